"""Every outcome, and what its message says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from practice.grader import Grader, Outcome, Verdict
from practice.grader.exercises import Exercise
from practice.grader.verdict import CheckFinished, CheckStarted, CurvePoints, GradingEvent

pytestmark = pytest.mark.torch
Graded = Callable[..., Verdict]

RIGHT = "import torch\ndef softmax(s):\n    e = torch.exp(s - s.max())\n    return e / e.sum()\n"


def test_passed(graded: Graded, softmax: Exercise) -> None:
    verdict = graded(softmax.solution.read_text())
    assert verdict.outcome is Outcome.PASSED
    assert [(check.name, check.passed, check.message) for check in verdict.checks] == [
        ("two_scores", True, ""),
        ("large_scores", True, ""),
    ]
    assert verdict.checks[0].title == "Equal scores share equally."
    assert verdict.curves[0].name == "probabilities"
    assert verdict.curves[0].values == (0.5, 0.5)
    assert verdict.as_json()["outcome"] == "passed"


def test_failed_says_call_expected_got_hint_and_lines_that_reproduce_it(graded: Graded) -> None:
    verdict = graded("import torch\ndef softmax(s):\n    return torch.exp(s)\n")
    assert verdict.outcome is Outcome.FAILED
    first = verdict.first_failure
    assert first is not None
    assert first.message.splitlines() == [
        "You were called as:  softmax(tensor([0.0, 0.0]))",
        "Shape (2,) and dtype torch.float32 are right, the values are not.",
        "2 of 2 values differ, most at index [0], by 0.5: 0.5 is expected, 1.0 came.",
        "Expected:  tensor([0.5, 0.5])",
        "Got:       tensor([1.0, 1.0])",
        "Hint: Probabilities sum to 1.",
        "See it yourself:",
        "    import torch",
        "    from starter import softmax",
        "    print(softmax(torch.tensor([0.0, 0.0])))",
    ]
    assert first.implicates == "probability-basics"


def test_the_lines_that_reproduce_a_failure_run(graded: Graded, tmp_path: object) -> None:
    source = "import torch\ndef softmax(s):\n    return torch.exp(s)\n"
    first = graded(source).first_failure
    assert first is not None
    lines = [line.strip() for line in first.message.partition("See it yourself:\n")[2].splitlines()]
    printed: list[str] = []
    own: dict[str, object] = {}
    exec(source, own)
    exec(
        "\n".join(line for line in lines if not line.startswith("from")),
        {**own, "print": lambda x: printed.append(str(x))},
    )
    assert printed == ["tensor([1., 1.])"]


def test_an_exception_shows_the_learners_frames_only(graded: Graded) -> None:
    source = "import torch\ndef helper(s):\n    return torch.zeros(2, 3) @ s\ndef softmax(s):\n    return helper(s)\n"
    verdict = graded(source)
    message = verdict.checks[0].message
    assert verdict.outcome is Outcome.FAILED
    assert "You were called as:  softmax(tensor([0.0, 0.0]))" in message
    assert "starter.py, line 5, in softmax:\n    return helper(s)" in message
    assert "starter.py, line 3, in helper:\n    return torch.zeros(2, 3) @ s" in message
    assert "RuntimeError" in message
    assert "check.py" not in message
    assert "practice" not in message


def test_a_recursion_is_shown_short(graded: Graded) -> None:
    message = graded("def softmax(s):\n    return softmax(s)\n").checks[0].message
    assert "more calls of yours" in message
    assert "RecursionError" in message
    assert len(message) < 1500


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def softmax(s):\n    return s +\n", "starter.py, line 2: this is not Python yet (invalid syntax)."),
        ("def softmax(s):\nreturn s\n", "line 2: this is not Python yet (expected an indented block"),
        ("x = '\0'\n", "not"),
        ("import nothing_of_that_name\n", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("1 / 0\n", "starter.py, line 1, in <module>:\n    1 / 0\nZeroDivisionError"),
    ],
)
def test_a_file_that_does_not_load_fails_with_its_line(source: str, said: str, graded: Graded) -> None:
    verdict = graded(source)
    assert verdict.outcome is Outcome.FAILED
    assert said in verdict.message


def test_a_missing_function_is_the_learners(graded: Graded) -> None:
    verdict = graded("def sofmax(s):\n    return s\n")
    assert verdict.outcome is Outcome.FAILED
    assert verdict.checks[0].message.startswith("Your file defines no softmax.")


def test_another_signature_is_the_learners(graded: Graded) -> None:
    verdict = graded("def softmax():\n    return 1\n")
    assert verdict.outcome is Outcome.FAILED
    assert "takes 0 positional arguments but 1 was given" in verdict.checks[0].message


def test_not_attempted(graded: Graded, softmax: Exercise) -> None:
    verdict = graded(softmax.starter.read_text())
    assert verdict.outcome is Outcome.NOT_ATTEMPTED
    assert not any(check.passed for check in verdict.checks)


def test_half_written_is_failed(graded: Graded) -> None:
    verdict = graded(
        "import torch\ndef softmax(s):\n    if s.max() > 9: raise NotImplementedError\n    return torch.ones(2) / 2\n"
    )
    assert verdict.outcome is Outcome.FAILED
    assert [check.passed for check in verdict.checks] == [True, False]
    assert verdict.checks[1].message.startswith("Not written yet")


def test_out_of_memory_is_told_as_such(graded: Graded) -> None:
    verdict = graded("import torch\ndef softmax(s):\n    return torch.ones(1 << 30)\n")
    assert verdict.outcome is Outcome.FAILED
    assert "ran out of memory: it may use 512 MB" in verdict.checks[0].message


def test_prints_are_kept_apart_and_bounded(graded: Graded) -> None:
    verdict = graded("import sys\nprint('hello')\nprint('oops', file=sys.stderr)\n" + RIGHT)
    assert verdict.outcome is Outcome.PASSED
    assert verdict.output == "hello\noops\n"
    verdict = graded("print('y' * 200_000)\n" + RIGHT)
    assert verdict.outcome is Outcome.PASSED
    assert len(verdict.output) < 66_000
    assert "more bytes were printed" in verdict.output


def test_events_come_in_order(landlock_grader: Grader, softmax: Exercise) -> None:
    seen: list[GradingEvent] = []
    landlock_grader.grade_text(softmax, RIGHT, on_event=seen.append)
    assert [type(event) for event in seen] == [CheckStarted, CheckFinished, CheckStarted, CurvePoints, CheckFinished]
    assert isinstance(seen[0], CheckStarted)
    assert seen[0].name == "two_scores"


@pytest.mark.parametrize("name", ["SGD", "RMSprop", "AdamW", "Adagrad", "LBFGS"])
def test_an_honest_optimiser_is_not_taken_for_tampering(name: str, graded: Graded) -> None:
    verdict = graded(
        f"import torch\ndef softmax(s):\n    w = torch.zeros(2, requires_grad=True)\n"
        f"    o = torch.optim.{name}([w], lr=0.1)\n    w.sum().backward()\n    o.step(lambda: w.sum())\n"
        f"    return torch.ones(2) / 2\n"
    )
    assert verdict.outcome is Outcome.PASSED, verdict


def test_same_seed_same_numbers(graded: Graded) -> None:
    check = (
        "import torch\nfrom practice.grader.expectations import curve\n\n"
        "def check_draw(work):\n    curve('x', torch.rand(3).tolist())\n"
    )
    draws = [graded("import torch\ntorch.rand(7)\n", check=check, seed=seed).curves[0].values for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]


def test_a_broken_check_is_ours(graded: Graded) -> None:
    for check in (
        "def check_it(work):\n    1 / 0\n",
        "def check_it(work):\n    assert False\n",
        "import nothing_of_that_name\n\ndef check_it(work):\n    pass\n",
        "x = 1\n",
        "def check_it(work:\n",
    ):
        verdict = graded(RIGHT, check=check)
        assert verdict.outcome is Outcome.GRADER_BROKE
        assert verdict.first_failure is None


def test_an_error_in_a_callback_from_learners_code_is_the_learners(graded: Graded) -> None:
    check = "def check_it(work):\n    work.softmax(lambda: 1 / 0)\n"
    verdict = graded("def softmax(s):\n    return s()\n", check=check)
    assert verdict.outcome is Outcome.FAILED


def test_a_check_finds_the_file_as_it_was_before_the_others(graded: Graded) -> None:
    source = "print('once')\nseen = []\ndef softmax(s, also=[]):\n    seen.append(s), also.append(s)\n"
    source += "    open('kept', 'x').close()\n    return len(seen) + len(also)\n"
    check = (
        "from practice.grader.expectations import expect_equal\n\n"
        "def check_a(work):\n    expect_equal(work.softmax(0), 2)\n\n"
        "def check_b(work):\n    expect_equal(work.softmax(0), 2)\n"
    )
    verdict = graded(source, check=check)
    assert verdict.outcome is Outcome.PASSED, verdict.checks
    assert verdict.output == "once\n"


def test_an_error_through_a_callback_that_calls_the_learners_code_again_is_told(graded: Graded) -> None:
    check = "def check_it(work):\n    work.twice(lambda x: work.softmax(x), 3)\n"
    verdict = graded("def twice(f, x):\n    return f(f(x))\ndef softmax(s):\n    return s / 0\n", check=check)
    assert verdict.outcome is Outcome.FAILED
    assert "ZeroDivisionError" in verdict.checks[0].message


def test_an_expectation_within_a_callback_counts(graded: Graded) -> None:
    check = (
        "from practice.grader.expectations import expect_equal\n\n"
        "def check_it(work):\n    work.softmax(lambda x: expect_equal(x, 3, implicates='tensors'))\n"
    )
    verdict = graded("def softmax(f):\n    f(2)\n", check=check)
    assert verdict.outcome is Outcome.FAILED
    assert (verdict.checks[0].implicates, "Expected:  3" in verdict.checks[0].message) == ("tensors", True)


def test_a_result_that_a_check_cannot_use_is_shown(graded: Graded) -> None:
    check = "def check_it(work):\n    first, second = work.softmax(0)\n"
    verdict = graded("def softmax(s):\n    return 1.5\n", check=check)
    assert verdict.outcome is Outcome.FAILED
    said = verdict.checks[0].message
    assert "You were called as:  softmax(0)\nYou returned:  1.5\nPython says: TypeError: cannot unpack" in said


def test_an_exception_of_pytorch_names_the_topic_behind_it(graded: Graded) -> None:
    check = "import torch\n\ndef check_it(work):\n    work.softmax(torch.ones(2))\n"
    for line, topic in (("s + torch.ones(3)", "broadcasting"), ("s.long().mean()", "dtypes"), ("[][1]", None)):
        verdict = graded(f"import torch\ndef softmax(s):\n    return {line}\n", check=check)
        assert verdict.outcome is Outcome.FAILED
        assert "softmax(tensor([1.0, 1.0]))" in verdict.checks[0].message
        assert verdict.checks[0].implicates == topic


def test_state_that_a_learner_leaves_switched_is_named(graded: Graded) -> None:
    check = (
        "import torch\n\ndef check_it(work):\n    work.softmax(0)\n"
        "    torch.ones(1, requires_grad=True).sum().backward()\n"
    )
    verdict = graded("import torch\ndef softmax(s):\n    torch.set_grad_enabled(False)\n", check=check)
    assert verdict.outcome is Outcome.FAILED
    assert "gradients switched off" in verdict.checks[0].message


def test_a_class_made_in_c_is_forbidden_by_its_name(landlock_grader: Grader, softmax: Exercise) -> None:
    strict = softmax.model_copy(update={"forbid": ("functools.partial",)})
    assert landlock_grader.grade_text(strict, RIGHT).outcome is Outcome.PASSED
    used = f"from functools import partial\nadd = partial(int, 1)\n{RIGHT}"
    assert landlock_grader.grade_text(strict, used).outcome is Outcome.FORBIDDEN


def test_a_last_check_waits_for_the_others(graded: Graded) -> None:
    check = (
        "from practice.grader.expectations import expect_true, last\n\n"
        "def check_a(work):\n    expect_true(work.softmax(0) == 1, 'not one')\n\n"
        "@last\ndef check_b(work):\n    raise SystemError('ran')\n"
    )
    verdict = graded("def softmax(s):\n    return 2\n", check=check)
    assert verdict.outcome is Outcome.FAILED
    assert verdict.checks[1].message == "This waits until the checks above pass."
    assert graded("def softmax(s):\n    return 1\n", check=check).outcome is Outcome.GRADER_BROKE


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("import subprocess", "line 2: subprocess may not be imported here: it starts another program"),
        ("from os import system", "line 2: os.system may not be used here"),
        ("import os as o\no.fork()", "line 3: os.fork may not be used here"),
        ("import ctypes.util", "ctypes may not be imported here: it works around Python"),
        ("from urllib.request import urlopen", "urllib may not be imported here: it reaches for the network"),
        ("import practice.grader", "belongs to the grader"),
        ("from . import check", "has no neighbours"),
        ("eval('1')", "eval may not be used here"),
        ("(0).__class__.__subclasses__()", "__subclasses__ works around"),
        (
            "from torch.nn.functional import softmax as s",
            "torch.nn.functional.softmax may not be used in this exercise",
        ),
        ("import torch.nn.functional as F\nF.softmax", "line 3: torch.nn.functional.softmax may not be used"),
        ("from torch.nn.functional import *", "Import names one by one"),
        ("import torch\ntorch.softmax", "line 3: torch.softmax may not be used"),
    ],
)
def test_forbidden_by_its_text(line: str, said: str, graded: Graded) -> None:
    verdict = graded("\n" + line + "\n" + RIGHT)
    assert verdict.outcome is Outcome.FORBIDDEN
    assert said in verdict.message


@pytest.mark.parametrize(
    "body",
    [
        "return s.softmax(-1)",
        "return getattr(torch, 'soft' + 'max')(s, -1)",
        "return torch.nn.Module.__call__(vars(torch.nn)['Softmax'](0), s)",
        "try:\n        return s.softmax(-1)\n    except BaseException:\n        return torch.ones(2) / 2",
    ],
)
def test_forbidden_while_it_runs(body: str, graded: Graded) -> None:
    verdict = graded(f"import torch\ndef softmax(s):\n    {body}\n")
    assert verdict.outcome is Outcome.FORBIDDEN
    assert "which may not be used in this exercise" in verdict.message


def test_what_is_forbidden_to_the_learner_is_not_to_the_check(graded: Graded) -> None:
    check = (
        "import torch\nfrom practice.grader.expectations import expect_close\n\n"
        "def check_it(work):\n    x = torch.randn(4)\n    expect_close(work.softmax(x), torch.softmax(x, 0))\n"
        "    torch.nn.Softmax(0)(x)\n"
    )
    assert graded(RIGHT, check=check).outcome is Outcome.PASSED


def test_ordinary_python_is_not_forbidden(graded: Graded) -> None:
    source = (
        "from __future__ import annotations\nimport os, sys, math, random, time, threading, tempfile, collections\n"
        "from dataclasses import dataclass\nfrom typing import NamedTuple\nfrom pathlib import Path\n"
        "import numpy as np\n"
        "@dataclass\nclass P:\n    x: int\nclass T(NamedTuple):\n    y: float\n"
        "with tempfile.TemporaryFile() as f: f.write(b'x')\nPath('a').mkdir(); os.listdir('.')\n"
        "Path(os.devnull).read_text()\n"
        "t = threading.Thread(target=lambda: None); t.start(); t.join()\nnp.linalg.inv(np.eye(2)); P(1); T(2.0)\n"
        "import torch\nm = torch.nn.Linear(2, 2); o = torch.optim.AdamW(m.parameters())\n"
        "m(torch.ones(1, 2)).sum().backward(); o.step()\ntorch.save(m.state_dict(), 'm'); torch.load('m')\n"
        "torch.func.vmap(torch.func.grad(lambda x: x ** 2))(torch.ones(3))\n"
    )
    verdict = graded(source + RIGHT)
    assert verdict.outcome is Outcome.PASSED, verdict.message
