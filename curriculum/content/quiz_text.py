"""A quiz file split into its entries. What a question says is for ``practice.questions`` to read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.content.topic import QuizItem
from curriculum.content.validation import validate
from curriculum.content.yaml_text import Document, parse
from curriculum.graph.nearest import nearest_names

KINDS = (
    "choice",
    "choices",
    "number",
    "fraction",
    "expression",
    "set",
    "interval",
    "text",
    "order",
    "matrix",
    "vector",
    "shape",
    "output",
)
READ_HERE = ("id", "skill", "kind", "generator")


def parse_quiz(text: str, file: str) -> tuple[tuple[QuizItem, ...], tuple[Problem, ...]]:
    """The entries of a quiz file that can be told apart, in order, and every problem of its outer form.

    An entry is left out where its own keys ``id``, ``skill``, ``kind`` and ``generator`` are wrong, or where YAML would
    read one of its values as something else than was written. ``source`` keeps every key and value of the rest.
    """
    document = parse(text, file)
    problems = list(document.problems)
    if document.root is None:
        if not problems:
            problems.append(Problem(file, None, "The quiz has no questions", "Write one, or delete it", (), "quiz"))
        return (), tuple(problems)
    if not isinstance(document.value, list) or not document.value:
        what = "A quiz is a list, each question beginning `- id: ...`"
        return (), (*problems, Problem(file, document.line(()), what, "Begin each question with `- `", (), "quiz"))
    items: list[QuizItem] = []
    lines: dict[str, int] = {}
    for index, value in enumerate(document.value):
        item, found = _item(document, index, value, file)
        problems += found
        if item is None:
            continue
        if item.id in lines:
            what = f"The question id `{item.id}` is used twice; first on line {lines[item.id]}"
            problems.append(
                Problem(file, document.line((index, "id")), what, "Rename one of the two", (), "duplicate-id")
            )
            continue
        lines[item.id] = document.line((index, "id"))
        items.append(item)
    return tuple(items), tuple(problems)


def item_lines(text: str, file: str) -> dict[str, int]:
    """The line on which each question begins, by id: for rules that point at a question."""
    document = parse(text, file)
    values = document.value if isinstance(document.value, list) else []
    ids = [(index, value.get("id")) for index, value in enumerate(values) if isinstance(value, dict)]
    return {item: document.line((index,)) for index, item in ids if isinstance(item, str)}


def _item(document: Document, index: int, value: object, file: str) -> tuple[QuizItem | None, list[Problem]]:
    line = document.line((index,))
    if not isinstance(value, dict):
        what = f"Item {index + 1} is not a question"
        return None, [Problem(file, line, what, "Write it as keys and values: `- id: ...`", (), "quiz")]
    assert isinstance(document.value, list)
    end = document.line((index + 1,)) if index + 1 < len(document.value) else None
    misread = {p.line for p in document.problems if p.line and p.line >= line and (end is None or p.line < end)}
    source = "" if misread else json.dumps(value, ensure_ascii=False, allow_nan=False)
    head = {key: value[key] for key in READ_HERE if key in value} | {"source": source}
    item, found = validate(QuizItem, head, file=file, line_of=document.line, within=(index,), skip=misread)
    problems = [*found, *_kind_problems(document, index, value, file)]
    return (None if problems or misread else item), problems


def _kind_problems(document: Document, index: int, value: dict[str, object], file: str) -> Iterator[Problem]:
    kind, generator = value.get("kind"), value.get("generator")
    if "kind" in value and "generator" in value:
        what = f"Item {index + 1} has both a `kind` and a `generator`"
        fix = "Keep `kind` for an authored question, `generator` for a generated one"
        yield Problem(file, document.line((index, "generator")), what, fix, (), "quiz")
    elif kind is None and generator is None:
        what = f"Item {index + 1} has neither a `kind` nor a `generator`"
        keys = [key for key in value if key not in READ_HERE]
        near = tuple(key for name in ("kind", "generator") for key in nearest_names(name, keys, limit=1, cutoff=70))
        yield Problem(file, document.line((index,)), what, f"Add `kind`: one of {', '.join(KINDS)}", near, "quiz")
    elif isinstance(kind, str) and kind not in KINDS:
        what = f"There is no kind of question `{kind}`"
        fix = f"Use one of {', '.join(KINDS)}"
        yield Problem(file, document.line((index, "kind")), what, fix, nearest_names(kind, KINDS), "quiz")
