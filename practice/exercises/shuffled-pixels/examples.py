"""Examples to run while you work: `python examples.py`. The last part trains twenty networks, for a minute or two."""

import torch
from starter import Data, ablation, carry_over, cost, shuffled
from torch import nn

order = torch.tensor([2, 0, 1])
data = Data(torch.tensor([[5.0, 6, 7]]), torch.tensor([1]), torch.tensor([[1.0, 2, 3]]), torch.tensor([0]))
mixed = shuffled(data, order)
print("shuffled, should be [7, 5, 6] and [3, 1, 2]:", mixed.x[0].tolist(), mixed.test_x[0].tolist())

torch.manual_seed(0)
layer = nn.Linear(3, 2)
difference = carry_over(layer, order)(mixed.x) - layer(data.x)
print(f"carried over, should be near 0: {difference.abs().max().item():.1e}")

before = torch.tensor([0.90, 0.88, 0.93, 0.91, 0.88])
after = torch.tensor([0.60, 0.63, 0.61, 0.66, 0.60])
print("cost, should be 0.28 and 0.038:", [round(value, 3) for value in cost(before, after)])


def convolutional() -> nn.Module:
    """Three convolutions of 25 filters along the 40 places, each with stride 2, and a linear layer."""
    layers: list[nn.Module] = [nn.Unflatten(1, (1, 40)), nn.Conv1d(1, 25, 5, stride=2, padding=1), nn.ReLU()]
    for _ in range(2):
        layers += [nn.Conv1d(25, 25, 3, stride=2, padding=1), nn.ReLU()]
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(125, 10))


def mlp() -> nn.Module:
    """An MLP 40-100-100-10."""
    return nn.Sequential(nn.Linear(40, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 10))


def mnist1d() -> None:
    """Ten digits as curves of 40 points, moved, stretched and noisy."""
    from mnist1d.data import get_dataset_args, make_dataset

    made = make_dataset(get_dataset_args())
    x, test_x = (torch.tensor(made[name], dtype=torch.float32) for name in ("x", "x_test"))
    data = Data(x, torch.tensor(made["y"]), test_x, torch.tensor(made["y_test"]))
    order = torch.randperm(40, generator=torch.Generator().manual_seed(0))
    for name, make, known in (("convolutional", convolutional, "0.94, 0.56"), ("MLP", mlp, "0.68, 0.68")):
        before, after = ablation(make, data, order, [0, 1, 2, 3, 4])
        mean, half = cost(before, after)
        print(f"{name}: {before.mean():.3f}, shuffled {after.mean():.3f}, cost {mean:+.3f} ± {half:.3f}; known {known}")


if __name__ == "__main__":
    mnist1d()
