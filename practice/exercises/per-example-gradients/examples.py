"""Examples to run while you work: `python examples.py`."""

import time

import torch
from starter import by_loop, by_vmap, fit, mean_gradient, norms, odd_one
from torch import Tensor


def squared_error(params: dict[str, Tensor], x: Tensor, y: Tensor) -> Tensor:
    """The squared error of a linear score for one example: x has the shape (d,), y the shape ()."""
    return (x @ params["weight"] + params["bias"] - y) ** 2


params = {"weight": torch.tensor([2.0, -1.0]), "bias": torch.tensor(0.5)}
X, Y = torch.tensor([[1.0, 3.0], [2.0, -1.0]]), torch.tensor([1.0, 5.0])

for name, way in (("loop", by_loop), ("vmap", by_vmap)):
    got = way(squared_error, params, X, Y)
    print(f"by {name}, should be [[-3, -9], [2, -1]] and [-3, 1]:", got["weight"].tolist(), got["bias"].tolist())
mean = mean_gradient(got)
print("mean, should be [-0.5, -5] and -1:", mean["weight"].tolist(), mean["bias"].item())
print("norms, should be 9.95 and 2.45:", [round(length, 2) for length in norms(got).tolist()])
print("the odd one, should be 0:", odd_one(squared_error, params, X, Y))


def cheeses(seed: int, n: int = 60) -> tuple[Tensor, Tensor, int]:
    """Three readings of n cheeses, +1 for ripe and -1 for fresh, and which clear case was given the wrong label."""
    generator = torch.Generator().manual_seed(seed)
    X = torch.randn(n, 3, generator=generator)
    rule = torch.randn(3, generator=generator)
    clear = X @ rule / rule.norm()
    Y = torch.where(clear + 0.2 * torch.randn(n, generator=generator) > 0, 1.0, -1.0)
    candidates = (clear.abs() > 1).nonzero()[:, 0]
    wrong = int(candidates[int(torch.randint(len(candidates), (), generator=generator))])
    Y[wrong] = -Y[wrong]
    return X, Y, wrong


def search(seeds: int = 30) -> None:
    """Fit, then look for the wrong label, on one data set closely and on several by rank."""
    ranks = []
    for seed in range(seeds):
        X, Y, wrong = cheeses(seed)
        fitted = fit(squared_error, {"weight": torch.zeros(3), "bias": torch.zeros(())}, X, Y, rate=0.1, steps=60)
        lengths = norms(by_vmap(squared_error, fitted, X, Y))
        ranks.append(int((lengths > lengths[wrong]).sum()) + 1)
        if seed == 0:
            print(f"\nthe wrong label is at {wrong}, the odd one at {odd_one(squared_error, fitted, X, Y)}")
            longest = sorted(lengths.tolist(), reverse=True)
            print("longest gradients:", [round(length, 2) for length in longest[:5]], "median:", end=" ")
            print(round(lengths.median().item(), 2))
    first, three = sum(rank == 1 for rank in ranks), sum(rank <= 3 for rank in ranks)
    print(f"over {seeds} data sets the wrong label was first {first} times and among the first three {three} times")


def race(n: int = 500) -> None:
    """Time the loop and vmap on n examples."""
    X, Y = torch.randn(n, 3), torch.randn(n)
    params = {"weight": torch.randn(3), "bias": torch.randn(())}
    for name, way in (("loop", by_loop), ("vmap", by_vmap)):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            way(squared_error, params, X, Y)
            times.append(time.perf_counter() - start)
        print(f"{n} gradients by {name}: {1000 * min(times):.1f} ms")


if __name__ == "__main__":
    search()
    race()
