"""Keys on graphs: the calculation run at nearby inputs, paths counted."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _rate(f: Callable[[float], float], at: float) -> float:
    h = 1e-5
    return round((f(at + h) - f(at - h)) / (2 * h), 4) + 0.0


def _turn() -> Entry:
    def loss(product: float, direct: float, sign: float = -1) -> float:
        return (product * 4 + sign * direct) ** 2

    through, directly = _rate(lambda a: loss(a, 2), 2), _rate(lambda a: loss(2, a), 2)
    inner = _rate(lambda a: a * 4 - a, 2)
    plus = through - directly
    return [2, _rate(lambda a: loss(a, a), 2)], [[1, through], [2, plus], [1, directly], [2, inner]]


def _quotient() -> Entry:
    u, v = 6, 2
    first, second = _rate(lambda x: x / v, u), _rate(lambda x: u / x, v)
    return [first, second], [[first, -second], [v, u], [first, -u / v]]


ARROWS = {"w": ["a", "b", "c", "L"], "a": ["A"], "b": ["A"], "c": ["B"], "A": ["L"], "B": ["L"], "L": []}


def _paths(start: str, arrows: dict[str, list[str]] = ARROWS) -> int:
    return 1 if start == "L" else sum(_paths(after, arrows) for after in arrows[start])


def _small() -> Entry:
    through_u, through_v = _rate(lambda x: x * x * 6, 2), _rate(lambda x: 4 * 3 * x, 2)
    return _rate(lambda x: x * x * 3 * x, 2), [
        through_u,
        through_v,
        _rate(lambda x: x * x, 2) + _rate(lambda x: 3 * x, 2),
    ]


def _invoice() -> Entry:
    def total(hours: float, share: float = 0.2) -> float:
        net = hours * 40 + 100
        return net + net * share

    return _rate(total, 5), [
        _rate(lambda h: total(h, 0), 5),
        _rate(lambda h: total(h) - total(h, 0), 5),
        _rate(lambda h: total(h, 1), 5),
    ]


KEYS: dict[str, Entry] = {
    "computational-graphs/your-turn": _turn(),
    "computational-graphs/local-rates": _quotient(),
    "computational-graphs/count-the-paths": (
        _paths("w"),
        [_paths("w") - 1, len(ARROWS) - 5, _paths("w") + 1],
    ),
    "computational-graphs/through-a-small-graph": _small(),
    "computational-graphs/error-in-a-measurement": (
        _rate(lambda p: max(p, 7), 4),
        [_rate(lambda q: max(4, q), 7), 0.5, max(4, 7)],
    ),
    "computational-graphs/invoice": _invoice(),
}
