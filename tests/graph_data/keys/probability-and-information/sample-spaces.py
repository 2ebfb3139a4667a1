"""Sample spaces and events, listed by loops from the prompts."""

from __future__ import annotations

from itertools import permutations, product

Entry = tuple[object, list[object]]

SPINS = [(a, b) for a in (1, 2, 3) for b in (2, 4, 6)]
DICE = list(product(range(1, 7), repeat=2))
SENSORS = ["".join(pair) for pair in product("LMH", repeat=2)]


def _set(elements: list[int] | list[str]) -> str:
    return "{" + ", ".join(map(str, elements)) + "}"


def _codes(keep: list[tuple[int, int]]) -> str:
    return _set([10 * a + b for a, b in keep])


def _match(games: str) -> str:
    """The games up to the second win of either player."""
    for played in range(2, 4):
        if max(games[:played].count("A"), games[:played].count("B")) == 2:
            return games[:played]
    raise AssertionError(games)


GAMES = ["".join(g) for g in product("AB", repeat=3)]
MATCHES = sorted({_match(g) for g in GAMES})
COIN, DIE, SUITS = range(2), range(6), range(4)
APART = [abs(a - b) for a, b in DICE]

KEYS: dict[str, Entry] = {
    "sample-spaces/your-turn": (
        _codes([s for s in SPINS if sum(s) >= 7]),
        [
            _codes([s for s in SPINS if sum(s) > 7]),
            _codes([s for s in SPINS if sum(s) == 7]),
            _codes([s for s in SPINS if s[1] == 6]),
        ],
    ),
    "sample-spaces/match-to-two-wins": (
        _set(MATCHES),
        [_set(GAMES), _set([m for m in MATCHES if m[0] == m[-1]]), _set([m for m in MATCHES if len(m) == 2])],
    ),
    "sample-spaces/coin-die-and-suit": (
        len(list(product(COIN, DIE, SUITS))),
        [
            len(COIN) + len(DIE) + len(SUITS),
            len(list(product(DIE, SUITS))),
            len(list(product(COIN, DIE))) + len(list(product(COIN, SUITS))),
        ],
    ),
    "sample-spaces/two-marbles": (
        len(list(permutations(range(7), 2))),
        [len(list(product(range(7), repeat=2))), len({frozenset(p) for p in permutations(range(7), 2)}), 7 + 6, 7 + 7],
    ),
    "sample-spaces/two-apart": (
        APART.count(2),
        [APART.count(2) // 2, APART.count(1), sum(d >= 2 for d in APART), sum(d <= 2 for d in APART)],
    ),
    "sample-spaces/two-sensors": (
        _set([s for s in SENSORS if "H" in s and "L" not in s]),
        [
            _set([s for s in SENSORS if "H" in s]),
            _set([s for s in SENSORS if s.count("H") == 1 and "L" not in s]),
            _set([s for s in SENSORS if "L" not in s]),
        ],
    ),
}
