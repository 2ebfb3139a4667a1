"""Quiz files: strict parsing, with every problem of a file found at once.

An item is a question (it has a ``kind``) or the use of a generator (it has a ``generator``).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, JsonValue, ValidationError
from pydantic_core import ErrorDetails

from practice.errors import QuestionIdError, QuizError
from practice.questions.generators import GENERATORS, generate
from practice.questions.identity import QuestionId
from practice.questions.question import KINDS, Question, Slug, Strict
from practice.questions.yaml_lines import Located, Path, load


class GeneratorUse(Strict):
    """An item made afresh each time: ``generator``, the ``skill`` it shows, and the generator's ``parameters``."""

    id: Slug
    generator: str
    skill: Slug
    parameters: dict[str, JsonValue] = Field(default_factory=dict)

    def question(self, seed: int, level: int) -> Question:
        """The question of this seed and difficulty, 1 to 3."""
        version = GENERATORS[self.generator].version
        return generate(self.generator, version, seed, level, self.parameters, skill=self.skill)


@dataclass(frozen=True, slots=True)
class QuizProblem:
    """One thing wrong with one item of a quiz. ``line`` counts from 1; ``item`` is its id or ``item 3``."""

    file: str
    line: int
    item: str
    what: str
    fix: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        nearest = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        item = f"{self.item}: " if self.item else ""
        return f"{self.file}:{self.line}: {item}{self.what}. {self.fix}{nearest}"


class QuizFileError(QuizError):
    """A quiz with problems; ``problems`` has them all."""

    def __init__(self, file: str, problems: Sequence[QuizProblem]) -> None:
        more = f" ({len(problems)} problems in all)" if len(problems) > 1 else ""
        first = problems[0]
        where = f"{first.file}:{first.line}: {first.item + ': ' if first.item else ''}"
        super().__init__(f"{where}{first.what}{more}.", fix=first.fix, nearest=first.nearest)
        self.file = file
        self.problems = tuple(problems)


class Quiz(Strict):
    """The items of one quiz file, in its order."""

    file: str
    items: Annotated[tuple[Any, ...], Field(strict=False)]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The authored questions."""
        return tuple(item for item in self.items if isinstance(item, Question))

    @property
    def generator_uses(self) -> tuple[GeneratorUse, ...]:
        """The generators it uses."""
        return tuple(item for item in self.items if isinstance(item, GeneratorUse))

    def question_id(self, topic: str, use: GeneratorUse, seed: int, level: int) -> QuestionId:
        """The id of a generated question: by the generator's name, or the item's where the generator is used twice."""
        alone = sum(other.generator == use.generator for other in self.generator_uses) == 1
        name = use.generator if alone else use.id
        return QuestionId(topic, name, GENERATORS[use.generator].version, seed, level)

    def use(self, name: str) -> GeneratorUse:
        """The use of a generator, by item id or by the generator's name if it is used once."""
        for use in self.generator_uses:
            if use.id == name:
                return use
        found = [use for use in self.generator_uses if use.generator == name]
        if len(found) == 1:
            return found[0]
        if found:
            message = f"{self.file} uses the generator {name} {len(found)} times."
            raise QuestionIdError(message, fix="Name the item instead.", nearest=[use.id for use in found])
        known = [name for use in self.generator_uses for name in (use.generator, use.id)]
        raise QuestionIdError(
            f"{self.file} uses no generator {name}.", fix="Name one it uses.", nearest=nearest(name, known)
        )

    def question(self, identity: QuestionId) -> Question:
        """The question of an id, rebuilt if it is a generated one.

        Raises:
            QuestionIdError: If the quiz has no such item.
            GeneratorVersionError: If the generator has changed since.
        """
        if identity.generated:
            use = self.use(identity.item)
            assert identity.version is not None
            assert identity.seed is not None
            assert identity.level is not None
            return generate(
                use.generator, identity.version, identity.seed, identity.level, use.parameters, skill=use.skill
            )
        for question in self.questions:
            if question.id == identity.item:
                return question
        known = [question.id for question in self.questions]
        message = f"{self.file} has no question {identity.item}."
        raise QuestionIdError(message, fix="Name one it has.", nearest=nearest(identity.item, known))


