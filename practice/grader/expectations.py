"""What check files are written with.

Each expectation stops its check at the first meaningful difference: kind, then shape, then dtype, then values, compared
before any broadcasting. PyTorch's functions are taken once, when this module is loaded, so that a submission that
replaces ``torch.allclose`` changes nothing here; a value must be a real tensor or number, so that an object that claims
to be equal to everything is not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, TypeVar

import torch

from practice.grader import recording
from practice.grader.differences import first_difference, index_of, largest_difference, not_finite, shape_difference
from practice.grader.recording import Call
from practice.grader.showing import number, reproduce, shape_text, show, show_call, side_by_side
from practice.grader.work import LearnerError

_Tensor, _Parameter = torch.Tensor, torch.nn.Parameter
_equal, _isclose, _isfinite, _isinf = torch.equal, torch.isclose, torch.isfinite, torch.isinf
_all, _any = torch.all, torch.any
_as_tensor = torch.as_tensor
_clone, _grad, _flatten, _backward = torch.clone, torch.autograd.grad, torch.flatten, torch.Tensor.backward
_detach, _item, _to, _ne, _sum = torch.Tensor.detach, torch.Tensor.item, torch.Tensor.to, torch.ne, torch.sum
_isinstance, _type, _float = isinstance, type, float
_ON_A_LINE = 2
"""Two lists of at most so many numbers are compared at a glance; longer ones need columns."""
_Checked = TypeVar("_Checked", bound=Callable[..., None])


def last(check: _Checked) -> _Checked:
    """Mark a check that takes long: it runs only when all checks before it passed."""
    check.is_last = True  # type: ignore[attr-defined]
    return check


class Unmet(Exception):  # noqa: N818  (an expectation, not an error)
    """An expectation that a learner's code did not meet."""

    def __init__(self, message: str, implicates: str | None) -> None:
        super().__init__(message)
        self.message = message
        self.implicates = implicates


def unmet(problem: str, *, hint: str = "", implicates: str | None = None) -> NoReturn:
    """Fail the check that runs.

    Args:
        problem: What differs, in a sentence or a few lines.
        hint: What to look at.
        implicates: Id of the topic that explains the mistake.
    """
    call: Call | None = recording.current.call
    parts = [f"You were called as:  {show_call(call)}"] if call else []
    parts.append(problem)
    if hint:
        parts.append(f"Hint: {hint}")
    if call and (lines := reproduce(call)):
        parts.append("See it yourself:\n" + "\n".join(f"    {line}" for line in lines.splitlines()))
    raise Unmet("\n".join(parts), implicates)


def _differs(what: str, expected: str, got: str, hint: str, implicates: str | None) -> NoReturn:
    unmet(f"{what}\nExpected:  {expected}\nGot:       {got}", hint=hint, implicates=implicates)


