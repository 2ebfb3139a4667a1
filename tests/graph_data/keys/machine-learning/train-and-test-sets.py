"""Keys on splits: examples dealt out and counted."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _speakers() -> Entry:
    recordings = [(speaker, take) for speaker in range(50) for take in range(50)]
    test_speakers = set(range(50 // 5))
    train = [r for r in recordings if r[0] not in test_speakers]
    return len(train), [len(recordings) - len(train), len({s for s, _ in train}), len(recordings) - len(test_speakers)]


def _new_cases() -> Entry:
    train, test = (30, 1000), (18, 200)
    pooled = Fraction(train[0] + test[0], train[1] + test[1])
    return Fraction(*test) * 1000, [Fraction(*train) * 1000, pooled * 1000, test[0]]


def _guests() -> Entry:
    practice, others = Fraction(11, 12), Fraction(15, 25)
    pooled = Fraction(11 + 15, 12 + 25)
    return 100 * others, [
        round(100 * float(practice)),
        round(100 * float(pooled)),
        round(50 * float(practice + others)),
    ]


KEYS: dict[str, Entry] = {
    "train-and-test-sets/your-turn": _speakers(),
    "train-and-test-sets/estimate-for-new": _new_cases(),
    "train-and-test-sets/recipes": _guests(),
}
