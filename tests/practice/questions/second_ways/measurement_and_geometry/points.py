"""Second ways for points: walking unit by unit, and whole numbers tried until their squares fit."""

from __future__ import annotations

import re
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case

WAYS = {"right": (1, 0), "left": (-1, 0), "up": (0, 1), "down": (0, -1)}


def walk(at: tuple[int, int], text: str, sign: int = 1) -> tuple[int, int]:
    for count, way in re.findall(r"(\d+) (right|left|up|down)", text):
        for _ in range(int(count)):
            at = (at[0] + sign * WAYS[way][0], at[1] + sign * WAYS[way][1])
    return at


def points(text: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"[(\[](-?\d+), (-?\d+)[)\]]", text)]


def fits(square: int) -> int:
    return next(n for n in range(1000) if n * n == square)


def square(p: tuple[int, int], q: tuple[int, int]) -> int:
    return (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2


def point(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt, key_text(question)
    given, texts = points(prompt), [option.text for option in getattr(question, "options", ())]
    mirrored = {"x": lambda p: (p[0], -p[1]), "y": lambda p: (-p[0], p[1])}
    match facts["structure"]:
        case "move":
            return points(key) == [walk(given[0], prompt)]
        case "back":
            return points(key) == [walk(given[0], prompt, -1)]
        case "which-step":
            return [text for text in texts if walk(given[0], text) == given[1]] == [key]
        case "mirror":
            return points(key) == [mirrored[re.search(r"the ([xy])-axis", prompt).group(1)](given[0])]
        case "slide-and-mirror":
            moved = walk(given[0], prompt.split(", and then")[0])
            return points(key) == [mirrored[re.search(r"the ([xy])-axis", prompt).group(1)](moved)]
        case "describe":

            def image(text: str) -> tuple[int, int]:
                axis = re.search(r"the ([xy])-axis", text)
                return mirrored[axis.group(1)](given[0]) if axis else walk(given[0], text)

            return [text for text in texts if image(text) == given[1]] == [key]
        case "nearest":
            return min(texts, key=lambda text: square(points(text)[0], given[0])) == key
        case "which-is-right":

            def is_right(text: str) -> bool:
                a, b, c = (int(n) for n in re.findall(r"\d+", text))
                return a * a + b * b == c * c

            return [text for text in texts if is_right(text)] == [key]
        case "leg":
            c, a = (int(n) for n in re.findall(r"\d+", prompt)[:2])
            return fits(c * c - a * a)
    if len(given) >= 2:
        return fits(square(*given[:2]))
    a, b = (int(n) for n in re.findall(r"\d+", prompt)[:2])
    return fits(a * a + b * b)


CASES = {
    "points_and_distances": Case(
        point,
        [
            {"negative": False},
            {"about": "reflections"},
            {"about": "distances"},
            {"about": "triangles"},
            {},
        ],
    ),
}
