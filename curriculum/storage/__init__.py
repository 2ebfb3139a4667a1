"""Databases: the catalogue, derived from text, and the progress, which is precious."""
