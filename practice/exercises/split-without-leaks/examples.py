"""Examples to run while you work: `python examples.py`. The last part takes about twenty seconds."""

import torch
from starter import accuracy, prepare

table = torch.tensor([[5.0, 2.0], [1.0, 8.0], [5.0, 2.0], [7.0, 3.0], [2.0, 6.0], [1.0, 8.0], [4.0, 9.0], [6.0, 1.0]])
labels = torch.tensor([0, 1, 0, 0, 1, 1, 1, 0])
study = prepare(table, labels, 1, 0.34, torch.Generator().manual_seed(1))
print("rows 0 and 2 are equal, and rows 1 and 5")
print("training rows:", study.train.tolist(), " test rows:", study.test.tolist(), "(six in all, no copy among them)")
print("mean of the training readings, should be 0:", round(study.train_x.mean().item(), 4))


def barrels(seed: int, copies: int = 20) -> tuple[torch.Tensor, torch.Tensor, torch.Generator]:
    """400 readings of 60 barrels, and labels from a coin; some barrels are entered twice."""
    generator = torch.Generator().manual_seed(seed)
    x = 20 + 5 * torch.randn(60, 400, generator=generator)
    y = torch.randint(0, 2, (60,), generator=generator)
    rows = torch.cat([torch.arange(60), torch.randint(0, 60, (copies,), generator=generator)])
    rows = rows[torch.randperm(len(rows), generator=generator)]
    return x[rows], y[rows], generator


if __name__ == "__main__":
    scores = []
    for seed in range(200):
        x, y, generator = barrels(seed)
        scores.append(accuracy(x, y, 20, 0.25, generator))
    print(f"\nlabels from a coin, 200 studies: {sum(scores) / 200:.3f}, should be near 0.5")
    scores = []
    for seed in range(100):
        generator = torch.Generator().manual_seed(seed)
        x, y = torch.randn(50, 5000, generator=generator), torch.randint(0, 2, (50,), generator=generator)
        scores.append(1 - accuracy(x, y, 100, 0.2, generator))
    print(f"50 examples, 5,000 columns of noise, 100 of them chosen: error {sum(scores) / 100:.3f}")
    print("a textbook has 0.03 for such a study that chooses on all examples, where 0.50 is true")
