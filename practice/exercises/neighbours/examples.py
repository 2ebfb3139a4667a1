"""Examples to run while you work: `python examples.py`. The last part takes about ten seconds."""

import torch
from starter import classify, nearest, vote

seeds = torch.tensor([[2.0, 1.0], [7.0, 5.0], [4.0, 4.0], [3.0, 6.0], [6.0, 2.0]])
names = torch.tensor([8, 3, 5, 3, 8])
query = torch.tensor([[4.0, 3.0]])
print("neighbours in order, should be [[2, 4, 0, 3, 1]]:", nearest(query, seeds, 5).tolist())
print("votes 5, 8, 8, 3, 3, should be [8]:", vote(torch.tensor([[5, 8, 8, 3, 3]])).tolist())
for k, wanted in ((1, 5), (3, 8), (5, 8)):
    print(f"k = {k}, should be [{wanted}]:", classify(query, seeds, names, k).tolist())


def digits() -> None:
    """Store handwritten digits and classify later ones."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.data, dtype=torch.float32), torch.tensor(data.target)

    def right(answers: torch.Tensor) -> float:
        return (answers == y[len(y) - len(answers) :]).float().mean().item()

    print("\nThe first 898 digits are stored, the other 899 classified:")
    order = nearest(x[898:], x[:898], 201, chunk=32)
    for k in (1, 2, 3, 5, 11, 51, 201):
        print(f"k = {k:3d}: {right(vote(y[order[:, :k]])):.3f}")
    answers = classify(x[1617:], x[:1617], y[:1617], 5, chunk=32)
    print(f"nine tenths stored, k = 5: {right(answers):.3f} (scikit-learn's documentation has 0.961)")
    generator = torch.Generator().manual_seed(0)
    for columns in (16, 64, 128):
        noisy = torch.cat([x, torch.randn(len(x), columns, generator=generator) * x.std()], dim=1)
        answers = classify(noisy[898:], noisy[:898], y[:898], 1, chunk=32)
        print(f"{columns:3d} columns of noise beside the 64 pixels, k = 1: {right(answers):.3f}")


if __name__ == "__main__":
    digits()
