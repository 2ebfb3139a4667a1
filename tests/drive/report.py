"""What a drive found: failures, answers, keys and how long the screen took to follow them."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Report:
    """Grows while the app is driven."""

    failures: list[str] = field(default_factory=list)
    """Crashes, lost answers, keys without an effect where one was due."""
    latencies: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Milliseconds from a key to the first change of the screen, by what the key was for."""
    still: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Keys after which nothing moved and nothing had to."""
    keys: int = 0
    answers: int = 0
    events: int = 0
    days: int = 0

    def fail(self, what: str, screen: str = "") -> None:
        """Note a failure, and the screen it was seen on."""
        self.failures.append(f"{what}\n{screen}".rstrip())
        print(f"FAILED: {what}\n{screen}", flush=True)

    def say(self, words: str) -> None:
        """Tell how far it is."""
        print(words, flush=True)

    def lines(self) -> list[str]:
        """The report as it is printed at the end."""
        found = [
            f"{self.days} days, {self.keys} keys, {self.answers} answers shown as graded, {self.events} events logged",
            "from a key to the first change of the screen, in milliseconds:",
        ]
        for kind, times in sorted(self.latencies.items()):
            ordered = sorted(times)
            middle, late = statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
            found.append(
                f"  {kind:<24} {len(times):>5} keys  median {middle:6.0f}  p95 {late:6.0f}  most {ordered[-1]:6.0f}"
            )
        if self.still:
            found.append("keys that changed nothing: " + ", ".join(f"{k} ({n})" for k, n in sorted(self.still.items())))
        found.append(f"{len(self.failures)} failures" if self.failures else "no failure")
        return found + [f"- {failure.splitlines()[0]}" for failure in self.failures]
