"""Second ways for the generators of backpropagation."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import slope


def backward(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "from-gradient":
        return Fraction(facts["dw1"], facts["dz"])
    bend = {"relu": lambda z: max(z, Fraction(0)), "identity": lambda z: z, "square": lambda z: z * z}[
        facts["activation"]
    ]

    def loss_of(value: Fraction) -> Fraction:
        values = {name: Fraction(facts[name]) for name in ("x", "w1", "b", "w2", "y")} | {facts["of"]: value}
        return (values["w2"] * bend(values["w1"] * values["x"] + values["b"]) - values["y"]) ** 2

    gradient = slope(loss_of, Fraction(facts[facts["of"]]))
    return facts["w1"] - Fraction(facts["rate"]) * gradient if "rate" in facts else gradient


CASES = {
    "backpropagate_two_layer_chain": Case(backward, [{"activation": name} for name in ("relu", "identity", "square")]),
}
