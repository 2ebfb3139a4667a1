"""``practice`` and ``review``: questions, graded, one at a time."""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, as_written, mark, markdown, say, show, sign, table, wrapped
from curriculum.errors import UsageError
from curriculum.study.memory_views import ReviewSummary
from curriculum.study.views import AnswerView, CheckSummary, ItemView, PracticeSummary
from curriculum.study.words import DOUBT, OUTCOMES, USED_UP, day, either, named, plural, way_up

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.views import Refresher

Step = ItemView | PracticeSummary | ReviewSummary | CheckSummary
_HELP = "An empty line asks how to answer; `hint`, `skip` (I don't know) and `quit` do what they say."


def practice(
    topic_id: str | None = None,
    /,
    *,
    seed: Annotated[int | None, Parameter(help="Fix the order of the questions.")] = None,
    session: Annotated[str | None, Parameter(help="Go on with this session.")] = None,
    question: Annotated[str | None, Parameter(help="The question that --answer answers.")] = None,
    answer: Annotated[str | None, Parameter(help="The answer; it is logged once.", allow_leading_hyphen=True)] = None,
    hint: Annotated[bool, Parameter(negative="", help="Show a hint to --question.")] = False,
    dont_know: Annotated[bool, Parameter(negative="", help="Give --question up and see the working.")] = False,
    common: Common = Common(),
) -> int:
    """Answer questions on a topic and have them graded.

    With --json, one item and a session id come back; go on with --session, --question and --answer.

    Args:
        topic_id: The topic's id, or that of a question to begin with; the next of your plan when left out.
    """
    options_of_one_step(session, question, answer, hint=hint, dont_know=dont_know)
    if session is not None and (topic_id is not None or seed is not None):
        raise UsageError("A session has its topic and its seed.", fix="Leave out the topic and --seed, or --session.")
    with common.desk() as desk:
        if session is not None and question is not None:
            return one_step(desk, session, question, answer, common, "practice", hint=hint, dont_know=dont_know)

        def begin(seed: int) -> ItemView:
            from curriculum.study.sessions import start

            return start(desk, topic_id, seed=seed)

        return go(desk, session, seed, common, "practice", begin)


def review(
    *,
    seed: Annotated[int | None, Parameter(help="Fix which questions are asked.")] = None,
    session: Annotated[str | None, Parameter(help="Go on with this session.")] = None,
    question: Annotated[str | None, Parameter(help="The question that --answer answers.")] = None,
    answer: Annotated[str | None, Parameter(help="The answer; it is logged once.", allow_leading_hyphen=True)] = None,
    hint: Annotated[bool, Parameter(negative="", help="Show a hint to --question.")] = False,
    dont_know: Annotated[bool, Parameter(negative="", help="Give --question up and see the working.")] = False,
    common: Common = Common(),
) -> int:
    """Review what is due: one question a topic, few topics for many, within the share of a day that reviews may take.

    With --json, one item and a session id come back; go on with --session, --question and --answer.
    """
    options_of_one_step(session, question, answer, hint=hint, dont_know=dont_know)
    if session is not None and seed is not None:
        raise UsageError("A session has its seed.", fix="Leave out --seed, or --session.")
    with common.desk() as desk:
        if session is not None and question is not None:
            return one_step(desk, session, question, answer, common, "review", hint=hint, dont_know=dont_know)

        def begin(seed: int) -> Step:
            from curriculum.study.reviews import start_review

            return start_review(desk, seed=seed)

        return go(desk, session, seed, common, "review", begin)


def options_of_one_step(
    session: str | None, question: str | None, answer: str | None, *, hint: bool, dont_know: bool
) -> None:
    """Whether the options of one step go together."""
    wanted = (answer is not None) + hint + dont_know
    if wanted > 1:
        raise UsageError("--answer, --hint and --dont-know exclude each other.", fix="Use one of them.")
    if (wanted or question is not None) and (session is None or question is None or not wanted):
        raise UsageError(
            "An answer needs its session and its question.",
            fix="Use --session S --question Q --answer T, as `--json` gave them.",
        )


def go(
    desk: Desk,
    session: str | None,
    seed: int | None,
    common: Common,
    command: str,
    begin: Callable[[int], Step],
) -> int:
    """Begin a session or go on with one: as a conversation on a terminal, or one item."""
    if session is not None:
        from curriculum.study.sessions import next_question

        item: Step = next_question(desk, session)
    else:
        item = begin(secrets.randbelow(2**31) if seed is None else seed)
    if common.json or not isinstance(item, ItemView) or not sys.stdin.isatty():
        show(item, as_json=common.json, lines=lambda: _lines(item, command))
        return 0
    return _converse(desk, item, command)


