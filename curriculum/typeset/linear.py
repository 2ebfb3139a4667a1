"""A formula on one line of Unicode, for running text.

It must never say something else than the formula does: where a script has no raised or lowered form it is written
^(...) or _(...), and a quotient gets every bracket that it needs to be read one way only.
"""

from __future__ import annotations

import re
import unicodedata

from curriculum.typeset import symbols
from curriculum.typeset.spacing import arrange, kind_of
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

_WORD = re.compile(r"[A-Za-z]{5}")


def one_line(row: Row, *, tight: bool = False) -> str:
    """A row on one line; ``tight`` leaves the spaces of scripts out."""
    pieces: list[str] = []
    placed = arrange(row, tight=tight)
    for index, (gap, node) in enumerate(placed):
        text = _node(node, tight)
        if isinstance(node, Fraction) and len(placed) > 1:
            before = placed[index - 1][1] if index else None
            after = placed[index + 1] if index + 1 < len(placed) else None
            mixed = before is not None and _is_mixed_number(before, node)
            if mixed:
                gap = 1
            elif _needs_brackets(before, after, text):
                text = f"({text})"
                gap = max(gap, 1) if before is not None and kind_of(before) == "ord" and not _is_sign(before) else gap
                gap = 0 if before is not None and kind_of(before) == "op" else gap
            elif (
                before is not None
                and kind_of(before) == "ord"
                and not _is_sign(before)
                and not _is_open_text(before, -1)
            ):
                gap = max(gap, 1)
        elif (
            index
            and _was_bracketed(placed[index - 1][1], pieces[-1])
            and kind_of(node) == "ord"
            and not isinstance(node, Delimited)
        ):
            gap = max(gap, 1)
        if gap == 0 and pieces and pieces[-1] and _runs_together(pieces[-1], text, placed[index - 1][1]):
            gap = 1
        pieces.append(" " * gap)
        pieces.append(text)
    return "".join(pieces)


def _was_bracketed(node: Node, text: str) -> bool:
    return isinstance(node, Fraction) and text.startswith("(") and text.endswith(")")


def _node(node: Node, tight: bool) -> str:
    match node:
        case Symbol(text):
            return text
        case Words(text):
            return text
        case Space(width):
            return " " * width
        case Row():
            return one_line(node, tight=tight)
        case Scripts(base, sub, sup):
            return scripted(_script_base(base, tight), sub, sup)
        case Fraction(over, under):
            return f"{_over(over, tight)}/{_under(under, tight)}"
        case Binomial(over, under):
            return f"C({one_line(over, tight=tight)}, {one_line(under, tight=tight)})"
        case Root(body, degree):
            return _root(body, degree, tight)
        case Accent(name, body):
            return accented(one_line(body, tight=tight), name)
        case Delimited(left, body, right):
            return f"{left}{one_line(body, tight=tight)}{right}"
        case Stack(body, label, _, brace):
            return _stack(body, label, brace, tight)
        case Grid():
            return _grid(node, tight)


def scripted(base: str, sub: Row | None, sup: Row | None) -> str:
    """A base with its scripts. The one with a Unicode form comes first, so that the other cannot swallow it."""
    low = "" if sub is None else lowered(sub)
    high = "" if sup is None else raised(sup)
    if low is None:
        assert sub is not None
        written = written_script("_", sub, alone=high is not None)
        return base + (high if high is not None else "") + written + ("" if high is not None else _written(sup))
    return base + low + (high if high is not None else _written(sup))


def _written(sup: Row | None) -> str:
    return "" if sup is None else written_script("^", sup, alone=True)


def written_script(mark: str, script: Row, *, alone: bool) -> str:
    """A script with no Unicode form: ^(...), or the bare thing where it is a single sign or word."""
    text = one_line(script, tight=True)
    single = (
        len(script.items) == 1
        and isinstance(script.items[0], Words | Symbol)
        and text.strip().replace(" ", "_").isidentifier()
    )
    if alone and ((single and " " not in text.strip()) or len(text) == 1):
        return mark + text.strip()
    return f"{mark}({text.strip()})"


