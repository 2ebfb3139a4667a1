"""The rule on spelling: British or American, one of the two everywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.lint.passages import Passage, prose

ISE = (
    "optim|initial|normal|regular|general|minim|maxim|summar|recogn|organ|categor|visual|memor|special|emphas|character|"
    "factor|real|util|standard|parametr|parameter|vector|discret|random|symbol|penal|priorit|final|formal|ideal|linear|"
    "local|random|serial|diagonal|central|orthogonal|quant|token|synthes|apolog|critic|stabil|neutral|modern|social|rational"
)
PAIRS = (
    ("colour", "color"),
    ("behaviour", "behavior"),
    ("neighbour", "neighbor"),
    ("favour", "favor"),
    ("labour", "labor"),
    ("honour", "honor"),
    ("flavour", "flavor"),
    ("rumour", "rumor"),
    ("centre", "center"),
    ("litre", "liter"),
    ("fibre", "fiber"),
    ("theatre", "theater"),
    ("modell", "model"),
    ("labell", "label"),
    ("travell", "travel"),
    ("cancell", "cancel"),
    ("signall", "signal"),
    ("analys", "analyz"),
    ("catalys", "catalyz"),
    ("paralys", "paralyz"),
)
"""British and American stems that differ before the ending. A pair whose American form is a British word of its own, as
``meter`` is, is left out."""
WHOLE = {
    "grey": "gray",
    "greys": "grays",
    "defence": "defense",
    "offence": "offense",
    "catalogue": "catalog",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "skilful": "skillful",
    "ageing": "aging",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "sceptical": "skeptical",
    "mould": "mold",
    "plough": "plow",
}
DOUBLED = ("ed", "ing", "er", "ers")
OUR_ENDINGS = ("", "s", "ed", "ing", "ful", "able", "ite", "ites", "hood", "hoods", "al", "less")
RE_ENDINGS = ("", "s", "d")
WORD = re.compile("[A-Za-z]+")
ISE_ENDINGS = "e|es|ed|ing|er|ers|ation|ations|able"


def one_spelling(context: Context) -> Iterator[Problem]:
    """The spelling used less often in the whole curriculum is reported wherever it stands; sources keep their own."""
    found = [hit for passage in context.passages for hit in _hits(passage)]
    counts = Counter(american for *_, american in found)
    american_house = counts[True] > counts[False]
    house = "American" if american_house else "British"
    for passage, offset, word, american in found:
        if american is not american_house:
            right = _other(word)
            what = f"{passage.name[:1].upper()}{passage.name[1:]} spells `{word}`; elsewhere the spelling is {house}"
            yield passage.problem(offset, what, f"Write `{right}`", "spelling")


def _hits(passage: Passage) -> Iterator[tuple[Passage, int, str, bool]]:
    """Each word that is spelt one of the two ways: its place, itself, and whether it is American."""
    text = prose(passage.text)
    for match in WORD.finditer(text):
        word = match[0].lower()
        ise = ISE_WORD.fullmatch(word) if "is" in word or "iz" in word else None
        if ise or word in BRITISH or word in AMERICAN:
            american = ise["letter"] == "z" if ise else word in AMERICAN
            yield passage, text.count("\n", 0, match.start()), match[0], american


def _other(word: str) -> str:
    """The same word in the other spelling, with its capital."""
    small = word.lower()
    swapped = AMERICAN.get(small) or BRITISH.get(small) or ISE_WORD.sub(_swap, small)
    return swapped.capitalize() if word[0].isupper() else swapped


def _swap(match: re.Match[str]) -> str:
    return f"{match['stem']}{'z' if match['letter'] == 's' else 's'}{match['ending']}"


def _british_to_american() -> dict[str, str]:
    words = dict(WHOLE)
    for british, american in PAIRS:
        if british.endswith("ll"):
            words.update({british + ending: american + ending for ending in DOUBLED})
        elif british.endswith("s"):
            words.update({british + ending: american + ending for ending in ("e", "ed", "er", "ers", "ing")})
        elif british.endswith("re"):
            words.update({british + ending: american + ending for ending in RE_ENDINGS})
        else:
            words.update({british + ending: american + ending for ending in OUR_ENDINGS})
    words["centring"] = "centering"
    return words


BRITISH = _british_to_american()
AMERICAN = {american: british for british, american in BRITISH.items()}
ISE_WORD = re.compile(
    rf"(?P<stem>(?:re|un|de|over|under|pre)?(?:{ISE})i)(?P<letter>[sz])(?P<ending>{ISE_ENDINGS})", re.IGNORECASE
)
