"""Keys of this topic, by counting the marks in the pictures of the prompts."""

from __future__ import annotations

Entry = tuple[object, list[object]]

NESTS = {1: "o  o  o  o", 2: "ooooo", 3: "o      o      o"}
EGGS = {nest: row.count("o") for nest, row in NESTS.items()}
FULLEST = max(EGGS, key=EGGS.__getitem__)
LONGEST = max(NESTS, key=lambda nest: len(NESTS[nest]))

PIECES = ["piece"] * 9
SPREAD = " ".join(PIECES).split()

LIN, TOVE = "x       x       x       x       x       x".count("x"), "x x x x x x x".count("x")

KEYS: dict[str, Entry] = {
    "more-fewer-and-the-same/fuller-nest": (EGGS[FULLEST], [EGGS[LONGEST], EGGS[1], FULLEST]),
    "more-fewer-and-the-same/spread-out": (len(SPREAD), [len(PIECES * 2), len(PIECES) + 1, len(PIECES) - 1]),
    "more-fewer-and-the-same/claps": (max(LIN, TOVE), [min(LIN, TOVE), LIN + TOVE, abs(LIN - TOVE)]),
}
