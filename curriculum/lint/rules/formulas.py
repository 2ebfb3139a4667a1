"""The rule on formulas and Markdown: what the app cannot show is found here and not by a learner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.typeset.problems import problems

SUSPECT = re.compile(r"[$\\<]|!\[|```|~~~|^(?: {4}|\t)", re.MULTILINE)
"""Without one of these a text holds neither formula nor code, HTML nor image, and is not parsed."""


def typesets(context: Context) -> Iterator[Problem]:
    """Every formula, in lessons, front matter and questions, typesets; nothing else is lost on a terminal."""
    for passage in context.passages:
        if not SUSPECT.search(passage.text):
            continue
        for offset, sentence in problems(passage.text):
            what, _, fix = sentence.partition(". ")
            name = f"{passage.name[:1].upper()}{passage.name[1:]}"
            yield passage.problem(offset, f"{name}: {what}", fix or "Write it otherwise", "typeset")
