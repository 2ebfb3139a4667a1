"""Examples to run while you work: `python examples.py`."""

import torch
from starter import pad_collate, unpad
from torch.utils.data import DataLoader

items = [
    (torch.tensor([[60.0, 2.0]]), 4),
    (torch.tensor([[62.0, 1.0], [0.0, 1.0], [64.0, 2.0]]), 0),
    (torch.tensor([[67.0, 4.0], [65.0, 4.0]]), 7),
]
melodies, lengths, labels = pad_collate(items)
print("shape, should be (3, 3, 2):", tuple(melodies.shape))
print("melody A, should be [[60, 2], [0, 0], [0, 0]]:", melodies[0].tolist())
print("lengths, should be 1, 3, 2:", lengths.tolist())
print("labels, should be 4, 0, 7:", labels.tolist())
print("lengths after the way back, should be 1, 3, 2:", [len(melody) for melody in unpad(melodies, lengths)])

print("from a loader with batches of 2, should be (2, 3, 2) and (1, 2, 2):")
for melodies, _, _ in DataLoader(items, batch_size=2, collate_fn=pad_collate):
    print("   ", tuple(melodies.shape))
