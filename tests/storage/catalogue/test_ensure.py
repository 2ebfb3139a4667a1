"""When a catalogue is compiled, found again, made anew and taken away."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from curriculum.content.fingerprint import content_hash
from curriculum.errors import ContentError, DamagedDatabaseError, StorageError
from curriculum.storage.catalogue import ensure
from curriculum.storage.catalogue.build import ExerciseLink, catalogue_name
from curriculum.storage.catalogue.ensure import LEFT_ALONE, Exercises, open_catalogue, prune
from curriculum.storage.catalogue.reader import Catalogue


def files(cache: Path) -> list[str]:
    return sorted(path.name for path in cache.glob("*.sqlite"))


class Watch:
    """Counts compilations by what progress says."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int, int]] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.calls.append((stage, done, total))

    @property
    def builds(self) -> int:
        return self.calls.count(("reading", 0, 1))


def opened(folder: Path, cache: Path, **more) -> tuple[Watch, int]:
    """What progress said, and how many topics there were."""
    watch = Watch()
    with open_catalogue(folder, cache, progress=watch, **more) as catalogue:
        return watch, len(catalogue.topics())


def test_text_is_compiled_once_with_its_progress_told(folder, cache) -> None:
    watch, count = opened(folder, cache)
    assert (watch.builds, count) == (1, 10)
    assert watch.calls[1] == ("reading", 1, 1)
    compiling = watch.calls[2:]
    assert [done for _, done, _ in compiling] == sorted({done for _, done, _ in compiling})
    assert {stage for stage, _, _ in compiling} == {"compiling"}
    assert compiling[-1][1] == compiling[-1][2]
    assert files(cache) == [catalogue_name(content_hash(folder))]
    again, count = opened(folder, cache)
    assert (again.calls, count) == ([], 10)


def test_nothing_is_hashed_while_sizes_and_times_stand(folder, cache, monkeypatch) -> None:
    opened(folder, cache)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    assert opened(folder, cache)[1] == 10


def test_touched_files_are_compared_and_not_compiled(folder, cache) -> None:
    opened(folder, cache)
    os.utime(folder / "graph.toml", (1, 1))
    assert opened(folder, cache)[0].calls == []
    stamps = [path.read_text() for path in cache.glob("stamp-*.json")]
    assert opened(folder, cache)[0].calls == []
    assert stamps == [path.read_text() for path in cache.glob("stamp-*.json")]


def test_changed_text_is_compiled_anew_beside_the_old(folder, cache) -> None:
    opened(folder, cache)
    path = folder / "topics" / "arithmetic" / "counting-objects.md"
    path.write_text(path.read_text().replace("title: Counting Objects", "title: Counting Sheep"))
    watch = Watch()
    with open_catalogue(folder, cache, progress=watch) as catalogue:
        assert catalogue.summary("counting-objects").title == "Counting Sheep"
    assert watch.builds == 1
    assert len(files(cache)) == 2


def test_equal_text_in_two_folders_has_one_catalogue(folder, cache, tiny_folder) -> None:
    opened(folder, cache)
    assert opened(tiny_folder, cache)[0].calls == []
    assert len(files(cache)) == 1


def test_exercises_count_as_content(folder, cache, tmp_path) -> None:
    task = tmp_path / "exercises" / "shapes" / "task.md"
    task.parent.mkdir(parents=True)
    task.write_text("one")
    links = [
        ExerciseLink("shapes", ("tensor-shape", "python-lists", "tensor-shape")),
        ExerciseLink("lists", ("python-lists",)),
        ExerciseLink("norms", ("counting-objects",), ("python-lists",)),
    ]
    exercises = Exercises((task,), lambda: links)
    with open_catalogue(folder, cache, exercises=exercises) as catalogue:
        assert catalogue.topic("tensor-shape").exercises == ("shapes",)
        assert catalogue.exercises("python-lists") == ("lists", "shapes")
        assert catalogue.exercises_with("python-lists") == {
            "lists": ("python-lists",),
            "shapes": ("tensor-shape", "python-lists"),
            "norms": ("counting-objects", "python-lists"),
        }
    unread = Exercises((task,), lambda: pytest.fail("the exercises were read"))
    assert opened(folder, cache, exercises=unread)[1] == 10
    task.write_text("two")
    del links[1]
    with open_catalogue(folder, cache, exercises=exercises) as catalogue:
        assert catalogue.exercises("python-lists") == ("shapes",)


