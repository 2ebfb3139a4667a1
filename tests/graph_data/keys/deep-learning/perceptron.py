"""Keys on perceptrons: the rule run example by example."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Example = tuple[Sequence[float], bool]


def _total(w: Sequence[float], b: float, x: Sequence[float]) -> float:
    return sum(a * c for a, c in zip(w, x, strict=True)) + b


def _learned(
    examples: Sequence[Example], w: Sequence[float] = (0, 0), b: float = 0, *, always: bool = False, bias: bool = True
) -> list[float]:
    """Weights and bias after one round; ``always`` moves after right answers too."""
    weights = list(w)
    for x, label in examples:
        if always or (_total(weights, b, x) > 0) != label:
            sign = 1 if label else -1
            weights = [a + sign * c for a, c in zip(weights, x, strict=True)]
            b += sign * bias
    return [*weights, b]


def _turn() -> Entry:
    start, x = (1, -1), (2, 3)
    return _learned([(x, True)], start), [
        [*start, 0],
        _learned([(x, False)], start, always=True),
        _learned([(x, True)], start, bias=False),
        [a + 1 for a in (*start, 0)],
    ]


def _answer() -> Entry:
    w, b, x = (0.5, -2, 1), 0.5, (4, 1, -1)
    total = _total(w, b, x)
    return total, [_total(w, 0, x), _total(w, b, (4, 1, 1)), _total((0.5, 2, 1), b, x), int(total > 0)]


def _crossing() -> Entry:
    places = [Fraction(n, 4) for n in range(-80, 81)]
    up = next(y for y in places if 3 * 0 + 4 * y - 12 == 0)
    along = next(x for x in places if 3 * x + 4 * 0 - 12 == 0)
    return up, [along, -up, 12]


def _three() -> Entry:
    examples: list[Example] = [((1, 0), True), ((0, 2), False), ((3, 1), True)]
    right = _learned(examples)
    return right, [_learned(examples[:1]), [*right[:2], right[2] + 1], _learned(examples, always=True)]


KEYS: dict[str, Entry] = {
    "perceptron/your-turn": _turn(),
    "perceptron/total-and-answer": _answer(),
    "perceptron/where-the-line-crosses": _crossing(),
    "perceptron/three-examples": _three(),
}
