"""The whole cone of the goals as one picture: a sign for every topic, by strand and level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from curriculum.study.words import GLYPHS, named
from curriculum.tui.pages.picture import Direction, Paint, Picture, Spot
from curriculum.tui.pages.sheet import Piece, Sheet, styled
from curriculum.tui.words import level_label
from curriculum.typeset.diagram import shortened

if TYPE_CHECKING:
    from curriculum.study.map_views import ConeCell, ConeStrand, ConeTopic, ConeView
    from curriculum.tui.themes import Look

MILESTONE: Final = "◆"
GOAL: Final = "★"
COUNTS: Final = 8
"""Columns for the counts at the edge."""
LEVEL: Final = 4
"""Columns of a level, at the least, so that its name can be read over it."""


@dataclass(slots=True)
class ConePlan:
    """Where the topics stand: first cells of the topics, of the strands' names and of the levels' names."""

    topics: dict[str, tuple[int, int]] = field(default_factory=dict)
    strands: dict[str, int] = field(default_factory=dict)
    levels: list[tuple[str, int, int]] = field(default_factory=list)
    """The name of each level, its first column and its width; none where the levels have no columns of their own."""
    bars: list[tuple[int, int]] = field(default_factory=list)
    """Where a level ends."""
    height: int = 0

    @property
    def right(self) -> int:
        """The column after the last level."""
        return max((column + width for _, column, width in self.levels), default=0)


def room_of(topic: ConeTopic) -> int:
    """Columns of a topic: its sign, and one more for the mark of a milestone or the goal."""
    return 2 if topic.milestone or topic.is_goal else 1


def _flow(topics: tuple[ConeTopic, ...], width: int, step: int) -> Iterator[tuple[str, int, int]]:
    """Topics in lines of a width: the id, column and line of each."""
    column = line = 0
    for topic in topics:
        if column and column + room_of(topic) > width:
            column, line = 0, line + 1
        yield topic.id, column, line
        column += max(step, room_of(topic))


def _lines(topics: tuple[ConeTopic, ...], width: int, step: int) -> int:
    return 1 + max((line for _, _, line in _flow(topics, width, step)), default=0)


def _level_widths(view: ConeView, space: int, step: int, whole: bool) -> dict[str, int]:
    """Columns of the levels: the level with the highest cell is widened until the space is used.

    Each begins with as many as its name has, or with ``LEVEL``.
    """
    cells: dict[str, list[ConeCell]] = {level: [] for level in view.levels}
    for strand in view.strands:
        for cell in strand.cells:
            cells[cell.level].append(cell)
    widths = {level: len(level_label(level)) if whole else LEVEL for level in view.levels}
    tall = {level: max(_lines(c.topics, widths[level], step) for c in found) for level, found in cells.items()}
    for _ in range(space - sum(widths.values())):
        level = max(widths, key=lambda name: (tall[name], -widths[name]))
        if tall[level] == 1:
            break
        widths[level] += 1
        tall[level] = max(_lines(c.topics, widths[level], step) for c in cells[level])
    return widths


def in_columns(view: ConeView, left: int, space: int, *, step: int, gap: int, whole: bool) -> ConePlan:
    """Levels as columns; every strand as many lines as its highest cell, and ``gap`` empty ones."""
    between = 3 if space >= 80 else 1
    widths = _level_widths(view, space - between * (len(view.levels) - 1), step, whole)
    plan, columns, column = ConePlan(), {}, left
    for level in view.levels:
        columns[level] = column
        plan.levels.append((level, column, widths[level]))
        column += widths[level] + between
    row = 1
    for strand in view.strands:
        plan.strands[strand.strand] = row
        tallest = 1
        for cell in strand.cells:
            for topic, x, line in _flow(cell.topics, widths[cell.level], step):
                plan.topics[topic] = (columns[cell.level] + x, row + line)
                tallest = max(tallest, line + 1)
        for line in range(tallest + gap):
            plan.bars += [(columns[level] - between // 2 - 1, row + line) for level in view.levels[1:]]
        row += tallest + gap
    plan.height = row - gap
    plan.bars = [(column, row) for column, row in plan.bars if row < plan.height]
    return plan


def in_strips(view: ConeView, left: int, space: int) -> ConePlan:
    """Each strand in one strip, a bar where a level begins: less high, but levels are not above one another."""
    plan = ConePlan()
    row = 0
    for strand in view.strands:
        plan.strands[strand.strand] = row
        column = 0
        for number, cell in enumerate(strand.cells):
            if number:
                plan.bars.append((left + column, row))
                column += 1
            for topic in cell.topics:
                if column + room_of(topic) > space:
                    column, row = 0, row + 1
                plan.topics[topic.id] = (left + column, row)
                column += room_of(topic)
        row += 1
    plan.height = row
    return plan


def plan_cone(view: ConeView, width: int, height: int, columns: bool | None = None) -> tuple[ConePlan, int]:
    """The roomiest plan that fits, and the columns of the strands' names.

    Args:
        view: The cone.
        width: Columns.
        height: Rows.
        columns: Levels as columns, or not; where nothing is said, if that fits the rows.
    """
    longest = max((cell_len(strand.title) for strand in view.strands), default=0)
    names = min(longest, 34 if width >= 100 else 20) + 1
    space = width - names - COUNTS
    if columns is None or columns:
        for step, gap, whole in product((2, 1), (1, 0), (True, False)):
            plan = in_columns(view, names, space, step=step, gap=gap, whole=whole)
            if plan.height <= height and plan.right <= names + space:
                return plan, names
        if columns:
            return plan, names
    return in_strips(view, names, space), names


def cone_painter(view: ConeView, columns: bool | None) -> Paint:
    """Paints the cone; where the topics stand is worked out once for each size, not at each move of the cursor."""

    @cache
    def planned(width: int, height: int) -> tuple[ConePlan, int, Beside]:
        plan, names = plan_cone(view, width, height, columns)
        return plan, names, Beside(plan.topics)

    def paint(width: int, height: int, look: Look, cursor: str) -> Picture:
        plan, names, move = planned(width, height)
        lines = _drawn(view, plan, names, width, look, cursor)
        return Picture(lines, {t: Spot(x, y) for t, (x, y) in plan.topics.items()}, move, width)

    return paint


def _drawn(view: ConeView, plan: ConePlan, names: int, width: int, look: Look, cursor: str) -> tuple[Text, ...]:
    """All topics, the strands' names and counts beside them, the levels' names over them where they have columns."""
    canvas: dict[int, dict[int, tuple[str, str]]] = {row: {} for row in range(plan.height)}
    for level, column, space in plan.levels:
        canvas[0][column] = (
            shortened(level_label(level), space) if space > LEVEL else level_label(level)[:space],
            look.dim,
        )
    for column, row in plan.bars:
        canvas[row][column] = ("│", look.dim)
    for strand in view.strands:
        row = plan.strands[strand.strand]
        canvas[row][0] = (shortened(strand.title, names - 1), look.heading)
        counts = f"{strand.known}/{strand.total}".rjust(COUNTS - 1)
        canvas[row][width - len(counts)] = (counts, look.good if strand.known == strand.total else look.dim)
        for cell in strand.cells:
            for topic in cell.topics:
                column, row = plan.topics[topic.id]
                style = look.cursor if topic.id == cursor else look.evidence[topic.evidence]
                canvas[row][column] = (GLYPHS[topic.evidence], style)
                if room_of(topic) > 1:
                    canvas[row][column + 1] = (GOAL if topic.is_goal else MILESTONE, look.warn)
    return tuple(_line(canvas[row]) for row in range(plan.height))


def _line(pieces: Mapping[int, tuple[str, str]]) -> Text:
    text, column = Text(no_wrap=True, end=""), 0
    for at in sorted(pieces):
        words, style = pieces[at]
        text.append(" " * (at - column)).append(words, style)
        column = at + cell_len(words)
    return text


class Beside:
    """Left and right go through a line and on to the next one; up and down to the nearest topic of another line."""

    def __init__(self, topics: Mapping[str, tuple[int, int]]) -> None:
        self._topics = topics
        self._reading = sorted(topics, key=lambda t: (topics[t][1], topics[t][0]))

    def __call__(self, spot: str, direction: Direction) -> str | None:
        if spot not in self._topics:
            return None
        column, row = self._topics[spot]
        if direction in ("left", "right"):
            index = self._reading.index(spot) + (1 if direction == "right" else -1)
            return self._reading[index] if 0 <= index < len(self._reading) else None
        rows = sorted({y for _, y in self._topics.values()})
        at = rows.index(row) + (1 if direction == "down" else -1)
        if not 0 <= at < len(rows):
            return None
        line = [t for t in self._reading if self._topics[t][1] == rows[at]]
        return min(line, key=lambda t: abs(self._topics[t][0] - column))


def head_sheet(view: ConeView, width: int, look: Look) -> Sheet:
    """How many topics there are of each kind of evidence, and what the marks mean."""
    sheet = Sheet(width, look)
    counts = Counter(kind for strand in view.strands for cell in strand.cells for kind in _kinds(cell))
    pieces: list[Piece] = []
    for kind in GLYPHS:
        if counts[kind]:
            pieces += [sheet.evidence(kind), f" {counts[kind]} ", (f"{kind}   ", look.dim)]
    marks: tuple[Piece, ...] = ((MILESTONE, look.warn), " milestone  ", (GOAL, look.warn), " goal")
    if _width(pieces) + _width(marks) + 2 > width:
        pieces = [piece for piece in pieces if isinstance(piece, str) or piece[0] in GLYPHS.values()]
    goals = " and ".join(named(goal.title, goal.distinguish) for goal in view.goals)
    title: tuple[Piece, ...] = (
        ("Beneath ", look.dim),
        (goals, look.title),
        (f": {view.known} of {view.total} known   ", look.dim),
    )
    if _width(title) + _width(pieces) + _width(marks) + 2 <= width:
        pieces = [*title, *pieces]
    sheet.row(pieces, marks)
    return sheet


def _width(pieces: Sequence[Piece]) -> int:
    return styled(pieces).cell_len


def _kinds(cell: ConeCell) -> Iterator[str]:
    for kind, count in cell.evidence.items():
        yield from (kind for _ in range(count))


def foot_sheet(view: ConeView, cursor: str, width: int, look: Look) -> Sheet:
    """The topic under the cursor."""
    sheet = Sheet(width, look)
    found = _find(view, cursor)
    if found is None:
        return sheet
    strand, cell, topic = found
    sheet.row(
        (
            sheet.evidence(topic.evidence),
            (f" {named(topic.title, topic.distinguish)}", look.title),
            (f"  {topic.evidence}", look.evidence[topic.evidence]),
        )
    )
    place = f"{strand.title} · {level_label(cell.level)} · Depth {topic.depth}"
    if topic.is_goal:
        place = f"{GOAL} The goal · {place}"
    if topic.milestone:
        place = f"{MILESTONE} You can then {topic.milestone}"
    sheet.row(((place, look.dim),))
    return sheet


def _find(view: ConeView, topic_id: str) -> tuple[ConeStrand, ConeCell, ConeTopic] | None:
    for strand in view.strands:
        for cell in strand.cells:
            for topic in cell.topics:
                if topic.id == topic_id:
                    return strand, cell, topic
    return None
