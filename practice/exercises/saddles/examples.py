"""Examples to run while you work: `python examples.py`."""

import torch
from starter import hessian_at, kind_of_point, nudge, refute_convexity, way_down


def pass_road(w: torch.Tensor) -> torch.Tensor:
    """x^2 + 3 x y + y^2."""
    return w[0] ** 2 + 3 * w[0] * w[1] + w[1] ** 2


def cubic(w: torch.Tensor) -> torch.Tensor:
    """x^3 - 3 x + y^2."""
    return w[0] ** 3 - 3 * w[0] + w[1] ** 2


def product(w: torch.Tensor) -> torch.Tensor:
    """(w1 w2 - 1)^2, a network of two layers in small."""
    return (w[0] * w[1] - 1) ** 2


origin = torch.zeros(2)
print("should be a saddle:", kind_of_point(hessian_at(pass_road, origin)))
print("down along (0.7071, -0.7071) or its opposite:", way_down(hessian_at(pass_road, origin)))
for point, expected in (([1.0, 0.0], "minimum"), ([-1.0, 0.0], "saddle")):
    print(f"x^3 - 3x + y^2 at {point}, should be {expected}:", kind_of_point(hessian_at(cubic, torch.tensor(point))))
print(
    "(w1 w2 - 1)^2 at the origin:",
    kind_of_point(hessian_at(product, origin)),
    "and moved off it:",
    nudge(product, origin, 0.1),
)

if __name__ == "__main__":
    for length in (0.1, 0.001, 0.00001):
        w, steps = nudge(lambda v: v[0] ** 2 - v[1] ** 2, origin, length), 0
        while w.norm() < 1:
            w, steps = w - 0.1 * torch.stack([2 * w[0], -2 * w[1]]), steps + 1
        print(f"x^2 - y^2 after a nudge of {length}: 1 away after {steps} steps")
    generator = torch.Generator().manual_seed(0)
    print("a chord that refutes convexity of the product:", refute_convexity(product, 2, 100, 1.0, generator))
    found = sum(refute_convexity(product, 2, 1, 1.0, generator) is not None for _ in range(2000))
    print(f"single chords that refute it: {found} of 2,000")
    print("of x^2 + y^2:", refute_convexity(lambda w: w.square().sum(), 2, 2000, 1.0, generator))
