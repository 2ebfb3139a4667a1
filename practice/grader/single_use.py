"""A process that imports PyTorch, waits for one submission on its input, grades it and ends."""

from __future__ import annotations

import argparse
import os
import sys

from practice.grader.children import READY, own_files, warm_up
from practice.grader.job import Errand
from practice.grader.sandbox import Sandbox


def main() -> None:
    """Never returns: a process that graded must not go on."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--verdict-fd", type=int, required=True)
    parser.add_argument("--isolation", required=True)
    parser.add_argument("--wrapped", action="store_true")
    arguments = parser.parse_args()
    sandbox = Sandbox(arguments.isolation, wrapped=arguments.wrapped)
    from practice.grader.submission import Ready, run

    warm_up()
    ready = Ready.gather()
    os.write(arguments.verdict_fd, READY)
    line = sys.stdin.buffer.readline()
    status = 1
    try:
        if line:
            channel = own_files(arguments.verdict_fd, os.dup(1))
            status = run(Errand.from_line(line), sandbox, channel, ready)
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
