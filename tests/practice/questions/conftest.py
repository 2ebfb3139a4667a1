"""Generated questions: a thousand of every generator, spread over its levels and parameters."""

from __future__ import annotations

import itertools

import pytest
from second_ways import CASES

from practice.questions import GENERATORS, Question, generate

SEEDS = 1000


@pytest.fixture(scope="session", params=list(CASES))
def name(request: pytest.FixtureRequest) -> str:
    """The name of a generator. All tests of one stand together, so that its questions are made once."""
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
