"""Examples to run while you work: `python examples.py`."""

import torch
from starter import forward, loss_of, start, train

params = [torch.tensor([[1.0], [-1.0]]), torch.zeros(2), torch.tensor([[2.0, 1.0]]), torch.tensor([-3.0])]
predicted = forward(params, torch.tensor([[-2.0], [0.5]]))
print("outputs, should be [[-1], [-2]]:", predicted.tolist())
print(
    "loss of -1 and -2 for 1 and -2, should be 2:",
    loss_of(torch.tensor([[-1.0], [-2.0]]), torch.tensor([1.0, -2.0])).item(),
)


if __name__ == "__main__":
    torch.manual_seed(0)
    x = torch.linspace(-2, 2, 41)[:, None]  # degrees from the best temperature, in tens
    y = 1.5 * x[:, 0].abs() - 1
    params = start(20)
    shown = torch.tensor([[-2.0], [-1.0], [0.0], [1.0], [2.0]])
    print("temperature:    ", shown[:, 0].tolist())
    print("should be:      ", (1.5 * shown[:, 0].abs() - 1).tolist())
    print("before training:", [round(value, 2) for value in forward(params, shown).flatten().tolist()])
    losses = train(params, x, y, rate=0.05, steps=500)
    print("after training: ", [round(value, 2) for value in forward(params, shown).flatten().tolist()])
    print(f"the loss went from {losses[0]:.4f} to {losses[-1]:.4f}; it should end below 0.02")
