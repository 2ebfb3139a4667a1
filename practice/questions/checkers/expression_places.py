"""Where a wrong expression parts from the key: which term, factor, part of a fraction, or number in front."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from practice.questions.checkers.places import MOST_NAMED, listed
from practice.questions.evaluate import Domain, UndefinedError, equivalent, sample, value_at
from practice.questions.polynomial import Monomial, NotPolynomialError, Polynomial, polynomial
from practice.questions.tree import Neg, Node, Op, factors, terms, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FEWEST_POINTS = 4
_MOST_PARTS = 8


def where_it_parts(key: Node, answer: Node, domain: Domain) -> str:
    """A sentence on the place, or nothing where none can be told.

    Args:
        key: What is asked.
        answer: An expression that is not equal to it.
        domain: Where they are compared.
    """
    return (
        _by_terms(key, answer)
        or _by_fraction(key, answer, domain)
        or _by_constant(key, answer, domain)
        or _by_parts(terms, "term", key, answer, domain)
        or _by_parts(factors, "factor", key, answer, domain)
    )


def _polynomial(node: Node) -> Polynomial | None:
    try:
        return polynomial(node)
    except NotPolynomialError:
        return None


def _named(monomial: Monomial) -> str:
    if not monomial:
        return "the term without a letter"
    letters_first = sorted(monomial, key=lambda factor: ("(" in factor[0], factor))
    return "the term in " + "·".join(name if power == 1 else f"{name}^{power}" for name, power in letters_first)


def _order(monomial: Monomial) -> tuple[int, Monomial]:
    return -sum(power for _, power in monomial), monomial


def _by_terms(key: Node, answer: Node) -> str:
    """The terms of two polynomials that have one at least in common; which is missing is not said."""
    wanted, given = _polynomial(key), _polynomial(answer)
    if not wanted or not given:
        return ""
    if len(wanted) == 1 and wanted.keys() == given.keys() and next(iter(wanted)):
        return "The letters and their powers are right; look at the number in front."
    right = [m for m in sorted(wanted, key=_order) if given.get(m) == wanted[m]]
    wrong = [m for m in sorted(given, key=_order) if given[m] != wanted.get(m)]
    if not right or len(wrong) > MOST_NAMED:
        return ""
    worked = "" if len(terms(answer)) == len(given) else "Multiplied out, "
    verb = "is" if len(right) == 1 else "are"
    words = f"{worked}{listed([_named(m) for m in right[:MOST_NAMED]])} {verb} right; "
    words += f"look at {listed([_named(m) for m in wrong])}" if wrong else "a term is missing"
    return words[0].upper() + words[1:] + "."


def _by_fraction(key: Node, answer: Node, domain: Domain) -> str:
    match key, answer:
        case Op("/", top, bottom), Op("/", given_top, given_bottom):
            above = equivalent(top, given_top, domain)
            below = equivalent(bottom, given_bottom, domain)
            if above and not below:
                return "What stands above the line is right; look at what is divided by."
            if below and not above:
                return "What is divided by is right; look at what stands above the line."
    return ""


def _by_constant(key: Node, answer: Node, domain: Domain) -> str:
    """Whether both differ by a number in front, or by one that is added."""
    pairs: list[tuple[float, float]] = []
    for point, value in sample(key, domain):
        try:
            pairs.append((float(value), float(value_at(answer, point))))
        except (UndefinedError, OverflowError):
            continue
    if len(pairs) < _FEWEST_POINTS or _same(key_value for key_value, _ in pairs):
        return ""
    if all(value and given for value, given in pairs) and _same(given / value for value, given in pairs):
        return "Only the number in front is not right: yours is the same multiple of what is asked everywhere."
    if _same(given - value for value, given in pairs):
        return "It differs from what is asked by the same number everywhere: look at what is added at the end."
    return ""


def _same(values: Iterable[float]) -> bool:
    first, *rest = list(values)
    return all(math.isclose(first, other, rel_tol=1e-7, abs_tol=1e-9) for other in rest)


def _by_parts(split: Callable[[Node], list[Node]], noun: str, key: Node, answer: Node, domain: Domain) -> str:
    """Which of the learner's own terms or factors belong to the key."""
    wanted, given = split(key), split(answer)
    if len(given) < 2 or len(wanted) < 2 or max(len(given), len(wanted)) > _MOST_PARTS:
        return ""
    left, right, wrong = list(wanted), [], []
    for part in given:
        found = next((other for other in left if equivalent(other, part, domain)), None)
        if found is None:
            wrong.append(part)
        else:
            left.remove(found)
            right.append(part)
    if not right or (not wrong and not left):
        return ""
    shown = listed([_shown(part) for part in right])
    if not wrong:
        return f"So far it is right, but a {noun} is missing beside {shown}."
    verb = "is" if len(right) == 1 else "are"
    return f"Of your {noun}s, {shown} {verb} right; look at {listed([_shown(part) for part in wrong])}."


def _shown(part: Node) -> str:
    if isinstance(part, Neg):
        return f"-{to_text(part.of)}"
    return to_text(part)
