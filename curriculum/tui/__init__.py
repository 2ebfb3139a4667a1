"""The app in the terminal: screens that hold no logic over the use cases of ``curriculum.study``."""
