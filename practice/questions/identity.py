"""Names of questions: ``topic/item``, or ``topic/generator@version:seed:level``, enough to rebuild one anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from practice.errors import QuestionIdError

_AUTHORED = re.compile(r"^([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9_]+(?:-[a-z0-9_]+)*)$")
_GENERATED = re.compile(r"^([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9_]+(?:-[a-z0-9_]+)*)@(\d{1,4}):(\d{1,19}):([1-3])$")
_FIX = "Write topic/item, such as gradient-descent/one-step, or topic/generator@version:seed:level with level 1 to 3."


@dataclass(frozen=True, slots=True)
class QuestionId:
    """A question's name.

    ``item`` is the item's id, or for a generated question the generator's name (or the item's id, where a quiz uses
    one generator more than once). ``version``, ``seed`` and ``level`` are set for generated questions only.

    >>> QuestionId.parse("gradient-descent/gradient_descent_step@1:7:2").seed
    7
    """

    topic: str
    item: str
    version: int | None = None
    seed: int | None = None
    level: int | None = None

    @property
    def generated(self) -> bool:
        """Whether it names a generated question."""
        return self.version is not None

    @classmethod
    def parse(cls, text: str) -> QuestionId:
        """Read a question id; raises `QuestionIdError` if it is none."""
        text = text.strip()
        if found := _AUTHORED.match(text):
            return cls(found.group(1), found.group(2))
        if found := _GENERATED.match(text):
            topic, item, *numbers = found.groups()
            return cls(topic, item, *(int(number) for number in numbers))
        raise QuestionIdError(f"'{text[:80]}' is not a question id.", fix=_FIX)

    def __str__(self) -> str:
        name = f"{self.topic}/{self.item}"
        return f"{name}@{self.version}:{self.seed}:{self.level}" if self.generated else name
