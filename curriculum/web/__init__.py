"""The app in a browser: one process a tab, through textual-serve. Imported only by ``curriculum serve``."""
