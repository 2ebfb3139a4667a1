"""Whether an expression has the form that was asked for: expanded, factored or simplified.

The value is compared elsewhere; here only the shape of what was typed is looked at. Each check returns a sentence that
says what is still to do, or nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction
from typing import Literal

from practice.questions.evaluate import NotExactError, UndefinedError, exact_value
from practice.questions.polynomial import NotPolynomialError, Polynomial, content, degree, polynomial
from practice.questions.tree import Call, Neg, Node, Num, Op, Var, factors, terms, to_text, walk

Form = Literal["any", "expanded", "factored", "simplified"]


def _is_number(node: Node) -> bool:
    return not any(isinstance(part, Var) for part in walk(node))


def _is_sum(node: Node) -> bool:
    return isinstance(node, Op) and node.sign in "+-"


def _expanded(term: Node) -> Polynomial | None:
    try:
        return polynomial(term)
    except NotPolynomialError:
        return None


def _uncollected(node: Node) -> bool:
    """Whether two terms of one sum could be added up."""
    for part in walk(node):
        if not _is_sum(part):
            continue
        seen: Counter[object] = Counter()
        for term in terms(part):
            found = _expanded(term)
            if found is not None and len(found) == 1:
                seen[next(iter(found))] += 1
            elif found is None:
                seen[to_text(term.of if isinstance(term, Neg) else term)] += 1
        if any(count > 1 for count in seen.values()):
            return True
    return False


def _unfinished_arithmetic(node: Node) -> bool:
    """Whether two plain numbers are still to be added, multiplied, raised or divided out."""
    for part in walk(node):
        if not isinstance(part, Op):
            continue
        left, right = part.left, part.right
        if isinstance(left, Neg):
            left = left.of
        if isinstance(left, Num) and isinstance(right, Num):
            whole = left.value.denominator == right.value.denominator == 1
            reduced = math.gcd(left.value.numerator, right.value.numerator) == 1 and right.value != 1
            if not (part.sign == "/" and whole and reduced):
                return True
        if part.sign == "*" and sum(isinstance(factor, Num) for factor in factors(part)) > 1:
            return True
    return False


def _repeated_factor(node: Node) -> bool:
    for part in walk(node):
        if isinstance(part, Op) and part.sign == "*":
            names = Counter(to_text(_base(factor)) for factor in factors(part) if not isinstance(factor, Num))
            if any(count > 1 for count in names.values()):
                return True
    return False


def _base(factor: Node) -> Node:
    return factor.left if isinstance(factor, Op) and factor.sign == "^" else factor


def not_expanded(node: Node) -> str:
    """What is still to multiply out or collect."""
    for part in walk(node):
        if isinstance(part, Op) and part.sign == "*" and any(_is_sum(factor) for factor in factors(part)):
            return "Multiply out the brackets."
        if isinstance(part, Op) and part.sign == "^" and _is_sum(part.left):
            return "Multiply out the power of the bracket."
        if isinstance(part, Op) and part.sign == "/" and _is_sum(part.left) and _is_number(part.right):
            return "Divide each term by the number."
    if _uncollected(node):
        return "Collect the like terms."
    if _unfinished_arithmetic(node) or _repeated_factor(node):
        return "Work out what is left inside the terms."
    return ""


def _unknown_factors(node: Node) -> list[Node]:
    """The factors that hold an unknown, each as often as it stands."""
    found: list[Node] = []
    for factor in factors(node):
        if isinstance(factor, Op) and factor.sign == "^":
            times = _whole_exponent(factor.right)
            found.extend(_unknown_factors(factor.left) * times if times else [factor])
        elif isinstance(factor, Op) and factor.sign == "/" and _is_number(factor.right):
            found.extend(_unknown_factors(factor.left))
        elif not _is_number(factor):
            found.append(factor)
    return found


def _whole_exponent(node: Node) -> int:
    try:
        value = exact_value(node)
    except (NotExactError, UndefinedError, KeyError):
        return 0
    return int(value) if value.denominator == 1 and 0 < value <= 24 else 0


def not_factored(node: Node, key: Node) -> str:
    """What is still to factor, measured by the key's own factors."""
    ours, wanted = _unknown_factors(node), _unknown_factors(key)
    if _is_sum(node) and len(terms(node)) > 1 and (len(wanted) > 1 or any(isinstance(f, Num) for f in factors(key))):
        return "Write it as a product."
    if len(ours) < len(wanted):
        return "One of the factors can be factored further."
    if all(_content(factor) == 1 for factor in wanted) and any(_content(factor) != 1 for factor in ours):
        return "A number can still be taken out of a bracket."
    return ""


