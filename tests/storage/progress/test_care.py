"""Damage, full and read-only disks, copies, putting back, erasing, and learners' names."""

from __future__ import annotations

import errno
import sqlite3
from uuid import UUID

import pytest

from curriculum.errors import DamagedDatabaseError, NewerDatabaseError, StorageError, UnknownNameError, UsageError
from curriculum.storage.progress import store as stores
from curriculum.storage.progress.care import backup, erase, examine, learner_backups, restore
from curriculum.storage.progress.learners import device_name, existing_learner, list_learners, valid_learner
from curriculum.storage.progress.store import ProgressStore


@pytest.fixture
def store(tmp_path, clock, drafts):
    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock) as opened:
        opened.append_all((drafts[0]("a"), *(drafts[1](str(number)) for number in range(200))))
        yield opened


def not_sqlite(path) -> None:
    path.write_text("dear diary\n" * 40)


def empty(path) -> None:
    path.write_bytes(b"")


def cut_short(path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def another_programs(path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()


def without_revision(path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE alembic_version")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def of_no_known_revision(path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()


def scrambled(path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(4096, len(data), 512):
        data[place : place + 64] = b"\xa5" * 64
    path.write_bytes(bytes(data))


DAMAGES = [not_sqlite, empty, cut_short, another_programs, without_revision, of_no_known_revision, scrambled]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_gets_a_sentence_and_is_not_touched(store, clock, drafts, damage) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    store.close()
    damage(store.path)
    before = store.path.read_bytes()
    for use in (lambda: store.append(drafts[0]("b")), store.states):
        with pytest.raises(DamagedDatabaseError, match=r"ada.sqlite is damaged") as caught:
            use()
    assert f"curriculum restore {copy}" in caught.value.fix
    store.close()
    assert examine(store.path).state == "damaged"
    assert store.path.read_bytes() == before


def test_without_a_copy_the_advice_names_none(store) -> None:
    store.close()
    not_sqlite(store.path)
    assert examine(store.path).fix.startswith("Put back a copy with `curriculum restore FILE`")


def test_the_advice_names_neither_another_learners_copy_nor_a_damaged_one(store, clock) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    for other in ("ada-b-20300101T000000Z-manual.sqlite", "ada-20300101T000000Z-damaged.sqlite"):
        (store.backups / other).write_bytes(b"later")
    store.close()
    not_sqlite(store.path)
    assert f"curriculum restore {copy}`" in examine(store.path).fix


def test_a_full_disk_gets_a_sentence_and_nothing_is_half_written(store, drafts) -> None:
    store.append(drafts[0]("b"))
    pages = store._open().execute("PRAGMA page_count").fetchone()[0]
    store._open().execute(f"PRAGMA max_page_count = {pages}")
    logged = store.event_count()
    for number in range(500):
        try:
            store.append(drafts[1](f"more-{number}"))
        except StorageError as error:
            complaint = error.message
            break
        logged += 1
    else:
        pytest.fail("the disk never became full")
    assert complaint == f"The disk that holds {store.path} is full."
    assert store.event_count() == logged
    store._open().execute("PRAGMA max_page_count = 1000000")
    store.append(drafts[0]("c"))
    assert store.event_count() == logged + 1


def test_a_read_only_file_is_read_and_not_written(open_folder, unprivileged, clock, drafts) -> None:
    path = open_folder / "ada.sqlite"
    with ProgressStore(path, device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with unprivileged(), ProgressStore(path, device="desk", clock=clock) as store:
        assert set(store.states()) == {"a"}
        assert store.event_count() == 1
        with pytest.raises(StorageError, match="cannot be written"):
            store.append(drafts[0]("b"))


def test_a_read_only_file_made_by_another_version_is_folded_in_memory(
    open_folder, unprivileged, clock, drafts, monkeypatch
) -> None:
    path = open_folder / "ada.sqlite"
    with ProgressStore(path, device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    monkeypatch.setattr(stores.derived, "MODEL_VERSION", 99)
    with unprivileged(), ProgressStore(path, device="desk", clock=clock) as store:
        assert set(store.states()) == {"a"}
        assert store.session("none") is None
        assert store.latest_sessions() == ()


def test_a_copy_in_wal_mode_is_put_back_from_a_medium_that_cannot_be_written(
    open_folder, unprivileged, tmp_path, clock, drafts
) -> None:
    source = open_folder / "medium" / "ada.sqlite"
    with ProgressStore(source, device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
    source.chmod(0o444)
    source.parent.chmod(0o555)
    home = open_folder / "home"
    home.mkdir()
    home.chmod(0o777)
    with unprivileged(), ProgressStore(home / "ada.sqlite", device="laptop", clock=clock) as store:
        for replaced in (False, True):
            kept = restore(store.path, source, backups=store.backups, now=clock())
            assert (kept is not None) is replaced
            assert store.event_count() == 1
            assert store.append(drafts[0]("b")).event.position == (2, "laptop")


def test_a_folder_that_cannot_be_written_gets_a_sentence(open_folder, unprivileged, clock, drafts) -> None:
    open_folder.chmod(0o555)
    with (
        unprivileged(),
        ProgressStore(open_folder / "ada.sqlite", device="desk", clock=clock) as store,
        pytest.raises(StorageError, match="could not be used: Permission denied"),
    ):
        store.append(drafts[0]("a"))


def test_a_copy_is_made_while_the_file_is_open_and_holds_all(store, clock, tmp_path) -> None:
    copy = backup(store.path, tmp_path / "elsewhere" / "copy.sqlite", backups=store.backups, now=clock())
    assert [p.name for p in copy.parent.iterdir()] == ["copy.sqlite"]
    with ProgressStore(copy, device="desk", clock=clock) as other:
        assert other.events() == store.events()
    with pytest.raises(StorageError, match="exists already"):
        backup(store.path, copy, backups=store.backups, now=clock())
    with pytest.raises(UnknownNameError, match="no progress"):
        backup(tmp_path / "nobody.sqlite", None, backups=store.backups, now=clock())


def test_copies_of_one_second_have_names_of_their_own(store, clock) -> None:
    now = clock()
    first, second = (backup(store.path, None, backups=store.backups, now=now) for _ in range(2))
    assert first.name == f"ada-{now:%Y%m%dT%H%M%SZ}-manual.sqlite"
    assert second.name == f"ada-{now:%Y%m%dT%H%M%SZ}-manual-2.sqlite"
    assert learner_backups(store.backups, "ada") == (second, first)
    assert learner_backups(store.backups, "ad") == ()


def test_a_copy_is_put_back_under_a_running_program_and_the_replaced_is_kept(store, clock, drafts) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    store.append(drafts[0]("b"))
    kept = restore(store.path, copy, backups=store.backups, now=clock())
    assert kept is not None
    assert kept.name.endswith("-replaced.sqlite")
    assert set(store.states()) == {"a"}
    assert store.append(drafts[0]("c")).event.sequence == 202
    with ProgressStore(kept, device="desk", clock=clock) as replaced:
        assert set(replaced.states()) == {"a", "b"}


@pytest.mark.parametrize("damage", [not_sqlite, cut_short, scrambled])
def test_a_copy_is_put_back_over_a_damaged_file_which_is_kept_as_it_was(store, clock, drafts, damage) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    store.close()
    damage(store.path)
    bytes_before = store.path.read_bytes()
    kept = restore(store.path, copy, backups=store.backups, now=clock())
    assert kept is not None
    assert kept.name.endswith("-damaged.sqlite")
    assert kept.read_bytes() == bytes_before
    assert store.event_count() == 201
    store.append(drafts[0]("b"))


def test_a_copy_is_put_back_where_there_was_nothing(store, clock, tmp_path) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    assert restore(tmp_path / "new" / "bob.sqlite", copy, backups=store.backups, now=clock()) is None
    assert examine(tmp_path / "new" / "bob.sqlite").events == 201


def test_a_bad_copy_is_refused_and_nothing_changes(store, clock, tmp_path) -> None:
    with pytest.raises(UnknownNameError, match="no file"):
        restore(store.path, tmp_path / "none.sqlite", backups=store.backups, now=clock())
    bad = tmp_path / "bad.sqlite"
    not_sqlite(bad)
    with pytest.raises(DamagedDatabaseError):
        restore(store.path, bad, backups=store.backups, now=clock())
    newer = backup(store.path, tmp_path / "newer.sqlite", backups=store.backups, now=clock())
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerDatabaseError):
        restore(store.path, newer, backups=store.backups, now=clock())
    assert store.event_count() == 201
    assert not store.backups.exists()


def test_erasing_removes_file_and_copies_of_that_learner_alone(store, clock, drafts, tmp_path) -> None:
    with ProgressStore(tmp_path / "ada-two.sqlite", device="desk", clock=clock) as other:
        other.append(drafts[0]("a"))
    of_other = backup(other.path, None, backups=store.backups, now=clock())
    copy = backup(store.path, None, backups=store.backups, now=clock())
    store.close()
    assert erase(store.path, backups=store.backups) == (store.path, copy)
    assert of_other.exists()
    assert sorted(p.name for p in tmp_path.glob("*ada*")) == [".ada-two.sqlite.lock", "ada-two.sqlite"]
    assert erase(store.path, backups=store.backups) == ()


def test_erasing_keeps_the_copies_on_request(store, clock) -> None:
    copy = backup(store.path, None, backups=store.backups, now=clock())
    store.close()
    assert erase(store.path, backups=store.backups, keep_backups=True) == (store.path,)
    assert copy.exists()


def test_a_file_that_is_open_elsewhere_is_not_erased(store) -> None:
    with pytest.raises(StorageError, match="is open in another program"):
        erase(store.path, backups=store.backups)
    assert store.event_count() == 201


def test_a_damaged_file_can_be_erased(store) -> None:
    store.close()
    not_sqlite(store.path)
    assert erase(store.path, backups=store.backups) == (store.path,)


def test_an_absent_file_and_a_sound_one_are_told_apart(store, tmp_path) -> None:
    assert examine(tmp_path / "nobody.sqlite").state == "absent"
    found = examine(store.path)
    assert (found.state, found.events) == ("sound", 201)
    assert found.size > 0


@pytest.mark.parametrize("name", ["", "Ada", "a--b", "-a", "a b", "../x", "a.sqlite", "é", "x" * 41])
def test_a_name_that_cannot_be_one_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name") as caught:
        valid_learner(name)
    assert all(valid_learner(near) for near in caught.value.nearest)


def test_learners_are_listed_and_the_nearest_name_is_offered(store) -> None:
    folder = store.path.parent
    assert list_learners(folder) == ("ada",)
    assert list_learners(folder / "none") == ()
    assert existing_learner(folder, "ada") == "ada"
    with pytest.raises(UnknownNameError, match="no learner `adda`") as caught:
        existing_learner(folder, "adda")
    assert caught.value.nearest == ("ada",)


def test_a_machine_keeps_its_first_name(tmp_path) -> None:
    assert device_name(tmp_path / "new", UUID(int=1)) == str(UUID(int=1))
    assert device_name(tmp_path / "new", UUID(int=2)) == str(UUID(int=1))
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["device"]


@pytest.mark.parametrize("left", [b"", b"\xff\xfe", b"desk\n"])
def test_a_name_of_the_machine_that_a_power_cut_left_half_written_is_made_anew(tmp_path, left: bytes) -> None:
    (tmp_path / "device").write_bytes(left)
    assert device_name(tmp_path, UUID(int=3)) == str(UUID(int=3))
    assert device_name(tmp_path, UUID(int=4)) == str(UUID(int=3))


def test_a_full_disk_leaves_no_half_of_the_machines_name(tmp_path, monkeypatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("curriculum.storage.progress.learners.os.fsync", full)
    with pytest.raises(StorageError, match="is full"):
        device_name(tmp_path, UUID(int=1))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_gets_a_sentence(tmp_path, clock, drafts) -> None:
    path = tmp_path / "ada.sqlite"
    path.mkdir()
    store = ProgressStore(path, device="desk", clock=clock)
    with pytest.raises(StorageError, match="Is a directory") as caught:
        store.append(drafts[0]("a"))
    assert caught.value.fix.startswith("Move what stands in the way")
