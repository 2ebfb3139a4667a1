"""``place``: find out what you know of all that lies beneath your goal."""

from __future__ import annotations

import re
import secrets
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, hours, markdown, say, show, table, wrapped
from curriculum.errors import UsageError
from curriculum.study.placement_views import PlacementItem, PlacementSummary
from curriculum.study.words import SURPRISE, named, plural

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.placement import Placing
    from curriculum.study.placement_views import Ladder, PlacementAnswer
    from curriculum.study.views import ItemView

_HELP = (
    "The questions are hard on purpose: each is the one that tells most. About half will not be known.\n"
    "Type your answer, or: skip (I don't know) or quit; an empty line asks how to answer. All is kept."
)
_MARKS = (
    "First say what you are sure of, strand by strand; it saves many questions. Type the numbers of what you could\n"
    "answer today (1 3-5), after a slash those that you once knew (1 3-5 / 6 7), all, or Enter for none.\n"
    "Or: show 3 for a sample question, skip for the next strand, questions to go on to the questions, quit to leave."
)


def place(
    goal: str | None = None,
    /,
    *,
    session: Annotated[str | None, Parameter(help="A placement to go on with.")] = None,
    question: Annotated[str | None, Parameter(help="The question that --answer answers.")] = None,
    answer: Annotated[str | None, Parameter(help="An answer; it is logged once.", allow_leading_hyphen=True)] = None,
    dont_know: Annotated[bool, Parameter(negative="", help="Say that you don't know --question.")] = False,
    strand: Annotated[str | None, Parameter(help="The ladder that --sure and --once mark.")] = None,
    sure: Annotated[tuple[str, ...], Parameter(negative="", help="A row you are sure of today.")] = (),
    once: Annotated[tuple[str, ...], Parameter(negative="", help="A row you once knew.")] = (),
    skip_marks: Annotated[bool, Parameter(negative="", help="Go past the ladders, or past --strand.")] = False,
    results: Annotated[bool, Parameter(negative="", help="Show what was found so far.")] = False,
    questions: Annotated[int | None, Parameter(help="How many questions at the most; 20 by default.")] = None,
    fresh: Annotated[bool, Parameter(negative="", help="Begin anew, though a placement is unfinished.")] = False,
    seed: int | None = None,
    common: Common = Common(),
) -> int:
    """Find out in minutes what you know already, so that the plan holds only what is missing.

    Marks by strand come first, then about twenty questions. Leave at any time; without --session the placement that is
    unfinished goes on. With --json, one question and a session id come back, with the ladder that can be marked first:
    answer with --session, --question and --answer; mark with --session, --strand, --sure and --once.

    Args:
        goal: A topic's id; your goal when left out.
        seed: Of a new placement: the same seed and answers give the same questions.
    """
    from curriculum.study.placement import QUESTIONS, Placing

    _check(session, question, answer, dont_know, strand, sure, once, skip_marks, goal, seed, questions)
    with common.desk() as desk:
        name = session or _session(desk, goal, seed, fresh=fresh)
        placing = Placing(desk, name, most=questions or QUESTIONS)
        if question is not None:
            result = placing.dont_know(question) if dont_know else placing.answer(question, answer or "")
            show(result, as_json=common.json, lines=lambda: _result(result))
            return 0 if result.correct else 1
        if skip_marks:
            placing.skip_marks(strand)
        elif strand is not None:
            placing.mark(strand, sure, once)
        if results:
            found = placing.summary()
            show(found, as_json=common.json, lines=lambda: _summary(found))
            return 0
        if common.json or not sys.stdin.isatty():
            item = placing.current()
            show(item, as_json=common.json, lines=lambda: _lines(item))
            return 0
        return _converse(placing)


def _check(
    session: str | None,
    question: str | None,
    answer: str | None,
    dont_know: bool,
    strand: str | None,
    sure: tuple[str, ...],
    once: tuple[str, ...],
    skip_marks: bool,
    goal: str | None,
    seed: int | None,
    questions: int | None,
) -> None:
    """Refuse what cannot be meant.

    Raises:
        UsageError: With what to write instead.
    """
    if (answer is not None) and dont_know:
        raise UsageError("--answer and --dont-know exclude each other.", fix="Use one of them.")
    replied = answer is not None or dont_know
    if replied != (question is not None) or (replied and session is None):
        raise UsageError(
            "An answer needs its session and its question.",
            fix="Use --session S --question Q --answer T, as `place --json` gave them.",
        )
    if (sure or once) and (strand is None or skip_marks):
        raise UsageError(
            "Marks need their strand, and cannot be skipped at the same time.",
            fix="Use --session S --strand STRAND --sure ID --once ID, as the ladder of `place --json` has them.",
        )
    if session is not None and (goal is not None or seed is not None):
        raise UsageError("A placement has its goal and its seed.", fix="Leave out the topic and --seed, or --session.")
    if questions is not None and not 1 <= questions <= 200:
        raise UsageError(f"{questions} questions cannot be asked.", fix="Use a number from 1 to 200.")


def _session(desk: Desk, goal: str | None, seed: int | None, *, fresh: bool) -> str:
    from curriculum.study.placement import start, unfinished

    if goal is None and seed is None and not fresh:
        found = unfinished(desk)
        if found is not None:
            return found
    return start(desk, goal, seed=secrets.randbelow(2**31) if seed is None else seed)


def _lines(item: PlacementItem | PlacementSummary) -> Iterator[str]:
    if isinstance(item, PlacementSummary):
        yield from _summary(item)
        return
    base = f"curriculum place --session {item.session}"
    if item.ladder is not None:
        yield from _ladder(item.ladder)
        yield ""
        yield f"Mark: {base} --strand {item.ladder.strand} --sure ID --once ID   (--skip-marks goes past all)"
    yield from _question(item)
    yield ("")
    yield f"Answer: {base} --question {item.question_id} --answer ANSWER   (or --dont-know)"


