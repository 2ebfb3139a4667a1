"""Second ways for the generators of tensors: by search and by following each index, without PyTorch."""

from __future__ import annotations

import itertools
import re
from math import prod
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def ints(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"-?\d+", text)]


def depth(nested: Any) -> list[int]:
    return [len(nested), *depth(nested[0])] if isinstance(nested, list) else []


def reaches(small: list[int], big: list[int]) -> bool:
    """Whether a shape stretches to another."""
    padded = [1] * (len(big) - len(small)) + small
    return len(padded) == len(big) and all(x in (1, y) for x, y in zip(padded, big, strict=True))


def common(a: list[int], b: list[int]) -> list[int] | None:
    """The smallest shape that both stretch to, by trying."""
    size = max(len(a), len(b))
    sizes = sorted({1, *a, *b})
    for shape in sorted(itertools.product(sizes, repeat=size), key=prod):
        if reaches(a, list(shape)) and reaches(b, list(shape)):
            return list(shape)
    return None


def picked(line: str, shape: list[int]) -> list[int]:
    """The shape of an index expression, one part at a time."""
    inside = line[2:-1].replace("torch.tensor([0, 2, 2, 1])", "LIST")
    parts = [part.strip() for part in inside.split(",")]
    used = sum(part not in ("None", "...") for part in parts)
    if "..." in parts:
        parts = [":" for _ in range(len(shape) - used)] + [p for p in parts if p != "..."]
    else:
        parts += [":"] * (len(shape) - used)
    left, result = list(shape), []
    for part in parts:
        if part == "None":
            result.append(1)
            continue
        size = left.pop(0)
        if part == "LIST":
            result.append(4)
        elif ":" in part:
            bounds = [int(bound) if bound else None for bound in part.split(":")]
            result.append(len(list(range(size))[slice(*bounds)]))
    return result


def operated(facts: dict[str, Any]) -> list[int]:
    shapes = list(facts["shapes"].values())
    x = shapes[0]
    match facts["op"]:
        case "broadcast":
            return common(*shapes) or [-1]
        case "reduce":
            gone = {d % len(x) for d in (facts["dim"] if isinstance(facts["dim"], list) else [facts["dim"]])}
            kept = ((1 if k in gone else n) if facts["keep"] else (None if k in gone else n) for k, n in enumerate(x))
            return [n for n in kept if n is not None]
        case "cat":
            total = sum(shape[facts["dim"]] for shape in shapes)
            return [total if k == facts["dim"] else n for k, n in enumerate(x)]
        case "stack":
            result = list(x)
            result.insert(facts["dim"], len(shapes))
            return result
        case "reshape":
            rows = facts["sizes"][0]
            return [rows, next(n for n in range(1, prod(x) + 1) if n * rows == prod(x))]
        case "unsqueeze":
            result = list(x)
            result.insert(facts["dim"], 1)
            return result
        case "squeeze":
            return [n for n in x if n != 1]
        case "permute":
            return [x[k] for k in facts["order"]]
        case "index":
            return picked(facts["line"], x)
        case "einsum":
            inputs, out = facts["pattern"].split("->")
            sizes = {
                c: n
                for word, shape in zip(inputs.split(","), shapes, strict=True)
                for c, n in zip(word, shape, strict=True)
            }
            return [sizes[c] for c in out]
    return multiplied(facts["line"], *shapes)


def multiplied(line: str, a: list[int], b: list[int]) -> list[int]:
    if "b." in line:
        b = [*b[:-2], b[-1], b[-2]]
    left, right = (a if len(a) > 1 else [1, *a]), (b if len(b) > 1 else [*b, 1])
    assert left[-1] == right[-2]
    batch = common(left[:-2], right[:-2]) if left[:-2] or right[:-2] else []
    assert batch is not None
    return [*batch, *(left[-2:-1] if len(a) > 1 else []), *(right[-1:] if len(b) > 1 else [])]


def shaped(question: Question, facts: dict[str, Any]) -> object:
    text = key_text(question)
    if "nested" in facts:
        return ints(text) == depth(facts["nested"])
    if "op" in facts:
        return ints(text) == operated(facts)
    key = ints(text)
    match facts["what"]:
        case "entries":
            return len(list(itertools.product(*map(range, facts["shape"]))))
        case "meaning":
            return key == ints(question.prompt)
        case "fails":
            return common(*facts["bad"]) is None and all(common(*pair) for pair in facts["good"])
        case "least":
            right = facts["right"]
            sizes = sorted({1, *facts["a"], *right})
            tries = [list(s) for n in range(1, 4) for s in itertools.product(sizes, repeat=n)]
            fits = [s for s in tries if common(facts["a"], s) == right]
            return key == min(fits, key=lambda s: (prod(s), len(s)))
        case "which-dim":
            return [n for k, n in enumerate(facts["shape"]) if k != key[0]] == facts["right"]
        case "cat-part":
            joined = [x + y if k == facts["dim"] else x for k, (x, y) in enumerate(zip(facts["a"], key, strict=True))]
            return joined == facts["right"]
        case "reshape-error":
            return bool(facts["total"] % key[0])
        case "reshape-gap":
            return key[0] * facts["n"] == prod(facts["shape"])
        case "entry":
            return [facts["entry"][k] for k in facts["order"]] == key
        case "which-order":
            return [facts["shape"][k] for k in key] == facts["right"]
    return values(question, facts)


def values(question: Question, facts: dict[str, Any]) -> object:
    text, key = key_text(question), ints(key_text(question))
    match facts["what"]:
        case "item":
            i, j = ints(facts["line"])
            return facts["m"][i][j]
        case "row":
            m, line = facts["m"], facts["line"]
            if "tensor" in line:
                *rows, k = ints(line)
                return key == [m[r][k] for r in rows]
            if ", 1:" in line:
                return key == m[ints(line)[0]][1:]
            return key == [r[ints(line)[0]] for r in m]
        case "factor":
            return multiplied("a @ b", facts["a"], key) == facts["right"]
        case "defined":
            a = facts["a"][::-1] if "a.T" in text else facts["a"]
            b = facts["b"][::-1] if "b.T" in text else facts["b"]
            return a[1] == b[0]
        case "einsum-write":
            shape = re.sub(
                r"[a-z]", lambda c: chr(97 + list(dict.fromkeys(re.sub(r"\W", "", text))).index(c.group())), text
            )
            wanted = {
                "matrix product": "ab,bc->ac",
                "transpose of": "ab->ba",
                "sum of each row": "ab->a",
                "outer": "a,b->ab",
                "dot product of two": "a,a->",
                "trace": "aa->",
                "batch": "abc,acd->abd",
                "dot product of each": "ab,ab->a",
            }
            return shape == next(right for told, right in wanted.items() if told in facts["told"])
    a, b = facts["a"], facts["b"]
    pairs = range(2)
    match facts["pattern"]:
        case "ij->":
            return sum(a[0] + a[1])
        case "ii->":
            return sum(a[k][k] for k in pairs)
        case "ij,ij->":
            return sum(x * y for p, q in zip(a, b, strict=True) for x, y in zip(p, q, strict=True))
    return sum((a[0][j] + a[1][j]) * sum(b[j]) for j in pairs)


CASES = {
    "tensor_shape": Case(shaped, [{"ask": ask} for ask in ("read", "broadcast", "reduce")]),
}
