"""Gates over a whole topic or a whole curriculum: how it reads, how much is typed, what is defined twice."""

from __future__ import annotations

import pytest

from curriculum.lint.rules import reading, typed_share
from curriculum.lint.rules.reading import readability
from tests.lint.conftest import Copy

NUMBERS = "topics/arithmetic/mean-of-numbers.md"
QUIZ = "topics/arithmetic/mean-of-numbers.quiz.yaml"


def test_longer_words_and_sentences_read_harder() -> None:
    plain = "Take two cups. Fill one of them. Pour half of it into the other. Now both hold the same."
    stiff = "Notwithstanding considerable terminological heterogeneity, investigators predominantly acknowledge it."
    assert readability(plain) < 2 < 12 < readability(stiff)
    assert readability("$x + y$ and `some_code()`") == readability("and")
    assert readability("") == 0


def test_an_explainer_that_reads_too_hard_is_named(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    assert copy.found("reading-level") == []
    monkeypatch.setattr(reading, "CEILING", dict.fromkeys(reading.CEILING, -20.0))
    problem = next(problem for problem in copy.found("reading-level") if problem.file == NUMBERS)
    assert problem.severity == "warning"
    assert problem.what.startswith("The Explainer reads at grade")


def test_at_a_topic_with_numbers_three_answers_are_typed(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    assert copy.found("typed-questions") == []
    monkeypatch.setattr(typed_share, "FEWEST_TYPED", 99)
    assert QUIZ in {problem.file for problem in copy.found("typed-questions")}


def test_over_all_most_answers_are_typed(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_share, "ENOUGH", 1)
    assert copy.found("typed-share") == []
    monkeypatch.setattr(typed_share, "LEAST_SHARE", 1.0)
    assert "questions are typed; 100% is the least" in copy.only("typed-share").what


def test_a_term_is_defined_once_along_a_road(copy: Copy) -> None:
    above = "topics/tensors/mean-of-a-tensor.md"
    copy.edit(above, "prerequisites:", "terms:\n  Fair share: the mean once more\nprerequisites:")
    problem = copy.only("term-again")
    assert (problem.file, problem.line) == (above, copy.line(above, "Fair share:"))
    assert problem.what == "The term `Fair share` is defined again; `mean-of-numbers` beneath defines it"
