"""Examples to run while you work: `python examples.py`. The last part trains for some seconds."""

import torch
from starter import accuracy, build, count, signs, train
from torch import nn

print("parameters, should be 25674:", count(3, [16, 32], 32, 10))
print("with averaged maps, should be 5514:", count(3, [16, 32], 32, 10, average=True))
net = build(3, [16, 32], 32, 10)
print("found by PyTorch, should be 25674:", sum(p.numel() for p in net.parameters()))
print("scores, should be (8, 10):", tuple(net(torch.zeros(8, 3, 32, 32)).shape))
same = nn.Sequential(nn.Flatten(), nn.Identity())
print("accuracy, should be 0.75:", accuracy(same, torch.eye(4), torch.tensor([0, 1, 2, 0])))


def left_and_right() -> None:
    """Signs that stand in the left half in training, tested in the left and in the right half."""
    for average in (False, True):
        torch.manual_seed(0)
        generator = torch.Generator().manual_seed(0)
        x, y = signs(600, 0, 7, generator)
        left, right = signs(400, 0, 7, generator), signs(400, 8, 15, generator)
        net = build(1, [8, 12], 16, 4, average)
        train(net, x, y, 0.01, 200, generator)
        head = "averaged maps " if average else "flattened maps"
        print(f"signs, {head}: left {accuracy(net, *left):.3f}, right {accuracy(net, *right):.3f}")


def digits() -> None:
    """Handwritten digits of 8 by 8: the first half to train on, the second for the test."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.images, dtype=torch.float32)[:, None] / 16, torch.tensor(data.target)
    half = len(x) // 2
    mlp = [nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)]
    for name, make in (
        ("flattened maps", lambda: build(1, [16, 32], 8, 10)),
        ("averaged maps", lambda: build(1, [16, 32], 8, 10, average=True)),
        ("MLP 64-64-10", lambda: nn.Sequential(*mlp)),
    ):
        torch.manual_seed(0)
        net = make()
        train(net, x[:half], y[:half], 0.01, 300, torch.Generator().manual_seed(0))
        size = sum(p.numel() for p in net.parameters())
        print(f"digits, {name}: {accuracy(net, x[half:], y[half:]):.3f} with {size} parameters")
    print("a support vector machine on the same halves: 0.969")


if __name__ == "__main__":
    left_and_right()
    digits()
