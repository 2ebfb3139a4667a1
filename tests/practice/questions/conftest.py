"""Generated questions: a thousand of every generator, spread over its levels and parameters."""

from __future__ import annotations

import itertools

import pytest
from second_ways import CASES

from practice.questions import GENERATORS, Question, generate

SEEDS = 1000


@pytest.fixture(scope="session", params=[pytest.param(n, marks=pytest.mark.xdist_group(n)) for n in CASES])
def name(request: pytest.FixtureRequest) -> str:
    """The name of a generator. All tests of one run together, in one process where there are several."""
    return str(request.param)


@pytest.fixture(scope="session")
def made(name: str) -> tuple[Question, ...]:
    """A thousand questions of the generator."""
    version = GENERATORS[name].version
    settings = itertools.cycle(itertools.product(CASES[name].parameters, (1, 2, 3)))
    return tuple(
        generate(name, version, seed, level, parameters)
        for seed, (parameters, level) in zip(range(SEEDS), settings, strict=False)
    )
