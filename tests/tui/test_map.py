"""The map: the cone and the neighbourhoods, walked with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from curriculum.study.claims import claim
from curriculum.study.desk import Desk, open_desk
from curriculum.study.map import cone_map, neighbourhood_map
from curriculum.tui import themes
from curriculum.tui.pages.cone import cone_painter, plan_cone, room_of
from curriculum.tui.pages.neighbourhood import neighbourhood_painter
from curriculum.tui.widgets.picture import PictureView

OpenApp = Callable[..., Any]
GOAL = "mean-of-a-tensor"
SIZES = {"small": (80, 24), "large": (140, 44)}
SCREENS = {"cone": ["2", "m"], "around": ["3", "end", "m"], "farther": ["3", "end", "m", "plus", "left"]}
LOOK = themes.look("dark")


def cursor(app: Any) -> str:
    return str(app.app.screen.query_one(PictureView).cursor)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
async def test_pictures(open_app: OpenApp, with_goal: None, picture: SnapshotAssertion, size: str, screen: str) -> None:
    async with open_app(size=SIZES[size]) as app:
        await app.press(*SCREENS[screen])
        assert await app.rest() == picture


async def test_the_cone_begins_where_the_learner_stands_and_leads_around_a_topic(
    open_app: OpenApp, with_goal: None, home: Path, tiny_folder: Path
) -> None:
    with open_desk(graph_folder=tiny_folder) as desk:
        claim(desk, "counting-objects")
    async with open_app() as app:
        await app.press("2", "m")
        assert "◆ milestone" in app.text
        assert "★ goal" in app.text
        start = cursor(app)
        assert start == cone_map(app.app.desk).here != "counting-objects"
        assert app.app.desk.summaries[start].name in app.text
        await app.press("left", "right", "down", "up", "enter")
        assert f"Around {app.app.desk.summaries[cursor(app)].name}" in app.text
        await app.press("escape")
        assert "★ goal" in app.text
        await app.press("o")
        assert "Core Idea" in app.text


async def test_arrows_follow_edges_and_enter_goes_to_the_middle(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("3", "end", "m")
        assert "Around The Mean of a Tensor" in app.text
        assert cursor(app) == GOAL
        await app.press("right")
        assert cursor(app) == GOAL, "nothing builds on it"
        await app.press("left")
        before = cursor(app)
        assert before in app.app.desk.graph.prerequisites(GOAL)
        why = app.app.desk.catalogue.reasons([before, GOAL])[before]
        assert why.split()[0] in app.text
        await app.press("right")
        assert cursor(app) == GOAL
        await app.press("left", "enter")
        assert f"Around {app.app.desk.summaries[before].name}" in app.text
        await app.press("right", "enter")
        assert "Around The Mean of a Tensor" in app.text
        await app.press("enter")
        assert "Core Idea" in app.text


async def test_farther_nearer_and_no_farther_than_it_goes(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(140, 44)) as app:
        await app.press("3", "end", "m")
        for keys, words in (("+", "2 steps"), ("+", "3 steps"), ("+", "3 steps"), ("-", "2 steps"), ("--", "1 step ")):
            await app.press(*({"+": "plus", "-": "minus"}[key] for key in keys))
            assert f"{words.strip()} far" in app.text


async def test_a_click_chooses_a_box_and_another_goes_to_it(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(140, 44)) as app:
        await app.press("3", "end", "m")
        topic = app.app.desk.graph.prerequisites(GOAL)[0]
        name = app.app.desk.summaries[topic].name
        await app.click(f"· {name}")
        assert cursor(app) == topic
        assert "Around The Mean of a Tensor" in app.text
        await app.click(f"· {name}")
        assert f"Around {name}" in app.text


async def test_zoom_shows_whole_titles_and_the_cone_in_columns(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(60, 16)) as app:
        await app.press("3", "end", "m", "plus")
        assert "…" in app.text
        view = app.app.screen.query_one(PictureView)
        await app.press("z")
        assert view.virtual_size.width > 60
        assert "The Mean of a Tensor" in app.text
        await app.press("shift+left")
        await app.press("m")
        before = app.text
        await app.press("z")
        assert app.text != before
        await app.press("z")
        assert app.text == before


async def test_m_leads_there_from_a_page_and_a_plan_and_the_palette(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("3", "end", "enter", "m")
        assert "Around The Mean of a Tensor" in app.text
        await app.press("4", "m")
        assert "Around" in app.text
        await app.press("1", "ctrl+p")
        await app.type("go to map")
        await app.until(lambda text: "Go to Map" in text)
        await app.press("enter")
        assert "★ goal" in app.text


async def test_hidden_topics_are_drawn_when_asked_for(
    open_app: OpenApp, with_goal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("curriculum.tui.screens.map.LIMIT", 3)
    async with open_app(size=(140, 44)) as app:
        await app.press("3", "end", "m", "plus", "plus")
        assert "more" in app.text
        app.app.screen.query_one(PictureView)._move("more:before")
        await app.settle()
        assert "enter draws them too" in app.text
        shown = app.text.count("┌") + app.text.count("┏") + app.text.count("╔")
        await app.press("o")
        assert "Around" in app.text, "what stands for many has no page"
        await app.press("enter")
        assert app.text.count("┌") + app.text.count("┏") + app.text.count("╔") > shown


@pytest.fixture
def desk(home: Path, tiny_folder: Path, with_goal: None) -> Any:
    with open_desk(graph_folder=tiny_folder) as opened:
        yield opened


@pytest.mark.parametrize("columns", [None, True, False])
@pytest.mark.parametrize("size", [(58, 10), (79, 19), (138, 39), (220, 80)])
def test_every_topic_of_the_cone_has_a_cell_of_its_own(desk: Desk, size: tuple[int, int], columns: bool | None) -> None:
    view = cone_map(desk)
    plan, names = plan_cone(view, *size, columns)
    topics = {t.id: t for strand in view.strands for cell in strand.cells for t in cell.topics}
    taken = [(x + i, y) for t, (x, y) in plan.topics.items() for i in range(room_of(topics[t]))]
    assert plan.topics.keys() == topics.keys()
    assert len(set(taken) | set(plan.bars)) == len(taken) + len(set(plan.bars))
    assert all(names <= x < size[0] and y < plan.height for x, y in taken)
    picture = cone_painter(view, columns)(*size, LOOK, GOAL)
    for topic, spot in picture.spots.items():
        assert picture.lines[spot.top].plain[spot.left] == "·", topic


def test_arrows_reach_every_topic_and_every_box(desk: Desk) -> None:
    view = neighbourhood_map(desk, GOAL, radius=3)
    for picture in (
        cone_painter(cone_map(desk), None)(79, 19, LOOK, GOAL),
        neighbourhood_painter(view, False)(79, 19, LOOK, GOAL),
    ):
        reached, waiting = {GOAL}, [GOAL]
        while waiting:
            here = waiting.pop()
            for direction in ("left", "right", "up", "down"):
                there = picture.move(here, direction)
                if there is not None and there not in reached:
                    reached.add(there)
                    waiting.append(there)
        assert reached == set(picture.spots)


def test_the_boxes_say_the_evidence_and_stand_where_the_spots_are(desk: Desk) -> None:
    view = neighbourhood_map(desk, GOAL)
    picture = neighbourhood_painter(view, True)(79, 19, LOOK, GOAL)
    for node in view.nodes:
        spot = picture.spots[node.id]
        row = picture.lines[spot.top + 1].plain[spot.left : spot.left + spot.width]
        assert row[0] in "│┃║"
        assert row[2:].startswith(f"· {node.title}")
