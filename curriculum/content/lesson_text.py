"""The structure of a lesson's Markdown: its sections, the parts of an explanation, the steps of an example."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

HEADING_OR_FENCE = re.compile(
    r"^(?:##[ \t]+(?P<heading>.+?)[ \t]*#*[ \t]*$|[ \t]*(?P<fence>`{3,}|~{3,})(?P<info>.*)$)", re.M
)
FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)$")
BULLET = re.compile(r"(?P<marker>[-*+])[ \t]+\S")
NUMBER = re.compile(r"(?P<marker>(?P<number>\d{1,9})[.)])[ \t]+\S")
STEP = re.compile(r"(?P<marker>\d{1,3}[.)][ \t]+)(?P<rest>.*)$")
SUBHEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*$")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one ``##`` heading; ``heading`` is empty for text before the first."""

    heading: str
    line: int
    """The line of the heading."""
    text: str
    """Without blank lines around it."""
    text_line: int
    """The line on which ``text`` begins."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block of Markdown. ``line`` counts from 0 at the first line of the text it was found in."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph(Part):
    """Running text; ``source`` keeps the author's line ends."""


@dataclass(frozen=True, slots=True)
class Heading(Part):
    """A heading within a section."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class DisplayFormula(Part):
    """A formula on lines of its own, ``latex`` without its dollars."""

    latex: str


@dataclass(frozen=True, slots=True)
class Code(Part):
    """Fenced or indented text, without the fence and its indentation. ``language`` may be empty."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ListBlock(Part):
    """A list; an item is Markdown without its marker and indentation. ``first`` is the number of an ordered list."""

    items: tuple[str, ...]
    first: int | None

    @property
    def ordered(self) -> bool:
        """Whether the items are numbered."""
        return self.first is not None


@dataclass(frozen=True, slots=True)
class Table(Part):
    """Rows that begin with ``|``, as written."""


@dataclass(frozen=True, slots=True)
class Quote(Part):
    """A quotation, ``text`` without the ``>`` marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Predict(Part):
    """A question to think about before its answer is shown. ``answer`` is empty where the author left it out."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Pause(Part):
    """A place to stop and go on another day. ``text`` says what is in hand by then, and what comes after."""

    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step of a worked example; ``text`` is Markdown without the number and its indentation."""

    number: int
    text: str
    line: int

    def parts(self) -> tuple[Part, ...]:
        """The blocks of the step, their lines counted from its own first line."""
        return explainer_parts(self.text)


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """The case set out (``lead``), its steps, and what follows them (``closing``)."""

    lead: str
    steps: tuple[Step, ...]
    closing: str
    closing_line: int
    """The line on which ``closing`` begins, 0 first; meaningless where it is empty."""


def split_sections(markdown: str, *, first_line: int = 1) -> tuple[Section, ...]:
    """The sections under ``##`` headings, in the order of the text. Headings inside code fences are code.

    Args:
        markdown: The body of a lesson.
        first_line: The line of the file on which ``markdown`` begins.
    """
    sections, heading, heading_at, start, fence = [], "", 0, 0, ""
    for match in HEADING_OR_FENCE.finditer(markdown):
        if match["fence"]:
            fence = _fence_after(fence, match["fence"], match["info"])
        elif not fence:
            sections.append(_section(markdown, heading, heading_at, start, match.start(), first_line))
            heading, heading_at, start = match["heading"], match.start(), match.end()
    sections.append(_section(markdown, heading, heading_at, start, len(markdown), first_line))
    return tuple(section for section in sections if section.heading or section.text)


def unclosed_fence(markdown: str, *, first_line: int = 1) -> int | None:
    """The line of a code fence that is never closed, or None."""
    fence, opened = "", 0
    for match in HEADING_OR_FENCE.finditer(markdown):
        if match["fence"]:
            before, fence = fence, _fence_after(fence, match["fence"], match["info"])
            opened = match.start("fence") if fence and not before else opened
    return first_line + markdown.count("\n", 0, opened) if fence else None


def _fence_after(fence: str, found: str, info: str) -> str:
    """The fence that is open after the line ``found + info``: empty outside of code."""
    if fence:
        closes = found[0] == fence[0] and len(found) >= len(fence) and not info.strip()
        return "" if closes else fence
    return "" if found[0] == "`" and "`" in info else found


def _section(markdown: str, heading: str, heading_at: int, start: int, end: int, first_line: int) -> Section:
    raw = markdown[start:end]
    text = raw.strip("\n \t")
    first = start + len(raw) - len(raw.lstrip("\n \t"))
    first = markdown.rfind("\n", 0, first) + 1 if text else start  # keep the indentation of the first line
    return Section(
        heading,
        first_line + markdown.count("\n", 0, heading_at),
        markdown[first:end].rstrip() if text else "",
        first_line + markdown.count("\n", 0, first),
    )


def explainer_parts(text: str) -> tuple[Part, ...]:
    """The blocks of an explanation, in order, as a terminal shows them one after another.

    A predict block is a quotation that begins ``> Predict:`` and goes on with ``> Answer:``; each may run over several
    lines, and a blank line may stand between the two. A quotation that begins ``> Pause:`` marks a place to stop.
    """
    lines = text.split("\n")
    parts: list[Part] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        part, at = _part(lines, at)
        parts.append(part)
    return tuple(parts)


def _part(lines: list[str], at: int) -> tuple[Part, int]:
    for read in (_code, _formula, _quotation, _list, _table, _heading):
        found = read(lines, at)
        if found:
            return found
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _interrupts(lines, end):
        end += 1
    return Paragraph("\n".join(lines[at:end]), at), end


def _interrupts(lines: list[str], at: int) -> bool:
    """Whether a paragraph ends before this line, by CommonMark's rules: a numbered list does so only from 1."""
    line = lines[at]
    number = NUMBER.match(line)
    return bool(
        FENCE.match(line)
        or _formula(lines, at)
        or line.startswith(">")
        or BULLET.match(line)
        or (number and number["number"] == "1")
        or SUBHEADING.match(line)
    )