def nearest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known names most like a misspelt one, best first."""
    return tuple(difflib.get_close_matches(name, list(dict.fromkeys(known)), n=3, cutoff=0.6))


@dataclass(frozen=True, slots=True)
class _Fault:
    path: Path
    what: str
    fix: str
    nearest: tuple[str, ...] = ()


_MENDS = {
    "string_type": "Write text here; put it in quotes if YAML reads it as something else.",
    "int_type": "Write a whole number.",
    "float_type": "Write a number.",
    "bool_type": "Write true or false.",
    "tuple_type": "Write a list.",
    "dict_type": "Write a mapping.",
    "string_too_short": "Say something here.",
    "string_pattern_mismatch": "Use small letters, digits and single hyphens.",
}


def _place(path: Path) -> str:
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _fields_at(model: type[Strict], path: Path) -> list[str]:
    """The keys allowed in the mapping at a path of a model."""
    if not path:
        return [name for name in model.model_fields if name != "facts"]
    first = model.model_fields.get(str(path[0]))
    text = str(first.annotation) if first else ""
    for other in _nested_models(Strict):
        if f".{other.__name__}" in text:
            return list(other.model_fields)
    return []


def _nested_models(model: type[Strict]) -> Iterator[type[Strict]]:
    for other in model.__subclasses__():
        yield other
        yield from _nested_models(other)


def _fault(model: type[Strict], error: ErrorDetails, about: str) -> _Fault:
    path = tuple(part for part in error["loc"] if not (isinstance(part, str) and part in ("int", "float", "str")))
    last = path[-1] if path else ""
    match error["type"]:
        case "missing":
            return _Fault(path[:-1], f"{about} needs '{_place(path)}'", "Add it.")
        case "extra_forbidden":
            allowed = _fields_at(model, path[:-1])
            fix = f"Keys here are {', '.join(allowed)}." if allowed else "Take it out."
            return _Fault(path, f"{about} has no key '{_place(path)}'", fix, nearest(str(last), allowed))
        case "value_error":
            message = error["msg"].removeprefix("Value error, ").rstrip(".")
            what = f"{_place(path)}: {message}" if path else message
            return _Fault(path, what, "Mend it.")
    message = error["msg"][:1].lower() + error["msg"][1:]
    mend = _MENDS.get(error["type"], "Mend it.")
    return _Fault(path, f"'{_place(path)}' is not right: {message}", mend)


def _validate(model: type[Strict], item: Mapping[str, object], about: str) -> Strict | list[_Fault]:
    try:
        return model.model_validate(dict(item))
    except ValidationError as error:
        faults: dict[tuple[Path, str], _Fault] = {}
        details = error.errors(include_url=False)
        for detail in details:
            inside = [other for other in details if len(other["loc"]) > len(detail["loc"])]
            if detail["type"] == "too_short" and any(o["loc"][: len(detail["loc"])] == detail["loc"] for o in inside):
                continue  # only short because one of its entries is wrong, which is said already
            fault = _fault(model, detail, about)
            # A value allowed to be a number or text gives one error for each; the first says enough.
            faults.setdefault((fault.path, "" if "is not right" in fault.what else fault.what), fault)
        return list(faults.values())


def _read_item(item: object) -> Strict | list[_Fault]:
    if not isinstance(item, Mapping) or not all(isinstance(key, str) for key in item):
        return [_Fault((), "an item is a mapping with id, kind and so on", "Begin it with '- id:'.")]
    if "facts" in item:
        return [_Fault(("facts",), "'facts' is set by generators only", "Take it out.")]
    if "generator" in item and "kind" not in item:
        return _read_use(item)
    if "kind" not in item:
        return [_Fault((), "an item needs 'kind' or 'generator'", f"The kinds are {', '.join(KINDS)}.")]
    if "generator" in item:
        return [_Fault(("generator",), "an item has 'kind' or 'generator', not both", "Take one out.")]
    kind = item["kind"]
    if kind not in KINDS:
        what = f"there is no kind '{kind}'"
        return [_Fault(("kind",), what, f"The kinds are {', '.join(KINDS)}.", nearest(str(kind), list(KINDS)))]
    return _validate(KINDS[str(kind)], item, f"a {kind} question")


def _read_use(item: Mapping[str, object]) -> Strict | list[_Fault]:
    use = _validate(GeneratorUse, item, "the use of a generator")
    if not isinstance(use, GeneratorUse):
        return use
    if use.generator not in GENERATORS:
        near = nearest(use.generator, list(GENERATORS))
        fix = "Name one that exists." if near else f"The generators are {', '.join(sorted(GENERATORS))}."
        return [_Fault(("generator",), f"there is no generator '{use.generator}'", fix, near)]
    parameters = _validate(GENERATORS[use.generator].parameters, use.parameters, f"the generator {use.generator}")
    if isinstance(parameters, list):
        return [_Fault(("parameters", *f.path), f.what, f.fix, f.nearest) for f in parameters]
    return use


def parse_item(item: Mapping[str, object]) -> Question | GeneratorUse:
    """One item of a quiz as a question or the use of a generator.

    Raises:
        QuizError: With the first problem; it names the item, what is wrong, how to mend it and the nearest key.
    """
    read = _read_item(item)
    if isinstance(read, list):
        first = read[0]
        name = str(item.get("id", "an item")) if isinstance(item, Mapping) else "an item"
        raise QuizError(f"{name}: {first.what}.", fix=first.fix, nearest=first.nearest)
    assert isinstance(read, Question | GeneratorUse)
    return read


def _item_name(item: object, place: int) -> str:
    name = item.get("id") if isinstance(item, Mapping) else None
    return name if isinstance(name, str) and name else f"item {place + 1}"


def read_quiz(text: str, file: str) -> tuple[Quiz, tuple[QuizProblem, ...]]:
    """Every item that can be read, and every problem of those that cannot. Never raises for what the text holds."""
    document = load(text)
    value = document.value
    problems: list[QuizProblem] = []
    for fault in document.problems:
        place = fault.path[0] if fault.path and isinstance(fault.path[0], int) else None
        item = _item_name(value[place], place) if place is not None and isinstance(value, list) else ""
        problems.append(QuizProblem(file, fault.line, item, fault.what, fault.fix))
    if not isinstance(value, list):
        if not problems and value is not None:
            problems.append(QuizProblem(file, 1, "", "a quiz is a list of items", "Begin each with '- id:'."))
        return Quiz(file=file, items=()), tuple(problems)
    items = tuple(_read_items(value, document, file, problems))
    return Quiz(file=file, items=items), tuple(sorted(problems, key=lambda problem: problem.line))


def _read_items(
    value: list[object], document: Located, file: str, problems: list[QuizProblem]
) -> Iterator[Question | GeneratorUse]:
    seen: set[str] = set()
    for place, raw in enumerate(value):
        name = _item_name(raw, place)
        read = _read_item(raw)
        if isinstance(read, list):
            problems.extend(
                QuizProblem(file, document.line((place, *f.path)), name, f.what, f.fix, f.nearest) for f in read
            )
            continue
        if name in seen:
            line = document.line((place, "id"))
            problems.append(QuizProblem(file, line, name, f"the id '{name}' stands twice in this quiz", "Rename one."))
            continue
        seen.add(name)
        assert isinstance(read, Question | GeneratorUse)
        yield read


def parse_quiz(text: str, file: str = "quiz") -> Quiz:
    """Read a quiz file.

    Args:
        text: The YAML text.
        file: Its name, for messages.

    Raises:
        QuizFileError: If anything at all is wrong; ``.problems`` has every problem with its line.
    """
    quiz, problems = read_quiz(text, file)
    if problems:
        raise QuizFileError(file, problems)
    return quiz
