"""A second way for episodes: their examples listed, sizes found by trying."""

from __future__ import annotations

from itertools import product
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def _examples(ways: int, shots: int, queries: int) -> list[tuple[int, int]]:
    return list(product(range(ways), range(shots + queries)))


def sizes(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "total":
            return len(_examples(facts["ways"], facts["shots"], facts["queries"]))
        case "guessed":
            queries = [e for e in _examples(facts["ways"], facts["shots"], facts["queries"]) if e[1] >= facts["shots"]]
            return len(queries) / facts["ways"]
        case "shots":
            tried = (k for k in range(1, 100) if len(_examples(facts["ways"], k, facts["queries"])) == facts["total"])
            return next(tried)
    tried = (n for n in range(1, 100) if len(_examples(n, facts["shots"], facts["queries"])) == facts["total"])
    return next(tried)


CASES = {"episode_size": Case(sizes)}
