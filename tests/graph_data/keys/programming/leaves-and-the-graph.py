"""The rule for leaves on a list of tensors with what each was made from, and slopes measured by exact steps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
# Each tensor with those that it was computed from; a marked one has True after it, a result never.
Lines = dict[str, tuple[list[str], bool]]

NAMES: Lines = {
    "r": ([], True),
    "s": ([], False),
    "t": (["s"], False),
    "u": (["r", "t"], False),
    "v": (["u", "s"], False),
}
STEPS: Lines = {
    "w": ([], True),
    "x": ([], False),
    "y": ([], False),
    "z": (["x"], False),
    "product": (["w", "z"], False),
    "e": (["product", "y"], False),
    "square": (["e"], False),
    "loss": (["square"], False),
}


def _recorded(lines: Lines) -> list[str]:
    found: list[str] = []
    for name, (sources, _) in lines.items():
        if any(source in found or lines[source][1] for source in sources):
            found.append(name)
    return found


def _made_directly(lines: Lines) -> list[str]:
    return [name for name, (sources, _) in lines.items() if not sources]


def _slope(f: Callable[[Fraction], Fraction], at: Fraction) -> Fraction:
    h = Fraction(1, 1000)
    return (f(at + h) - f(at - h)) / (2 * h)


W = Fraction(3)
V = 2 * W
AT_V = _slope(lambda v: v * v, V)
NAMED = [name for name in _recorded(STEPS) if name in ("e", "loss")]

KEYS: dict[str, Entry] = {
    "leaves-and-the-graph/your-turn": (
        [name for name in NAMES if name not in _recorded(NAMES)],
        [
            _made_directly(NAMES),
            [name for name, (_, marked) in NAMES.items() if marked],
            _recorded(NAMES),
        ],
    ),
    "leaves-and-the-graph/both-paths": (
        _slope(lambda w: (2 * w) ** 2 + w, W),
        [_slope(lambda w: (2 * w) ** 2, W), AT_V + 1, AT_V, V**2 + W],
    ),
    "leaves-and-the-graph/recorded-operations": (
        len(_recorded(STEPS)),
        [
            len(STEPS) - len(_made_directly(STEPS)),
            len(NAMED),
            len(_recorded(STEPS)) + len(_made_directly(STEPS)),
        ],
    ),
}
