"""Recorded runs: what a script of this folder trained and measured once, kept beside it as JSON.

Reading a recording needs no torch; making one anew does.
"""
