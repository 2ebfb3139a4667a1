"""Generators of the strand Linear Algebra."""
