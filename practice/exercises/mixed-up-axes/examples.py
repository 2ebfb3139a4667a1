"""Examples to run while you work: `python examples.py`."""

import torch
from starter import channels_first, from_patches, pixels, to_patches

carpet = torch.tensor([[[1, 9], [2, 8], [3, 7]], [[4, 6], [5, 5], [6, 4]]])
print("channel 0, should be [[1, 2, 3], [4, 5, 6]]:", channels_first(carpet)[0].tolist())
print("pixel 3, should be [4, 6]:", pixels(carpet)[3].tolist())

scan = torch.arange(24).reshape(4, 6, 1)
print("a scan:")
print(scan[..., 0])
patches = to_patches(scan, 2, 3)
print("patch 0, should be [[0, 1, 2], [6, 7, 8]]:", patches[0, ..., 0].tolist())
print("patch 1, should be [[3, 4, 5], [9, 10, 11]]:", patches[1, ..., 0].tolist())
print("put together again, the same scan:", torch.equal(from_patches(patches, 4, 6), scan))
