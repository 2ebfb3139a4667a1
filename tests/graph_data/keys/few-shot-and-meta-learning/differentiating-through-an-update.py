"""Keys on gradients through an update: the whole of step and query loss is differentiated by a nudge at the start."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Loss = Callable[[float], float]


def _slope(f: Loss, at: float, h: float = 1e-3) -> float:
    """A derivative by five points, exact up to the fourth degree but for rounding."""
    return (f(at - 2 * h) - 8 * f(at - h) + 8 * f(at + h) - f(at + 2 * h)) / (12 * h)


def _adapt(support: Loss, rate: float, steps: int) -> Loss:
    def adapted(start: float) -> float:
        for _ in range(steps):
            start -= rate * _slope(support, start)
        return start

    return adapted


def _full(support: Loss, query: Loss, rate: float, start: float, steps: int = 1) -> float:
    adapt = _adapt(support, rate, steps)
    return round(_slope(lambda t: query(adapt(t)), start), 4)


def _first_order(support: Loss, query: Loss, rate: float, start: float, steps: int = 1) -> float:
    return round(_slope(query, _adapt(support, rate, steps)(start)), 4)


def _factor(support: Loss, rate: float, start: float, steps: int = 1) -> float:
    return _slope(_adapt(support, rate, steps), start)


def _turn() -> Entry:
    case = (lambda t: 2 * (t - 2) ** 2, lambda t: (t - 5) ** 2, 0.1, 1)
    first, factor = _first_order(*case), _factor(case[0], 0.1, 1)
    return _full(*case), [
        first,
        round(first * (2 - factor), 4),
        round(factor * _slope(case[1], 1), 4),
        round(first * _factor(lambda t: (t - 2) ** 2, 0.1, 1), 4),
    ]


def _two_steps() -> Entry:
    case = (lambda t: (t - 1) ** 2, lambda t: (t - 3) ** 2, 0.1, 0)
    one = _factor(case[0], 0.1, 0)
    first = _first_order(*case, steps=2)
    return _full(*case, steps=2), [
        first,
        round(one * first, 4),
        _full(*case),
        round(one**2 * _first_order(*case), 4),
    ]


def _curvature() -> Entry:
    case = (lambda t: t**3 / 3, lambda t: (t - 1) ** 2, 0.1, 2)
    first, factor = _first_order(*case), _factor(case[0], 0.1, 2)
    return _full(*case), [
        round(first * _factor(case[0], 0.1, 1.6), 4),
        first,
        round(first * (2 - factor), 4),
        round(first * (1 + factor) / 2, 4),
    ]


def _hessian() -> Entry:
    hessian, v, rate = ((2, 1), (1, 4)), (-2, 1), 0.1
    product = [sum(a * b for a, b in zip(row, v, strict=True)) for row in hessian]
    diagonal = [hessian[n][n] * v[n] for n in range(2)]

    def less(taken: list[int], sign: int = 1) -> list[float]:
        return [round(a - sign * rate * b, 6) for a, b in zip(v, taken, strict=True)]

    return less(product), [list(v), less(product, -1), [round(rate * b, 6) for b in product], less(diagonal)]


def _bare_number() -> Entry:
    case = (lambda t: (t - 2) ** 2, lambda t: (t - 5) ** 2, 0.25, 0)
    first, full = _first_order(*case), _full(*case)
    return first, [full, _slope(case[1], 0), 2 * first - full, 0]


def _nudge() -> Entry:
    below, above = (1.99, 0.90), (2.01, 0.94)
    rise, run = round(above[1] - below[1], 6), round(above[0] - below[0], 6)
    first_order = 5
    return rise / run, [rise / (run / 2), rise, first_order, -rise / run]


def _pump() -> Entry:
    def controlled(x: float) -> float:
        return x - 0.2 * (x - 4)

    def wear(x: float) -> float:
        return (x - 10) ** 2

    outer, factor = _slope(wear, controlled(5)), _slope(controlled, 5)
    return round(_slope(lambda x: wear(controlled(x)), 5), 4), [
        round(outer, 4),
        round(factor * _slope(wear, 5), 4),
        round((1 - factor) * outer, 4),
        round((2 - factor) * outer, 4),
    ]


KEYS: dict[str, Entry] = {
    "differentiating-through-an-update/your-turn": _turn(),
    "differentiating-through-an-update/two-steps": _two_steps(),
    "differentiating-through-an-update/curvature-where": _curvature(),
    "differentiating-through-an-update/with-a-hessian": _hessian(),
    "differentiating-through-an-update/which-flag": _bare_number(),
    "differentiating-through-an-update/nudge-test": _nudge(),
    "differentiating-through-an-update/pump-controller": _pump(),
}
