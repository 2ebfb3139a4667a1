"""Examples to run while you work: `python examples.py`. The last ones train for about half a minute."""

import torch
from starter import draw_episode, test_accuracy, train, turned_classes
from torch import nn

pictures, labels = turned_classes(torch.tensor([[[1.0, 2.0], [3.0, 4.0]]] * 2), torch.tensor([0, 1]))
print("8 pictures of 8 classes, should be [0, 1, 2, 3, 4, 5, 6, 7]:", sorted(labels.tolist()))
print("class 2 is class 0 after a quarter turn, should be [[2, 4], [1, 3]]:", pictures[labels == 2][0].tolist())


def network() -> nn.Module:
    """An embedding of 8 by 8 pixels: two convolutions, then 256 numbers."""
    return nn.Sequential(
        nn.Unflatten(1, (1, 8)),
        nn.Conv2d(1, 16, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(16, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
    )


def digits(steps: int = 300) -> None:
    """Train on the digits 0 to 4 with and without turned classes; test 5-way on 5 to 9."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.images, dtype=torch.float32) / 16, torch.tensor(data.target)
    base, novel = y < 5, y >= 5
    torch.manual_seed(0)
    generator = torch.Generator().manual_seed(0)
    rows = [("raw pixels", nn.Flatten(), None)]
    for name, group in (("five classes", (x[base], y[base])), ("twenty classes", turned_classes(x[base], y[base]))):
        rows.append((name, network(), group))
    for name, embed, group in rows:
        if group is not None:
            ways = len(group[1].unique())
            train(embed, lambda g=group, n=ways: draw_episode(*g, n, 1, 5, generator), steps, 0.002)
        for shots in (1, 5):
            test = torch.Generator().manual_seed(1)  # the same episodes for all three
            share = test_accuracy(embed, lambda k=shots, g=test: draw_episode(x[novel], y[novel], 5, k, 15, g), 300)
            print(f"{name:15} {shots} shots: {share:.3f}")


if __name__ == "__main__":
    digits()
