"""The recorded run: its file holds together, and says what a person is told of it."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from practice.recordings.recording import FOLDER, MAML, RecordingError, read_recording, read_story


def test_it_was_trained_long_and_says_how_to_do_it_again() -> None:
    run = read_recording().run
    assert run.iterations >= 10_000
    assert run.training[-1].iteration == run.iterations
    assert [point.iteration for point in run.training] == sorted({point.iteration for point in run.training})
    assert run.command == f"python -m practice.recordings.maml_sinusoid --iterations {run.iterations} --seed {run.seed}"
    assert set(run.versions) == {"python", "torch"}
    assert (run.shots, run.inner_rate, run.widths) == (10, 0.01, (1, 40, 40, 1))


def test_one_step_from_mamls_start_helps_and_from_the_other_hardly() -> None:
    recording = read_recording()
    for shots in (5, 10):
        found = {
            (start, steps): recording.loss(start, shots, steps)
            for start in ("maml", "pretrained")
            for steps in range(11)
        }
        assert None not in found.values()
        maml, other = found["maml", 1], found["pretrained", 1]
        assert maml.mean + maml.half_width < 0.5 * found["maml", 0].mean
        assert maml.mean + maml.half_width < 0.5 * (other.mean - other.half_width)
        assert found["maml", 10].median < maml.median < found["maml", 0].median
    first, last = recording.run.training[0], recording.run.training[-1]
    assert last.after < 0.5 * first.after
    assert recording.loss("maml", 7, 1) is None


def test_the_training_curve_ends_near_what_the_test_gives() -> None:
    recording = read_recording()
    measured = recording.loss("maml", 10, 1)
    assert measured is not None
    assert recording.run.training[-1].after == pytest.approx(measured.mean, rel=0.25)


def test_the_example_lies_on_its_curve_and_its_first_step_comes_nearer() -> None:
    example = read_recording().run.example
    assert len(example.points) == 10
    assert example.maml.keys() == {"0", "1", "10"}

    def away(drawn: tuple[float, ...]) -> float:
        return sum((a - b) ** 2 for a, b in zip(drawn, example.true, strict=True)) / len(example.true)

    assert away(example.maml["1"]) < 0.5 * away(example.maml["0"])
    assert away(example.maml["1"]) < away(example.pretrained["1"])
    for x, y in example.points:
        nearest = min(range(len(example.x)), key=lambda at: abs(example.x[at] - x))
        assert y == pytest.approx(example.true[nearest], abs=0.1 * example.amplitude)


def test_the_papers_figures_are_those_of_its_second_table() -> None:
    recording = read_recording()
    assert [recording.printed("maml", 5, steps) for steps in (1, 5, 10)] == [0.67, 0.38, 0.35]
    assert [recording.printed("pretrained", 5, steps) for steps in (1, 5, 10)] == [2.41, 2.23, 2.19]
    assert recording.printed("maml", 10, 1) is None


def test_every_idea_says_in_a_sentence_of_its_own_what_it_does() -> None:
    ideas = read_story().idea
    assert len({idea.topic for idea in ideas}) == len({idea.does for idea in ideas}) == len(ideas) > 10
    assert all(idea.does.endswith(".") for idea in ideas)
    parts = [idea.part for idea in ideas]
    assert parts == sorted(parts, key=parts.index), "the ideas of a part stand together"


def test_the_numbers_in_the_words_are_those_of_the_run() -> None:
    recording = read_recording()
    run = recording.run
    numbers = {number for idea in recording.story.idea for number in re.findall(r"[0-9][0-9.,]*[0-9]", idea.does)}
    size = sum(a * b + b for a, b in pairwise(run.widths))
    assert numbers == {f"{size:,}", str(run.batch), str(run.inner_rate), f"{run.test_tasks:,}"}


def test_a_spoilt_file_is_told_with_its_place(tmp_path: Path) -> None:
    for suffix in ("json", "toml"):
        (tmp_path / f"{MAML}.{suffix}").write_bytes((FOLDER / f"{MAML}.{suffix}").read_bytes())
    spoilt = json.loads((tmp_path / f"{MAML}.json").read_text(encoding="utf-8"))
    spoilt["results"][3]["mean"] = -1
    (tmp_path / f"{MAML}.json").write_text(json.dumps(spoilt), encoding="utf-8")
    with pytest.raises(RecordingError, match=r"results\.3\.mean"):
        read_recording(folder=tmp_path)
    (tmp_path / f"{MAML}.toml").unlink()
    with pytest.raises(RecordingError, match="cannot be read"):
        read_story(folder=tmp_path)
