"""Generators of the strand Multiplication and division."""
