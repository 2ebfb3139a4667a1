"""YAML with the line of every entry, and with what PyYAML lets pass in silence reported: repeated keys, odd numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]

_ODD_INTEGER = re.compile(r"^[-+]?0[\d_]|[:_]|^[-+]?0[xob]")


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """One thing wrong with the YAML itself. ``line`` counts from 1."""

    line: int
    path: Path
    what: str
    fix: str


@dataclass(frozen=True, slots=True)
class Located:
    """A document, the line of each entry by its path, and what is wrong with it."""

    value: object
    lines: dict[Path, int] = field(default_factory=dict)
    problems: tuple[YamlProblem, ...] = ()

    def line(self, path: Path) -> int:
        """The line of an entry, or of the nearest entry around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def _visit(node: object, path: Path, lines: dict[Path, int], seen: set[int]) -> Iterator[YamlProblem]:
    import yaml

    assert isinstance(node, yaml.Node)
    lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in seen:
        yield YamlProblem(lines[path], path, "an alias (*) stands here", "Write the value out.")
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for place, child in enumerate(node.value):
            yield from _visit(child, (*path, place), lines, seen)
    elif isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, child in node.value:
            name = str(key.value)
            here = (*path, name)
            if name in keys:
                line = key.start_mark.line + 1
                yield YamlProblem(line, here, f"the key '{name}' stands here for the second time", "Keep one of them.")
            keys.add(name)
            lines[here] = key.start_mark.line + 1
            yield from _visit(child, here, lines, seen)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        odd = node.tag.endswith(":int") and _ODD_INTEGER.search(node.value)
        if odd or (node.tag.endswith(":float") and ":" in node.value) or node.tag.endswith(":timestamp"):
            what = f"YAML reads {node.value} as something other than it looks"
            fix = "Put quotes round it if it is text; write a plain number otherwise."
            yield YamlProblem(lines[path], path, what, fix)


def load(text: str) -> Located:
    """Read YAML text. Never raises: what cannot be read at all is a problem of the whole."""
    import yaml

    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Located(None)
        lines: dict[Path, int] = {}
        problems = tuple(_visit(node, (), lines, set()))
        return Located(loader.construct_document(node), lines, problems)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        line = mark.line + 1 if mark else 1
        fix = "Mend the YAML; text with ': ', '#' or a leading '[' needs quotes."
        return Located(None, {}, (YamlProblem(line, (), f"this is not YAML: {what}", fix),))
    finally:
        loader.dispose()
