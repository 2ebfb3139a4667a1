"""Examples to run while you work: `python examples.py`."""

import torch
from starter import accuracy, loss_of, scores_of, train

scores = torch.tensor([[1.0, 0.0], [0.5, 2.0], [-1.0, 3.0]])
print(f"loss by hand, should be 4.75: {loss_of(scores, torch.tensor([0, 1, 0])).item():.4f}")
print(f"share that is right, should be 0.6667: {accuracy(scores, torch.tensor([0, 1, 0])):.4f}")
W, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(2, requires_grad=True)
losses = train(W, b, torch.tensor([[1.0]]), torch.tensor([0]), rate=0.1, steps=4)
print("four losses, should be 1.0 0.36 0.1296 0.0467:", *[round(loss, 4) for loss in losses])


def calls(n: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Calls of three kinds of birds: four features each, about a middle of their kind."""
    generator = torch.Generator().manual_seed(7)
    y = torch.randint(3, (n,), generator=generator)
    middles = torch.tensor([[1.5, 0.0, -0.5, 0.0], [-1.0, 1.0, 0.0, 0.5], [0.0, -1.5, 1.0, -0.5]])
    return middles[y] + 0.6 * torch.randn(n, 4, generator=generator), y


if __name__ == "__main__":
    x, y = calls(60)
    W, b = torch.zeros(3, 4, requires_grad=True), torch.zeros(3, requires_grad=True)
    print("\nstep    loss       accuracy")
    for step in range(0, 101, 10):
        with torch.no_grad():
            scores = scores_of(W, b, x)
            print(f"{step:4d}  {loss_of(scores, y).item():10.4g}  {accuracy(scores, y):.3f}")
        train(W, b, x, y, rate=0.05, steps=10)
