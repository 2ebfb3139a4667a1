"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import attention, scores, weights

Q = torch.tensor([[2.0, 1.0, 0.0, 0.0]])
K = torch.tensor([[math.log(4), 0.0, 9.0, 0.0], [0.0, 2 * math.log(3), 5.0, 0.0], [0.0, 0.0, -4.0, 7.0]])
V = torch.tensor([[8.0, 0.0], [16.0, 8.0], [0.0, 40.0]])
print("scores, should be 1.3863, 1.0986, 0:", [round(value, 4) for value in scores(Q, K)[0].tolist()])
print("weights, should be 0.5, 0.375, 0.125:", [round(value, 4) for value in weights(scores(Q, K))[0].tolist()])
print("answer, should be 10, 8:", [round(value, 4) for value in attention(Q, K, V)[0].tolist()])
hidden = torch.tensor([False, True, True])
print("first key hidden, should be 12, 16:", [round(value, 4) for value in attention(Q, K, V, hidden)[0].tolist()])


def saturation() -> None:
    """Entries of 1 and -1 at random: what the square root of d is for."""
    torch.manual_seed(0)
    for d in (4, 64, 1024):
        Q, K = torch.randint(2, (500, 1, d)) * 2.0 - 1, torch.randint(2, (500, 10, d)) * 2.0 - 1
        line = f"d = {d:4d}  "
        for name, S in (("as they are", scores(Q, K) * d**0.5), ("scaled", scores(Q, K))):
            W = weights(S)
            slope = (W * (1 - W)).max(dim=-1).values.mean()  # of a weight with respect to its own score
            line += f"{name}: size {S.pow(2).mean().sqrt():5.2f}, largest weight {W.amax(dim=-1).mean():.2f}, "
            line += f"slope {slope:.3f}   "
        print(line.rstrip())


if __name__ == "__main__":
    saturation()
