"""Generators of the strand Calculus."""