def _code(lines: list[str], at: int) -> tuple[Part, int] | None:
    match = FENCE.match(lines[at])
    if not match:
        return _indented_code(lines, at)
    end = at + 1
    while end < len(lines) and _fence_after(match["fence"], *_fence_of(lines[end])):
        end += 1
    text = "\n".join(_dedented(line, len(match["indent"])) for line in lines[at + 1 : end])
    end = min(end + 1, len(lines))
    return Code("\n".join(lines[at:end]), at, match["info"].split(" ")[0].strip(), text), end


def _fence_of(line: str) -> tuple[str, str]:
    match = re.match(r"[ \t]*(`{3,}|~{3,})(.*)$", line)
    return (match[1], match[2]) if match else ("-", "")


def _indented_code(lines: list[str], at: int) -> tuple[Part, int] | None:
    if not lines[at].startswith(("    ", "\t")):
        return None
    end = _end_of(lines, at, lambda line: line.startswith(("    ", "\t")) or not line.strip())
    while not lines[end - 1].strip():
        end -= 1
    return Code("\n".join(lines[at:end]), at, "", "\n".join(_dedented(line, 4) for line in lines[at:end])), end


def _formula(lines: list[str], at: int) -> tuple[Part, int] | None:
    line = lines[at].strip()
    if not line.startswith("$$"):
        return None
    end = at
    if len(line) < 4 or "$$" not in line[2:]:
        end = next((later for later in range(at + 1, len(lines)) if "$$" in lines[later]), len(lines))
    if end == len(lines) or not lines[end].rstrip().endswith("$$"):
        return None  # never closed, or followed by text on its last line: part of a paragraph
    source = "\n".join(lines[at : end + 1])
    latex = source.strip()[2:-2]
    return None if "$$" in latex else (DisplayFormula(source, at, latex.strip()), end + 1)


def _quotation(lines: list[str], at: int) -> tuple[Part, int] | None:
    if not lines[at].startswith(">"):
        return None
    end = _end_of(lines, at, lambda line: line.startswith(">"))
    text = _unquoted(lines[at:end])
    if text.startswith("Pause:"):
        return Pause("\n".join(lines[at:end]), at, text.removeprefix("Pause:").strip()), end
    if not text.startswith("Predict:"):
        return Quote("\n".join(lines[at:end]), at, text), end
    question, found, answer = text.removeprefix("Predict:").partition("\nAnswer:")
    after = next((later for later in range(end, len(lines)) if lines[later].strip()), len(lines))
    if not found and after < len(lines) and re.match(r">[ \t]?Answer:", lines[after]):
        end = _end_of(lines, after, lambda line: line.startswith(">"))
        answer = _unquoted(lines[after:end]).removeprefix("Answer:")
    return Predict("\n".join(lines[at:end]), at, question.strip(), answer.strip()), end


