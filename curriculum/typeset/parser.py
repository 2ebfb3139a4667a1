"""LaTeX mathematics into a tree, strictly: what it does not know it names instead of guessing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal, NoReturn, cast

from curriculum.typeset import symbols
from curriculum.typeset.nodes import as_ordinary, in_font, is_delimiter, joined, named, text_of
from curriculum.typeset.syntax import (
    Accent,
    Binomial,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Stack,
    Symbol,
    Words,
)

LONGEST: Final = 1500
DEEPEST: Final = 20
GRIDS: Final = {
    "matrix": ("", ""),
    "smallmatrix": ("", ""),
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
    "cases": ("{", ""),
    "aligned": ("", ""),
    "align": ("", ""),
    "align*": ("", ""),
    "split": ("", ""),
    "gathered": ("", ""),
    "array": ("", ""),
}
"""Environments that typeset, with their delimiters."""

_TOKEN = re.compile(
    r"\\(?:operatorname\*|[A-Za-z]+|.)|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\s+|.",
    re.DOTALL,
)
_PRIMES = {1: "′", 2: "″", 3: "‴"}
_ENDS = frozenset({"}", "&", r"\\", r"\end", r"\right", r"\middle"})


class FormulaError(ValueError):
    """A formula that cannot be typeset; the message is a sentence for its author."""


def parse(latex: str) -> Row:
    """Read a formula without its dollars.

    Raises:
        FormulaError: if it is too long or too deep, unbalanced, or uses a macro that is not known.
    """
    if len(latex) > LONGEST:
        raise FormulaError(f"The formula has {len(latex)} characters; {LONGEST} is the most.")
    return _Parser(_TOKEN.findall(latex)).whole()


class _Parser:
    """Recursive descent over the tokens, one position, depth counted."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    def whole(self) -> Row:
        rows = self.cells()
        if self.at < len(self.tokens):
            self.stray(self.tokens[self.at])
        if len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        if any(len(row) > 1 for row in rows):
            raise FormulaError(r"An & stands outside a matrix, cases or aligned environment; write \& for the sign.")
        return Row((Grid("gathered", rows),))

    def stray(self, piece: str) -> NoReturn:
        what = {
            "}": "A closing brace } has no opening one.",
            r"\right": r"A \right has no \left.",
            r"\end": r"An \end has no \begin.",
        }
        raise FormulaError(what.get(piece, f"{piece} stands where it cannot."))

    def row(self) -> Row:
        """Nodes up to a piece that ends a group; that piece is left in place."""
        self.deepen()
        opened = 0
        items: list[Node] = []
        spaced = False
        while self.at < len(self.tokens) and self.tokens[self.at] not in _ENDS:
            piece = self.tokens[self.at]
            if piece.isspace():
                # After a control word a space only ends the word; elsewhere it shows how the author sees a product.
                spaced = self.at > 0 and not re.fullmatch(r"\\[A-Za-z]+", self.tokens[self.at - 1])
                self.at += 1
                continue
            if piece in ("^", "_", "'"):
                self.scripts(items)
            elif (node := self.atom()) is not None:
                if spaced and items and (isinstance(items[-1], Scripts) or is_delimiter(items[-1], "close")):
                    items.append(Space(1, soft=True))
                items.append(node)
                if is_delimiter(node, "open"):
                    self.deepen()
                    opened += 1
                elif is_delimiter(node, "close") and opened:
                    self.depth -= 1
                    opened -= 1
            spaced = False
        self.depth -= opened + 1
        return Row(joined(items))

    def deepen(self) -> None:
        """One level further in; bounded, so that no formula can exhaust the stack."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise FormulaError(f"The formula is nested more than {DEEPEST} deep.")

    def cells(self) -> tuple[tuple[Row, ...], ...]:
        """Rows of cells, up to the end of an environment or of the formula."""
        rows: list[tuple[Row, ...]] = []
        current: list[Row] = []
        while True:
            current.append(self.row())
            piece = self.tokens[self.at] if self.at < len(self.tokens) else ""
            if piece == "&":
                self.at += 1
                continue
            rows.append(tuple(current))
            current = []
            if piece != r"\\":
                break
            self.at += 1
        if len(rows) > 1 and rows[-1] == (Row(),):
            rows.pop()
        return tuple(rows)

    def scripts(self, items: list[Node]) -> None:
        """Scripts and primes onto the last node, which becomes their base."""
        base: Node = items.pop() if items and not isinstance(items[-1], Space) else Symbol("")
        sub, sup = (base.sub, base.sup) if isinstance(base, Scripts) else (None, None)
        base = base.base if isinstance(base, Scripts) else base
        piece = self.take()
        if piece == "'":
            count = 1
            while self.at < len(self.tokens) and self.tokens[self.at] == "'":
                self.at += 1
                count += 1
            mark = Symbol(_PRIMES.get(count, "′" * count))
            sup = Row((*(sup.items if sup else ()), mark))
        elif piece == "_":
            if sub is not None:
                raise FormulaError("A symbol has two subscripts; group them with braces.")
            sub = self.script(piece)
        else:
            if sup is not None and any(item != Symbol("′") and item != Symbol("″") for item in sup.items):
                raise FormulaError("A symbol has two superscripts; group them with braces.")
            sup = Row((*(sup.items if sup else ()), *self.script(piece).items))
        if isinstance(base, Stack) and base.brace and base.label is None:
            items.append(Stack(base.body, sup if base.above else sub, base.above, brace=True))
        else:
            items.append(Scripts(base, sub, sup))

    def script(self, mark: str) -> Row:
        self.skip_space()
        if self.at < len(self.tokens) and len(self.tokens[self.at]) > 1 and self.tokens[self.at][0].isdigit():
            number = self.tokens[self.at]
            raise FormulaError(f"{mark}{number} takes only the first digit; write {mark}{{{number}}}.")
        return self.argument("a subscript" if mark == "_" else "a superscript")

    def take(self) -> str:
        piece = self.tokens[self.at]
        self.at += 1
        return piece

    def skip_space(self) -> None:
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1

    def argument(self, of: str) -> Row:
        """One argument: a braced group or a single piece."""
        self.skip_space()
        if self.at >= len(self.tokens) or self.tokens[self.at] in _ENDS:
            raise FormulaError(f"The formula ends before the argument of {of}.")
        piece = self.tokens[self.at]
        if piece == "{":
            return self.braced()
        if piece[0].isdigit() and len(piece) > 1:
            self.tokens[self.at : self.at + 1] = list(piece)
        if piece in ("^", "_"):
            raise FormulaError(f"{piece} stands where {of} needs an argument.")
        self.deepen()
        node = self.atom()
        self.depth -= 1
        return Row((node,) if node is not None else ())

    def braced(self) -> Row:
        self.at += 1
        inside = self.row()
        if self.at >= len(self.tokens) or self.take() != "}":
            raise FormulaError("An opening brace { is never closed.")
        return inside

    def raw(self, of: str) -> str:
        """The source text of a braced argument."""
        self.skip_space()
        if self.at >= len(self.tokens) or self.tokens[self.at] != "{":
            raise FormulaError(f"{of} needs its text in braces.")
        depth, start = 0, self.at + 1
        for position in range(self.at, len(self.tokens)):
            depth += {"{": 1, "}": -1}.get(self.tokens[position], 0)
            if depth == 0:
                self.at = position + 1
                return "".join(self.tokens[start:position])
        raise FormulaError(f"The brace after {of} is never closed.")

    def atom(self) -> Node | None:
        """One node that is no script; None where a macro draws nothing."""
        piece = self.take()
        if piece == "{":
            self.at -= 1
            inside = self.braced()
            return as_ordinary(inside.items[0]) if len(inside.items) == 1 else inside
        if piece.startswith("\\") and len(piece) > 1:
            return self.macro(piece[1:])
        if piece in _FORBIDDEN:
            raise FormulaError(_FORBIDDEN[piece])
        if piece == "~":
            return Space(1)
        text, kind = symbols.CHARACTERS.get(piece, (piece, "ord"))
        if not text.isprintable():
            raise FormulaError(f"The formula holds the character U+{ord(text[0]):04X}, which no terminal prints.")
        return Symbol(text, kind, limits=kind == "big" and text not in symbols.INTEGRALS)

    def macro(self, name: str) -> Node | None:
        if name in symbols.SPACES:
            return Space(symbols.SPACES[name])
        if name in symbols.IGNORED:
            return None
        if (symbol := named(name)) is not None:
            return symbol
        if name in symbols.ACCENTS:
            return Accent(name, self.argument("\\" + name))
        if name in symbols.SIZES:
            return self.sized()
        if name in _STRUCTURES:
            return _STRUCTURES[name](self, name)
        if name in symbols.FONTS:
            return self.font(name)
        raise FormulaError(f"\\{name} is not a macro that typesets here.")

    def sized(self) -> Node | None:
        self.skip_space()
        if self.at >= len(self.tokens):
            raise FormulaError(r"A \big has no delimiter after it.")
        return self.atom()

    def font(self, name: str) -> Node:
        body = self.argument("\\" + name)
        if name in symbols.PLAIN_FONTS:
            letters = "".join(text_of(item) for item in body.items)
            if len(letters) > 1 and letters.isalpha() and all(isinstance(item, Symbol) for item in body.items):
                return Symbol(letters, "op", limits=letters in symbols.LIMIT_OPERATORS)
            return body.items[0] if len(body.items) == 1 else body
        changed = Row(tuple(in_font(item, name) for item in body.items))
        return changed.items[0] if len(changed.items) == 1 else changed

    def fraction(self, name: str) -> Node:
        over = self.argument("\\" + name)
        under = self.argument("\\" + name)
        return Binomial(over, under) if name.endswith("binom") else Fraction(over, under)

    def root(self, name: str) -> Node:
        self.skip_space()
        degree = None
        if self.at < len(self.tokens) and self.tokens[self.at] == "[":
            try:
                close = self.tokens.index("]", self.at)
            except ValueError:
                raise FormulaError(r"The degree of a \sqrt[ is never closed.") from None
            inner = _Parser(self.tokens[self.at + 1 : close])
            inner.depth = self.depth + 1
            degree = inner.row()
            self.at = close + 1
        return Root(self.argument("\\" + name), degree)

    def text(self, name: str) -> Node:
        source = self.raw("\\" + name)
        if "$" in source.replace(r"\$", ""):
            raise FormulaError(r"A $ stands inside \text; close the text first.")
        plain = re.sub(r"\\([%$#&_{} ])", r"\1", source).replace("~", " ")
        if "\\" in plain:
            raise FormulaError(rf"\text{{{source}}} holds a macro; close the text first.")
        return Words(symbols.in_font(re.sub(r"\s+", " ", plain), name))

    def operator(self, name: str) -> Node:
        source = self.raw("\\" + name)
        word = " ".join(re.sub(r"\\[,;: !]|~", " ", source).split())
        if not re.fullmatch(r"[\w -]+", word):
            raise FormulaError(rf"\{name}{{{source}}} may hold letters, digits and spaces only.")
        return Symbol(word, "op", limits=name.endswith("*") or word in symbols.LIMIT_OPERATORS)

    def delimited(self, name: str) -> Node:
        left = self.delimiter(name)
        parts: list[Node] = []
        while True:
            parts.extend(self.row().items)
            if self.at >= len(self.tokens) or self.tokens[self.at] not in (r"\right", r"\middle"):
                raise FormulaError(r"A \left has no \right.")
            if self.take() == r"\right":
                return Delimited(left, Row(tuple(parts)), self.delimiter("right"))
            parts.append(Symbol(self.delimiter("middle"), "rel"))

    def delimiter(self, name: str) -> str:
        self.skip_space()
        piece = self.take() if self.at < len(self.tokens) else ""
        known = {**symbols.OPENING, **symbols.CLOSING, "|": "‖", "vert": "|", "Vert": "‖"}
        if piece == ".":
            return ""
        if piece in tuple("()[]|/<>"):
            return {"<": "⟨", ">": "⟩"}.get(piece, piece)
        if piece.startswith("\\") and piece[1:] in known:
            return known[piece[1:]]
        raise FormulaError(f"\\{name} is followed by {piece or 'nothing'}, which is no delimiter.")

    def grid(self, name: str) -> Node:
        environment = self.raw("\\" + name)
        if environment not in GRIDS:
            raise FormulaError(
                f"The environment {environment} does not typeset; use one of {', '.join(sorted(GRIDS))}."
            )
        columns: tuple[Literal["l", "c", "r"], ...] = ()
        if environment == "array":
            letters = [letter for letter in self.raw(r"\begin{array}") if letter in "lcr"]
            columns = tuple(cast(list[Literal["l", "c", "r"]], letters))
        cells = self.cells()
        if self.at >= len(self.tokens) or self.take() != r"\end" or self.raw(r"\end") != environment:
            raise FormulaError(rf"\begin{{{environment}}} has no \end{{{environment}}}.")
        left, right = GRIDS[environment]
        grid = Grid(environment, cells, columns)
        return Delimited(left, Row((grid,)), right) if left or right else grid

    def substack(self, name: str) -> Node:
        self.skip_space()
        if self.at >= len(self.tokens) or self.take() != "{":
            raise FormulaError(r"\substack needs its lines in braces.")
        cells = self.cells()
        if self.at >= len(self.tokens) or self.take() != "}":
            raise FormulaError(r"The brace after \substack is never closed.")
        return Grid(name, cells)

    def stacked(self, name: str) -> Node:
        label = self.argument("\\" + name)
        return Stack(self.argument("\\" + name), label, above=name != "underset")

    def brace(self, name: str) -> Node:
        return Stack(self.argument("\\" + name), None, above=name == "overbrace", brace=True)

    def modulo(self, name: str) -> Node:
        return Row((Space(1), Delimited("(", Row((Symbol("mod", "op"), *self.argument("\\" + name).items)), ")")))

    def negated(self, name: str) -> Node:
        body = self.argument("\\" + name)
        known = {"=": "≠", "∈": "∉", "<": "≮", ">": "≯", "≡": "≢", "⊂": "⊄", "∼": "≁", "≈": "≉"}
        text = text_of(body.items[0]) if body.items else ""
        if text not in known:
            raise FormulaError(rf"\not does not typeset before {text or 'nothing'}.")
        return Symbol(known[text], "rel")


_STRUCTURES: Final[dict[str, Callable[[_Parser, str], Node]]] = {
    **dict.fromkeys(("frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom"), _Parser.fraction),
    "sqrt": _Parser.root,
    **dict.fromkeys(("text", "textrm", "textit", "textbf", "mbox", "texttt"), _Parser.text),
    **dict.fromkeys(("operatorname", "operatorname*"), _Parser.operator),
    "left": _Parser.delimited,
    "begin": _Parser.grid,
    "substack": _Parser.substack,
    **dict.fromkeys(("overset", "underset", "stackrel"), _Parser.stacked),
    **dict.fromkeys(("underbrace", "overbrace"), _Parser.brace),
    "pmod": _Parser.modulo,
    "not": _Parser.negated,
}
_FORBIDDEN: Final = {
    "%": r"A % begins a comment in LaTeX; write \%.",
    "#": r"A # is not a sign in LaTeX; write \#.",
    "$": "A $ stands inside the formula.",
    "\\": "The formula ends in a backslash.",
}