def test_problems_in_the_text_are_counted_and_the_first_is_told(folder, cache) -> None:
    for name in ("counting-objects", "addition-as-joining"):
        path = folder / "topics" / "arithmetic" / f"{name}.md"
        path.write_text(path.read_text().replace("level: ", "levl: "))
    with pytest.raises(ContentError, match=r"problems; the first: topics/arithmetic/addition-as-joining.md") as caught:
        open_catalogue(folder, cache)
    assert "curriculum lint" in caught.value.fix
    assert files(cache) == []


def test_prerequisites_that_are_no_graph_leave_no_file(folder, cache) -> None:
    path = folder / "topics" / "arithmetic" / "addition-as-joining.md"
    path.write_text(path.read_text().replace("id: counting-objects", "id: counting-objetcs"))
    with pytest.raises(ContentError, match="counting-objetcs"):
        open_catalogue(folder, cache)
    assert [p.name for p in cache.iterdir()] == [".lock"]


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("damage", [zeros, nothing, half])
def test_a_damaged_catalogue_is_made_anew_without_a_word(folder, cache, damage) -> None:
    opened(folder, cache)
    damage(cache / files(cache)[0])
    watch, count = opened(folder, cache)
    assert (watch.builds, count) == (1, 10)


def test_damage_that_shows_only_while_reading_is_mended_then(folder, cache) -> None:
    opened(folder, cache)
    path = cache / files(cache)[0]
    data = bytearray(path.read_bytes())
    with Catalogue(path) as catalogue:
        page = catalogue.rows("SELECT rootpage FROM sqlite_master WHERE name = 'topic'")[0][0]
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(bytes(data))
    with Catalogue(path) as catalogue, pytest.raises(DamagedDatabaseError, match="is damaged"):
        catalogue.topics()
    with open_catalogue(folder, cache) as catalogue:
        assert len(catalogue.topics()) == 10
    with Catalogue(path) as catalogue:
        assert len(catalogue.topics()) == 10


def test_a_stamp_that_cannot_be_read_is_as_good_as_none(folder, cache) -> None:
    opened(folder, cache)
    (stamp,) = cache.glob("stamp-*.json")
    stamp.write_text("{")
    assert opened(folder, cache)[0].calls == []
    assert stamp.read_text() != "{"


def test_text_that_changes_while_it_is_read_is_read_again(folder, cache, monkeypatch) -> None:
    from curriculum.content import reader

    path = folder / "topics" / "arithmetic" / "counting-objects.md"
    load, loads = reader.load_curriculum, []

    def load_and_change(graph_folder: Path):
        found = load(graph_folder)
        loads.append(1)
        if len(loads) == 1:
            path.write_text(path.read_text().replace("title: Counting Objects", "title: Counting Sheep"))
        return found

    monkeypatch.setattr(reader, "load_curriculum", load_and_change)
    with open_catalogue(folder, cache) as catalogue:
        assert catalogue.summary("counting-objects").title == "Counting Sheep"
        assert catalogue.info().content_hash == content_hash(folder)
    assert len(loads) == 2


