"""Examples to run while you work: `python examples.py`."""

import torch
from starter import by_halves, by_mean, compare


def shown(errors: torch.Tensor) -> str:
    """A row of errors with three digits."""
    return " ".join(f"{error:.3f}" for error in errors.tolist())


def far_below(values: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """An estimate of -100, whose error is the target plus 100."""
    return torch.tensor(-100.0)


def far_below_with_a_draw(values: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """The same, after a draw that it does not use."""
    torch.rand(1, generator=generator)
    return torch.tensor(-100.0)


first, second = compare([far_below, far_below_with_a_draw], 5, 4, seed=0) - 100
print("targets, the two rows should be the same:")
print("  for a method without draws:", shown(first))
print("  for a method with draws:   ", shown(second))
print("by_halves on 5 rounds, the three rows should be the same:")
print("  alone:               ", shown(compare([by_halves], 5, 4, seed=0)[0]))
print("  after by_mean:       ", shown(compare([by_mean, by_halves], 5, 4, seed=0)[1]))
report = lambda i, r: torch.rand(1)  # noqa: E731  (a draw that has nothing to do with the experiment)
print("  with a random report:", shown(compare([by_halves], 5, 4, seed=0, report=report)[0]))
torch.manual_seed(5)
ours = torch.rand(1).item()
torch.manual_seed(5)
compare([by_mean], 5, 4, seed=0)
print(f"the caller's next number, should be {ours:.4f}: {torch.rand(1).item():.4f}")


if __name__ == "__main__":
    gaps = torch.stack([compare([by_halves, by_mean], 20, 8, seed) for seed in range(100)]).mean(dim=2)
    gaps = gaps[:, 0] - gaps[:, 1]
    print(f"by_halves less by_mean, over 100 seeds: {gaps.mean():.3f}, one seed strays by {gaps.std():.3f}")
