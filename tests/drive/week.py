"""A week of study in a real terminal, over the whole curriculum. Run by hand:

python tests/drive/week.py [--days N] [--folder FOLDER]

It needs tmux. It prints a report, and ends with 1 after a crash, a lost answer or a key that did not do what it had to.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path

from checks import Checks
from days import Days
from report import Report
from student import DAY, Student
from terminal import TMUX, DeadError


def drive(folder: Path, days: range) -> Report:
    """Study these days (1 is the first) in a folder; what was found."""
    report = Report()
    student = Student(folder, report, f"curriculum-drive-{os.getpid()}")
    checks = Checks(student, report)
    week = Days(student, report)
    for number in days:
        live = week.all[number - 1]
        student.move_clock((number - 1) * DAY)
        report.say(f"day {number}: {live.__doc__}")
        report.days += 1
        try:
            live()
        except DeadError as error:
            report.fail(f"day {number} stopped: {error}")
        except Exception:
            report.fail(f"day {number}: the driver failed", traceback.format_exc())
        finally:
            student.close_all()
        checks.after_day(f"day {number}")
    return report


def main() -> int:
    """Drive and print; 1 where something was found."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no terminal is left behind
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--days", type=int, default=7, help="how many days (7)")
    words.add_argument(
        "--from", type=int, default=1, dest="first", help="the day to begin with, in a folder kept from before"
    )
    words.add_argument("--folder", type=Path, help="where to keep what the student did (a temporary folder)")
    asked = words.parse_args()
    if TMUX is None:
        print("This needs tmux, which is not installed.")
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        report = drive(folder.resolve(), range(asked.first, asked.days + 1))
    print("\n".join(report.lines()))
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
