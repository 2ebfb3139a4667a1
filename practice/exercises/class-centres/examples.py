"""Examples to run while you work: `python examples.py`."""

import torch
from starter import centroids, classify, totals

x = torch.tensor([[4.0, 1.0], [0.0, 7.0], [9.0, 2.0], [5.0, 6.0], [1.0, 9.0], [2.0, 11.0]])
labels = torch.tensor([0, 2, 3, 0, 2, 2])
sums, counts = totals(x, labels, 4)
print("sums, should be (9, 7), (0, 0), (3, 27), (9, 2):", sums.tolist())
print("counts, should be 2, 0, 3, 1:", counts.tolist())
centres = centroids(sums, counts)
print("centroids, should be (4.5, 3.5), nan, (1, 9), (9, 2):", centres.tolist())
print(
    "(1, 1) and (3, 7), should be classes 0 and 2:", classify(torch.tensor([[1.0, 1.0], [3.0, 7.0]]), centres).tolist()
)


def digits() -> None:
    """Centroids of handwritten digits."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.data, dtype=torch.float32), torch.tensor(data.target)
    early_x, early_y, late_x, late_y = x[:898], y[:898], x[898:], y[898:]

    def accuracy(stored_x: torch.Tensor, stored_y: torch.Tensor) -> float:
        answers = classify(late_x, centroids(*totals(stored_x, stored_y, 10)))
        return (answers == late_y).float().mean().item()

    print(f"\ncentroids of the first 898 digits, on the other 899: {accuracy(early_x, early_y):.3f}")
    seen = early_y != 7
    print(f"without any 7 among the 898: {accuracy(early_x[seen], early_y[seen]):.3f}")
    print("a class, centroids, nearest neighbour (means over 20 draws):")
    for each in (1, 2, 5, 10):
        right = torch.zeros(2)
        for seed in range(20):
            generator = torch.Generator().manual_seed(seed)
            order = torch.randperm(898, generator=generator)
            drawn = torch.cat([order[early_y[order] == k][:each] for k in range(10)])
            neighbours = early_y[drawn][classify(late_x, early_x[drawn])]
            right += torch.tensor([accuracy(early_x[drawn], early_y[drawn]), (neighbours == late_y).float().mean()])
        print(f"{each:7d}      {right[0] / 20:.3f}      {right[1] / 20:.3f}")


if __name__ == "__main__":
    digits()
