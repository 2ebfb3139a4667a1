"""Every key of every generator, computed a second time in another way, mostly from the prompt itself."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from practice.questions import Question, key_text
from practice.questions.number_text import read_number

Made = Callable[[str], tuple[Question, ...]]
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:/\d+)?")


def numbers(text: str) -> list[Fraction]:
    return [Fraction(found) for found in NUMBER.findall(text)]


def python_value(text: str, **names: Fraction) -> Fraction:
    """The value of school mathematics by Python's own rules of precedence, in exact arithmetic."""
    text = text.replace("×", "*").replace("·", "*").replace("÷", "/").replace("²", "**2").replace("^", "**")
    text = re.sub(r"([\d)])(?=[a-z(])", r"\1*", text)
    text = re.sub(r"\d+(?:\.\d+)?", lambda found: f"F('{found.group()}')", text)
    text = re.sub(r"\*\*F\('(\d+)'\)", r"**\1", text)
    return Fraction(eval(text, {"F": Fraction, **names}))


def with_gap(prompt: str) -> tuple[str, str]:
    """The two sides of an equation with a gap."""
    equation = prompt.split("gap? ")[1].removesuffix(" (in lowest terms)")
    left, right = equation.split(" = ")
    return left, right


def fills_gap(question: Question) -> bool:
    left, right = with_gap(question.prompt)
    wanted = read_number(key_text(question)).exact
    assert wanted is not None
    terms = re.sub(r"(\d+/\d+)", r"(\1)", f"{left}|{right}").replace("__", "g").split("|")
    return python_value(terms[0], g=wanted) == python_value(terms[1], g=wanted)


