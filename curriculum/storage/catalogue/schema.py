"""What the plain ``sqlite3`` reader expects of a catalogue. A test holds it equal to the SQLModel tables."""

from __future__ import annotations

FORMAT = 5
"""Rises when the tables, or what is computed into them, change; catalogues of another format are not read."""

APPLICATION_ID = 0x43555243
"""``CURC`` in the header of the file: this is a catalogue of ours."""

SUMMARY_COLUMNS = (
    "id",
    "strand",
    "title",
    "distinguish",
    "level",
    "tags",
    "minutes",
    "status",
    "depth",
    "prerequisite_count",
    "chain_below",
    "chain_count",
    "question_count",
)
"""The columns of ``topic`` that lists need."""

LESSON_COLUMNS = (
    "core_idea",
    "opening_problem",
    "explainer",
    "worked_example",
    "your_turn",
    "common_mistakes",
    "sources",
)
"""The columns of ``topic`` that only its own page needs."""

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE topic_search USING fts5("
    "title, acronym, tags, core_idea, lesson, "
    "content='', tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
)
"""Full text; the row number is ``topic.number``. Titles weigh most (``SEARCH_WEIGHTS``)."""

SEARCH_WEIGHTS = (16.0, 12.0, 6.0, 3.0, 1.0)
