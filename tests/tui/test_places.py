"""The history, as a browser keeps it."""

from __future__ import annotations

from curriculum.tui.places import History, Place, Position

A, B, C = Place("topic", "a"), Place("topic", "b"), Place("chain", "c")


def test_a_link_names_a_place() -> None:
    assert Place.parse("topic:sigma-notation") == Place("topic", "sigma-notation")
    assert Place.parse("plan:") == Place("plan")


def test_back_and_forward_return_to_where_one_was() -> None:
    history = History(A)
    history.here.position = Position(7, "topic:b")
    history.go(B)
    history.go(C)
    assert [visit.place for visit in (history.back(), history.back()) if visit] == [B, A]
    assert history.here.position == Position(7, "topic:b")
    assert history.back() is None
    assert history.forward() is not None
    assert history.here.place == B


def test_going_on_forgets_what_lay_forward() -> None:
    history = History(A)
    history.go(B)
    history.back()
    history.go(C)
    assert history.forward() is None
    assert history.back() is not None
    assert history.here.place == A


def test_the_same_place_is_visited_once() -> None:
    history = History(A)
    history.go(A)
    assert history.back() is None


def test_a_place_may_get_another_name() -> None:
    history = History(A)
    history.go(Place("practice", "new a"))
    history.replace(Place("practice", "s1"))
    history.go(B)
    assert history.back() is not None
    assert history.here.place == Place("practice", "s1")
