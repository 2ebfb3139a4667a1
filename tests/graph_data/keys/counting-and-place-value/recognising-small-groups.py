"""Keys of this topic, counted dot by dot in the pictures of the prompts."""

from __future__ import annotations

Entry = tuple[object, list[object]]

SNAILS = """
o             o
            o
o             o
"""
GAP = 6  # a column inside the gap
LEFT = sum(line[:GAP].count("o") for line in SNAILS.splitlines())
RIGHT = sum(line[GAP:].count("o") for line in SNAILS.splitlines())
OUTERMOST = max(len(line) for line in SNAILS.splitlines()) - 1
RIGHT_EDGE = sum(line[OUTERMOST:].count("o") for line in SNAILS.splitlines())

CORNERS = [(0, 0), (0, 2), (2, 0), (2, 2)]
MIDDLE = (1, 1)
FACES = {
    1: [MIDDLE],
    2: [(0, 0), (2, 2)],
    3: [(0, 0), MIDDLE, (2, 2)],
    4: CORNERS,
    5: [*CORNERS, MIDDLE],
    6: [*CORNERS, (1, 0), (1, 2)],
}
SEEN = [dot for dot in FACES[5] if dot != MIDDLE]
SLANT = [(row, column) for row, column in FACES[5] if row == column]

LAKE = """
o          o

     o
             o
"""
HAND = ["thumb", "index", "middle", "ring", "little"]
RHYTHM = "x x x - x x"
BEFORE_REST, AFTER_REST = (part.count("x") for part in RHYTHM.split("-"))

KEYS: dict[str, Entry] = {
    "recognising-small-groups/your-turn": (
        [LEFT, RIGHT],
        [[RIGHT, LEFT], [LEFT, RIGHT_EDGE], [SNAILS.strip().splitlines()[0][:GAP].count("o"), 4]],
    ),
    "recognising-small-groups/die-face": (len(FACES[5]), [len(CORNERS), len(FACES[6]), len(SLANT)]),
    "recognising-small-groups/boats": (LAKE.count("o"), [LAKE.count("o") - 1, LAKE.count("o") + 1]),
    "recognising-small-groups/covered-middle": (
        next(number for number, dots in FACES.items() if sorted(dots) == sorted(SEEN)),
        [len(FACES[5]), len(FACES[5]) - len(SEEN), len(SLANT), sum(column == 0 for _, column in SEEN)],
    ),
    "recognising-small-groups/referee-hands": (
        len([*HAND, "index of the other"]),
        [len(["whole", "other"]), len(HAND), len([*HAND, *HAND[:2]]), len(HAND + HAND)],
    ),
    "recognising-small-groups/drum-beats": (
        [BEFORE_REST, AFTER_REST],
        # The groups exchanged; the rest counted with the second group; with the first.
        [[AFTER_REST, BEFORE_REST], [BEFORE_REST, AFTER_REST + 1], [BEFORE_REST + 1, AFTER_REST]],
    ),
}
