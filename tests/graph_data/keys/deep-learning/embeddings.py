"""Keys on embeddings: rows picked place by place, gradients gathered for each row, cosines from lengths."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist, hypot

Entry = tuple[object, list[object]]
Vector = Sequence[float]


def _dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _stepped(table: list[Vector], places: list[tuple[int, Vector]], rate: float) -> list[list[float]]:
    """Every place subtracts its share from its own row, one after another."""
    rows = [[float(v) for v in row] for row in table]
    for item, gradient in places:
        for j, g in enumerate(gradient):
            rows[item][j] -= rate * g
    return rows


def _turn() -> Entry:
    table: list[Vector] = [(1, 0), (2, 2), (0, -3), (-1, 4)]
    first, middle, last = (2, (1, 1)), (0, (0, -2)), (2, (3, -1))
    halves = [(2, (0.5, 0.5)), middle, (2, (1.5, -0.5))]
    return _stepped(table, [first, middle, last], 0.5), [
        _stepped(table, [first, middle], 0.5),
        _stepped(table, [middle, last], 0.5),
        _stepped(table, halves, 0.5),
        _stepped(table, [first, middle, last], -0.5),
    ]


def _looked_up() -> Entry:
    sentences = [[0] * 20 for _ in range(8)]
    looked = [[[0] * 64 for _ in sentence] for sentence in sentences]
    shape = [len(looked), len(looked[0]), len(looked[0][0])]
    return shape, [[shape[0], shape[2]], [*shape[:2], 5000], shape[:2], [shape[0], shape[1] * shape[2]]]


def _products() -> Entry:
    table = [(2, 7), (5, 1), (-3, 0), (4, 4)]
    one_hots = [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 1, 0]]

    def product(rows: list[list[int]], columns: list[tuple[int, int]]) -> list[list[float]]:
        return [[_dot(row, [r[j] for r in columns]) for j in range(2)] for row in rows]

    asked = [row.index(1) for row in one_hots]
    from_one = [list(table[i + 1]) for i in asked]
    blanked = [list(row) if i in asked else [0, 0] for i, row in enumerate(table)]
    right = product(one_hots, table)
    return right, [from_one, right[:2], blanked]


def _most_alike() -> Entry:
    query = (3, 4)
    others: dict[int, Vector] = {5: (20, 0), 6: (0.4, 0.3), 7: (0, 9), 8: (3, 1)}

    def cosine(i: int) -> float:
        return _dot(query, others[i]) / hypot(*query) / hypot(*others[i])

    by_dot = max(others, key=lambda i: _dot(query, others[i]))
    tallest = max(others, key=lambda i: others[i][1])
    nearest = min(others, key=lambda i: dist(query, others[i]))
    return max(others, key=cosine), [by_dot, nearest, tallest]


def _moved() -> Entry:
    sentences, filler = [[4, 9, 4], [1, 9, 0]], 0
    words = [word for sentence in sentences for word in sentence]
    counted = [word for word in words if word != filler]
    twice = {word for word in counted if counted.count(word) > 1}
    places = {place for sentence in sentences for place, _ in enumerate(sentence)}
    return set(counted), [set(words), twice, places]


def _numbers() -> Entry:
    texts = [[20 * text + word for word in range(20)] for text in range(32)]
    rows = {word for text in texts for word in text}
    return len(rows) * 100, [50_000 * 100, len(rows), len(texts) * 100, len(texts[0]) * 100]


KEYS: dict[str, Entry] = {
    "embeddings/your-turn": _turn(),
    "embeddings/two-words-looked-up": _looked_up(),
    "embeddings/product-of-one-hots": _products(),
    "embeddings/most-alike": _most_alike(),
    "embeddings/filler-and-repeats": _moved(),
    "embeddings/numbers-that-move": _numbers(),
}
