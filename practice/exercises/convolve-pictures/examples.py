"""Examples to run while you work: `python examples.py`."""

import torch
from starter import convolve, edge_strength, filter_gradient

x = torch.tensor([[[[3.0, 1, 2], [0, 4, 1]], [[2, 0, 1], [1, 5, 3]]]])
w = torch.tensor([[[[1.0, 2], [-1, 0]], [[0, 1], [2, -1]]]])
print("convolve, should be 12 and 19:", convolve(x, w, torch.tensor([10.0])).tolist())

window = torch.tensor([[[1.0, 0, 3], [2, 7, 3], [2, 4, 10]]])
print("edge strength, should be 20:", edge_strength(window).tolist())

picture, g = torch.tensor([[[[1.0, 4, 2], [3, 0, 5]]]]), torch.tensor([[[[2.0, -1]]]])
print("gradient, should be [[-2, 6], [6, -5]]:", filter_gradient(picture, g).tolist())


def learn_the_filter() -> None:
    """Find an unknown filter from pictures and maps, by gradient descent with your own gradient."""
    generator = torch.Generator().manual_seed(0)
    pictures = torch.randn(20, 1, 12, 12, generator=generator)
    hidden = torch.tensor([[[[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]]]])
    maps = convolve(pictures, hidden, torch.zeros(1))
    w = torch.zeros(1, 1, 3, 3)
    for step in range(60):
        difference = convolve(pictures, w, torch.zeros(1)) - maps
        if step % 20 == 0:
            print(f"step {step:2d}: mean squared error {difference.pow(2).mean().item():.6f}")
        w -= 0.1 * filter_gradient(pictures, 2 * difference / difference.numel())
    print("learned, should be near [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]:")
    print([[round(value, 2) for value in row] for row in w[0, 0].tolist()])


if __name__ == "__main__":
    learn_the_filter()
