"""Groups written out case by case, and differences of their means."""

from __future__ import annotations

from itertools import chain
from statistics import fmean

Entry = tuple[object, list[object]]

WATCH = {"experienced": [48] * 15, "beginners": [68] * 5}
NONE = {"experienced": [50] * 5, "beginners": [70] * 15}
OVERALL = fmean(chain(*NONE.values())) - fmean(chain(*WATCH.values()))
GAPS = [fmean(NONE[kind]) - fmean(WATCH[kind]) for kind in WATCH]
ALIKE = fmean(GAPS)
UNWEIGHTED = fmean(map(fmean, NONE.values())) - fmean(map(fmean, WATCH.values()))

APPLICANTS = [("sing", "dance")] * 20 + [("sing",)] * 30 + [("dance",)] * 20 + [()] * 30
ADMITTED = [skills for skills in APPLICANTS if skills]


def _singers(people: list[tuple[str, ...]]) -> list[float]:
    """The shares of singers among those who dance and those who do not."""
    return [fmean("sing" in p for p in people if ("dance" in p) == dances) for dances in (True, False)]


SINGERS = [p for p in ADMITTED if "sing" in p]
ONLY_SING = ADMITTED.count(("sing",))

STRONG, WEAK = [40] * 18, [25] * 12
TREATED, CONTROL = STRONG[:15], STRONG[15:] + WEAK

RIGHT = {("old", 1): 70, ("new", 2): 78, ("old", 2): 77}

KEYS: dict[str, Entry] = {
    "correlation-and-cause/your-turn": (
        [OVERALL, ALIKE],
        [
            [UNWEIGHTED, ALIKE],
            [OVERALL, sum(GAPS)],
            [OVERALL, fmean(WATCH["beginners"]) - fmean(WATCH["experienced"])],
            [-OVERALL, -ALIKE],
        ],
    ),
    "correlation-and-cause/behind-the-door": (
        _singers(ADMITTED),
        [
            _singers(APPLICANTS),
            [round(20 / len(ADMITTED), 2), round(ONLY_SING / len(ADMITTED), 2)],
            [fmean("dance" in p for p in SINGERS), fmean("dance" not in p for p in SINGERS)],
            [_singers(ADMITTED)[0], ONLY_SING / len(APPLICANTS)],
        ],
    ),
    "correlation-and-cause/the-strong-ones-first": (
        fmean(TREATED) - fmean(CONTROL),
        [
            fmean(STRONG) - fmean(WEAK),
            fmean(TREATED) - fmean(TREATED),
            fmean(TREATED) - fmean(STRONG + WEAK),
            fmean(TREATED) - (40 + 25) / 2,
        ],
    ),
    "correlation-and-cause/two-changes-in-training": (
        RIGHT["new", 2] - RIGHT["old", 2],
        [
            RIGHT["new", 2] - RIGHT["old", 1],
            RIGHT["old", 2] - RIGHT["old", 1],
            (RIGHT["new", 2] - RIGHT["old", 1]) / 2,
        ],
    ),
}
