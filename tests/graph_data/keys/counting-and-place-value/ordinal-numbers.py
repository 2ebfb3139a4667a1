"""Keys of this topic, read off the rows in the prompts."""

from __future__ import annotations

Entry = tuple[object, list[object]]

ORDINALS = ("first", "second", "third")
SHELF = ["H", "E", "W", "A", "N", "U"]
PLACE = ORDINALS.index("third") + 1

EGGS = [f"{ordinal} egg" for ordinal in ORDINALS]
AT_THE_LINE = [egg for egg in EGGS if egg == "third egg"]
BEFORE = EGGS[: EGGS.index("third egg")]

KEYS: dict[str, Entry] = {
    "ordinal-numbers/third-egg": (len(AT_THE_LINE), [len(BEFORE + AT_THE_LINE), len(BEFORE)]),
    "ordinal-numbers/first-three": (
        ", ".join(SHELF[:PLACE]),
        [SHELF[PLACE - 1], ", ".join(SHELF[-PLACE:]), ", ".join(SHELF[: PLACE - 1])],
    ),
}
