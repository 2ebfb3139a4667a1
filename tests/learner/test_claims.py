"""What a claim would change, counted first."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError
from curriculum.learner.claims import StrandCount, consequences
from curriculum.learner.events import Claimed
from curriculum.learner.evidence import labels


def test_consequences_are_counted_by_strand(ladder, log) -> None:
    log.write(Claimed(), "a")
    log.answer("c", "1", False)
    found = consequences(ladder, log.fold().topics, "d", now=log.time)
    assert found.newly_known == ("b", "c", "d")
    assert found.already_known == ("a",)
    assert found.doubted == ("c",)
    assert found.strands == (StrandCount("high", 2, 0), StrandCount("low", 1, 1))


def test_consequences_are_what_the_claim_then_brings(ladder, log) -> None:
    found = consequences(ladder, {}, "d", ("b",), now=log.time)
    log.write(Claimed(excluded=("b",)), "d")
    known = {topic for topic, label in labels(ladder, log.fold().topics, log.time).items() if label.known}
    assert set(found.newly_known) == known
    assert found.excluded == ("b",)


def test_only_what_lies_beneath_can_be_left_out(ladder, log) -> None:
    with pytest.raises(UnknownNameError, match="`e` does not lie under `d`"):
        consequences(ladder, {}, "d", ("e",), now=log.time)
    with pytest.raises(UnknownNameError, match="`d` does not lie under `d`"):
        consequences(ladder, {}, "d", ("d",), now=log.time)
