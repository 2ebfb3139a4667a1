"""Examples to run while you work: `python examples.py`. The last part trains for about 20 seconds."""

import math

import torch
import torch.nn.functional as F
from starter import Maps, attend, join, split

x = torch.arange(1.0, 13.0).reshape(1, 3, 4)
print("head 0, should be [[1, 2], [5, 6], [9, 10]]:", split(x, 2)[0, 0].tolist())
print("split and joined, should be True:", torch.equal(join(split(x, 2)), x))
maps = Maps(
    torch.eye(2),
    torch.diag(torch.tensor([math.log(3), math.log(4)])),
    torch.diag(torch.tensor([4.0, 5.0])),
    torch.tensor([[1.0, 10.0], [0.0, 1.0]]),
)
two = attend(torch.tensor([[[2.0, 0.0], [1.0, 1.0]]]), maps, 2)
print("two items, should be 8, 80, 7, 74:", [round(value, 4) for value in two.flatten().tolist()])


def look_everywhere(x: torch.Tensor, maps: Maps, heads: int) -> torch.Tensor:
    """The same without a mask."""
    Q, K, V = (split(x @ W, heads) for W in (maps.Wq, maps.Wk, maps.Wv))
    return join(torch.softmax(Q @ K.transpose(-2, -1) / Q.shape[-1] ** 0.5, dim=-1) @ V) @ maps.Wo


def rows(count: int) -> torch.Tensor:
    """Six random digits, and the same six again: shape (count, 12)."""
    half = torch.randint(10, (count, 6))
    return torch.cat([half, half], dim=1)


def next_digit(attention, name: str, d: int = 32, steps: int = 600) -> None:
    """Learn to say the next digit at each place; then the loss where it is new and where it repeats."""
    torch.manual_seed(0)
    table, places = torch.randn(10, d), torch.randn(11, d)
    maps = Maps(*(torch.randn(d, d) / d**0.5 for _ in range(4)))
    head = torch.randn(d, 10) / d**0.5
    params = [tensor.requires_grad_() for tensor in (table, places, *maps, head)]

    def losses(data: torch.Tensor) -> torch.Tensor:
        items = table[data[:, :-1]] + places
        logits = (items + attention(items, maps, 4)) @ head
        return F.cross_entropy(logits.transpose(1, 2), data[:, 1:], reduction="none")

    optimizer = torch.optim.Adam(params, lr=0.01)
    for _ in range(steps):
        loss = losses(rows(64)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        by_place = losses(rows(2000)).mean(dim=0)
    print(f"{name}: loss at new digits {by_place[:5].mean():.3f}, at repeated ones {by_place[5:].mean():.3f}")


if __name__ == "__main__":
    next_digit(attend, "causal")
    next_digit(look_everywhere, "without a mask")
    print(f"ln 10 = {math.log(10):.3f}")
