"""The LaTeX macros that typeset, with the character and the spacing class of each.

A macro that stands in none of these tables is reported by the linter, so adding a symbol means adding it here.
"""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

Kind = Literal["ord", "bin", "rel", "open", "close", "punct", "op", "big", "inner", "text", "space"]
"""Spacing class of a node, as in The TeXbook, chapter 18: ``inner`` is a fraction, ``op`` a function, ``big`` a sum."""


def _table(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


ORDINARY: Final = _table(
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
    "lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω "
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
    "partial ∂ infty ∞ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ "
    "top ⊤ bot ⊥ prime ′ dagger † ddagger ‡ degree ° circ ∘ angle ∠ triangle △ square □ Box □ blacksquare ■ bullet • "
    "checkmark ✓ ldots … dots … dotsc … cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ vert | Vert ‖ | ‖ imath ı jmath ȷ "
    "% % $ $ # # & & _ _ because ∵ therefore ∴ backslash \\"
)

BINARY: Final = _table(
    "cdot · times × div ÷ pm ± mp ∓ ast * star ⋆ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ oslash ⊘ cap ∩ cup ∪ setminus \\ "
    "land ∧ lor ∨ wedge ∧ vee ∨ sqcap ⊓ sqcup ⊔ uplus ⊎ bmod mod"
)

RELATION: Final = _table(
    "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ "
    "equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ "
    "prec ≺ succ ≻ preceq ⪯ succeq ⪰ mid | nmid ∤ parallel ∥ perp ⊥ "
    "to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ mapsto ↦ "
    "uparrow ↑ downarrow ↓ Rightarrow ⇒ Longrightarrow ⇒ implies ⇒ Leftarrow ⇐ impliedby ⇐ Leftrightarrow ⇔ "
    "iff ⇔ rightsquigarrow ⇝ hookrightarrow ↪ nearrow ↗ searrow ↘ nwarrow ↖ swarrow ↙ "
    "models ⊨ vdash ⊢ coloneqq := triangleq ≜ doteq ≐ asymp ≍ rightleftharpoons ⇌"
)

OPENING: Final = _table("lbrace { { { lbrack [ lparen ( langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖")
CLOSING: Final = _table("rbrace } } } rbrack ] rparen ) rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖")

BIG: Final = _table(
    "sum Σ prod Π coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀"
)
"""Big operators. In running text Σ and Π, which every font has; in display the characters of ``DISPLAY_BIG``."""
DISPLAY_BIG: Final = {"Σ": "∑", "Π": "∏"}
INTEGRALS: Final = frozenset("∫∬∭∮")

OPERATORS: Final = frozenset(
    {
        "arccos",
        "arcsin",
        "arctan",
        "arg",
        "cos",
        "cosh",
        "cot",
        "coth",
        "csc",
        "deg",
        "det",
        "dim",
        "exp",
        "gcd",
        "hom",
        "ker",
        "lg",
        "lim",
        "liminf",
        "limsup",
        "ln",
        "log",
        "max",
        "min",
        "Pr",
        "sec",
        "sin",
        "sinh",
        "sup",
        "inf",
        "tan",
        "tanh",
        "argmax",
        "argmin",
    }
)
LIMIT_OPERATORS: Final = frozenset(
    {"lim", "max", "min", "sup", "inf", "argmax", "argmin", "arg max", "arg min", "limsup", "liminf"}
)

SPACES: Final = {
    ",": 1,
    ":": 1,
    ";": 1,
    " ": 1,
    ">": 1,
    "quad": 2,
    "qquad": 4,
    "!": 0,
    "~": 1,
    "enspace": 1,
    "thinspace": 1,
}

IGNORED: Final = frozenset({"displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "strut"})
SIZES: Final = frozenset(size + side for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m"))

ACCENTS: Final = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "bar": "\u0304",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "vec": "\u20d7",
    "dot": "\u0307",
    "ddot": "\u0308",
    "check": "\u030c",
    "overline": "\u0304",
    "underline": "\u0332",
}
"""Combining marks. One mark on one character is drawn by every terminal; two marks, or a mark over a group, are not."""

CHARACTERS: Final[dict[str, tuple[str, Kind]]] = {
    "+": ("+", "bin"),
    "-": ("−", "bin"),
    "−": ("−", "bin"),
    "*": ("*", "bin"),
    "=": ("=", "rel"),
    "<": ("<", "rel"),
    ">": (">", "rel"),
    ":": (":", "rel"),
    "(": ("(", "open"),
    "[": ("[", "open"),
    ")": (")", "close"),
    "]": ("]", "close"),
    "!": ("!", "close"),
    ",": (",", "punct"),
    ";": (";", "punct"),
    **{glyph: (glyph, "rel") for glyph in RELATION.values() if len(glyph) == 1 and glyph not in "|"},
    **{glyph: (glyph, "bin") for glyph in BINARY.values() if len(glyph) == 1 and glyph not in "\\"},
    "√": ("√", "ord"),
    "∑": ("Σ", "big"),
    "∏": ("Π", "big"),
    "∫": ("∫", "big"),
}

_SUPERSCRIPT_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ" + "ʳˢᵗᵘᵛʷˣʸᶻ"
SUPERSCRIPTS: Final = {
    **dict(zip("0123456789+−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", strict=True)),
    **dict(zip("abcdefghijklmnop" + "rstuvwxyz", _SUPERSCRIPT_LETTERS, strict=True)),
    **dict(zip("ABDEGHIJKLMNOPRTUW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ", strict=True)),
    "⊤": "ᵀ",
    "′": "′",
    "″": "″",
    "‴": "‴",
    "*": "*",
    "⋆": "⋆",
    "†": "†",
    "∘": "°",
}
"""Every character with a raised form that terminal fonts have. × has none: a raised x would be read as a letter."""

SUBSCRIPTS: Final = {
    **dict(zip("0123456789+−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True)),
    **dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)),
}
"""Every Latin letter and sign with a lowered form. Lowered β γ ρ φ χ exist, but few fonts draw them apart."""

_FONT_NAMES: Final = {
    "mathbf": "MATHEMATICAL BOLD",
    "boldsymbol": "MATHEMATICAL BOLD",
    "bm": "MATHEMATICAL BOLD",
    "textbf": "MATHEMATICAL BOLD",
    "mathbb": "MATHEMATICAL DOUBLE-STRUCK",
    "mathcal": "MATHEMATICAL SCRIPT",
    "mathscr": "MATHEMATICAL SCRIPT",
    "mathfrak": "MATHEMATICAL FRAKTUR",
}
PLAIN_FONTS: Final = frozenset({"mathrm", "mathit", "mathsf", "mathtt", "mathnormal", "rm"})
FONTS: Final = frozenset(_FONT_NAMES) | PLAIN_FONTS

_LETTERLIKE: Final = {
    "MATHEMATICAL DOUBLE-STRUCK": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)),
    "MATHEMATICAL SCRIPT": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "MATHEMATICAL FRAKTUR": dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True)),
}


def in_font(text: str, font: str) -> str:
    """``text`` in a mathematical alphabet, character by character; one that has no such form stays as it is."""
    name = _FONT_NAMES.get(font)
    if name is None:
        return text
    return "".join(_styled(character, name) for character in text)


def _styled(character: str, alphabet: str) -> str:
    known = _LETTERLIKE.get(alphabet, {}).get(character)
    if known is not None:
        return known
    own = unicodedata.name(character, "")
    for prefix, case in (("LATIN CAPITAL LETTER ", "CAPITAL "), ("LATIN SMALL LETTER ", "SMALL ")):
        if own.startswith(prefix):
            return _lookup(f"{alphabet} {case}{own.removeprefix(prefix)}", character)
    if own.startswith("GREEK "):
        return _lookup(f"{alphabet} {own.removeprefix('GREEK ').replace('LETTER ', '')}", character)
    if own.startswith("DIGIT "):
        return _lookup(f"{alphabet} {own}", character)
    return character


def _lookup(name: str, otherwise: str) -> str:
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return otherwise
