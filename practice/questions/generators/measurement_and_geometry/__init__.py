"""Generators of the strand Measurement and geometry."""
