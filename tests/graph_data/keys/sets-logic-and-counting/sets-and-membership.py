"""Keys of this topic: each candidate is put to the test of the rule, digit by digit or log line by log line."""

from __future__ import annotations

Entry = tuple[object, list[object]]

RANGE = range(30, 41)
WRITTEN = [8, 2, 8, 5, 2, 8]
A = [3, 7, 12, 13]
B = [n for n in range(100) if 3 < n < 13]
TODAY = ["wren", "robin", "wren", "tit", "robin", "wren", "tit"]
YESTERDAY = ["robin", "tit", "finch"]


def _last(n: int) -> int:
    """The last digit, read off the numeral."""
    return int(str(n)[-1])


def _words(kinds: list[str]) -> str:
    """Different words in the order of their first mention."""
    return ", ".join(dict.fromkeys(kinds))


KEYS: dict[str, Entry] = {
    "sets-and-membership/your-turn": (
        {n for n in RANGE if _last(n) < 3},
        [
            {n for n in RANGE if _last(n) < 3 and n < 36},
            {n for n in RANGE if 0 < _last(n) < 3},
            {n for n in RANGE if _last(n) <= 3},
            {n for n in RANGE if 1 <= _last(n) <= 3},
        ],
    ),
    "sets-and-membership/size-with-repeats": (
        len(dict.fromkeys(WRITTEN)),
        [
            len(WRITTEN),
            sum(WRITTEN.count(n) > 1 for n in dict.fromkeys(WRITTEN)),
            sum(WRITTEN.count(n) == 1 for n in dict.fromkeys(WRITTEN)),
        ],
    ),
    "sets-and-membership/what-spoils-it": (
        {n for n in A if n not in B},
        [
            {n for n in A if n in B},
            {n for n in A if not n < 13},
            {n for n in A if not n > 3},
            {n for n in B if n not in A},
        ],
    ),
    "sets-and-membership/at-the-feeder": (
        _words([kind for kind in TODAY if kind not in YESTERDAY]),
        [
            _words([kind for kind in YESTERDAY if kind not in TODAY]),
            _words([kind for kind in YESTERDAY if kind in TODAY]),
            _words(TODAY),
        ],
    ),
}
