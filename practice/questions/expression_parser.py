"""A tokenizer and a recursive-descent parser for typed mathematics.

Only numbers, declared variables, the constants and functions listed here, and ``+ - * / ^ ! |`` exist; there is no
attribute, no import and no call to anything else, and a tree is never turned into Python. Work is bounded by the
length of the text, the number of tokens, the depth of nesting and the digits of a number.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from practice.errors import UnreadableAnswerError
from practice.questions.clean import plain_maths
from practice.questions.tree import Call, Const, Neg, Node, Num, Op, Var

MOST_CHARACTERS = 400
MOST_TOKENS = 200
MOST_DEPTH = 30
MOST_DIGITS = 40
LARGEST_LITERAL_EXPONENT = 300

FUNCTIONS: Mapping[str, int] = {
    "sqrt": 1, "cbrt": 1, "exp": 1, "ln": 1, "log": 1, "log2": 1, "log10": 1, "abs": 1, "sin": 1, "cos": 1, "tan": 1,
    "sinh": 1, "cosh": 1, "tanh": 1, "sigmoid": 1, "relu": 1, "softplus": 1, "sign": 1, "max": 2, "min": 2,
}  # fmt: skip
"""Function names and how many arguments each takes. ``log`` is the natural logarithm, as in PyTorch."""

CONSTANTS: Mapping[str, str] = {"pi": "pi", "π": "pi", "e": "e", "inf": "inf", "infinity": "inf", "∞": "inf"}
GREEK: Mapping[str, str] = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "η": "eta", "θ": "theta", "λ": "lambda",
    "μ": "mu", "µ": "mu", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ϕ": "phi", "ψ": "psi", "ω": "omega",
}  # fmt: skip

_NUMBER = re.compile(r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+(?![\w.]))?")
_LETTERS = re.compile(r"[^\W\d_](?:\w|')*")
_INNER_SIGNS = frozenset("+-*/^()[]|!,√")


class UnreadableExpressionError(UnreadableAnswerError):
    """A text that is no expression; the message says what stood in the way."""


@dataclass(frozen=True, slots=True)
class _Token:
    sort: str  # number, name, function, constant, sign, end
    text: str


def _plain_name(name: str) -> str:
    return "".join(GREEK.get(character, character) for character in name).replace("_", "")


class _Names:
    """The names an expression may use, found longest first, forgiving of case where that is not ambiguous."""

    def __init__(self, variables: Iterable[str]) -> None:
        self.meaning: dict[str, tuple[str, str]] = {}
        for name in FUNCTIONS:
            self.meaning[name] = ("function", name)
        for name, constant in CONSTANTS.items():
            self.meaning[name] = ("constant", constant)
        for name in variables:
            self.meaning[_plain_name(name)] = ("name", name)
        for name, what in list(self.meaning.items()):
            for other in (name.lower(), name.upper(), name.capitalize()):
                self.meaning.setdefault(other, what)
        self.longest = max(len(name) for name in self.meaning)

    def split(self, run: str) -> list[_Token]:
        """A run of letters and digits such as ``xy``, ``2pix`` or ``w1`` as names that stand side by side."""
        plain, tokens, at = _plain_name(run), [], 0
        while at < len(plain):
            number = _NUMBER.match(plain, at)
            for size in range(min(self.longest, len(plain) - at), 0, -1):
                if found := self.meaning.get(plain[at : at + size]):
                    tokens.append(_Token(found[0], found[1]))
                    at += size
                    break
            else:
                if number and at:
                    tokens.append(_Token("number", number.group()))
                    at = number.end()
                    continue
                raise UnreadableExpressionError(f"I do not know the name '{run[:20]}' here.")
        return tokens


@functools.lru_cache(maxsize=64)
def _names(variables: tuple[str, ...]) -> _Names:
    return _Names(variables)


def _tokens(text: str, names: _Names) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif number := _NUMBER.match(text, at):
            found.append(_Token("number", number.group()))
            at = number.end()
        elif letters := _LETTERS.match(text, at):
            found.extend(names.split(letters.group()))
            at = letters.end()
        elif character == "∞":
            found.append(_Token("constant", "inf"))
            at += 1
        elif character in _INNER_SIGNS:
            found.append(_Token("sign", {"[": "(", "]": ")"}.get(character, character)))
            at += 1
        else:
            raise UnreadableExpressionError(f"I cannot read '{character}' here.")
        if len(found) > MOST_TOKENS:
            raise UnreadableExpressionError("That is longer than an answer here can be.")
    found.append(_Token("end", ""))
    return found


def read_literal(text: str) -> Num:
    """A literal such as ``12``, ``.5`` or ``1e-3`` as an exact number."""
    if sum(character.isdigit() for character in text) > MOST_DIGITS:
        raise UnreadableExpressionError(f"A number here has at most {MOST_DIGITS} digits.")
    _, _, exponent = text.lower().partition("e")
    if exponent and abs(int(exponent)) > LARGEST_LITERAL_EXPONENT:
        raise UnreadableExpressionError("That number is too large or too small to be an answer here.")
    return Num(Fraction(text), text)


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.bars = 0

    @property
    def next(self) -> _Token:
        return self.tokens[self.at]

    def take(self, *signs: str) -> str:
        """The sign that stands here if it is one of these, which is then passed; else nothing."""
        token = self.next
        if token.sort == "sign" and token.text in signs:
            self.at += 1
            return token.text
        return ""

    def need(self, sign: str) -> None:
        if not self.take(sign):
            raise UnreadableExpressionError(f"A '{sign}' is missing.")

    def whole(self) -> Node:
        node = self.sum()
        if self.next.sort != "end":
            raise UnreadableExpressionError(f"I did not expect '{self.next.text}' there.")
        return node

    def sum(self) -> Node:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise UnreadableExpressionError("That is nested too deeply to be an answer here.")
        node = self.product()
        while sign := self.take("+", "-"):
            node = Op(sign, node, self.product())
        self.depth -= 1
        return node

    def product(self) -> Node:
        node = self.signed()
        while True:
            if sign := self.take("*", "/"):
                node = Op(sign, node, self.signed())
            elif self.starts_factor():
                if self.next.sort == "number":
                    raise UnreadableExpressionError(f"Write a sign before {self.next.text}.")
                node = Op("*", node, self.power())
            else:
                return node

    def starts_factor(self) -> bool:
        token = self.next
        if token.sort == "sign":
            return token.text in ("(", "√") or (token.text == "|" and not self.bars)
        return token.sort != "end"

    def signed(self) -> Node:
        minus = False
        while sign := self.take("+", "-"):
            minus ^= sign == "-"
        node = self.power()
        return Neg(node) if minus else node

    def power(self) -> Node:
        chain = [self.postfix()]
        while self.take("^"):
            minus = False
            while sign := self.take("+", "-"):
                minus ^= sign == "-"
            exponent = self.postfix()
            chain.append(Neg(exponent) if minus else exponent)
        node = chain.pop()
        while chain:
            node = Op("^", chain.pop(), node)
        return node

    def postfix(self) -> Node:
        node = self.atom()
        while self.take("!"):
            node = Call("factorial", (node,))
            self.depth += 1
            if self.depth > MOST_DEPTH:
                raise UnreadableExpressionError("That is nested too deeply to be an answer here.")
        return node

    def atom(self) -> Node:
        token = self.next
        if token.sort == "end":
            raise UnreadableExpressionError("Something is missing at the end.")
        self.at += 1
        match token.sort:
            case "number":
                return read_literal(token.text)
            case "name":
                return Var(token.text)
            case "constant":
                return Const(token.text)
            case "function":
                return self.call(token.text)
        return self.bracket(token)

    def bracket(self, token: _Token) -> Node:
        if token.text == "(":
            bars, self.bars = self.bars, 0
            node = self.sum()
            self.bars = bars
            self.need(")")
            return node
        if token.text == "|":
            self.bars += 1
            node = self.sum()
            self.bars -= 1
            self.need("|")
            return Call("abs", (node,))
        if token.text == "√":
            self.depth += 1
            if self.depth > MOST_DEPTH:
                raise UnreadableExpressionError("That is nested too deeply to be an answer here.")
            node = Call("sqrt", (self.postfix(),))
            self.depth -= 1
            return node
        raise UnreadableExpressionError(f"I did not expect '{token.text}' there.")

    def call(self, name: str) -> Node:
        wanted = FUNCTIONS[name]
        if not self.take("("):
            if wanted != 1 or not self.starts_factor():
                raise UnreadableExpressionError(f"Write {name} with brackets, such as {name}(2).")
            return self.bare_call(name)
        arguments = [self.sum()]
        while self.take(","):
            arguments.append(self.sum())
        self.need(")")
        if len(arguments) != wanted:
            raise UnreadableExpressionError(f"{name} takes {wanted} value{'s' if wanted > 1 else ''}.")
        return Call(name, tuple(arguments))

    def bare_call(self, name: str) -> Node:
        """``sin 2x``: the factors that stand side by side, up to the next function or sign."""
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise UnreadableExpressionError("That is nested too deeply to be an answer here.")
        node = self.power()
        while self.starts_factor() and self.next.sort in ("name", "constant"):
            node = Op("*", node, self.power())
        self.depth -= 1
        return Call(name, (node,))


def parse_expression(text: str, variables: Iterable[str] = ()) -> Node:
    """Read typed mathematics in the given variables.

    Raises:
        UnreadableExpressionError: If the text is no expression in those variables; the message says why.

    >>> from practice.questions.tree import to_text
    >>> to_text(parse_expression("x×(x+1)", ["x"]))
    'x·(x + 1)'
    """
    text = plain_maths(text)
    if not text:
        raise UnreadableExpressionError("Nothing was typed.")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableExpressionError("That is longer than an answer here can be.")
    return _Parser(_tokens(text, _names(tuple(variables)))).whole()
