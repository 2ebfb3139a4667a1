"""Generators of the strand Machine learning."""
