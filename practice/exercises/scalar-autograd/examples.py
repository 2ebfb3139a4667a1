"""Examples to run while you work: `python examples.py`."""

import random

from starter import Value


def show_cases() -> None:
    a, b = Value(2.0), Value(4.0)
    r = a * b - a
    loss = r * r
    loss.backward()
    print("L = (a b - a)^2 at (2, 4), should be 36, 36, 24:", loss.data, a.grad, b.grad)

    x, y = Value(2.0), Value(5.0)
    v = x * y
    loss = (x * x + v) * v
    loss.backward()
    print("L = (x^2 + x y) x y at (2, 5), should be 140, 160, 48:", loss.data, x.grad, y.grad)

    x = Value(0.5)
    x.tanh().backward()
    print("slope of tanh at 0.5, should be 0.786448:", x.grad)


XOR = [((-1.0, -1.0), -1.0), ((-1.0, 1.0), 1.0), ((1.0, -1.0), 1.0), ((1.0, 1.0), -1.0)]


def train(seed: int, steps: int = 200, rate: float = 0.1) -> tuple[float, float]:
    """Three tanh units and a tanh on top; gives the summed squared error before and after."""
    random.seed(seed)
    params = [Value(random.uniform(-1, 1)) for _ in range(13)]
    losses = []
    for _ in range(steps):
        loss = Value(0.0)
        for (x1, x2), target in XOR:
            units = [(params[i] * x1 + params[i + 1] * x2 + params[i + 2]).tanh() for i in (0, 3, 6)]
            out = (params[9] * units[0] + params[10] * units[1] + params[11] * units[2] + params[12]).tanh()
            error = out - target
            loss = loss + error * error
        loss.backward()
        losses.append(loss.data)
        for param in params:
            param.data -= rate * param.grad
    return losses[0], losses[-1]


if __name__ == "__main__":
    show_cases()
    for seed in range(3):
        before, after = train(seed)
        print(f"XOR, seed {seed}: loss {before:.2f} before, {after:.4f} after 200 steps")
