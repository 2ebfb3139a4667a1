"""Keys of meta-learning, computed from the prompts."""

from __future__ import annotations

Entry = tuple[object, list[object]]


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
    "meta-learning/your-turn": (
        TURN["outer"],
        [TURN["first order"], TURN["at the start"], TURN["neither"], -TURN["outer"], TURN["support"]],
    ),
    "meta-learning/through-the-curvature": (10 * (1 - 0.2 * 4), [10, 10 * (1 + 0.2 * 4), 10 * 0.2 * 4, 10 * 4]),
    "meta-learning/a-start-that-cannot-matter": (1 / (2 * 5), [1 / 5, 2 * 5, 0]),
}
