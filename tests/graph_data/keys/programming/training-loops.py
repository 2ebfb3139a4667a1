"""Examples counted one by one, batches dealt out, and a loop run with gradients from exact difference quotients."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _every(*parts: tuple[int, str]) -> list[Fraction]:
    """Examples, each of which has the mean of its batch."""
    return [Fraction(mean) for size, mean in parts for _ in range(size)]


def _mean(values: list[Fraction]) -> float:
    return round(float(sum(values) / len(values)), 3)


LOSSES = [(4, "0.5"), (4, "0.3"), (2, "0.9")]
BOXES = [(200, "0.02"), (200, "0.03"), (50, "0.10")]


def _ones(parts: list[tuple[int, str]]) -> list[Fraction]:
    return _every(*((1, mean) for _, mean in parts))


def _batches(examples: int, drop: bool = False) -> int:
    sizes = [min(100, examples - start) for start in range(0, examples, 100)]
    return sum(1 for size in sizes if size == 100 or not drop)


def _epoch(batches: list[list[int]], cleared: bool = True, moved: bool = True) -> float:
    w, seen, grad = Fraction(0), Fraction(0), Fraction(0)
    for batch in batches:
        at = w if moved else seen

        def loss(v: Fraction, batch: list[int] = batch) -> Fraction:
            return sum(((v - y) ** 2 for y in batch), Fraction(0)) / len(batch)

        slope = (loss(at + 1) - loss(at - 1)) / 2
        grad = slope if cleared else grad + slope
        w -= Fraction(1, 4) * grad
    return round(float(w), 2)


KEYS: dict[str, Entry] = {
    "training-loops/your-turn": (
        _mean(_every(*LOSSES)),
        [_mean(_ones(LOSSES)), float(sum(_ones(LOSSES))), _mean(_every(*LOSSES[:2])), float(sum(_every(*LOSSES)))],
    ),
    "training-loops/steps-in-all": (
        sum(_batches(1050) for _ in range(4)),
        [
            _batches(4 * 1050),
            sum(_batches(1050, drop=True) for _ in range(4)),
            _batches(1050),
            sum(_batches(1050, drop=True) for _ in range(4)) + 1,
        ],
    ),
    "training-loops/one-epoch-traced": (
        _epoch([[1, 3], [9]]),
        [
            _epoch([[1, 3], [9]], moved=False),
            _epoch([[1, 3], [9]], cleared=False),
            _epoch([[1, 3]]),
            _epoch([[1, 3, 9]]),
        ],
    ),
    "training-loops/boxes-of-scans": (
        _mean(_every(*BOXES)),
        [_mean(_ones(BOXES)), float(sum(_ones(BOXES))), _mean(_every(*BOXES[:2])), float(Fraction(BOXES[2][1]))],
    ),
}
