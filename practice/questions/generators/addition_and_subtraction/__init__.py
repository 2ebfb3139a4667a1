"""Generators of the strand Addition and subtraction."""
