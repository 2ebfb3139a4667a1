"""Examples to run while you work: `python examples.py`."""

import torch
from starter import fit_head, two_rates, with_new_head
from torch import nn

# The case of the task text: a body that doubles, a head that starts at zero.
double = nn.Linear(1, 1, bias=False)
nn.init.constant_(double.weight, 2.0)
net = with_new_head(double, 1, 2)
nn.init.zeros_(net[1].weight)
nn.init.zeros_(net[1].bias)
losses = fit_head(net, torch.tensor([[1.0]]), torch.tensor([0]), rate=0.1, steps=1)
print("loss before the step, should be 0.693:", round(losses[0], 3))
print("weights, should be 0.1 and -0.1:", net[1].weight.flatten().tolist())
print("biases, should be 0.05 and -0.05:", net[1].bias.tolist())
print("the body, should be 2:", net[0].weight.item())

# A body with parts that move without a gradient.
torch.manual_seed(0)
body = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3))
net = with_new_head(body, 8, 3)
moving = sum(p.numel() for p in net.parameters() if p.requires_grad)
print(f"numbers that can move, should be 27 of 99: {moving} of {sum(p.numel() for p in net.parameters())}")
calls, owls = 3 * torch.randn(30, 6) + 2, torch.arange(30) % 3
losses = fit_head(net, calls, owls, rate=0.1, steps=20)
print(f"loss from {losses[0]:.3f} to {losses[-1]:.3f}")
print("largest running mean, should still be 0:", round(body[1].running_mean.abs().max().item(), 2))
groups = two_rates(net, body_rate=0.001, head_rate=0.01)
print("rates, body then head:", [group["lr"] for group in groups])
