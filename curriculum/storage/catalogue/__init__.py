"""The catalogue: authored text compiled into one immutable SQLite file for quick reading. Derived; safe to delete."""
