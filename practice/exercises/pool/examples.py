"""Examples to run while you work: `python examples.py`."""

import torch
from starter import global_mean, max_pool, max_pool_back, mean_pool, mean_pool_back

x = torch.tensor([[[[3.0, 7, 7], [2, 1, 5]]]])
largest, places = max_pool(x, k=2, s=1)
print("maxima, should be 7 and 7:", largest.tolist())
print("places, should be 1 and 1:", places.tolist())
g = torch.tensor([[[[4.0, -1]]]])
print("back, should be [[0, 3, 0], [0, 0, 0]]:", max_pool_back(g, places, (2, 3)).tolist())
print("means, should be 3.25 and 5:", mean_pool(x, k=2, s=1).tolist())
print("back, should be [[1, 0.75, -0.25], [1, 0.75, -0.25]]:", mean_pool_back(g, 2, 1, (2, 3)).tolist())
print("global mean, should be 4.1667:", global_mean(x).tolist())


def a_ship_that_moves() -> None:
    """How many strong answers are still in their place when the map moves to the right."""
    generator = torch.Generator().manual_seed(0)
    maps = torch.rand(100, 1, 16, 24, generator=generator) ** 16
    print("share of answers above 0.5 that are the same, to 0.05, when the map moves to the right")
    for moved in (1, 2, 3):
        other = maps.roll(moved, dims=3)
        shares = []
        for k in (1, 2, 4):
            before, after = max_pool(maps, k, k)[0], max_pool(other, k, k)[0]
            shares.append(((before - after).abs() < 0.05)[before > 0.5].float().mean().item())
        print(f"  by {moved}: no pool {shares[0]:.2f}, windows of 2 {shares[1]:.2f}, windows of 4 {shares[2]:.2f}")


def equal_entries() -> None:
    """PyTorch's own answers where two entries are equal."""
    x = torch.tensor([[[[3.0, 7.0], [7.0, 1.0]]]], requires_grad=True)
    torch.nn.functional.max_pool2d(x, 2).sum().backward()
    print("max_pool2d gives the first of equal entries all:", x.grad.tolist())
    x.grad = None
    x.amax(dim=(2, 3)).sum().backward()
    print("amax divides among equal entries:               ", x.grad.tolist())


if __name__ == "__main__":
    a_ship_that_moves()
    equal_entries()
