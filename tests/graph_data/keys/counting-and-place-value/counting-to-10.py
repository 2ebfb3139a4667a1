"""Keys of this topic, found by walking along the list of number words."""

from __future__ import annotations

Entry = tuple[object, list[object]]

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FIGURE = {word: place for place, word in enumerate(WORDS, 1)}


def _after(word: str, steps: int = 1) -> str:
    """The word so many steps further along the list."""
    return WORDS[WORDS.index(word) + steps]


RUN = [6, 7, 8, None, 10]
HIDDEN = next(figure for figure in range(RUN[0], RUN[-1]) if figure not in RUN)

TOMAS = ["one", "two", "three", "four", "six", "seven"]
LEFT_OUT = next(word for word in WORDS if word not in TOMAS)

TURNS = {word: "Ana" if place % 2 == 0 else "Ben" for place, word in enumerate(WORDS)}
FOLLOWING = [word for word in WORDS if FIGURE[word] > FIGURE["seven"]]


def _turn(person: str, which: int) -> int:
    """The word, as a figure, at somebody's first or second turn after "seven"."""
    return FIGURE[[word for word in FOLLOWING if TURNS[word] == person][which - 1]]


KEYS: dict[str, Entry] = {
    "counting-to-10/your-turn": (HIDDEN, [RUN[-1], RUN[0] - 1, RUN[2]]),
    "counting-to-10/interrupted": (
        [FIGURE[_after("six")], FIGURE[_after("six", 2)]],
        [[FIGURE["six"], FIGURE[_after("six")]], [FIGURE[word] for word in WORDS[:2]], [FIGURE[_after("six", 2)], 9]],
    ),
    "counting-to-10/stairs": (
        len(TOMAS),
        [FIGURE[TOMAS[-1]], FIGURE[LEFT_OUT], FIGURE[TOMAS[-1]] + 1],
    ),
    "counting-to-10/taking-turns": (_turn("Ana", 1), [_turn("Ben", 1), _turn("Ben", 2), FIGURE["seven"]]),
}
