"""Examples to run while you work: `python examples.py`."""

import torch
from starter import Chain, Linear, ReLU, train

layer = Linear(torch.tensor([[1.0, -1.0], [2.0, 1.0]]), torch.tensor([0.0, -1.0]))
print("forward, should be [[-1, 3]]:", layer.forward(torch.tensor([[1.0, 2.0]])).tolist())
print("backward, should be [[9, 3]]:", layer.backward(torch.tensor([[1.0, 4.0]])).tolist())
print("weight_bar, should be [[1, 2], [4, 8]]:", layer.weight_bar.tolist())
layer.step(0.1)
rows = [[round(entry, 4) for entry in row] for row in layer.weight.tolist()]
print("weight after a step of 0.1, should be [[0.9, -1.2], [1.6, 0.2]]:", rows)


def layer_of(values: int, units: int) -> Linear:
    """A linear layer with random weights of a good size for ReLU."""
    return Linear(torch.randn(units, values) * (2 / values) ** 0.5, torch.zeros(units))


if __name__ == "__main__":
    torch.manual_seed(0)
    X = torch.rand(100, 2) * 2 - 1  # two dials, each between -1 and 1
    Y = X[:, :1] * X[:, 1:]
    network = Chain([layer_of(2, 16), ReLU(), layer_of(16, 16), ReLU(), layer_of(16, 1)])
    losses = train(network, X, Y, rate=0.1, steps=1000)
    print(
        "loss before step 1, 101, ... :",
        [round(loss, 4) for loss in losses[::100]],
        "at the end:",
        round(losses[-1], 5),
    )
