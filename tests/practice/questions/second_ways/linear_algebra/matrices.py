"""Second ways for the generators of matrices: entry by entry, and maps followed by hand."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case

Rows = list[list[Any]]


def key_rows(question: Question) -> Any:
    """A matrix or vector key as lists."""
    text = key_text(question).strip()
    return json.loads(text if text.startswith("[") else f"[{text.strip('()')}]")


def follow(m: Rows, x: list[Any]) -> list[Any]:
    """A map applied as a combination of its columns."""
    result = [0] * len(m)
    for j, weight in enumerate(x):
        for i in range(len(m)):
            result[i] += m[i][j] * weight
    return result


def image(maps: list[Rows], place: int) -> list[Any]:
    """Where a unit vector goes under several maps, the first one first."""
    x = [int(k == place) for k in range(len(maps[0][0]))]
    for m in maps:
        x = follow(m, x)
    return x


def entry(question: Question, f: dict[str, Any]) -> object:
    i, j, k = (f.get(name, 0) for name in "ijk")
    match f["what"]:
        case "entry":
            return f["a"][i][j]
        case "sum-entry":
            return f["factor"] * f["a"][i][j] + f["sign"] * f["b"][i][j]
        case "transposed-entry":
            return f["a"][j][i] + (f["b"][i][j] if f["b"] else 0)
        case "symmetric":
            return f["partner"] - f["add"]
        case "vector-entry":
            return follow(f["a"], f["x"])[k]
        case "vector-gap":
            gap = f["known"].index(None)
            rest = sum(a * x for a, x in zip(f["known"], f["x"], strict=True) if a is not None)
            return Fraction(f["y"][i] - rest, f["x"][gap])
        case "product-entry":
            return image([f["b"], f["a"]], j)[i]
        case "outer-entry":
            return f["u"][i] * f["v"][j]
        case "outer-applied":
            return follow([[x * y for y in f["v"]] for x in f["u"]], f["w"])[i]
        case "affine":
            return follow(f["w"], f["x"])[k] + f["b"][k]
        case "composed":
            return follow(f["b"], follow(f["a"], f["x"]))[k]
        case "composed-entry":
            return image(f["maps"], j)[k]
    return None


def whole(question: Question, f: dict[str, Any]) -> bool:
    key = key_rows(question)
    match f["what"]:
        case "shape":
            return [len(f["a"]), len(f["a"][0])] == key
        case "row":
            return f["a"][f["k"]] == key
        case "column":
            return [line[f["k"]] for line in f["a"]] == key
        case "transpose":
            return all(key[j][i] == x for i, line in enumerate(f["a"]) for j, x in enumerate(line))
        case "vector":
            return follow(f["a"], f["x"]) == key
        case "product":
            return all(image([f["b"], f["a"]], j) == [line[j] for line in key] for j in range(len(key[0])))
        case "first-map":
            return all(image([f["a"], f["b"]], j) == [line[j] for line in key] for j in range(2))
        case "product-shape":
            m, n, p, q = f["sizes"]
            return key == [[m, p], [n, p], [m, q]][f["level"] - 1]
        case "outer":
            return all(key[i][j] == x * y for i, x in enumerate(f["u"]) for j, y in enumerate(f["v"]))
        case "outer-factor":
            return [[x * y for y in f["v"]] for x in key] == f["a"]
    return [p + q for p, q in zip(follow(f["w"], f["x"]), key, strict=True)] == f["y"]


def matrices(question: Question, facts: dict[str, Any]) -> object:
    found = entry(question, facts)
    if question.kind == "number":
        assert read_number(key_text(question)).exact is not None
    return whole(question, facts) if found is None else found


CASES = {
    "matrix_vector_product": Case(matrices, [{"ask": ask} for ask in ("entries", "transpose", "vector")]),
}
