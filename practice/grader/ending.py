"""From how a child ended to the outcome and a sentence about it."""

from __future__ import annotations

import signal

from practice.grader.job import Job
from practice.grader.supervise import Ending
from practice.grader.verdict import Outcome

_SIGNALS = {
    signal.SIGSEGV: "it touched memory that is not its own (a segmentation fault), often by a recursion without an end",
    signal.SIGABRT: "a library gave up (abort)",
    signal.SIGKILL: "the system killed it, most often for its memory",
    signal.SIGXCPU: "it used more processor time than it may",
    signal.SIGXFSZ: "it wrote a file larger than it may",
    signal.SIGBUS: "it touched memory that is not there (a bus error)",
    signal.SIGFPE: "it divided integers by zero inside a library",
}


def outcome_of(ending: Ending, job: Job) -> tuple[Outcome, str]:
    """The outcome and its sentence. Only a closing message that the run's nonce vouches for can say ``passed``."""
    if ending.done is not None:
        return Outcome(ending.done["outcome"]), ending.done["message"]
    during = f" while the check {ending.running} ran" if ending.running else " before the first check"
    if ending.timed_out:
        limit = f"{job.seconds:g} seconds"
        return Outcome.TIMED_OUT, f"Your code was stopped after {limit}{during}. Look for a loop that cannot end."
    if ending.flooded:
        return Outcome.CRASHED, f"Your code wrote to the grader's own channel{during} and was stopped."
    if ending.status < 0:
        known = next((text for number, text in _SIGNALS.items() if number == -ending.status), None)
        why = known or f"it was ended by signal {-ending.status}"
        return Outcome.CRASHED, f"Your code ended Python itself{during}: {why}."
    return (
        Outcome.CRASHED,
        f"Your code ended the process{during} (exit status {ending.status}), so the checks could not finish. "
        "Return from your functions instead.",
    )
