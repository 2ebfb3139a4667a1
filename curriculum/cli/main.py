"""The command line's root: which words lead to which command, and how an ending becomes an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from curriculum import __version__
from curriculum.cli.options import Common
from curriculum.errors import CurriculumError, MachineError, UsageError

OK, NO, BAD_USE, BROKEN = 0, 1, 2, 3
INTERRUPTED = 130

app = App(
    name="curriculum",
    version=__version__,
    suppress_keyboard_interrupt=False,
    help="From counting to meta-learning in the terminal. Without a command, the app starts.",
)
for _name, _home in {
    "today": "today:today",
    "topics": "topics:topics",
    "topic": "topics:topic",
    "chain": "topics:chain",
    "map": "map:map_",
    "search": "topics:search",
    "glossary": "topics:glossary",
    "know": "learning:know",
    "forget": "learning:forget",
    "undo": "undo:undo",
    "redo": "undo:redo",
    "plan": "plan:plan",
    "milestones": "learning:milestones",
    "next": "learning:next_step",
    "progress": "learning:progress",
    "ahead": "ahead:ahead",
    "place": "placement:place",
    "check": "checks:check",
    "practice": "practice:practice",
    "note": "notes:note",
    "notes": "notes:notes",
    "replay": "replay:replay",
    "review": "practice:review",
    "due": "due:due",
    "lint": "content:lint",
    "serve": "serve:serve",
    "doctor": "upkeep:doctor",
    "backup": "upkeep:backup",
    "restore": "upkeep:restore",
    "erase": "upkeep:erase",
    "completion": "upkeep:completion",
}.items():
    app.command(f"curriculum.cli.{_home}", name=_name)
for _name, _home in {
    "goal": "learning:goal_app",
    "questions": "questions:questions_app",
    "exercise": "exercises:exercise_app",
    "new": "content:new_app",
    "settings": "settings:settings_app",
    "simulate": "simulate:simulate_app",
}.items():
    app.command(f"curriculum.cli.{_home}", name=_name)


@app.default
def start(*, common: Common = Common()) -> int:
    """Start the app; where it is to be read aloud, print what today begins with."""
    from curriculum.cli.output import aloud

    if aloud():
        from curriculum.cli.today import today

        today(common=common)
        return OK
    from curriculum.tui.run import run_app

    return run_app(common.graph, common.learner)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status.

    0 done, 1 the answer is no, 2 bad use, 3 the machine or the grader failed.
    """
    tokens = _command_first(list(sys.argv[1:] if arguments is None else arguments))
    from curriculum.cli.output import aloud, print_anywhere, read_aloud, show_error

    print_anywhere()
    read_aloud("--plain" in tokens[: tokens.index("--") if "--" in tokens else None])
    app.help_formatter = "plain" if aloud() else None
    status = OK
    try:
        try:
            status = _run(tokens)
        except CurriculumError as error:
            status = error.exit_status
            show_error(error, as_json="--json" in tokens)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone (`curriculum topics | head`); do not complain again while closing down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _run(tokens: list[str]) -> int:
    """Run one command; its exit status. Whatever goes wrong is raised as a ``CurriculumError``."""
    try:
        result = app(tokens, exit_on_error=False, print_error=False, help_on_error=False, result_action="return_value")
    except CycloptsError as error:
        raise UsageError(_sentence(error), fix="See `curriculum --help`.") from error
    except (CurriculumError, BrokenPipeError):
        raise
    except UnicodeEncodeError as error:
        raise UsageError("The command line is not text that can be read.", fix="Write it in UTF-8.") from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise MachineError(
            f"{where}{error.strerror or error}.", fix="`curriculum doctor` looks for what is wrong."
        ) from error
    except Exception as error:
        # Python's own status for this is 1, which here means that the answer is no.
        traceback.print_exc()
        raise MachineError(
            f"The program failed ({type(error).__name__}: {error}). That is its mistake, not yours.",
            fix="Nothing that was recorded is lost. Please report the lines above.",
        ) from error
    return result if isinstance(result, int) and not isinstance(result, bool) else OK


def _command_first(tokens: list[str]) -> list[str]:
    """The same words with the options that stand before a command put behind it, as every command takes them."""
    moved: list[str] = []
    rest = tokens
    while rest and rest[0].partition("=")[0] in ("--json", "--plain", "--graph", "--learner"):
        size = 1 if rest[0] in ("--json", "--plain") or "=" in rest[0] else 2
        moved, rest = moved + rest[:size], rest[size:]
    # Behind `--` everything is text to look for.
    end = rest.index("--") if "--" in rest else len(rest)
    return [*rest[:end], *moved, *rest[end:]]


def _sentence(error: CycloptsError) -> str:
    """What is wrong with the command line, on one line."""
    return " ".join(str(error).split())
