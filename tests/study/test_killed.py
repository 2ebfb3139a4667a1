"""A process killed at any moment has lost no answer whose result it had shown."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.study.desk import Desk

ANSWERS_FOR_EVER = """
import sys
from pathlib import Path
from curriculum.study import sessions
from curriculum.study.desk import open_desk
from curriculum.study.items import find_question
from practice.questions import key_text

with open_desk(graph_folder=Path(sys.argv[1])) as desk:
    for seed in range(10_000):
        item = sessions.start(desk, "mean-of-numbers", seed=seed)
        while hasattr(item, "question_id"):
            key = key_text(find_question(desk, item.question_id)[0])
            sessions.answer(desk, item.session, item.question_id, key)
            print(item.session, item.question_id, flush=True)
            item = sessions.next_question(desk, item.session)
"""


@pytest.mark.slow
def test_no_answer_is_lost_when_the_process_is_killed(
    open_tiny: Callable[[], Desk], home: Path, tiny_folder: Path
) -> None:
    open_tiny().close()
    rng = random.Random(20)
    shown: set[tuple[str, str]] = set()
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-P", "-c", ANSWERS_FOR_EVER, str(tiny_folder)],
            stdout=subprocess.PIPE,
            text=True,
            env=dict(os.environ),
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(rng.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            lines = [first, *process.stdout.read().splitlines()]
        # The last line may have been cut off while it was written; what it names was logged before all the same.
        shown |= {(pair[0], pair[1]) for line in lines if len(pair := line.split()) == 2 and "/" in pair[1]}
    desk = open_tiny()
    logged = {(e.session, e.question_id) for e in desk.progress.events(kinds=("answered",))}
    whole = {pair for pair in shown if any(pair[1] == q for _, q in logged)}
    assert len(shown) >= 20
    assert whole <= logged
    assert desk.states()["mean-of-numbers"].right == len(desk.progress.events(kinds=("answered",)))
