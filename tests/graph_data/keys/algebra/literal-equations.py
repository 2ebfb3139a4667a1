"""Keys of this topic: each rearranged form is tested by putting numbers into the given one."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _fitting(wanted: str, left: str, right: str, form: str, **values: int) -> str:
    """The rearranged form, once its value is seen to make both sides of the given formula equal."""
    numbers = {name: Fraction(value) for name, value in values.items()}
    numbers[wanted] = eval(form, numbers.copy())
    assert eval(left, numbers.copy()) == eval(right, numbers.copy()), form
    return form


TURN = _fitting("n", "p + n*r", "5*n", "p/(5 - r)", p=7, r=2)
TIME = _fitting("t", "v", "u + a*t", "(v - u)/a", v=17, u=3, a=4)
LINE = _fitting("y", "4*x - 5*y", "20", "(20 - 4*x)/(-5)", x=11)
PRINCIPAL = _fitting("P", "A", "P + P*r*t", "A/(1 + r*t)", A=70, r=2, t=3)
SIZE = _fitting("S", "T", "L + S/B", "B*(T - L)", T=9, L=2, B=4)

LENGTH, WIDTH = 7, 3
PERIMETER = sum((LENGTH, WIDTH, LENGTH, WIDTH))


def _left_alone(a: int) -> int:
    """What multiplies x once 2x has been taken from ax."""
    return (a * 5 - 2 * 5) // 5


KEYS: dict[str, Entry] = {
    "literal-equations/your-turn": (TURN, ["p/(5 + r)", "(5 - r)/p", "p - (5 - r)", "p/(5*r)"]),
    "literal-equations/speed-to-time": (TIME, ["v - u/a", "v/a - u", "(v + u)/a", "a*(v - u)"]),
    "literal-equations/line-for-y": (
        LINE,
        ["(20 - 4*x)/5", "20 + (-4*x)/(-5)", "4*x/5 + 4", "4*x - 20"],
    ),
    "literal-equations/rectangle-test": (
        Fraction(PERIMETER - LENGTH, 2),
        [
            WIDTH,
            PERIMETER - LENGTH,
            Fraction(2 * LENGTH + WIDTH - LENGTH, 2),
            PERIMETER - Fraction(LENGTH, 2),
        ],
    ),
    "literal-equations/principal": (
        PRINCIPAL,
        ["A/(r*t)", "A - r*t", "(A - 1)/(r*t)", "A*(1 + r*t)"],
    ),
    "literal-equations/forbidden-value": (
        next(a for a in range(-20, 21) if _left_alone(a) == 0),
        [-2, 0, -6, 3],
    ),
    "literal-equations/latency": (SIZE, ["B*T - L", "(T - L)/B", "B*(T + L)", "T - L/B"]),
}
