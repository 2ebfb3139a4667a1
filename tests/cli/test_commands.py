"""Every command: its JSON contract, its words, its exit status."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.cli.main import app

Run = Callable[..., Any]
GOAL = "mean-of-a-tensor"
QUIZ = "mean-of-numbers"


def test_topic_has_the_contract_fields(run: Run) -> None:
    page = run("topic", QUIZ, "--json").data
    names = "id title distinguish level strand tags minutes depth core_idea explainer prerequisites leads_to"
    names += " longest_chain prerequisite_count question_count exercises evidence"
    assert set(names.split(" ")) <= set(page)
    assert set(page["prerequisites"][0]) >= {"id", "title", "why", "encompasses"}
    assert set(page["leads_to"][0]) >= {"id", "title"}
    assert set(page["longest_chain"][0]) >= {"id", "title"}
    assert page["evidence"] == "unknown"
    words = run("topic", QUIZ).out
    assert page["title"] in words
    assert f"Practice Questions ({page['question_count']} questions)" in words
    assert f"Longest path: {len(page['longest_chain'])} steps, {page['prerequisite_count']} total" in words


def test_an_outline_says_that_its_lesson_is_not_written(run: Run) -> None:
    assert "This lesson is not written yet." in run("topic", "counting-objects").out


def test_topics_is_a_list_and_can_be_narrowed(run: Run) -> None:
    assert len(run("topics", "--json").data["items"]) == 10
    assert {t["strand"] for t in run("topics", "--strand", "tensors", "--json").data["items"]} == {"tensors"}
    assert [t["id"] for t in run("topics", "--ready", "--json").data["items"]] == ["counting-objects"]


def test_chain_has_the_contract_fields(run: Run) -> None:
    view = run("chain", GOAL, "--json").data
    assert (view["goal"], view["length"], view["depth"], view["prerequisite_count"]) == (GOAL, 6, 5, 9)
    assert set(view["steps"][0]) >= {"position", "id", "title", "level", "evidence"}
    assert "Longest path: 6 steps, 9 total prerequisite topics" in run("chain", GOAL).out
    assert len(run("chain", GOAL, "--longest", "2", "--json").data["items"]) == 2


def test_other_long_chains_are_told_by_where_they_part_and_meet(run: Run) -> None:
    view = run("chain", GOAL, "--alternatives", "2", "--json").data
    assert [(one["length"], one["shorter"]) for one in view["alternatives"]] == [(5, 1), (5, 1)]
    parting = view["alternatives"][0]["partings"][0]
    assert (parting["after"]["id"], parting["meets"]["id"]) == ("multiplication-as-equal-groups", GOAL)
    assert [link["id"] for link in parting["through"]] == ["tensor-shape"]
    assert [link["id"] for link in parting["instead"]] == ["sharing-by-facts", "mean-of-numbers"]
    told = run("chain", GOAL, "--alternatives", "1").out
    assert "1. 5 steps, 1 fewer" in told
    assert "through The Shape of a Tensor" in told
    assert run("chain", GOAL, "--json").data["alternatives"] == []
    assert run("chain", GOAL, "--alternatives", "0").status == 2
    assert run("chain", GOAL, "--alternatives", "2", "--longest", "2").status == 2


def test_the_road_from_goal_to_plan(run: Run) -> None:
    assert run("plan").status == 2
    assert run("next", "--json").data["kind"] == "set-goal"
    assert run("goal", "set", GOAL).status == 0
    assert run("goal", "--json").data["items"][0]["id"] == run("goal", "show", "--json").data["items"][0]["id"] == GOAL
    view = run("plan", "--json").data
    assert set(view) >= {"goal", "remaining", "minutes_total", "finish"}
    assert set(view["finish"]) == {"p10", "p50", "p90"}
    assert set(view["remaining"][0]) >= {"id", "title", "minutes"}
    assert run("know", QUIZ, "--json").data["recorded"]
    assert len(run("plan", "--json").data["remaining"]) < len(view["remaining"])
    assert run("know", "--undo").status == 0
    assert run("plan", "--json").data == view
    assert run("goal", "clear").status == 0


def test_the_plan_says_when_and_what_would_change_it(run: Run) -> None:
    assert run("goal", "set", "mean-of-numbers").status == 0
    assert run("goal", "set", "tensor-shape", "--beside").status == 0
    words = run("plan").out
    assert words.startswith("Mean of a List of Numbers and The Shape of a Tensor: ")
    assert "At 30 minutes on a day of study, the end is likely between " in words
    asked = ("--minutes-per-day", "60", "--deadline", "2999-01-01", "--without", "tensor-shape")
    words = " ".join(run("plan", *asked).out.split())
    assert "At 60 minutes on a day of study" in words
    assert "The chance to be done by 1 January 2999 is more than 99%. For 50% as for 80%: 1 minute a day." in words
    assert "saved; " in words
    data = run("plan", *asked, "--bottlenecks", "--chains", "2", "--json").data
    assert data["forecast"]["deadline"]["chance"] == 1
    assert data["without"]["id"] == "tensor-shape"
    assert len(data["chains"]) == 2
    assert set(data["bottlenecks"][0]) >= {"id", "above", "above_minutes", "beneath", "beneath_minutes", "share"}
    assert [goal["id"] for goal in run("plan", "counting-objects", "tensor-shape", "--json").data["goals"]] == [
        "counting-objects",
        "tensor-shape",
    ]
    words = run("plan", "--bottlenecks", "--chains", "2", "--by-minutes").out
    assert "Bottlenecks:" in words
    assert "Chain 1: " in words
    assert "Chain 2: " in words


def test_time_that_cannot_be_is_a_clear_sentence(run: Run) -> None:
    assert run("goal", "set", GOAL).status == 0
    for option, value, words in (
        ("--minutes-per-day", "0", "between 1 and 720"),
        ("--minutes-per-day", "2000", "between 1 and 720"),
        ("--deadline", "soon", "`soon` is not a date"),
        ("--deadline", "2001-01-01", "has passed"),
        ("--without", "tensor-shap", "no topic"),
        ("--chains", "0", "1 or more"),
    ):
        ran = run("plan", option, value)
        assert (ran.status, ran.out) == (2, "")
        assert words in ran.err
    assert run("plan", "--by-minutes").status == 2


def test_the_time_to_give_is_kept(run: Run) -> None:
    assert run("goal", "minutes", "--json").data == {"minutes_per_day": 30}
    assert run("goal", "minutes", "45").out == "45 minutes on a day of study.\n"
    assert run("goal", "minutes", "--json").data == {"minutes_per_day": 45}
    assert run("goal", "minutes", "2000").status == 2
    assert run("goal", "deadline").out == "No deadline is set.\n"
    assert run("goal", "deadline", "2999-12-31", "--json").data == {"deadline": "2999-12-31"}
    assert run("goal", "deadline").out == "Deadline: 31 December 2999.\n"
    assert run("goal", "deadline", "2999-12-31", "--clear").status == 2
    assert run("goal", "deadline", "--clear").out == "No deadline is set.\n"


def test_milestones_say_what_can_be_done_and_how_to_try_it(run: Run) -> None:
    fields = {"id", "can", "topics", "topics_left", "minutes_left", "reached", "last", "problem", "exercise", "done"}
    found = run("milestones", "--json").data["items"]
    assert [set(line) for line in found] == [fields, fields]
    assert run("goal", "set", GOAL).status == 0
    assert "Next milestone, 6 topics away: you can find the mean of a few numbers." in run("plan").out
    assert run("know", QUIZ).status == 0
    shown = run("milestones").out
    assert "You can now find the mean of a few numbers." in shown
    assert "Try it: curriculum practice mean-of-numbers/rain-in-a-week" in shown
    assert "Then you can read the shape of a tensor and find its mean." in shown
    item = run("practice", "mean-of-numbers/rain-in-a-week", "--json").data
    assert item["question_id"] == "mean-of-numbers/rain-in-a-week"


def test_know_counts_before_it_records_and_takes_exceptions(run: Run) -> None:
    seen = run("know", QUIZ, "--preview", "--except", "sharing-by-dealing", "--json").data
    assert seen["except"] == ["sharing-by-dealing"]
    assert run("progress", "--json").data["evidence"]["claimed"] == 0
    made = run("know", QUIZ, "--except", "sharing-by-dealing", "--json").data
    assert made["newly_claimed"] == seen["newly_claimed"]
    assert run("progress", "--json").data["evidence"]["claimed"] == made["newly_claimed"]
    assert run("forget", "addition-as-joining", "--json").data["evidence"] == "unknown"
    assert run("know").status == 2


def test_progress_tells_the_days_and_what_promises_were_worth(run: Run) -> None:
    assert run("progress", "--json").data["days"] == []
    assert "Studied" not in run("progress").out
    run("goal", "set", QUIZ)
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    key = next(
        q["key"] for q in run("questions", QUIZ, "--json").data["items"] if q["question_id"] == item["question_id"]
    )
    run("practice", "--session", item["session"], "--question", item["question_id"], "--answer", key, "--json")
    view = run("progress", "--json").data
    assert [(day["date"], day["answers"]) for day in view["days"]] == [(view["today"], 1)]
    assert view["over_time"][-1]["kept"] == view["kept"] == 0
    assert view["retention"]["predicted"] is None
    assert view["forecasts"]["checked"] == []
    said = " ".join(run("progress").out.split())
    assert "Studied on 1 day since" in said
    assert "A forecast is checked once a week has passed" in said


def test_practice_gives_one_item_and_logs_an_answer_once(run: Run) -> None:
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    assert "key" not in item
    key = next(
        q["key"] for q in run("questions", QUIZ, "--json").data["items"] if q["question_id"] == item["question_id"]
    )
    words = ("practice", "--session", item["session"], "--question", item["question_id"], "--answer", key, "--json")
    first, again = run(*words), run(*words)
    assert first.status == again.status == 0
    assert first.data["correct"] is True
    assert not first.data["already_recorded"]
    assert again.data["already_recorded"]
    assert run("progress", "--json").data["answers"] == 1
    following = run("practice", "--session", item["session"], "--json").data
    assert following["number"] == 2


def test_a_wrong_answer_is_exit_1_and_an_unreadable_one_is_no_attempt(run: Run) -> None:
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    words = ("practice", "--session", item["session"], "--question", item["question_id"], "--json", "--answer")
    unread = run(*words, "seven-ish, perhaps")
    assert (unread.status, unread.data["correct"]) == (1, None)
    missed = run(*words, "-98765")
    assert (missed.status, missed.data["correct"], missed.data["retry"]) == (1, False, True)
    given_up = run("practice", "--session", item["session"], "--question", item["question_id"], "--dont-know", "--json")
    assert given_up.data["key"]
    assert run("practice", "--question", "x").status == 2


def test_questions_check_is_a_check_alone(run: Run) -> None:
    question = run("questions", QUIZ, "--json").data["items"][0]
    right = run("questions", "check", question["question_id"], "--answer", question["key"], "--json")
    assert right.status == 0
    assert set(right.data) >= {"question_id", "correct", "feedback"}
    assert run("questions", "check", question["question_id"], "--answer", "-98765").status == 1
    assert "key" not in run("questions", QUIZ, "--without-keys", "--json").data["items"][0]
    assert run("progress", "--json").data["answers"] == 0


def test_unknown_ids_get_the_nearest_names(run: Run) -> None:
    for words in (("topic",), ("chain",), ("know",), ("forget",), ("goal", "set"), ("questions",), ("practice",)):
        ran = run(*words, "tensor-shap", "--json")
        assert ran.status == 2
        assert ran.data["error"]["nearest"][0] == "tensor-shape"
        assert "Did you mean: tensor-shape" in run(*words, "tensor-shap").err


def test_bad_use_is_exit_2_and_speaks_json_when_asked(run: Run) -> None:
    assert run("nonsense").status == 2
    assert run("chain").status == 2
    assert run("chain", GOAL, "--longest", "many", "--json").data["error"]["message"]
    assert run("topics", "--learner", "Not A Name").status == 2


def test_search_finds_or_says_that_nothing_was_found(run: Run) -> None:
    assert run("search", "shape", "--json").data["items"][0]["id"] == "tensor-shape"
    nothing = run("search", "xylophone")
    assert nothing.status == 1


def test_backup_restore_erase(run: Run, tmp_path: Path) -> None:
    run("goal", "set", GOAL)
    assert run("backup", str(tmp_path / "copy.sqlite")).status == 0
    run("goal", "clear")
    assert run("restore", str(tmp_path / "copy.sqlite"), "--json").data["kept"]
    assert run("goal", "--json").data["items"][0]["id"] == GOAL
    assert run("erase").status == 2
    assert run("erase", "--yes", "--json").data["removed"]
    assert run("goal", "--json").data["items"] == []


def test_learners_are_kept_apart(run: Run) -> None:
    run("goal", "set", GOAL, "--learner", "ada")
    assert run("goal", "--json").data["items"] == []
    assert run("goal", "--learner", "ada", "--json").data["items"][0]["id"] == GOAL


def test_doctor_finds_the_installation_sound(run: Run) -> None:
    ran = run("doctor", "--json")
    assert ran.status == 0, ran.out


def test_a_new_topic_is_an_outline_that_the_reader_accepts(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(tiny_folder, folder)
    words = ("new", "topic", "Row Means", "--strand", "tensors", "--after", "mean-of-a-tensor", "--graph", str(folder))
    made = run(*words, "--json")
    assert made.status == 0, made.out
    assert Path(made.data["file"]).is_file()
    assert run("topic", "row-means", "--graph", str(folder), "--json").data["status"] == "outline"
    assert run(*words).status == 2
    wrong = run("new", "topic", "X", "--strand", "tensor", "--graph", str(folder), "--json")
    assert "tensors" in wrong.data["error"]["nearest"]


def test_exercises_are_listed_started_and_never_overwritten(run: Run) -> None:
    listed = run("exercise", "list", "--json").data["items"]
    assert {"maml-inner-loop"} <= {line["exercise_id"] for line in listed}
    page = run("exercise", "start", "maml-inner-loop", "--json").data
    file = Path(page["file"])
    file.write_text("# mine\n", encoding="utf-8")
    run("exercise", "start", "maml-inner-loop")
    assert file.read_text(encoding="utf-8") == "# mine\n"
    kept = run("exercise", "reset", "maml-inner-loop", "--json").data["kept"]
    assert Path(kept).read_text(encoding="utf-8") == "# mine\n"
    assert "NotImplementedError" in file.read_text(encoding="utf-8")
    hints = [run("exercise", "hint", "maml-inner-loop", "--json") for _ in range(12)]
    assert hints[0].data["hint"]
    assert (hints[-1].status, hints[-1].data["hint"]) == (1, None)
    assert "def " in run("exercise", "solution", "maml-inner-loop").out
    assert "maml-inner-loop" in run("exercise", "start", "maml-inner-lop", "--json").data["error"]["nearest"]


@pytest.mark.torch
def test_an_exercise_is_checked(run: Run) -> None:
    pytest.importorskip("torch")
    run("exercise", "start", "maml-inner-loop")
    ran = run("exercise", "check", "maml-inner-loop", "--json")
    assert (ran.status, ran.data["outcome"]) == (1, "not-attempted")
    assert set(ran.data) >= {"exercise_id", "outcome", "checks", "seconds", "isolation"}
    assert set(ran.data["checks"][0]) >= {"name", "passed", "message"}
    solution = Path(__file__).parents[2] / "practice" / "exercises" / "maml-inner-loop" / "solution.py"
    assert run("exercise", "check", "maml-inner-loop", str(solution), "--json").data["outcome"] == "passed"
    states = {item["exercise_id"]: item["state"] for item in run("exercise", "list", "--json").data["items"]}
    assert {name for name, state in states.items() if state == "passed"} == {"maml-inner-loop"}


def test_completion_is_a_script(run: Run) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "curriculum" in run("completion", shell).out


def test_the_readme_names_no_command_that_does_not_exist() -> None:
    import re

    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^curriculum ([a-z]+)", text, re.MULTILINE))
    assert named
    assert named <= set(app._commands)


def test_simulated_placement_has_the_contract_fields_and_says_who_there_are(run: Run) -> None:
    view = run("simulate", "placement", "gaps", "--learners", "2", "--questions", "10", "--ticks", "3", "--json").data
    fields = "learners seed slip guess ticks accuracy worst_decile false_known false_unknown milliseconds_per_question"
    assert set(fields.split(" ")) <= set(view)
    assert list(view["accuracy"]) == ["0", "10"]
    words = run("simulate", "placement", "gaps", "--learners", "2", "--questions", "10", "--ticks", "3").out
    assert f"{view['accuracy']['10']:.3f}" in words
    assert run("simulate", "placement", "gap").status == 2
    assert run("simulate", "placement", "gaps", "--people").status == 2
    assert "strand" in run("simulate", "placement", "--people", "--json").data["error"]["message"]


def test_where_the_road_leads_is_told_where_it_leads_there(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    from leading import leading_graph

    ran = run("ahead")
    assert ran.status == 2
    assert "no such topic" in ran.err
    folder = str(leading_graph(tiny_folder, tmp_path))
    ran = run("ahead", "--graph", folder)
    assert "MAML, the paper" in ran.out
    assert "(gradient-descent)" in ran.out
    data = run("ahead", "--graph", folder, "--json").data
    assert data["topic"]["id"] == "meta-learning"
    assert {"start", "shots", "steps", "mean", "half_width", "median", "paper"} == set(data["losses"][0])
    assert len(data["example"]["maml"]["1"]) == len(data["example"]["x"])
    assert "exercise start maml-inner-loop" in run("progress", "--graph", folder).out
    assert run("progress", "--graph", folder, "--json").data["maml"]["own"] is None
