"""Keys of this topic, by pairing things one at a time and seeing what is left over."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _pair(first: list[str], second: list[str]) -> tuple[int, int, int]:
    """How many pairs can be made, and what is left over of the first and of the second."""
    pairs = 0
    while first and second:
        first, second, pairs = first[1:], second[1:], pairs + 1
    return pairs, len(first), len(second)


PAIRS, _, EMPTY = _pair(["L"] * 5, ["E"] * 7)

HOOKS = 9
COATS = [f"coat on {hook}" for hook in range(HOOKS)]

SPARE, LATE = 3, 2
_, _, SPARE_THEN = _pair(["runner"] * LATE, ["number"] * SPARE)

POSTS = [post for post in range(1, 8) for _ in range(2 if post == 4 else 1)]
"""One entry for each word that is said: the post at which it is said."""

KEYS: dict[str, Entry] = {
    "one-to-one-correspondence/your-turn": (EMPTY, [PAIRS, PAIRS + EMPTY, EMPTY + 1]),
    "one-to-one-correspondence/coats-on-hooks": (
        len(COATS),
        [len(COATS) // HOOKS, len(COATS) + HOOKS, HOOKS + 1],
    ),
    "one-to-one-correspondence/late-runners": (SPARE_THEN, [SPARE, SPARE + LATE, LATE]),
    "one-to-one-correspondence/stuck-at-a-post": (
        len(POSTS),
        [len(set(POSTS)), max(said for said, post in enumerate(POSTS, 1) if post == 4), 7 - 1, len(POSTS) + 1],
    ),
}
