"""What an expectation says, and that it says it at the first difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.torch

from practice.grader import expectations as e  # noqa: E402
from practice.grader.expectations import Unmet  # noqa: E402
from practice.grader.showing import code, show  # noqa: E402
from practice.grader.work import LearnerError, Work, keep  # noqa: E402

T = torch.tensor


class Pair(NamedTuple):
    """What a learner may return where two things are expected."""

    left: int
    right: int


@pytest.mark.parametrize(
    ("expectation", "said"),
    [
        (lambda: e.expect_shape(T([1.0]), (1, 1)), "Expected:  shape (1, 1)\nGot:       shape (1,)"),
        (lambda: e.expect_shape([1.0], (1,)), "Expected:  a torch.Tensor\nGot:       [1.0]"),
        (lambda: e.expect_shape(None, (1,)), "Got:       None"),
        (lambda: e.expect_dtype(T([1]), torch.float32), "Expected:  torch.float32\nGot:       torch.int64"),
        (
            lambda: e.expect_close(T([[1.0], [1.0]]), T([1.0, 1.0])),
            "The shape differs: 1 dimension is expected, 2 came.",
        ),
        (lambda: e.expect_shape(torch.zeros(2, 3, 4), (2, 4, 3)), "dimensions 1 and 2. The sizes are right, their"),
        (lambda: e.expect_shape(torch.zeros(2, 3), (2, 4)), "The shape differs in dimension 1: 4 is expected, 3 came."),
        (lambda: e.expect_close(T([1.0, 1.0]), T(1.0)), "one number without dimensions is expected, 1 came."),
        (lambda: e.expect_close(T([1.0], dtype=torch.float64), T([2.0])), "The dtype differs."),
        (lambda: e.expect_close(T([1]), [1.0]), "The dtype differs.\nExpected:  a floating dtype"),
        (
            lambda: e.expect_close(T([[1.0, 2.0], [3.0, 5.0]]), [[1.0, 2.0], [3.0, 4.0]]),
            "most at index [1, 1], by 1.0:",
        ),
        (lambda: e.expect_close(T([float("nan")]), [1.0]), "The values are not all finite: 1 of 1 is not"),
        (lambda: e.expect_close(T([float("nan")]), [float("nan")]), "The values are not all finite: 1 of 1 is not"),
        (
            lambda: e.expect_close(T([1.0, float("inf")]), [2.0, float("inf")]),
            "1 of 2 values differ, first at index [0]: 2.0 is expected, 1.0 came.",
        ),
        (lambda: e.expect_close(0.5, 0.25), "Expected:  0.25\nGot:       0.5"),
        (lambda: e.expect_close("0.5", 0.5), "Expected:  a torch.Tensor\nGot:       '0.5'"),
        (lambda: e.expect_equal([1, 2], (1, 2)), "Expected:  (1, 2)\nGot:       [1, 2]"),
        (lambda: e.expect_equal(1, True), "Expected:  True\nGot:       1"),
        (
            lambda: e.expect_equal(T([[1, 2], [0, 4]]), T([[1, 2], [3, 5]])),
            "2 of 4 values differ, first at index [1, 0]: 3 is expected, 0 came.",
        ),
        (lambda: e.expect_equal([1, [2, 4]], [1, [2, 3]]), "first at index [1]: [2, 3] is expected, [2, 4] came."),
        (lambda: e.expect_equal([1], [1, 2]), "2 items are expected, 1 came."),
        (lambda: e.expect_length(Pair(1, 2), 3), "2 items: a Pair"),
        (lambda: e.expect_true(T(True), "not so"), "not so"),
        (lambda: e.expect_length((1, 2, 3), 2), "Expected:  2 items\nGot:       3 items: (1, 2, 3)"),
        (lambda: e.expect_length({1: 2}, 1), "a list of 1"),
        (lambda: e.expect_type(1.0, int), "Expected:  a int\nGot:       1.0"),
        (lambda: e.expect_less(float("nan"), 1.0, "the loss"), "The loss is too large.\nExpected:  less than 1.0"),
        (lambda: e.expect_less(T(2.0), 1.0, "the loss"), "Got:       2.0"),
        (lambda: e.expect_less(None, 1.0, "the loss"), "The loss is no number."),
        (lambda: e.expect_requires_grad(T(1.0)), "cut off from the computation graph"),
        (lambda: e.expect_backward(T(1.0)), "cut off from the computation graph"),
        (lambda: e.expect_unchanged([T([1.0])], [T([2.0])]), "Tensor 0 of the input was changed in place."),
    ],
)
def test_an_unmet_expectation_says_what_differs(expectation: Callable[[], None], said: str) -> None:
    with pytest.raises(Unmet) as caught:
        expectation()
    assert said in caught.value.message


@pytest.mark.parametrize(
    "expectation",
    [
        lambda: e.expect_close(T([1.0, 2.0]), [1.0, 2.0 + 1e-6]),
        lambda: e.expect_close(T([1.0], dtype=torch.float64), [1.0]),
        lambda: e.expect_close(torch.nn.Parameter(T([1.0])), T([1.0])),
        lambda: e.expect_close(T([]), T([])),
        lambda: e.expect_close(T([float("inf")]), T([float("inf")])),
        lambda: e.expect_close(1, 1.0),
        lambda: e.expect_equal({"a": [1, (2.0, None)]}, {"a": [1, (2.0, None)]}),
        lambda: e.expect_equal(T([1, 2]), T([1, 2])),
        lambda: e.expect_true(True, "never"),
        lambda: e.expect_less(0.5, 1, "the loss"),
        lambda: e.expect_shape(torch.zeros(0, 3), (0, 3)),
        lambda: e.expect_unchanged([T([1.0])], e.remember([T([1.0])])),
        lambda: e.curve("nobody listens", [1.0, 2.0]),
    ],
)
def test_a_met_expectation_is_silent(expectation: Callable[[], None]) -> None:
    expectation()


def test_a_wrong_matrix_is_shown_as_a_table_with_what_differs_marked() -> None:
    wanted = torch.zeros(2, 40, 30)
    got = wanted.clone()
    got[1, 20, 0] = 0.5
    got[1, 21, 1] = -1.0
    with pytest.raises(Unmet) as caught:
        e.expect_close(got, wanted)
    lines = caught.value.message.splitlines()
    assert lines[:3] == [
        "Shape (2, 40, 30) and dtype torch.float32 are right, the values are not.",
        "2 of 2400 values differ, first at index [1, 20, 0], most at index [1, 21, 1], by 1.0: "
        "0.0 is expected, -1.0 came.",
        "Expected (in [1], rows 18 to 23, columns 0 to 7):",
    ]
    assert [line.split()[:3] for line in lines[12:14]] == [["[0.5]", "0.0", "0.0"], ["0.0", "[-1.0]", "0.0"]]
    assert len(lines) == 16
    with pytest.raises(Unmet, match=r"\(places 7 to 16\):"):
        e.expect_equal(torch.arange(20), torch.arange(20).where(torch.arange(20) != 12, T(0)))


def test_a_list_of_numbers_is_shown_in_columns_that_fit_beside_code() -> None:
    wanted = torch.linspace(-0.001234567, 1.0, 12, dtype=torch.float64)
    got = wanted.clone()
    got[9] = float("nan")
    got[2] += 0.5
    with pytest.raises(Unmet) as caught:
        e.expect_close(got, wanted)
    lines = caught.value.message.splitlines()
    assert lines[1].startswith("The values are not all finite: 1 of 12 is not, first at index [9]: 0.81")
    assert lines[2] == "Expected (places 6 to 11):"
    assert max(map(len, lines[2:])) <= 58
    assert [cell.startswith("[") for cell in lines[5].split()] == [False, False, False, True, False, False]
    with pytest.raises(Unmet) as caught:
        e.expect_unchanged([T([1.0, 2.0, 3.0])], [T([1.0, 2.0, 4.0])])
    assert caught.value.message.splitlines() == [
        "Tensor 0 of the input was changed in place. 1 of 3 values differ, first at index [2]: 4.0 is expected, "
        "3.0 came.",
        "Expected:",
        "    1.0   2.0   4.0",
        "Got, what differs in brackets:",
        "    1.0   2.0  [3.0]",
    ]


def test_hint_and_topic_go_along() -> None:
    with pytest.raises(Unmet) as caught:
        e.expect_shape(T(1.0), (1,), hint="Keep the batch.", implicates="tensor-shapes")
    assert caught.value.message.endswith("Hint: Keep the batch.")
    assert caught.value.implicates == "tensor-shapes"


def test_a_gradient_path_is_followed_to_every_input() -> None:
    a, b = T(2.0, requires_grad=True), T(3.0, requires_grad=True)
    assert [g.item() for g in e.expect_grad_path(a * b, [a, b])] == [3.0, 2.0]
    with pytest.raises(Unmet, match="back to input 1 of 2"):
        e.expect_grad_path(a * b.detach(), [a, b])


def test_a_graph_damaged_in_place_is_the_learners() -> None:
    a = T([2.0], requires_grad=True)
    squared = a * 1
    out = (squared * squared).sum()
    with torch.no_grad():
        squared.add_(1)
    for expectation in (lambda: e.expect_grad_path(out, [a]), lambda: e.expect_backward(out)):
        with pytest.raises(Unmet, match="modified by an inplace operation"):
            expectation()


def test_references_are_taken_before_a_submission_could_replace_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("allclose", "equal", "isclose", "all", "abs", "sub"):
        monkeypatch.setattr(torch, name, lambda *_, **__: T(True))
    with pytest.raises(Unmet):
        e.expect_close(T([1.0]), [2.0])
    with pytest.raises(Unmet):
        e.expect_equal(T([1]), T([2]))


def test_expect_raises() -> None:
    def refuses(value: float) -> float:
        if value < 0:
            raise ValueError("negative rate")
        return value

    namespace = Work(type(torch)("starter"))
    vars(vars(namespace)["_module"])["refuses"] = refuses
    e.expect_raises(ValueError, namespace.refuses, -1.0, containing="negative")
    with pytest.raises(Unmet, match="No error was raised"):
        e.expect_raises(ValueError, namespace.refuses, 1.0)
    with pytest.raises(Unmet, match="says something else"):
        e.expect_raises(ValueError, namespace.refuses, -1.0, containing="positive")
    with pytest.raises(LearnerError):
        e.expect_raises(KeyError, namespace.refuses, -1.0)


def test_arguments_are_kept_as_they_were_before_the_call() -> None:
    tensor = T([1.0, 2.0], requires_grad=True)
    kept = keep([tensor, 3])
    with torch.no_grad():
        tensor.zero_()
    assert code(kept) == "[torch.tensor([1.0, 2.0], requires_grad=True), 3]"
    assert show(keep(torch.zeros(100))) == "tensor of shape (100,)"


@pytest.mark.parametrize(
    "value",
    [
        T([[1.5, -2.0]]),
        T([1, 2]),
        T([True]),
        T(0.1, dtype=torch.float64),
        [T([1.0]), (1, "a", None)],
        (2.5,),
        -0.0,
        float("inf"),
        T([float("nan"), -float("inf")]),
        torch.empty(0, 4),
        torch.zeros(2, 0, dtype=torch.int64),
    ],
)
def test_code_builds_the_value_again(value: object) -> None:
    built = eval(code(value), {"torch": torch, "float": float})
    assert code(built) == code(value)
    assert type(built) is type(value)


def test_showing_is_short_and_calls_nothing_of_the_learners() -> None:
    class Loud:
        def __repr__(self) -> str:
            raise SystemExit

    assert show(Loud()) == "a Loud"
    assert show([Loud()] * 9) == "[" + ", ".join(["a Loud"] * 6) + ", ... (9 in all)]"
    assert show(torch.arange(100.0)) == "tensor of shape (100,): 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, ..."
    assert len(show("x" * 10_000)) < 400
    assert show(torch.zeros(0, 4)) == "tensor of shape (0, 4)"
    assert code(T([0.8, 1 / 3])) == "torch.tensor([0.8, 0.33333334])"
