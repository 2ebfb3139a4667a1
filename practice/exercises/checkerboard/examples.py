"""Examples to run while you work: `python examples.py`."""

import torch
from starter import checkerboard, enlarge, frame


def show(pattern):
    """Print a pattern row by row."""
    for row in pattern.tolist():
        print("   ", *(f"{stitch:g}" for stitch in row))


print("frame(3, 5), should be a border of ones around three zeros:")
show(frame(3, 5))

print("checkerboard(3, 4), should begin with 0 1 0 1, then 1 0 1 0:")
show(checkerboard(3, 4))

print("[[7, 8, 9]] enlarged 2 times, should be 7 7 8 8 9 9, twice:")
show(enlarge(torch.tensor([[7, 8, 9]]), 2))
