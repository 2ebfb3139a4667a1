"""Search over our own lessons finds what a learner would type."""

from __future__ import annotations

import pytest

from curriculum.study.topics import search


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("why can't I divide by zero", "division-by-zero"),
        ("chain rule", "chain-rule"),
        ("learning rate", "learning-rate"),
        ("stochastc gradeint", "stochastic-gradient-descent"),
        ("what does the softmax do", "softmax"),
        ("what is e", "the-number-e"),
        ("carry the one", "two-digit-addition-with-regrouping"),
        ("MAML", "meta-learning"),
        ("backprop", "backpropagation-algorithm"),
        ("vanishing gradients", "exploding-gradients"),
        ("optimizers", "torch-optimisers"),
        ("average", "mean"),
        ("local minimum", "increasing-and-decreasing"),
    ],
)
def test_the_topic_that_is_meant_comes_first(our_desk, typed: str, meant: str) -> None:
    assert next(iter(search(our_desk, typed))).id == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how do I add fractions", "adding-fractions-with-like-denominators"),
        ("chainrule", "chain-rule"),
        ("division of fractions", "dividing-fractions"),
    ],
)
def test_the_topic_that_is_meant_is_among_the_first(our_desk, typed: str, meant: str) -> None:
    assert meant in [hit.id for hit in search(our_desk, typed, limit=4)]
