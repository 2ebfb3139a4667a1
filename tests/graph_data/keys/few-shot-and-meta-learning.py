"""Keys of the few-shot and meta-learning strand, computed from the prompts."""

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


def _maml(theta: float, rate: float, support: tuple[float, float], query: tuple[float, float]) -> dict[str, float]:
    """One inner step of ŷ = θx under squared error: the adapted parameter, and the gradients that might be used."""
    (xs, ys), (xq, yq) = support, query
    inner = 2 * xs * (theta * xs - ys)
    adapted = theta - rate * inner
    factor = 1 - rate * 2 * xs * xs
    at_adapted, at_start = 2 * xq * (adapted * xq - yq), 2 * xq * (theta * xq - yq)
    return {
        "outer": factor * at_adapted,
        "first order": at_adapted,
        "at the start": factor * at_start,
        "neither": at_start,
        "support": factor * inner,
    }


TURN = _maml(1, 0.25, (1, 3), (3, 12))

KEYS: dict[str, Entry] = {
    "few-shot-learning/your-turn": _shared_episodes(),
    "few-shot-learning/shots-for-a-steady-mean": _shots(),
    "few-shot-learning/guaranteed-with-six": _guarantee(),
    "few-shot-learning/kept-for-a-task": _kept(),
    "meta-learning/your-turn": (
        TURN["outer"],
        [TURN["first order"], TURN["at the start"], TURN["neither"], -TURN["outer"], TURN["support"]],
    ),
    "meta-learning/through-the-curvature": (10 * (1 - 0.2 * 4), [10, 10 * (1 + 0.2 * 4), 10 * 0.2 * 4, 10 * 4]),
    "meta-learning/a-start-that-cannot-matter": (1 / (2 * 5), [1 / 5, 2 * 5, 0]),
}
