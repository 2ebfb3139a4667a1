"""The questions: one frozen, strict model a kind. What each kind needs stands in its docstring.

Common to all kinds: ``id``, ``kind``, ``skill`` (the skill of the topic it shows), ``prompt`` and ``explanation`` (both
complete without the lesson in view), up to two ordered ``hints``, ``code`` (a block shown under the prompt),
``your_turn`` (it closes the lesson's Your Turn) and ``transfer`` (the delayed question in another setting).
``implicates`` names a topic below that explains a mistake.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, StringConstraints, model_validator

from practice.errors import PracticeError
from practice.questions.evaluate import has_values
from practice.questions.expression_parser import parse_expression
from practice.questions.interval_text import read_intervals
from practice.questions.number_text import number_of, read_number

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
ItemId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+(@\d+:\d+:\d+)?$", max_length=140)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _readable(value: int | float | str) -> int | float | str:
    try:
        number_of(value)
    except PracticeError as error:
        raise ValueError(f"is not a number: {error.message}") from None
    return value


def _fraction_text(value: int | str) -> str:
    try:
        read = read_number(str(value))
    except PracticeError as error:
        raise ValueError(f"is not a fraction: {error.message}") from None
    if read.exact is None or read.writing not in ("whole", "fraction", "mixed"):
        raise ValueError("is not a fraction such as 3/4")
    return str(value).strip()


def _interval(value: str) -> str:
    try:
        read_intervals(value)
    except PracticeError as error:
        raise ValueError(f"is not an interval: {error.message}") from None
    return value


Amount = Annotated[int | float | str, AfterValidator(_readable)]
FractionText = Annotated[int | str, AfterValidator(_fraction_text)]
IntervalText = Annotated[str, AfterValidator(_interval)]
Row = Annotated[tuple[Amount, ...], Field(strict=False, min_length=1)]
Rows = Annotated[tuple[Row, ...], Field(strict=False, min_length=1)]
Dimensions = Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(strict=False)]
Texts = Annotated[tuple[Sentence, ...], Field(strict=False, min_length=1)]
Tolerance = Annotated[float, Field(gt=0)] | None
Bounds = Annotated[tuple[float, float], Field(strict=False)]


class Strict(BaseModel):
    """Base of all question data: strict types, no unknown keys, immutable. A validator is built at its first use."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Option(Strict):
    """One thing to choose. A wrong one says what mistake it comes from."""

    text: Sentence
    correct: bool = False
    feedback: str = ""
    implicates: Slug | None = None

    @model_validator(mode="after")
    def _wrong_options_explain(self) -> Self:
        if not self.correct and not self.feedback.strip():
            raise ValueError(f"the wrong option '{self.text[:40]}' needs feedback that says what mistake it comes from")
        return self


class Mistake(Strict):
    """A wrong answer that a named mistake gives, with feedback for that very mistake."""

    feedback: Sentence
    implicates: Slug | None = None


class AmountMistake(Mistake):
    """``answer``: a number, as in a number question."""

    answer: Amount


class FractionMistake(Mistake):
    """``answer``: a fraction, as in a fraction question."""

    answer: FractionText


class TextMistake(Mistake):
    """``answer``: text, read as the answer itself is read."""

    answer: Sentence


class ListMistake(Mistake):
    """``answer``: a list of elements or items, as in a set or order question."""

    answer: Annotated[tuple[int | float | str, ...], Field(strict=False)]


class RowMistake(Mistake):
    """``answer``: a list of numbers, as in a vector question."""

    answer: Row


class RowsMistake(Mistake):
    """``answer``: a list of rows, as in a matrix question."""

    answer: Rows


class ShapeMistake(Mistake):
    """``answer``: a list of sizes, as in a shape question."""

    answer: Dimensions


class Question(Strict):
    """What all kinds share; see the module's docstring. ``facts`` are set by generators only: the numbers behind it."""

    id: ItemId
    kind: str
    skill: Slug
    prompt: Sentence
    explanation: Sentence
    hints: Annotated[tuple[Sentence, ...], Field(strict=False, max_length=2)] = ()
    code: str | None = None
    your_turn: bool = False
    transfer: bool = False
    facts: dict[str, JsonValue] = Field(default_factory=dict)


