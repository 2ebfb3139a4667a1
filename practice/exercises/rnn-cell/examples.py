"""Examples to run while you work: `python examples.py`. The last part trains for about 20 seconds."""

import math

import torch
from starter import back, read, step

one = torch.ones(1, 1)
u, b = torch.tensor([[0.5]]), torch.zeros(1)
items = torch.tensor([[[math.log(2)], [math.log(3) - 0.3]]])  # one sequence of two items
h0 = torch.zeros(1, 1)
print("after one item, should be 0.6:", round(step(items[:, 0], h0, one, u, b).item(), 4))
states = read(items, h0, one, u, b)
print("all states, should be 0.6 and 0.8:", [round(value, 4) for value in states.flatten().tolist()])
dW, dU, db, arrived = back(items, h0, states, u, torch.tensor([[[0.0], [1.0]]]))
print("dL/du, should be 0.216:", round(dU.item(), 4))
print("dL/dw and dL/db, should be 0.3674 and 0.4752:", round(dW.item(), 4), round(db.item(), 4))
print("arrived, should be 0.18 and 1:", [round(value, 4) for value in arrived.flatten().tolist()])


def fading() -> None:
    """What arrives at the first of 30 states, over what the loss gives the last."""
    torch.manual_seed(0)
    n = 20
    turn = torch.linalg.qr(torch.randn(n, n))[0]
    x = 0.1 * torch.randn(50, 30, n)
    direct = torch.zeros(50, 30, n)
    direct[:, -1] = torch.randn(50, n)
    for factor in (0.5, 0.9, 1.0, 1.2):
        U = factor * turn
        states = read(x, torch.zeros(50, n), torch.eye(n), U, torch.zeros(n))
        arrived = back(x, torch.zeros(50, n), states, U, direct)[3].norm(dim=2).mean(dim=0)
        print(f"U = {factor} times a rotation: over 29 steps back the gradient keeps {arrived[0] / arrived[-1]:.1e}")


def bits(sequences: int, length: int) -> torch.Tensor:
    """Two random bits and their exclusive or, over and over: shape (sequences, length)."""
    pairs = torch.randint(2, (sequences, length // 3, 2))
    return torch.cat([pairs, pairs.sum(dim=2, keepdim=True) % 2], dim=2).reshape(sequences, length).float()


def temporal_xor(seed: int, n: int = 20, steps: int = 1500) -> None:
    """Learn to say the next bit, with your own gradients; then the squared error at each of the three places."""
    torch.manual_seed(seed)
    W, U, b = torch.randn(n, 1), torch.linalg.qr(torch.randn(n, n))[0], torch.zeros(n)
    v, c = torch.randn(n) / n**0.5, torch.zeros(())
    params = [W, U, b, v, c]
    optimizer = torch.optim.Adam(params, lr=0.01)
    for _ in range(steps):
        data = bits(64, 18)
        x, target, h0 = data[:, :-1, None], data[:, 1:], torch.zeros(64, n)
        states = read(x, h0, W, U, b)
        # Cross-entropy of the predicted bit: its derivative for the sum before the sigmoid is predicted - target.
        error = (torch.sigmoid(states @ v + c) - target) / target.numel()
        dW, dU, db, _ = back(x, h0, states, U, error[..., None] * v)
        for param, gradient in zip(
            params, (dW, dU, db, (error[..., None] * states).sum(dim=(0, 1)), error.sum()), strict=True
        ):
            param.grad = gradient
        optimizer.step()
    data = bits(2000, 18)
    predicted = torch.sigmoid(read(data[:, :-1, None], torch.zeros(2000, n), W, U, b) @ v + c)
    squared = (predicted - data[:, 1:]).pow(2).mean(dim=0)
    places = [squared[place::3].mean().item() for place in (2, 0, 1)]
    print(f"seed {seed}: squared error at the first, second and third bit of a triple:", end=" ")
    print(", ".join(f"{value:.3f}" for value in places))


if __name__ == "__main__":
    fading()
    for seed in range(2):
        temporal_xor(seed)
