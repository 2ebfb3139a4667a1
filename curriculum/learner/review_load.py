"""How many reviews a learned topic asks for as it ages, on the average.

A topic is reviewed on the day on which it is due, and recalled with the chance that FSRS-6 gives with its default
parameters; a lapse is repeated at once. This is for forecasts: it is an average over topics that are all alike, while
what is really due comes from the learner's own answers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

LONGEST: Final = 1825
"""Days of age up to which reviews are counted one by one; beyond it their rate stays what it last was."""
_TOPICS: Final = 400

# FSRS-6's default parameters by their usual numbers, those that answers "good" and "again" use.
_W: Final = {2: 2.3065, 4: 6.4133, 5: 0.8334, 6: 3.0194, 7: 0.001, 8: 1.8722, 9: 0.1666, 10: 0.796, 11: 1.4835,
             12: 0.0614, 13: 0.2629, 14: 1.6483, 17: 0.5425, 18: 0.0912, 19: 0.0658, 20: 0.1542}  # fmt: skip
_FACTOR: Final = 0.9 ** (-1 / _W[20]) - 1


def gap_factor(retention: float) -> float:
    """How many times longer gaps are at a wanted retention than at .9, from the forgetting curve."""
    return float((retention ** (-1 / _W[20]) - 1) / _FACTOR)


@lru_cache(maxsize=16)
def reviews_by_age(retention: float = 0.9) -> tuple[float, ...]:
    """The expected number of reviews up to each age in whole days, from 0 to ``LONGEST``.

    Worked out by following some hundred topics, always with the same draws.

    Args:
        retention: The chance of recall at which a review is due, between 0 and 1.
    """
    rng = np.random.default_rng(0)
    longer = gap_factor(retention)
    stability = np.full(_TOPICS, _W[2])
    difficulty = np.full(_TOPICS, _first_difficulty(3))
    age = np.zeros(_TOPICS)
    asked = np.zeros(LONGEST + 1)
    while True:
        gap = np.maximum(1, np.rint(stability * longer))
        age = age + gap
        if (age > LONGEST).all():
            return tuple((np.cumsum(asked) / _TOPICS).tolist())
        chance = (1 + _FACTOR * gap / stability) ** -_W[20]
        recalled = rng.random(_TOPICS) < chance
        now = age <= LONGEST
        np.add.at(asked, age[now].astype(np.int64), np.where(recalled, 1.0, 2.0)[now])
        stability = np.where(recalled, _recalled(stability, difficulty, chance), _lapsed(stability, difficulty, chance))
        difficulty = np.where(recalled, _eased(difficulty), _eased(difficulty + (10 - difficulty) * 2 * _W[6] / 9))


def _first_difficulty(rating: int) -> float:
    return float(_W[4] - np.exp(_W[5] * (rating - 1)) + 1)


def _eased(difficulty: Floats) -> Floats:
    """Difficulty drawn a little towards that of an easy card, within its bounds."""
    eased = _W[7] * _first_difficulty(4) + (1 - _W[7]) * difficulty
    return np.clip(eased, 1.0, 10.0)


def _recalled(stability: Floats, difficulty: Floats, chance: Floats) -> Floats:
    """Stability after the answer "good"."""
    growth = np.exp(_W[8]) * (11 - difficulty) * stability ** -_W[9] * (np.exp(_W[10] * (1 - chance)) - 1)
    grown: Floats = stability * (1 + growth)
    return grown


def _lapsed(stability: Floats, difficulty: Floats, chance: Floats) -> Floats:
    """Stability after the answer "again" and, on the same day, "good"."""
    left = _W[11] * difficulty ** -_W[12] * ((stability + 1) ** _W[13] - 1) * np.exp(_W[14] * (1 - chance))
    left = np.minimum(left, stability / np.exp(_W[17] * _W[18]))
    repeated: Floats = left * np.maximum(1.0, np.exp(_W[17] * _W[18]) * left ** -_W[19])
    return repeated
