"""The programs of the quiz run; a reader who counts from 1, inserts or overwrites is written out beside them."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start = ["xs = [5, 8]", "xs.append(3)"]
    change, last, show = "xs[0] = xs[1] + xs[2]", "xs.append(len(xs))", "print(xs)"
    return printed(*start, change, last, show), [
        printed(*start, change, "xs.append(len(xs) + 1)", show),
        printed(*start, "xs[0] = xs[1 - 1] + xs[2 - 1]", last, show),
        printed(*start, "xs = [xs[1] + xs[2]] + xs", last, show),
        printed(*start, change, show),
        printed(*start, change, last, "print(*xs, sep=', ')"),
    ]


def _day(day: int, days: int) -> Entry:
    position = list(range(1, days + 1)).index(day)
    return position, [day, day + 1, len(range(day, days))]


def _step(xs: list[int], i: int) -> Entry:
    return xs[i + 1] - xs[i], [
        xs[i] - xs[i - 1],  # positions counted from 1
        (xs[i] + 1) - xs[i],
        xs[i + 2] - xs[i + 1],
    ]


def _crew() -> Entry:
    start = ['crew = ["Ada", "Ben"]', 'crew.append("Cem")']
    change, show = 'crew[1] = "Dara"', "print(len(crew), crew[2])"
    return printed(*start, change, show), [
        printed(*start, change, "print(len(crew), crew[2 - 1])"),
        printed(*start, 'crew[1 - 1] = "Dara"', "print(len(crew), crew[2 - 1])"),
        printed(*start, 'crew.insert(1, "Dara")', show),
        printed(*start, change, "print(len(crew) - 1, crew[2])"),
        printed(*start, change, "print(len(crew), crew[2], sep=', ')"),
    ]


def _votes() -> Entry:
    chosen = [2, 0, 2]
    counts = [chosen.count(painting) for painting in range(3)]
    seen = [int(painting in chosen) for painting in range(3)]
    total = counts[0] + counts[2]
    return [*counts, total], [
        [*seen, seen[0] + seen[2]],
        [*counts[:2], counts[2] + total],
        counts,
        [counts[0], counts[2], counts[1], total],
    ]


KEYS: dict[str, Entry] = {
    "lists/your-turn": _your_turn(),
    "lists/day-seventeen": _day(17, 30),
    "lists/step-to-the-next": _step([4, 9, 15, 40], 1),
    "lists/crew-list": _crew(),
    "lists/counting-votes": _votes(),
}
