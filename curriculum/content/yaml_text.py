"""YAML read strictly: what the author wrote, with its lines, or a problem.

PyYAML accepts a key written twice, and reads ``no`` as false, ``012`` as ten, ``12:30`` as 750 and ``1e-3`` as text
(YAML 1.1). None of these is ever what the author of a lesson means, so each is a problem here, and the value given for
it is the text as it stands in the file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from curriculum.content.problem import Problem

Step = str | int

DEEPEST = 20
LONGEST_NUMBER = 300
"""Characters of a number; Python itself refuses to read very long ones."""
TAG = "tag:yaml.org,2002:"
MAP, SEQ = TAG + "map", TAG + "seq"
INT, FLOAT, BOOL, NULL = TAG + "int", TAG + "float", TAG + "bool", TAG + "null"
TEXT = frozenset((TAG + "str", TAG + "value", TAG + "merge"))
"""``=`` and ``<<`` have meanings of their own in YAML 1.1; in a lesson they are signs."""
SURPRISING = frozenset((INT, FLOAT, BOOL, NULL, TAG + "timestamp"))
LINE_END = re.compile("[\n\x85\u2028\u2029]")  # as libyaml counts lines
PLAIN_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
PLAIN_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+][0-9]+)?")
NUMBER_READ_AS_TEXT = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+")
ESCAPE = re.compile(
    r"(?<!\\)(?:\\\\)*(\\(?:[abefrtv0LNP_ ][A-Za-z]*|n(?:abla|eq?|eg|u|ot|otin|mid|leq|geq|ewline|ormal)(?![A-Za-z])))"
)
"""A backslash in double quotes before anything but a quote, a backslash, a code point, or an n that begins no command
of LaTeX."""

MENDING = (
    ("mapping values are not allowed", "unquoted text holds a colon followed by a space", "Put the text in quotes"),
    ("cannot start any token", "a value starts with a character YAML keeps for itself", "Put the value in quotes"),
    ("found a tab", "the line is indented by a tab", "Indent with spaces"),
    ("undefined alias", "a value starts with `*`, which YAML takes for a reference", "Put the value in quotes"),
    (
        "alphabetic or numeric character",
        "a value starts with `*` or `&`, which YAML keeps for itself",
        "Put the value in quotes",
    ),
    ("unexpected end of stream", "the quotes that open here are never closed", "Close the quotes"),
    ("unknown escape character", "a backslash stands in double quotes", "Use single quotes, which keep backslashes"),
    ("hexdecimal", "a backslash stands in double quotes", "Use single quotes, which keep backslashes"),
    ("sequence entries are not allowed", "a list begins on the line of its key", "Begin the list on a line of its own"),
    (
        "did not find expected",
        "the structure breaks off here",
        "Check the indentation, the quotes and the brackets on this line and the one before",
    ),
    (
        "maximum nesting depth",
        "the structure breaks off here",
        "Brackets are opened here far beyond what any topic needs",
    ),
    ("could not find expected ':'", "a key has no colon", "Write `key: value`, or indent the line under its key"),
    ("expected a single document", "the file holds a second `---`", "Keep one YAML document a file"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML text as plain values: str, int, float, bool, None, list, and dict with text keys."""

    value: object
    problems: tuple[Problem, ...]
    root: yaml.Node | None = field(repr=False)
    first_line: int

    def line(self, path: Sequence[Step]) -> int:
        """The line of the key or the list entry at ``path``, or of the nearest thing around it that exists."""
        line, node = self.first_line, self.root
        for step in path:
            entry = _entry(node, step)
            if entry is None:
                break
            mark, node = entry
            line = mark + self.first_line
        return line


def load(text: str, file: str) -> tuple[object, tuple[Problem, ...]]:
    """The value of a YAML text and every problem found in it. The value is None where it cannot be read at all."""
    document = parse(text, file)
    return document.value, document.problems


