"""Examples to run while you work: `python examples.py`."""

import torch
from starter import WITHIN, fit_prior, pooled, prior_loss, shrink

means, sizes = torch.tensor([95.0, 80.0, torch.nan]), torch.tensor([2.0, 36.0, 0.0])
print("estimates, should be [78.33, 79, 70]:", [round(value, 2) for value in shrink(means, sizes, 70.0, 4.0).tolist()])
loss = prior_loss(torch.tensor([72.0]), torch.tensor([12.0]), torch.tensor(70.0), torch.tensor(0.0), 36.0)
print("prior loss, should be ln(4) / 2 + 4 / 8 = 1.193:", round(loss.item(), 3))


def compare(seed: int) -> None:
    """A hundred made-up stages, whose true times are known, and three ways to estimate them."""
    generator = torch.Generator().manual_seed(seed)
    sizes = torch.tensor([2.0, 3, 4, 5, 6, 8, 10, 15, 25, 40]).repeat(10)
    truth = 70 + 6 * torch.randn(100, generator=generator)
    means = truth + (WITHIN / sizes).sqrt() * torch.randn(100, generator=generator)
    mu, m = fit_prior(means, sizes, WITHIN)
    print(f"seed {seed}: learned mu {mu:.1f}, m {m:.1f}; mean squared error:", end=" ")
    for name, estimates in (
        ("separate", means),
        ("pooled", pooled(means, sizes)),
        ("shrunk", shrink(means, sizes, mu, m)),
    ):
        print(f"{name} {(estimates - truth).pow(2).mean().item():.1f}", end="  ")
    print()


if __name__ == "__main__":
    for seed in range(6):
        compare(seed)
