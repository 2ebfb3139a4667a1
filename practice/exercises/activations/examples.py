"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import gelu, leaky_relu, relu, sigmoid, tanh

ln3 = torch.tensor([math.log(3)])
print("sigmoid at ln 3, should be 0.75 and 0.1875:", [round(part.item(), 4) for part in sigmoid(ln3)])
print("tanh at ln 3, should be 0.8 and 0.36:", [round(part.item(), 4) for part in tanh(ln3)])
print("tanh at 200, should be 1 and 0:", [part.item() for part in tanh(torch.tensor([200.0]))])

z = torch.tensor([-4.0, -2.0, 0.0, 2.0, 4.0])
print("slope at z =  ", "".join(f"{value:9.0f}" for value in z.tolist()))
for name, bent in (
    ("sigmoid", sigmoid(z)),
    ("tanh", tanh(z)),
    ("ReLU", relu(z)),
    ("leaky ReLU", leaky_relu(z, 0.01)),
    ("GELU", gelu(z)),
):
    print(f"{name:14}", "".join(f"{value:9.3f}" for value in bent.slope.tolist()))
