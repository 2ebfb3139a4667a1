"""Values as a message shows them: tensors by shape and a few numbers, calls as a line, and lines to paste."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from typing import Any

import torch

from practice.grader.recording import Call
from practice.grader.work import Large, Named

FEW = 8
"""A tensor of at most so many numbers is written out whole."""
_MOST = 300
_MOST_ITEMS = 6
_MOST_ROWS, _MOST_COLUMNS = 6, 10
_FEW_DIGITS, _SHORT = 4, 10_000
_TABLE = 58
"""So many characters a line of a table may take: it is read beside the learner's code as well."""
LONGEST_CALL = 240
"""Beyond so many characters a call is shown by the shapes of its arguments."""
LONGEST_LINES = 800
"""Beyond so many characters nobody pastes the lines that reproduce a call."""
_PLAIN = (bool, int, float, complex, str, bytes, type(None))
# What torch.tensor makes of plain Python numbers, and so what need not be said.
_PLAIN_DTYPES = (torch.float32, torch.int64, torch.bool)
_to_list, _flatten, _detach = torch.Tensor.tolist, torch.flatten, torch.Tensor.detach


class Unwritable(Exception):  # noqa: N818  (not an error of anyone)
    """A value that cannot be written as code."""


def number(value: Any, digits: int = 6) -> str:
    """A number in at most so many significant digits; a float always shows that it is one."""
    if not isinstance(value, float):
        return str(value)
    text = f"{value:.{digits}g}"
    return f"{text}.0" if text.lstrip("-").isdigit() else text


def shape_text(shape: Any) -> str:
    """A shape as Python writes a tuple."""
    return str(tuple(shape))


def show(value: Any) -> str:
    """One line for any value. Never calls a method that a learner's class could define."""
    if isinstance(value, torch.Tensor):
        return _show_tensor(value)
    if isinstance(value, Large):
        return f"tensor of shape {shape_text(value.shape)}"
    if isinstance(value, Named):
        return f"{value.name}({', '.join(f'{name}={show(item)}' for name, item in value.fields)})"
    if type(value) in (list, tuple):
        return _show_sequence(value)
    if type(value) is dict:
        items = [f"{show(key)}: {show(item)}" for key, item in list(value.items())[:_MOST_ITEMS]]
        return "{" + ", ".join(items) + (", ..." if len(value) > _MOST_ITEMS else "") + "}"
    if type(value) in _PLAIN:
        text = number(value) if type(value) is float else repr(value)
        return text if len(text) <= _MOST else text[:_MOST] + "..."
    return f"a {type(value).__name__}"


def _show_sequence(value: list[Any] | tuple[Any, ...]) -> str:
    items = [show(item) for item in value[:_MOST_ITEMS]]
    inner = ", ".join(items) + (f", ... ({len(value)} in all)" if len(value) > _MOST_ITEMS else "")
    return f"[{inner}]" if type(value) is list else f"({inner}{',' if len(value) == 1 else ''})"


def _show_tensor(value: torch.Tensor) -> str:
    dtype = "" if value.dtype in _PLAIN_DTYPES else f", {value.dtype}"
    if value.numel() == 0 and value.dim() > 1:
        return f"tensor of shape {shape_text(value.shape)}{dtype}"
    if value.numel() <= FEW:
        return f"tensor({_nested(_to_list(_detach(value)))}{dtype})"
    first = ", ".join(number(item) for item in _to_list(_flatten(_detach(value))[:FEW]))
    return f"tensor of shape {shape_text(value.shape)}{dtype}: {first}, ..."


def _nested(values: Any) -> str:
    return f"[{', '.join(_nested(item) for item in values)}]" if isinstance(values, list) else number(values)


