"""``settings``: list, set and clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table
from curriculum.study.settings_words import facts, range_of, shown

if TYPE_CHECKING:
    from curriculum.study.settings_views import AboutView, SettingLine

settings_app = App(name="settings", help="Show or change your settings.")


@settings_app.default
def settings_list(*, common: Common = Common()) -> None:
    """Show every setting, its value, and what it can be."""
    from curriculum.study.settings import setting_lines

    with common.desk() as desk:
        found = setting_lines(desk)
    show(found, as_json=common.json, lines=lambda: table([_row(line) for line in found]))


@settings_app.command(name="set")
def settings_set(
    name: str, value: Annotated[str, Parameter(allow_leading_hyphen=True)], /, *, common: Common = Common()
) -> None:
    """Give a setting a value.

    Args:
        name: The setting's name.
        value: A number, of which shares may be written 30%; or one of the names that it can be.
    """
    from curriculum.study.settings import set_setting

    with common.desk() as desk:
        line = set_setting(desk, name, value)
    show(line, as_json=common.json, lines=lambda: [f"{line.name} is {shown(line.value)}."])


@settings_app.command(name="clear")
def settings_clear(name: str, /, *, common: Common = Common()) -> None:
    """Return a setting to its default.

    Args:
        name: The setting's name.
    """
    from curriculum.study.settings import clear_setting

    with common.desk() as desk:
        line = clear_setting(desk, name)
    show(line, as_json=common.json, lines=lambda: [f"{line.name} is {shown(line.value)} again."])


@settings_app.command(name="about")
def settings_about(*, common: Common = Common()) -> None:
    """Show whose progress this is, where everything lies, and how a submission to the grader is held back."""
    from curriculum.study.about import about

    with common.desk() as desk:
        view = about(desk, common.graph)
    show(view, as_json=common.json, lines=lambda: table(_about(view)))


def _about(view: AboutView) -> list[tuple[str, str]]:
    return [*facts(view), ("copy it", "curriculum backup; `curriculum restore FILE` puts a copy back")]


def _row(line: SettingLine) -> tuple[str, ...]:
    usual = "default" if line.value == line.default else f"default {shown(line.default)}"
    return line.name, shown(line.value), f"({usual}; {range_of(line)})", line.meaning
