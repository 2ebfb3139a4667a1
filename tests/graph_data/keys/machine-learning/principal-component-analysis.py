"""Keys on principal components: variances along many directions, and small tables worked out."""

from __future__ import annotations

from math import cos, pi, sin

Entry = tuple[object, list[object]]


def _along(matrix: list[list[float]], angle: float) -> float:
    u = (cos(angle), sin(angle))
    return sum(u[i] * matrix[i][j] * u[j] for i in range(2) for j in range(2))


def _turn() -> Entry:
    matrix = [[5.0, 3.0], [3.0, 5.0]]
    found = [_along(matrix, n * pi / 1800) for n in range(1800)]
    first, second = round(max(found), 4), round(min(found), 4)
    (a, b), (_, d) = matrix
    return [first, second, first / (first + second)], [
        [a, d, a / (a + d)],
        [a, b, a / (a + b)],
        [first, second, first / second],
        [second, first, second / (first + second)],
    ]


def _shares() -> Entry:
    values = [12, 5, 2, 1]
    squares = [v * v for v in values]
    return 100 * sum(values[:2]) / sum(values), [
        100 * values[0] / sum(values),
        100 * 2 / len(values),
        round(100 * sum(squares[:2]) / sum(squares), 1),
        sum(values[:2]),
    ]


def _rebuilt() -> Entry:
    middle, u, example = (10, 20), (0.6, 0.8), (15, 25)

    def back(of: tuple[float, ...], start: tuple[float, ...]) -> list[float]:
        coordinate = sum(a * b for a, b in zip(of, u, strict=True))
        return [round(s + coordinate * a, 4) for s, a in zip(start, u, strict=True)]

    apart = tuple(x - m for x, m in zip(example, middle, strict=True))
    whole = sum(a * b for a, b in zip(apart, u, strict=True))
    uncentred = sum(a * b for a, b in zip(example, u, strict=True))
    return back(apart, middle), [
        back(apart, (0, 0)),
        [round(uncentred * a, 4) for a in u],
        [round(m + whole, 4) for m in middle],
        list(example),
    ]


def _lost() -> Entry:
    values = [9, 4, 1.5, 0.5]
    out = values[2:]
    return sum(out), [sum(values[:2]), out[-1], sum(out) / len(out), sum(values)]


def _singular() -> Entry:
    values, n = [20, 10, 5], 50
    variances = [v * v / n for v in values]
    return variances[0], [values[0], values[0] ** 2, values[0] / n, round(variances[0] / sum(variances), 2)]


def _codes() -> Entry:
    examples, columns, kept = 500, 40, 3
    return [examples, kept], [[kept, examples], [examples, columns], [kept, columns]]


KEYS: dict[str, Entry] = {
    "principal-component-analysis/your-turn": _turn(),
    "principal-component-analysis/share-of-two": _shares(),
    "principal-component-analysis/one-number-for-two": _rebuilt(),
    "principal-component-analysis/what-is-lost": _lost(),
    "principal-component-analysis/from-singular-values": _singular(),
    "principal-component-analysis/shape-of-the-codes": _codes(),
}
