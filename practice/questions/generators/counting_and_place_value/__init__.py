"""Generators of the strand Counting and place value."""
