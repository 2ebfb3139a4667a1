"""Settings and facts in words, the same in every face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import plural

if TYPE_CHECKING:
    from curriculum.study.settings_views import AboutView, SettingLine


def shown(value: float | str) -> str:
    """A value as it is written and can be typed; a share in per cent."""
    if isinstance(value, str):
        return value
    return f"{100 * value:g}%" if isinstance(value, float) else str(value)


def range_of(line: SettingLine) -> str:
    """What a setting can be."""
    if line.choices:
        return " or ".join(line.choices) if len(line.choices) == 2 else ", ".join(line.choices)
    assert line.least is not None
    assert line.most is not None
    return f"{shown(line.least)} to {shown(line.most)}"


def facts(view: AboutView) -> list[tuple[str, str]]:
    """Names and values of what is told beside the settings."""
    others = [name for name in view.learners if name != view.learner]
    beside = f" (also here: {', '.join(others)}; --learner NAME)" if others else ""
    return [
        ("learner", f"{view.learner}{beside}"),
        ("progress", f"{view.progress} ({plural(view.events, 'event')})" if view.progress_exists else
         f"{view.progress} (made with the first thing you do)"),
        ("last copy of it", view.last_backup or "none yet"),
        ("your exercise files", view.workspace),
        ("graph", f"{view.graph}, {plural(view.topics, 'topic')}, {view.graph_folder}"),
        ("grader holds back by", view.isolation),
        ("program", f"curriculum {view.program}, PyTorch {view.pytorch}"),
    ]  # fmt: skip