def _distinct_options(options: tuple[Option, ...]) -> tuple[Option, ...]:
    texts = [option.text.casefold() for option in options]
    if len(set(texts)) < len(texts):
        raise ValueError("two options have the same text")
    return options


Options = Annotated[
    tuple[Option, ...], Field(strict=False, min_length=2, max_length=8), AfterValidator(_distinct_options)
]


class Choice(Question):
    """``options``, exactly one of them ``correct: true``; each other has ``feedback`` and perhaps ``implicates``."""

    kind: Literal["choice"] = "choice"
    options: Options

    @model_validator(mode="after")
    def _one_is_right(self) -> Self:
        right = sum(option.correct for option in self.options)
        if right != 1:
            raise ValueError(f"a choice question has exactly one correct option; this has {right}")
        return self


class Choices(Question):
    """``options``, at least one of them correct; the learner marks all that are."""

    kind: Literal["choices"] = "choices"
    options: Options

    @model_validator(mode="after")
    def _some_are_right(self) -> Self:
        if not any(option.correct for option in self.options):
            raise ValueError("a choices question has at least one correct option; this has none")
        return self


class Number(Question):
    """``answer``: a number, or text such as ``2/3`` or ``sqrt(2)``.

    ``tolerance``: absolute; without it the answer is exact up to floating-point noise. ``unit``: may be left out by the
    learner unless ``unit_required``; a list gives other spellings, the first is shown. ``percent``: 50% stands for 0.5.
    ``form: decimal`` refuses fractions. ``mistakes``: wrong answers, each with feedback.
    """

    kind: Literal["number"] = "number"
    answer: Amount
    tolerance: Tolerance = None
    unit: Sentence | Texts | None = None
    unit_required: bool = False
    percent: bool = False
    form: Literal["any", "decimal"] = "any"
    mistakes: Annotated[tuple[AmountMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _unit_is_named(self) -> Self:
        if self.unit_required and not self.unit:
            raise ValueError("unit_required needs a unit")
        return self

    @property
    def units(self) -> tuple[str, ...]:
        """The accepted spellings of the unit, the shown one first; empty without a unit."""
        return () if self.unit is None else (self.unit,) if isinstance(self.unit, str) else self.unit


class FractionQuestion(Question):
    """``answer``: text such as ``3/4``, ``1 1/2`` or a whole number.

    ``lowest_terms``: an equal fraction that can be reduced is not right yet. ``decimals``: whether 0.75 may stand for
    3/4 (never with ``lowest_terms``); say ``false`` where the decimal is given in the prompt.
    """

    kind: Literal["fraction"] = "fraction"
    answer: FractionText
    lowest_terms: bool = False
    decimals: bool = True
    mistakes: Annotated[tuple[FractionMistake, ...], Field(strict=False)] = ()


class Expression(Question):
    """``answer``: an expression in ``variables``, a mapping from each name to the ``[low, high]`` it is compared on.

    Anything equal to it on that domain is right, in the ``form`` asked: any, expanded, factored or simplified.
    """

    kind: Literal["expression"] = "expression"
    answer: Sentence
    variables: dict[Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,19}$")], Bounds] = Field(
        default_factory=dict
    )
    form: Literal["any", "expanded", "factored", "simplified"] = "any"
    mistakes: Annotated[tuple[TextMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _all_can_be_read(self) -> Self:
        for name, (low, high) in self.variables.items():
            if not low < high:
                raise ValueError(f"the domain of {name} must run from a lower to a higher number")
        for text in (self.answer, *(mistake.answer for mistake in self.mistakes)):
            try:
                node = parse_expression(text, self.variables)
            except PracticeError as error:
                raise ValueError(f"'{text}' is not an expression in these variables: {error.message}") from None
            if not has_values(node, self.variables):
                raise ValueError(f"'{text}' has no real value on the declared domain")
        return self


class SetQuestion(Question):
    """``answer``: the elements, numbers or words, in any order; ``[]`` is the empty set."""

    kind: Literal["set"] = "set"
    answer: Annotated[tuple[int | float | str, ...], Field(strict=False)]
    mistakes: Annotated[tuple[ListMistake, ...], Field(strict=False)] = ()


class Interval(Question):
    """``answer``: text such as ``[0, 3)``, ``(-inf, 2]`` or a union ``[0, 1] U (2, inf)``."""

    kind: Literal["interval"] = "interval"
    answer: IntervalText
    mistakes: Annotated[tuple[TextMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _mistakes_can_be_read(self) -> Self:
        for mistake in self.mistakes:
            _interval(mistake.answer)
        return self


class Text(Question):
    """``accept``: all texts that are right, the best first. ``typos: false`` turns off forgiving small slips.

    ``python: true`` asks for a piece of Python: blanks between its signs do not count, capitals do, and slips are not
    forgiven.
    """

    kind: Literal["text"] = "text"
    accept: Texts
    typos: bool = True
    python: bool = False
    mistakes: Annotated[tuple[TextMistake, ...], Field(strict=False)] = ()


class Order(Question):
    """``items`` in the right order; they are shown shuffled."""

    kind: Literal["order"] = "order"
    items: Annotated[tuple[Sentence, ...], Field(strict=False, min_length=2, max_length=8)]
    mistakes: Annotated[tuple[ListMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _mistakes_reorder(self) -> Self:
        if len({item.casefold() for item in self.items}) < len(self.items):
            raise ValueError("two items have the same text")
        for mistake in self.mistakes:
            if sorted(map(str, mistake.answer)) != sorted(self.items):
                raise ValueError("a mistake of an order question lists the same items in another order")
        return self


class Matrix(Question):
    """``answer``: a list of rows of numbers. ``tolerance``: absolute, an entry."""

    kind: Literal["matrix"] = "matrix"
    answer: Rows
    tolerance: Tolerance = None
    mistakes: Annotated[tuple[RowsMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _rows_are_even(self) -> Self:
        for rows in (self.answer, *(mistake.answer for mistake in self.mistakes)):
            if len({len(row) for row in rows}) > 1:
                raise ValueError("the rows of a matrix have the same length")
        return self


class Vector(Question):
    """``answer``: a list of numbers. ``tolerance``: absolute, an entry."""

    kind: Literal["vector"] = "vector"
    answer: Row
    tolerance: Tolerance = None
    mistakes: Annotated[tuple[RowMistake, ...], Field(strict=False)] = ()


class Shape(Question):
    """``answer``: the sizes of a tensor; ``[]`` for a scalar."""

    kind: Literal["shape"] = "shape"
    answer: Dimensions
    mistakes: Annotated[tuple[ShapeMistake, ...], Field(strict=False)] = ()


class Output(Question):
    """``code`` (required) and ``answer``: the exact text it prints, blanks at the ends of lines aside."""

    kind: Literal["output"] = "output"
    answer: str
    mistakes: Annotated[tuple[TextMistake, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _has_code(self) -> Self:
        if not (self.code or "").strip():
            raise ValueError("an output question needs code")
        return self


AnyQuestion = Annotated[
    Choice | Choices | Number | FractionQuestion | Expression | SetQuestion | Interval | Text | Order | Matrix | Vector
    | Shape | Output,
    Field(discriminator="kind"),
]  # fmt: skip

KINDS: dict[str, type[Question]] = {
    "choice": Choice, "choices": Choices, "number": Number, "fraction": FractionQuestion, "expression": Expression,
    "set": SetQuestion, "interval": Interval, "text": Text, "order": Order, "matrix": Matrix, "vector": Vector,
    "shape": Shape, "output": Output,
}  # fmt: skip
"""The model of each kind."""


def as_amount(value: Fraction | int) -> int | float | str:
    """A computed number as an answer: whole, a decimal where that is exact and short, else a fraction as text."""
    value = Fraction(value)
    if value.denominator == 1:
        return int(value)
    decimal = float(value)
    if Fraction(repr(decimal)) == value and len(repr(decimal)) <= 12:
        return decimal
    return f"{value.numerator}/{value.denominator}"