def _ladder(ladder: Ladder) -> Iterator[str]:
    yield ""
    yield f"{ladder.title} ({ladder.number} of {ladder.of})"
    yield from table([(f"{place:4}", row.title, row.id) for place, row in enumerate(ladder.rows, 1)])


def _question(item: PlacementItem) -> Iterator[str]:
    from curriculum.cli.practice import asked

    yield from asked(item, f"Question {item.number} of at most {item.of}: {item.topic_title}")


def _result(result: PlacementAnswer) -> Iterator[str]:
    if result.correct is None:
        yield "That could not be read; it is no attempt."
    yield from markdown(result.feedback)
    if result.correct is not None:
        yield f"{_settled(result.settled_by)} {result.settled} of {result.total} topics are settled."


def _settled(by: int) -> str:
    if by > 0:
        return f"That settled {plural(by, 'topic')}."
    return "That was unexpected, and opened some again." if by < -SURPRISE else "That changed little."


def _summary(found: PlacementSummary) -> Iterator[str]:
    yield ""
    yield f"{found.goal_title}: {plural(found.marked, 'topic')} marked, {plural(found.asked, 'question')} answered."
    yield f"Known {found.known}, about as likely as not {found.open}, to learn {found.unknown}."
    rows = [("", "known", "open", "to learn")]
    rows += [(line.title, str(line.known), str(line.open), str(line.unknown)) for line in found.by_strand]
    yield from table(rows)
    if found.gaps:
        names = ", ".join(named(gap.title, gap.distinguish) for gap in found.gaps[:5])
        more = f" and {len(found.gaps) - 5} more" if len(found.gaps) > 5 else ""
        yield from wrapped(f"Missing under what you know: {names}{more}.")
    yield (
        f"The plan holds {found.topics_left} of {found.topics_in_all} topics, {hours(found.minutes_left)} "
        f"of {hours(found.minutes_in_all)}: curriculum plan"
    )
    yield from wrapped("What is open is settled by its own first questions when you come to it.")
    if found.more:
        yield f"More questions settle more: curriculum place --session {found.session} --questions {found.asked + 10}"


# In a terminal


def _converse(placing: Placing) -> int:
    """Ladders, then questions, until it is over or the learner leaves; all is logged as it is said."""
    try:
        if not _marks(placing) or not _questions(placing):
            say(_go_on().splitlines())
            return 0
    except KeyboardInterrupt:
        say(_go_on().splitlines())
        raise
    say(_summary(placing.summary()))
    return 0


def _go_on() -> str:
    return "\nGo on at any time: curriculum place. What was found so far counts: curriculum place --results"


def _marks(placing: Placing) -> bool:
    """Whether the learner stayed to the end of the ladders."""
    first = True
    while (ladder := placing.next_ladder()) is not None:
        if first:
            say([_MARKS])
            first = False
        say(_ladder(ladder))
        if not _mark_one(placing, ladder):
            return False
    return True


def _mark_one(placing: Placing, ladder: Ladder) -> bool:
    """Read what is said of one ladder until it can be taken; whether the learner stays."""
    while True:
        try:
            text = input("sure of> ").strip().lower()
        except EOFError:
            return False
        match text.split():
            case ["quit"]:
                return False
            case ["skip"]:
                placing.skip_marks(ladder.strand)
                return True
            case ["questions"]:
                placing.skip_marks()
                return True
            case ["show", number] if number.isdigit() and 1 <= int(number) <= len(ladder.rows):
                say(markdown(placing.sample(ladder.rows[int(number) - 1].topics[0])))
                continue
        said = _numbers(text, len(ladder.rows))
        if said is None:
            print(f"Numbers from 1 to {len(ladder.rows)}, such as 1 3-5 / 6; all; or Enter for none.")
            continue
        sure, once = ([ladder.rows[n - 1].id for n in sorted(part)] for part in said)
        placing.mark(ladder.strand, sure, once)
        return True


def _numbers(text: str, most: int) -> tuple[set[int], set[int]] | None:
    """The numbers before and after a slash, or ``None`` where they cannot be read."""
    if text == "all":
        return set(range(1, most + 1)), set()
    parts = text.replace(",", " ").split("/")
    if len(parts) > 2:
        return None
    found: list[set[int]] = []
    for part in (*parts, ""):
        numbers: set[int] = set()
        for word in part.split():
            read = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", word, re.ASCII)
            low, high = (int(read[1]), int(read[2] or read[1])) if read else (0, 0)
            if not 1 <= low <= high <= most:
                return None
            numbers |= set(range(low, high + 1))
        found.append(numbers)
    return found[0], found[1] - found[0]


def _questions(placing: Placing) -> bool:
    """Whether the learner stayed to the end of the questions."""
    say([_HELP])
    while isinstance(item := placing.current(), PlacementItem):
        say(_question(item))
        result = _attempt(placing, item)
        if result is None:
            return False
        say(_result(result))
    return True


def _attempt(placing: Placing, item: ItemView) -> PlacementAnswer | None:
    """Read one answer that counts, or ``None`` when the learner leaves."""
    begun = time.monotonic()
    while True:
        try:
            text = input("Your answer: " if aloud() else "> ").strip()
        except EOFError:
            return None
        taken = round(1000 * (time.monotonic() - begun))
        if text == "quit":
            return None
        if text == "":
            say([item.how_to_answer])
            continue
        if text == "skip":
            return placing.dont_know(item.question_id, response_ms=taken)
        result = placing.answer(item.question_id, text, response_ms=taken)
        if result.correct is not None:
            return result
        say(markdown(result.feedback))
