"""Keys of this topic: the nearest round number is searched for, and the largest sum is found among all pairs."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _nearest(number: int, step: int) -> int:
    """The multiple of the step that is closest, and of two equally close ones the larger."""
    return min(range(0, number + step + 1, step), key=lambda mark: (abs(mark - number), -mark))


def _cut(number: int, step: int) -> int:
    return number - number % step


def _difference(step: int) -> int:
    return _nearest(9132, step) - _nearest(4781, step)


MONTHS = [12480, 7615, 21390]
PAIRS = [(a, b) for a in range(100) for b in range(100) if (_nearest(a, 10), _nearest(b, 10)) == (40, 70)]

KEYS: dict[str, Entry] = {
    "estimating-sums-and-differences/your-turn": (
        _difference(100),
        [
            _nearest(9132, 100) - _cut(4781, 100),
            9132 - 4781,
            _difference(1000),
            _difference(10),
            _nearest(9132, 100) + _nearest(4781, 100),
        ],
    ),
    "estimating-sums-and-differences/three-months-at-the-aquarium": (
        sum(_nearest(month, 1000) for month in MONTHS),
        [
            sum(_nearest(month, 1000) for month in MONTHS if month != 7615) + _cut(7615, 1000),
            sum(_nearest(month, 1000) for month in MONTHS if month != 12480) + _cut(12480, 1000) + 1000,
            sum(MONTHS),
            sum(_nearest(month, 100) for month in MONTHS),
        ],
    ),
    "estimating-sums-and-differences/both-rounded-up": (
        (8400 - 5200) - (8374 - 5189),
        [(8400 - 8374) + (5200 - 5189), 8400 - 8374, 5200 - 5189],
    ),
    "estimating-sums-and-differences/largest-sum": (
        max(a + b for a, b in PAIRS),
        [45 + 75, 49 + 79, max(a + 70 for a, _ in PAIRS), 40 + 70],
    ),
    "estimating-sums-and-differences/lines-of-a-log": (
        _nearest(48230, 1000) - _nearest(19760, 1000),
        [_nearest(48230, 1000) - _cut(19760, 1000), _nearest(48230, 1000) + _nearest(19760, 1000), 48230 - 19760],
    ),
}
