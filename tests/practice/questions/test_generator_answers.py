"""Every key of every generator, computed a second time in another way, mostly from the prompt itself."""

from __future__ import annotations

from typing import Any

from second_ways import CASES

from practice.questions import Question, key_text
from practice.questions.number_text import read_number

Made = tuple[Question, ...]


def test_an_independent_computation_agrees(name: str, made: Made) -> None:
    for question in made:
        facts: dict[str, Any] = dict(question.facts)
        computed = CASES[name].way(question, facts)
        if facts["structure"] == "find-the-error":
            agree_on_the_error(question, facts, computed)
        elif isinstance(computed, bool):
            assert computed, (question.prompt, key_text(question))
        else:
            key = read_number(key_text(question).split(" ")[0]).exact
            assert key == computed, (question.prompt, key, computed)


def agree_on_the_error(question: Question, facts: dict[str, Any], right: object) -> None:
    """The result shown is wrong, and only the right option leads to it."""
    assert read_number(facts["right"]).exact == right, question.prompt
    assert f"got {facts['got']}." in question.prompt
    assert facts["got"] != facts["right"]
    leads_there = [named for named, result in facts["slips"].items() if result == facts["got"]]
    assert leads_there == [key_text(question)]
