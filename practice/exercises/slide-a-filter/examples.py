"""Examples to run while you work: `python examples.py`."""

import time

import torch
from starter import convolve, slide, windows

x = torch.tensor([1.0, 4.0, 2.0, 7.0])
print("slide, should be 4 and 27:", slide(x, torch.tensor([2.0, -1.0, 3.0])).tolist())

two = torch.tensor([[1.0, 4.0, 2.0, 7.0], [0.0, 5.0, -3.0, 6.0]])
print("windows, should be [[1, 4, 2], [4, 2, 7]] and [[0, 5, -3], [5, -3, 6]]:", windows(two, 3).tolist())
w = torch.tensor([[[2.0, -1.0, 3.0], [1.0, 0.0, 2.0]]])
print("one filter over two channels, should be 8 and 54:", convolve(two, w, torch.tensor([10.0])).tolist())


def hidden_tremor() -> None:
    """A short wave hidden in noise, found by a filter that looks like it; and the time that both ways take."""
    generator = torch.Generator().manual_seed(0)
    wave = torch.sin(torch.arange(40.0) * 0.7) * torch.hann_window(40)
    x = 0.5 * torch.randn(3, 20_000, generator=generator)
    x[:, 12_345:12_385] += torch.tensor([1.0, 0.6, -0.8])[:, None] * wave
    w = torch.stack([wave, 0.6 * wave, -0.8 * wave])[None]
    started = time.perf_counter()
    found = convolve(x, w, torch.zeros(1))[0]
    middle = time.perf_counter()
    by_stops = slide(x[0], w[0, 0]) + slide(x[1], w[0, 1]) + slide(x[2], w[0, 2])
    ended = time.perf_counter()
    print("the largest reading of channel 0 is at", int(x[0].abs().argmax()))
    print("the largest answer is at, should be 12345:", int(found.argmax()))
    print(f"largest difference of the two ways, rounding only: {(found - by_stops).abs().max():.1e}")
    print(f"one product {middle - started:.3f} s, stop by stop {ended - middle:.3f} s")


if __name__ == "__main__":
    hidden_tremor()
