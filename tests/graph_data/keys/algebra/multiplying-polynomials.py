"""Keys of this topic: each term times each term, in lists of coefficients from the constant term up."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _times(*factors: list[int]) -> list[int]:
    product = [1]
    for factor in factors:
        longer = [0] * (len(product) + len(factor) - 1)
        for i, a in enumerate(product):
            for j, b in enumerate(factor):
                longer[i + j] += a * b
        product = longer
    return product


def _text(coefficients: list[int]) -> str:
    return " + ".join(f"({n})*x^{p}" if p else f"({n})" for p, n in enumerate(coefficients) if n)


def _changed(coefficients: list[int], place: int, by: int) -> list[int]:
    return [n + by * (p == place) for p, n in enumerate(coefficients)]


def _added(first: list[int], second: list[int]) -> list[int]:
    return [a + b for a, b in zip(first, second, strict=True)]


SHORT, LONG = [-2, 3], [6, -4, 1]
YOURS = _times(SHORT, LONG)
TWO = _times([-4, 1], [7, 1])
FRAME = _times([20, 2], [30, 2])
A, B = [-4, 3, 1], [5, -1, 2]
THREE = [[1, 1], [-2, 1], [3, 1]]
DEGREES = [4, 2, 1]

KEYS: dict[str, Entry] = {
    "multiplying-polynomials/your-turn": (
        _text(YOURS),
        [
            _text(_changed(YOURS, 1, -8 - 8)),  # -2 times -4x taken for -8x
            _text([SHORT[0] * LONG[0], 0, 0, SHORT[1] * LONG[2]]),
            _text(_changed(_times([0, 3], LONG), 0, -2)),
            _text(_changed(YOURS, 0, 12 + 12)),
        ],
    ),
    "multiplying-polynomials/two-with-two": (
        _text(TWO),
        [
            _text([-4 * 7, 0, 1]),
            _text([TWO[0], -(7 - 4), 1]),
            _text([4 * 7, TWO[1], 1]),
            _text([-4 + 7, TWO[1], 1]),
        ],
    ),
    "multiplying-polynomials/hidden-number": (
        next(a for a in range(-30, 30) if _times([a, 1], [5, 1]) == [-15, 2, 1]),
        [next(a for a in range(-30, 30) if _times([a, 1], [5, 1]) == [15, 8, 1]), -15 - 5, 2 + 5],
    ),
    "multiplying-polynomials/photo-border": (
        _text(FRAME),
        [
            _text(_times([20, 1], [30, 1])),
            _text([FRAME[0], 0, FRAME[2]]),
            _text([FRAME[0], FRAME[1], 2]),
            _text([0, *FRAME[1:]]),
        ],
    ),
    "multiplying-polynomials/only-the-squares": (
        _times(A, B)[2],
        [
            A[2] * B[2],
            A[2] * B[0] + A[0] * B[2],
            A[2] * B[0] - A[1] * B[1] + A[0] * B[2],
            sum(abs(A[i] * B[2 - i]) for i in range(3)),
        ],
    ),
    "multiplying-polynomials/degree-of-three": (
        len(_times([0, -2, 0, 0, 1], [1, 0, 4], [-5, 1])) - 1,
        [DEGREES[0] * DEGREES[1] * DEGREES[2], max(DEGREES), DEGREES[0] + DEGREES[1]],
    ),
    "multiplying-polynomials/three-brackets": (
        _text(_times(*THREE)),
        [
            _text([1 * -2 * 3, 0, 0, 1]),
            _text(_added(_times(THREE[0], THREE[2]), _times(THREE[1], THREE[2]))),
            _text(_times([-2, 1, 1], THREE[2])),  # -2x + x taken for x
        ],
    ),
}
