"""Generators of the strand Probability and information."""
