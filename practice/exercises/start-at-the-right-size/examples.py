"""Examples to run while you work: `python examples.py`."""

import torch
from starter import foreseen, gradient_sizes, scale, signal_sizes, start

print("scale for 200 inputs and ReLU, should be 0.1:", round(scale(200, "relu"), 6))
print("scale for 25 inputs and tanh, should be 0.2:", round(scale(25, "tanh"), 6))
print("mean square 3 after 4 ReLU layers of 50 with deviation 0.1, should be 0.0117:", end=" ")
print(round(foreseen(50, 0.1, "relu", 4, 3.0), 4))

LAYERS, WIDTH = 30, 200
generator = torch.Generator().manual_seed(0)
X = torch.randn(100, WIDTH, generator=generator)
bar = torch.randn(100, WIDTH, generator=generator)
print(f"{LAYERS} layers of {WIDTH} units: mean square of the signal after layers 1, 10, 20, 30,")
print("    and of the gradient as it leaves the inputs of layers 30, 21, 11, 1")
for activation in ("relu", "tanh"):
    right = start([WIDTH] * (LAYERS + 1), activation, generator)
    for times in (0.5, 1.0, 2.0):
        weights = [W * times for W in right]
        both = signal_sizes(X, weights, activation), gradient_sizes(X, weights, activation, bar)
        shown = ["".join(f"{sizes[index]:9.1e}" for index in (0, 9, 19, 29)) for sizes in both]
        print(f"{activation}, {times} times the scale:", *shown, sep="   ")