def test_a_cache_folder_that_cannot_be_made_gives_way_to_a_temporary_one(folder, tmp_path, monkeypatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    spare = tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    assert opened(folder, blocked / "cache")[1] == 10
    assert opened(folder, blocked / "cache")[0].calls == [], "the temporary folder is found again"
    assert [p.name for p in spare.iterdir()] == [f"curriculum-catalogue-{os.geteuid()}"]
    monkeypatch.setattr(tempfile, "tempdir", str(blocked))
    with pytest.raises(StorageError, match="could not be used"):
        open_catalogue(folder, blocked / "cache")


def test_a_temporary_folder_that_others_can_write_is_not_trusted(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    trap = tmp_path / f"curriculum-catalogue-{os.geteuid()}"
    trap.mkdir()
    trap.chmod(0o777)
    assert ensure._temporary_folder() != trap


def test_a_read_only_cache_that_holds_the_catalogue_serves(open_folder, folder, unprivileged, tiny_folder) -> None:
    cache = open_folder / "cache"
    opened(tiny_folder, cache)
    cache.chmod(0o555)
    graph = open_folder / "graph"
    folder.rename(graph)
    os.utime(graph / "graph.toml", (1, 1))
    with unprivileged():
        watch, count = opened(graph, cache)
    assert (watch.calls, count) == ([], 10)
    assert len(list(cache.glob("stamp-*"))) == 1


def test_a_catalogue_that_no_stamp_names_goes_when_it_is_old(folder, cache) -> None:
    opened(folder, cache)
    old = cache / files(cache)[0]
    with Catalogue(old) as reader:
        path = folder / "strands.toml"
        path.write_text(path.read_text().replace("Arithmetic", "Reckoning"))
        abandoned = cache / ".catalogue-killed.new"
        abandoned.write_text("half")
        opened(folder, cache)
        assert len(files(cache)) == 2, "it is younger than an hour"
        removed = prune(cache, now=time.time() + LEFT_ALONE + 60)
        assert set(removed) == {old, abandoned}
        assert len(reader.topics()) == 10, "whoever has it open goes on"
    assert opened(folder, cache)[0].calls == []


def test_the_stamp_of_a_folder_that_is_gone_goes_with_its_catalogue(folder, cache) -> None:
    opened(folder, cache)
    folder.rename(folder.with_name("elsewhere"))
    prune(cache, now=time.time() + LEFT_ALONE + 60)
    assert [p.name for p in cache.iterdir()] == [".lock"]


OPENER = """
import sys
from pathlib import Path
from curriculum.storage.catalogue.ensure import open_catalogue

print("ready", flush=True)
sys.stdin.readline()
builds = []
with open_catalogue(Path(sys.argv[1]), Path(sys.argv[2]), progress=lambda *now: builds.append(now)) as catalogue:
    print(len(catalogue.topics()), ("reading", 0, 1) in builds)
"""


def test_processes_that_start_at_once_compile_once_and_all_read(start, folder, cache) -> None:
    processes = [start(OPENER, folder, cache) for _ in range(3)]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    found = []
    for process in processes:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        found.append(out.strip())
    assert sorted(found) == ["10 False", "10 False", "10 True"]
    assert len(files(cache)) == 1


KILLED = """
import os, signal, sys
from pathlib import Path
from curriculum.storage.catalogue.ensure import open_catalogue

at = int(sys.argv[3])
steps = []
def progress(stage, done, total):
    steps.append(done)
    if len(steps) == at:
        os.kill(os.getpid(), signal.SIGKILL)
open_catalogue(Path(sys.argv[1]), Path(sys.argv[2]), progress=progress)
print("survived")
"""


@pytest.mark.parametrize("at", [1, 2, 3, 6, 9])
def test_a_build_killed_half_way_leaves_nothing_that_is_taken_for_a_catalogue(start, folder, cache, at: int) -> None:
    process = start(KILLED, folder, cache, at)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (-9, "")
    assert files(cache) == []
    watch, count = opened(folder, cache)
    assert (watch.builds, count) == (1, 10)


def test_opening_a_compiled_catalogue_loads_nothing_heavy(folder, cache) -> None:
    opened(folder, cache)
    script = (
        "import sys; from pathlib import Path\n"
        "from curriculum.storage.catalogue.ensure import open_catalogue\n"
        "with open_catalogue(Path(sys.argv[1]), Path(sys.argv[2])) as c:\n"
        "    c.chain('mean-of-a-tensor'); c.search('mean')\n"
        "heavy = ('networkx', 'pydantic', 'sqlmodel', 'sqlalchemy', 'yaml', 'rapidfuzz', 'numpy')\n"
        "print([m for m in heavy if m in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, str(folder), str(cache)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_text_that_cannot_be_read_is_named_and_not_the_cache(open_folder, folder, unprivileged) -> None:
    graph = folder.rename(open_folder / "graph")
    cache = open_folder / "cache"
    cache.mkdir()
    cache.chmod(0o777)
    topic = graph / "topics" / "arithmetic" / "counting-objects.md"
    topic.chmod(0)
    with unprivileged(), pytest.raises(ContentError, match=f"{topic} cannot be read: Permission denied"):
        open_catalogue(graph, cache)
    assert files(cache) == []


def test_a_damaged_catalogue_that_cannot_be_made_anew_stays_open(folder, cache) -> None:
    opened(folder, cache)
    path = cache / files(cache)[0]
    with Catalogue(path) as catalogue:
        page = catalogue.rows("SELECT rootpage FROM sqlite_master WHERE name = 'topic'")[0][0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(bytes(data))
    topic = folder / "topics" / "arithmetic" / "counting-objects.md"
    text = topic.read_text()
    with open_catalogue(folder, cache) as catalogue:
        topic.write_text("half a topic")
        for _ in range(2):
            with pytest.raises(ContentError, match="counting-objects"):
                catalogue.topics()
        assert catalogue.info().id == "tiny"
        topic.write_text(text)
        assert len(catalogue.topics()) == 10
