"""Logs as other programs write them, and what is said of those that cannot be read."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UsageError
from curriculum.interchange.csv_log import read_log
from curriculum.learner.records import AnswerRecord, ReviewRecord

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def read(text: str, kind=None):
    return read_log(io.StringIO(text), kind)[1]


def test_answers() -> None:
    kind, rows = read_log(io.StringIO("learner,topic,time,correct\nada,sums,2026-03-01T12:00:00Z,1\n"))
    assert kind == "answers"
    assert rows == [AnswerRecord("ada", "sums", NOON, True)]


def test_reviews() -> None:
    kind, rows = read_log(io.StringIO("learner,card,time,rating,chance\nada,c,2026-03-01T12:00:00Z,4,0.75\n"))
    assert kind == "memory"
    assert rows == [ReviewRecord("ada", "c", NOON, 4, 0.75)]


def test_columns_in_any_order_and_case_and_more_than_are_needed() -> None:
    text = 'Score, CORRECT ,Time,note,Card,Learner\n9,True,2026-03-01T12:00:00Z,"a, b",sums,ada\n\n , ,\n'
    assert read(text) == [AnswerRecord("ada", "sums", NOON, True)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_separators(delimiter: str) -> None:
    assert read(f"learner,topic,time,correct\nada,sums,{NOON.timestamp()},0".replace(",", delimiter)) == [
        AnswerRecord("ada", "sums", NOON, False)
    ]


@pytest.mark.parametrize(
    "time",
    ["1772366400", "1772366400.0", "2026-03-01 12:00", "2026-03-01T13:00:00+01:00", "2026-03-01T12:00:00.000Z"],
)
def test_times(time: str) -> None:
    assert read(f"learner,topic,time,correct\na,b,{time},1")[0].time == NOON


@pytest.mark.parametrize(
    ("text", "right"), [("1", True), ("TRUE", True), ("false", False), ("0", False), ("1.0", True)]
)
def test_truths(text: str, right: bool) -> None:
    assert read(f"learner,topic,time,correct\na,b,1,{text}")[0].right is right


@pytest.mark.parametrize(
    ("row", "said", "expected"),
    [
        ("ada,sums,1,maybe", "line 3: `correct` is 'maybe'", "0, 1, true or false"),
        ("ada,sums,1,2", "line 3: `correct` is '2'", "0, 1, true or false"),
        ("ada,sums,yesterday,1", "line 3: `time` is 'yesterday'", "ISO 8601"),
        ("ada,sums,1772366400000,1", "line 3: `time` is", "milliseconds"),
        ("ada,sums,0001-01-01T00:00:00+23:00,1", "line 3: `time` is", "ISO 8601"),
        ("ada,sums,nan,1", "line 3: `time` is 'nan'", "seconds since 1970"),
        ("ada,sums,1e999,1", "line 3: `time` is", "seconds since 1970"),
        (",sums,1,1", "line 3: `learner` is ''", "a name"),
        ("ada, ,1,1", "line 3: `topic` is ''", "a name"),
        ("ada,sums,1", "line 3: it has 3 fields", "4"),
    ],
)
def test_a_bad_row_is_named_with_what_was_expected(row: str, said: str, expected: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(f"learner,topic,time,correct\nada,sums,1,1\n{row}\n")
    assert said in caught.value.message
    assert expected in caught.value.fix


@pytest.mark.parametrize(
    ("rating", "chance"), [("0", ""), ("5", ""), ("good", ""), ("3", "1.5"), ("3", "x"), ("3", "nan")]
)
def test_bad_reviews_are_named(rating: str, chance: str) -> None:
    with pytest.raises(UsageError, match="line 2"):
        read(f"learner,card,time,rating,chance\na,c,1,{rating},{chance}")


FIELDS = st.sampled_from(
    ["a", "1", "0", "3", "0.5", "", " ", "2026-03-01", '"', '"x', "\x00", "\n", "1e400", "-9e9", "ä\ud800"]
)


@given(st.lists(st.one_of(FIELDS, st.text(max_size=6)), max_size=24), st.sampled_from(["correct", "rating"]))
def test_any_text_is_read_or_refused_with_a_sentence(fields: list[str], outcome: str) -> None:
    rows = "\n".join(",".join(fields[place : place + 5]) for place in range(0, len(fields), 5))
    with suppress(UsageError):
        found = read(f"learner,topic,time,{outcome},chance\n{rows}")
        assert all(row.learner and row.time.tzinfo is UTC for row in found)


def test_the_line_is_that_of_the_file_though_fields_run_over_several() -> None:
    with pytest.raises(UsageError, match="line 4"):
        read('learner,topic,time,correct,note\na,b,1,1,"two\nlines"\na,b,1,?,\n')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "neither `correct` nor `rating`"),
        ("learner,topic,time\n", "neither `correct` nor `rating`"),
        ("learner,topic,time,correct,rating\n", "both"),
        ("topic,time,correct\n", "no column `learner`"),
        ("learner,time,correct\n", "no column `topic`"),
        ("learner,topic,topic,time,correct\n", "two columns `topic`"),
        ('learner,topic,time,correct\n"a"b,c,1,1\n', "not CSV"),
    ],
)
def test_what_is_no_log_is_said(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read(text)


def test_the_kind_can_be_said_where_both_would_do() -> None:
    text = "learner,topic,card,time,correct,rating\na,t,c,1,1,3"
    assert read(text, "answers") == [AnswerRecord("a", "t", datetime.fromtimestamp(1, UTC), True)]
    assert read(text, "memory") == [ReviewRecord("a", "c", datetime.fromtimestamp(1, UTC), 3)]


def test_files(tmp_path: Path) -> None:
    good, latin = tmp_path / "good.csv", tmp_path / "latin.csv"
    good.write_bytes("\ufefflearner,topic,time,correct\r\nÉmile,sums,1,1\r\n".encode())
    assert read_log(good)[1][0].learner == "Émile"
    latin.write_bytes("learner,topic,time,correct\nÉmile,sums,1,1\n".encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8"):
        read_log(latin)
    for missing in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            read_log(missing)
