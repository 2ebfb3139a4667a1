"""Generated questions, made once a session: a thousand of every generator, spread over its levels and parameters."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from practice.questions import GENERATORS, Question, generate

SEEDS = 1000
OPERATIONS = ("any", "add", "subtract", "multiply", "divide")
SUMS = [
    *({"size": size} for size in ("within-5", "within-10")),
    *(
        {"size": size, "regrouping": regrouping}
        for size in ("within-20", "two-digit", "within-100", "three-digit", "within-1000")
        for regrouping in ("any", "never", "always")
    ),
]
FACTS = [{}, {"largest": 5}, {"tables": [2, 5]}, {"largest": 12}, {"tables": [7]}]
PARAMETERS: dict[str, list[dict[str, Any]]] = {
    "whole_number_addition": SUMS,
    "whole_number_subtraction": SUMS,
    "multiplication_facts": FACTS,
    "division_facts": FACTS,
    "division_with_remainder": [{}, {"largest_divisor": 25, "largest_quotient": 60}, {"largest_divisor": 5}],
    "equivalent_fractions": [{}, {"task": "expand"}, {"task": "reduce"}],
    "fraction_arithmetic": [{"operation": operation} for operation in OPERATIONS],
    "decimal_arithmetic": [{"operation": operation} for operation in OPERATIONS],
    "order_of_operations": [{}, {"integers": True}],
    "linear_equation": [{"form": form} for form in ("one-step", "two-step", "both-sides")],
    "line_equation": [
        {"ask": ask} for ask in ("any", "slope", "equation", "intercept", "parallel-perpendicular", "any", "any")
    ],
    "geometric_sum": [{}, {"notation": "sigma"}, {"notation": "dots", "infinite": False}],
    "expected_value": [{}, {"outcomes": 2}, {"outcomes": 3}, {"outcomes": 4}],
    "gradient_descent_step": [{}, {"dimensions": 2}, {"dimensions": 3}],
    "backpropagate_two_layer_chain": [{"activation": name} for name in ("relu", "identity", "square")],
    "convolution_output_shape": [{}, {"dimensions": 1}],
    "maml_inner_step": [{}],
    "prototype_class": [{}, {"classes": 2}, {"shots": 4}],
}


@functools.cache
def _made(name: str) -> tuple[Question, ...]:
    version = GENERATORS[name].version
    settings = itertools.cycle(itertools.product(PARAMETERS[name], (1, 2, 3)))
    return tuple(
        generate(name, version, seed, level, parameters)
        for seed, (parameters, level) in zip(range(SEEDS), settings, strict=False)
    )


@pytest.fixture(scope="session")
def made() -> Callable[[str], tuple[Question, ...]]:
    """A thousand questions of a generator."""
    return _made
