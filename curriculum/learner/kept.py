"""A mapping whose values are read from text when they are first asked for: most of a snapshot is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Generic, TypeVar

V = TypeVar("V")


class Kept(MutableMapping[str, V], Generic[V]):
    """Values by name.

    Args:
        texts: Values that are still text.
        read: Makes a value of its text; without it there must be no texts.
    """

    __slots__ = ("_read", "_texts", "_values")

    def __init__(self, texts: Mapping[str, str] | None = None, read: Callable[[str, str], V] | None = None) -> None:
        self._texts = dict(texts or {})
        self._read = read
        self._values: dict[str, V] = {}

    def __getitem__(self, name: str) -> V:
        if name not in self._values:
            if self._read is None:
                raise KeyError(name)
            self._values[name] = self._read(name, self._texts[name])
        return self._values[name]

    def __setitem__(self, name: str, value: V) -> None:
        self._texts.pop(name, None)
        self._values[name] = value

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self._texts.pop(name, None)
        self._values.pop(name, None)

    def __contains__(self, name: object) -> bool:
        return name in self._values or name in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter({**self._texts, **self._values})

    def __len__(self) -> int:
        return len(self._texts.keys() | self._values.keys())

    def __repr__(self) -> str:
        return repr(dict(self))

    def copy(self) -> Kept[V]:
        """One that can be changed while this one stays as it is."""
        other = Kept(self._texts, self._read)
        other._values = dict(self._values)
        return other

    def texts(self, write: Callable[[V], str]) -> Iterator[tuple[str, str]]:
        """Every name, sorted, and its value as text: the text it was read from, where it was not changed."""
        for name in sorted(self):
            yield name, self._texts[name] if name in self._texts else write(self._values[name])
