"""Reports of questions: kept in the log, with what an author needs."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study import sessions
from curriculum.study.desk import Desk
from curriculum.study.reports import report_question, reports


def test_what_was_reported_is_kept_with_the_question_and_the_text_it_stood_in(desk: Desk) -> None:
    assert reports(desk) == ()
    item = sessions.start(desk, "mean-of-numbers", seed=1)
    report_question(desk, item.question_id, "  The key is wrong.  ")
    (kept,) = reports(desk)
    assert (kept.question_id, kept.words) == (item.question_id, "The key is wrong.")
    assert (kept.graph, kept.content_hash) == (desk.info.id, desk.info.content_hash)


def test_a_report_says_something_about_a_question_that_there_is(desk: Desk) -> None:
    item = sessions.start(desk, "mean-of-numbers", seed=1)
    for words in ("", "   ", "x" * 2001):
        with pytest.raises(UsageError, match="sentence"):
            report_question(desk, item.question_id, words)
    with pytest.raises(UnknownNameError):
        report_question(desk, "mean-of-numbers/nothing", "It is wrong.")
    assert reports(desk) == ()
