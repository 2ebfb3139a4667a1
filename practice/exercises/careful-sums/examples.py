"""Examples to run while you work: `python examples.py`. The last part takes a few seconds."""

import torch
from starter import kahan_sum, plain_sum, plain_variance, running_variance

big = torch.tensor([16777216.0, 1.0, 1.0, 1.0, 1.0])  # 2 ** 24: from here on float32 has even numbers only
print("16777216 and four times 1, should be 16777220:", kahan_sum(big).item(), "   plainly:", plain_sum(big).item())
mean, variance = running_variance(torch.tensor([[2.0, 10.0], [4.0, -10.0], [9.0, 30.0]]))
print("means, should be 5 and 10:", mean.tolist())
print("variances, should be 8.6667 and 266.6667:", variance.tolist())


def measure() -> None:
    """The two methods beside the plain ones, and beside float64."""
    tenths = torch.full((100_000,), 0.1)
    print(f"\n100,000 times 0.1:  plainly {plain_sum(tenths).item():.3f},  by Kahan {kahan_sum(tenths).item():.3f}")
    print("\nvariance of 2,000 readings of forty sensors, which is near 0.25; smallest and largest error")
    generator = torch.Generator().manual_seed(0)
    for level in (0, 100, 1_000, 10_000):
        rows = level + 0.5 * torch.randn(2_000, 40, generator=generator)
        exact = rows.double().var(dim=0, correction=0)
        plain, careful = plain_variance(rows) - exact, running_variance(rows)[1] - exact
        print(f"level {level:6d}   plainly {plain.min():11.6f} {plain.max():11.6f}", end="")
        print(f"   by Welford {careful.min():9.6f} {careful.max():9.6f}")


if __name__ == "__main__":
    measure()