def parse(text: str, file: str, *, first_line: int = 1) -> Document:
    """Read a YAML text and keep the place of every key.

    Args:
        text: The YAML.
        file: The name that problems bear.
        first_line: The line of the file on which ``text`` begins.
    """
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return Document(None, (_unreadable(error, file, first_line, text.rstrip("\n").count("\n")),), None, first_line)
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        what = f"The file holds a control character (number {error.character!r}), which YAML does not allow"
        return Document(None, (Problem(file, line, what, "Delete it", rule="yaml"),), None, first_line)
    finally:
        loader.dispose()
    builder = _Builder(text, file, first_line)
    value = None if root is None else builder.build(root, root)
    return Document(value, tuple(builder.problems), root, first_line)


def label(path: Sequence[Step]) -> str:
    """How a sentence names the place ``path``: ``` `why` (item 1 of `prerequisites`) ```."""
    names = list(_names(path))
    if not names:
        return "the file"
    return names[0] if len(names) == 1 else f"{names[0]} ({', '.join(names[1:])})"


def _names(path: Sequence[Step]) -> Iterator[str]:
    """The parts of a label, innermost first: runs of keys joined by points, and list entries by number."""
    rest = list(path)
    while rest:
        last = rest.pop()
        if isinstance(last, str):
            yield f"`{'.'.join([*_trailing_keys(rest), last])}`"
        elif keys := _trailing_keys(rest):
            yield f"item {last + 1} of `{'.'.join(keys)}`"
        else:
            yield f"item {last + 1}"


def _trailing_keys(rest: list[Step]) -> list[str]:
    """Take the keys at the end of ``rest`` off it."""
    keys: list[str] = []
    while rest and isinstance(rest[-1], str):
        keys.insert(0, str(rest.pop()))
    return keys


def _entry(node: yaml.Node | None, step: Step) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None


def _unreadable(error: yaml.MarkedYAMLError, file: str, first_line: int, last: int) -> Problem:
    said = f"{error.problem or error.context or error}"
    unclosed = "end of stream" in said and error.context_mark is not None
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line = None if mark is None else min(mark.line, last) + first_line
    for sign, what, fix in MENDING:
        if sign in said or sign in f"{error.context}":
            return Problem(file, line, f"The YAML cannot be read: {what}", fix, rule="yaml")
    return Problem(file, line, f"The YAML cannot be read: {said}", "Correct the line; quotes often help", rule="yaml")


