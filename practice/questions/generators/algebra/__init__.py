"""Generators of the strand Algebra."""
