"""The programs run, and run again with each argument sent to where a slip sends it."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _brew() -> Entry:
    head = ["def brew(grams, water=250, minutes=4):", "    print(grams, water, minutes)"]
    one, two, three = "brew(18, minutes=3)", "brew(20, 300)", "brew(minutes=5, grams=15)"
    return printed(*head, one, two, three), [
        printed(*head, "brew(18, 3)", two, three),
        printed(*head, one, two, "brew(5, 15)"),
        printed(*head, one, "brew(20, 300, minutes=3)", "brew(minutes=5, grams=15, water=300)"),
        printed(*head, one, "brew(20, minutes=300)", three),
    ]


def _form(given: dict[str, int], defaults: dict[str, int]) -> dict[str, int]:
    return defaults | given


PARCEL = {"per_kilo": 2, "express": 0, "base": 4}


def _parcel(**given: int) -> int:
    row = _form(given, PARCEL)
    return sum([row["base"], row["express"], *[row["per_kilo"]] * row["kilos"]])


def _reach(v: int, speed: int) -> str:
    return str(sum([v, v, speed]))


def _frame() -> Entry:
    head = ["def frame(width, height=20, border=2):", "    print(width, height, border)"]
    style, sizes = 'style = {"border": 5, "width": 30}', "sizes = [8, 6]"
    one, two = "frame(**style)", "frame(*sizes, border=1)"
    begin = [*head, style, sizes]
    return printed(*begin, one, two), [
        printed(*begin, "frame(*style.values())", two),
        printed(*begin, one, "frame(sizes, border=1)"),
        printed(*begin, one, "frame(sizes[0], border=1)"),
        printed(*begin, "frame(**style, height=2)", two),
    ]


def _sensor(**given: int) -> int:
    row = _form(given, {"gain": 2, "offset": 1})
    return sum([row["raw"]] * row["gain"]) + row["offset"]


FIRST, SECOND = _sensor(raw=5, offset=4), _sensor(offset=3, raw=6)

KEYS: dict[str, Entry] = {
    "arguments-and-defaults/your-turn": _brew(),
    "arguments-and-defaults/parcel-fee": (
        _parcel(kilos=3, express=5),
        [
            _parcel(kilos=3, per_kilo=5),
            _parcel(kilos=3, express=5, base=0),
            _parcel(kilos=3),
            _parcel(kilos=3, express=5, per_kilo=0),
        ],
    ),
    "arguments-and-defaults/default-settled": (_reach(3, 10), [_reach(3, 3), _reach(10, 10), _reach(10, 3)]),
    "arguments-and-defaults/spread-the-settings": _frame(),
    "arguments-and-defaults/sensor-calibration": (
        [FIRST, SECOND],
        [
            [_sensor(raw=5, gain=4), SECOND],
            [FIRST, _sensor(raw=3, gain=6)],
            [FIRST, _sensor(raw=6, offset=4)],
            [_sensor(raw=5), SECOND],
        ],
    ),
}
