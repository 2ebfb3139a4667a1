"""Rules on prose that repeats: no two passages say the same in nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from curriculum.content.lesson_text import explainer_parts
from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.lint.passages import Kind, Passage, prose
from curriculum.lint.rules.phrases import UNFILLED
from curriculum.lint.similarity import similar_pairs, words

# Likeness over pairs of words. Where every text was written for its place (481 Core Ideas, 1,000 reasons), no two Core
# Ideas measured more than 0.11, no two reasons more than 0.26, no two sentences of Core Ideas more than 0.32. A text
# made from another by changing two or three of its nouns keeps 0.4 and more.
CORE_IDEAS_ALIKE = 0.25
SENTENCES_ALIKE = 0.45
PARAGRAPHS_ALIKE = 0.5
REASONS_ALIKE = 0.35
PROMPTS_ALIKE = 0.8
SHORTEST_SENTENCE = 7
SHORTEST_PARAGRAPH = 15
SHORTEST_PROMPT = 6
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z`$])")
Piece = tuple[Passage, int, str]
"""A passage, the line within it on which a piece of it begins, and the piece."""


def core_ideas(context: Context) -> Iterator[Problem]:
    """No two Core Ideas are alike, as wholes or in a sentence."""
    found = _written(context, Kind.CORE_IDEA)
    fix = "Say in each what it adds that the other does not"
    wholes = list(_alike([(passage, 0, passage.text) for passage in found], CORE_IDEAS_ALIKE, fix))
    yield from (problem for problem, _ in wholes)
    said = {pair for _, pair in wholes}
    sentences = [
        piece for passage in found for piece in _sentences(passage) if len(words(piece[2])) >= SHORTEST_SENTENCE
    ]
    for problem, pair in _alike(sentences, SENTENCES_ALIKE, "Give this topic a sentence of its own", "A sentence of "):
        if pair not in said:
            yield problem


def paragraphs(context: Context) -> Iterator[Problem]:
    """No paragraph of a lesson stands in another, or twice in one."""
    found = [
        (passage, part.line, part.source)
        for passage in context.passages
        if passage.kind is Kind.SECTION
        for part in explainer_parts(passage.text)
        if len(words(prose(part.source))) >= SHORTEST_PARAGRAPH
    ]
    fix = "Keep it in one place, and say here what is new"
    yield from (problem for problem, _ in _alike(found, PARAGRAPHS_ALIKE, fix, "A paragraph of "))


def reasons(context: Context) -> Iterator[Problem]:
    """Each ``why`` is specific to its pair: no two read the same, or nearly."""
    found = [(passage, 0, passage.text) for passage in _written(context, Kind.WHY)]
    fix = "Say what exactly is used here, and where"
    yield from (problem for problem, _ in _alike(found, REASONS_ALIKE, fix))


def prompts(context: Context) -> Iterator[Problem]:
    """No question is asked twice, in one quiz or in two."""
    asked = {
        (topic, f"the prompt of `{question.id}`"): question
        for topic, quiz in context.quizzes.items()
        for question in quiz.questions
    }
    found: list[Piece] = []
    for passage in context.passages:
        question = asked.get((passage.topic.id, passage.name)) if passage.kind is Kind.QUESTION else None
        if question is not None:
            shown = [option.text for option in getattr(question, "options", ())]
            text = "\n".join((question.prompt, question.code or "", *shown, *getattr(question, "items", ())))
            if len(words(text)) >= SHORTEST_PROMPT:
                found.append((passage, 0, text))
    fix = "Ask for something else, or use a generator for the same with other numbers"
    yield from (problem for problem, _ in _alike(found, PROMPTS_ALIKE, fix))


def skills_apart(context: Context) -> Iterator[Problem]:
    """No skill is named in the same words twice."""
    seen: dict[str, Passage] = {}
    for passage in _written(context, Kind.HEAD):
        if passage.name.startswith("the skill"):
            first = seen.setdefault(" ".join(words(passage.text)), passage)
            if first is not passage:
                file, line = first.place(0)
                what = f"{_named(passage)} reads the same as {first.name} in {file}:{line}"
                yield passage.problem(0, what, "Name what a person can do after this topic only", "same-skill")


def _written(context: Context, kind: Kind) -> list[Passage]:
    """The passages of a kind, without those that stand as ``curriculum new topic`` left them."""
    return [passage for passage in context.passages if passage.kind is kind and not UNFILLED.search(passage.text)]


def _alike(
    pieces: Sequence[Piece], threshold: float, fix: str, lead: str = ""
) -> Iterator[tuple[Problem, tuple[str, str]]]:
    """A problem at each piece that is like an earlier one, with the earlier it is most like, and their topics' ids."""
    nearest: dict[int, tuple[int, float]] = {}
    for earlier, later, likeness in similar_pairs([piece[2] for piece in pieces], threshold):
        if likeness > nearest.get(later, (0, 0.0))[1]:
            nearest[later] = (earlier, likeness)
    for later, (earlier, likeness) in nearest.items():
        first, first_offset, _ = pieces[earlier]
        passage, offset, _ = pieces[later]
        file, line = first.place(first_offset)
        name = f"{lead}{passage.name}" if lead else _named(passage)
        how = "reads the same as" if likeness == 1 else f"is nearly the same ({likeness:.0%} of its pairs of words) as"
        where = "one in" if lead else f"{first.name} in"
        what = f"{name} {how} {where} {file}:{line}"
        yield passage.problem(offset, what, fix, "near-duplicate"), (first.topic.id, passage.topic.id)


def _sentences(passage: Passage) -> Iterator[Piece]:
    at = 0
    for sentence in SENTENCE.split(passage.text):
        start = passage.text.index(sentence, at)
        at = start + len(sentence)
        yield passage, passage.text.count("\n", 0, start), sentence


def _named(passage: Passage) -> str:
    return f"{passage.name[:1].upper()}{passage.name[1:]}"
