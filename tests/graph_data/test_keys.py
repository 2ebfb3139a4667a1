"""Every typed key of every published topic, computed again by code that never saw it.

``keys/<strand>/<topic-id>.py`` holds a table ``KEYS``: for each question ``topic/item`` the answer, and what each named
mistake leads to, worked out from the numbers of the prompt. Topics that share a computation may share a file. A typed
question without an entry fails: no key goes unchecked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path

import pytest

from curriculum.content.curriculum import Curriculum
from curriculum.content.reader import load_curriculum
from curriculum.paths import graph_folder
from practice.questions import GeneratorUse, Question, check_answer, parse_item
from practice.questions.answers import named_mistakes

TYPED = ("number", "fraction", "expression", "set", "interval", "vector", "matrix", "shape", "output")
KEYS = Path(__file__).parent / "keys"
Entry = tuple[object, list[object]]
"""The computed key, and what each named mistake leads to; None for a slip of form or of reading."""


@dataclass(frozen=True)
class Typed:
    """A typed question and its strand."""

    name: str
    strand: str
    question: Question


def _typed(curriculum: Curriculum) -> list[Typed]:
    found = []
    for topic in curriculum.topics.values():
        for item in topic.quiz:
            question = parse_item(json.loads(item.source))
            if not isinstance(question, GeneratorUse) and question.kind in TYPED:
                found.append(Typed(f"{topic.id}/{item.id}", topic.strand, question))
    return found


def _entries() -> dict[tuple[str, str], Entry]:
    """Each file's entries by strand and question."""
    found: dict[tuple[str, str], Entry] = {}
    for path in sorted(KEYS.glob("*/*.py")):
        table: dict[str, Entry] = run_path(str(path))["KEYS"]
        for name, entry in table.items():
            assert (path.parent.name, name) not in found, f"{path.name} has a second entry for {name}"
            found[path.parent.name, name] = entry
    return found


QUESTIONS = _typed(load_curriculum(graph_folder()))
ENTRIES = _entries()


def test_every_entry_belongs_to_a_question() -> None:
    assert ENTRIES.keys() <= {(typed.strand, typed.name) for typed in QUESTIONS}


@pytest.mark.parametrize("typed", QUESTIONS, ids=lambda typed: typed.name)
def test_the_key_is_what_the_prompt_says(typed: Typed) -> None:
    entry = ENTRIES.get((typed.strand, typed.name))
    assert entry is not None, f"no file under tests/graph_data/keys/{typed.strand} has an entry for {typed.name}"
    key, mistakes = entry
    assert check_answer(typed.question, str(key)).correct, f"computed {key}"
    named = named_mistakes(typed.question)
    assert len(mistakes) == len(named), "one computed value for each named mistake, in the author's order"
    for value, mistake in zip(mistakes, named, strict=True):
        if value is not None:  # a slip of form or of reading, which no computation leads to
            assert check_answer(typed.question, str(value)).feedback == mistake.feedback, f"computed {value}"
