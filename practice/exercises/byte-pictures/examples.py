"""Examples to run while you work: `python examples.py`."""

import torch
from starter import as_inputs, blend, brightness, difference

small = torch.tensor([[[10, 20, 30], [40, 50, 63]]], dtype=torch.uint8)
print("brightness of six pixels, should be 35.5:", brightness(small).tolist())
large = torch.full((1, 300, 400), 128, dtype=torch.uint8)
print("brightness of a grey picture, should be 128:", brightness(large).tolist())

a = torch.tensor([[200, 7, 90]], dtype=torch.uint8)
b = torch.tensor([[100, 9, 250]], dtype=torch.uint8)
print("blend, should be 150, 8, 170:", blend(a, b).tolist())
print("difference, should be 100, 2, 160:", difference(a, b).tolist())
print("inputs, should be near 0.784, 0.027, 0.353:", as_inputs(a).tolist())
