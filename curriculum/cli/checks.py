"""``check``: one question on each topic that a lesson builds on and that nobody has asked about yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show
from curriculum.cli.practice import go, one_step, options_of_one_step, refreshed
from curriculum.errors import UsageError

if TYPE_CHECKING:
    from curriculum.study.sessions import Summary
    from curriculum.study.views import ItemView


def check(
    topic_id: str | None = None,
    /,
    *,
    seed: Annotated[int | None, Parameter(help="Fix which questions are asked.")] = None,
    session: Annotated[str | None, Parameter(help="Go on with this session.")] = None,
    question: Annotated[str | None, Parameter(help="The question that --answer answers.")] = None,
    answer: Annotated[str | None, Parameter(help="The answer; it is logged once.", allow_leading_hyphen=True)] = None,
    hint: Annotated[bool, Parameter(negative="", help="Show a hint to --question.")] = False,
    dont_know: Annotated[bool, Parameter(negative="", help="Give --question up and see the working.")] = False,
    rusty: Annotated[bool, Parameter(negative="", help="Read --question's topic once more before answering.")] = False,
    common: Common = Common(),
) -> int:
    """Check what a lesson builds on before you begin it: what you said you know, or what follows from other answers.

    Args:
        topic_id: The topic whose lesson comes next; the next of your plan when left out.
    """
    if not rusty:
        options_of_one_step(session, question, answer, hint=hint, dont_know=dont_know)
    elif session is None or question is None or answer is not None or hint or dont_know:
        raise UsageError("--rusty needs its session and its question alone.", fix="--session S --question Q --rusty")
    if session is not None and (topic_id is not None or seed is not None):
        raise UsageError("A session has its topic and its seed.", fix="Leave out the topic and --seed, or --session.")
    with common.desk() as desk:
        if rusty and session is not None and question is not None:
            from curriculum.study.checks import rusty as refresh

            read = refresh(desk, session, question)
            show(read, as_json=common.json, lines=lambda: refreshed(read))
            return 0
        if session is not None and question is not None:
            return one_step(desk, session, question, answer, common, "check", hint=hint, dont_know=dont_know)

        def begin(seed: int) -> ItemView | Summary:
            from curriculum.study.checks import start_checks
            from curriculum.study.plan import next_topic

            return start_checks(desk, topic_id or next_topic(desk), seed=seed)

        return go(desk, session, seed, common, "check", begin)
