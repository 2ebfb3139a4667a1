"""What is told of settings and of where everything lies."""

from __future__ import annotations

from curriculum.study.views import View


class SettingLine(View):
    """A setting, the values it can take, and the one it has: a number between two ends, or one of some names."""

    name: str
    value: float | int | str
    default: float | int | str
    least: float | int | None = None
    most: float | int | None = None
    choices: tuple[str, ...] = ()
    meaning: str


class AboutView(View):
    """Whose progress this is, where it lies, and what the program stands on."""

    learner: str
    learners: tuple[str, ...]
    """All who have progress on this machine."""
    progress: str
    progress_exists: bool
    events: int
    backups: str
    last_backup: str | None
    """The newest copy of this learner's progress."""
    workspace: str
    catalogue: str
    graph: str
    """The graph's id and version, such as ``curriculum 1``."""
    graph_title: str
    topics: int
    graph_folder: str
    program: str
    pytorch: str
    isolation: str
    """The layers that hold back a submission to the grader, such as ``landlock+seccomp+limits``."""
