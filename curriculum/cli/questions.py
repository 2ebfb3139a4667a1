"""Commands to read questions and to check an answer that is not logged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import markdown, show, wrapped
from curriculum.errors import UsageError

if TYPE_CHECKING:
    from curriculum.study.reports import Report

questions_app = App(name="questions", help="List the questions of a topic, or check an answer to one.")


@questions_app.default
def questions(
    topic_id: str,
    /,
    *,
    seed: Annotated[int | None, Parameter(help="Make fresh ones from this seed.")] = None,
    count: Annotated[int | None, Parameter(help="How many.")] = None,
    without_keys: Annotated[bool, Parameter(negative="", help="Leave out keys and explanations.")] = False,
    common: Common = Common(),
) -> None:
    """List the questions of a topic.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.study.questions import questions as find

    with common.desk() as desk:
        found = find(desk, topic_id, seed=seed, count=count, without_keys=without_keys)
    show(found, as_json=common.json, lines=lambda: (line for q in found for line in _question(q)))


def _question(question: dict[str, Any]) -> Iterator[str]:
    yield f"{question['question_id']} ({question['kind']})"
    yield from markdown(question["prompt"])
    if question["code"]:
        yield from ("    " + line for line in question["code"].splitlines())
    yield from (f"  {option['letter']}. {option['text']}" for option in question["options"])
    if "key" in question:
        yield f"Key: {question['key']}"
        yield from markdown(question["explanation"])
    yield ""


@questions_app.command
def check(
    question_id: str,
    /,
    *,
    answer: Annotated[str, Parameter(help="The answer, as a learner would type it.", allow_leading_hyphen=True)],
    common: Common = Common(),
) -> int:
    """Check an answer; nothing is logged.

    Args:
        question_id: A question's id, as `questions` lists them.
    """
    from curriculum.study.questions import check_question

    with common.desk() as desk:
        result = check_question(desk, question_id, answer)
    words = {True: "", False: "Not right. ", None: "That could not be read. "}
    text = words[result["correct"]] + (result["feedback"] or "Right.")
    show(result, as_json=common.json, lines=lambda: markdown(text))
    return 0 if result["correct"] else 1


@questions_app.command
def report(
    question_id: str | None = None,
    words: str | None = None,
    /,
    *,
    common: Common = Common(),
) -> None:
    """Note what is wrong with a question, or list what you noted. It stays on this machine until you send it.

    Args:
        question_id: The question's id.
        words: What is wrong with it.
    """
    from curriculum.study.reports import report_question, reports

    if question_id is None:
        with common.desk() as desk:
            found = reports(desk)
        show(found, as_json=common.json, lines=lambda: _reports(found))
        return
    if words is None:
        raise UsageError("What is wrong with it?", fix='Say it: `curriculum questions report ID "The key is 7."`')
    with common.desk() as desk:
        noted = report_question(desk, question_id, words)
    show(noted, as_json=common.json, lines=lambda: ["Noted. To send it: curriculum questions report --json"])


def _reports(found: tuple[Report, ...]) -> Iterator[str]:
    for one in found:
        yield f"{one.question_id} ({one.time:%Y-%m-%d})"
        yield from wrapped(one.words, indent="  ")
    if not found:
        yield "You have reported no question."
