"""Entries kept as lists of pairs, without a dictionary; each slip adds, counts or pairs in its own way."""

from __future__ import annotations

Entry = tuple[object, list[object]]
Pairs = list[tuple[object, int]]


def _put(pairs: Pairs, key: object, value: int) -> Pairs:
    """The pairs with the value filed under the key, replaced in its place or added at the end."""
    if any(k == key for k, _ in pairs):
        return [(k, value if k == key else v) for k, v in pairs]
    return [*pairs, (key, value)]


def _at(pairs: Pairs, key: object) -> int:
    (found,) = (v for k, v in pairs if k == key)
    return found


def _your_turn() -> Entry:
    pairs = _put([("oak", 4), ("ash", 7)], "elm", 2)
    pairs = _put(pairs, "ash", _at(pairs, "oak") + 1)
    before = pairs
    pairs = _put(pairs, "oak", _at(pairs, "oak") + 3)
    ash, oak = _at(pairs, "ash"), _at(pairs, "oak")
    return f"{len(pairs)} {ash} {oak}", [
        f"{len(pairs) + 1} {ash} {oak}",
        f"{len(pairs)} {oak + 1} {oak}",
        f"{len(pairs)} {ash} {oak - _at(before, 'oak')}",
        f"{len(pairs) - 1} {ash} {oak}",
    ]


def _order() -> Entry:
    rice, tea, salt = 4, 3, 1
    ordered = [rice, tea, rice]
    return sum(ordered), [rice + tea, rice + tea + salt, len(ordered), ordered[-1]]


def _built() -> Entry:
    pairs = [(1, 4), (2, 1), (3, 6)]

    def shown(entries: list[tuple[int, int]]) -> str:
        return "{" + ", ".join(f"{k}: {v}" for k, v in entries) + "}"

    large = [(k, v) for k, v in pairs if v > 2]
    return shown([(k, v * 10) for k, v in large]), [
        shown([(k, v * 10) for k, v in pairs]),
        shown([(k, v * 10) for k, v in pairs if k > 2]),
        shown(large),
        shown([(v * 10, k) for k, v in large]),
    ]


def _visits() -> Entry:
    keys, values = [2, 5, 7], [10, 1, 4]
    products = [k * v for k, v in zip(keys, values, strict=True)]
    return sum(keys), [sum(values), sum(keys + values), sum(range(len(keys))), sum(products)]


def _round() -> Entry:
    seats = [("Ana", 2), ("Bo", 3), ("Cy", 2)]
    numbers = {n for _, n in seats}
    on_two = [name for name, n in seats if n == 2]
    return f"{len(numbers)} {on_two[-1]}", [
        f"{len(seats)} {on_two[0]}",
        f"{len(numbers)} {on_two[0]}",
        f"{len(seats)} {on_two[-1]}",
        f"{len(numbers)} {seats[2 - 1][0]}",
    ]


def _letters() -> Entry:
    letters = "kmkktm"
    kinds = len(set(letters))
    return f"{letters.count('m')} {kinds}", [
        f"{letters.count('m')} {len(letters)}",
        f"1 {kinds}",
        f"{letters.count('k')} {kinds}",
        "1 1",
    ]


def _district() -> Entry:
    codes = [412, 105, 498, 133, 401]
    four = [code for code in codes if str(code)[0] == "4"]
    return four, [four[-1:], four[:1], sorted(four), [code for code in codes if code not in four]]


KEYS: dict[str, Entry] = {
    "dictionaries/your-turn": _your_turn(),
    "dictionaries/price-of-an-order": _order(),
    "dictionaries/built-from-the-large-ones": _built(),
    "dictionaries/what-the-loop-visits": _visits(),
    "dictionaries/turned-round": _round(),
    "dictionaries/kinds-of-letters": _letters(),
    "dictionaries/letters-by-district": _district(),
}
