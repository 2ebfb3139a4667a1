"""The worker's life: warm, restarted, closed, shared by threads, in every strategy and level."""

from __future__ import annotations

import builtins
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from pathlib import Path

import pytest

from practice.grader import (
    Grader,
    GraderClosedError,
    GraderError,
    Outcome,
    SubmissionError,
    TorchMissingError,
    UnknownExerciseError,
    Verdict,
    grade,
    verify,
    verify_all,
)
from practice.grader.exercises import Exercise, load
from practice.grader.places import package_place, readable_places

EXERCISES = Path(__file__).parent / "exercises"
SLEEP = "import time\ndef softmax(s):\n    time.sleep(3000)\n"


def test_without_torch_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    find = builtins.__import__("importlib.util").util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "torch" else find(name))
    with pytest.raises(TorchMissingError) as caught:
        Grader()
    assert 'pip install "torch>=2.6,<2.14"' in caught.value.fix


def test_nothing_readable_holds_this_package() -> None:
    """Landlock's rules reach everything under a folder, so no readable one may hold an exercise."""
    own = package_place()
    assert own not in readable_places()
    assert not any(place in own.parents or own in place.parents for place in readable_places())


def test_an_installed_package_is_taken_out_of_its_site_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = Path(sysconfig.get_path("purelib"))
    own = libraries / "pydantic"  # stands in for this package, installed among the libraries
    monkeypatch.setattr("practice.grader.places.package_place", lambda: own)
    readable = readable_places()
    assert not any(place == own or place in own.parents or own in place.parents for place in readable)
    assert libraries / "yaml" in readable


@pytest.mark.torch
def test_one_shot(softmax: Exercise) -> None:
    verdict = grade("softmax", softmax.solution, folder=EXERCISES, seed=4)
    assert verdict.outcome is Outcome.PASSED
    assert verdict.seed == 4
    assert "limits" in verdict.isolation


@pytest.mark.torch
def test_wrong_names_and_files(landlock_grader: Grader, tmp_path: Path) -> None:
    with pytest.raises(UnknownExerciseError) as caught:
        landlock_grader.grade("softmx", "starter.py")
    assert caught.value.nearest == ("softmax",)
    with pytest.raises(SubmissionError, match="is not a file"):
        landlock_grader.grade("softmax", tmp_path)
    (tmp_path / "large.py").write_bytes(b"#" * 1_000_001)
    with pytest.raises(SubmissionError, match="larger"):
        landlock_grader.grade("softmax", tmp_path / "large.py")


@pytest.mark.torch
def test_text_in_another_encoding_fails_with_its_line(landlock_grader: Grader, tmp_path: Path) -> None:
    file = tmp_path / "latin.py"
    file.write_bytes("x = 1\ny = 'é'\n".encode("latin-1"))
    verdict = landlock_grader.grade("softmax", file)
    assert verdict.outcome is Outcome.FAILED
    assert verdict.message.startswith("latin.py, line 2: this is not UTF-8")


@pytest.mark.torch
def test_a_file_with_a_strange_name_and_a_byte_order_mark_is_graded(
    landlock_grader: Grader, softmax: Exercise, tmp_path: Path
) -> None:
    for name in ("my answer.py", "torch.py", "check.py", "os.py"):
        file = tmp_path / name
        file.write_bytes(b"\xef\xbb\xbf" + softmax.solution.read_bytes())
        assert landlock_grader.grade("softmax", file).passed, name


@pytest.mark.torch
def test_a_dead_worker_is_replaced_and_one_that_dies_while_grading_is_the_graders_failure(softmax: Exercise) -> None:
    with Grader(folder=EXERCISES, isolation="landlock") as grader:
        assert grader.grade("softmax", softmax.solution).passed
        first = grader.worker_pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        assert grader.grade("softmax", softmax.solution).passed
        second = grader.worker_pid
        assert second not in (None, first)

        def kill(event: object) -> None:
            os.kill(second or 0, signal.SIGKILL)

        verdict = grader.grade_text(softmax, SLEEP, on_event=kill)
        assert verdict.outcome is Outcome.GRADER_BROKE
        assert "says nothing about your code" in verdict.message


