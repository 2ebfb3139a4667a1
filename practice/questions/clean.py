"""What a person types, brought into one spelling before anything reads it.

Every function here is linear in the length of the text.
"""

from __future__ import annotations

import re

LONGEST_ANSWER = 2000
"""Characters; nothing longer is read as an answer."""

_CHARACTERS = str.maketrans(
    {
        "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "﹣": "-", "－": "-",
        "×": "*", "·": "*", "⋅": "*", "∙": "*", "•": "*", "∗": "*", "＊": "*",
        "÷": "/", "⁄": "/", "∕": "/", "／": "/",
        "＋": "+", "＝": "=", "（": "(", "）": ")", "，": ",",
        "≤": "<=", "≥": ">=", "⩽": "<=", "⩾": ">=",
        "‘": "'", "’": "'", "“": '"', "”": '"',
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u200a": " ", "\t": " ",
        "\u200b": None, "\ufeff": None, "\u2061": None, "\u2062": "*",
    }
)  # fmt: skip
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
_MIXED = str.maketrans({sign: f" {plain}" for sign, plain in _VULGAR.items()})
_BRACKETED = str.maketrans({sign: f"({plain})" for sign, plain in _VULGAR.items()})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_SUPERSCRIPT_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_LATEX_WORDS = (
    (r"\left", ""), (r"\right", ""), (r"\cdot", "*"), (r"\times", "*"), (r"\div", "/"), (r"\pi", "π"), (r"\infty", "∞"),
    (r"\cup", "∪"), (r"\emptyset", "∅"), (r"\varnothing", "∅"), (r"\leq", "<="), (r"\geq", ">="), (r"\le", "<="),
    (r"\ge", ">="), (r"\%", "%"), (r"\{", "{"), (r"\}", "}"), (r"\,", " "), (r"\;", " "),
)  # fmt: skip
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")
_TIMES_POWER = re.compile(r"(?<=\d) [xX] (?=10\^)")
_BRACED_POWER = re.compile(r"\^\s*\{([^{}]*)\}")
_PAIRS = (("$$", "$$"), ("$", "$"), ("```", "```"), ("`", "`"), ("\\(", "\\)"), ("'", "'"), ('"', '"'))


def unwrap(text: str) -> str:
    """Strip surrounding blanks and one or more pairs of ``$``, backticks or quotes."""
    text = text.strip()
    for _ in range(4):
        for start, end in _PAIRS:
            if len(text) > len(start) + len(end) and text.startswith(start) and text.endswith(end):
                text = text[len(start) : -len(end)].strip()
                break
        else:
            return text
    return text


def _plain_latex(text: str) -> str:
    for _ in range(6):
        changed = _ROOT.sub(r"sqrt(\1)", _FRACTION.sub(r"((\1)/(\2))", text))
        if changed == text:
            break
        text = changed
    for word, plain in _LATEX_WORDS:
        text = text.replace(word, plain)
    return text.replace("\\", "")


def plain_maths(text: str, *, mixed: bool = False) -> str:
    """Mathematics as typed or pasted, in ASCII operators: ``−``, ``×``, ``²``, ``½``, ``\\frac{1}{2}`` and the like.

    Args:
        text: What was typed.
        mixed: Read ``1½`` as the mixed number ``1 1/2`` rather than as a product.
    """
    text = unwrap(text).translate(_MIXED if mixed else _BRACKETED)
    text = _BRACED_POWER.sub(r"^(\1)", text)
    if "\\" in text:
        text = _plain_latex(text)
    text = text.translate(_CHARACTERS).translate(_SUBSCRIPTS)
    text = _SUPERSCRIPT_RUN.sub(lambda run: f"^({run.group().translate(_SUPERSCRIPTS)})", text)
    text = _TIMES_POWER.sub("*", text.replace("=<", "<="))
    return text.replace("**", "^").strip()


_NAME_BEFORE_EQUALS = re.compile(r"^[^\W\d][^=<>!]{0,30}$")
_SUM_BEFORE_EQUALS = re.compile(r"^[\d\s.,+\-*/^()%]{1,60}$")


def after_equals(text: str) -> str:
    """Drop a leading ``x =``, ``f(2) =``, ``dL/dw =`` or a repeated sum (``17 + 25 =``); nothing else is touched."""
    if text.count("=") != 1 or any(mark in text for mark in ("<=", ">=", "!=")):
        return text
    left, right = (part.strip() for part in text.split("="))
    if not right:
        return text
    if not left or _NAME_BEFORE_EQUALS.match(left) or _SUM_BEFORE_EQUALS.match(left):
        return right
    return text


_OPENING = re.compile(
    r"^(?:it is|it'?s|this is|that is|that'?s|they are|i think(?: it is| it'?s)?|(?:the |my )?answer(?: is|:)|answer)"
    r"\s+(?=\S)",
    re.IGNORECASE,
)


def without_opening(text: str) -> str:
    """Words without ``it is``, ``the answer is`` and the like before them; a text of nothing else stays.

    >>> without_opening("It's C"), without_opening("the answer is it is C")
    ('C', 'C')
    """
    for _ in range(3):
        text = _OPENING.sub("", text.strip(), count=1)
    return text


_BLANKS = re.compile(r"\s+")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def plain_words(text: str) -> str:
    """Words for comparison: case folded, blanks and hyphens in words as one space, no quotes, no closing full stop.

    A hyphen beside anything but letters is a minus sign and stays: ``-2.6`` is not ``2.6``.
    """
    text = unwrap(text).translate(_CHARACTERS).casefold().replace('"', "").replace("'", "")
    text = _HYPHEN.sub(" ", text)
    text = _BLANKS.sub(" ", text).strip().rstrip(".!?,;: ")
    for article in ("the ", "a ", "an "):
        if text.startswith(article) and len(text) > len(article) + 1:
            return text[len(article) :]
    return text
