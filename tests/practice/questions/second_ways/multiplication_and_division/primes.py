"""Second ways for divisibility and primes: a sieve, and dividing with Python."""

from __future__ import annotations

import math
import re
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case

SIEVE = set(range(2, 2000)) - {n for p in range(2, 45) for n in range(p * p, 2000, p)}


def sieved(question: Question, facts: dict[str, Any]) -> object:
    key, prompt = key_text(question), question.prompt
    found = [int(n) for n in re.findall(r"\d+", prompt)]
    match facts["structure"]:
        case "which-divides" | "divides":
            by = facts.get("by")
            numbers = [int(option.text) for option in question.options]
            fit = [n for n in numbers if (n % by == 0 if by else facts["value"] % n == 0)]
            return fit == [int(key)]
        case "missing-digit":
            text = re.search(r"makes (\w+) divisible", prompt).group(1)
            fit = [
                d
                for d in range(10)
                if int(text.replace("_", str(d))) % found[-1] == 0 and text.replace("_", str(d))[0] != "0"
            ]
            return fit[0] if "smallest" in prompt else fit[-1] if len(fit) == 1 else False
        case "next":
            return next(n for n in range(found[0] + 1, found[0] + 99) if n % found[1] == 0)
        case "which-prime":
            return [o.text for o in question.options if int(o.text) in SIEVE] == [key]
        case "primes-between":
            listed = sorted(int(n) for n in re.findall(r"\d+", key))
            return listed == [n for n in range(found[0], found[1] + 1) if n in SIEVE]
        case "smallest-divisor":
            return next(n for n in range(2, found[0]) if found[0] % n == 0)
        case "last-try":
            return found[0] in SIEVE and max(p for p in SIEVE if p * p <= found[0])
        case "factorise":
            primes = [int(n) for n in re.findall(r"\d+", key)]
            return math.prod(primes) == found[0] and set(primes) <= SIEVE and primes == sorted(primes)
        case "how-many":
            times = 0
            while found[1] % found[0] ** (times + 1) == 0:
                times += 1
            return times
    rest = math.prod(found[1:])
    return found[0] // rest if rest * (found[0] // rest) == found[0] else False


CASES = {
    "divisibility_and_primes": Case(sieved, [{"about": about} for about in ("divisibility", "primes", "factorisation")])
}
