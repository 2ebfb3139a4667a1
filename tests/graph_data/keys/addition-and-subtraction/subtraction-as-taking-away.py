"""Keys of this topic, by taking things out of a heap one at a time, or by saying the words of counting back."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _left(whole: int, taken: int) -> int:
    heap = ["thing"] * whole
    for _ in range(taken):
        heap.pop()
    return len(heap)


def _start_said(whole: int, taken: int) -> int:
    """The last word if the whole itself is said as the first of the steps back."""
    return [whole - step for step in range(taken)][-1]


def _whole(left: int, taken: int) -> int:
    """The heap that leaves so many when so many have been taken."""
    return next(whole for whole in range(taken, 30) if _left(whole, taken) == left)


def _joined(first: int, second: int) -> int:
    return len(["thing"] * first + ["thing"] * second)


KEYS: dict[str, Entry] = {
    "subtraction-as-taking-away/your-turn": (
        _left(8, 5),
        [_start_said(8, 5), _joined(8, 5), 5, _left(8, 5 + 1)],
    ),
    "subtraction-as-taking-away/all-of-them": (_left(7, 7), [7, _start_said(7, 7), _joined(7, 7)]),
    "subtraction-as-taking-away/how-many-at-first": (
        _whole(6, 3),
        [_left(6, 3), 6, [6 + step for step in range(3)][-1]],
    ),
    "subtraction-as-taking-away/bars-of-the-torch": (
        next(gone for gone in range(11) if _left(10, gone) == 6),
        [6, _joined(10, 6), len([10, 9, 8, 7, 6])],
    ),
}
