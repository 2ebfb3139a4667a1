"""The end of the road: the recorded run as the faces get it, with topics of the graph at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from leading import leading_graph

from curriculum.errors import UsageError
from curriculum.learner.events import ExerciseGraded
from curriculum.learner.exercises import kept_curves
from curriculum.study.ahead import ahead, leads_there
from curriculum.study.ahead_words import loss_words, opening_words, table_rows, table_words
from curriculum.study.claims import claim
from curriculum.study.desk import Desk, open_desk
from curriculum.study.own_maml import COMPARED, EVERY, LOSS, NEW_CURVES, own_maml
from curriculum.study.progress import full_progress
from curriculum.study.progress_words import maml_words, no_maml_words, scratch_words
from practice.recordings.recording import read_story


@pytest.fixture
def leading(home: Path, clock: Callable[[], object], tiny_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a graph that leads to the recorded topic."""
    with open_desk(graph_folder=leading_graph(tiny_folder, tmp_path), clock=clock) as desk:
        yield desk


def test_every_idea_is_a_published_topic_beneath_the_goal(our_desk: Desk) -> None:
    story = read_story()
    beneath = our_desk.graph.ancestors(story.topic)
    assert {idea.topic for idea in story.idea} <= beneath
    assert all(our_desk.summaries[idea.topic].status == "published" for idea in story.idea)
    assert set(our_desk.graph.prerequisites(story.topic)) <= {idea.topic for idea in story.idea}


def test_the_figures_of_the_sentence_are_those_of_the_table(leading: Desk) -> None:
    view = ahead(leading)
    found = {(line.start, line.shots, line.steps): line for line in view.losses}
    assert f"{found['maml', 10, 1].mean:.2f}" in loss_words(view)
    assert f"{view.run.iterations * view.run.batch:,} sine curves" in opening_words(view)
    rows = table_rows(view, 5)
    assert [row[0] for row in rows] == [
        "MAML, this run", "MAML, the paper", "without MAML, this run", "without MAML, the paper"
    ]  # fmt: skip
    assert rows[1][1:] == ("", "0.67", "0.35")
    assert [row[0] for row in table_rows(view, 10)] == ["MAML, this run", "without MAML, this run"]


def test_a_mean_that_one_curve_makes_is_not_shown(leading: Desk) -> None:
    view = ahead(leading)
    wild = next(line for line in view.losses if (line.start, line.shots, line.steps) == ("maml", 5, 10))
    for mean, cell in ((3e24, f"median {wild.median:.2f}"), (0.3, "0.30 ± 0.10")):
        half = 6e24 if mean > 1 else 0.1
        changed = wild.model_copy(update={"mean": mean, "half_width": half})
        told = view.model_copy(update={"losses": tuple(changed if line is wild else line for line in view.losses)})
        assert table_rows(told, 5)[0][3] == cell
        assert ("flew apart" in table_words(told)) == (mean > 1)


def test_ideas_are_topics_of_this_graph_with_the_learners_evidence(leading: Desk) -> None:
    assert [(idea.topic.id, idea.evidence) for idea in ahead(leading).ideas] == [("gradient-descent", "unknown")]
    claim(leading, "gradient-descent")
    assert [idea.evidence for idea in ahead(leading).ideas] == ["claimed"]


def test_a_graph_that_leads_elsewhere_says_so(desk: Desk) -> None:
    assert not leads_there(desk)
    with pytest.raises(UsageError, match="no such topic"):
        ahead(desk)
    assert full_progress(desk, forecasts=False).maml is None


def grade(desk: Desk, exercise: str, outcome: str, *curves: tuple[str, list[float]]) -> None:
    desk.record(ExerciseGraded(exercise=exercise, outcome=outcome, curves=kept_curves(curves)))


def test_the_way_to_a_curve_is_named_until_there_is_one(leading: Desk) -> None:
    found = own_maml(leading)
    assert found is not None
    assert found.own is None
    assert "The inner loop of MAML" in no_maml_words(found)
    grade(leading, "maml-inner-loop", "failed")
    assert own_maml(leading) == found


def test_the_latest_run_that_passed_is_the_one_that_is_shown(leading: Desk, clock) -> None:
    grade(leading, "maml-inner-loop", "failed", (LOSS, [4.0, 3.0]))
    found = full_progress(leading, forecasts=False).maml
    assert found is not None
    assert found.own is not None
    assert (found.own.passed, found.own.losses, found.own.before) == (False, (4.0, 3.0), None)
    assert "not passed yet" in maml_words(found)
    clock.move(hours=1)
    grade(leading, "maml-inner-loop", "passed", (LOSS, [4.0, 2.0, 1.0]), (NEW_CURVES, [3.0, 1.5]))
    clock.move(hours=1)
    grade(leading, "maml-inner-loop", "failed", (LOSS, [9.0]))
    found = own_maml(leading)
    assert found is not None
    assert found.own is not None
    assert (found.own.passed, found.own.losses, found.own.after) == (True, (4.0, 2.0, 1.0), 1.5)
    assert found.own.iterations == (1, 1 + EVERY, 1 + 2 * EVERY)
    assert "from 3.00 to 1.50" in maml_words(found)
    assert "0.67" in maml_words(found)


def test_iterations_of_a_long_curve_reach_from_its_first_to_its_last(leading: Desk) -> None:
    grade(leading, "maml-inner-loop", "passed", (LOSS, [1.0] * 1000))
    found = own_maml(leading)
    assert found is not None
    assert found.own is not None
    assert (len(found.own.iterations), found.own.iterations[0], found.own.iterations[-1]) == (200, 1, 1 + EVERY * 999)
    assert found.own.trained == 5000


def test_maml_from_an_empty_file_is_the_mean_over_its_seeds(leading: Desk) -> None:
    grade(leading, "maml-from-scratch", "passed", (COMPARED, [2.0, 0.8, 0.4, 1.0, 0.6, 0.2]))
    found = own_maml(leading)
    assert found is not None
    assert found.from_scratch is not None
    assert (found.from_scratch.no_adaptation, found.from_scratch.fine_tuning, found.from_scratch.maml) == (
        1.5,
        0.7,
        0.3,
    )
    assert "MAML 0.30, fine-tuning 0.70" in (scratch_words(found) or "")
