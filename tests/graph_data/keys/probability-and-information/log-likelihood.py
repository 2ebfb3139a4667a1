"""Keys on log-likelihoods: products turned into sums and back."""

from __future__ import annotations

from math import e, exp, log, log2, prod

Entry = tuple[object, list[object]]


def _ratio() -> Entry:
    gap = -40.5 - -43.5
    return round(exp(gap), 1), [gap, round(e * gap, 1), 10**gap]


def _half() -> Entry:
    tries = [0.5] * 12
    right = round(log(prod(tries)), 2)
    return right, [round(log(prod(tries[:9])), 2), -right, round(log(0.5), 2), log2(prod(tries))]


def _four() -> Entry:
    powers = (1, 2, 2, 4)
    right = round(log(prod(exp(-n) for n in powers)), 6)
    return right, [-prod(powers), -right, right / len(powers)]


def _sum() -> str:
    """The factors of the two logarithms, fitted to the likelihood at two places."""
    (a, b), (c, d) = ((log(t), log(1 - t)) for t in (0.3, 0.6))
    u, v = (log(t**5 * (1 - t) ** 2) for t in (0.3, 0.6))
    det = a * d - b * c
    return f"{round((u * d - b * v) / det)}*ln(t) + {round((a * v - c * u) / det)}*ln(1 - t)"


def _transcripts() -> Entry:
    sound, words = (-21, -20), (-8, -11)
    gap = (sound[0] + words[0]) - (sound[1] + words[1])
    return round(exp(gap), 1), [
        gap,
        round(exp(words[0] - words[1]), 1),
        round(exp(abs(sound[0] - sound[1]) + words[0] - words[1]), 1),
    ]


KEYS: dict[str, Entry] = {
    "log-likelihood/your-turn": _ratio(),
    "log-likelihood/turned-into-a-sum": (
        _sum(),
        ["ln(t^5)*ln((1 - t)^2)", "ln(t)^5 + ln(1 - t)^2", "ln(t^5) - ln(t^2)"],
    ),
    "log-likelihood/at-a-half": _half(),
    "log-likelihood/sum-of-observations": _four(),
    "log-likelihood/mean-loss": (120 / 50, [-120 / 50, 120 * 50, round(exp(-120 / 50), 2)]),
    "log-likelihood/two-translators": _transcripts(),
}
