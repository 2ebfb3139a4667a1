"""How far a lesson is taken: steps on and back, commitments, and the place that is kept."""

from __future__ import annotations

from typing import cast

import pytest

from curriculum.content.panels import Panel, Piece
from curriculum.study.lesson_views import LessonPlace, LessonView
from curriculum.study.views import TopicPage
from curriculum.tui.pages.reading import Reading

PANELS = (
    Panel("core-idea", "Core Idea", (Piece("text", "Idea."),)),
    Panel("explainer-1", "Explainer", (Piece("text", "A."), Piece("predict", "B?", "b."), Piece("text", "C."))),
    Panel("your-turn", "Your Turn", (Piece("text", "Try."),), questions=1),
    Panel("practice", "Practice", ()),
)


def view(place: LessonPlace | None = None) -> LessonView:
    page = cast("TopicPage", TopicPage.model_construct(id="it"))
    return LessonView.model_construct(page=page, panels=PANELS, first_questions=0, place=place)


def on(reading: Reading, times: int) -> Reading:
    for _ in range(times):
        reading = reading.onward()
    return reading


def test_pieces_come_one_by_one_and_then_the_next_panel() -> None:
    reading = on(Reading(view()), 1)
    assert (reading.panel.name, reading.shown) == ("explainer-1", 1)
    assert (on(reading, 1).panel.name, on(reading, 1).shown) == ("explainer-1", 2)


def test_nothing_goes_on_before_the_learner_commits() -> None:
    reading = on(Reading(view()), 2)
    assert reading.waiting is not None
    assert on(reading, 5) == reading
    kept = reading.commit("my word")
    assert kept.waiting is None
    assert kept.words_on(1) == "my word"
    assert on(kept, 1).shown == 3


def test_all_of_a_panel_stops_at_its_question() -> None:
    reading = on(Reading(view()), 1).rest()
    assert (reading.shown, reading.waiting) == (2, PANELS[1].pieces[1])
    assert reading.rest() == reading
    assert reading.commit("").rest().shown == 3


def test_a_panel_gone_back_to_is_whole_and_the_one_left_stays_as_it_was() -> None:
    reading = on(on(Reading(view()), 2).commit("x"), 2).before()
    assert (reading.panel.name, reading.shown, reading.waiting) == ("explainer-1", 3, None)
    assert reading.before().before() == reading.before()
    assert on(reading, 1).panel.name == "your-turn"


def test_the_place_leads_back_to_the_same_piece_with_what_was_before_it_uncovered() -> None:
    reading = on(Reading(view()), 2)
    assert reading.place == LessonPlace(panel="explainer-1", shown=2)
    again = Reading.of(view(reading.place))
    assert (again.panel.name, again.shown, again.waiting) == ("explainer-1", 2, PANELS[1].pieces[1])
    assert again.before().shown == 1


@pytest.mark.parametrize("shown", [0, -3, 99])
def test_a_place_beyond_the_pieces_is_brought_within_them(shown: int) -> None:
    reading = Reading.of(view(LessonPlace(panel="explainer-1", shown=shown)))
    assert 1 <= reading.shown <= 3


def test_nothing_is_kept_of_a_beginning_and_of_an_end() -> None:
    assert Reading(view()).place is None
    end = Reading(view()).beyond().beyond().beyond()
    assert end.ended
    assert end.place is None
    assert end.beyond() == end == end.onward()


def test_sessions_of_questions_are_kept_with_the_place() -> None:
    reading = Reading(view()).beyond().beyond().asked("s1")
    assert reading.place == LessonPlace(panel="your-turn", shown=1, sessions={"your-turn": "s1"})
    assert Reading.of(view(reading.place)).sessions == {"your-turn": "s1"}
