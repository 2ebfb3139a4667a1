"""Examples to run while you work: `python examples.py`. The last part trains for about 20 seconds."""

import torch
from starter import Target, draw_target, fit, gain, learning_curve
from torch import nn

train, test = draw_target(torch.tensor([0, 1, 0, 1, 1, 0, 1]), 2, seed=0)
print("4 for training and 3 for the test, none twice:", sorted(train.tolist()), sorted(test.tolist()))
frozen = torch.tensor([[63.0, 58.0, 70.0, 66.0, 61.0]])
scratch = torch.tensor([[52.0, 60.0, 55.0, 54.0, 55.0]])
mean, half = gain(frozen, scratch)
print(f"gain, should be 8.40 and 8.27: {mean.item():.2f} and {half.item():.2f}")


def new_body() -> nn.Module:
    """A body for 64 pixels that puts out 32 features."""
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 32), nn.ReLU())


def digits() -> None:
    """Source: the digits 0 to 4. Target: 5 to 9."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.data, dtype=torch.float32) / 16, torch.tensor(data.target)
    torch.manual_seed(0)
    net = nn.Sequential(new_body(), nn.Linear(32, 5))
    fit(net, list(net.parameters()), x[y < 5], y[y < 5])
    target = Target(net[0], new_body, 32, x[y >= 5], y[y >= 5] - 5)
    sizes, seeds = [1, 2, 5, 10, 50], [0, 1, 2, 3, 4]
    curves = {way: learning_curve(target, way, sizes, seeds) for way in ("scratch", "frozen", "all")}
    for row, n in enumerate(sizes):
        line = f"{n:3d} a class  scratch {curves['scratch'][row].mean():.3f}"
        for way in ("frozen", "all"):
            mean, half = gain(curves[way], curves["scratch"])
            line += f"  {way} {curves[way][row].mean():.3f}, gain {mean[row]:+.3f} ± {half[row]:.3f}"
        print(line)


if __name__ == "__main__":
    digits()
