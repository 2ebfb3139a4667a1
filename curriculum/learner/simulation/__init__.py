"""Simulated learners and what becomes of them: figures for placement and study that anyone can repeat."""
