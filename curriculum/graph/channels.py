"""Where the lines between two neighbouring layers run: each bends once, in a column of the channel between them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from curriculum.graph.layers import Joint


@dataclass(frozen=True)
class Channel:
    """The columns of a channel, ``count`` of them; ``track`` has that of each joint whose lines bend."""

    track: Mapping[Joint, int]
    count: int


def route(row: Mapping[Joint, int], links: Mapping[Joint, Collection[Joint]]) -> Channel | None:
    """Columns for the lines of a channel, or ``None`` where the rows let no two lines be told apart.

    All lines from one joint share a column, and all lines to one joint its row; else no two lines ever lie on one
    another, and where they meet one of them crosses the other at a right angle. For that, a line that leaves on the
    row of another's target has to bend before the lines to that target come in, which orders the columns.

    Args:
        row: The row of every joint.
        links: The joints on the right to which lines lead, for each joint on the left.
    """
    bending = {j: ends for j, ends in links.items() if any(row[end] != row[j] for end in ends)}
    sources: dict[Joint, list[Joint]] = {}
    for joint, ends in links.items():
        for end in ends:
            sources.setdefault(end, []).append(joint)
    entering = {row[end]: joints for end, joints in sources.items()}
    later = {j: {w for w in entering.get(row[j], ()) if w != j and w in bending} for j in bending}
    waiting = {j: sum(j in after for after in later.values()) for j in bending}
    least = dict.fromkeys(bending, 0)
    columns: list[list[tuple[int, int]]] = []
    track: dict[Joint, int] = {}
    while waiting:
        ready = [j for j, count in waiting.items() if not count]
        if not ready:
            return None
        joint = min(ready, key=lambda j: (least[j], _inwards(row, j, bending[j]), j))
        del waiting[joint]
        rows = [row[joint], *(row[end] for end in bending[joint])]
        track[joint] = column = _free(columns, least[joint], min(rows), max(rows))
        for other in later[joint]:
            waiting[other] -= 1
            least[other] = max(least[other], column + 1)
    return Channel(track, len(columns))


def _inwards(row: Mapping[Joint, int], joint: Joint, ends: Collection[Joint]) -> int:
    """A key by which lines that lead down bend in an order in which they do not cross, and so those that lead up."""
    return -row[joint] if max(row[end] for end in ends) > row[joint] else row[joint]


def _free(columns: list[list[tuple[int, int]]], least: int, top: int, bottom: int) -> int:
    """The first column from ``least`` on whose rows from top to bottom are free, and a row beside them; now taken."""
    for index in range(least, len(columns)):
        if all(bottom + 1 < start or end + 1 < top for start, end in columns[index]):
            columns[index].append((top, bottom))
            return index
    while len(columns) < least:
        columns.append([])
    columns.append([(top, bottom)])
    return len(columns) - 1
