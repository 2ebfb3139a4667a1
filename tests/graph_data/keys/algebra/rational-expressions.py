"""Keys of this topic: quotients evaluated before and after cancelling, zeros of denominators found by trying."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _same(before: str, after: str) -> str:
    """The simplified form, once it agrees with the given quotient at several x."""
    for x in range(10, 16):
        numbers = {"x": Fraction(x)}
        assert eval(before, dict(numbers)) == eval(after, dict(numbers)), before
    return after


def _zeros_below(a: int, b: int, c: int) -> list[int]:
    return [x for x in range(-60, 61) if a * x * x + b * x + c == 0]


def _set(numbers: list[int]) -> str:
    return "{" + ", ".join(map(str, sorted(numbers))) + "}"


BELOW = _zeros_below(1, -3, -10)
LINES = [
    "(x**2 + 5*x)/(2*x**2 + 10*x + x + 5)",
    "x*(x + 5)/(2*x*(x + 5) + (x + 5))",
    "x*(x + 5)/((2*x + 1)*(x + 5))",
    "x/(2*x + 1)",
    "Fraction(1, 2 + 1)",
    "Fraction(1, 3)",
]
VALUES = [eval(line, {"x": Fraction(2), "Fraction": Fraction}) for line in LINES]
BROKEN = 1 + next(i for i, value in enumerate(VALUES) if value != VALUES[0])
STOP = next(n for n in range(1, 21) if n - 6 == 0)
BESIDE = [((n * n) - 36) // (n - 6) for n in (STOP - 1, STOP + 1)]  # the form left is a line: its middle is wanted

KEYS: dict[str, Entry] = {
    "rational-expressions/your-turn": (
        _same("(x**2 - 16)/(x**2 + 6*x + 8)", "(x - 4)/(x + 2)"),
        ["(x + 4)/(x + 2)", "(x - 4)/(x + 4)", "-16/(6*x + 8)", "(x - 4)/(x - 2)"],
    ),
    "rational-expressions/common-first": (
        _same("(6*x**2 - 12*x)/(3*x**2 - 12)", "2*x/(x + 2)"),
        ["2*x/(x - 2)", "6*x/(x + 2)", "6/3 + 12/12*x", "x/(x + 2)"],
    ),
    "rational-expressions/hidden-too": (
        _set(BELOW),
        [_set([-2]), _set([5]), _set([-x for x in BELOW]), "{}"],
    ),
    "rational-expressions/wrong-line": (BROKEN, [2, 3, 4, 6]),
    "rational-expressions/opposites": (
        _same("(x**2 - 9)/(3 - x)", "-x - 3"),
        ["x + 3", "x - 3", "3 - x"],
    ),
    "rational-expressions/failing-program": (sum(BESIDE) // 2, [STOP, 0, 36, 1]),
}