def side_by_side(got: torch.Tensor, wanted: torch.Tensor, differs: torch.Tensor, at: tuple[int, ...]) -> str:
    """Two tensors of one shape as tables around a place, expected above, what differs in brackets below.

    Args:
        got: Of one dimension at least; of more than two, the matrix that holds the place is shown.
        wanted: Of the same shape.
        differs: Bool, of the same shape: which values are wrong.
        at: The index of a wrong value.
    """
    layer = at[:-2]
    ours, theirs, wrong = (
        (tensor[layer] if tensor.dim() > 1 else tensor.unsqueeze(0)) for tensor in (got, wanted, differs)
    )
    row, column = at[-2] if len(at) > 1 else 0, at[-1]
    rows, columns = _window(row, ours.shape[0], _MOST_ROWS), _window(column, ours.shape[1], _MOST_COLUMNS)
    while True:
        block = (slice(rows.start, rows.stop), slice(columns.start, columns.stop))
        came, expected, marks = (_to_list(tensor[block]) for tensor in (ours, theirs, wrong))
        digits = _digits(came, expected, marks)
        shown = max(len(number(item, digits)) for line in (*came, *expected) for item in line)
        fit = max(1, (_TABLE - 2) // (shown + 3))
        if len(columns) <= fit:
            break
        columns = _window(column, ours.shape[1], max(fit, len(columns) - 1))
    width = shown + 2
    wanted_cells = [[f" {number(item, digits)} " for item in line] for line in expected]
    got_cells = [
        [f"[{number(item, digits)}]" if mark else f" {number(item, digits)} " for item, mark in zip(*pair, strict=True)]
        for pair in zip(came, marks, strict=True)
    ]
    where = _where(layer, rows, columns, tuple(ours.shape), len(at))
    return (
        f"Expected{where}:\n{_lines(wanted_cells, width)}\nGot, what differs in brackets:\n{_lines(got_cells, width)}"
    )


def _digits(came: list[list[Any]], expected: list[list[Any]], marks: list[list[bool]]) -> int:
    """As few digits as tell apart what differs: short numbers stand in more columns."""
    ours, theirs, wrong = ([item for line in table for item in line] for table in (came, expected, marks))
    large = any(isinstance(item, float) and math.isfinite(item) and abs(item) >= _SHORT for item in (*ours, *theirs))
    alike = any(
        mark and number(one, _FEW_DIGITS) == number(other, _FEW_DIGITS)
        for one, other, mark in zip(ours, theirs, wrong, strict=True)
    )
    return 6 if large or alike else _FEW_DIGITS


def _window(place: int, size: int, most: int) -> range:
    """At most so many places in a row, this one among them."""
    first = max(0, min(place - most // 2, size - most))
    return range(first, min(size, first + most))


def _where(layer: tuple[int, ...], rows: range, columns: range, shape: tuple[int, ...], dimensions: int) -> str:
    """Which part of a tensor is shown; nothing when it is the whole."""
    parts = [f"in [{', '.join(map(str, layer))}]"] if layer else []
    if len(rows) < shape[0]:
        parts.append(f"rows {rows.start} to {rows.stop - 1}")
    if len(columns) < shape[1]:
        parts.append(f"{'columns' if dimensions > 1 else 'places'} {columns.start} to {columns.stop - 1}")
    return f" ({', '.join(parts)})" if parts else ""


def _lines(cells: list[list[str]], width: int) -> str:
    return "\n".join("   " + " ".join(cell.rjust(width) for cell in line).rstrip() for line in cells)


def show_call(call: Call) -> str:
    """A call as one line: its arguments' values, or their shapes where the values would fill the screen."""
    line = _call_line(call, show)
    return line if len(line) <= LONGEST_CALL else _call_line(call, brief)


def _call_line(call: Call, shown: Callable[[Any], str]) -> str:
    parts = [shown(value) for value in call.arguments] + [f"{name}={shown(v)}" for name, v in call.named.items()]
    return f"{call.function}({', '.join(parts)})"


def brief(value: Any) -> str:
    """Any value in a few words: a tensor by its shape, a sequence by its first item and its length."""
    if isinstance(value, torch.Tensor):
        return f"tensor of shape {shape_text(value.shape)}"
    if isinstance(value, Named):
        return f"{value.name}(...)"
    if type(value) in (list, tuple) and value:
        return f"[{brief(value[0])}, ... ({len(value)} in all)]" if len(value) > 1 else f"[{brief(value[0])}]"
    return show(value)


def reproduce(call: Call) -> str:
    """Lines to paste in the learner's folder; empty when an argument cannot be written out in few enough."""
    try:
        parts = [code(value) for value in call.arguments]
        parts += [f"{name}={code(value)}" for name, value in call.named.items()]
    except Unwritable:
        return ""
    names = {call.function, *(name for value in (*call.arguments, *call.named.values()) for name in _types(value))}
    lines = "\n".join(
        [
            "import torch",
            f"from {call.module} import {', '.join(sorted(names))}",
            f"print({call.function}({', '.join(parts)}))",
        ]
    )
    return lines if len(lines) <= LONGEST_LINES else ""


def _literal(values: Any, dtype: torch.dtype) -> str:
    """Nested numbers as source, a 32-bit float in the fewest digits that give it back exactly: nine are enough."""
    if isinstance(values, list):
        return f"[{', '.join(_literal(item, dtype) for item in values)}]"
    if not math.isfinite(values):
        return f'float("{values}")'
    if dtype is not torch.float32:
        return repr(values)
    given = (f"{values:.{digits}g}" for digits in range(6, 10))
    short = next(text for text in given if struct.pack("f", float(text)) == struct.pack("f", values))
    return short if any(mark in short for mark in ".e") else f"{short}.0"


def _types(value: Any) -> set[str]:
    """Names of the learner's types that writing a value needs."""
    if isinstance(value, Named):
        return {value.name}.union(*(_types(item) for _, item in value.fields))
    if type(value) in (list, tuple):
        return set[str]().union(*(_types(item) for item in value))
    return set()


def code(value: Any) -> str:
    """A value as Python source that builds it again.

    Raises:
        Unwritable: It is too large, or of a kind that has no such source.
    """
    if isinstance(value, torch.Tensor):
        dtype = "" if value.dtype in _PLAIN_DTYPES else f", dtype={value.dtype}"
        grad = ", requires_grad=True" if value.requires_grad else ""
        if value.numel() == 0:
            return f"torch.empty({shape_text(value.shape)}, dtype={value.dtype}{grad})"
        return f"torch.tensor({_literal(_to_list(_detach(value)), value.dtype)}{dtype}{grad})"
    if isinstance(value, Named):
        return f"{value.name}({', '.join(f'{name}={code(item)}' for name, item in value.fields)})"
    if type(value) is list:
        return f"[{', '.join(code(item) for item in value)}]"
    if type(value) is tuple:
        return f"({', '.join(code(item) for item in value)}{',' if len(value) == 1 else ''})"
    if type(value) in _PLAIN:
        return f'float("{value}")' if type(value) is float and not math.isfinite(value) else repr(value)
    raise Unwritable
