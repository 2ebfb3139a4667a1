"""The area in which notes and code are written."""

from __future__ import annotations

from textual.app import App, ComposeResult

from curriculum.tui.widgets.writing_area import WritingArea


class Pad(App[None]):
    def compose(self) -> ComposeResult:
        yield WritingArea("five words in one line", soft_wrap=True, compact=True)


async def test_lines_are_painted_as_they_wrap_at_a_new_width() -> None:
    app = Pad()
    async with app.run_test(size=(18, 5)) as pilot:
        await pilot.resize_terminal(22, 5)  # as many lines as before, with other words on them
        await pilot.pause()
        painted = [line.text.strip() for line in app.screen._compositor.render_strips()]
        assert painted[:2] == ["five words in one", "line"]
