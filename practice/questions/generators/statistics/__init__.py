"""Generators of the strand Statistics."""
