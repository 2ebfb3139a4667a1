"""Beginning a new topic."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from curriculum.errors import StorageError, UnknownNameError, UsageError

MOST_PREREQUISITES = 4


def new_topic(
    folder: Path, title: str, *, strand: str, prerequisites: Sequence[str] = (), level: str | None = None
) -> Path:
    """Write the outline of a new topic into a graph folder and enter its id in the ledger; the file.

    Raises:
        UnknownNameError: If there is no such strand, level or prerequisite.
        UsageError: If there are too many prerequisites, the level would fall, or the topic exists.
        StorageError: If the file cannot be written.
    """
    from curriculum.content.layout import topic_file
    from curriculum.content.levels import Level
    from curriculum.content.new_topic import outline_text, topic_id
    from curriculum.content.reader import read_folder
    from curriculum.lint.ledger import add_missing

    curriculum = read_folder(folder).curriculum
    _known("strand", strand, [s.id for s in curriculum.strands])
    for prerequisite in prerequisites:
        _known("topic", prerequisite, list(curriculum.topics))
    if len(prerequisites) > MOST_PREREQUISITES:
        raise UsageError("A topic has at most four direct prerequisites.", fix="Leave out those that others imply.")
    if level is not None:
        _known("level", level, [str(name) for name in Level])
    lowest = max((curriculum.topics[p].level for p in prerequisites), key=lambda found: found.rank, default=None)
    chosen = Level(level) if level else lowest or Level.FOUNDATIONS
    if lowest is not None and chosen.rank < lowest.rank:
        raise UsageError(f"The level would fall from {lowest} to {chosen}.", fix=f"Use {lowest} or higher.")
    identity = topic_id(title)
    if identity in curriculum.topics or identity in curriculum.history.retired:
        raise UsageError(f"There is, or was, a topic `{identity}`.", fix="Choose another title.")
    file = folder / topic_file(strand, identity)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as out:
            out.write(outline_text(title, strand, chosen, tuple(prerequisites)))
    except OSError as error:
        raise StorageError(
            f"{file} cannot be written: {error.strerror}.", fix="Allow writing to the folder."
        ) from error
    add_missing(folder)
    return file


def _known(what: str, name: str, names: Sequence[str]) -> None:
    if name in names:
        return
    from curriculum.graph.nearest import nearest_names

    raise UnknownNameError(
        f"There is no {what} `{name}`.", fix=f"Use the id of a {what} that exists.", nearest=nearest_names(name, names)
    )