def raised(script: Row) -> str | None:
    """The superscript in raised characters, or None where one of them has no raised form."""
    return _mapped(one_line(script, tight=True), symbols.SUPERSCRIPTS) if _is_plain(script) else None


def lowered(script: Row) -> str | None:
    """The subscript in lowered characters, or None where one of them has no lowered form."""
    return _mapped(one_line(script, tight=True), symbols.SUBSCRIPTS) if _is_plain(script) else None


def _is_plain(script: Row) -> bool:
    """Whether a script is made of characters only: a raised raised character would lose one of its levels."""
    return all(
        isinstance(item, Symbol)
        or (isinstance(item, Delimited) and _is_plain(item.body))
        or (isinstance(item, Row) and _is_plain(item))
        for item in script.items
    )


def _mapped(text: str, table: dict[str, str]) -> str | None:
    # A word in small letters is hard to read, and "query" has none for its q: words are written out, all alike.
    if any(character not in table for character in text) or _WORD.search(text):
        return None
    return "".join(table[character] for character in text)


def _script_base(base: Node, tight: bool) -> str:
    text = _node(base, tight)
    whole = isinstance(base, Symbol | Words | Delimited | Accent | Grid | Stack) or (
        isinstance(base, Root) and len(text) <= 2
    )
    return text if whole or len(text) <= 1 else f"({text})"


def accented(text: str, name: str) -> str:
    """A mark on one character; over a longer body a bar on each character, any other mark by its name."""
    mark = symbols.ACCENTS[name]
    letters = [character for character in text if not unicodedata.combining(character)]
    if len(letters) == 1 and len(text) == 1:
        return unicodedata.normalize("NFC", text + mark)
    if name in ("overline", "bar", "underline") and text.isalnum():
        line = "\u0332" if name == "underline" else "\u0305"
        return "".join(character + line for character in text)
    return f"{'bar' if name == 'overline' else name.removeprefix('wide')}({text})"


def _over(over: Row, tight: bool) -> str:
    text = one_line(over, tight=tight)
    return text if _is_product(over) or _is_factor(over) else f"({text})"


def _under(under: Row, tight: bool) -> str:
    text = one_line(under, tight=tight)
    return text if _is_factor(under) else f"({text})"


def _is_product(row: Row) -> bool:
    """Whether a row can stand before a slash as it is: nothing in it binds less tightly than the slash."""
    kinds = [kind_of(item) for item in row.items if item != Symbol("!", "close")]
    if any(isinstance(item, Fraction) for item in row.items):
        return False
    if len(kinds) > 1 and kinds[0] == "bin":
        kinds = kinds[1:]
    return bool(kinds) and all(kind in ("ord", "text", "space") for kind in kinds)


def _is_factor(row: Row) -> bool:
    """Whether a row can stand after a slash as it is: a symbol, a bracket, f(x), or a differential such as ∂w."""
    items = [item for item in row.items if not isinstance(item, Space)]
    if len(items) == 1:
        node = items[0]
        return (
            not isinstance(node, Fraction)
            and kind_of(node) in ("ord", "text", "op", "open", "close")
            and not _has_bare_script(node)
        )
    if len(items) == 2:
        first, second = items
        differential = isinstance(first, Symbol) and first.text in ("∂", "d", "Δ") and kind_of(second) == "ord"
        called = isinstance(first, Words) or (isinstance(_bare(first), Symbol) and not _is_number(first))
        application = (
            called and kind_of(first) in ("ord", "text", "op") and isinstance(second, Delimited) and second.left == "("
        )
        return (differential and not isinstance(second, Delimited)) or application
    return False


def _bare(node: Node) -> Node:
    return node.base if isinstance(node, Scripts) else node


def _has_bare_script(node: Node) -> bool:
    return isinstance(node, Scripts) and isinstance(node.base, Row)


def _is_number(node: Node) -> bool:
    return isinstance(node, Symbol) and node.text[:1].isdigit()


def _is_mixed_number(before: Node, fraction: Fraction) -> bool:
    """2\\frac{1}{3} is two and a third, and brackets would make it a product."""
    parts = (Row((before,)), fraction.over, fraction.under)
    return all(
        len(part.items) == 1 and isinstance(part.items[0], Symbol) and part.items[0].text.isdigit() for part in parts
    )


