"""Keys on reading a paper: its boxes run line by line."""

from __future__ import annotations

from statistics import mean, median

from programs import printed

Entry = tuple[object, list[object]]


def _second_round(*, sign: int = 1, pull: float = 5, forget_m: bool = False) -> float:
    rate, keep = 0.1, 0.5
    w = m = 8.0
    for _ in range(2):
        anchor = 8.0 if forget_m else m
        w = w - rate * (w + sign * pull * (w - anchor))
        m = keep * m + (1 - keep) * w
    return round(w, 6)


def _gains() -> Entry:
    baseline, method = (71, 80, 64, 90, 77), (72, 86, 66, 89, 78)
    gains = [b - a for a, b in zip(baseline, method, strict=True)]
    return median(gains), [max(gains), mean(gains), sorted(gains)[3], min(gains)]


def _mean_of_classes() -> Entry:
    table = [[[float(c + k)] * 64 for k in range(4)] for c in range(5)]  # class, example, feature
    means = [[mean(feature) for feature in zip(*examples, strict=True)] for examples in table]
    examples = [example for one in table for example in one]
    rows, columns = len(means), len(means[0])
    return [rows, columns], [[len(examples), columns], [len(table[0]), columns], [columns, rows]]


def _printed(keep: str = "0.5 * v", sign: str = "-", *, start_again: bool = False) -> str:
    reset = "    w = 10\n" if start_again else ""
    program = f"w, v = 10, 0\nfor g in (2, 4):\n{reset}    v = {keep} {sign} 1 * g\n    w = w + v\nprint(w, v)\n"
    return printed(program)


KEYS: dict[str, Entry] = {
    "reading-a-paper/your-turn": (
        _second_round(),
        [_second_round(sign=-1), _second_round(pull=0), _second_round(forget_m=True), None],
    ),
    "reading-a-paper/up-to-six": _gains(),
    "reading-a-paper/shape-of-the-average": _mean_of_classes(),
    "reading-a-paper/read-the-line": (
        _printed(),
        [_printed(keep="0.0 * v"), _printed(sign="+"), _printed().replace(".0", ""), _printed(start_again=True)],
    ),
}
