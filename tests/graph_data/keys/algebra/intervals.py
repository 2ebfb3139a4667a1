"""Keys of this topic: intervals found by asking the ends, and a number on either side of them, whether they belong."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Rule = Callable[[float], bool]
FAR = 1000.0


def _interval(rule: Rule, low: int | None, high: int | None) -> str:
    """The interval of a rule that holds between low and high (None for no end) and not beyond."""
    left = "(-inf" if low is None else f"{'[' if rule(low) else '('}{low}"
    right = "inf)" if high is None else f"{high}{']' if rule(high) else ')'}"
    below = (-FAR if low is None else low + 0.001, FAR if high is None else high - 0.001)
    assert all(rule(x) for x in below)
    assert low is None or not rule(low - 0.001)
    assert high is None or not rule(high + 0.001)
    return f"{left}, {right}"


def _a(x: float) -> bool:
    return -2 <= x < 5


def _b(x: float) -> bool:
    return 0 < x <= 9


def _below(x: float) -> bool:
    return x < 3


def _middle(x: float) -> bool:
    return 3 <= x <= 8


def _drawn(x: float) -> bool:
    return -4 <= x < 1


def _orchids(x: float) -> bool:
    return 16 < x <= 26


def _ferns(x: float) -> bool:
    return 10 <= x < 20


def _mosses(x: float) -> bool:
    return x <= 19


KEYS: dict[str, Entry] = {
    "intervals/your-turn": (
        _interval(lambda x: _a(x) and _b(x), 0, 5),
        [_interval(lambda x: _a(x) or _b(x), -2, 9), "[0, 5)", "(0, 5]", "[0, 5]"],
    ),
    "intervals/closing-up": (
        _interval(lambda x: _below(x) or _middle(x), None, 8),
        [
            _interval(_below, None, 3) + " U " + _interval(lambda x: 3 < x <= 8, 3, 8),
            _interval(lambda x: x < 8, None, 8),
            "empty set" if not any(_below(n / 8) and _middle(n / 8) for n in range(-99, 99)) else None,
        ],
    ),
    "intervals/solve-and-write": (
        _interval(lambda x: 5 - 2 * x < 11, -3, None),
        [
            _interval(lambda x: x < (11 - 5) / -2, None, -3),
            _interval(lambda x: 5 - 2 * x <= 11, -3, None),
            _interval(lambda x: x > (11 - 5) / 2, 3, None),
            _interval(lambda x: -2 * x < 11 + 5, -8, None),
        ],
    ),
    "intervals/drawn-stretch": (_interval(_drawn, -4, 1), ["(-4, 1]", "[-4, 1]", "(-4, 1)", "[-5, 2]"]),
    "intervals/integers-inside": (
        sum(-4 < n < 3 for n in range(-20, 20)),
        [
            sum(-4 <= n <= 3 for n in range(-20, 20)),
            3 - -4,
            sum(-4 < n < 3 for n in range(-20, 20) if n != 0),
        ],
    ),
    "intervals/greenhouse": (
        _interval(lambda x: _orchids(x) and _ferns(x) and _mosses(x), 16, 19),
        [
            _interval(lambda x: _orchids(x) and _ferns(x), 16, 20),
            "(16, 19)",
            "[16, 19]",
            _interval(lambda x: _orchids(x) or _ferns(x) or _mosses(x), None, 26),
        ],
    ),
}
