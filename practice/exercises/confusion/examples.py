"""Examples to run while you work: `python examples.py`. The last part sorts 20,000 pieces, in a second or so."""

import torch
from starter import accuracy, confusion_matrix, macro_average, precision, recall
from torch import Tensor

labels = torch.tensor([0, 0, 0, 0, 0, 1, 1, 2])
predicted = torch.tensor([0, 0, 0, 0, 1, 1, 0, 0])
matrix = confusion_matrix(labels, predicted, 4)
print("rows should be 4 1 0 0, 1 1 0 0, 1 0 0 0 and 0 0 0 0:", matrix.tolist())
print(f"accuracy, should be 0.625: {accuracy(matrix):.3f}")
print("precision, should be 0.667, 0.5, nan, nan:", precision(matrix).tolist())
print("recall, should be 0.8, 0.5, 0, nan:", recall(matrix).tolist())
print(f"macro-averaged recall, should be 0.433: {macro_average(recall(matrix)):.3f}")


def show(name: str, matrix: Tensor) -> None:
    """A line of numbers for one sorter."""
    print(
        f"{name:22s} accuracy {accuracy(matrix):.3f}  macro precision {macro_average(precision(matrix)):.3f}  "
        f"macro recall {macro_average(recall(matrix)):.3f}  recall of each class",
        [round(value, 2) for value in recall(matrix).tolist()],
    )


def belt() -> None:
    """Five materials, the first common and the last rare, told apart by two readings that overlap."""
    generator = torch.Generator().manual_seed(0)
    shares = torch.tensor([0.60, 0.25, 0.10, 0.04, 0.01])
    centres = torch.tensor([[0.0, 0.0], [2.0, 0.0], [0.0, 2.0], [2.0, 2.0], [1.0, 1.0]])
    labels = torch.multinomial(shares, 20_000, replacement=True, generator=generator)
    readings = centres[labels] + 0.8 * torch.randn(20_000, 2, generator=generator)
    distances = (readings[:, None] - centres).pow(2).sum(dim=2)
    always = torch.zeros_like(labels)
    nearest = distances.argmin(dim=1)
    likeliest = (distances - 2 * 0.8**2 * shares.log()).argmin(dim=1)
    for name, predicted in (
        ("always glass", always),
        ("the nearest centre", nearest),
        ("nearest, by shares too", likeliest),
    ):
        show(name, confusion_matrix(labels, predicted, 5))
    print(confusion_matrix(labels, likeliest, 5))


if __name__ == "__main__":
    belt()
