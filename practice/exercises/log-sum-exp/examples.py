"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import log_softmax, log_sum_exp

x = torch.tensor([0.0, math.log(3), math.log(4)])
print("log 8, should be 2.079:", round(log_sum_exp(x, dim=0).item(), 3))
print("the same 1200 lower, should be -1197.921:", round(log_sum_exp(x - 1200, dim=0).item(), 3))
print("log-shares, should be -2.079, -0.981, -0.693:", [round(v, 3) for v in log_softmax(x - 1200, dim=0).tolist()])

table = torch.tensor([[-1000.0, -1000.0 + math.log(3), -torch.inf], [-torch.inf, -torch.inf, -torch.inf]])
print("two rows, should be -998.614 and -inf:", [round(v, 3) for v in log_sum_exp(table, dim=1).tolist()])


def as_it_stands(x: torch.Tensor, dim: int) -> torch.Tensor:
    """The formula typed in."""
    return torch.log(torch.exp(x).sum(dim=dim))


def where_it_ends() -> None:
    """Two equal scores c have the log-sum-exp c + log 2 = c + 0.6931. Look where the plain formula stops knowing it."""
    print("\ntwo scores c   the formula   yours    (each less c)")
    for c in (0.0, 50.0, 88.0, 89.0, 1000.0, -50.0, -87.0, -100.0, -103.0, -104.0, -1000.0):
        pair = torch.tensor([c, c])
        print(f"{c:12.0f} {as_it_stands(pair, 0).item() - c:13.4f} {log_sum_exp(pair, 0).item() - c:9.4f}")


def readings(lines: int = 2000, each: int = 40) -> None:
    """Random readings: how far the log-sum-exp lies above the best reading, beside the bound log n."""
    generator = torch.Generator().manual_seed(0)
    for spread in (0.1, 1.0, 3.0, 10.0):
        x = -1200 + spread * torch.randn(lines, each, generator=generator, dtype=torch.float64)
        above = log_sum_exp(x, dim=1) - x.amax(dim=1)
        best = torch.exp(log_softmax(x, dim=1)).amax(dim=1)
        print(
            f"spread {spread:4.1f}: above the best by {above.mean().item():.3f} (at most {math.log(each):.3f}), "
            f"share of the best {best.mean().item():.3f}"
        )


if __name__ == "__main__":
    where_it_ends()
    print()
    readings()
