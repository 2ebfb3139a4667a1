"""``replay`` and the logs that ``simulate`` prints for it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SMALL = {
    "answers": ("--learners", "4", "--answers", "30", "--topics", "3"),
    "reviews": ("--learners", "3", "--reviews", "5", "--cards", "4"),
}


@pytest.mark.parametrize(
    ("log", "process", "ours"),
    [
        ("answers", "formula", "predict-next"),
        ("answers", "tracing", "predict-next"),
        ("reviews", "fsrs", "fsrs-6"),
        ("reviews", "varied", "fsrs-6"),
    ],
)
def test_a_simulated_log_is_replayed(run: Run, tmp_path: Path, log: str, process: str, ours: str) -> None:
    words = ("simulate", log, "--process", process, "--seed", "3", *SMALL[log])
    printed = run(*words)
    assert printed.status == 0
    assert run(*words).out == printed.out
    file = tmp_path / "log.csv"
    file.write_text(printed.out, encoding="utf-8")
    found = run("replay", str(file), "--json").data
    assert set(found) >= {"kind", "rows", "learners", "subjects", "first", "same_day", "scored", "rate", "predictors"}
    assert found["predictors"][0]["name"] == ours
    assert found["predictors"][-1]["name"] == "chance-column"
    for predictor in found["predictors"]:
        assert set(predictor) >= {"auc", "log_loss", "expected_log_loss", "rmse", "calibration_error", "bins"}
        assert sum(one["count"] for one in predictor["bins"]) == found["scored"]
    words = run("replay", str(file)).out
    for predictor in found["predictors"]:
        assert f"{predictor['name']}: {predictor['what']}" in words
        assert f"{predictor['log_loss']:.3f}" in words


def test_the_log_as_json_says_the_same(run: Run) -> None:
    words = ("simulate", "answers", "--seed", "1", *SMALL["answers"])
    header, *rows = [line.split(",") for line in run(*words).out.splitlines()]
    items = run(*words, "--json").data["items"]
    assert [[str(value) for value in item.values()] for item in items] == rows
    assert list(items[0]) == header


def test_a_log_is_read_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("learner,topic,time,correct\na,b,1,1\na,b,2,0\n"))
    assert run("replay", "-", "--json").data["rows"] == 2


def test_what_cannot_be_replayed_or_simulated_is_bad_use(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_text("learner,topic,time,correct\na,b,1,1\na,b,2,?\n", encoding="utf-8")
    ran = run("replay", str(file), "--json")
    assert (ran.status, "line 3" in ran.data["error"]["message"]) == (2, True)
    assert run("replay", str(tmp_path / "none.csv")).status == 2
    assert run("replay", str(file), "--predictor", "fortune").status == 2
    assert run("replay", str(file), "--predictor", "memory").status == 2
    assert run("simulate", "answers", "--process", "formla", "--json").data["error"]["nearest"] == ["formula"]
    assert run("simulate", "reviews", "--cards", "0").status == 2
