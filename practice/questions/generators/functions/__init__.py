"""Generators of the strand Functions."""
