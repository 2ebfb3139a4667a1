"""Examples to run while you work: `python examples.py`."""

from itertools import product

import torch
from starter import play, thresholds, worth_of_rule, worths

p, x = torch.full((6,), 1 / 6, dtype=torch.float64), torch.arange(1.0, 7.0, dtype=torch.float64)
worth = worths(p, x, 3)
print("1, 2 and 3 rolls, should be 3.5, 4.25, 4.6667:", [round(value, 4) for value in worth.tolist()])
rule = thresholds(worth)
print("stop at, should be -inf, 3.5, 4.25:", rule.tolist())
print(f"worth of that rule, should be 4.6667: {worth_of_rule(p, x, rule):.4f}")
hasty = torch.tensor([-torch.inf, 4.0, 4.0], dtype=torch.float64)
print(f"stop at 4 or more both times, should be 4.6250: {worth_of_rule(p, x, hasty):.4f}")


def measure(games: int = 100_000) -> None:
    """The best rule for 1 to 10 rolls, worked out and played; then all rules for three rolls, and a cost of rolling."""
    generator = torch.Generator().manual_seed(0)
    for rolls in (1, 2, 3, 5, 10):
        worth = worths(p, x, rolls)
        brought = play(p, x, thresholds(worth), games, generator)
        print(f"{rolls:2d} rolls: worth {worth[-1]:.4f}, {games} games brought {brought.mean():.4f} on average")
    rules = [torch.tensor([-torch.inf, a, b], dtype=torch.float64) for a, b in product(range(1, 8), repeat=2)]
    best = max(rules, key=lambda rule: worth_of_rule(p, x, rule).item())
    print(f"best of all {len(rules)} rules for three rolls: {best.tolist()}, worth {worth_of_rule(p, x, best):.4f}")
    for cost in (0.0, 0.25, 0.5, 1.0):
        worth = worths(p, x, 10, cost)
        print(f"10 rolls, each further one for {cost:.2f}: worth {worth[-1]:.4f}, stop first at", end=" ")
        print(f"{thresholds(worth, cost)[-1]:.2f}")


if __name__ == "__main__":
    measure()
