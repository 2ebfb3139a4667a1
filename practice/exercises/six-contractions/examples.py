"""Examples to run while you work: `python examples.py`."""

import torch
from starter import agreed, by_chance, likeness, named, panel, worth

table = torch.tensor([[5, 1, 0], [2, 7, 3], [4, 0, 6]])
print("named rightly, should be 18:", agreed(table).item())
print("named at all, should be 6, 12, 10:", named(table).tolist())
print("products, should be [[8, -2], [20, -5], [12, -3]]:")
print(by_chance(torch.tensor([2, 5, 3]), torch.tensor([4, -1])))

cups = torch.tensor([[[1.0, 2.0]], [[3.0, 0.0]]])
kinds = torch.tensor([[[4.0, 1.0], [5.0, 2.0]], [[1.0, 7.0], [0.0, 2.0]]])
print("likeness, should be [[[6, 9]], [[3, 0]]]:", likeness(cups, kinds).tolist())

weights, notes = torch.tensor([0.5, 2.0]), torch.tensor([[[4.0, 6.0, 2.0]], [[1.0, 0.0, 3.0]]])
print("panel, should be [[4, 3, 7]]:", panel(weights, notes).tolist())

payoff = torch.tensor([[3.0, 0.0], [1.0, 4.0]])
print("worth, should be 2:", worth(torch.tensor([1.0, 2.0]), payoff, torch.tensor([2.0, -1.0])).item())


def beyond_chance(table: torch.Tensor) -> tuple[float, float, float]:
    """The share of cups named rightly, the share that blind naming would get, and how far the taster goes beyond it."""
    table = table.to(torch.float64)
    cups = named(table).sum()
    rightly = agreed(table) / cups
    blindly = agreed(by_chance(named(table), named(table.T))) / cups**2
    return rightly.item(), blindly.item(), ((rightly - blindly) / (1 - blindly)).item()


if __name__ == "__main__":
    print("\nnamed rightly, by chance, beyond chance (0 is blind, 1 is perfect):")
    lady = torch.tensor([[4, 0], [0, 4]])
    lazy = torch.tensor([[90, 10], [0, 0]])
    for name, each in (("Fisher's lady", lady), ("the table above", table), ("says black each time", lazy)):
        print(f"{name:22s}" + "".join(f"{share:8.3f}" for share in beyond_chance(each)))
