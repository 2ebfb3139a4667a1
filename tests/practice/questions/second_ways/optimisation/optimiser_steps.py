"""Second ways for the generators of optimiser steps: the rules run on exact numbers, and checked backwards."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries


class F(dict[str, Any]):
    """Facts whose texts are read as fractions."""

    def __getattr__(self, name: str) -> Any:
        value = self[name]
        return Fraction(value) if isinstance(value, str) else value


def root(square: Fraction | int) -> Fraction:
    square = Fraction(square)
    return Fraction(math.isqrt(square.numerator), math.isqrt(square.denominator))


def averaged(f: F) -> object:
    match f["what"]:
        case "velocity":
            v = Fraction(0)
            for g in f.g:
                v = f.beta * v + g
            return v
        case "momentum":
            return f.w - f.rate * f.g - f.rate * f.beta * f.v
        case "limit":
            v = 0.0
            for _ in range(3000):
                v = float(f.beta) * v + f.g
            return Fraction(v).limit_denominator(1000)
        case "gradient":
            return f.new - f.beta * f.v
        case "beta":
            return next(b for b in (Fraction(k, 10) for k in range(11)) if b * f.v + f.g == f.new)
        case "adagrad":
            return f.w - f.rate * f.g / root(f.s + f.g**2)
        case "rmsprop":
            return f.s + (1 - f.share) * (f.g**2 - f.s)
        case "adagrad-size":
            return next(g for g in range(1, 50) if f.old + g * g == f.new)
        case "rms-square":
            return next(x for x in range(1, 200) if f.share * f.s + (1 - f.share) * x == f.new)
        case "scale-free":
            return f.step
        case "average":
            weights = [(1 - f.b) * f.b**k for k in range(len(f.g))]
            return sum(w * g for w, g in zip(weights, reversed(f.g), strict=True))
        case "corrected":
            return f.m / sum((1 - f.b) * f.b**k for k in range(f.t))
        case "adam":
            return f.w - f.rate * f.m / root(f.v)
        case "first-step":
            return f.w - f.rate if f.g > 0 else f.w + f.rate
    return None


def other(question: Question, f: F) -> object:
    match f["what"]:
        case "decay":
            return f.w * (1 - f.rate * f.decay) - f.rate * f.g
        case "factor":
            return 1 - f.rate * f.decay
        case "lambda":
            return (f.w - f.new) / (f.rate * f.w)
        case "balance":
            w = 0.0
            for _ in range(3000):
                w -= 0.1 * (float(f.c) * (w - f.target) + float(f.decay) * w)
            return Fraction(w).limit_denominator(1000)
        case "clip-entry":
            return f.g[f.k] * f.limit / root(sum(x * x for x in f.g))
        case "clip":
            key = key_entries(question)
            ratio = key[0] / f.g[0]
            return [ratio * x for x in f.g] == key and ratio > 0 and sum(x * x for x in key) == f.limit**2
        case "clip-factor":
            return Fraction(f.limit, f.size)
        case "unclip":
            return next(x for x in range(1, 50) if Fraction(x * f.limit, f.size) == f.after)
        case "joint":
            return root(f.a**2 + f.b**2)
        case "group":
            return f.a * f.limit / root(f.a**2 + f.b**2)
    return scheduled(f)


def scheduled(f: F) -> object:
    match f["what"]:
        case "steps":
            rate = f.start
            for step in range(1, f.at + 1):
                rate = rate * f.factor if step % f.every == 0 else rate
            return rate
        case "warm":
            return sum((f.start / f.warm for _ in range(f.at)), Fraction(0))
        case "cosine":
            exact = float(f.low) + float(f.start - f.low) * (1 + math.cos(math.pi * f.at / f.total)) / 2
            return Fraction(exact).limit_denominator(10000)
        case "drops":
            rate, step = f.start, 0
            while rate != f.end:
                step += 1
                rate = rate * f.factor if step % f.every == 0 else rate
            return step
        case "exponential":
            return next(x for x in (Fraction(k, 10) for k in range(1, 10)) if f.start * x**f.steps == f.end)
        case "warm-end":
            return f.now / f.at * f.warm
        case "two-steps":
            d = Fraction(f.d)
            for _ in range(2):
                d -= f.rate * f.c * d
            return d
        case "factor-of":
            return (10 - f.rate * f.curve * 10) / 10
        case "one-step":
            return Fraction(1, f.c)
        case "bound":
            return Fraction(2, f.c)
    return next(c for c in range(1, 30) if 1 - f.rate * c == f.r)


def stepped(question: Question, facts: dict[str, Any]) -> object:
    found = averaged(F(facts))
    return other(question, F(facts)) if found is None else found


CASES = {
    "optimiser_step": Case(stepped, [{"ask": ask} for ask in ("momentum", "adaptive", "adam")]),
}
