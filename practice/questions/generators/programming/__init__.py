"""Generators of the strand Programming."""
