"""A placement as text and back, exactly, so that another process goes on where one left off.

The text holds the particles, the summed evidence, the marks and the state of the random generator; what follows from
them (chances, missing prerequisites) is worked out anew.
"""

from __future__ import annotations

import base64
import io
import json
from typing import TYPE_CHECKING, Any

import numpy as np

from curriculum.learner.belief import Belief
from curriculum.learner.placement import Placement
from curriculum.learner.shape import Shape

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph

ARRAYS = ("level", "strand_level", "forgetting", "leak", "log_weight", "evidence")
"""The belief's arrays that are kept as they are; ``known`` is kept as bits."""
HABITS = ("habit", "by_strand", "under")
"""The arrays of its marks."""


def placement_text(placement: Placement) -> str:
    """The whole state of a placement but its graph."""
    belief = placement.belief
    file = io.BytesIO()
    arrays: dict[str, Any] = {name: getattr(belief, name) for name in ARRAYS}
    arrays |= {name: getattr(belief.marks, name) for name in HABITS}
    np.savez_compressed(file, known=np.packbits(belief.known), **arrays)
    return json.dumps(
        {
            "particles": belief.particles,
            "asked": placement.asked,
            "marks": list(belief.marks.sure.items()),
            "random": belief.rng.bit_generator.state,
            "arrays": base64.b64encode(file.getvalue()).decode("ascii"),
        }
    )


def placement_from(text: str, graph: TopicGraph) -> Placement:
    """The placement of a text that :func:`placement_text` made of a placement on the same graph.

    Raises:
        ValueError, KeyError: If the text is none.
    """
    read = json.loads(text)
    particles = int(read["particles"])
    rng = np.random.default_rng()
    rng.bit_generator.state = read["random"]
    belief = Belief(Shape.of(graph), np.random.default_rng(0), particles)
    belief.rng = belief.marks.rng = rng
    belief.marks.sure = {int(topic): bool(sure) for topic, sure in read["marks"]}
    with np.load(io.BytesIO(base64.b64decode(read["arrays"]))) as arrays:
        for name in ARRAYS:
            setattr(belief, name, arrays[name])
        for name in HABITS:
            setattr(belief.marks, name, arrays[name])
        bits = np.unpackbits(arrays["known"], count=len(graph) * particles)
    belief.known = bits.reshape(len(graph), particles).astype(np.bool_)
    belief.work_out()
    return Placement.of(graph, belief, [int(topic) for topic in read["asked"]])
