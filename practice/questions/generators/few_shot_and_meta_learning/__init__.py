"""Generators of the strand Few-shot and meta-learning."""
