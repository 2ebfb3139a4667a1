"""Keys on fine-tuning: gradients from difference quotients, steps taken group by group, epochs run through."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

Entry = tuple[object, list[object]]


def _rate(f: Callable[[float], float]) -> float:
    """How fast f moves at 0; exact up to rounding for squares."""
    h = 1e-3
    return (f(h) - f(-h)) / (2 * h)


def _turn() -> Entry:
    w, v, c = 0.5, 3.0, 1.0

    def loss(w: float, v: float, c: float) -> float:
        return (v * max(0.0, 4 * w) + c - 5) ** 2

    def stepped(body: float, head: float, seen: float = v) -> list[float]:
        return [
            round(w - body * _rate(lambda h: loss(w + h, seen, c + 2 * (v - seen))), 6),
            round(v - head * _rate(lambda h: loss(w, v + h, c)), 6),
            round(c - head * _rate(lambda h: loss(w, v, c + h)), 6),
        ]

    right = stepped(0.001, 0.1)
    new_v = right[1]
    return right, [stepped(0, 0.1), stepped(0.1, 0.1), stepped(-0.001, -0.1), stepped(0.001, 0.1, seen=new_v)]


def _letters(letters: set[str]) -> str:
    return ", ".join(sorted(letters)) or "empty"


def _layers() -> Entry:
    everything, frozen, held = set("ABCD"), {"C"}, set("ABC")
    moved = (everything - frozen) & held
    walled = {layer for layer in moved if layer == "B"}
    shown = [walled, everything - frozen, held, set()]
    return _letters(moved), [_letters(s) for s in shown]


def _linear(inputs: int, outputs: int, *, bias: bool = True) -> int:
    return sum(inputs + bias for _ in range(outputs))


def _trained() -> Entry:
    first, middle, head = _linear(20, 64), _linear(64, 64), _linear(64, 2)
    bare = _linear(64, 64, bias=False) + _linear(64, 2, bias=False)
    return middle + head, [head, middle + _linear(64, 5), first + middle + head, bare]


def _phases() -> Entry:
    losses, steps = [0.80, 0.71, 0.66, 0.68, 0.67, 0.69, 0.72], len(range(0, 48, 16))

    def epochs(*, against_last: bool = False) -> int:
        best, waited = float("inf"), 0
        for epoch, loss in enumerate(losses, start=1):
            waited = 0 if loss < best else waited + 1
            best = loss if against_last else min(best, loss)
            if waited == 3:
                return epoch
        return len(losses)

    best = losses.index(min(losses)) + 1
    return (10 + epochs()) * steps, [
        (10 + best) * steps,
        (10 + epochs(against_last=True)) * steps,
        epochs() * steps,
        10 + epochs(),
    ]


def _restless() -> Entry:
    features, weights = (4, 2), (1, 3)

    def outputs(scale: int) -> set[int]:
        masks = product((0, 1), repeat=2)
        return {sum(f * w * m * scale for f, w, m in zip(features, weights, mask, strict=True)) for mask in masks}

    right = outputs(2)
    return right, [{max(outputs(1))}, outputs(1), {min(right), max(right)}, right - {0}]


def _rates() -> Entry:
    rates = {4: 0.01}
    for layer in (3, 2, 1, 0):
        rates[layer] = rates[layer + 1] / 2
    return rates[1], [rates[0], rates[2], 0.01 * 2 * 2 * 2, rates[4]]


KEYS: dict[str, Entry] = {
    "fine-tuning/your-turn": _turn(),
    "fine-tuning/which-layers-move": _layers(),
    "fine-tuning/numbers-that-train": _trained(),
    "fine-tuning/two-phases": _phases(),
    "fine-tuning/restless-features": _restless(),
    "fine-tuning/rates-down-the-layers": _rates(),
}
