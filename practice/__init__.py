"""Graded practice: questions that are checked by the program, and PyTorch exercises graded in a sandbox.

This package knows nothing of topics, learners or screens and can be used without them.
"""
