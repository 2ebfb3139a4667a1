"""Which question comes next: properties over random quizzes and histories."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from curriculum.study.order import FEWEST, MOST, VARIANT_AFTER, Asked, Candidate, next_item

SKILLS = ("step", "rate", "shape")
candidates = st.lists(
    st.builds(
        Candidate, st.integers(0, 9).map(str), st.sampled_from(SKILLS), typed=st.booleans(), generator=st.booleans()
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda c: c.item,
)


@given(candidates, st.integers(0, 1000), st.data())
def test_a_session_ends_and_never_repeats_an_authored_question(
    quiz: list[Candidate], seed: int, data: st.DataObject
) -> None:
    asked: list[Asked] = []
    rng = random.Random(seed)
    while (chosen := next_item(quiz, asked, SKILLS, {}, rng)) is not None:
        assert chosen.generator or chosen.item not in {a.item for a in asked}
        asked.append(Asked(chosen.item, chosen.skill, missed=data.draw(st.booleans())))
        assert len(asked) <= MOST
    assert len(asked) == MOST or not any(c.generator for c in quiz)


@given(candidates, st.integers(0, 1000))
def test_with_every_skill_shown_it_ends_after_the_fewest(quiz: list[Candidate], seed: int) -> None:
    asked: list[Asked] = []
    while (chosen := next_item(quiz, asked, (), {}, random.Random(seed))) is not None:
        asked.append(Asked(chosen.item, chosen.skill, missed=False))
    assert len(asked) == min(FEWEST, len(quiz))


@given(candidates, st.integers(0, 1000))
def test_missing_skills_come_first(quiz: list[Candidate], seed: int) -> None:
    skill = quiz[0].skill
    chosen = next_item(quiz, [], (skill,), {}, random.Random(seed))
    assert chosen is not None
    assert chosen.skill == skill


def test_a_miss_comes_back_after_two_others() -> None:
    quiz = [Candidate(str(n), SKILLS[n % 2], typed=True, generator=False) for n in range(8)]
    asked = [Asked("0", "step", missed=True), Asked("1", "rate", missed=False)]
    rng = random.Random(1)
    assert len(asked) - 1 < VARIANT_AFTER
    third = next_item(quiz, asked, ("rate",), {}, rng)
    assert third is not None
    assert third.skill == "rate"
    asked.append(Asked(third.item, third.skill, missed=False))
    fourth = next_item(quiz, asked, ("rate",), {}, rng)
    assert fourth is not None
    assert fourth.skill == "step"


def test_what_was_never_seen_comes_before_what_was() -> None:
    quiz = [
        Candidate("old", "step", typed=True, generator=False),
        Candidate("new", "step", typed=False, generator=False),
    ]
    for seed in range(20):
        chosen = next_item(quiz, [], ("step",), {"old": 1}, random.Random(seed))
        assert chosen is not None
        assert chosen.item == "new"


def test_it_ends_when_nothing_is_left_that_could_show_what_is_missing() -> None:
    quiz = [
        Candidate("only", "step", typed=True, generator=False),
        Candidate("endless", "rate", typed=True, generator=True),
    ]
    asked = [Asked("only", "step", missed=True)] + [Asked("endless", "rate", missed=False)] * (FEWEST - 1)
    assert next_item(quiz, asked, ("step",), {}, random.Random(1)) is None
    assert next_item(quiz, asked, ("step", "rate"), {}, random.Random(1)) is not None
    assert next_item(quiz, asked[: FEWEST - 1], ("step",), {}, random.Random(1)) is not None


@given(st.integers(0, 1000))
def test_a_variant_comes_two_or_three_questions_after_the_miss(seed: int) -> None:
    quiz = [Candidate(f"{skill}-{n}", skill, typed=True, generator=False) for n in range(4) for skill in SKILLS[:2]]
    asked = [Asked("step-0", "step", missed=True)]
    for _ in range(3):
        chosen = next_item(quiz, asked, ("step",), {}, random.Random(seed))
        assert chosen is not None
        asked.append(Asked(chosen.item, chosen.skill, missed=False))
    assert asked[1].skill == "rate"
    assert "step" in {asked[2].skill, asked[3].skill}


def test_a_session_does_not_end_with_a_variant_owed() -> None:
    quiz = [Candidate(str(n), SKILLS[n % 2], typed=True, generator=False) for n in range(8)]
    asked = [Asked("1", "rate", missed=False), Asked("3", "rate", missed=False), Asked("0", "step", missed=True)]
    rng = random.Random(1)
    while (chosen := next_item(quiz, asked, (), {}, rng)) is not None:
        asked.append(Asked(chosen.item, chosen.skill, missed=False))
    assert "step" in {a.skill for a in asked[3:]}
    assert len(asked) <= FEWEST + VARIANT_AFTER + 1
