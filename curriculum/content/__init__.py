"""Authored text read into validated topics."""
