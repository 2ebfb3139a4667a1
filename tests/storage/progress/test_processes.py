"""Several processes on one file, and processes killed at any moment."""

from __future__ import annotations

import signal
import sqlite3
import time
from random import Random

import pytest

from curriculum.errors import StorageError
from curriculum.learner.fold import fold
from curriculum.storage.progress.care import backup, erase, restore
from curriculum.storage.progress.create import create_database
from curriculum.storage.progress.store import ProgressStore

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from curriculum.learner.events import Answered, Draft
from curriculum.storage.progress.store import ProgressStore

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = ProgressStore(path, device=name, clock=lambda: datetime.now(UTC))
print("ready", flush=True)
sys.stdin.readline()
for number in range(count):
    payload = Answered(skill="s", question_kind="number", answer="4", correct=number % 3 > 0, typed=True)
    question = f"a/{number}"
    done = store.append(Draft(payload=payload, topic=f"t{number % 5}", question_id=question, session=sys.argv[4]))
    print(question, done.repeated, flush=True)
"""


def together(start, path, names, count, sessions):
    """Run writers that begin at the same moment; their lines, by writer."""
    writers = [start(WRITER, path, name, count, session) for name, session in zip(names, sessions, strict=True)]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    found = []
    for writer in writers:
        out, err = writer.communicate(timeout=60)
        assert writer.returncode == 0, err
        found.append(out.splitlines())
    return found


def test_processes_that_make_and_write_one_file_at_once_lose_nothing(start, tmp_path, clock) -> None:
    path = tmp_path / "ada.sqlite"
    names = ("p1", "p2", "p3")
    together(start, path, names, 30, names)
    with ProgressStore(path, device="desk", clock=clock) as store:
        events = store.events()
        assert [event.sequence for event in events] == list(range(1, 91))
        assert {name: sum(e.device == name for e in events) for name in names} == dict.fromkeys(names, 30)
        assert store.states() == fold(events).topics


def test_two_processes_log_one_attempt_once(start, tmp_path, clock) -> None:
    path = tmp_path / "ada.sqlite"
    first, second = together(start, path, ("p1", "p2"), 25, ("same", "same"))
    with ProgressStore(path, device="desk", clock=clock) as store:
        assert store.event_count() == 25
    assert sum(line.endswith("False") for line in first + second) == 25


@pytest.mark.parametrize("seed", range(4))
def test_no_answer_that_was_acknowledged_is_lost_when_killed(start, tmp_path, clock, seed: int) -> None:
    path = tmp_path / "ada.sqlite"
    create_database(path)
    writer = start(WRITER, path, "p1", 100000, "s1")
    writer.stdout.readline()
    writer.stdin.write("\n")
    writer.stdin.flush()
    time.sleep(0.15 + Random(seed).random() * 0.25)
    writer.send_signal(signal.SIGKILL)
    out, _ = writer.communicate()
    acknowledged = [line.split()[0] for line in out.splitlines(keepends=True) if line.endswith("\n")]
    assert acknowledged
    with ProgressStore(path, device="desk", clock=clock) as store:
        logged = [event.question_id for event in store.events()]
        assert logged[: len(acknowledged)] == acknowledged
        assert len(logged) - len(acknowledged) in (0, 1)
        assert store.states() == fold(store.events()).topics


def test_making_the_file_leaves_none_or_a_whole_one_when_killed(start, tmp_path) -> None:
    script = (
        "import sys; from pathlib import Path; from curriculum.storage.progress import create\n"
        "from curriculum.storage.progress.tables import METADATA\n"
        "print('ready', flush=True)\n"
        "for n in range(100000): create.create_database(Path(sys.argv[1]) / f'l{n}.sqlite')\n"
    )
    maker = start(script, tmp_path)
    maker.stdout.readline()
    while not list(tmp_path.glob("l*.sqlite")):
        time.sleep(0.01)
    time.sleep(0.05)
    maker.kill()
    maker.wait()
    made = list(tmp_path.glob("l*.sqlite"))
    for path in made:
        connection = sqlite3.connect(path)
        assert connection.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        connection.close()


def test_a_database_held_by_another_program_gets_a_sentence(tmp_path, clock, drafts, monkeypatch) -> None:
    from curriculum.errors import StorageError
    from curriculum.storage.progress import connection as opening

    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert set(store.states()) == {"a"}, "reading does not wait for a writer"
        with pytest.raises(StorageError, match="being written by another program"):
            store.append(drafts[0]("b"))
        other.execute("ROLLBACK")
        other.close()
        assert store.append(drafts[0]("b")).event.sequence == 2


ALONE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from curriculum.learner.events import Claimed, Draft
from curriculum.storage.progress.care import examine
from curriculum.storage.progress.store import ProgressStore

path = Path(sys.argv[1])
store = ProgressStore(path, device="first", clock=lambda: datetime.now(UTC))
store.append(Draft(payload=Claimed(), topic="a"))
print(examine(path).state, ProgressStore(path, device="first", clock=store._clock).event_count(), flush=True)
sys.stdin.readline()
store.append(Draft(payload=Claimed(), topic="b"))
print("logged", flush=True)
sys.stdin.readline()
"""


