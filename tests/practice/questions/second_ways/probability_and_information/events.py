"""Second ways for the generators of events: every outcome listed, or weights added."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def share(outcomes: list[Any], good: Any) -> Fraction:
    return Fraction(sum(1 for outcome in outcomes if good(outcome)), len(outcomes))


def runs_of(p: Fraction, n: int) -> dict[int, Fraction]:
    """The probabilities of each count, by listing all runs."""
    found: dict[int, Fraction] = {}
    for run in itertools.product((0, 1), repeat=n):
        weight = Fraction(1)
        for success in run:
            weight *= p if success else 1 - p
        found[sum(run)] = found.get(sum(run), Fraction(0)) + weight
    return found


def listed(f: dict[str, Any]) -> object:
    match f["what"]:
        case "single":
            return share(["good"] * f["good"] + ["rest"] * f["rest"], lambda o: o == "good")
        case "how-many":
            return next(n for n in range(f["total"] + 1) if Fraction(n, f["total"]) == Fraction(f["share"]))
        case "others":
            return next(n for n in range(500) if Fraction(f["good"], f["good"] + n) == Fraction(f["share"]))
        case "neither" | "or" | "one":
            a, b, both = f["a"], f["b"], f["both"]
            people = [(1, 1)] * both + [(1, 0)] * (a - both) + [(0, 1)] * (b - both)
            people += [(0, 0)] * (100 - len(people))
            wanted = {"neither": lambda o: sum(o) == 0, "or": lambda o: sum(o) > 0, "one": lambda o: sum(o) == 1}
            return share(people, wanted[f["what"]])
        case "opposite":
            return 1 - Fraction(f["p"])
        case "overlap":
            return next(
                Fraction(k, 100) for k in range(101) if Fraction(f["a"] + f["b"] - k, 100) == Fraction(f["either"])
            )
        case "all":
            result = Fraction(1)
            for p in f["p"]:
                result *= Fraction(p)
            return result
        case "at-least-once":
            return sum(weight for k, weight in runs_of(Fraction(f["p"]), f["n"]).items() if k)
        case "factor":
            return Fraction(f["both"]) / Fraction(f["p"])
        case "root":
            return next(
                Fraction(k, 10) for k in range(11) if runs_of(Fraction(k, 10), f["n"])[0] == Fraction(f["never"])
            )
    return weighed(f)


def weighed(f: dict[str, Any]) -> object:
    match f["what"]:
        case "table":
            a, b, c, d = f["cells"]
            people = [(1, 1)] * a + [(0, 1)] * b + [(1, 0)] * c + [(0, 0)] * d
            if f["kind"] == "given":
                return share([o for o in people if o[1]], lambda o: o[0])
            if f["kind"] == "turned":
                return share([o for o in people if o[0]], lambda o: o[1])
            return share(people, lambda o: o[0])
        case "chain":
            return Fraction(f["pb"]) * Fraction(f["cond"])
        case "conditional":
            return Fraction(f["both"]) / Fraction(f["pb"])
        case "cases":
            p, x, y = (Fraction(f[name]) for name in ("p", "x", "y"))
            return y + p * (x - y)
        case "cases-inverse":
            p, x, total = (Fraction(f[name]) for name in ("p", "x", "total"))
            return next(Fraction(10 * k) for k in range(11) if p * x + (1 - p) * Fraction(k, 10) == total)
        case "two-balls":
            balls = [*(("r", i) for i in range(f["red"])), *(("b", i) for i in range(f["blue"]))]
            pairs = list(itertools.permutations(balls, 2))
            return share(pairs, lambda o: (o[0][0] == o[1][0]) == (f["kind"] == "same"))
        case "bayes":
            base, hit, false = (Fraction(f[name]) for name in ("base", "hit", "false"))
            return 1 / (1 + (1 - base) / base * false / hit)
        case "false-alarms":
            return next(n for n in range(2000) if Fraction(f["true"], f["true"] + n) == Fraction(f["share"]))
        case "posterior":
            odds = Fraction(f["prior"][0], f["prior"][1]) * Fraction(f["up"], f["down"])
            return odds / (1 + odds)
        case "binomial":
            return sum(runs_of(Fraction(f["p"]), f["n"])[k] for k in f["ks"])
        case "orders":
            return sum(1 for run in itertools.product((0, 1), repeat=f["n"]) if sum(run) == f["k"])
        case "binomial-all":
            return next(
                Fraction(k, 10) for k in range(11) if runs_of(Fraction(k, 10), f["m"])[f["m"]] == Fraction(f["all"])
            )
    m = f["m"]
    tries = (Fraction(1, k) for k in range(2, 99))
    return next(p for p in tries if sum((1 - p) ** (m - 1) * p for _ in range(m)) == (1 - p) ** m)


def probable(question: Question, facts: dict[str, Any]) -> object:
    return listed(facts)


CASES = {
    "event_probability": Case(probable, [{"ask": ask} for ask in ("event", "union", "independent")]),
}
