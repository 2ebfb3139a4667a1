"""Examples to run while you work: `python examples.py`."""

import torch
from starter import gradient_sizes, residual_block


def numbers(*slopes: float) -> list:
    """Blocks on single positive numbers, with these slopes of the branch, in 64 bits."""
    one = torch.ones(1, 1, dtype=torch.float64)
    return [(one, slope * one) for slope in slopes]


first = torch.tensor([[1.0, -1.0], [-1.0, 0.0], [2.0, 1.0]])
second = torch.tensor([[2.0, 5.0, 1.0], [-3.0, 1.0, 0.0]])
print("one block, should be 9 and -2:", residual_block(torch.tensor([[2.0, 1.0]]), (first, second)).tolist())

x = torch.ones(1, 1, dtype=torch.float64)
print("three blocks, should be 13.5, 9, 3:", gradient_sizes(x, numbers(0.5, 2, -0.25), True, 4 * x))
print("forty plain, should be 1e-40 first:", gradient_sizes(x, numbers(*[0.1] * 40), False, x)[0])
print("forty with shortcuts, should be 45.26 first:", round(gradient_sizes(x, numbers(*[0.1] * 40), True, x)[0], 2))

generator = torch.Generator().manual_seed(0)


def draw(rows: int, columns: int) -> torch.Tensor:
    """Normally distributed numbers in 64 bits."""
    return torch.randn(rows, columns, generator=generator, dtype=torch.float64)


blocks = [(draw(16, 16) / 8, draw(16, 16) / 8) for _ in range(40)]
x, y_bar = draw(1, 16), torch.full((1, 16), 0.25, dtype=torch.float64)
for shortcuts in (False, True):
    sizes = gradient_sizes(x, blocks, shortcuts, y_bar)
    print("forty random blocks,", "with shortcuts:" if shortcuts else "plain:", [f"{s:.2g}" for s in sizes[::13]])
