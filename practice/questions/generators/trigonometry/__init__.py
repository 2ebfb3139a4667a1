"""Generators of the strand Trigonometry."""
