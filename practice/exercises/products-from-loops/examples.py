"""Examples to run while you work: `python examples.py`."""

import time

import torch
from starter import batched, matrix_matrix, matrix_vector, product

A = torch.tensor([[2.0, 1.0, 0.0], [1.0, -1.0, 3.0]])
x = torch.tensor([4.0, 3.0, 2.0])
B = torch.tensor([[1.0, 2.0], [0.0, 5.0], [4.0, -1.0]])

print("matrix times vector, should be 11 and 7:", matrix_vector(A, x).tolist())
print("matrix times matrix, should be [[2, 9], [13, -6]]:", matrix_matrix(A, B).tolist())
pair = torch.stack([A, 10 * A]), torch.stack([B, B])
print("two of them, should be [[2, 9], [13, -6]] and ten times that:", batched(*pair).tolist())
print("the same without a loop:", product(*pair).tolist())
print("one matrix for both, the same once more:", product(pair[0], B[None]).tolist())


def refusals() -> None:
    """Multiply A by matrices that do not fit."""
    for wrong in (torch.ones(4, 2), torch.ones(1, 2)):
        try:
            print("sizes that do not fit were taken:", matrix_matrix(A, wrong))
        except ValueError as error:
            print("refused, as it should be:", error)


def race(b: int = 20, n: int = 30) -> None:
    """Time the three ways, best of five runs, for a stack of b products of n by n matrices, and compare them."""
    left, right = torch.randn(b, n, n, dtype=torch.float64), torch.randn(b, n, n, dtype=torch.float64)
    for name, way in (("loops", batched), ("broadcasting", product), ("PyTorch's own", torch.matmul)):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            got = way(left, right)
            times.append(time.perf_counter() - start)
        off = (got - left @ right).abs().max().item()
        print(f"{name:14s} {1000 * min(times):8.2f} ms, largest difference from @ {off:.0e}")


if __name__ == "__main__":
    refusals()
    race()
