"""Rules on wording: nothing that would read the same under another title, nothing left unfilled, no shouting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.lint.passages import Kind, Passage, prose

STOCK = (
    r"fundamental (?:concept|idea|building block|tool)s?",
    r"(?:key|core|essential|crucial|foundational) (?:concept|building block)s?",
    r"builds? (?:directly |up)?(?:on|upon) (?:this|the|these|your) (?:\w+ )?(?:concept|idea|skill|knowledge|topic)s?",
    r"plays? an? (?:key|crucial|vital|central|important|essential|pivotal) role",
    r"(?:is|are) (?:essential|crucial|vital|important|necessary) (?:for|to) (?:understand|master|learn)(?:ing)?",
    r"lays? the (?:foundation|groundwork)",
    r"(?:solid|strong|deep) (?:foundation|understanding|grasp)",
    r"in (?:this|the next) (?:topic|lesson|section|chapter),? (?:we|you)",
    r"let(?:'s| us) (?:dive|delve|explore|take a look|get started)",
    r"delv(?:e|es|ing) into",
    r"(?:it is|it's) (?:important|worth) (?:to note|noting)",
    r"in today's world",
    r"unlock(?:s|ing)? the (?:power|secrets?)",
    r"as we (?:all )?know",
    r"needless to say",
    r"(?:you need|needed) (?:this|it) to (?:understand|learn)",
    r"(?:great|good|nice) (?:job|work|going)",
    r"well done",
    r"don't worry",
)
"""Phrases that could stand in any lesson: patterns over running text, of any case; a space may be a line's end."""
STOCK_PHRASE = re.compile(rf"\b(?:{'|'.join(STOCK)})\b".replace(" ", r"\s+"), re.IGNORECASE)
EXCLAMATION = re.compile(r"(?<=[A-Za-z]{2})!(?![=!\w])")
OUTSIDE = re.compile(
    r"\b(?:as\s+in|in|from|see|of)\s+(?:the|this)\s+(?:lesson|explainer|worked\s+example|core\s+idea)\b"
    r"|\bas\s+(?:seen|shown|explained)\s+(?:above|earlier|before)\b",
    re.IGNORECASE,
)
EVERYTHING = re.compile(r"^\s*(?:all|none|both|neither) of (?:the|these|them)(?: above| others?| options?)?\W*$", re.I)
UNFILLED = re.compile(
    r"Say in one sentence what this topic uses of `"
    r"|^Say one thing that a person can do after this topic$|^Say another$"
    r"|Say in two to four sentences what this is, what it is for"
    r"|\b(?:TODO|FIXME|TBD|XXX|lorem ipsum|coming soon)\b"
)


def stock_phrases(context: Context) -> Iterator[Problem]:
    """No phrase that would read the same under any other title."""
    for passage in context.passages:
        for offset, phrase in _matches(passage, STOCK_PHRASE):
            what = f"{_named(passage)} says `{phrase}`, which would read the same under another title"
            fix = "Say what it is here: a number, a case, the step that uses it"
            yield passage.problem(offset, what, fix, "stock-phrase")


def exclamations(context: Context) -> Iterator[Problem]:
    """A plain tone: no exclamation marks."""
    for passage in context.passages:
        if "!" in passage.text:
            for offset, _ in _matches(passage, EXCLAMATION):
                what = f"{_named(passage)} has an exclamation mark"
                yield passage.problem(offset, what, "End the sentence with a full stop", "exclamation")


def unfilled(context: Context) -> Iterator[Problem]:
    """Nothing stands as ``curriculum new topic`` left it, or says that it is still to be written."""
    for passage in context.passages:
        match = UNFILLED.search(passage.text)
        if match:
            offset = passage.text.count("\n", 0, match.start())
            what = f"{_named(passage)} is not written yet: `{match[0].rstrip('`').strip()}`"
            yield passage.problem(offset, what, "Write it", "unfilled")


def complete_prompts(context: Context) -> Iterator[Problem]:
    """A prompt is complete without the lesson in view."""
    for passage in context.passages:
        if passage.kind is Kind.QUESTION and passage.name.startswith("the prompt"):
            for offset, phrase in _matches(passage, OUTSIDE):
                what = f"{_named(passage)} points outside itself: `{phrase}`"
                yield passage.problem(offset, what, "Say in the prompt all that it takes", "incomplete-prompt")


def options_stand_alone(context: Context) -> Iterator[Problem]:
    """No option speaks of the others, which are shown in another order each time."""
    for passage in context.passages:
        if passage.name.startswith("the option") and EVERYTHING.match(passage.text):
            what = f"{_named(passage)} speaks of the other options, which are shuffled: `{passage.text}`"
            fix = "Use the kind `choices` where several are right"
            yield passage.problem(0, what, fix, "option-of-options")


def _matches(passage: Passage, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Each match in the running text: the line within the passage, 0 first, and the words."""
    text = prose(passage.text)
    for match in pattern.finditer(text):
        yield text.count("\n", 0, match.start()), " ".join(match[0].split())


def _named(passage: Passage) -> str:
    return f"{passage.name[:1].upper()}{passage.name[1:]}"
