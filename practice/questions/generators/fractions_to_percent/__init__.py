"""Generators of the strand Fractions, decimals and percent."""
