"""Keys on early stopping: the rule run over the losses."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _stopped(losses: Sequence[float], patience: int) -> tuple[int, int]:
    """The pass after which a run stops, and the pass whose weights are kept."""
    kept = 1
    for number, loss in enumerate(losses, start=1):
        if loss < losses[kept - 1]:
            kept = number
        if number - kept == patience:
            return number, kept
    return len(losses), kept


def _when() -> Entry:
    losses = [0.80, 0.71, 0.73, 0.69, 0.70, 0.72, 0.66]
    stop, kept = _stopped(losses, 2)
    return stop, [kept, _stopped(losses, 1)[0], len(losses)]


def _which() -> Entry:
    losses = [1.9, 1.2, 1.3, 1.1, 1.15, 1.12, 1.4]
    stop, kept = _stopped(losses, 3)
    return kept, [stop, _stopped(losses, 1)[1], stop - 1]


def _impatient() -> Entry:
    losses = [5.0, 4.0, 4.1, 3.0, 2.5, 2.6]
    stop, kept = _stopped(losses, 1)
    return losses[kept - 1], [min(losses), losses[stop - 1], losses[0]]


def _gap() -> Entry:
    train, validation = [0.9, 0.7, 0.5, 0.4, 0.3, 0.2], [1.0, 0.8, 0.7, 0.75, 0.8, 1.0]
    gaps = [round(v - t, 6) for t, v in zip(train, validation, strict=True)]
    best = validation.index(min(validation))
    return round(gaps[-1] - gaps[best], 6), [
        gaps[-1],
        gaps[best],
        round(validation[-1] - validation[best], 6),
        round(gaps[-1] - gaps[0], 6),
    ]


def _band() -> Entry:
    marks = [5, 6, 8, 7, 7, 9, 8]
    stop, best = _stopped([-mark for mark in marks], 2)
    return stop, [len(marks), best, stop - 1]


KEYS: dict[str, Entry] = {
    "early-stopping/your-turn": _when(),
    "early-stopping/which-are-kept": _which(),
    "early-stopping/patience-of-one": _impatient(),
    "early-stopping/turning-point": _gap(),
    "early-stopping/rehearsals": _band(),
}
