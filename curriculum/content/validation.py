"""Strict models checked against what an author wrote, with every failure as a plain sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from curriculum.content.problem import Problem
from curriculum.content.yaml_text import label
from curriculum.graph.nearest import nearest_names

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)
Schema = Mapping[str, object]
Path = tuple[str | int, ...]
LineOf = Callable[[Sequence[str | int]], int | None]

SHOWN = 40
NAME = "a name of at most 80 lower-case letters, digits and single hyphens, such as `chain-rule`"


def validate(
    model: type[Model], value: object, *, file: str, line_of: LineOf, within: Path = (), skip: Collection[int] = ()
) -> tuple[Model | None, tuple[Problem, ...]]:
    """``value`` as a ``model``, or None and one problem for each thing that is wrong with it.

    Args:
        model: A strict pydantic model.
        value: Plain values, as YAML or TOML gave them.
        file: The name that problems bear.
        line_of: The line of a path into the file.
        within: The path of ``value`` itself in the file.
        skip: Lines on which a problem is already known; nothing more is said of them.
    """
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        translation = _Translation(model, file, line_of, within)
        problems = translation.problems(error.errors(include_url=False, include_context=False))
        return None, tuple(problem for problem in problems if problem.line not in skip)


class _Translation:
    """One failed validation as sentences."""

    def __init__(self, model: type[BaseModel], file: str, line_of: LineOf, within: Path) -> None:
        self.schema: Schema = model.model_json_schema()
        self.file = file
        self.line_of = line_of
        self.within = within

    def problems(self, errors: list[ErrorDetails]) -> list[Problem]:
        """A misspelt key is one problem: the key that is then missing is not reported as well.

        Nor is a list whose entries are wrong, which pydantic counts as too short.
        """
        missing = {error["loc"] for error in errors if error["type"] == "missing"}
        within = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
        problems, explained = [], set()
        for error in errors:
            if error["type"] == "extra_forbidden":
                problem = self.unknown_key(error["loc"])
                problems.append(problem)
                explained |= {(*error["loc"][:-1], name) for name in problem.nearest[:1]} & missing
        for error in errors:
            if error["type"] == "missing" and error["loc"] not in explained:
                problems.append(self.missing_key(error["loc"]))
            elif error["type"] not in ("missing", "extra_forbidden") and error["loc"] not in within:
                problems.append(self.wrong_value(error))
        return problems

    def unknown_key(self, loc: Path) -> Problem:
        known = list(_properties(self._schema_at(loc[:-1])))
        return self._problem(
            loc,
            f"There is no key {label((*self.within, *loc))}",
            f"Use one of: {', '.join(known)}",
            "unknown-key",
            nearest_names(str(loc[-1]), known),
        )

    def missing_key(self, loc: Path) -> Problem:
        expected = _expected(self._schema_at(loc), self.schema)
        return self._problem(loc, f"{_named((*self.within, *loc))} is missing", f"Add it: {expected}", "missing-key")

    def wrong_value(self, error: ErrorDetails) -> Problem:
        loc, given = error["loc"], error["input"]
        if loc[-1:] == ("[key]",):  # pydantic's mark for the key of a mapping
            loc = loc[:-1]
            what = f"The name `{loc[-1]}` in {label((*self.within, *loc[:-1]))} must be {NAME}"
            return self._problem(loc, what, _mending({"pattern": ""}, str(loc[-1])), "value")
        schema = self._schema_at(loc)
        choices = _choices(schema)
        nearest = nearest_names(given, choices) if isinstance(given, str) and choices else ()
        what = f"{_named((*self.within, *loc))} must be {_expected(schema, self.schema)}; it is {_shown(given)}"
        fix = f"Write `{nearest[0]}`" if nearest else _mending(schema, given)
        return self._problem(loc, what, fix, "value", nearest)

    def _problem(self, loc: Path, what: str, fix: str, rule: str, nearest: tuple[str, ...] = ()) -> Problem:
        return Problem(self.file, self.line_of((*self.within, *loc)), what, fix, nearest, rule)

    def _schema_at(self, loc: Path) -> Schema:
        """The part of the model's JSON schema that rules the value at ``loc``."""
        schema = _concrete(self.schema, self.schema)
        for step in loc:
            if isinstance(step, int):
                schema = _mapping(schema, "items")
            else:
                schema = _mapping(_properties(schema), step) or _values(schema)
            schema = _concrete(schema, self.schema)
        return schema


