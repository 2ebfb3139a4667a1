"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _shared_episodes() -> Entry:
    episodes, method, baseline, own, paired = 900, 43.2, 41.7, 12, 6
    difference = method - baseline

    def below(mean: float, scatter: float, factor: float = 1.96, n: int = episodes) -> float:
        """The end of the interval at ``factor`` standard errors under the mean."""
        return mean - factor * scatter / sqrt(n)

    return below(difference, paired), [
        below(difference, own),
        below(difference, paired, factor=1),
        below(difference, paired, factor=-1.96),
        below(difference, paired, n=1),
        below(method, own),
    ]


def _shots() -> Entry:
    shots, error, wanted = 4, 3, 1
    single = error * sqrt(shots)
    times = (error / wanted) ** 2
    return (single / wanted) ** 2, [
        shots * error / wanted,
        times,
        single / wanted,
        shots * (error - wanted) ** 2,
    ]


def _guarantee() -> Entry:
    ways, wrong = 6, 0.04
    rivals = ways - 1
    return 1 - rivals * wrong, [1 - ways * wrong, 1 - wrong, (1 - wrong) ** rivals, rivals * wrong]


def _kept() -> Entry:
    ways, shots, size = 10, 5, 64
    prototypes, examples, layer = ways * size, ways * shots * size, ways * (size + 1)
    return [prototypes, examples, layer], [
        [examples, examples, layer],
        [prototypes, prototypes, layer],
        [prototypes, examples, ways * size],
        [shots * size, examples, layer],
    ]


KEYS: dict[str, Entry] = {
    "few-shot-learning/your-turn": _shared_episodes(),
    "few-shot-learning/shots-for-a-steady-mean": _shots(),
    "few-shot-learning/guaranteed-with-six": _guarantee(),
    "few-shot-learning/kept-for-a-task": _kept(),
}
