"""Examples to run while you work: `python examples.py`."""

import torch
from starter import augment, mirror, shift

picture = torch.tensor([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
print("down 1, left 1, should be 0 0 0 and 2 3 0:", shift(picture, torch.tensor([1]), torch.tensor([-1])).tolist())
print("mirrored, should be 3 2 1 and 6 5 4:", mirror(picture, torch.tensor([True])).tolist())

generator = torch.Generator().manual_seed(0)
shell = torch.zeros(1, 1, 6, 8)
shell[0, 0, 2:4, 3] = 1.0
shell[0, 0, 3, 4] = 2.0
shell[0, 0, 3, 5] = 3.0
for _ in range(2):
    moved, label = augment(shell, torch.tensor([7]), 2, 0.5, generator)
    print("a shell with the label", label.item())
    for row in moved[0, 0]:
        print(" ".join(".123"[int(value)] for value in row))

many, _ = augment(shell.expand(2000, 1, 6, 8), torch.zeros(2000), 2, 0.5, generator)
print("versions in 2,000 draws, should be 50:", len(many.flatten(1).unique(dim=0)))