def _mapping(schema: Schema, key: str) -> Schema:
    found = schema.get(key)
    return found if isinstance(found, dict) else {}


def _properties(schema: Schema) -> Schema:
    return _mapping(schema, "properties")


def _values(schema: Schema) -> Schema:
    """What a mapping with free names asks of its values."""
    patterns = _mapping(schema, "patternProperties")
    return next((_mapping(patterns, pattern) for pattern in patterns), _mapping(schema, "additionalProperties"))


def _resolved(schema: Schema, root: Schema) -> Schema:
    reference = schema.get("$ref")
    return _mapping(_mapping(root, "$defs"), str(reference).rsplit("/", 1)[-1]) if reference else schema


def _concrete(schema: Schema, root: Schema) -> Schema:
    """Past references, and past "or nothing"."""
    schema = _resolved(schema, root)
    options = schema.get("anyOf")
    if isinstance(options, list):
        return _concrete(next(option for option in options if option.get("type") != "null"), root)
    return schema


def _choices(schema: Schema) -> list[str]:
    found = schema.get("enum")
    return [str(choice) for choice in found] if isinstance(found, list) else []


def _expected(schema: Schema, root: Schema) -> str:
    """What a schema asks for, as the end of a sentence: "a whole number between 3 and 240"."""
    schema = _concrete(schema, root)
    if choices := _choices(schema):
        return f"one of {', '.join(choices)}"
    kind = schema.get("type")
    if kind == "integer":
        return f"a whole number{_bounds(schema)}"
    if kind == "number":
        return f"a number{_bounds(schema)}"
    if kind == "array":
        least = " of at least one entry" if schema.get("minItems") else ""
        return f"a list{least}, each {_expected(_mapping(schema, 'items'), root)}"
    if kind == "object":
        keys = ", ".join(_properties(schema))
        return f"a mapping with the keys {keys}" if keys else "a mapping of names to values"
    if "pattern" in schema:
        return NAME
    return "text that is not empty" if schema.get("minLength") else "text"


def _mending(schema: Schema, given: object) -> str:
    """What to do about a value of the wrong kind."""
    if given is None or given == "":
        return "Write a value, or delete the key if it may be left out"
    if _choices(schema):
        return "Write one of them"
    kind = schema.get("type")
    if "pattern" in schema and isinstance(given, str):
        name = "-".join(re.findall("[a-z0-9]+", given.lower()))
        return "Choose a shorter name" if name == given or not name else f"Write `{name}`"
    if kind == "string":
        return "Put it in quotes" if isinstance(given, (bool, int, float)) else "Write text"
    if kind in ("integer", "number"):
        numeric = isinstance(given, str) and re.fullmatch(r"[-+]?[0-9]*\.?[0-9]+", given)
        return f"Write {float(f'{given}'):g}, without quotes" if numeric else "Write such a number"
    if kind == "array":
        return "Write one entry a line, each after `- `, or all in square brackets"
    if kind == "object":
        return "Write `key: value` lines"
    return "Correct it"


def _bounds(schema: Schema) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return f" between {low} and {high}"
    return f" of at least {low}" if low is not None else ""


def _named(path: Path) -> str:
    name = label(path)
    return name[:1].upper() + name[1:]


def _shown(value: object) -> str:
    """A value as an author would recognise it."""
    if value is None:
        return "empty"
    if isinstance(value, str):
        return f"'{value if len(value) <= SHOWN else value[: SHOWN - 1] + '…'}'" if value else "empty text"
    if isinstance(value, dict):
        return "a mapping" if value else "an empty mapping"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return json.dumps(value) if isinstance(value, (bool, int, float)) else f"{value}"
