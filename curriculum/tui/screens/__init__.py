"""One screen a file, each with its own stylesheet beside it."""
