"""Examples to run while you work: `python examples.py`."""

import torch
from starter import batch_gradient, gradient_noise, hive_data, mean_squared_error, sgd_epoch, shuffled_batches

# One batch of two examples: the errors at w = (1, -1) are -2 and 1.
x, y = torch.tensor([[1.0, 2.0], [3.0, 0.0]]), torch.tensor([1.0, 2.0])
print("gradient, should be [1.0, -4.0]:", batch_gradient(torch.tensor([1.0, -1.0]), x, y).tolist())

generator = torch.Generator().manual_seed(0)
print("ten indices in batches of 4, 4 and 2:", [batch.tolist() for batch in shuffled_batches(10, 4, generator)])

ones, gains = torch.ones(3, 1), torch.tensor([1.0, 2.0, 6.0])
ends = {round(sgd_epoch(torch.zeros(1), ones, gains, 0.25, 1, generator).item(), 4) for _ in range(50)}
print("ends of an epoch, should be among 1.75, 2.0, 2.25, 2.625, 3.5, 3.625:", sorted(ends))


def noise_table() -> None:
    """The noise of a batch against its size."""
    x, y = hive_data(400, generator)
    single = gradient_noise(torch.zeros(3), x, y, 1, 4000, generator)
    for size in (1, 4, 16, 64):
        noise = gradient_noise(torch.zeros(3), x, y, size, 2000, generator)
        print(f"B = {size:2d}: noise {noise:.2f}, sigma / sqrt(B) = {single / size**0.5:.2f}")


def bands() -> None:
    """How far above its minimum the loss stays, at three constant rates and at a falling one."""
    x, y = hive_data(400, generator)
    lowest = mean_squared_error(torch.linalg.lstsq(x, y[:, None]).solution[:, 0], x, y)
    plans = {f"rate {rate}": [rate] * 60 for rate in (0.1, 0.05, 0.025)}
    plans["rate falling from 0.1"] = [0.1 / (1 + epoch) for epoch in range(60)]
    for name, rates in plans.items():
        w, above = torch.zeros(3), []
        for rate in rates:
            w = sgd_epoch(w, x, y, rate, 8, generator)
            above.append((mean_squared_error(w, x, y) - lowest).item())
        print(f"{name:22s} {sum(above[-20:]) / 20:.5f} above the minimum")


if __name__ == "__main__":
    noise_table()
    bands()
