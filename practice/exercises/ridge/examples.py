"""Examples to run while you work: `python examples.py`. The last one averages over 200 samples of 25 days."""

import torch
from starter import choose_strength, mean_squared_error, ridge

x, y = torch.tensor([[1.0], [2.0], [6.0]]), torch.tensor([2.0, 5.0, 11.0])


def by_hand() -> None:
    """The case of the task text."""
    for strength, expected in ((0.0, "1.714, 0.857"), (10.0, "1, 3"), (34.0, "0.5, 4.5"), (1e6, "0.000, 6.000")):
        weights, bias = ridge(x, y, strength)
        print(f"strength {strength:g}: {weights.item():.3f}, {bias.item():.3f}, should be {expected}")
    best, errors = choose_strength(x, y, torch.tensor([[4.0], [0.0]]), torch.tensor([7.0, 3.5]), [0.0, 10.0, 34.0])
    print(f"chosen {best:g}, should be 10; errors {errors}, should be 3.747, 0.125, 0.625")


def days(n: int, weights: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Readings and bicycles, in hundreds, of n days."""
    readings = torch.randn(n, 20, dtype=torch.float64)
    return readings, 30 + readings @ weights + 3 * torch.randn(n, dtype=torch.float64)


def bridge(samples: int = 200) -> None:
    """Fit 25 days, choose on 25 others, and judge on 1,000 new ones."""
    torch.manual_seed(0)
    strengths = [0.0, 0.1, 1.0, 3.0, 10.0, 30.0, 100.0, 1000.0]
    table, chosen = torch.zeros(len(strengths), 2), 0.0
    for _ in range(samples):
        weights = 0.7 * torch.randn(20, dtype=torch.float64)
        train, valid, new = days(25, weights), days(25, weights), days(1000, weights)
        for row, strength in enumerate(strengths):
            fit = ridge(*train, strength)
            table[row] += torch.tensor([mean_squared_error(*train, *fit), mean_squared_error(*new, *fit)]) / samples
        best, _ = choose_strength(*train, *valid, strengths)
        chosen += mean_squared_error(*new, *ridge(*train, best)) / samples
    print("strength   error on its 25 days   on new days")
    for strength, (own, unseen) in zip(strengths, table.tolist(), strict=True):
        print(f"{strength:8g}   {own:20.2f}   {unseen:11.2f}")
    print(f"  chosen on 25 other days        {chosen:11.2f}")


by_hand()
if __name__ == "__main__":
    bridge()
