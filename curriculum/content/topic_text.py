"""A topic file: front matter between two lines of dashes, then the sections of the lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.content.layout import topic_file
from curriculum.content.lesson_text import Pause, Predict, Section, explainer_parts, split_sections, unclosed_fence
from curriculum.content.problem import Problem
from curriculum.content.topic import FrontMatter, Lesson, QuizItem, Topic
from curriculum.content.validation import validate
from curriculum.content.yaml_text import Document, parse
from curriculum.graph.nearest import nearest_names

SECTIONS = {
    "Core Idea": "core_idea",
    "Opening Problem": "opening_problem",
    "Explainer": "explainer",
    "Worked Example": "worked_example",
    "Your Turn": "your_turn",
    "Common Mistakes": "common_mistakes",
}
"""The headings of a lesson in their order, and the field of ``Lesson`` that each fills."""

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
TITLE_LINE = re.compile(r"^#[ \t]+(?P<heading>.+)$|^#{1,3}(?P<tight>[A-Z].*)$", re.MULTILINE)
PREDICT_LIKE = re.compile(
    r"^>[ \t]*(?P<word>predict|answer|prediction|question|pause|stop)[ \t]*:", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class TopicText:
    """The two halves of a topic file with their lines, for rules that point at a place."""

    front: Document
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]

    def section(self, heading: str) -> Section | None:
        """The first section under ``heading``."""
        return next((section for section in self.sections if section.heading == heading), None)


def split_topic(text: str, file: str) -> TopicText:
    """Take a topic file apart without judging what its keys and sections say."""
    match = FRONT_MATTER.match(text)
    if match is None:
        opened = text.startswith("---")
        what = "The front matter that opens on line 1 is never closed" if opened else "The file has no front matter"
        fix = "Close it with a line `---`" if opened else "Begin the file with `---`, the keys of the topic, and `---`"
        problem = Problem(file, 1, what, fix, (), "front-matter")
        return TopicText(Document(None, (problem,), None, 1), (), (problem,))
    front = parse(match["yaml"], file, first_line=2)
    body_line = 1 + text.count("\n", 0, match.end())
    sections = split_sections(text[match.end() :], first_line=body_line)
    problems = [*front.problems, *_section_problems(sections, file)]
    fence = unclosed_fence(text[match.end() :], first_line=body_line)
    if fence is not None:
        what = "The code fence that opens here is never closed"
        problems.append(Problem(file, fence, what, "Close it with a line of the same marks", (), "section"))
    return TopicText(front, sections, tuple(problems))


def parse_topic(
    text: str, *, topic_id: str, strand: str, quiz: tuple[QuizItem, ...] = ()
) -> tuple[Topic | None, tuple[Problem, ...]]:
    """A topic file as a ``Topic``, or None where its front matter is not right, with every problem of the file."""
    file = topic_file(strand, topic_id)
    parts = split_topic(text, file)
    problems = list(parts.problems)
    if parts.front.root is None:
        if not problems:
            problems.append(Problem(file, 1, "The front matter is empty", "Write the topic's keys", (), "front-matter"))
        return None, tuple(problems)
    if not isinstance(parts.front.value, dict):
        what = "The front matter is not made of keys and values"
        problems.append(Problem(file, 2, what, "Write `title: ...` and so on", (), "front-matter"))
        return None, tuple(problems)
    known = {problem.line for problem in parts.front.problems if problem.line is not None}
    front, found = validate(FrontMatter, parts.front.value, file=file, line_of=parts.front.line, skip=known)
    problems += found
    if front is None or parts.front.problems:
        return None, tuple(problems)
    lesson = Lesson(**{field: _text_of(parts, heading) for heading, field in SECTIONS.items()})
    values = {name: getattr(front, name) for name in FrontMatter.model_fields}
    return Topic(id=topic_id, strand=strand, lesson=lesson, quiz=quiz, **values), tuple(problems)


def _text_of(parts: TopicText, heading: str) -> str:
    section = parts.section(heading)
    return section.text if section else ""


def _section_problems(sections: tuple[Section, ...], file: str) -> Iterator[Problem]:
    order = list(SECTIONS)
    first_lines: dict[str, int] = {}
    latest = ""
    for section in sections:
        heading = section.heading
        if not heading:
            yield from _text_before(section, file)
        elif heading not in SECTIONS:
            what = f"There is no section `{heading}`"
            yield Problem(file, section.line, what, f"Use {', '.join(order)}", nearest_names(heading, order), "section")
        elif heading in first_lines:
            what = f"The section `{heading}` stands twice; the first is on line {first_lines[heading]}"
            yield Problem(file, section.line, what, "Join the two", (), "section")
        else:
            first_lines[heading] = section.line
            if latest and order.index(heading) < order.index(latest):
                what = f"The section `{heading}` stands after `{latest}`"
                fix = f"Keep the order: {', '.join(order)}"
                yield Problem(file, section.line, what, fix, (), "section")
            else:
                latest = heading
            if not section.text:
                yield Problem(
                    file, section.line, f"The section `{heading}` is empty", "Write it or delete it", (), "section"
                )
        yield from _headings_within(section, file)
    if "Core Idea" not in first_lines and not _is_misnamed("Core Idea", sections):
        fix = "Write `## Core Idea` and two to four sentences; even an outline has it"
        yield Problem(file, None, "The section `Core Idea` is missing", fix, (), "section")
    yield from _predict_problems(sections, file)


def _is_misnamed(heading: str, sections: tuple[Section, ...]) -> bool:
    """Whether a section, or the text before the first one, bears the heading with another spelling."""
    found = [section.heading or section.text.split("\n")[0] for section in sections]
    return any(other != heading and nearest_names(other, [heading], cutoff=80) for other in found)


def _text_before(section: Section, file: str) -> Iterator[Problem]:
    if not TITLE_LINE.match(section.text):
        what = "Text stands before the first section"
        yield Problem(file, section.text_line, what, "Put it under `## Core Idea`", (), "section")


def _headings_within(section: Section, file: str) -> Iterator[Problem]:
    """Headings that are not sections but look as if they were meant to be."""
    if not TITLE_LINE.search(section.text):
        return
    for part in explainer_parts(section.text):
        match = TITLE_LINE.match(part.source)
        if match:
            heading = (match["heading"] or match["tight"]).strip()
            what = f"`{part.source.splitlines()[0]}` is not a heading of a section"
            fix = "Write sections as `## Core Idea`, smaller headings as `### ...`; the title is in the front matter"
            line = section.text_line + part.line
            yield Problem(file, line, what, fix, nearest_names(heading, SECTIONS, cutoff=80), "section")


def _predict_problems(sections: tuple[Section, ...], file: str) -> Iterator[Problem]:
    """Predict blocks without an answer, pauses out of place, and quotations that were meant to be either."""
    for section in sections:
        if not PREDICT_LIKE.search(section.text):
            continue
        for part in explainer_parts(section.text):
            line = section.text_line + part.line
            if isinstance(part, Predict) and not (part.question and part.answer):
                missing = "answer" if part.question else "question"
                what = f"The predict block has no {missing}"
                yield Problem(file, line, what, "Write `> Predict: ...` and under it `> Answer: ...`", (), "predict")
            elif isinstance(part, Pause):
                yield from _pause_problems(section, part, file)
            elif not isinstance(part, Predict) and (match := PREDICT_LIKE.match(part.source)):
                pause = match["word"].lower() in ("pause", "stop")
                what = f"The quotation begins `{match['word']}:` but is no {'pause' if pause else 'predict block'}"
                fix = "Write `> Pause: ...`" if pause else "Write `> Predict: ...` and under it `> Answer: ...`"
                yield Problem(file, line, what, fix, (), "predict")


def _pause_problems(section: Section, part: Pause, file: str) -> Iterator[Problem]:
    line = section.text_line + part.line
    if section.heading != "Explainer":
        what = f"The pause stands under `{section.heading}`"
        yield Problem(file, line, what, "Put it into the Explainer, between two thoughts", (), "pause")
    elif not part.text:
        fix = "Say what the learner has in hand by now, and what comes after"
        yield Problem(file, line, "The pause has no words", fix, (), "pause")
