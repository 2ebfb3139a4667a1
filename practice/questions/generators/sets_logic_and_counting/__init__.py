"""Generators of the strand Sets, Logic and Counting."""
