"""Making nodes out of macros, and joining delimiters that belong together."""

from __future__ import annotations

from typing import Literal

from curriculum.typeset import symbols
from curriculum.typeset.syntax import Delimited, Node, Row, Scripts, Symbol


def joined(items: list[Node]) -> tuple[Node, ...]:
    """A row with its brackets and its bars joined in pairs."""
    return _barred(_paired(items))


def named(name: str) -> Symbol | None:
    """A macro that is one symbol."""
    if name == "nabla":
        return Symbol("∇", "ord")
    if name in symbols.ORDINARY:
        return Symbol(symbols.ORDINARY[name])
    if name in symbols.BINARY:
        return Symbol(symbols.BINARY[name], "bin")
    if name in symbols.RELATION:
        return Symbol(symbols.RELATION[name], "rel")
    if name in symbols.OPENING:
        return Symbol(symbols.OPENING[name], "open")
    if name in symbols.CLOSING:
        return Symbol(symbols.CLOSING[name], "close")
    if name in symbols.OPERATORS:
        return Symbol(name, "op", limits=name in symbols.LIMIT_OPERATORS)
    if name in symbols.BIG:
        return Symbol(symbols.BIG[name], "big", limits=symbols.BIG[name] not in symbols.INTEGRALS)
    return Symbol(":", "punct") if name == "colon" else None


def as_ordinary(node: Node) -> Node:
    """A sign that braces have made a letter, as the comma of 1{,}000, which has no space after it."""
    if isinstance(node, Symbol) and node.kind in ("punct", "bin", "rel"):
        return Symbol(node.text)
    return node


def text_of(node: Node) -> str:
    """The characters of a symbol; nothing for any other node."""
    return node.text if isinstance(node, Symbol) else ""


def is_delimiter(node: Node, kind: Literal["open", "close"]) -> bool:
    """Whether a node is a delimiter; a factorial sign closes nothing, though it is spaced as if it did."""
    return isinstance(node, Symbol) and node.kind == kind and node.text != "!"


def in_font(node: Node, font: str) -> Node:
    """A node with its letters in a mathematical alphabet."""
    if isinstance(node, Symbol):
        return Symbol(symbols.in_font(node.text, font), node.kind, node.limits)
    if isinstance(node, Scripts):
        return Scripts(in_font(node.base, font), node.sub, node.sup)
    if isinstance(node, Row):
        return Row(tuple(in_font(item, font) for item in node.items))
    return node


def _barred(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """Join bars two by two where their number is even, as in |a| |b|; a single one, as in p(y|x), means "given"."""
    for glyph in ("|", "‖"):
        bars = [
            index
            for index, item in enumerate(items)
            if text_of(item.base if isinstance(item, Scripts) else item) == glyph
        ]
        pairs = list(zip(bars[::2], bars[1::2], strict=False))
        if (
            not pairs
            or len(bars) % 2
            or any(isinstance(items[start], Scripts) or end == start + 1 for start, end in pairs)
        ):
            continue
        done: list[Node] = []
        position = 0
        for start, end in pairs:
            whole: Node = Delimited(glyph, Row(items[start + 1 : end]), glyph)
            last = items[end]
            done += [*items[position:start], Scripts(whole, last.sub, last.sup) if isinstance(last, Scripts) else whole]
            position = end + 1
        items = (*done, *items[position:])
    return items


def _paired(items: list[Node]) -> tuple[Node, ...]:
    """Join each opening delimiter with its closing one: both grow with their contents, and take scripts as one."""
    done: list[Node] = []
    open_at: list[int] = []
    for item in items:
        base = item.base if isinstance(item, Scripts) else item
        if is_delimiter(item, "open"):
            open_at.append(len(done))
        if not (is_delimiter(base, "close") and open_at):
            done.append(item)
            continue
        start = open_at.pop()
        whole: Node = Delimited(text_of(done[start]), Row(tuple(done[start + 1 :])), text_of(base))
        if isinstance(item, Scripts):
            whole = Scripts(whole, item.sub, item.sup)
        del done[start:]
        done.append(whole)
    return tuple(done)
