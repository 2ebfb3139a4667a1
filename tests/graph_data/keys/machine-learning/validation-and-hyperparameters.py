"""Keys on choosing settings: candidates compared by the protocol."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _winner(losses: Sequence[float]) -> int:
    return min(range(len(losses)), key=losses.__getitem__)


def _penalty() -> Entry:
    train, validation, test = (0.3, 0.5, 0.9, 2.4), (1.8, 1.2, 1.3, 2.5), (1.7, 1.5, 1.4, 2.6)
    chosen = _winner(validation)
    return test[chosen], [
        validation[chosen],
        test[_winner(test)],
        test[_winner(train)],
        train[chosen],
    ]


def _degree() -> Entry:
    degrees, train, validation = (1, 2, 4, 8), (7, 3, 2, 0.1), (7.5, 3.4, 3.2, 11)
    gaps = [v - t for t, v in zip(train, validation, strict=True)]
    chosen = _winner(validation)
    return degrees[chosen], [degrees[_winner(train)], degrees[_winner(gaps)], validation[chosen]]


def _openings() -> Entry:
    inventor, trials, match = (9, 8, 7), (4, 6, 3), 5
    chosen = _winner([-score for score in trials])
    return match, [trials[chosen], max(inventor), inventor[chosen]]


KEYS: dict[str, Entry] = {
    "validation-and-hyperparameters/your-turn": _penalty(),
    "validation-and-hyperparameters/counting-them": (len(range(4 + 1)), [4, 4 + 1 + 2, 2]),
    "validation-and-hyperparameters/which-degree": _degree(),
    "validation-and-hyperparameters/chess-club": _openings(),
}
