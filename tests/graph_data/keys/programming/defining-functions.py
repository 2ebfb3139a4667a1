"""Programs run with captured output, rules applied by hand in the order of a slip, inputs found by trying them all."""

from __future__ import annotations

from fractions import Fraction

from programs import printed

Entry = tuple[object, list[object]]

F = ["def f(x):", "    if x > 10:", "        return x - 10", "    return 2 * x + 1"]
F_GOES_ON = ["def f(x):", "    return 2 * x + 1"]
G = ["def g(x):", "    return f(x) + 4"]


def _your_turn() -> Entry:
    show = "print(g(7) + f(g(4)))"
    return printed(*F, *G, show), [
        printed(*F_GOES_ON, *G, show),
        printed(*F, *G, "print(g(7) + g(f(4)))"),
        printed(*F, "def g(x):", "    return f(x)", show),
        printed(*F, *G, "print(g(7) + g(4))"),
    ]


def _stored() -> Entry:
    head, body, tail = ["print(1)", "def f(x):"], ["    print(2)", "    return x + 3"], ["print(4)", "print(f(5))"]
    return printed(*head, *body, *tail), [
        printed("print(1)", "print(2)", "print(4)", "print(5 + 3)"),
        printed(*head, body[1], *tail),
        printed(*head, body[1], *tail, "print(2)"),
        printed("print(1)", "print(2)", *head[1:], *body, *tail),
    ]


def _kept() -> Entry:
    triple, add = ["def triple(n):", "    print(3 * n)"], ["def add_one(n):", "    return n + 1"]
    calls, show = ["x = triple(4)", "y = add_one(6)"], "print(x)"
    return printed(*triple, *add, *calls, show), [
        printed(*triple, "    return 3 * n", *add, *calls, show),
        printed(*triple, *add, *calls),
        printed(*triple, *add, *calls, "print(y)", show),
        printed("def triple(n):", "    3 * n", *add, *calls, show),
    ]


def _van() -> Entry:
    """The price from its parts at 0 days and 0 km and from what one more of each costs."""

    def cost(days: int, km: int) -> Fraction:
        return sum([Fraction(40)] * days + [Fraction(1, 4)] * km, Fraction(-30))

    base, day, km = cost(0, 0), cost(1, 0) - cost(0, 0), cost(0, 1) - cost(0, 0)
    return f"{day}*d + {km}*k + ({base})", [
        f"{day}*d + {km}*k",
        f"({day} + {km}*k)*d + ({base})",
        f"({day} + ({base}))*d + {km}*k",
        f"({day} + {km})*(d + k) + ({base})",
    ]


def _h(x: int) -> int:
    return abs(x) if x < 0 else x + x + 1


def _chain(*steps: str) -> float:
    c = Fraction(10)
    for step in steps:
        c = c + 3 if step == "enrich" else c / 2
    return float(c)


SEVEN = {x for x in range(-100, 101) if _h(x) == 7}
BELOW = {x for x in SEVEN if x < 0}

KEYS: dict[str, Entry] = {
    "defining-functions/your-turn": _your_turn(),
    "defining-functions/stored-or-run": _stored(),
    "defining-functions/kept-or-shown": _kept(),
    "defining-functions/price-of-a-van": _van(),
    "defining-functions/what-returns-seven": (
        SEVEN,
        [SEVEN - BELOW, (SEVEN - BELOW) | {-x for x in BELOW}, BELOW, {_h(7)}],
    ),
    "defining-functions/diluted-twice": (
        _chain("enrich", "dilute", "dilute"),
        [
            _chain("dilute", "dilute", "enrich"),
            _chain("enrich", "dilute"),
            _chain("dilute", "dilute"),
            _chain("dilute", "enrich"),
        ],
    ),
}
