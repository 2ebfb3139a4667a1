"""Examples to run while you work: `python examples.py`. The last one takes a second or two."""

import torch
from starter import compare, draw_songs, interval, nearest_mean, nearest_recording

a = torch.tensor([60.0, 70.0, 80.0, 70.0], dtype=torch.float64)
b = torch.tensor([57.0, 66.0, 79.0, 66.0], dtype=torch.float64)
print("A, should be 70 and 8.00:", interval(a))
print("differences, should be 3 and 1.39:", interval(a - b))


def songs(n: int) -> None:
    """Compare the two learners on n episodes, with five shots and with two."""
    for shots in (5, 2):
        got = compare(nearest_mean, nearest_recording, lambda g, k=shots: draw_songs(g, shots=k), n, seed=0)
        print(f"{n} episodes, {shots} shots:")
        for name, (mean, half) in zip(("nearest mean", "nearest recording", "difference"), got, strict=True):
            print(f"  {name:18} {mean:.3f} give or take {half:.3f}")


songs(20)
if __name__ == "__main__":
    songs(400)
