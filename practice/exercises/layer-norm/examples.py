"""Examples to run while you work: `python examples.py`."""

import torch
from starter import layer_norm

row = torch.tensor([[1.0, 1.0, 1.0, 1.0, 6.0]])
gamma, delta = torch.tensor([1.0, 1.0, 1.0, 1.0, 3.0]), torch.tensor([0.0, 0.0, 0.0, 2.0, 0.0])
print("one row, should be -0.5, -0.5, -0.5, 1.5, 6:", layer_norm(row, gamma, delta).tolist())

generator = torch.Generator().manual_seed(0)
recordings = torch.randn(4, 7, 5, generator=generator)
together = layer_norm(recordings, gamma, delta)
alone = layer_norm(recordings[2:3, :3], gamma, delta)
print("shape, should be (4, 7, 5):", tuple(together.shape))
print("three moments alone against the whole batch, should be 0:", (alone[0] - together[2, :3]).abs().max().item())
louder = layer_norm(10 * recordings, gamma, delta)
print(f"ten times as loud, should be near 0: {(louder - together).abs().max().item():.6f}")

pictures = torch.randn(6, 2, 3, generator=generator)
got = layer_norm(pictures, torch.ones(2, 3), torch.zeros(2, 3))
print("means of six pictures, should be 0:", [round(mean, 4) for mean in got.mean(dim=(-2, -1)).tolist()])
