"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import lookup, lookup_by_product, neighbour_loss, pairs

table = torch.tensor([[4.0, 3.0], [3.0, 4.0], [-5.0, 0.0], [-4.0, 3.0]])
print("rows 3 and 0, should be -4 3 and 4 3:", lookup(table, torch.tensor([3, 0])).tolist())
print("the same by a product:", lookup_by_product(table, torch.tensor([3, 0])).tolist())
print("pairs, should be 5 8, 8 5, 8 6, 6 8:", pairs([[5, 8, 6]], 1).tolist())
e, c = torch.tensor([[1.0, 0.0]]), torch.tensor([[0.0, 2.0], [math.log(3), 1.0]])
loss = neighbour_loss(e, c, torch.tensor([0]), torch.tensor([0]), torch.tensor([[1, 0]]))
print("loss, should be 2.7726:", round(loss.item(), 4))


def kitchen() -> None:
    """Six ingredients, 0 to 2 beside tomato (6) and 3 to 5 beside flour (7)."""
    generator = torch.Generator().manual_seed(0)
    found = pairs([[i % 6, 6 + i % 6 // 3] for i in range(60)], 1)
    e = torch.randn(8, 4, generator=generator).requires_grad_()
    c = torch.randn(8, 4, generator=generator).requires_grad_()
    optimizer = torch.optim.Adam([e, c], lr=0.05)
    for _ in range(300):
        negatives = torch.randint(0, 8, (len(found), 3), generator=generator)
        loss = neighbour_loss(e, c, found[:, 0], found[:, 1], negatives)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    unit = (e / e.norm(dim=1, keepdim=True)).detach()
    cosines = [round(value, 2) for value in (unit @ unit[0])[1:6].tolist()]
    print("cosines of ingredient 0 with 1 and 2, and with 3, 4 and 5:", cosines)


if __name__ == "__main__":
    kitchen()
