"""Second ways for angles: adding up to the whole, degree by degree."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def angle(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt.split(" and got")[0], key_text(question)
    found = [Fraction(n) for n in re.findall(r"\d+(?:/\d+)?", prompt)]
    whole = 360 if "round a point" in prompt else 180
    match facts["structure"]:
        case "turn":
            return sum(found[0] for _ in range(360))
        case "steps":
            turned = steps = 0
            while turned < 360:
                turned, steps = turned + int(found[0]), steps + 1
            return steps
        case "kind":
            low, high = (0, 90) if "acute" in prompt else (90, 180)
            texts = [option.text for option in question.options]
            return [text for text in texts if low < int(text.split(" ")[0]) < high] == [key]
        case "equal-sides":
            given = int(found[0])
            if "angle between the equal sides has" in prompt:
                return next(n for n in range(181) if n + n + given == 180)
            return next(n for n in range(181) if n + 2 * given == 180)
        case "possible":
            texts = [option.text for option in question.options]
            return [text for text in texts if sum(map(int, re.findall(r"\d+", text))) == 180] == [key]
    return next(n for n in range(361) if n + sum(found) == whole)


CASES = {"angles": Case(angle, [{}, {"about": "triangles"}])}
