"""Expressions as small immutable trees. Nothing here can run anything: a tree only holds numbers and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Num:
    """A literal; ``text`` is how it was written."""

    value: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Const:
    """``pi``, ``e`` or ``inf``."""

    name: str


@dataclass(frozen=True, slots=True)
class Var:
    """A declared variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Neg:
    """Minus its argument."""

    of: Node


@dataclass(frozen=True, slots=True)
class Op:
    """``left sign right`` with sign one of ``+ - * / ^``."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Call:
    """One of the known functions, applied."""

    name: str
    arguments: tuple[Node, ...]


Node = Num | Const | Var | Neg | Op | Call

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}
_NEGATIVE = 3
_ATOM = 5


def children(node: Node) -> tuple[Node, ...]:
    """The direct parts of a node."""
    match node:
        case Neg(of):
            return (of,)
        case Op(_, left, right):
            return (left, right)
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything under it."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(children(current))


def terms(node: Node) -> list[Node]:
    """The summands of a sum, signs carried by `Neg`; a single list for anything else."""
    match node:
        case Op("+", left, right):
            return terms(left) + terms(right)
        case Op("-", left, right):
            return terms(left) + [Neg(term) for term in terms(right)]
        case Neg(of):
            return [inner.of if isinstance(inner, Neg) else Neg(inner) for inner in terms(of)]
        case _:
            return [node]


def factors(node: Node) -> list[Node]:
    """The factors of a product; a sign is dropped; a single list for anything else."""
    match node:
        case Op("*", left, right):
            return factors(left) + factors(right)
        case Neg(of):
            return factors(of)
        case _:
            return [node]


def _strength(node: Node) -> int:
    match node:
        case Op(sign, _, _):
            return _STRENGTH[sign]
        case Neg(_):
            return _NEGATIVE
        case Num(value, _) if value < 0:
            return _NEGATIVE
        case _:
            return _ATOM


def _wrapped(node: Node, at_least: int) -> str:
    text = to_text(node)
    return text if _strength(node) >= at_least else f"({text})"


def _product(left: Node, right: Node) -> str:
    first, second = _wrapped(left, 2), _wrapped(right, 2 if isinstance(right, Op) and right.sign == "*" else 4)
    close = second[0].isalpha() or second[0] == "("
    # A coefficient stands against its letter (2x); a letter before a bracket would read as a function call.
    tight = close and isinstance(left, Num) and first[-1].isdigit()
    return f"{first}{second}" if tight else f"{first}·{second}"


def to_text(node: Node) -> str:
    """The expression as a person would write it, in text that reads back as the same expression."""
    match node:
        case Num(_, text):
            return text
        case Const("pi"):
            return "π"
        case Const("inf"):
            return "∞"
        case Const(name) | Var(name):
            return name
        case Neg(of):
            return f"-{_wrapped(of, 2)}"
        case Call(name, arguments):
            return f"{name}({', '.join(to_text(argument) for argument in arguments)})"
        case Op("*", left, right):
            return _product(left, right)
        case Op("/", left, right):
            return f"{_wrapped(left, 2)}/{_wrapped(right, 4)}"
        case Op("^", left, right):
            return f"{_wrapped(left, 5)}^{_wrapped(right, 5)}"
        case Op(sign, left, right):
            return f"{_wrapped(left, 1)} {sign} {_wrapped(right, 2 if sign == '-' else 1)}"
