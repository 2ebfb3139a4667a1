"""Generators: a seed and a level give a fresh question with key, explanation and wrong answers from named mistakes.

Each module below names its generators in ``GENERATORS_HERE``. A structure is one kind of prompt; every generator has
three or more, the inverse question and find-the-error among them.
"""

from __future__ import annotations

from practice.questions.generators.registry import GENERATORS, Generator, Parameters, generate

__all__ = ["GENERATORS", "Generator", "Parameters", "generate"]
