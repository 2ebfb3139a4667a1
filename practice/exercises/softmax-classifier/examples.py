"""Examples to run while you work: `python examples.py`. The last one trains on scikit-learn's digits."""

import math

import torch
from starter import cross_entropy, gradient, train


def by_hand() -> None:
    """The cases of the task text and of the checks."""
    scores = torch.tensor([[math.log(4), math.log(2), 0.0, 0.0], [0.0, 0.0, math.log(5), math.log(3)]])
    print("loss, should be 1.0397:", round(cross_entropy(scores, torch.tensor([1, 2])).item(), 4))
    x, labels = torch.tensor([[1.0, 2.0], [4.0, -1.0]]), torch.tensor([0, 2])
    slopes, bias_slopes = gradient(x, labels, torch.zeros(3, 2), torch.tensor([math.log(2), 0.0, 0.0]))
    print("gradient for W, should be (0.75, -0.75), (0.625, 0.125), (-1.375, 0.625):")
    print(slopes)
    print("gradient for b, should be 0, 0.25, -0.25:", bias_slopes.tolist())


def digits() -> None:
    """Learn from the first 898 digits and judge on the other 899."""
    try:
        from sklearn.datasets import load_digits
    except ModuleNotFoundError:
        print("For the digits: pip install scikit-learn")
        return
    found = load_digits()
    pictures, labels = torch.tensor(found.data).float() / 16, torch.tensor(found.target)
    for steps in (0, 10, 100, 1000):
        W, b = train(pictures[:898], labels[:898], 10, rate=0.5, steps=steps)
        scores = pictures @ W.T + b
        right = (scores.argmax(dim=1) == labels).float()
        print(
            f"{steps:4d} steps: loss {cross_entropy(scores[:898], labels[:898]).item():.3f}, "
            f"right {right[:898].mean().item():.3f} of its own digits, {right[898:].mean().item():.3f} of new ones"
        )


by_hand()
if __name__ == "__main__":
    digits()
