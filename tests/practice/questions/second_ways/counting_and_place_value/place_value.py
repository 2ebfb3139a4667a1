"""Second ways for place value: the digits of the written number, and number words read back word by word."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case

PLACES = {
    "million": 6, "hundred thousand": 5, "ten thousand": 4, "thousand": 3, "hundred": 2, "ten": 1, "one": 0,
    "tenth": -1, "hundredth": -2, "thousandth": -3,
}  # fmt: skip
WORDS = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {w: 10 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}


def read_words(words: str) -> int:
    total = group = 0
    for word in re.findall(r"[a-z]+", words):
        if word in WORDS:
            group += WORDS[word]
        elif word == "hundred":
            group *= 100
        elif word in ("thousand", "million"):
            total += group * {"thousand": 1000, "million": 10**6}[word]
            group = 0
    return total + group


def unit(name: str) -> Fraction:
    return Fraction(10) ** PLACES[name.removesuffix("s")]


def counted(text: str) -> Fraction:
    """The sum of all ``3 tens`` in a text."""
    found = re.findall(
        r"(\d+) ((?:hundred |ten )?(?:million|thousandth|thousand|hundredth|hundred|tenth|ten|one)s?)\b", text
    )
    return sum((int(n) * unit(name) for n, name in found), Fraction(0))


def place(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt.replace(",", "")
    match facts["structure"]:
        case "build":
            return counted(question.prompt)
        case "expanded":
            return sum(map(Fraction, re.findall(r"[\d.]*\d", prompt)))
        case "from-words":
            words = prompt.removeprefix("Write in digits: ").rstrip(".")
            if fraction := re.search(r"(tenth|hundredth|thousandth)s?$", words):
                whole, _, tail = words.rpartition(" and ") if " and " in words else ("", "", words)
                count = read_words(tail.rsplit(" ", 1)[0])
                return read_words(whole) + count * unit(fraction.group(1))
            return read_words(words)
        case "rename":
            value, wanted = (
                Fraction(re.match(r"[\d.]*\d", prompt).group()),
                re.search(r"How many ([a-z ]+) are", prompt),
            )
            return (value - counted(question.prompt.split(" is made from ")[1])) / unit(wanted.group(1))
        case "altogether":
            wanted, text = re.search(r"How many whole ([a-z ]+) are there in ([\d.]*\d)", prompt).groups()
            return int(Fraction(text) // unit(wanted))
    digit, text = re.search(r"digit (\d) in ([\d.]*\d)", prompt).groups()
    whole, _, _ = text.partition(".")
    index = text.replace(".", "").index(digit)
    return int(digit) * Fraction(10) ** (len(whole) - 1 - index)


CASES = {
    "place_value": Case(
        place,
        [
            {"digits": 2},
            {},
            {"digits": 7},
            {"digits": 1, "decimals": 2},
            {"digits": 2, "decimals": 3},
            {"ask": "rename"},
            {"digits": 6, "ask": "write"},
        ],
    ),
}