def test_a_look_at_a_file_in_use_does_not_let_its_locks_go(start, tmp_path, clock, drafts) -> None:
    path = tmp_path / "ada.sqlite"
    first = start(ALONE, path)
    assert first.stdout.readline() == "sound 1\n"
    (lines,) = together(start, path, ["second"], 2, ["s"])  # the last to close would remove the journal
    assert len(lines) == 2
    assert path.with_name("ada.sqlite-wal").exists()
    first.stdin.write("\n")
    first.stdin.flush()
    assert first.stdout.readline() == "logged\n"
    first.send_signal(signal.SIGKILL)
    first.wait()
    with ProgressStore(path, device="third", clock=clock) as store:
        assert [event.topic for event in store.events()] == ["a", "t0", "t1", "b"]
        assert store.append(drafts[0]("c")).event.sequence == 5


def scrambled(path) -> None:
    """Damage every page but the first, through a descriptor of the file itself."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


def test_a_damaged_file_that_is_open_elsewhere_is_neither_replaced_nor_erased(start, tmp_path, clock, drafts) -> None:
    path, good = tmp_path / "ada.sqlite", tmp_path / "good.sqlite"
    with ProgressStore(path, device="second", clock=clock) as store:
        store.append(drafts[0]("x"))
    backup(path, good, backups=tmp_path / "backups", now=clock())
    first = start(ALONE, path)
    assert first.stdout.readline() == "sound 2\n"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    scrambled(path)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="open in another program") as caught:
        restore(path, good, backups=tmp_path / "backups", now=clock())
    assert caught.value.fix == "Close every running curriculum, then restore."
    with pytest.raises(StorageError, match="open in another program"):
        erase(path, backups=tmp_path / "backups")
    assert path.read_bytes() == before
    assert not (tmp_path / "backups").exists()
    first.kill()
    first.wait()
    assert restore(path, good, backups=tmp_path / "backups", now=clock()) is not None
    with ProgressStore(path, device="second", clock=clock) as store:
        assert [event.topic for event in store.events()] == ["x"]


def test_putting_back_gives_up_on_a_file_that_is_being_written(tmp_path, clock, drafts, monkeypatch) -> None:
    path, good = tmp_path / "ada.sqlite", tmp_path / "good.sqlite"
    with ProgressStore(path, device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
        backup(path, good, backups=store.backups, now=clock())
        store.append(drafts[0]("b"))
        monkeypatch.setattr("curriculum.storage.progress.connection.BUSY_SECONDS", 0.05)
        with sqlite3.connect(path, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StorageError, match="being written by another program"):
                restore(path, good, backups=store.backups, now=clock())
            other.execute("ROLLBACK")
        other.close()
        assert store.event_count() == 2
