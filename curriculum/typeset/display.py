"""A formula in two dimensions: fractions stacked, limits under their sums, brackets as tall as what they hold."""

from __future__ import annotations

from typing import Final

from curriculum.typeset import symbols
from curriculum.typeset.box import Align, Box, beside, blank, delimiter, pad, pile, text_box
from curriculum.typeset.linear import accented, lowered, one_line, raised
from curriculum.typeset.spacing import arrange, is_tall, kind_of
from curriculum.typeset.syntax import (
    ALIGNED,
    Accent,
    Binomial,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Stack,
    Symbol,
    Words,
)

_EMPTY: Final = text_box("")
_BODIES: Final = frozenset({"ord", "inner", "op", "big", "text"})


def layout(row: Row, *, tight: bool = False) -> Box:
    """A row of nodes on a common baseline."""
    boxes: list[Box] = []
    previous: Node | None = None
    body_height = 1
    placed = arrange(row, tight=tight)
    for index, (gap, node) in enumerate(placed):
        if gap == 0 and previous is not None and _needs_air(previous, node):
            gap = 1
        if _is_integral(node) and not tight:
            body_height = 3 if any(is_tall(later) for _, later in placed[index + 1 :]) or _hangs(node) else 1
        if gap:
            boxes.append(blank(gap))
        boxes.append(_integral(node, body_height) if _is_integral(node) else _node(node, tight))
        previous = node
    return beside(boxes)


def _needs_air(left: Node, right: Node) -> bool:
    """Two bars side by side would join into one; a letter at a bar would look like part of it."""
    pair = (kind_of(left), kind_of(right))
    if pair[0] not in _BODIES or pair[1] not in _BODIES or isinstance(left, Space):
        return False
    if "inner" in pair or isinstance(left, Binomial) or isinstance(right, Binomial):
        return True
    if (isinstance(right, Root) and is_tall(right)) or (isinstance(left, Root) and is_tall(left)):
        return not _is_sign(left)
    if isinstance(left, Delimited) and isinstance(right, Delimited):
        return is_tall(left) and is_tall(right)
    return False


def _hangs(node: Node) -> bool:
    """Whether a script of a node has no small form, and so stands on a line of its own."""
    if not isinstance(node, Scripts):
        return False
    return (node.sub is not None and lowered(node.sub) is None) or (node.sup is not None and raised(node.sup) is None)


def _is_sign(node: Node) -> bool:
    return isinstance(node, Symbol) and node.text in ("−", "+", "±", "∓") and node.kind == "ord"


def _node(node: Node, tight: bool) -> Box:
    match node:
        case Symbol(text, kind):
            return text_box(symbols.DISPLAY_BIG.get(text, text) if kind == "big" else text)
        case Words(text):
            return text_box(text)
        case Space(width):
            return blank(width)
        case Row():
            return layout(node, tight=tight)
        case Scripts():
            return _scripts(node, tight)
        case Fraction(over, under):
            return _fraction(layout(over, tight=tight), layout(under, tight=tight))
        case Binomial(over, under):
            top, bottom = layout(over, tight=tight), layout(under, tight=tight)
            inside = pile([top, blank(1), bottom], top.height)
            return beside([delimiter("(", inside), inside, delimiter(")", inside)])
        case Root(body, degree):
            return _root(node, layout(body, tight=tight), degree, tight)
        case Accent(name, body):
            return _accent(name, layout(body, tight=tight))
        case Delimited(left, body, right):
            inside = layout(body, tight=tight)
            grows = any(is_tall(item) for item in body.items)
            return beside([delimiter(left, inside, grows=grows), inside, delimiter(right, inside, grows=grows)])
        case Stack():
            return _stack(node, tight)
        case Grid():
            return _grid(node, tight)


def _fraction(over: Box, under: Box) -> Box:
    bar = text_box("─" * (max(over.width, under.width) + 2))
    return pile([over, bar, under], over.height)


def _scripts(node: Scripts, tight: bool) -> Box:
    base = _node(node.base, tight)
    if not tight and _takes_limits(node.base):
        return _with_limits(base, node.sub, node.sup)
    return _attach(base, node.sub, node.sup)


def _takes_limits(base: Node) -> bool:
    return isinstance(base, Symbol) and base.limits


def _with_limits(base: Box, sub: Row | None, sup: Row | None) -> Box:
    parts = [base]
    line = base.base
    if sup is not None:
        top = layout(sup, tight=True)
        parts.insert(0, top)
        line += top.height
    if sub is not None:
        parts.append(layout(sub, tight=True))
    return pile(parts, line)


def _attach(base: Box, sub: Row | None, sup: Row | None) -> Box:
    """Scripts at the right of a base: small characters where they exist, else full ones a line higher or lower."""
    low = None if sub is None else lowered(sub)
    high = None if sup is None else raised(sup)
    if base.height == 1 and (sub is None or low is not None) and (sup is None or high is not None):
        return beside([base, text_box((low or "") + (high or ""))])
    above = _script_box(sup, high)
    below = _script_box(sub, low)
    on_line = base.height == 1
    if on_line and low is not None:
        return beside([base, text_box(low), _raise(above, base)])
    if on_line and high is not None:
        return beside([base, pile([text_box(high), below], 0, "l")])
    width = max(above.width, below.width)
    right = [pad(line, width, "l") for line in above.lines] if sup is not None else []
    raised_by = len(right) if high is None or on_line else 0
    between = base.height - (len(right) - raised_by) - (1 if sub is not None and low is not None and not on_line else 0)
    right += [" " * width] * max(0, between)
    right += [pad(line, width, "l") for line in below.lines] if sub is not None else []
    return beside([base, Box(tuple(right), base.base + raised_by)])


