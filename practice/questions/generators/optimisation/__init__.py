"""Generators of the strand Optimisation."""
