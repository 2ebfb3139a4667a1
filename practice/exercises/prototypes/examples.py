"""Examples to run while you work: `python examples.py`."""

import torch
from starter import episode_loss, predict, prototypes, scores
from torch import nn

z = torch.tensor([[0.0, 0.0], [4.0, 0.0], [2.0, 2.0], [6.0, 2.0]])
ys = torch.tensor([0, 1, 0, 1])
query = torch.tensor([[2.5, 2.0]])
c = prototypes(z, ys, 2)
print("prototypes, should be (1, 1) and (5, 1):", c.tolist())
print("scores, should be -3.25 and -7.25:", scores(query, c).tolist())
as_it_is = nn.Identity()
print("loss, should be 0.018:", round(episode_loss(as_it_is, z, ys, query, torch.tensor([0]), 2).item(), 3))
print("label, should be 0:", predict(as_it_is, z, ys, query, 2).tolist())

# Five vessels, three passages each, with an embedding that nobody has trained.
torch.manual_seed(0)
embed = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, 16))
vessels = torch.randn(5, 1, 20)
xs, ys = (vessels + torch.randn(5, 3, 20)).flatten(0, 1), torch.arange(5).repeat_interleave(3)
xq, yq = (vessels + torch.randn(5, 40, 20)).flatten(0, 1), torch.arange(5).repeat_interleave(40)
right = (predict(embed, xs, ys, xq, 5) == yq).float().mean().item()
print(f"share of 200 passages named: {right:.2f}, where guessing gives 0.20")
