"""Examples to run while you work: `python examples.py`. The last part draws 2,000 test sets in a few seconds."""

import torch
from starter import effective_sample_size, importance_weights, shares, weighted_loss

print("shares, should be 0.5, 0.25, 0, 0.25:", shares(torch.tensor([0, 3, 0, 1]), 4).tolist())
kinds = torch.tensor([0, 0, 0, 1])
weights = importance_weights(kinds, torch.tensor([0.75, 0.25]), torch.tensor([0.5, 0.5]))
print("weights, should be 0.667 three times and 2:", weights.tolist())
losses = torch.tensor([1.0, 3.0, 2.0, 6.0])
print(f"weighted loss, should be 4: {weighted_loss(losses, weights):.3f}")
print(f"effective sample size, should be 3: {effective_sample_size(weights):.3f}")

KINDS = ["dry", "rain", "ice", "fog"]
SUMMER = torch.tensor([0.80, 0.15, 0.02, 0.03])
MEAN_LOSS = torch.tensor([2.0, 5.0, 14.0, 6.0])
"""Expected squared error of the timetable, in square minutes, for each kind of day."""


def test_set(n: int, p: torch.Tensor, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Kinds and losses of n days: the loss is a squared error that scatters about the mean of its kind."""
    kinds = torch.multinomial(p, n, replacement=True, generator=generator)
    return kinds, MEAN_LOSS[kinds] * torch.randn(n, generator=generator) ** 2


def seasons() -> None:
    """What 500 summer days say about other seasons, 2,000 times over."""
    generator = torch.Generator().manual_seed(0)
    for name, p_use in (
        ("summer", SUMMER),
        ("autumn", torch.tensor([0.55, 0.30, 0.05, 0.10])),
        ("winter", torch.tensor([0.30, 0.20, 0.40, 0.10])),
    ):
        plain, weighted, size, fresh = [], [], [], []
        for _ in range(2000):
            kinds, losses = test_set(500, SUMMER, generator)
            weights = importance_weights(kinds, SUMMER, p_use)
            plain.append(losses.mean())
            weighted.append(weighted_loss(losses, weights))
            size.append(effective_sample_size(weights))
            fresh.append(test_set(500, p_use, generator)[1].mean())
        plain, weighted, size, fresh = (torch.stack(each) for each in (plain, weighted, size, fresh))
        print(
            f"{name}: expected loss {(p_use * MEAN_LOSS).sum():.2f}; "
            f"summer's mean {plain.mean():.2f} ± {plain.std():.2f}; "
            f"weighted {weighted.mean():.2f} ± {weighted.std():.2f}; "
            f"500 days of {name} {fresh.mean():.2f} ± {fresh.std():.2f}; effective size {size.mean():.0f}"
        )


if __name__ == "__main__":
    seasons()
