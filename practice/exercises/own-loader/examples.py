"""Examples to run while you work: `python examples.py`."""

import torch
from starter import Loader


def scatter():
    """Show how much the means of batches scatter."""
    numbers = torch.randn(4096, generator=torch.Generator().manual_seed(1))
    numbers = (numbers - numbers.mean()) / numbers.std(correction=0)
    print("scatter of the means of batches, beside 1 / sqrt(B):")
    for size in (1, 4, 16, 64):
        loader = Loader(numbers, numbers, size, torch.Generator().manual_seed(0))
        means = torch.stack([x.mean() for x, _ in loader])
        print(f"    B = {size:2d}: {means.std(correction=0).item():.3f}   {size**-0.5:.3f}")


x, y = torch.arange(20.0).reshape(10, 2), torch.arange(10)
for drop_last in (False, True):
    loader = Loader(x, y, 4, torch.Generator().manual_seed(7), drop_last=drop_last)
    sizes = [len(labels) for _, labels in loader]
    print(f"drop_last={drop_last}: {len(loader)} batches of sizes {sizes}")
print("should be 3 batches of 4, 4, 2 and then 2 batches of 4, 4")

loader = Loader(x, y, 4, torch.Generator().manual_seed(7))
for epoch in range(2):
    print(f"epoch {epoch}, all of 0 to 9 in a new order:", [labels.tolist() for _, labels in loader])

if __name__ == "__main__":
    scatter()
