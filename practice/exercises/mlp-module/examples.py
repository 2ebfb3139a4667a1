"""Examples to run while you work: `python examples.py`."""

import torch
from starter import MLP, count, output_shapes

print("parameters of 2-3-1, should be 13:", count([2, 3, 1]))
print("parameters of 1-40-40-1, should be 1761:", count([1, 40, 40, 1]))
print("shapes, should be [(25, 40), (25, 40), (25, 1)]:", output_shapes([1, 40, 40, 1], 25))

network = MLP([1, 40, 40, 1])
print("found in the module, should be 1761:", sum(param.numel() for param in network.parameters()))
print("a batch of 25 leaves with the shape, should be (25, 1):", tuple(network(torch.randn(25, 1)).shape))
for name, param in network.named_parameters():
    print(f"    {name:18} {tuple(param.shape)}")
