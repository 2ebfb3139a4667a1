"""Generated questions, made once a session: a thousand of every generator, spread over its levels and parameters."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable

import pytest
from second_ways import CASES

from practice.questions import GENERATORS, Question, generate

SEEDS = 1000


@functools.cache
def _made(name: str) -> tuple[Question, ...]:
    version = GENERATORS[name].version
    settings = itertools.cycle(itertools.product(CASES[name].parameters, (1, 2, 3)))
    return tuple(
        generate(name, version, seed, level, parameters)
        for seed, (parameters, level) in zip(range(SEEDS), settings, strict=False)
    )


@pytest.fixture(scope="session")
def made() -> Callable[[str], tuple[Question, ...]]:
    """A thousand questions of a generator."""
    return _made
