"""Examples to run while you work: `python examples.py`."""

import torch
from starter import clip_by_norm, clip_by_value, clipped_step, global_norm

gradients = [torch.tensor([2.0, 1.0]), torch.tensor([4.0]), torch.tensor([-2.0])]
print("common norm, should be 5.0:", global_norm(gradients).item())
clipped, norm = clip_by_norm(gradients, 4.0)
print("by norm at 4, should be [1.6, 0.8] [3.2] [-1.6]:", *[[round(v, 4) for v in g.tolist()] for g in clipped])
print("norm before the clip, should be 5.0:", norm.item())
print("by value at 1.5, should be [1.5, 1.0] [1.5] [-1.5]:", *[g.tolist() for g in clip_by_value(gradients, 1.5)])


def storm(limit: float) -> float:
    """The largest distance of the weight from 2 over the last 300 of 400 steps."""
    generator = torch.Generator().manual_seed(0)
    w, worst = torch.zeros(1, requires_grad=True), 0.0
    for k in range(400):
        x = torch.randn(8, generator=generator)
        y = 2 * x + 0.1 * torch.randn(8, generator=generator)
        if k % 50 == 49:
            x[0] *= 300
        clipped_step([w], (w * x - y).pow(2).mean(), 0.05, limit)
        if k >= 100:
            worst = max(worst, abs(w.item() - 2))
    return worst


if __name__ == "__main__":
    print(f"largest distance without clipping: {storm(float('inf')):.3g}, clipped at 1: {storm(1.0):.3f}")