def whole_sum(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    first, second = numbers(question.prompt)[:2]
    return first + second


def whole_difference(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    if facts["structure"] == "story":
        total, taken = numbers(question.prompt)
        return total - taken
    total, taken = map(int, re.findall(r"(\d+) - (\d+)", question.prompt)[0])
    return total - taken


def product(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    first, second = numbers(question.prompt)[:2]
    return sum(first for _ in range(int(second)))


def quotient(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    total, divisor = map(int, numbers(question.prompt)[:2])
    return len(range(divisor, total + 1, divisor))


def remainder(question: Question, facts: dict[str, Any]) -> object:
    values = list(map(int, numbers(question.prompt)))
    match facts["structure"]:
        case "full-groups":
            return len(range(values[1], values[0] + 1, values[1]))
        case "rebuild":
            divisor, quotient, rest = values
            return next(n for n in range(10000) if divmod(n, divisor) == (quotient, rest))
    total, divisor = values[:2]
    while total >= divisor:
        total -= divisor
    return total


def equivalent(question: Question, facts: dict[str, Any]) -> object:
    top, bottom = map(int, re.findall(r"(\d+)/(\d+)", question.prompt)[0])
    match facts["structure"]:
        case "missing-top":
            return Fraction(top * facts["new_bottom"], bottom)
        case "missing-bottom":
            return Fraction(bottom * facts["new_top"], top)
        case "which-factor":
            return facts["new_bottom"] / bottom == facts["new_top"] / top == float(key_text(question))
        case "lowest-terms":
            return Fraction(top, bottom)
        case "shared-divisor":
            return math.gcd(top, bottom)
    equal = [text for text in facts["options"] if Fraction(text) == Fraction(top, bottom)]
    return equal == [key_text(question)]


def fraction_result(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    a, b = (tuple(map(int, found)) for found in re.findall(r"(\d+)/(\d+)", question.prompt)[:2])
    (x, p), (y, q) = a, b
    tops = {"add": x * q + y * p, "subtract": x * q - y * p, "multiply": x * y, "divide": x * q}
    bottom = p * y if facts["operation"] == "divide" else p * q
    return Fraction(tops[facts["operation"]], bottom)


def decimal_result(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    found = [Decimal(text) for text in re.findall(r"\d+(?:\.\d+)?", question.prompt)]
    if facts["structure"] == "story" and facts["operation"] == "multiply":
        found = found[-2:]
    first, second = found[:2]
    match facts["operation"]:
        case "add":
            return Fraction(first + second)
        case "subtract":
            return Fraction(first - second)
        case "multiply":
            return Fraction(first * second)
    return Fraction(first / second)


def order_value(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "where-brackets":
        return [text for text in facts["options"] if python_value(text) == facts["value"]] == [key_text(question)]
    return fills_gap(question) if "gap" in question.prompt else python_value(facts["expression"])


def solves(question: Question, facts: dict[str, Any]) -> object:
    prompt, a, b, c, d = question.prompt, facts["a"], facts["b"], facts["c"], facts["d"]
    match facts["structure"]:
        case "missing-constant":
            found = re.search(r"of (.*) = (.*) is x = (.*)\. What", prompt)
            assert found is not None
            k, x = read_number(key_text(question)).exact, Fraction(found.group(3))
            assert k is not None
            return python_value(found.group(1), x=x) == python_value(found.group(2), x=x, k=k)
        case "next-line":
            return [a - c, b] == [python_value(key_text(question), x=Fraction(1)) - b, b]
        case "story":
            return next(Fraction(x) for x in range(-100, 101) if a * x + b == c * x + d)
        case "find-the-error":
            return Fraction(d - b, a - c)
    found = re.search(r"Solve (.*) = (.*)\. What", prompt)
    assert found is not None
    x = Fraction(key_text(question))
    return python_value(found.group(1), x=x) == python_value(found.group(2), x=x)


def on_the_line(question: Question, facts: dict[str, Any]) -> object:
    def height(x: Fraction) -> Fraction:
        return python_value(key_text(question), x=x)

    match facts["structure"]:
        case "equation-from-points":
            return all(height(Fraction(x)) == y for x, y in (facts["p"], facts["q"]))
        case "point-slope":
            x, y = facts["p"]
            return height(Fraction(x)) == y and height(Fraction(x + 1)) == y + Fraction(facts["slope"])
        case "intercept":
            return next(x for x in range(-50, 51) if facts["slope"] * x + facts["constant"] == 0)
        case "value-on-line":
            x, y = facts["p"]
            return y + Fraction(facts["slope"]) * (facts["x"] - x)
        case "related":
            slope = Fraction(facts["slope"])
            answer = read_number(key_text(question)).exact
            assert answer is not None
            return answer == slope if facts["relation"] == "parallel" else answer * slope == -1
    (a, b), (c, d) = facts["p"], facts["q"]
    return Fraction(b - d, a - c)


def geometric(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "find-ratio":
        found = [r for r in range(-9, 10) if facts["first"] * r * r * r == facts["fourth"]]
        assert len(found) == 1
        return found[0]
    if facts["structure"] == "endless":
        ratio, total, term = Fraction(facts["endless_ratio"]), 0.0, float(facts["first"])
        for _ in range(400):
            total, term = total + term, term * ratio
        return pytest.approx(total)
    terms = [facts["first"]]
    while len(terms) < facts["count"]:
        terms.append(terms[-1] * facts["ratio"])
    return terms[-1] if facts["structure"] == "nth-term" else sum(terms)


def expectation(question: Question, facts: dict[str, Any]) -> object:
    """By a bag of ten equally likely tickets."""
    shares = [round(10 * Fraction(share)) for share in facts["shares"]]
    bag = [value for value, count in zip(facts["values"], shares, strict=True) for _ in range(count)]
    match facts["structure"]:
        case "missing-value":
            rest = 10 - len(bag)
            return (10 * Fraction(facts["mean"]) - sum(bag)) / rest
        case "ticket":
            return Fraction(sum(bag), 10) - facts["cost"]
    assert len(bag) == 10
    return Fraction(sum(bag), 10)


def descent(question: Question, facts: dict[str, Any]) -> object:
    rate = Fraction(facts["rate"])
    if "weights" in facts:
        weights, gradients = ([Fraction(x) for x in facts[name]] for name in ("weights", "gradients"))
        if "stretch" in facts:
            gradients = [slope(lambda w, s=s: s * w * w, w) for s, w in zip(facts["stretch"], weights, strict=True)]
        wanted = [w - rate * g for w, g in zip(weights, gradients, strict=True)]
        key = [read_number(part, commas=False).exact for part in key_text(question).strip("[]").split(",")]
        return key == (gradients if facts["structure"] == "vector-gradient" else wanted)
    weight = Fraction(facts["weight"])
    match facts["structure"]:
        case "quadratic":
            return weight - rate * slope(lambda w: (w - facts["target"]) ** 2, weight)
        case "which-rate":
            return (weight - Fraction(facts["new"])) / Fraction(facts["gradient"])
        case "which-gradient":
            return (weight - Fraction(facts["new"])) / rate
    return weight - rate * Fraction(facts["gradient"])


def slope(function: Callable[[Fraction], Fraction], at: Fraction) -> Fraction:
    """A derivative by a five-point difference: exact for polynomials up to the fourth degree."""
    h = Fraction(1, 64)
    near = function(at - 2 * h) - 8 * function(at - h) + 8 * function(at + h) - function(at + 2 * h)
    return near / (12 * h)


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


def convolved(question: Question, facts: dict[str, Any]) -> object:
    """By sliding the kernel along."""
    if "weights" in facts:
        window = math.prod([facts["kernel"]] * facts["dimensions"])
        return sum(facts["channels"] * window + 1 for _ in range(facts["filters"]))
    if "keep" in facts:
        return next(p for p in range(20) if positions(facts["size"], facts["kernel"], 1, p) == facts["size"])
    size = positions(facts["size"], facts["kernel"], facts["stride"], facts["padding"])
    match facts["structure"]:
        case "shape":
            wanted = (facts["batch"], facts["filters"], *[size] * facts["dimensions"])
            return key_text(question) == str(wanted)
        case "input-size":
            sizes = [n for n in range(1, 200) if n + 2 * facts["padding"] >= facts["kernel"]]
            return next(n for n in sizes if positions(n, facts["kernel"], 1, facts["padding"]) == facts["out"])
    return size


def positions(size: int, kernel: int, stride: int, padding: int) -> int:
    padded = size + 2 * padding
    return sum(1 for start in range(0, padded, stride) if start + kernel <= padded)


def meta(question: Question, facts: dict[str, Any]) -> object:
    alpha, t = Fraction(facts["alpha"]), Fraction(facts["t"])

    def adapt(start: Fraction) -> Fraction:
        return start - alpha * slope(lambda v: facts["scale"] * (v - facts["a"]) ** 2, start)

    def query(value: Fraction) -> Fraction:
        return (value - facts["b"]) ** 2

    match facts["ask"]:
        case "adapted":
            return adapt(t)
        case "full":
            return slope(lambda v: query(adapt(v)), t)
        case "first-order":
            return slope(query, adapt(t))
        case "factor":
            return slope(adapt, t)
    return alpha


def prototypes(question: Question, facts: dict[str, Any]) -> object:
    means = [tuple(sum(axis) / len(points) for axis in zip(*points, strict=True)) for points in facts["support"]]
    key = key_text(question)
    match facts["structure"]:
        case "nearest-class":
            distances = [math.dist(mean, facts["query"]) for mean in means]
            return key == f"class {'ABC'[distances.index(min(distances))]}"
        case "prototype":
            return [float(Fraction(part)) for part in key.strip("[]").split(", ")] == list(means[0])
        case "missing-point":
            last = [int(part) for part in key.strip("[]").split(", ")]
            points = [*facts["support"][0], last]
            return [Fraction(sum(axis), len(points)) for axis in zip(*points, strict=True)] == [
                Fraction(value) for value in facts["prototype"]
            ]
    return Fraction(round(math.dist(means[0], facts["query"]) ** 2 * 16), 16)


COMPUTED: dict[str, Callable[[Question, dict[str, Any]], object]] = {
    "whole_number_addition": whole_sum,
    "whole_number_subtraction": whole_difference,
    "multiplication_facts": product,
    "division_facts": quotient,
    "division_with_remainder": remainder,
    "equivalent_fractions": equivalent,
    "fraction_arithmetic": fraction_result,
    "decimal_arithmetic": decimal_result,
    "order_of_operations": order_value,
    "linear_equation": solves,
    "line_equation": on_the_line,
    "geometric_sum": geometric,
    "expected_value": expectation,
    "gradient_descent_step": descent,
    "backpropagate_two_layer_chain": backward,
    "convolution_output_shape": convolved,
    "maml_inner_step": meta,
    "prototype_class": prototypes,
}


@pytest.mark.parametrize("name", COMPUTED)
def test_an_independent_computation_agrees(name: str, made: Made) -> None:
    for question in made(name):
        facts: dict[str, Any] = dict(question.facts)
        computed = COMPUTED[name](question, facts)
        if facts["structure"] == "find-the-error":
            agree_on_the_error(question, facts, computed)
        elif isinstance(computed, bool):
            assert computed, (question.prompt, key_text(question))
        else:
            key = read_number(key_text(question).split(" ")[0]).exact
            assert key == computed, (question.prompt, key, computed)


def agree_on_the_error(question: Question, facts: dict[str, Any], right: object) -> None:
    """The result shown is wrong, and only the right option leads to it."""
    assert read_number(facts["right"]).exact == right, question.prompt
    assert f"got {facts['got']}." in question.prompt
    assert facts["got"] != facts["right"]
    leads_there = [named for named, result in facts["slips"].items() if result == facts["got"]]
    assert leads_there == [key_text(question)]
