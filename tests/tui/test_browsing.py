"""From the first start to a goal, its chain, its plan and its topics."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.errors import ContentError
from curriculum.study.claims import claim
from curriculum.study.desk import open_desk
from curriculum.study.goals import clear_goal
from curriculum.study.topics import search
from curriculum.tui.places import Place
from curriculum.tui.widgets.page import Page

OpenApp = Callable[..., Any]


async def test_the_first_start_offers_the_goal_of_the_graph_and_sets_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert "Choose a goal" in app.text
        assert "▸ The Mean of a Tensor" in app.text
        await app.press("enter", "1")
        assert "Your goal" in app.text
        assert "0 of 10 topics" in app.text
        assert "▸ Learn: Counting Objects" in app.text
        assert app.lines()[0].rstrip().endswith("0 of 10 known")
    async with open_app() as app:
        assert "0 of 10 topics" in app.text


async def test_groups_open_and_close_by_key_and_mouse(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2")
        assert "10 topics by strand" in app.text
        assert "Counting Objects" not in app.text
        await app.press("enter")
        assert "Counting Objects" in app.text
        await app.press("down", "left")
        assert "Counting Objects" not in app.text
        await app.click("Tensors")
        assert "The Shape of a Tensor" in app.text
        await app.press("g")
        assert "10 topics by level" in app.text
        assert "Middle school" in app.text


async def test_only_topics_of_one_kind_of_evidence(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "f", "f")
        assert "only claimed" in app.text
        assert "No topic is claimed" in app.text


async def test_the_page_of_a_topic_has_its_parts_in_order(open_app: OpenApp) -> None:
    async with open_app(size=(100, 90)) as app:
        await app.press("2", "down", "enter", "end")
        await app.click("The Mean of a Tensor")
        parts = [
            "The Mean of a Tensor", "Undergraduate · Depth 5", "[ I know this ]  [ Set as goal ]", "#",
            "Core Idea", "Explainer", "This lesson is not written yet.", "Practice Questions (0 questions)",
            "Prerequisite Chain", "Longest path: 6 steps, 9 total prerequisite topics", "Prerequisites (2)",
            "Leads To (0)", "No topics depend on this one yet.",
        ]  # fmt: skip
        places = [app.text.find(part) for part in parts]
        assert -1 not in places
        assert places == sorted(places)


async def test_links_are_followed_and_the_way_back_is_kept(open_app: OpenApp) -> None:
    async with open_app(size=(80, 110)) as app:
        await app.press("2", "down", "enter")
        await app.click("The Shape of a Tensor")
        await app.click("Multiplication as Equal Groups")
        assert app.lines()[2].strip() == "Multiplication as Equal Groups"
        await app.press("escape")
        assert app.lines()[2].strip() == "The Shape of a Tensor"
        await app.press("right_square_bracket")
        assert app.lines()[2].strip() == "Multiplication as Equal Groups"
        await app.press("escape", "escape")
        assert "10 topics by strand" in app.text


async def test_tab_moves_through_the_links_of_a_page_and_enter_follows(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "enter", "down", "enter")
        assert app.app.screen.query_one("#page").cursor.target == "do:know"
        await app.press("tab", "tab", "tab", "enter")
        assert app.lines()[2].strip() == "Addition as Joining"


async def test_a_lesson_is_uncovered_bit_by_bit(open_app: OpenApp) -> None:
    async with open_app(size=(90, 100)) as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter")
        assert "Show the answer (r)" in app.text
        assert "It is (3,)." not in app.text
        await app.press("r")
        assert "It is (3,)." in app.text
        assert "4 steps left" in app.text
        assert "Count what the outermost brackets hold" not in app.text
        await app.press("r")
        assert "1. Count what the outermost brackets hold" in app.text
        await app.click("Show the next step")
        assert "2. Open one of them" in app.text
        await app.press("r", "r")
        assert "(r)" not in app.text
        assert "Reveal" not in app.lines()[-1]


async def test_a_claim_is_counted_first_and_taken_back_by_one_key(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(80, 40)) as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "i")
        assert "You know The Shape of a Tensor?" in app.text
        assert "with 5 topics beneath it" in app.text
        assert "1 h 55 min shorter" in app.text
        assert "Arithmetic    3" in app.text
        await app.press("n")
        assert "0 of 10 known" in app.text
        await app.press("i", "y")
        assert "6 of 10 known" in app.text
        assert "○ claimed" in app.text
        await app.press("u")
        assert "Take this back?" in app.text
        assert "“I know this” for The Shape of a Tensor" in app.text
        await app.press("n")
        assert "6 of 10 known" in app.text
        await app.press("u", "y")
        assert "0 of 10 known" in app.text
        assert "· unknown" in app.text
        assert any("Taken back: “I know this” for The Shape of a Tensor" in note for note in app.notes)
        await app.press("U")
        assert "6 of 10 known" in app.text


async def test_a_known_topic_can_be_forgotten(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(80, 40)) as app:
        await app.press("3", "enter", "i", "y")
        assert "1 of 10 known" in app.text
        await app.click("[ I do not know this any more ]")
        assert "0 of 10 known" in app.text


async def test_the_chain_shows_where_one_stands_and_why_each_step_is_there(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("3")
        assert "Longest path: 6 steps, 9 total prerequisite topics" in app.text
        here = next(line for line in app.lines() if "you are here" in line)
        assert here.split()[:4] == ["1", "·", "Counting", "Objects"]
        assert "For Addition as Joining: A joined collection" in app.text
        await app.press("end")
        assert "The end of this chain." in app.text
        await app.press("y")
        assert "For Addition as Joining" in app.text
        await app.press("enter")
        assert app.lines()[2].strip() == "Counting Objects"


async def test_other_long_chains_are_drawn_into_the_ladder(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(100, 40)) as app:
        await app.press("3", "a")
        assert "1. 5 steps, 1 fewer" in app.text
        ladder = app.app.screen.query_one("#ladder")
        signs = [line.plain[:2].strip() for line in ladder.sheet.lines]
        assert {"┬", "╎", "┴"} & set(signs)
        assert "instead of" in app.text
        detour = next(line for line in app.lines() if "───▸" in line).split("▸")[1].split("│")[0].strip()
        await app.click(detour)
        assert app.lines()[2].strip() == detour
        await app.press("escape")
        assert "1. 5 steps, 1 fewer" in app.text
        await app.press("a")
        assert "1 fewer" not in app.text
        assert "───▸" not in app.text


async def test_a_chain_without_another_beside_it_says_so(open_app: OpenApp) -> None:
    async with open_app() as app:
        app.app.go(Place("chain", "counting-objects"))
        await app.settle()
        await app.press("a")
        assert any("No other chain" in note for note in app.notes)


async def test_levels_of_a_chain_are_landmarks_to_go_to(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("3")
        landmarks = [line for line in app.lines() if line.strip().startswith("── ")]
        assert "0 of 2 known" in landmarks[0]
        first = app.app.screen.query_one("#ladder").cursor.target
        await app.press("n")
        second = app.app.screen.query_one("#ladder").cursor.target
        assert second != first
        await app.press("b")
        assert app.app.screen.query_one("#ladder").cursor.target == first


async def test_the_plan_marks_what_is_ready(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("4")
        assert "10 topics left · 3 h 20 min · 1 ready now" in app.text
        assert [line for line in app.lines() if "ready " in line and "min" in line][1].split()[-2:] == ["10", "min"]
        await app.press("down", "enter")
        assert app.lines()[2].strip() == "Addition as Joining"
        await app.press("escape")
        assert app.app.screen.query_one("#list").cursor.target == "topic:addition-as-joining"


async def test_the_plan_offers_the_problem_of_a_milestone_that_is_reached(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    with open_desk(graph_folder=tiny_folder) as desk:
        claim(desk, "mean-of-numbers")
    async with open_app() as driver:
        await driver.press("4")
        assert "1 of 2 milestones" in driver.text
        assert "◆ You can now find the mean of a few numbers." in driver.text
        await driver.click("A mixed problem to try")
        assert "Question 1" in driver.text
        assert "rained" in driver.text


async def test_without_a_goal_the_plan_says_how_to_get_one(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("4")
        assert "no goal is set" in app.text
        await app.press("enter")
        assert "Choose a goal" in app.text


async def test_a_goal_is_set_and_cleared_on_the_page(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "enter", "down", "enter", "s")
        assert "★ your goal" in app.text
        await app.click("[ Clear this goal ]")
        assert "★ your goal" not in app.text


async def test_search_finds_as_one_types_and_forgives(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("multiplicaton")
        assert "Multiplication as Equal Groups" in app.text
        await app.type(" zzzzqqq")
        await app.press("escape")
        assert "Choose a goal" in app.text


async def test_the_palette_runs_actions_and_opens_topics(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("ctrl+p")
        await app.type("tensor from")
        await app.until(lambda text: "A Tensor from a List" in text)
        await app.press("enter")
        assert app.lines()[2].strip() == "A Tensor from a List"
        await app.press("ctrl+p")
        await app.type("go to plan")
        await app.until(lambda text: "key: 4" in text)
        await app.press("enter")
        assert "no goal is set" in app.text


async def test_help_names_every_key_of_the_screen(open_app: OpenApp) -> None:
    async with open_app(size=(80, 60)) as app:
        await app.press("2", "enter", "down", "enter", "question_mark")
        for words in (
            "I know this",
            "Set as goal",
            "Next section",
            "Search",
            "Undo",
            "Settings",
            "1 to 6",
            "fading",
        ):
            assert words in app.text
        await app.press("escape")
        assert app.lines()[2].strip() == "Counting Objects"


async def test_help_explains_the_words_and_signs_of_the_page(open_app: OpenApp) -> None:
    async with open_app(size=(80, 60)) as app:
        await app.press("slash")
        await app.type("mean of numbers")
        await app.until(lambda text: "Mean of a List of Numbers" in text)
        await app.press("enter", "question_mark")
        assert "Words and signs here" in app.text
        assert "fair share: what each gets if all get alike" in app.text
        assert "said “M”" in app.text


async def test_the_theme_is_kept(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("t")
        assert app.app.theme == "light"
    async with open_app() as app:
        assert app.app.theme == "light"


async def test_the_tabs_and_keys_can_be_clicked(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.click("Explore")
        assert "10 topics by strand" in app.text
        await app.click("By strand/level")
        assert "10 topics by level" in app.text
        await app.click("? Help")
        assert "This screen" in app.text


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_it_closes_at_any_time(open_app: OpenApp, key: str) -> None:
    async with open_app() as app:
        await app.pilot.press(key)
        await app.pilot.pause()
        assert app.app.return_code == 0


async def test_text_with_problems_closes_the_app_with_the_reason(home: Path, tiny_folder: Path, tmp_path: Path) -> None:
    from curriculum.tui.app import CurriculumApp

    broken = tmp_path / "graph"
    broken.mkdir()
    (broken / "graph.toml").write_text("id = 3\n")
    app = CurriculumApp(broken)
    async with app.run_test() as pilot:
        for _ in range(200):
            await pilot.pause(0.02)
            if app.failure is not None:
                break
    assert isinstance(app.failure, ContentError)


async def test_every_screen_fits_the_smallest_terminal(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(60, 16)) as app:
        for keys in (["1"], ["2", "enter"], ["3"], ["enter"], ["4"], ["5"], ["6"]):
            await app.press(*keys)
            assert len(app.lines()) == 16
            assert "Help" in app.lines()[-1]
            assert "Today" in app.lines()[0]


@pytest.mark.parametrize("size", [(59, 24), (80, 15)])
async def test_a_window_made_too_small_says_so_and_recovers(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app() as app:
        await app.pilot.resize_terminal(*size)
        await app.settle()
        assert "This window is too small: the app needs 60 by 16." in " ".join(app.text.split())
        assert "Choose a goal" not in app.text
        await app.pilot.resize_terminal(80, 24)
        await app.settle()
        assert "Choose a goal" in app.text


async def test_the_palette_opens_over_a_screen_only_and_where_there_is_room(open_app: OpenApp) -> None:
    async with open_app() as app:
        room = app.app.screen
        await app.press("slash", "ctrl+p")
        assert type(app.app.screen).__name__ == "SearchPanel"
        await app.press("escape", "ctrl+p")
        assert type(app.app.screen).__name__ == "CommandPalette"
        await app.pilot.resize_terminal(20, 3)
        await app.settle()
        await app.press("pagedown")
        assert app.app.screen is room
        await app.press("ctrl+p")
        assert app.app.screen is room


async def test_only_what_can_be_said_of_a_topic_is_offered(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "enter", "down", "enter")
        assert "i I know this" in app.lines()[-1]
        await app.press("x")
        assert app.notes == []
        await app.press("i", "y")
        assert "I know this" not in app.lines()[-1]
        await app.press("question_mark")
        assert "The whole chain to it" in app.text


async def test_excerpts_of_a_search_show_formulas_as_text(open_app: OpenApp) -> None:
    from curriculum.study.views import SearchHit
    from curriculum.tui import themes
    from curriculum.tui.pages.search import Results, search_sheet

    hit = SearchHit(
        id="a", title="A", distinguish=None, level="elementary", evidence="unknown", excerpt="when $t$ moves $z^2$"
    )
    sheet = search_sheet(Results("a", topics=(hit,)), 70, themes.look(themes.DEFAULT))
    lines = [line.plain.strip() for line in sheet.lines]
    assert "when t moves z²" in lines


async def test_places_asked_for_before_a_screen_has_come_up_are_gone_to(open_app: OpenApp) -> None:
    async with open_app() as driver:
        for screen in ("explore", "plan", "exercises", "progress", "chain"):
            driver.app.go(Place(screen))
        await driver.settle()
        assert driver.app.history.here.place == Place("chain")
        assert driver.app.is_running


async def test_a_move_in_a_list_that_was_grouped_anew_since_is_passed_over(open_app: OpenApp) -> None:
    async with open_app(size=(140, 44)) as driver:
        await driver.press("2")
        page = driver.app.screen.query_one("#list", Page)
        page.post_message(Page.Moved(page, "group:no-such-group"))
        await driver.press("down")
        assert driver.app.is_running


async def test_moving_the_cursor_draws_the_lines_it_left_and_the_lines_it_came_to(open_app: OpenApp) -> None:
    async with open_app() as driver:
        await driver.press("2", "down", "down", "up")
        shown = [list(line) for line in driver.app.screen._compositor.render_strips()]
        driver.app.screen.refresh(layout=True)
        await driver.settle()
        assert shown == [list(line) for line in driver.app.screen._compositor.render_strips()]


async def test_enter_before_the_results_are_there_follows_the_first_of_them(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curriculum.tui.screens import search as panel

    typed = threading.Event()

    def slow(*asked: Any) -> Any:
        typed.wait(30)
        return search(*asked)

    monkeypatch.setattr(panel, "search", slow)
    async with open_app() as app:
        await app.press("slash")
        for key in ("s", "h", "a", "p", "e", "enter"):
            app._send(key)
            await app.pilot._wait_for_screen()
        typed.set()
        await app.settle()
        assert "The Shape of a Tensor" in app.lines()[2]
        assert "Core Idea" in app.text


async def test_a_group_that_the_filter_has_just_taken_away_is_not_looked_for(open_app: OpenApp) -> None:
    async with open_app(size=(140, 40)) as app:
        await app.press("2")
        page = app.app.screen.query_one("#list", Page)
        await app.press("f", "f")
        page.post_message(Page.Moved(page, "group:tensors"))  # as when it was on its way meanwhile
        await app.settle()
        assert "No topic is claimed" in app.text


async def test_a_key_after_the_one_that_leaves_opens_nothing(open_app: OpenApp) -> None:
    async with open_app() as app:
        app.app.exit(0)
        app.app.go(Place("map"))
        assert "map" not in app.app._rooms


async def test_where_to_begin_is_come_back_to_without_a_goal(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app() as app:
        await app.press("enter")
        assert "Where do you begin?" in app.text
        with open_desk(graph_folder=tiny_folder) as desk:
            clear_goal(desk)
        await app.press("2", "escape")
        assert "no goal is set" in app.text


async def test_what_fails_while_a_result_is_shown_is_told(open_app: OpenApp) -> None:
    def fail(_: None) -> None:
        raise ContentError("The file is gone.", fix="Put it back.")

    async with open_app() as app:
        app.app.screen.ask(lambda: None, fail, group="read")
        await app.settle()
        assert "The file is gone. Put it back." in app.notes
        await app.press("2")
        assert "topics by strand" in app.text


async def test_the_key_that_quits_quits_from_a_panel_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        app._send("ctrl+q")
        await app.pilot.pause()
        assert app.app.return_code == 0


async def test_the_palette_finds_settings_and_says_what_an_undo_would_take(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("ctrl+p")
        await app.type("high con")
        await app.until(lambda text: "Theme: high contrast" in text)
        await app.press("enter")
        assert app.app.theme == "high-contrast"
        await app.press("ctrl+p")
        await app.type("undo")
        await app.until(lambda text: "Undo: theme set to high-contrast" in text)
        await app.press("enter", "y")
        assert app.app.theme == "dark"


async def test_the_search_finds_strands_and_settings_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("arithmetic")
        assert "strand, 6 topics" in app.text
        await app.press("enter")
        assert "Counting Objects" in app.text
        await app.press("slash")
        await app.type("review share")
        await app.press("enter")
        assert app.app.screen.position().link == "setting:review-share"
