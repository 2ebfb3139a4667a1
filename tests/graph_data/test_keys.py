"""Every typed key of every published topic, computed again by code that never saw it.

``keys/<strand>.py`` holds a table ``KEYS``: for each question ``topic/item`` the answer, and what each named mistake
leads to, worked out from the numbers of the prompt. A typed question without an entry fails: no key goes unchecked.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from curriculum.content.curriculum import Curriculum
from curriculum.content.reader import load_curriculum
from curriculum.paths import graph_folder
from practice.questions import GeneratorUse, Question, check_answer, parse_item
from practice.questions.answers import named_mistakes

TYPED = ("number", "fraction", "expression", "set", "interval", "vector", "matrix", "shape", "output")
KEYS = Path(__file__).parent / "keys"


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


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"keys_{path.stem.replace('-', '_')}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


QUESTIONS = _typed(load_curriculum(graph_folder()))
TABLES = {path.stem: _module(path).KEYS for path in sorted(KEYS.glob("*.py"))}


def test_every_entry_belongs_to_a_question() -> None:
    names = {(typed.strand, typed.name) for typed in QUESTIONS}
    assert {(strand, name) for strand, table in TABLES.items() for name in table} <= names


@pytest.mark.parametrize("typed", QUESTIONS, ids=lambda typed: typed.name)
def test_the_key_is_what_the_prompt_says(typed: Typed) -> None:
    table = TABLES.get(typed.strand, {})
    assert typed.name in table, f"tests/graph_data/keys/{typed.strand}.py has no entry for {typed.name}"
    key, mistakes = table[typed.name]
    assert check_answer(typed.question, str(key)).correct, f"computed {key}"
    named = named_mistakes(typed.question)
    assert len(mistakes) == len(named), "one computed value for each named mistake, in the author's order"
    for value, mistake in zip(mistakes, named, strict=True):
        if value is not None:  # a slip of form or of reading, which no computation leads to
            assert check_answer(typed.question, str(value)).feedback == mistake.feedback, f"computed {value}"
