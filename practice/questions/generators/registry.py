"""The registry of generators and the building of one generated question."""

from __future__ import annotations

import importlib
import json
import pkgutil
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ConfigDict, ValidationError

from practice.errors import GeneratorError, GeneratorVersionError
from practice.questions.generators.draft import Draft, RedrawError
from practice.questions.question import Question, Strict
from practice.questions.shuffle import seeded

LEVELS = (1, 2, 3)
_MOST_DRAWS = 150

P = TypeVar("P", bound="Parameters")
Structure = Callable[[random.Random, int, Any], Draft]


class Parameters(Strict):
    """Base of a generator's parameters. Every parameter has a default."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Generator:
    """Makes questions without end.

    Attributes:
        name: Its name in a quiz file.
        version: Raised whenever a seed would give another question than before.
        about: One sentence on what it asks.
        parameters: The model of its parameters.
        structures: Its kinds of prompt, each a function of a random generator, a level (1-3) and the parameters.
        suits: Whether a structure can be used with given parameters; all can by default.
    """

    name: str
    version: int
    about: str
    parameters: type[Parameters]
    structures: Mapping[str, Structure]
    suits: Callable[[str, Any], bool] = lambda structure, parameters: True  # noqa: ARG005

    def read_parameters(self, parameters: Mapping[str, object] | None) -> Parameters:
        """Validate parameters; raises `GeneratorError` that names the first wrong one."""
        try:
            return self.parameters.model_validate(dict(parameters or {}))
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"]))
            fix = f"Its parameters are {', '.join(self.parameters.model_fields) or 'none'}."
            raise GeneratorError(f"The generator {self.name}: '{where}': {first['msg']}.", fix=fix) from None

    def make(self, seed: int, level: int, parameters: Mapping[str, object] | None = None, *, skill: str) -> Question:
        """The question of a seed: the same in every process, for ever, in this version."""
        read = self.read_parameters(parameters)
        spelling = json.dumps(read.model_dump(mode="json"), sort_keys=True)
        draw = seeded(f"{self.name}@{self.version}:{seed}:{level}:{spelling}")
        names = [name for name in self.structures if self.suits(name, read)]
        # The kind of prompt is drawn first and kept while numbers are drawn again, so that hard ones are no rarer.
        for structure in draw.sample(names, len(names)):
            for _ in range(_MOST_DRAWS):
                try:
                    draft = self.structures[structure](draw, level, read)
                    return draft.question(f"{self.name}@{self.version}:{seed}:{level}", skill, structure)
                except RedrawError:
                    continue
        message = f"The generator {self.name} finds no question for seed {seed}, level {level} and {spelling}."
        raise GeneratorError(message, fix="Widen its parameters.")


class _Registry(Mapping[str, Generator]):
    """All generators by name; their modules are imported at first use."""

    def __init__(self) -> None:
        self._found: dict[str, Generator] | None = None

    def _all(self) -> dict[str, Generator]:
        if self._found is None:
            found: dict[str, Generator] = {}
            package = importlib.import_module("practice.questions.generators")
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                for generator in getattr(importlib.import_module(module.name), "GENERATORS_HERE", ()):
                    if generator.name in found:
                        raise GeneratorError(f"Two generators are named {generator.name}.", fix="Rename one.")
                    found[generator.name] = generator
            self._found = dict(sorted(found.items()))
        return self._found

    def __getitem__(self, name: str) -> Generator:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


GENERATORS: Mapping[str, Generator] = _Registry()
"""Every generator by name."""


def generate(
    name: str,
    version: int,
    seed: int,
    level: int,
    parameters: Mapping[str, object] | None = None,
    *,
    skill: str = "practice",
) -> Question:
    """Make one question.

    Args:
        name: The generator's name.
        version: Its version; a question of an older version can no longer be made.
        seed: Any whole number from 0.
        level: Difficulty, 1 to 3.
        parameters: The generator's own parameters, as in the quiz file.
        skill: The skill of the topic that the question shows.

    Raises:
        GeneratorError: If there is no such generator, level or parameter.
        GeneratorVersionError: If the generator has changed since that version.

    >>> generate("gradient_descent_step", 1, 7, 1).kind
    'number'
    """
    if name not in GENERATORS:
        import difflib

        near = difflib.get_close_matches(name, GENERATORS, n=3)
        raise GeneratorError(f"There is no generator '{name}'.", fix="Name one that exists.", nearest=near)
    generator = GENERATORS[name]
    if version != generator.version:
        message = f"The generator {name} is at version {generator.version}; version {version} can no longer be made."
        raise GeneratorVersionError(message, fix=f"Ask for {name}@{generator.version}:{seed}:{level}.")
    if level not in LEVELS or seed < 0:
        raise GeneratorError(f"{name} takes a seed from 0 and a level from 1 to 3.", fix="Change the question id.")
    return generator.make(seed, level, parameters, skill=skill)


def parameters_of(generator: Generator) -> Sequence[str]:
    """The names of a generator's parameters."""
    return list(generator.parameters.model_fields)


__all__ = ["GENERATORS", "LEVELS", "Draft", "Generator", "Parameters", "generate", "parameters_of"]
