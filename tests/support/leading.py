"""The tiny curriculum with the topic at its end that the recorded run shows finished."""

from __future__ import annotations

import shutil
from pathlib import Path

TOPIC = """---
title: {title}
level: undergraduate
tags: [learning]
minutes: 20
status: outline
skills:
  one: Take one step
  two: Say what the step was for
prerequisites:
  - id: {beneath}
    why: The step needs what {beneath} gives, so that comes first.
    encompasses: 0.3
---

## Core Idea

A step changes every number a little.
"""


def leading_graph(tiny: Path, place: Path) -> Path:
    """A copy of the tiny curriculum in ``place`` in which gradient descent leads to meta-learning."""
    folder = place / "leading"
    shutil.copytree(tiny, folder)
    for topic, title, beneath in (
        ("gradient-descent", "Gradient Descent", "mean-of-a-tensor"),
        ("meta-learning", "Meta-Learning", "gradient-descent"),
    ):
        text = TOPIC.format(title=title, beneath=beneath)
        (folder / "topics" / "tensors" / f"{topic}.md").write_text(text, encoding="utf-8")
    return folder
