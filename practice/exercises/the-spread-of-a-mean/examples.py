"""Examples to run while you work: `python examples.py`."""

import torch
from starter import draw_samples, measure, spreads, standard_error

sigma, s = spreads(torch.tensor([2.0, 6.0, 6.0, 6.0]))
print(f"sigma and s, should be 1.7321 and 2: {sigma.item():.4f} and {s.item():.4f}")
print(f"standard error, should be 1: {standard_error(torch.tensor([2.0, 6.0, 6.0, 6.0])).item():.4f}")
generator = torch.Generator().manual_seed(0)
print("three samples of five from 10, 20, 30:")
print(draw_samples(torch.tensor([10.0, 20.0, 30.0]), 5, 3, generator))
print("two draws from 0 and 2, near 0.5, 1, 0.707 and 0.707:")
print(" ".join(f"{value:.3f}" for value in measure(torch.tensor([0.0, 2.0]), 2, 2000, generator)))


def waits() -> None:
    """All waits of a month, in minutes, and what samples of them say."""
    generator = torch.Generator().manual_seed(1)
    # Many short waits and a few long ones.
    population = -8 * torch.log(torch.rand(2000, generator=generator, dtype=torch.float64))
    sigma, _ = spreads(population)
    print(f"2,000 waits: mean {population.mean():.3f}, sigma {sigma:.3f}, longest {population.max():.1f}")
    print("  n   variance by n   by n - 1   spread of means   sigma / root n   (20,000 samples each)")
    for n in (2, 4, 16, 64, 256):
        got = measure(population, n, 20000, generator)
        print(f"{n:3d} {got.by_n:12.3f} {got.by_one_less:12.3f} {got.of_means:14.3f} {got.predicted:16.3f}")
    print("ten people with one sample of 16 each; their s / root n:")
    samples = draw_samples(population, 16, 10, generator)
    print(" ".join(f"{standard_error(sample):.2f}" for sample in samples))


if __name__ == "__main__":
    waits()