def _needs_brackets(before: Node | None, after: tuple[int, Node] | None, text: str) -> bool:
    """Whether a quotient touches something that could be read into its numerator or denominator."""
    if before is not None and kind_of(before) == "bin" and text.startswith(("−", "+")):
        return True
    divided = {"÷", "/"}
    for neighbour in (before, after[1] if after else None):
        if neighbour is None:
            continue
        if isinstance(neighbour, Symbol) and neighbour.text in divided:
            return True
    if before is not None and not _is_sign(before) and not _is_open_text(before, -1):
        # A product may run on into the numerator, η ∂L/∂w; a function or another quotient may not, nor may x into 1/2.
        kind = kind_of(before)
        if (
            kind in ("inner", "text")
            or (kind == "op" and not _has_limits(before))
            or (kind == "ord" and not _starts_product(text))
        ):
            return True
    return (
        after is not None
        and kind_of(after[1]) in ("ord", "inner", "op", "big", "text")
        and not _is_open_text(after[1], 0)
    )


def _starts_product(text: str) -> bool:
    return text[0].isalpha() or text[0] in "∂∇√Δ"


def _has_limits(node: Node) -> bool:
    """Whether an operator, as lim or max, applies to the whole of what follows."""
    base = node.base if isinstance(node, Scripts) else node
    return isinstance(base, Symbol) and base.limits


def _is_open_text(node: Node, end: int) -> bool:
    """Whether a text has its own space towards the quotient, or a sign of punctuation."""
    if isinstance(node, Words):
        return node.text[end : end + 1 or None].isspace()
    return isinstance(node, Symbol) and node.text in (".", "|", "‖", "…")


def _is_sign(node: Node) -> bool:
    return isinstance(node, Symbol) and node.text in ("−", "+", "±", "∓", "¬")


def _runs_together(left: str, right: str, left_node: Node) -> bool:
    """Whether a script that ends bare, as in e^θ, would swallow the letter after it."""
    if not isinstance(left_node, Scripts) or not right:
        return False
    tail = max(left.rfind("^"), left.rfind("_"))
    return tail >= 0 and (right[0].isalnum() or right[0] in "∇∂")


def _root(body: Row, degree: Row | None, tight: bool) -> str:
    text = one_line(body, tight=tight)
    single = len(body.items) == 1 and isinstance(body.items[0], Symbol)
    subscripted = len(body.items) == 1 and isinstance(body.items[0], Scripts) and body.items[0].sup is None
    inside = text if single or (subscripted and "_" not in text) else f"({text})"
    if degree is None:
        return f"√{inside}"
    high = raised(degree)
    return f"{high}√{inside}" if high else f"√[{one_line(degree, tight=True)}]({text})"


def _stack(body: Row, label: Row | None, brace: bool, tight: bool) -> str:
    text = one_line(body, tight=tight)
    if label is None:
        return text
    note = one_line(label, tight=True)
    return f"{text} [{note}]" if brace else f"{text}^({note})"


def _grid(grid: Grid, tight: bool) -> str:
    if grid.environment in ALIGNED:
        joined = [Row(tuple(item for cell in row for item in cell.items)) for row in grid.cells]
        return "; ".join(one_line(row, tight=tight) for row in joined)
    if grid.environment == "cases":
        return "; ".join(_case(row, tight) for row in grid.cells)
    column, line = {"substack": (" ", ", "), "gathered": ("", "; ")}.get(grid.environment, (", ", "; "))
    return line.join(column.join(one_line(cell, tight=tight) for cell in row) for row in grid.cells)


def _case(cells: tuple[Row, ...], tight: bool) -> str:
    """A value and its condition, as "x if x > 0"; a comma stands in where the condition has no word of its own."""
    value, *conditions = (one_line(cell, tight=tight) for cell in cells)
    worded = len(cells) > 1 and bool(cells[1].items) and isinstance(cells[1].items[0], Words)
    return (" " if worded else ", ").join([value.rstrip(" ,"), *(condition.strip() for condition in conditions)])