@pytest.mark.torch
def test_close_ends_a_submission_at_once(softmax: Exercise) -> None:
    grader = Grader(folder=EXERCISES, isolation="landlock")
    grader.grade("softmax", softmax.solution)
    raised: list[Exception] = []

    def run() -> None:
        try:
            grader.grade_text(
                softmax.model_copy(update={"limits": softmax.limits.model_copy(update={"seconds": 3600})}), SLEEP
            )
        except GraderError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(0.3)
    grader.close()
    thread.join(60)
    assert not thread.is_alive()
    assert isinstance(raised[0], GraderClosedError)
    grader.close()
    with pytest.raises(GraderClosedError):
        grader.grade("softmax", softmax.solution)


@pytest.mark.torch
def test_threads_share_one_worker(landlock_grader: Grader, softmax: Exercise) -> None:
    wrong = softmax.wrong[1].read_text()
    verdicts: dict[int, Verdict] = {}

    def run(number: int) -> None:
        text = softmax.solution.read_text() if number % 2 else wrong
        verdicts[number] = landlock_grader.grade_text(softmax, text, seed=number)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [verdicts[number].passed for number in range(6)] == [False, True] * 3
    assert [verdicts[number].seed for number in range(6)] == list(range(6))


@pytest.mark.torch
def test_an_error_in_the_callers_callback_leaves_the_grader_usable(landlock_grader: Grader, softmax: Exercise) -> None:
    def breaks(event: object) -> None:
        raise KeyError("the caller's own")

    with pytest.raises(KeyError):
        landlock_grader.grade_text(softmax, softmax.solution.read_text(), on_event=breaks)
    assert landlock_grader.grade_text(softmax, softmax.solution.read_text()).passed


