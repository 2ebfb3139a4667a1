"""``settings``: list, set and clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table

if TYPE_CHECKING:
    from curriculum.study.views import SettingLine

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
        value: A number; shares may be written 30%.
    """
    from curriculum.study.settings import set_setting

    with common.desk() as desk:
        line = set_setting(desk, name, value)
    show(line, as_json=common.json, lines=lambda: [f"{line.name} is {line.value:g}."])


@settings_app.command(name="clear")
def settings_clear(name: str, /, *, common: Common = Common()) -> None:
    """Return a setting to its default.

    Args:
        name: The setting's name.
    """
    from curriculum.study.settings import clear_setting

    with common.desk() as desk:
        line = clear_setting(desk, name)
    show(line, as_json=common.json, lines=lambda: [f"{line.name} is {line.value:g} again."])


def _row(line: SettingLine) -> tuple[str, ...]:
    usual = "default" if line.value == line.default else f"default {line.default:g}"
    return line.name, f"{line.value:g}", f"({usual}; {line.least:g} to {line.most:g})", line.meaning