def _unquoted(lines: list[str]) -> str:
    return "\n".join(line[1:].removeprefix(" ") for line in lines)


def _list(lines: list[str], at: int) -> tuple[Part, int] | None:
    marker = BULLET if BULLET.match(lines[at]) else NUMBER
    first = marker.match(lines[at])
    if not first:
        return None
    kind = first["marker"][-1]
    items: list[list[str]] = []
    end = at
    while end < len(lines):
        line = lines[end]
        match = marker.match(line)
        if match and match["marker"][-1] == kind:
            indent = match.end() - 1
            items.append([line[indent:]])
        elif (
            line.strip()
            and not line.startswith((" ", "\t"))
            and (not lines[end - 1].strip() or _interrupts(lines, end))
        ):
            break
        else:
            items[-1].append(_dedented(line, indent))
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    number = int(first["number"]) if marker is NUMBER else None
    return ListBlock("\n".join(lines[at:end]), at, tuple("\n".join(item).rstrip() for item in items), number), end


def _table(lines: list[str], at: int) -> tuple[Part, int] | None:
    if not lines[at].startswith("|"):
        return None
    end = _end_of(lines, at, lambda line: line.startswith("|"))
    return Table("\n".join(lines[at:end]), at), end


def _heading(lines: list[str], at: int) -> tuple[Part, int] | None:
    match = SUBHEADING.match(lines[at])
    return (Heading(lines[at], at, match["text"], len(match["level"])), at + 1) if match else None


def _end_of(lines: list[str], at: int, belongs: Callable[[str], bool]) -> int:
    return next((later for later in range(at + 1, len(lines)) if not belongs(lines[later])), len(lines))


def _dedented(line: str, width: int) -> str:
    """The line without up to ``width`` leading spaces."""
    blank = len(line) - len(line.lstrip(" "))
    return line[min(blank, width) :]


def worked_steps(text: str) -> WorkedExample:
    """A worked example as what leads in, its numbered steps, and what closes it.

    A step begins with its number at the start of a line. What follows belongs to it: indented lines, and between two
    steps also code and formulas that are not indented. After the last step, the first line that is neither indented nor
    directly below begins the closing text. Steps are numbered by their order.
    """
    lines = text.split("\n")
    starts = _step_lines(lines)
    if not starts:
        return WorkedExample(text.strip(), (), "", 0)
    last_end = _last_step_end(lines, starts[-1])
    steps = []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], last_end], strict=True), 1):
        match = STEP.match(lines[start])
        assert match is not None  # that is how the line was found
        width = len(match["marker"])
        body = [match["rest"], *(_dedented(line, width) for line in lines[start + 1 : end])]
        steps.append(Step(number, "\n".join(body).rstrip(), start))
    closing = "\n".join(lines[last_end:])
    blank = len(closing) - len(closing.lstrip("\n"))
    return WorkedExample("\n".join(lines[: starts[0]]).strip(), tuple(steps), closing.strip(), last_end + blank)


def _step_lines(lines: list[str]) -> list[int]:
    """The lines that begin with a step's number, outside of code and formulas."""
    found, at = [], 0
    while at < len(lines):
        block = _code(lines, at) if FENCE.match(lines[at]) else _formula(lines, at)
        if block:
            at = block[1]
            continue
        if STEP.match(lines[at]):
            found.append(at)
        at += 1
    return found


def _last_step_end(lines: list[str], start: int) -> int:
    at = start + 1
    while at < len(lines):
        block = _code(lines, at) if FENCE.match(lines[at]) else _formula(lines, at)
        fresh = not lines[at - 1].strip()
        if lines[at].strip() and fresh and not lines[at].startswith((" ", "\t")):
            break
        at = block[1] if block else at + 1
    return at
