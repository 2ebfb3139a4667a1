"""The glossary: what is found, how, and what a page uses."""

from __future__ import annotations

import pytest

from curriculum.study.glossary import explained, glossary


def names(entries) -> list[tuple[str, str]]:
    return [(entry.entry, entry.topic.id) for entry in entries]


@pytest.mark.parametrize("asked", ["alpha", "Alpha", "α", r"$\alpha$", r"\alpha"])
def test_a_symbol_is_found_as_it_is_typed_said_or_written(our_desk, asked: str) -> None:
    assert names(glossary(our_desk, asked))[0] == (r"$\alpha$", "gradient-descent")


def test_a_misspelt_name_is_found(our_desk) -> None:
    assert names(glossary(our_desk, "alhpa"))[0] == (r"$\alpha$", "gradient-descent")


def test_what_is_nowhere_gives_nothing(our_desk) -> None:
    assert glossary(our_desk, "qwertyuiop") == ()


def test_without_words_all_are_listed_terms_first(our_desk) -> None:
    kinds = [entry.kind for entry in glossary(our_desk)]
    assert kinds == sorted(kinds, key=["term", "symbol"].index)
    assert len(kinds) == len(our_desk.catalogue.symbols()) + len(our_desk.catalogue.terms())


def test_a_page_is_explained_by_what_stands_in_it(our_desk) -> None:
    found = names(explained(our_desk, "convergence", r"With the learning rate $\alpha$ the step is $\alpha \nabla f$."))
    assert (r"$\alpha$", "gradient-descent") in found
    assert not any(entry == "$H$" for entry, _ in found)


def test_a_symbol_has_the_meaning_of_the_nearest_topic_beneath(our_desk) -> None:
    homes = [s.topic for s in our_desk.catalogue.symbols() if s.symbol == r"$\sigma$"]
    for home in homes:
        assert (r"$\sigma$", home) in names(explained(our_desk, home, ""))


def test_nothing_from_above_is_used(our_desk) -> None:
    found = names(explained(our_desk, "counting-to-10", r"$\alpha$, a learning rate"))
    assert {topic for _, topic in found} <= {"counting-to-10"}


def test_a_question_is_explained_by_its_own_words_alone(our_desk) -> None:
    prompt = r"With the learning rate $\alpha$ the step is $\alpha \nabla f$."
    asked = names(explained(our_desk, "gradient-descent", prompt, all_own=False))
    whole = names(explained(our_desk, "gradient-descent", prompt))
    assert (r"$\alpha$", "gradient-descent") in asked
    assert set(asked) < set(whole)
    assert names(explained(our_desk, "gradient-descent", "What is it called?", all_own=False)) == []