def _content(factor: Node) -> Fraction:
    found = _expanded(factor)
    return content(found) if found and degree(found) else Fraction(1)


def _unopened_power(node: Node) -> bool:
    """Whether a whole power of a product, a quotient or a power is still to be worked out."""
    for part in walk(node):
        if isinstance(part, Op) and part.sign == "^" and _whole_exponent(part.right):
            base = part.left.of if isinstance(part.left, Neg) else part.left
            if isinstance(base, Op) and base.sign in "*/^":
                return True
    return False


def _uncancelled(node: Node) -> bool:
    """Whether a letter, alone or as a power, stands both above and below one fraction bar."""
    for part in walk(node):
        if isinstance(part, Op) and part.sign == "/":
            above, below = (
                {to_text(_base(factor)) for factor in factors(side) if isinstance(_base(factor), Var)}
                for side in (part.left, part.right)
            )
            if above & below:
                return True
    return False


def _number_of(side: Node) -> Fraction:
    """The number that can be taken out of one side of a fraction bar: 6 of ``3(2x + 4)``, 1 where it cannot be seen."""
    found = Fraction(1)
    for factor in factors(side):
        if isinstance(factor, Num):
            found *= factor.value
        elif (expanded := _expanded(factor)) is not None and expanded:
            found *= content(expanded)
    return abs(found)


def _shares_a_number(node: Node) -> bool:
    """Whether one whole number still divides what stands above a fraction bar and what stands below it."""
    for part in walk(node):
        if isinstance(part, Op) and part.sign == "/" and not (_is_number(part.left) and _is_number(part.right)):
            above, below = _number_of(part.left), _number_of(part.right)
            if math.gcd(above.numerator, below.numerator) > 1:
                return True
    return False


def _has_negative_exponent(node: Node) -> bool:
    return any(
        isinstance(part, Op)
        and part.sign == "^"
        and (isinstance(part.right, Neg) or (isinstance(part.right, Num) and part.right.value < 0))
        for part in walk(node)
    )


def _size(node: Node) -> int:
    match node:
        case Op("^", left, Num()):
            return _size(left)
        case Op("/", Num(), Num()):
            return 1
        case Op(_, left, right):
            return _size(left) + _size(right)
        case Neg(of):
            return _size(of)
        case Call(_, arguments):
            return 1 + sum(_size(argument) for argument in arguments)
        case _:
            return 1


def not_simplified(node: Node, key: Node) -> str:
    """What could still be made shorter, measured by the key's own size."""
    if _has_negative_exponent(node) and not _has_negative_exponent(key):
        return "Write it with positive exponents only."
    if _shares_a_number(node) and not _shares_a_number(key):
        return "A number can still be cancelled above and below."
    if _unfinished_arithmetic(node):
        return "Work out the numbers."
    if _uncollected(node):
        return "Collect the like terms."
    if _repeated_factor(node):
        return "Write a repeated factor as a power."
    if _unopened_power(node) and not _unopened_power(key):
        return "Work out the power of the bracket."
    if _uncancelled(node) and not _uncancelled(key):
        return "Cancel what stands above and below the bar."
    if _size(node) > _size(key) + 1:
        return "It can be written shorter."
    return ""


def missing_form(node: Node, key: Node, form: Form) -> str:
    """A sentence on what is still to do for the asked form, or ``""`` when the form is right."""
    match form:
        case "expanded":
            return not_expanded(node)
        case "factored":
            return not_factored(node, key)
        case "simplified":
            return not_simplified(node, key)
        case _:
            return ""