def expect_tensor(got: Any, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is a tensor: PyTorch's own class, or a parameter."""
    recording.current.guard()
    if _type(got) is not _Tensor and _type(got) is not _Parameter:
        _differs("The result has another type.", "a torch.Tensor", show(got), hint, implicates)


def expect_type(got: Any, kind: type, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is of exactly this type, such as ``list``."""
    recording.current.guard()
    if _type(got) is not kind:
        _differs("The result has another type.", f"a {kind.__name__}", show(got), hint, implicates)


def expect_length(got: Any, length: int, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is a list or a tuple, named or not, of ``length`` items."""
    recording.current.guard()
    if _type(got) is not list and not _isinstance(got, tuple):
        _differs("The result has another type.", f"a list of {length}", show(got), hint, implicates)
    found = list.__len__(got) if _type(got) is list else tuple.__len__(got)
    if found != length:
        _differs("The length differs.", f"{length} items", f"{found} items: {show(got)}", hint, implicates)


def expect_shape(got: Any, shape: Sequence[int], *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is a tensor of exactly this shape."""
    expect_tensor(got, hint=hint, implicates=implicates)
    if tuple(got.shape) != tuple(shape):
        what = shape_difference(tuple(got.shape), tuple(shape))
        _differs(what, f"shape {shape_text(shape)}", f"shape {shape_text(got.shape)}", hint, implicates)


def expect_dtype(got: Any, dtype: torch.dtype, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is a tensor of this dtype."""
    expect_tensor(got, hint=hint, implicates=implicates)
    if got.dtype is not dtype:
        _differs("The dtype differs.", str(dtype), str(got.dtype), hint, implicates)


def expect_close(
    got: Any,
    expected: Any,
    *,
    rtol: float = 1e-4,
    atol: float = 1e-5,
    hint: str = "",
    implicates: str | None = None,
) -> None:
    """``got`` has the shape and dtype of ``expected`` and values within ``atol + rtol * |expected|``.

    Args:
        got: A tensor; also a plain number where ``expected`` is one.
        expected: A tensor, whose dtype then counts; or numbers, nested as the shape is, for any floating dtype.
        rtol: Allowed difference relative to the expected value.
        atol: Allowed difference besides.
        hint: What to look at.
        implicates: Id of the topic that explains the mistake.
    """
    recording.current.guard()
    if _type(got) in (int, float) and _type(expected) in (int, float):
        if not math.isclose(got, expected, rel_tol=rtol, abs_tol=atol):
            _differs("The value differs.", number(expected), number(got), hint, implicates)
        return
    expect_tensor(got, hint=hint, implicates=implicates)
    wanted = _wanted(got, expected, hint, implicates)
    ours = _detach(got)
    close = _isclose(ours, wanted, rtol=rtol, atol=atol, equal_nan=False)
    if _item(_all(close)):
        return
    if _item(_any(_isinf(wanted))):
        _differ(first_difference(ours, wanted, ~close), ours, wanted, ~close, hint, implicates)
    if not _item(_all(_isfinite(ours))):
        _differ(not_finite(ours, wanted), ours, wanted, ~close, hint, implicates)
    _differ(largest_difference(ours, wanted, ~close), ours, wanted, ~close, hint, implicates)


def expect_equal(got: Any, expected: Any, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is exactly ``expected``: the same type, and for tensors the same shape, dtype and values."""
    recording.current.guard()
    if _isinstance(expected, _Tensor):
        expect_tensor(got, hint=hint, implicates=implicates)
        wanted = _wanted(got, expected, hint, implicates)
        if not _equal(_detach(got), wanted):
            ours = _detach(got)
            wrong = _ne(ours, wanted)
            _differ(first_difference(ours, wanted, wrong), ours, wanted, wrong, hint, implicates)
        return
    if not _same(got, expected):
        _differs(_where(got, expected), show(expected), show(got), hint, implicates)


def _same(got: Any, expected: Any) -> bool:
    """Equality of plain values that never asks a learner's class."""
    if _type(got) is not _type(expected):
        return False
    if _type(got) in (list, tuple):
        return len(got) == len(expected) and all(_same(one, other) for one, other in zip(got, expected, strict=True))
    if _type(got) is dict:
        return list(got) == list(expected) and all(_same(got[key], expected[key]) for key in expected)
    return _type(got) in (bool, int, float, str, bytes, _type(None)) and bool(got == expected)


def _where(got: Any, expected: Any) -> str:
    """What to say of two plain values that are not the same."""
    if _type(got) is not _type(expected) or _type(got) not in (list, tuple):
        return "The value differs."
    if len(got) != len(expected):
        return f"The length differs: {len(expected)} items are expected, {len(got)} came."
    index = next(i for i, (one, other) in enumerate(zip(got, expected, strict=True)) if not _same(one, other))
    return f"The value differs, first at index [{index}]: {show(expected[index])} is expected, {show(got[index])} came."


def expect_true(condition: bool, problem: str, *, hint: str = "", implicates: str | None = None) -> None:
    """``condition`` is True itself; anything else fails with ``problem``."""
    recording.current.guard()
    if condition is not True:
        unmet(problem, hint=hint, implicates=implicates)


def expect_less(got: Any, bound: float, what: str, *, hint: str = "", implicates: str | None = None) -> None:
    """A finite number below ``bound``; ``what`` names it, e.g. "the query loss after one step"."""
    recording.current.guard()
    if _type(got) in (_Tensor, _Parameter) and got.numel() == 1:
        got = _item(_detach(got))
    if _type(got) not in (int, float):
        _differs(
            f"{what[:1].upper()}{what[1:]} is no number.", f"less than {number(bound)}", show(got), hint, implicates
        )
    if not (math.isfinite(got) and got < bound):
        _differs(
            f"{what[:1].upper()}{what[1:]} is too large.", f"less than {number(bound)}", number(got), hint, implicates
        )


def expect_raises(
    kind: type[Exception],
    function: Callable[..., Any],
    *arguments: Any,
    containing: str = "",
    hint: str = "",
    implicates: str | None = None,
) -> None:
    """Calling the learner's ``function`` raises ``kind``, with ``containing`` in its text."""
    recording.current.guard()
    expected = f"{kind.__name__}{f' saying {containing!r}' if containing else ''}"
    try:
        got = function(*arguments)
    except LearnerError as wrapped:
        error = wrapped.__cause__
        if not _isinstance(error, kind):
            raise
        if containing not in str(error):
            _differs("The error says something else.", expected, f"{_type(error).__name__}: {error}", hint, implicates)
        return
    _differs("No error was raised.", expected, f"the result {show(got)}", hint, implicates)


def expect_requires_grad(got: Any, *, hint: str = "", implicates: str | None = None) -> None:
    """``got`` is a tensor that autograd can differentiate further."""
    expect_tensor(got, hint=hint, implicates=implicates)
    if not got.requires_grad:
        _differs(
            "The result is cut off from the computation graph.",
            "requires_grad=True",
            "requires_grad=False",
            hint,
            implicates,
        )


def expect_grad_path(
    output: Any, inputs: Sequence[torch.Tensor], *, hint: str = "", implicates: str | None = None
) -> tuple[torch.Tensor, ...]:
    """Every one of ``inputs`` moves ``output`` as autograd sees it; gives the gradients of its sum, graph kept."""
    expect_requires_grad(output, hint=hint, implicates=implicates)
    gradients: tuple[torch.Tensor, ...]
    try:
        gradients = _grad(output.sum(), list(inputs), retain_graph=True, allow_unused=True)
    except RuntimeError as error:
        _no_way_back(error, hint, implicates)
    missing = [index for index, gradient in enumerate(gradients) if gradient is None]
    if missing:
        unmet(
            f"No path in the computation graph leads from the result back to input {missing[0]} of {len(inputs)} "
            f"(shape {shape_text(inputs[missing[0]].shape)}).",
            hint=hint,
            implicates=implicates,
        )
    return gradients


def expect_backward(loss: Any, *, hint: str = "", implicates: str | None = None) -> None:
    """``loss`` is one number, and ``loss.backward()`` works; the gradients are then in ``.grad`` of the leaves."""
    expect_shape(loss, (), hint=hint, implicates=implicates)
    expect_requires_grad(loss, hint=hint, implicates=implicates)
    try:
        _backward(loss)
    except RuntimeError as error:
        _no_way_back(error, hint, implicates)


def _no_way_back(error: RuntimeError, hint: str, implicates: str | None) -> NoReturn:
    why = str(error).partition(" Hint: ")[0]
    unmet(f"Autograd cannot go back through the result.\nPyTorch says: {why}", hint=hint, implicates=implicates)


def expect_unchanged(
    tensors: Sequence[torch.Tensor], before: Sequence[torch.Tensor], *, hint: str = "", implicates: str | None = None
) -> None:
    """``tensors`` still hold what ``remember`` kept of them."""
    recording.current.guard()
    for index, (now, kept) in enumerate(zip(tensors, before, strict=True)):
        ours = _detach(now)
        if _equal(ours, kept):
            continue
        what = f"Tensor {index} of the input was changed in place."
        if ours.shape != kept.shape or ours.dtype is not kept.dtype:
            _differs(what, show(kept), show(now), hint, implicates)
        wrong = _ne(ours, kept)
        said, at = first_difference(ours, kept, wrong)
        _differ((f"{what} {said}", at), ours, kept, wrong, hint, implicates, alike=False)


def full_size() -> bool:
    """Whether this run is at full size: a check of an exercise marked ``long`` picks its sizes by it."""
    return recording.current.full


def remember(tensors: Sequence[torch.Tensor]) -> list[torch.Tensor]:
    """Copies to compare with later by ``expect_unchanged``."""
    return [_clone(_detach(tensor)) for tensor in tensors]


def curve(name: str, values: float | Sequence[float]) -> None:
    """Send points of a curve to whoever shows the run; call it as often as there are new points."""
    points = [values] if isinstance(values, int | float) else list(values)
    recording.current.on_curve(name, [_float(point) for point in points])


def _wanted(got: torch.Tensor, expected: Any, hint: str, implicates: str | None) -> torch.Tensor:
    """``expected`` as a tensor like ``got``, after shape and dtype were compared, in that order."""
    given = _isinstance(expected, _Tensor)
    wanted = _detach(expected) if given else _as_tensor(expected)
    expect_shape(got, tuple(wanted.shape), hint=hint, implicates=implicates)
    if given:
        expect_dtype(got, wanted.dtype, hint=hint, implicates=implicates)
    elif got.dtype.is_floating_point != wanted.dtype.is_floating_point and not got.dtype.is_floating_point:
        _differs("The dtype differs.", "a floating dtype", str(got.dtype), hint, implicates)
    return _to(wanted, got.dtype)


def _differ(
    found: tuple[str, int],
    got: torch.Tensor,
    wanted: torch.Tensor,
    differs: torch.Tensor,
    hint: str,
    implicates: str | None,
    *,
    alike: bool = True,
) -> NoReturn:
    """Fail over two tensors of one shape and dtype: very few values on a line, others by the part that differs.

    Args:
        found: A sentence, and the place, flattened, to look at.
        got: What came.
        wanted: What is expected.
        differs: Where the two differ.
        hint: What to look at.
        implicates: Id of the topic that explains the mistake.
        alike: Say that shape and dtype are right.
    """
    what, flat = found
    if got.dim() == 0:
        _differs("The value differs." if alike else what, show(wanted), show(got), hint, implicates)
    if alike:
        what = f"Shape {shape_text(got.shape)} and dtype {got.dtype} are right, the values are not.\n{what}"
    if got.dim() == 1 and got.numel() <= _ON_A_LINE:
        _differs(what, show(wanted), show(got), hint, implicates)
    unmet(f"{what}\n{side_by_side(got, wanted, differs, index_of(flat, got.shape))}", hint=hint, implicates=implicates)
