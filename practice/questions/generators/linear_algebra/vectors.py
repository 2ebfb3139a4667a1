"""Sums, differences, multiples and combinations of vectors, and the arrows between points."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, plus, row, row_text, show
from practice.questions.generators.worked import Worked, worked_structures

Vector = list[int]


class VectorParameters(Parameters):
    """``ask``: arrows between points, sums (with differences and multiples), or combinations."""

    ask: Literal["arrows", "sums", "combinations"] = "sums"


def _vector(draw: random.Random, size: int, most: int = 9) -> Vector:
    return [draw.randint(-most, most) for _ in range(size)]


def _pair(draw: random.Random, level: int) -> tuple[Vector, Vector]:
    size = 2 if level < 3 else 3
    a, b = _vector(draw, size), _vector(draw, size)
    if level == 1:
        a = [abs(x) + 1 for x in a]
    if 0 in b or 0 in a or a == b:
        raise RedrawError
    return a, b


def combine(weights: list[int], vectors: list[Vector]) -> Vector:
    """The linear combination."""
    return [sum(w * v[k] for w, v in zip(weights, vectors, strict=True)) for k in range(len(vectors[0]))]


def _named(weights: list[int]) -> str:
    """``2a - b``."""
    text = ""
    for weight, name in zip(weights, "abc", strict=False):
        size = "" if abs(weight) == 1 else str(abs(weight))
        sign = (" - " if weight < 0 else " + ") if text else ("-" if weight < 0 else "")
        text += f"{sign}{size}{name}"
    return text


def _listed(vectors: list[Vector]) -> str:
    parts = [f"{name} = {row_text(v)}" for name, v in zip("abc", vectors, strict=False)]
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _terms(weights: list[int], entries: list[int]) -> str:
    return " + ".join(f"{bracketed(w)}·{bracketed(x)}" for w, x in zip(weights, entries, strict=True))


def _weights(draw: random.Random, level: int, kind: str) -> list[int]:
    if kind == "combinations":
        return [nonzero(draw, -4, 4) for _ in range(2 if level < 3 else 3)]
    if level == 1:
        return [1, draw.choice((1, -1))]
    return [draw.choice((1, 2, 3)), draw.choice((-1, -2, -3, 2))]


def _case(draw: random.Random, level: int, kind: str) -> tuple[list[int], list[Vector]]:
    weights = _weights(draw, level, kind)
    size = 3 if level == 3 and kind == "sums" else 2
    vectors = [_vector(draw, size) for _ in weights]
    if any(0 in v for v in vectors):
        raise RedrawError
    return weights, vectors


def _facts(what: str, weights: list[int], vectors: list[Vector]) -> dict[str, Any]:
    return {"what": what, "weights": list(weights), "vectors": [list(v) for v in vectors]}


def _whole(kind: str) -> Any:
    def build(draw: random.Random, level: int) -> Draft:
        weights, vectors = _case(draw, level, kind)
        right = combine(weights, vectors)
        signless = combine([abs(w) for w in weights], vectors)
        first_only = [weights[0] * x + (y if weights[1] > 0 else -y) for x, y in zip(*vectors[:2], strict=True)]
        wrong = (
            [Wrong(row(signless), "A minus sign takes the vector off, in every entry.")] if signless != right else []
        )
        if first_only != right and len(weights) == 2:
            wrong.append(
                Wrong(
                    row(first_only),
                    f"The second vector is multiplied by {abs(weights[1])} before it is "
                    f"{'added' if weights[1] > 0 else 'taken off'}.",
                )
            )
        wrong.append(
            Wrong(
                row([right[0], *[sum(v[k] for v in vectors) for k in range(1, len(right))]]),
                "Every entry is worked out with the same weights, not the first alone.",
            )
        )
        wrong.append(
            Wrong(
                row(list(reversed(right))), "The entries are in the wrong order: first entries go with first entries."
            )
        )
        return typed(
            "vector",
            f"Let {_listed(vectors)}. What is {_named(weights)}?",
            row(right),
            [w for w in wrong if list(w.answer) != right],
            f"Entry by entry: "
            f"{'; '.join(f'{_terms(weights, [v[k] for v in vectors])} = {right[k]}' for k in range(len(right)))}. "
            f"So it is {row_text(right)}.",
            _facts("whole", weights, vectors),
        )

    return build


def _one_entry(kind: str) -> Any:
    def build(draw: random.Random, level: int) -> Worked:
        weights, vectors = _case(draw, level, kind)
        k = draw.randrange(1, len(vectors[0]))
        place = ("first", "second", "third")[k]
        entries = [v[k] for v in vectors]
        right = sum(w * x for w, x in zip(weights, entries, strict=True))
        slips = [
            Slip(
                sum(abs(w) * x for w, x in zip(weights, entries, strict=True)),
                "Added a vector that is taken off",
                "Look at the signs before the vectors.",
            ),
            Slip(
                sum(w * v[0] for w, v in zip(weights, vectors, strict=True)),
                "Took the first entries",
                f"The {place} entry of the result comes from the {place} entries.",
            ),
            Slip(
                sum(entries),
                "Added the entries without the multiples",
                "Each entry is first multiplied by the number before its vector.",
            ),
            Slip(
                weights[0] * entries[0] + (entries[1] if weights[1] > 0 else -entries[1]),
                "Multiplied only the first vector",
                "The number before each vector multiplies its own entries.",
            ),
            Slip(
                sum(combine(weights, vectors)), "Added all entries of the result", f"Only the {place} entry is asked."
            ),
        ]
        if all(abs(w) == 1 for w in weights):
            slips = [slip for slip in slips if "multiples" not in slip.named]
        if abs(weights[1]) == 1:
            slips = [slip for slip in slips if "only the first vector" not in slip.named]
        return Worked(
            f"Let {_listed(vectors)}.",
            f"the {place} entry of {_named(weights)}",
            right,
            slips,
            f"{_terms(weights, entries)} = {right}.",
            {**_facts("entry", weights, vectors), "place": k},
        )

    return build


def _missing(draw: random.Random, level: int) -> Draft:
    """The inverse: an unknown vector in an equation."""
    a, b = _pair(draw, level)
    weight = 1 if level == 1 else draw.choice((2, 3, -2))
    right = [y - weight * x for x, y in zip(a, b, strict=True)]
    left = {1: "a + x", 2: "2a + x", 3: "3a + x", -2: "x - 2a"}[weight]
    wrong = [
        Wrong(
            row([y + weight * x for x, y in zip(a, b, strict=True)]),
            f"Bring {left.replace(' + x', '').replace('x - ', '')} to the other side with its sign changed.",
        )
    ]
    if weight != 1:
        wrong.append(
            Wrong(row([y - x for x, y in zip(a, b, strict=True)]), "a comes off as many times as it stands there.")
        )
    wrong.append(Wrong(row([-x for x in right]), "That is the other way round: every sign is turned."))
    return typed(
        "vector",
        f"Let {_listed([a, b])}. Which vector x makes {left} = b?",
        row(right),
        wrong,
        f"x = b{' - ' if weight > 0 else ' + '}{'' if abs(weight) == 1 else abs(weight)}a, entry by entry: "
        f"{row_text(right)}.",
        {"what": "missing", "weight": weight, "vectors": [a, b]},
    )


def _which_weights(draw: random.Random, level: int) -> Draft:
    s, t = nonzero(draw, -3, 4), nonzero(draw, -3, 4)
    if level == 1:
        a, b = [draw.choice((1, 2)), 0], [draw.randint(-2, 2), draw.choice((1, 2))]
    else:
        a, b = _vector(draw, 2, 3), _vector(draw, 2, 3)
    if not a[0] * b[1] - a[1] * b[0] or s == t:
        raise RedrawError
    v = combine([s, t], [a, b])
    return typed(
        "vector",
        f"Let {_listed([a, b])}. The vector {row_text(v)} is s·a + t·b. What is (s, t)?",
        [s, t],
        [
            Wrong([t, s], "The weights are exchanged: s belongs to a."),
            Wrong(
                [-s, t],
                f"Check the sign of s: then the first entry would be {-s * a[0] + t * b[0]}."
                if a[0]
                else "Check the sign of s.",
            ),
            Wrong(row(v), "Those are the entries of the vector itself, not the weights of a and b."),
        ],
        f"{s}·{row_text(a)} + {bracketed(t)}·{row_text(b)} = {row_text(v)}.",
        {"what": "weights", "vectors": [a, b], "target": v},
    )


def _part_of_the_way(draw: random.Random, level: int) -> Draft:
    share = draw.choice((Fraction(1, 2),) if level == 1 else (Fraction(1, 4), Fraction(3, 4), Fraction(1, 3)))
    p = _vector(draw, 2, 6)
    step = [share.denominator * nonzero(draw, -3, 3) for _ in p]
    q = [x + y for x, y in zip(p, step, strict=True)]
    right = [x + share * y for x, y in zip(p, step, strict=True)]
    other = [x + (1 - share) * y for x, y in zip(p, step, strict=True)]
    named = {
        Fraction(1, 2): "half",
        Fraction(1, 4): "a quarter",
        Fraction(3, 4): "three quarters",
        Fraction(1, 3): "a third",
    }[share]
    wrong = [
        Wrong(row([share * y for y in step]), f"That is the way gone; start from {row_text(p)} and add it."),
        Wrong(
            row([share * (x + y) for x, y in zip(p, q, strict=True)]),
            "Take that part of the difference, not of the sum.",
        )
        if share != Fraction(1, 2)
        else Wrong(row([x + y for x, y in zip(p, q, strict=True)]), "That is the sum; halve it."),
    ]
    if other != right:
        wrong.append(Wrong(row(other), f"That is {named} of the way from the other end."))
    return typed(
        "vector",
        f"Which point lies {'halfway' if named == 'half' else named + ' of the way'} from {row_text(p)} to "
        f"{row_text(q)}?",
        row(right),
        wrong,
        f"The way is {row_text(step)}; {named} of it is {row_text([share * y for y in step])}, and from "
        f"{row_text(p)} that leads to {row_text(right)}.",
        {"what": "way", "p": p, "q": q, "share": str(share)},
    )


def _arrow(draw: random.Random, level: int) -> Draft:
    p, q = _pair(draw, level)
    right = [y - x for x, y in zip(p, q, strict=True)]
    return typed(
        "vector",
        f"Which vector leads from the point {row_text(p)} to the point {row_text(q)}?",
        row(right),
        [
            Wrong(row([-x for x in right]), "That leads back: take the end minus the start."),
            Wrong(row([x + y for x, y in zip(p, q, strict=True)]), "Subtract the start from the end; do not add them."),
            Wrong(row(q), "That is the end; the arrow does not begin at the origin."),
        ],
        f"End minus start, entry by entry: {row_text(right)}.",
        {"what": "arrow", "p": p, "q": q},
    )


def _arrow_entry(draw: random.Random, level: int) -> Worked:
    p, q = _pair(draw, level)
    k = draw.randrange(1, len(p))
    place = ("first", "second", "third")[k]
    return Worked(
        "",
        f"the {place} entry of the vector from {row_text(p)} to {row_text(q)}",
        q[k] - p[k],
        [
            Slip(p[k] - q[k], "Took the start minus the end", "The arrow is the end minus the start."),
            Slip(q[k] + p[k], "Added the coordinates", "The start comes off; it is not added."),
            Slip(q[0] - p[0], "Took the first coordinates", f"The {place} entry comes from the {place} coordinates."),
            Slip(q[k], "Left out the start", "The arrow does not begin at the origin; its start comes off."),
        ],
        f"End minus start: {q[k]}{plus(-p[k])} = {show(q[k] - p[k])}.",
        {"what": "arrow-entry", "p": p, "q": q, "place": k},
    )


def _where_ends(draw: random.Random, level: int) -> Draft:
    p, v = _pair(draw, level)
    if draw.random() < 0.5 or level == 1:
        right = [x + y for x, y in zip(p, v, strict=True)]
        prompt = (
            f"The vector {row_text(v)} is drawn as an arrow that starts at {row_text(p)}. At which point does it end?"
        )
        wrong = [
            Wrong(row([x - y for x, y in zip(p, v, strict=True)]), "That goes backwards along the arrow."),
            Wrong(
                row([y - x for x, y in zip(p, v, strict=True)]),
                "Add the vector to the start; do not subtract the start.",
            ),
        ]
        return typed(
            "vector",
            prompt,
            row(right),
            wrong,
            f"Start plus vector: {row_text(right)}.",
            {"what": "end", "p": p, "v": v},
        )
    right = [x - y for x, y in zip(p, v, strict=True)]
    prompt = f"The vector {row_text(v)} is drawn as an arrow that ends at {row_text(p)}. At which point does it start?"
    wrong = [
        Wrong(row([x + y for x, y in zip(p, v, strict=True)]), "That goes on beyond the end; go back from it."),
        Wrong(row([y - x for x, y in zip(p, v, strict=True)]), "End minus vector, not vector minus end."),
    ]
    return typed(
        "vector", prompt, row(right), wrong, f"End minus vector: {row_text(right)}.", {"what": "start", "p": p, "v": v}
    )


def _same_arrow(draw: random.Random, level: int) -> Draft:
    p, q = _pair(draw, level)
    r = _vector(draw, len(p))
    right = [z + y - x for x, y, z in zip(p, q, r, strict=True)]
    wrong = [
        Wrong(row([z - y + x for x, y, z in zip(p, q, r, strict=True)]), "That goes in the opposite direction."),
        Wrong(
            row([y - x for x, y in zip(p, q, strict=True)]), f"That is the vector itself; draw it from {row_text(r)}."
        ),
        Wrong(
            row([y + z for y, z in zip(q, r, strict=True)]),
            "Take the vector, end minus start, and add it to the new start.",
        ),
    ]
    prompt = (
        f"The arrow from {row_text(p)} to {row_text(q)} is moved, without turning it, so that it starts at "
        f"{row_text(r)}. Where does it end?"
    )
    return typed(
        "vector",
        prompt,
        row(right),
        wrong,
        f"The vector is {row_text([y - x for x, y in zip(p, q, strict=True)])}; added to the new start it leads "
        f"to {row_text(right)}.",
        {"what": "same", "p": p, "q": q, "r": r},
    )


_FORWARD = {
    "arrows": (_arrow, _arrow_entry, _arrow_entry),
    "sums": (_whole("sums"), _one_entry("sums")),
    "combinations": (_whole("combinations"), _one_entry("combinations")),
}
_INVERSE = {
    "arrows": (_where_ends, _same_arrow),
    "sums": (_missing,),
    "combinations": (_which_weights, _part_of_the_way),
}

GENERATORS_HERE = (
    Generator(
        "vector_arithmetic",
        1,
        "Arrows between points, sums and combinations of vectors, unknown vectors and weights, and a mistake to find.",
        VectorParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