@pytest.mark.torch
def test_the_worker_ends_with_the_application(softmax: Exercise, tmp_path: Path) -> None:
    """Also an application killed in the middle of a submission leaves no process behind."""
    program = (
        "import sys, threading, time\nfrom pathlib import Path\nfrom practice.grader import Grader, load\n"
        f"g = Grader(folder=Path({str(EXERCISES)!r}), isolation='landlock'); g.start()\n"
        f"x = load('softmax', folder=Path({str(EXERCISES)!r}))\n"
        "x = x.model_copy(update={'limits': x.limits.model_copy(update={'seconds': 60})})\n"
        "say = lambda event: print(g.worker_pid, g._worker._folder.name, flush=True)\n"
        "g.grade_text(x, 'def softmax(s):\\n    while True: pass\\n', on_event=say)\n"
    )
    process = subprocess.Popen([sys.executable, "-P", "-c", program], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    pid, _, folder = process.stdout.readline().strip().partition(" ")
    worker = int(pid)
    listing = Path(f"/proc/{worker}/task/{worker}/children")
    children = [int(pid) for pid in listing.read_text().split()] if listing.exists() else []
    process.kill()
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and any(_runs(pid) for pid in (worker, *children)):
        time.sleep(0.02)
    assert not any(_runs(pid) for pid in (worker, *children))
    assert not Path(folder).exists()


def _runs(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.torch
def test_bubblewrap_wraps_the_worker(bubblewrap_grader: Grader, softmax: Exercise) -> None:
    verdict = bubblewrap_grader.grade("softmax", softmax.solution)
    assert verdict.passed
    assert verdict.isolation.startswith("bubblewrap+")


@pytest.mark.torch
def test_bubblewrap_that_is_asked_for_and_missing_is_an_error(
    monkeypatch: pytest.MonkeyPatch, softmax: Exercise
) -> None:
    monkeypatch.setattr("practice.grader.bubblewrap.works", lambda: False)
    with pytest.raises(GraderError, match="bubblewrap does not work"):
        Grader(folder=EXERCISES, isolation="bubblewrap").start()


@pytest.mark.torch
def test_single_use_processes_give_the_same_verdicts(softmax: Exercise) -> None:
    with Grader(folder=EXERCISES, strategy="single-use", isolation="landlock") as grader:
        assert grader.grade("softmax", softmax.solution).passed
        verdict = grader.grade("softmax", softmax.wrong[1])
        assert verdict.outcome is Outcome.FAILED
        assert verdict.isolation == "landlock+seccomp+limits"
        crashed = grader.grade_text(softmax, "import torch\ngetattr(torch, 'os')._exit(0)\n")
        assert crashed.outcome is Outcome.CRASHED


@pytest.mark.torch
def test_the_workers_environment_holds_no_secrets(limits_grader: Grader, softmax: Exercise) -> None:
    output = limits_grader.grade_text(softmax, "import os\nprint(dict(os.environ))\n").output
    assert "SOME_TOKEN" not in output
    assert "'CUDA_VISIBLE_DEVICES': ''" in output


@pytest.mark.torch
def test_verify_holds_for_the_tiny_exercise(landlock_grader: Grader) -> None:
    found = verify("softmax", folder=EXERCISES, grader=landlock_grader)
    assert found.holds, found.problems
    assert found.checks == ("two_scores", "large_scores")
    assert {entry.first_failure for entry in found.caught} == {"two_scores", "large_scores"}
    assert found.as_json()["holds"] is True


@pytest.mark.torch
def test_verify_finds_a_forbidden_name_that_forbids_nothing(own_folder: Path, landlock_grader: Grader) -> None:
    task = own_folder / "softmax" / "task.md"
    task.write_text(task.read_text().replace("torch.nn.Softmax", "torch.nn.Softmaxx"))
    found = verify("softmax", folder=own_folder, grader=landlock_grader)
    assert any("Softmaxx" in problem for problem in found.problems)


@pytest.mark.torch
def test_verify_reports_every_problem(own_folder: Path) -> None:
    folder = own_folder / "softmax"
    (folder / "starter.py").write_text("def softmax(s):\n    return s\n")
    (folder / "examples.py").write_text("from starter import sofmax\n")
    (folder / "wrong" / "overflows.py").write_text(
        "# Mistake: none. Caught by: check_large_scores\n" + _solution(folder)
    )
    (folder / "wrong" / "negated.py").write_text("# no promise\n")
    found = verify("softmax", folder=own_folder)
    assert not found.holds
    text = "\n".join(found.problems)
    assert "starter.py: failed instead of not-attempted." in text
    assert "examples.py, or a name in forbid: failed." in text
    assert "wrong/overflows.py: passed, caught by no check instead of check_large_scores." in text
    assert "wrong/negated.py: line 1 must read" in text
    assert "check_large_scores is the first to catch no wrong solution." in text


@pytest.mark.torch
def test_several_exercises_are_verified_side_by_side(own_folder: Path) -> None:
    shutil.copytree(own_folder / "softmax", own_folder / "softmax-two")
    (own_folder / "softmax-two" / "wrong" / "negated.py").unlink()
    told: list[str] = []
    found = verify_all(
        ("softmax", "softmax-two"), folder=own_folder, jobs=2, on_done=lambda v: told.append(v.exercise_id)
    )
    assert [v.exercise_id for v in found] == ["softmax", "softmax-two"]
    assert [v.holds for v in found] == [True, False]
    assert sorted(told) == ["softmax", "softmax-two"]


@pytest.mark.torch
def test_a_long_exercise_has_a_full_size(own_folder: Path, landlock_grader: Grader) -> None:
    folder = own_folder / "softmax"
    check = (folder / "check.py").read_text().replace("import curve", "import curve, full_size")
    check += "\n\ndef check_size(work):\n    curve('size', [10.0 if full_size() else 1.0])\n"
    (folder / "check.py").write_text(check)
    solution = _solution(folder)

    def sizes(*, full: bool) -> tuple[float, ...]:
        exercise = load("softmax", folder=own_folder)
        verdict = landlock_grader.grade_text(exercise, solution, full=full)
        return next(curve.values for curve in verdict.curves if curve.name == "size")

    assert sizes(full=True) == (1.0,), "only an exercise marked long has another size"
    (folder / "task.md").write_text(
        (folder / "task.md").read_text().replace("kind: implement", "kind: implement\nlong: true")
    )
    assert (sizes(full=False), sizes(full=True)) == ((1.0,), (10.0,))


@pytest.mark.torch
def test_code_to_repair_is_not_attempted_until_it_is_changed(own_folder: Path, landlock_grader: Grader) -> None:
    folder = own_folder / "softmax"
    (folder / "task.md").write_text((folder / "task.md").read_text().replace("kind: implement", "kind: repair"))
    given = "def softmax(s):\n    return s\n"
    (folder / "starter.py").write_text(given)
    repair = load("softmax", folder=own_folder)
    as_given = landlock_grader.grade_text(repair, "# my notes\n" + given)
    assert as_given.outcome is Outcome.NOT_ATTEMPTED
    assert "as it was given" in as_given.message
    assert as_given.first_failure is not None
    assert landlock_grader.grade_text(repair, given.replace("return s", "return 2 * s")).outcome is Outcome.FAILED
    assert verify("softmax", folder=own_folder, grader=landlock_grader).holds


def _solution(folder: Path) -> str:
    return (folder / "solution.py").read_text()