def _script_box(script: Row | None, small: str | None) -> Box:
    if script is None:
        return _EMPTY
    return text_box(small) if small is not None else layout(script, tight=True)


def _raise(script: Box, base: Box) -> Box:
    if script is _EMPTY:
        return _EMPTY
    lines = (*script.lines, " " * script.width)
    return Box(lines, len(lines) - 1 + base.base)


def _root(node: Root, inside: Box, degree: Row | None, tight: bool) -> Box:
    """A bare sign before a single symbol, else a sign with a roof."""
    written = one_line(Row((node,)), tight=tight)
    if inside.height == 1 and "(" not in written and "[" not in written:
        return text_box(written)
    rise = inside.height
    lines = [" " * (rise + 1) + "_" * (inside.width + 1)]
    for index, line in enumerate(inside.lines):
        stroke = " " * (rise - 1 - index + 1) + "╱" + " " * index
        if index == rise - 1:
            stroke = "╲" + stroke[1:]
        lines.append(stroke + line + " ")
    box = Box(tuple(lines), inside.base + 1)
    if degree is None:
        return box
    order = raised(degree) or one_line(degree, tight=True)
    column = [" " * len(order)] * box.height
    column[-1] = order
    return beside([Box(tuple(column), box.base), box])


def _accent(name: str, body: Box) -> Box:
    """A mark on one character, a line over or under anything longer."""
    if body.height == 1 and (body.width == 1 or name not in ("overline", "bar", "underline")):
        return text_box(accented(body.lines[0], name))
    line = text_box("─" * body.width)
    return pile([body, line], body.base) if name == "underline" else pile([line, body], body.base + 1)


def _stack(node: Stack, tight: bool) -> Box:
    body = layout(node.body, tight=tight)
    parts = [body]
    if node.brace:
        width = max(body.width, 3)
        left = (width - 3) // 2
        middle = "┴" if node.above else "┬"
        ends = "╭╮" if node.above else "╰╯"
        parts.append(text_box(ends[0] + "─" * left + middle + "─" * (width - 3 - left) + ends[1]))
    if node.label is not None:
        parts.append(layout(node.label, tight=True))
    if node.above:
        parts.reverse()
        return pile(parts, sum(part.height for part in parts[:-1]) + body.base)
    return pile(parts, body.base)


def _is_integral(node: Node) -> bool:
    base = node.base if isinstance(node, Scripts) else node
    return isinstance(base, Symbol) and base.text in symbols.INTEGRALS


def _integral(node: Node, height: int) -> Box:
    """An integral sign with its limits beside its ends; ``height`` is the number of lines of the integrand."""
    sign = node.base if isinstance(node, Scripts) else node
    sub, sup = (node.sub, node.sup) if isinstance(node, Scripts) else (None, None)
    assert isinstance(sign, Symbol)
    if height == 1 or sign.text != "∫":
        return _attach(text_box(sign.text), sub, sup)
    top = layout(sup, tight=True) if sup else _EMPTY
    bottom = layout(sub, tight=True) if sub else _EMPTY
    width = max(top.width, bottom.width)
    right = [
        *(pad(line, width, "l") for line in top.lines),
        " " * width,
        *(pad(line, width, "l") for line in bottom.lines),
    ]
    strokes = [" "] * (top.height - 1) + ["⌠", "⎮", "⌡"] + [" "] * (bottom.height - 1)
    return Box(tuple(stroke + line for stroke, line in zip(strokes, right, strict=True)), top.height)


def _grid(grid: Grid, tight: bool) -> Box:
    count = max(len(row) for row in grid.cells)
    cells = [[layout(cell, tight=tight) for cell in row] + [_EMPTY] * (count - len(row)) for row in grid.cells]
    widths = [max(row[column].width for row in cells) for column in range(count)]
    aligns, gaps = _columns(grid, count)
    rows = []
    for row in cells:
        parts: list[Box] = []
        for column, cell in enumerate(row):
            parts.append(blank(gaps[column]))
            parts.append(Box(tuple(pad(line, widths[column], aligns[column]) for line in cell.lines), cell.base))
        rows.append(beside(parts))
    return _spread(rows, grid.environment)


def _columns(grid: Grid, count: int) -> tuple[list[Align], list[int]]:
    """How each column is aligned, and the space before it."""
    if grid.environment in ALIGNED:
        aligns: list[Align] = ["r" if column % 2 == 0 else "l" for column in range(count)]
        return aligns, [0 if column == 0 else 1 if column % 2 else 3 for column in range(count)]
    if grid.environment == "cases":
        return ["l"] * count, [1] + [3] * (count - 1)
    if grid.environment in ("gathered", "substack"):
        return ["c"] * count, [0] * count
    numeric = all(_is_number(cell) for row in grid.cells for cell in row)
    chosen: list[Align] = list(grid.columns) or (["r"] * count if numeric else ["c"] * count)
    return (chosen + ["c"] * count)[:count], [0] + [2] * (count - 1)


def _is_number(cell: Row) -> bool:
    text = one_line(cell).lstrip("−")
    return bool(text) and text.replace(".", "").replace(",", "").isdigit()


def _spread(rows: list[Box], environment: str) -> Box:
    """Rows one under another, with a blank line where two would run together or the whole would have no middle."""
    lines: list[Box] = []
    two = len(rows) == 2 and environment != "substack" and environment not in ALIGNED and environment != "gathered"
    for index, row in enumerate(rows):
        if index and (two or row.height > 1 or rows[index - 1].height > 1):
            lines.append(blank(1))
        lines.append(row)
    height = sum(line.height for line in lines)
    return pile(
        lines,
        rows[0].base if len(rows) == 1 else (height - 1) // 2,
        "c" if environment in ("gathered", "substack") else "l",
    )
