"""Right and wrong functions compared at every case, and the stopped program run with and without its assertions."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]

HOURS = (1, 2, 3, 5, 7, 9)


def _rule(h: int, limit: int = 15) -> int:
    return min(limit, sum(3 for hour in range(1, h + 1) if hour > 2))


def _fee(h: int, limit: int = 15) -> int:
    return min(limit, sum([3] * h)) if h > 2 else 0


FAILS = {h for h in HOURS if _rule(h) != _fee(h)}
NO_LIMIT = {h for h in HOURS if _rule(h, 999) != _fee(h, 999)}
RULE_NO_LIMIT = {h for h in HOURS if _rule(h, 999) != _fee(h)}


def _stopped() -> Entry:
    head, width, height = "def area(w, h):", "    assert w >= 0", "    assert h >= 0"
    rest = ['    print("area", w * h)', "    return w * h"]
    a, b, c, d = "area(3, 2)", "area(0, 5)", "area(4, -1)", "area(2, 2)"
    stops = (AssertionError,)
    return printed(head, width, height, *rest, a, b, c, d, stops_at=stops), [
        printed(head, width.replace(">=", ">"), height, *rest, a, b, c, d, stops_at=stops),
        printed(head, *rest, a, b, c),
        printed(head, width, height, *rest, a, b, d),
        printed(head, *rest, a, b, c, d),
    ]


INTEGERS = range(-2, 3)


def _size(x: int) -> int:
    return x if x > 1 else 0 - x


WRONG = {x for x in INTEGERS if _size(x) != max(x, -x)}

POINTS = list(range(20 + 1))

KEYS: dict[str, Entry] = {
    "assertions-and-tests/your-turn": (
        FAILS,
        [NO_LIMIT, {min(FAILS)}, RULE_NO_LIMIT, set(HOURS) - FAILS],
    ),
    "assertions-and-tests/stopped-where": _stopped(),
    "assertions-and-tests/sign-turned-too-late": (
        WRONG,
        [
            WRONG | {0},
            {x for x in INTEGERS if x < 0},
            {x for x in INTEGERS if x > 1},
            {x for x in INTEGERS if not x > 1},
        ],
    ),
    "assertions-and-tests/calls-that-settle-it": (
        len(POINTS),
        [len(POINTS[1:]), len({POINTS[0], POINTS[-1]}), len({POINTS[0], POINTS[10], POINTS[-1]}), len(POINTS[1:-1])],
    ),
}
