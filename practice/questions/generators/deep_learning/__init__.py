"""Generators of the strand Deep learning."""
