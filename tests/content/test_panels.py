"""A lesson cut into panels: where it is cut, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.content.lesson_text import Predict, explainer_parts, split_sections, worked_steps
from curriculum.content.panels import TELLING, Panel, text_panels

EMPTY = dict.fromkeys(
    ("core_idea", "opening_problem", "explainer", "worked_example", "your_turn", "common_mistakes"), ""
)


def panels(**sections: str) -> tuple[Panel, ...]:
    return text_panels(**{**EMPTY, **sections})


def texts(panel: Panel) -> list[str]:
    return [piece.text for piece in panel.pieces]


def test_sections_without_text_have_no_panel() -> None:
    assert panels() == ()
    assert [panel.name for panel in panels(core_idea="It is.", your_turn="Do it.")] == ["core-idea", "your-turn"]


def test_the_opening_problem_stands_on_the_first_panel_under_its_own_heading() -> None:
    (first,) = panels(core_idea="It is.", opening_problem="Why?")
    assert [(piece.text, piece.title) for piece in first.pieces] == [("It is.", ""), ("Why?", "Opening Problem")]


def test_the_explainer_is_cut_after_each_prediction() -> None:
    found = panels(explainer="One.\n\n> Predict: A?\n> Answer: a.\n\nTwo.\n\n> Predict: B?\n> Answer: b.")
    assert [(p.name, p.part, p.parts) for p in found] == [("explainer-1", 1, 2), ("explainer-2", 2, 2)]
    assert [(piece.kind, piece.text, piece.answer) for piece in found[1].pieces] == [
        ("text", "Two.", ""), ("predict", "B?", "b."),
    ]  # fmt: skip
    assert {panel.section for panel in found} == {"explainer"} <= TELLING


def test_a_pause_ends_a_stretch_and_stands_beneath_it() -> None:
    found = panels(
        explainer="One.\n\n> Pause: You have\n> one.\n\n"
        "Two.\n\n> Predict: A?\n> Answer: a.\n\n> Pause: B.\n\n### C\n\nD."
    )
    assert [(p.title, p.pause, len(p.pieces)) for p in found] == [
        ("Explainer", "You have\none.", 1), ("Explainer", "B.", 2), ("C", "", 1),
    ]  # fmt: skip
    assert [p.part for p in found] == [1, 2, 3]


def test_a_pause_before_everything_or_after_it_makes_no_panel_of_its_own() -> None:
    found = panels(explainer="> Pause: X.\n\nOne.\n\n> Pause: Y.")
    assert [(texts(panel), panel.pause) for panel in found] == [(["One."], "Y.")]


def test_a_heading_begins_a_stretch_and_names_it() -> None:
    found = panels(explainer="One.\n\n### The rule\n\nTwo.")
    assert [(panel.title, texts(panel)) for panel in found] == [("Explainer", ["One."]), ("The rule", ["Two."])]


def test_a_paragraph_keeps_its_formula_and_the_rest_of_its_sentence() -> None:
    (found,) = panels(
        explainer="It is\n\n$$x = 1$$\n\nso that it ends.\n\nNext:\n\nAfter a colon.\n\n- a\n- b\n\nLast."
    )
    assert texts(found) == ["It is\n\n$$x = 1$$\n\nso that it ends.", "Next:\n\nAfter a colon.\n\n- a\n- b", "Last."]


def test_steps_are_pieces_and_their_code_stays_theirs() -> None:
    (found,) = panels(worked_example="Case.\n\n1. First:\n\n   ```python\n   1 + 1\n   ```\n2. Second.\n\nSo it is.")
    assert [piece.kind for piece in found.pieces] == ["text", "step", "step", "text"]
    assert found.pieces[1].text == "1. First:\n\n   ```python\n   1 + 1\n   ```"
    assert found.steps == 2


def test_your_turn_asks_unless_its_text_gives_an_answer_itself() -> None:
    (asks,) = panels(your_turn="Find x.")
    assert [(piece.kind, piece.answer) for piece in asks.pieces] == [("try", "")]
    (told,) = panels(your_turn="Find x.\n\n> Predict: x?\n> Answer: 3.")
    assert [(piece.kind, piece.answer) for piece in told.pieces] == [("text", ""), ("predict", "3.")]


def test_each_mistake_is_a_piece() -> None:
    (found,) = panels(common_mistakes="Beware.\n\n- One\n  more.\n- Two.")
    assert texts(found) == ["Beware.", "- One\n  more.", "- Two."]


LESSONS = sorted((Path(__file__).parents[2] / "graph_data" / "topics").glob("*/*.md"))[::16]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_of_a_lesson_is_lost(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    sections = {s.heading.lower().replace(" ", "_"): s.text for s in split_sections(body)}
    found = panels(**sections)
    shown = {panel.section: "" for panel in found}
    for panel in found:
        shown[panel.section] += "\n\n".join((panel.title, *texts(panel), panel.pause))
    for part in explainer_parts(sections["explainer"]):
        wanted = part.question if isinstance(part, Predict) else getattr(part, "text", part.source)
        assert wanted in shown["explainer"] or part.source in shown["explainer"]
    steps = [panel.steps for panel in found if panel.name == "worked-example"]
    assert steps == [len(worked_steps(sections["worked_example"]).steps)]
    words = " ".join(sections["common_mistakes"].split())
    assert " ".join(shown["common-mistakes"].split()).endswith(words)
