"""The rules, one file a family. A rule is a function from a ``Context`` to the problems it finds."""
