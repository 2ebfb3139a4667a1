"""A learner's progress: the event log and what is derived from it, in one SQLite file."""