class _Builder:
    """Turns composed nodes into values and gathers problems."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.path: list[Step] = []
        self.seen: set[int] = set()
        self.lines = LINE_END.split(text) if " #" in text or "\\" in text else None

    def report(self, node: yaml.Node, what: str, fix: str, rule: str = "yaml") -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + self.first_line, what, fix, rule=rule))

    def report_value(self, node: yaml.Node, what: str, fix: str, rule: str = "yaml-surprise") -> None:
        """Report ``what`` of the value that is being built, by its place."""
        name = label(self.path)
        self.report(node, f"{name[:1].upper()}{name[1:]} {what}", fix, rule)

    def build(self, node: yaml.Node, key: yaml.Node) -> object:
        """The value of ``node``, which ``key`` names: itself in a list."""
        if id(node) in self.seen:
            self.report_value(key, "repeats another value by a `*` reference", "Write the value out", "yaml")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if len(self.path) > DEEPEST:
            self.report(node, f"The lists are nested more than {DEEPEST} deep", "Bring the value nearer the top")
        elif isinstance(node, yaml.MappingNode) and node.tag == MAP:
            return self.mapping(node)
        elif isinstance(node, yaml.SequenceNode) and node.tag == SEQ:
            return self.sequence(node)
        else:
            self.report_tag(node)
        return None

    def sequence(self, node: yaml.SequenceNode) -> list[object]:
        result = []
        for index, child in enumerate(node.value):
            self.path.append(index)
            result.append(self.build(child, child))
            self.path.pop()
        return result

    def mapping(self, node: yaml.MappingNode) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            self.path.append(_written(key_node))
            key = self.build(key_node, key_node)
            if not isinstance(key, str):
                self.report(key_node, f"The key `{_written(key_node)}` is not text", "Put the key in quotes")
            elif key in result:
                first = next(other for other, _ in node.value if other.value == key)
                what = f"The key `{key}` stands twice; the first is on line {first.start_mark.line + self.first_line}"
                self.report(key_node, what, "Keep one of the two", rule="duplicate-key")
            else:
                result[key] = self.build(value_node, key_node)
            self.path.pop()
        return result

    def scalar(self, node: yaml.ScalarNode) -> object:
        written: str = node.value
        tag = node.tag
        if tag in TEXT:
            if self.lines is not None and node.style == '"':
                self.check_escapes(node, self.lines)
            elif not node.style:
                self.check_plain_text(node, written)
            return written
        if node.style or tag not in SURPRISING:
            self.report_tag(node)
            return written
        if len(written) > LONGEST_NUMBER and tag in (INT, FLOAT):
            what = f"is a number of {len(written)} characters, of which {LONGEST_NUMBER} at most can be read"
            self.report_value(node, what, "Shorten it, or put it in quotes where text is meant")
            return written
        if tag == INT and PLAIN_INTEGER.fullmatch(written):
            return int(written)
        if tag == FLOAT and PLAIN_FLOAT.fullmatch(written) and math.isfinite(float(written)):
            return float(written)
        if tag == BOOL and written in ("true", "false"):
            return written == "true"
        if tag == NULL and written in ("", "~", "null"):
            return None
        self.report_value(node, f"is written {written}, which YAML reads as {_reading(node)}", _mending(node))
        return written

    def report_tag(self, node: yaml.Node) -> None:
        self.report_value(node, f"bears the tag `{node.tag.replace(TAG, '!!')}`", "Leave out the tag", "yaml")

    def check_escapes(self, node: yaml.ScalarNode, lines: list[str]) -> None:
        """In double quotes YAML turns ``\\theta`` into a tab and ``heta``: formulas need single quotes."""
        start, end = node.start_mark, node.end_mark
        rows = lines[start.line : end.line + 1]
        rows[-1] = rows[-1][: end.column]
        rows[0] = rows[0][start.column :]
        turned = ESCAPE.search("\n".join(rows))
        if turned:
            what = f"has `{turned[1]}` in double quotes, where YAML turns `{turned[1][:2]}` into another character"
            self.report_value(node, what, "Use single quotes, which keep backslashes, or a block that begins with `|`")

    def check_plain_text(self, node: yaml.ScalarNode, written: str) -> None:
        """Text without quotes: nothing may be cut off behind it, and it may not look like a number."""
        if NUMBER_READ_AS_TEXT.fullmatch(written):
            fix = f"Write it with a point and a signed exponent, as 1.0e-3, or '{written}' in quotes for the text"
            self.report_value(node, f"is written {written}, which YAML reads as text, not as a number", fix)
        if self.lines is None or not written:
            return
        rest = self.lines[node.end_mark.line][node.end_mark.column :].lstrip()
        if rest.startswith("#"):
            what = f"is cut off at ` #`, which begins a comment: {rest[:40]!r} is not read"
            self.report_value(node, what, "Put the text in quotes, or the comment on its own line")


def _written(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "[...]"


def _reading(node: yaml.ScalarNode) -> str:
    """What YAML 1.1 makes of a plain value."""
    if node.tag in (INT, FLOAT):
        value = yaml.CSafeLoader(node.value).get_single_data()
        return f"the number {value}" if math.isfinite(value) else "a number that is not finite"
    if node.tag == BOOL:
        return "true" if node.value.lower() in ("yes", "on", "true") else "false"
    return "nothing" if node.tag == NULL else "a date"


def _mending(node: yaml.ScalarNode) -> str:
    quoted = f"Put it in quotes, '{node.value}', where text is meant"
    if node.tag == BOOL:
        return f"{quoted}, or write true or false"
    if node.tag == INT and re.fullmatch(r"[-+]?[0-9_]+", node.value):
        return f"Write {int(node.value.replace('_', ''))} for the number, or '{node.value}' in quotes for the text"
    return quoted
