"""Keys on forward and reverse mode: derivatives from exact difference quotients of polynomials, products counted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

Entry = tuple[object, list[object]]


def _rate(f: Callable[[float], float]) -> int:
    """How fast f moves at 0; exact up to rounding for polynomials of degree 2, near enough for the others here."""
    h = 1e-4
    return round((f(h) - f(-h)) / (2 * h))


def _turn() -> Entry:
    x, y = 4.0, 2.0

    def value(in_p: float, in_q: float, py: float, *, sign: int = -1, direct: int = 1, through_q: int = 1) -> float:
        """L with x written apart where p and where q use it, and with the two uses of p on or off."""
        p, still = in_p * py, x * y
        q = (p if through_q else still) + sign * in_q
        return q**2 + (p if direct else still)

    def both(*, use_q: int = 1, **which: int) -> list[int]:
        return [
            _rate(lambda h: value(x + h, x + h * use_q, y, **which)),
            _rate(lambda h: value(x, x, y + h, **which)),
        ]

    turned = [both(use_q=0)[0] + (both(use_q=0)[0] - both()[0]), both()[1]]
    return both(), [both(direct=0), both(use_q=0), turned, both(through_q=0)]


def _tangents() -> Entry:
    x, y = 3.0, 2.0

    def along(dx: int, dy: int) -> list[int]:
        def at(h: float) -> list[float]:
            u, v = x + dx * h, y + dy * h
            return [u * v, (u * v) ** 2, (u * v) ** 2 + u]

        return [_rate(lambda h, i=i: at(h)[i]) for i in range(3)]

    right = along(1, 3)
    twice_a = _rate(lambda h: (x * y + h) ** 2)
    rates = 1 * 3
    return right, [
        along(1, 0),
        [rates, twice_a * rates, twice_a * rates + 1],
        [right[0], twice_a, twice_a + 1],
        [right[0], right[1], right[1]],
    ]


def _arrows() -> Entry:
    adjoints, local = [2, -1, 4], [3, 5, 0.5]
    shares = [a * d for a, d in zip(adjoints, local, strict=True)]
    return sum(shares), [sum(adjoints), shares[-1], sum(local), sum(abs(s) for s in shares)]


def _multiplications(a: int, b: int, c: int) -> int:
    return sum(1 for _ in product(range(a), range(b), range(c)))


def _order() -> Entry:
    out_first, out_second = _multiplications(1, 50, 50), _multiplications(1, 50, 20)
    in_first, in_second = _multiplications(50, 50, 20), _multiplications(1, 50, 20)
    from_output, from_input = out_first + out_second, in_first + in_second
    return from_input - from_output, [from_output, from_input, from_input - out_first, in_first - from_output]


def _waiting() -> Entry:
    needs = {"product": {"x", "y"}, "sum": set(), "exp": {"c"}, "times three": set()}
    kept: set[str] = set().union(*needs.values())
    shown = ["x, y, a, b, c", needs["product"], kept | {"a"}, kept | {"L"}]
    return _letters(kept), [s if isinstance(s, str) else _letters(s) for s in shown]


def _letters(letters: set[str]) -> str:
    return ", ".join(sorted(letters))


def _kept() -> Entry:
    outputs = [64 * 256 for _ in range(30)]
    return sum(outputs), [sum(outputs) // 64, outputs[0], sum(outputs) + 64 * 256]


KEYS: dict[str, Entry] = {
    "reverse-and-forward-mode/your-turn": _turn(),
    "reverse-and-forward-mode/tangents-along-a-direction": _tangents(),
    "reverse-and-forward-mode/three-arrows-out": _arrows(),
    "reverse-and-forward-mode/where-to-begin": _order(),
    "reverse-and-forward-mode/knobs-and-strains": (min(6, 800) * 2, [max(6, 800) * 2, 2, 6 * 800 * 2]),
    "reverse-and-forward-mode/what-has-to-wait": _waiting(),
    "reverse-and-forward-mode/outputs-of-thirty-layers": _kept(),
}