def one_step(
    desk: Desk,
    session: str,
    question: str,
    answer: str | None,
    common: Common,
    command: str,
    *,
    hint: bool,
    dont_know: bool,
) -> int:
    from curriculum.study import sessions

    if hint:
        text = sessions.hint(desk, session, question)
        view = {"question_id": question, "hint": text}
        show(view, as_json=common.json, lines=lambda: markdown(text or "There are no more hints."))
        return 0 if text else 1
    if dont_know:
        result = sessions.dont_know(desk, session, question)
    else:
        result = sessions.answer(desk, session, question, answer or "")
    show(result, as_json=common.json, lines=lambda: _result(result, command))
    return 0 if result.correct else 1


def _lines(item: Step, command: str) -> Iterator[str]:
    if not isinstance(item, ItemView):
        yield from _ended(item)
        return
    yield from _question(item)
    yield from ("", "To answer:")
    yield f"curriculum {command} --session {item.session} --question {item.question_id} --answer ANSWER"


def _question(item: ItemView) -> Iterator[str]:
    again = ", second attempt" if item.attempt == 2 else ""
    if item.either:
        yield from asked(item, f"Question {item.number}{again}. {either(item)}")
    else:
        yield from asked(item, f"{item.topic_title}, question {item.number}{again}")


def asked(item: ItemView, head: str) -> Iterator[str]:
    """A question with its code and its options, under a line of its own."""
    yield ""
    yield head
    yield from markdown(item.prompt)
    if item.code:
        yield from code_lines(item.code)
    for option in item.options:
        first, *rest = markdown(option.text) or [""]
        yield f"  {option.letter}. {first}"
        yield from ("     " + line for line in rest)


def code_lines(code: str) -> Iterator[str]:
    """Code, set off from the words around it."""
    if aloud():
        yield from ("Code:", *code.splitlines(), "End of code.")
    else:
        yield from ("    " + line for line in code.splitlines())


def _result(result: AnswerView, command: str) -> Iterator[str]:
    if not result.correct:
        yield "Not right." if result.correct is False else "That could not be read; it is no attempt."
    yield from markdown(result.feedback or ("Right." if result.correct else ""))
    if result.explanation:
        if not result.correct:
            yield f"The answer: {result.key}"
        yield from markdown(result.explanation)
    if result.note:
        yield from ("Your note on it:", *as_written(result.note, indent="  "))
    if result.implicates and not result.correct:
        yield f"Worth a look first: {result.implicates.title} (curriculum topic {result.implicates.id})"
        yield f"Then come back: curriculum {command} --session {result.session}"


def _ended(summary: PracticeSummary | ReviewSummary | CheckSummary) -> Iterator[str]:
    if isinstance(summary, PracticeSummary):
        yield from _summary(summary)
    elif isinstance(summary, CheckSummary):
        yield from _checked(summary)
    else:
        yield from _reviewed(summary)


def _checked(summary: CheckSummary) -> Iterator[str]:
    yield ""
    if not summary.topics:
        yield "There is nothing to check: what this lesson builds on was asked about, or is still to be learned."
    words = {"holds": "holds", "missed": "to be learned first", "open": "not asked"}
    like = {"holds": "demonstrated", "missed": "unknown", "open": "claimed"}
    rows = [(mark(like[t.outcome]), named(t.title, t.distinguish), words[t.outcome], t.id) for t in summary.topics]
    yield from table(rows)
    if summary.before is not None and summary.ready:
        yield f"Now the lesson: curriculum topic {summary.before.id}"
    elif summary.topics:
        yield "The plan has what is missing: curriculum next"


def refreshed(read: Refresher) -> Iterator[str]:
    """What is read again of a rusty topic."""
    yield f"{named(read.topic.title, read.topic.distinguish)}, once more:"
    yield from markdown(read.core_idea)
    if read.worked_example:
        yield ""
        yield from markdown(read.worked_example)
    yield "Now this question and one more decide."


SHOWN = 6


