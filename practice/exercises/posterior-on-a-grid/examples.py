"""Examples to run while you work: `python examples.py`."""

import torch
from starter import grid, predict, update
from torch import Tensor

theta = torch.tensor([0.25, 0.5, 0.75], dtype=torch.float64)
prior = torch.tensor([0.5, 0.3, 0.2], dtype=torch.float64).log()
posterior = update(prior, theta, heads=2, tails=1)
print("posterior, should be 5, 8, 6 over 19:", [round(19 * p, 4) for p in posterior.exp().tolist()])
print(f"next toss heads, should be 0.5132: {predict(posterior, theta, 1, 0):.4f}")
print(f"next two heads, should be 0.2993: {predict(posterior, theta, 2, 0):.4f}")
steps = update(update(update(prior, theta, 1, 0), theta, 0, 1), theta, 1, 0)
print("heads, tails, heads one by one, should be the same:", [round(19 * p, 4) for p in steps.exp().tolist()])
print("grid(4), should be 0.125, 0.375, 0.625, 0.875:", grid(4).tolist())


def spread(log_posterior: Tensor, theta: Tensor) -> tuple[float, float]:
    """Mean and standard deviation of the share."""
    p = log_posterior.exp()
    mean = (p * theta).sum()
    return mean.item(), (p * (theta - mean) ** 2).sum().sqrt().item()


def coins() -> None:
    """Three people who tossed a coin for long, and two who began with another prior."""
    theta = grid(10_000)
    flat = torch.full_like(theta, 1 / 10_000).log()
    sure = update(flat, theta, 500, 500)
    believed = flat
    for name, heads, tosses in (("Buffon", 2048, 4040), ("Kerrich", 5067, 10_000), ("Pearson", 12_012, 24_000)):
        believed = update(believed, theta, heads, tosses - heads)
        mean, deviation = spread(believed, theta)
        print(f"with {name:7} {heads:6d} of {tosses:6d}: share {mean:.5f} ± {deviation:.5f}")
    mean, deviation = spread(update(flat, theta, 19_127, 18_913), theta)
    print(f"all at once    19127 of  38040: share {mean:.5f} ± {deviation:.5f}")
    print("heads of tosses    next is heads: flat prior, by Laplace's rule, prior as after 500 of 1,000")
    for heads, tosses in ((0, 0), (1, 1), (7, 10), (70, 100), (7000, 10_000)):
        open_minded, set_in_mind = (
            predict(update(prior, theta, heads, tosses - heads), theta, 1, 0) for prior in (flat, sure)
        )
        print(
            f"{heads:6d} of {tosses:6d}    {open_minded:.4f}    {(heads + 1) / (tosses + 2):.4f}    {set_in_mind:.4f}"
        )


if __name__ == "__main__":
    coins()
