"""Keys of this topic: shares found by dealing, then written as dividend, divisor and quotient."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _share(whole: int, shares: int) -> int:
    """What each gets when the whole is dealt out, one to each in every round."""
    rounds = 0
    while whole >= shares:
        whole -= shares
        rounds += 1
    assert whole == 0
    return rounds


def _written(whole: int, shares: int) -> list[int]:
    """Dividend, divisor, quotient."""
    return [whole, shares, _share(whole, shares)]


EVENINGS = _written(42, 7)
MUSIC = _written(36, 4)
NINES = _written(45, 9)

KEYS: dict[str, Entry] = {
    "division-as-equal-sharing-with-symbols/your-turn": (
        EVENINGS,
        [
            [EVENINGS[1], EVENINGS[0], EVENINGS[2]],
            [EVENINGS[0], EVENINGS[2], EVENINGS[1]],
            [42, 7, 42 - 7],
            [42, 7, _share(56, 7)],
        ],
    ),
    "division-as-equal-sharing-with-symbols/which-is-which": (
        [NINES[2], NINES[1]],
        [[NINES[1], NINES[2]], [NINES[2], NINES[0]], [NINES[0], NINES[1]], [NINES[1], NINES[0]]],
    ),
    "division-as-equal-sharing-with-symbols/dividend-wanted": (
        next(whole for whole in range(0, 100, 4) if _share(whole, 4) == 9),
        [4 + 9, 9 - 4, sum([8] * 4), sum([9] * 3)],
    ),
    "division-as-equal-sharing-with-symbols/hooks-and-racks": (
        _share(56, 8),
        [56 - 8, _share(48, 8), 8, 56 + 8],
    ),
    "division-as-equal-sharing-with-symbols/tracks-of-a-recording": (
        MUSIC,
        [
            [MUSIC[1], MUSIC[0], MUSIC[2]],
            [MUSIC[0], MUSIC[2], MUSIC[1]],
            [36, 4, 36 - 4],
            [36, 4, _share(32, 4)],
        ],
    ),
}
