"""What comes of checking one typed answer."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Checked(BaseModel):
    """The verdict on one answer.

    Attributes:
        correct: True or False; None when the text could not be read, which is no attempt.
        feedback: For that very mistake where it is a named one; otherwise what can be said without giving the key away.
        implicates: The topic below that explains the mistake, if its author named one.
        understood_as: The answer as it was understood, in canonical text; empty when it could not be read.
        accepts: When it could not be read, a sentence that says what would be accepted.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    correct: bool | None
    feedback: str = ""
    implicates: str | None = None
    understood_as: str = ""
    accepts: str = ""