def _reviewed(summary: ReviewSummary) -> Iterator[str]:
    if summary.session is None:
        when = f" The next review is due on {day(summary.next_due)}." if summary.next_due else ""
        yield f"Nothing is to be reviewed now.{when}"
        return
    yield ""
    rights = f"{summary.right_first_time} right at the first attempt without a hint"
    yield f"{plural(summary.answered, 'question')}, {rights}."
    yield from table(
        [
            (
                mark("fading" if line.outcome == "missed" else "demonstrated"),
                named(line.title, line.distinguish),
                OUTCOMES[line.outcome],
                f"next {day(line.due)}" if line.due else "to be learned again",
            )
            for line in summary.topics
        ]
    )
    for line in summary.topics:
        if line.note:
            yield from (f"Your note on {named(line.title, line.distinguish)}:", *as_written(line.note, indent="  "))
    if summary.moved:
        yield "What was not asked, but practised by it:"
        rows = [
            (
                f"  {named(m.title, m.distinguish)}",
                f"from {day(m.due_before)}",
                f"to {day(m.due_after)}, by {m.source.title}",
            )
            for m in summary.moved[:SHOWN]
        ]
        yield from table(rows)
        if len(summary.moved) > SHOWN:
            yield f"  and {len(summary.moved) - SHOWN} more"


def shown_sign(shown: bool) -> str:
    """Whether a skill was shown."""
    if aloud():
        return "Shown:" if shown else "Not shown yet:"
    return sign("demonstrated" if shown else "unknown")


def _summary(summary: PracticeSummary) -> Iterator[str]:
    yield ""
    yield f"{summary.answered} questions, {summary.right_first_time} right at the first attempt without a hint."
    for skill in summary.skills:
        yield f"  {shown_sign(skill.shown)} {skill.text}"
    if not summary.missing:
        yield "Every skill of this topic has been shown."
    if summary.doubtful:
        yield from wrapped(DOUBT)
    if summary.used_up:
        yield from wrapped(USED_UP)
        yield f"A few more questions: curriculum practice {summary.topic}"
    if summary.opened is not None and summary.opened.ready:
        yield from wrapped(f"This opens {', '.join(named(t.title, t.distinguish) for t in summary.opened.ready)}.")
    if summary.opened is not None and summary.opened.way:
        yield from wrapped(f"It serves your goal through {way_up([t.title for t in summary.opened.way])}.")
    if summary.note:
        yield from ("Your note on it:", *as_written(summary.note, indent="  "))
    for line in summary.milestones:
        command = f"exercise start {line.exercise}" if line.exercise else f"practice {line.problem}"
        yield from wrapped(f"You can now {line.can}")
        yield f"Try it: curriculum {command}"


def _converse(desk: Desk, item: Step, command: str) -> int:
    """Ask and grade until the session is over or the learner stops; every answer is logged as it is given."""
    from curriculum.study import sessions

    say([_HELP])
    if isinstance(item, ItemView) and item.before is not None:
        say([f"These check what {item.before.title} builds on; `rusty` shows a topic once more."])
    while isinstance(item, ItemView):
        say(_question(item))
        try:
            result = _attempt(desk, item)
        except KeyboardInterrupt:
            say(_go_on(item, command).splitlines())
            raise
        if result is None:
            say(_go_on(item, command).splitlines())
            return 0
        say(_result(result, command))
        item = sessions.next_question(desk, item.session)
    say(_ended(item))
    return 0


def _go_on(item: ItemView, command: str) -> str:
    return f"\nGo on at any time: curriculum {command} --session {item.session}"


def _attempt(desk: Desk, item: ItemView) -> AnswerView | None:
    """Read one attempt that counts, or ``None`` when the learner stops."""
    from curriculum.study import sessions

    begun = time.monotonic()
    while True:
        try:
            text = input("Your answer: " if aloud() else "> ").strip()
        except EOFError:
            return None
        if text == "quit":
            return None
        if text == "":
            say([item.how_to_answer])
        elif text == "hint":
            hint = sessions.hint(desk, item.session, item.question_id)
            say(markdown(hint or "There are no more hints."))
        elif text == "rusty" and item.before is not None:
            from curriculum.study.checks import rusty

            say(refreshed(rusty(desk, item.session, item.question_id)))
        elif text == "skip":
            return sessions.dont_know(desk, item.session, item.question_id)
        else:
            taken = round(1000 * (time.monotonic() - begun))
            result = sessions.answer(desk, item.session, item.question_id, text, response_ms=taken)
            if result.correct is not None:
                return result
            say(markdown(result.feedback))
