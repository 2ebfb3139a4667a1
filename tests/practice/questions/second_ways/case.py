"""A generator under test: the parameters it is run with, and a second way to its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from practice.questions import Question

SecondWay = Callable[[Question, dict[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Case:
    """One generator.

    Attributes:
        way: The key of a question, computed in another way than the generator's, from its prompt and its facts; or
            whether its key is right, as a bool.
        parameters: The settings that its thousand seeds are spread over.
    """

    way: SecondWay
    parameters: Sequence[dict[str, Any]] = ({},)
