"""Examples to run while you work: `python examples.py`."""

import torch
from starter import masked_max, masked_mean, real_places

x = torch.tensor([[-18.0, -21.0, -15.0, 0.0], [-20.0, 0.0, 0.0, 0.0]])
mask = real_places(torch.tensor([3, 1]), 4)
print("real places, should be three and one:", mask.tolist())
print("means, should be -18 and -20:", masked_mean(x, mask).tolist())
print("maxima, should be -15 and -20:", masked_max(x, mask).tolist())

x = torch.tensor([[-7.0, torch.nan], [torch.nan, torch.nan]])
mask = real_places(torch.tensor([1, 0]), 2)
print("padded with nan, one row empty, should be -7 and 0:", masked_mean(x, mask).tolist())
print("    and -7 and -inf:", masked_max(x, mask).tolist())
