"""Whatever a learner does and whatever the clock says: the log alone decides, and nothing is lost or hidden."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from curriculum import paths
from curriculum.errors import UsageError
from curriculum.learner.evidence import Evidence
from curriculum.learner.skills import learned
from curriculum.storage.progress.schema import DERIVED_TABLES
from curriculum.study import claims, placement, sessions
from curriculum.study.checks import start_checks
from curriculum.study.desk import Desk, open_desk
from curriculum.study.items import find_question
from curriculum.study.memory import memory
from curriculum.study.placement import Placing
from curriculum.study.placement_views import PlacementItem
from curriculum.study.reviews import start_review
from curriculum.study.topics import open_lesson
from curriculum.study.views import ItemView
from practice.questions import key_text

FOLDER = Path(__file__).parent.parent / "tiny_curriculum"
GOAL = "mean-of-a-tensor"
TOPICS = ("mean-of-a-tensor", "mean-of-numbers", "tensor-shape", "sharing-by-facts", "counting-objects")
ASKED = ("mean-of-numbers", "tensor-shape")


class Learning(RuleBasedStateMachine):
    """One learner on the tiny curriculum."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("CURRICULUM_HOME", str(self.home))
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
        self.desk: Desk = open_desk(graph_folder=FOLDER, clock=lambda: self.now)
        self.open: ItemView | None = None
        self.placing: Placing | None = None
        self.seed = 0

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.close()
            self.patch.undo()
            shutil.rmtree(self.home)

    # What a learner does

    @rule(topic=st.sampled_from(TOPICS), without=st.booleans())
    def claim(self, topic: str, without: bool) -> None:
        beneath = sorted(self.desk.graph.ancestors(topic))
        claims.claim(self.desk, topic, beneath[:1] if without else ())

    @rule()
    def undo(self) -> None:
        with suppress(UsageError):  # there may be none to take back
            claims.undo_claim(self.desk)

    @rule(topic=st.sampled_from(TOPICS))
    def forget(self, topic: str) -> None:
        claims.forget(self.desk, topic)

    @rule(topic=st.sampled_from(TOPICS))
    def read(self, topic: str) -> None:
        open_lesson(self.desk, topic)

    @rule(days=st.sampled_from([0.01, 0.5, 3, 12, 200, -1, -40]))
    def time_passes(self, days: float) -> None:
        self.now += timedelta(days=days)

    @rule(how=st.sampled_from(["practice", "review", "check"]), topic=st.sampled_from(ASKED))
    def sit_down(self, how: str, topic: str) -> None:
        self.seed += 1
        begun: Any = (
            sessions.start(self.desk, topic, seed=self.seed)
            if how == "practice"
            else start_review(self.desk, seed=self.seed)
            if how == "review"
            else start_checks(self.desk, GOAL, seed=self.seed)
        )
        self.open = begun if isinstance(begun, ItemView) else None

    @precondition(lambda self: getattr(self, "open", None) is not None)
    @rule(right=st.booleans(), times=st.integers(1, 4))
    def answer(self, right: bool, times: int) -> None:
        assert self.open is not None
        # What came in between may have settled the question that was open.
        present = sessions.next_question(self.desk, self.open.session)
        self.open = present if isinstance(present, ItemView) else None
        for _ in range(times):
            if self.open is None:
                return
            session, question = self.open.session, self.open.question_id
            if right:
                sessions.answer(self.desk, session, question, key_text(find_question(self.desk, question)[0]))
            else:
                sessions.dont_know(self.desk, session, question)
            following = sessions.next_question(self.desk, session)
            self.open = following if isinstance(following, ItemView) else None

    @rule()
    def be_placed(self) -> None:
        self.seed += 1
        self.placing = Placing(self.desk, placement.start(self.desk, GOAL, seed=self.seed))

    @precondition(lambda self: getattr(self, "placing", None) is not None)
    @rule(sure=st.booleans(), right=st.booleans())
    def go_on_with_placement(self, sure: bool, right: bool) -> None:
        assert self.placing is not None
        ladder = self.placing.next_ladder()
        if ladder is not None:
            self.placing.mark(ladder.strand, [row.id for row in ladder.rows] if sure else ())
        item = self.placing.current()
        if isinstance(item, PlacementItem) and right:
            self.placing.answer(item.question_id, key_text(find_question(self.desk, item.question_id)[0]))
        elif isinstance(item, PlacementItem):
            self.placing.dont_know(item.question_id)

    # What holds

    @invariant()
    def the_log_alone_gives_the_same(self) -> None:
        if not hasattr(self, "desk") or not paths.progress_file(self.desk.learner).exists():
            return
        copy = paths.progress_file("copy")
        source = sqlite3.connect(paths.progress_file(self.desk.learner))
        target = sqlite3.connect(copy)
        source.backup(target)
        with target:
            for table in DERIVED_TABLES:
                target.execute(f"DELETE FROM {table}")
        source.close()
        target.close()
        with open_desk(graph_folder=FOLDER, learner="copy", clock=lambda: self.now) as anew:
            assert anew.states() == self.desk.states()
            assert anew.believed() == self.desk.believed()
            assert memory(anew).due() == memory(self.desk).due()
            assert anew.labels() == self.desk.labels()
        for end in ("", "-wal", "-shm"):
            copy.with_name(copy.name + end).unlink(missing_ok=True)

    @invariant()
    def no_gap_is_hidden_and_none_erases_what_was_demonstrated(self) -> None:
        if not hasattr(self, "desk"):
            return
        states, found = self.desk.states(), self.desk.labels()
        for topic, state in states.items():
            if learned(state, self.desk.skills.get(topic)):
                assert found[topic] in (Evidence.DEMONSTRATED, Evidence.FADING)
            elif state.contrary:
                assert found[topic] in (Evidence.UNKNOWN, Evidence.CLAIMED)
                if found[topic] is Evidence.CLAIMED:
                    later = [s.claim.position for s in states.values() if s.claim is not None]
                    assert state.contrary_at is not None
                    assert max(later) > state.contrary_at, "only a later word of the learner's sets a miss aside"

    @invariant()
    def what_the_last_thing_said_doubts_is_not_taken_as_known(self) -> None:
        if not hasattr(self, "desk"):
            return
        believed = self.desk.believed()
        log = self.desk.progress.events() if believed is not None else ()
        if believed is None or not log or log[-1].position != believed.position:
            return
        states, found = self.desk.states(), self.desk.labels()
        for topic, chance in believed.chances.items():
            if chance < 0.5 and not (topic in states and learned(states[topic], self.desk.skills.get(topic))):
                assert found[topic] is Evidence.UNKNOWN

    @invariant()
    def what_was_just_reviewed_is_not_due_before_it(self) -> None:
        if not hasattr(self, "desk"):
            return
        remembered = memory(self.desk)
        for topic, due in remembered.due().items():
            assert due >= remembered.cards[topic].touched, topic


TestLearning = Learning.TestCase
TestLearning.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
