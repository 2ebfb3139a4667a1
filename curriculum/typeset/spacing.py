"""Where the spaces go in a row of mathematics; the same rules hold for one line and for two dimensions.

They follow the table of The TeXbook, chapter 18, in whole columns: one around relations and binary signs, one after a
comma, one between a named function and its argument, none inside scripts.
"""

from __future__ import annotations

from dataclasses import replace

from curriculum.typeset.symbols import Kind
from curriculum.typeset.syntax import (
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

_BEFORE_UNARY = frozenset({"bin", "rel", "open", "punct", "op", "big"})


def kind_of(node: Node) -> Kind:
    """The spacing class of a node: that of its base where it has scripts."""
    if isinstance(node, Symbol):
        return node.kind
    if isinstance(node, Scripts):
        return kind_of(node.base)
    if isinstance(node, Stack):
        return kind_of(node.body.items[0]) if len(node.body.items) == 1 and not node.brace else "inner"
    if isinstance(node, Row) and len(node.items) == 1:
        return kind_of(node.items[0])
    if isinstance(node, Fraction | Grid):
        return "inner"
    if isinstance(node, Words):
        return "text"
    return "space" if isinstance(node, Space) else "ord"


def is_wide(kind: Kind) -> bool:
    """Whether a space stands on both sides."""
    return kind in ("rel", "bin")


def arrange(row: Row, *, tight: bool) -> list[tuple[int, Node]]:
    """Each node of a row with the columns of space before it.

    A plus or minus with nothing on its left to add to becomes a sign. ``tight`` is for scripts, which have no space
    around relations, binary signs and commas.
    """
    placed: list[tuple[int, Node]] = []
    before: Kind | None = None
    explicit = 0
    soft = False
    for item in row.items:
        if isinstance(item, Space):
            explicit += 0 if item.soft else item.width
            soft = soft or item.soft
            continue
        kind = kind_of(item)
        node = item
        if kind == "bin" and (before is None or before in _BEFORE_UNARY):
            kind = "ord"
            node = replace(item, kind="ord") if isinstance(item, Symbol) else item
        own = 0 if before is None else _gap(before, kind, placed[-1][1], node, tight)
        if (
            soft
            and not tight
            and kind == before == "ord"
            and not isinstance(_base(node), Delimited)
            and not _is_operator_power(placed)
        ):
            own = max(own, 1)
        placed.append((max(own, explicit), node))
        explicit = 0
        soft = False
        # A sign holds on to what follows: "= −b", not "= − b".
        before = "open" if kind == "ord" and node is not item else kind
    return placed


def _gap(left: Kind, right: Kind, left_node: Node, right_node: Node, tight: bool) -> int:
    if left == "rel" and right == "rel" and _mergeable(left_node, right_node):
        return 0
    if is_wide(left) or is_wide(right):
        return 0 if tight and not _is_word(left_node, right_node) else 1
    if left == "punct":
        return 0 if tight else 1
    if left == "op":
        return 0 if right in ("open", "close", "punct") or isinstance(_base(right_node), Delimited) else 1
    if right == "op":
        return 0 if left in ("open", "text") else 1
    if left == "big":
        return 0 if right in ("close", "punct") else 1
    if right == "big":
        return 0 if left == "open" else 1
    if _holds_grid(left_node) or _holds_grid(right_node):
        return 1 if left in ("ord", "inner") and right in ("ord", "inner") else 0
    if isinstance(right_node, Symbol | Scripts) and _starts_with_nabla(right_node):
        return 0 if left in ("open", "text") else 1
    return 0


def _mergeable(left: Node, right: Node) -> bool:
    """ ":" and "=" make ":="."""
    return isinstance(left, Symbol) and left.text == ":" and isinstance(right, Symbol) and right.text == "="


def _is_word(left: Node, right: Node) -> bool:
    return any(
        isinstance(node, Symbol) and (node.text.isalpha() or node.text == "|")
        for node in (left, right)
        if kind_of(node) in ("bin", "rel")
    )


def _base(node: Node) -> Node:
    return node.base if isinstance(node, Scripts) else node


def _is_operator_power(placed: list[tuple[int, Node]]) -> bool:
    """Whether the last node is the ∂² or d² of a second derivative, which belongs to what it acts on."""
    base = _base(placed[-1][1])
    return isinstance(base, Symbol) and base.text in ("∂", "d", "∇")


def _starts_with_nabla(node: Node) -> bool:
    base = _base(node)
    return isinstance(base, Symbol) and base.text == "∇"


def _holds_grid(node: Node) -> bool:
    base = _base(node)
    return isinstance(base, Delimited) and len(base.body.items) == 1 and isinstance(base.body.items[0], Grid)


def is_tall(node: Node) -> bool:
    """Whether a node takes several lines by itself; scripts that hang from it do not count."""
    if isinstance(node, Scripts):
        return is_tall(node.base) or (isinstance(node.base, Symbol) and node.base.limits)
    if isinstance(node, Fraction | Binomial | Grid | Stack):
        return True
    if isinstance(node, Root):
        return len(node.body.items) > 1 or any(is_tall(item) for item in node.body.items)
    if isinstance(node, Delimited | Accent):
        return any(is_tall(item) for item in node.body.items)
    return isinstance(node, Row) and any(is_tall(item) for item in node.items)
