"""Examples to run while you work: `python examples.py`."""

import torch
from starter import AdamW, decay_groups

w = torch.tensor([2.0], requires_grad=True)
optimiser = AdamW([w], lr=0.1, weight_decay=0.5)
w.grad = torch.tensor([400.0])
optimiser.step()
print("after one step, should be 1.8:", round(w.item(), 4))

model = torch.nn.Linear(3, 2)
groups = decay_groups(model.named_parameters(), 0.5)
print(
    "shapes that decay:",
    [tuple(p.shape) for p in groups[0]["params"]],
    "and do not:",
    [tuple(p.shape) for p in groups[1]["params"]],
)


def idle_weights() -> None:
    """Two weights whose gradients alternate, with the decay outside and inside."""
    size = torch.tensor([100.0, 0.1])
    outside, inside = (torch.tensor([4.0, 4.0], requires_grad=True) for _ in range(2))
    right, without = AdamW([outside], lr=0.01, weight_decay=1.0), AdamW([inside], lr=0.01, weight_decay=0.0)
    for k in range(200):
        outside.grad = size * (-1) ** k
        inside.grad = size * (-1) ** k + inside.detach()
        right.step()
        without.step()
    print("decay outside:", [round(v, 3) for v in outside.tolist()], "inside:", [round(v, 3) for v in inside.tolist()])


if __name__ == "__main__":
    idle_weights()
