"""Examples to run while you work: `python examples.py`."""

import torch
from starter import contrastive_loss, distances, hardest_negative, triplet_loss

z = torch.tensor([[0.0, 0.0], [3.0, 4.0], [6.0, 0.0], [0.0, 12.0]])
labels = torch.tensor([0, 0, 1, 1])
print("distances; the first row should be 0, 5, 6, 12:")
print(distances(z))
print("hardest negatives, should be 2, 2, 1, 1:", hardest_negative(distances(z), labels).tolist())
print("triplet loss, should be 4.072:", round(triplet_loss(z, labels, 1.0).item(), 3))
print("contrastive loss, should be 36.333:", round(contrastive_loss(z, labels, 8.0).item(), 3))

# Twelve free points of three classes, moved by the triplet loss.
points = torch.randn(12, 2, generator=torch.Generator().manual_seed(0)).requires_grad_()
labels = torch.arange(12) % 3
optimizer = torch.optim.Adam([points], lr=0.05)
for step in range(201):
    loss = triplet_loss(points, labels, 0.5)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 50 == 0:
        d, same = distances(points.detach()), labels[:, None] == labels[None]
        within, between = d[same].max().item(), d[~same].min().item()
        print(f"step {step:3d}  loss {loss.item():.3f}  largest within {within:.2f}  smallest between {between:.2f}")
