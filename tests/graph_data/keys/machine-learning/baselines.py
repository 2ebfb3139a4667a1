"""Keys on baselines: constants tried, mistakes counted."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from statistics import mean

Entry = tuple[object, list[object]]


def _removed() -> Entry:
    classes, right = {"A": 325, "B": 125, "C": 50}, 430
    total = sum(classes.values())
    constant = total - max(classes.values())
    model = total - right
    share = Fraction(constant - model, constant)
    guessing = Fraction(2, 3) * total
    return float(share), [
        right / total,
        (constant - model) / total,
        float(1 - share),
        round(float((guessing - model) / guessing), 2),
    ]


def _constant() -> Entry:
    colours = {"red": 60, "green": 150, "blue": 30}
    total = sum(colours.values())
    accuracies = {colour: count / total for colour, count in colours.items()}
    best = max(accuracies.values())
    return best, [round(1 / len(colours), 3), accuracies["red"], 1 - best]


def _mean_loss() -> Entry:
    labels, constant = [8, 10, 13, 13], 10
    squares = [(constant - label) ** 2 for label in labels]
    own = mean((mean(labels) - label) ** 2 for label in labels)
    return mean(squares), [own, sum(squares), mean(abs(constant - label) for label in labels)]


def _yesterday() -> Entry:
    week = [12, 13, 13, 16, 15, 15, 18]
    changes = [b - a for a, b in pairwise(week)]
    sizes = [abs(change) for change in changes]
    return round(mean(sizes), 2), [sum(sizes), mean(changes), round(sum(sizes) / len(week), 2)]


def _tablet() -> Entry:
    tablet, sugar = 46, 37
    gain = tablet - sugar
    return round(gain / (100 - sugar), 2), [tablet / 100, gain / 100, round(gain / sugar, 2)]


KEYS: dict[str, Entry] = {
    "baselines/your-turn": _removed(),
    "baselines/best-constant": _constant(),
    "baselines/loss-of-the-mean": _mean_loss(),
    "baselines/same-as-yesterday": _yesterday(),
    "baselines/sugar-tablet": _tablet(),
}
