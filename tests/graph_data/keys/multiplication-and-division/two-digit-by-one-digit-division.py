"""Keys of this topic: tens and ones handed out one after another, with a ten cut up when it does not go round."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _hand_out(number: int, shares: int) -> int:
    """What each gets: first the tens, then the ones with the tens that were cut up."""
    tens, ones = divmod(number, 10)
    tens_each = 0
    while tens >= shares:
        tens -= shares
        tens_each += 1
    ones += 10 * tens
    ones_each = 0
    while ones >= shares:
        ones -= shares
        ones_each += 1
    assert ones == 0
    return 10 * tens_each + ones_each


def _side_by_side(first: int, second: int) -> int:
    """Two parts written one after the other."""
    return int(f"{first}{second}")


def _back(quotient: int, divisor: int) -> int:
    """The quotient taken as often as the divisor says."""
    return sum([quotient] * divisor)


KEYS: dict[str, Entry] = {
    "two-digit-by-one-digit-division/your-turn": (
        _hand_out(76, 4),
        [
            _hand_out(36, 4),
            _side_by_side(_hand_out(40, 4), _hand_out(36, 4)),
            _hand_out(40, 4),
            _hand_out(72, 4),
        ],
    ),
    "two-digit-by-one-digit-division/eighty-four-by-six": (
        _hand_out(84, 6),
        [
            _hand_out(84 - 60, 6),
            _side_by_side(_hand_out(60, 6), _hand_out(24, 6)),
            _hand_out(78, 6),
            84 - 6,
        ],
    ),
    "two-digit-by-one-digit-division/what-is-left-of-the-split": (
        [_hand_out(50, 5), _hand_out(95 - 50, 5)],
        [
            [_hand_out(50, 5), 95 - 50],
            [50, 95 - 50],
            [_hand_out(50, 5), _hand_out(95 % 10, 5)],
            [_hand_out(50, 5), _hand_out(95, 5)],
        ],
    ),
    "two-digit-by-one-digit-division/mirkos-divisor": (
        _hand_out(96, 8),
        [_hand_out(96, 4) + _hand_out(96, 4), _hand_out(96, 4), _hand_out(96 - 80, 8), _hand_out(88, 8)],
    ),
    "two-digit-by-one-digit-division/anas-check": (
        78 - _back(25, 3),
        # Last, only the 20 of her 25 is multiplied, and what is missing from there is counted.
        [_back(25, 3), _hand_out(78, 3) - 25, _hand_out(78, 3), 78 - _back(20, 3)],
    ),
    "two-digit-by-one-digit-division/dividend-from-the-check": (
        _back(16, 5),
        [_back(10, 5) + 6, 16 + 5, _back(15, 5), _side_by_side(5, _back(6, 5))],
    ),
    "two-digit-by-one-digit-division/quarters-of-a-year": (
        _hand_out(52, 4),
        [_hand_out(52 - 40, 4), _hand_out(48, 4), 52 - 4, _hand_out(52, 2)],
    ),
}
