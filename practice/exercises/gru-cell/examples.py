"""Examples to run while you work: `python examples.py`. The last part trains for about a minute and a half."""

import math

import torch
import torch.nn.functional as F
from starter import latch, read, step

w_ih, w_hh = torch.zeros(3, 1), torch.tensor([[0.0], [0.0], [2.0]])
b_ih = torch.tensor([0.0, math.log(3), math.log(2) - 0.5])
b_hh = torch.tensor([0.0, 0.0, 0.2])
new = step(torch.ones(1, 1), torch.tensor([[0.4]]), w_ih, w_hh, b_ih, b_hh)
print("one step, should be 0.45:", round(new.item(), 4))

items = torch.tensor([[[1.0, 1.0], [-3.0, 0.0], [2.0, 0.0], [-1.0, 1.0], [4.0, 0.0]]])
kept = read(items, torch.zeros(1, 1), *latch())
print("latch, should be near 1, 1, 1, -1, -1:", [round(value, 2) for value in kept.flatten().tolist()])


def plain(sequences: torch.Tensor, h: torch.Tensor, W: torch.Tensor, U: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """A plain recurrent network: its last states."""
    for t in range(sequences.shape[1]):
        h = torch.tanh(sequences[:, t] @ W.T + h @ U.T + b)
    return h


def first_bit(sequences: int, length: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Noise with a marked 1 or -1 in front; the answer is which."""
    x = torch.zeros(sequences, length, 2)
    x[:, :, 0] = torch.randn(sequences, length)
    answer = torch.randint(2, (sequences,)).float()
    x[:, 0] = torch.stack([2 * answer - 1, torch.ones(sequences)], dim=1)
    return x, answer


def remember(gated: bool, keep: float, length: int, seed: int, n: int = 16, updates: int = 250) -> float:
    """Accuracy after training to say, at the end of a sequence, which bit came first; keep joins the biases of z."""
    torch.manual_seed(seed)
    rows = 3 * n if gated else n
    shapes = [(rows, 2), (rows, n), (rows,), (rows,)] if gated else [(n, 2), (n, n), (n,)]
    cell = [(torch.rand(shape) * 2 - 1).div(n**0.5) for shape in shapes]
    if gated:
        cell[2][n : 2 * n] += keep
    v = (torch.rand(n) * 2 - 1).div(n**0.5)
    params = [tensor.requires_grad_() for tensor in (*cell, v)]
    last = (lambda x, h: read(x, h, *cell)[:, -1]) if gated else (lambda x, h: plain(x, h, *cell))
    optimizer = torch.optim.Adam(params, lr=0.01)
    for _ in range(updates):
        x, answer = first_bit(64, length)
        loss = F.binary_cross_entropy_with_logits(last(x, torch.zeros(64, n)) @ v, answer)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        optimizer.step()
    x, answer = first_bit(1000, length)
    with torch.no_grad():
        return ((last(x, torch.zeros(1000, n)) @ v > 0) == (answer > 0)).float().mean().item()


def one_dimensional_digits(n: int = 32, updates: int = 1000) -> None:
    """MNIST-1D: rows of 40 numbers, ten kinds of curve."""
    from mnist1d.data import get_dataset_args, make_dataset

    data = make_dataset(get_dataset_args())
    x, test_x = (torch.tensor(data[name], dtype=torch.float32)[..., None] for name in ("x", "x_test"))
    y, test_y = torch.tensor(data["y"]), torch.tensor(data["y_test"])
    torch.manual_seed(0)
    shapes = [(3 * n, 1), (3 * n, n), (3 * n,), (3 * n,), (10, n), (10,)]
    *cell, V, c = params = [(torch.rand(shape) * 2 - 1).div(n**0.5).requires_grad_() for shape in shapes]
    optimizer = torch.optim.Adam(params, lr=0.01)
    for update in range(1, updates + 1):
        drawn = torch.randint(len(x), (100,))
        loss = F.cross_entropy(read(x[drawn], torch.zeros(100, n), *cell)[:, -1] @ V.T + c, y[drawn])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        optimizer.step()
        if update % 250 == 0:
            with torch.no_grad():
                guess = (read(test_x, torch.zeros(len(test_x), n), *cell)[:, -1] @ V.T + c).argmax(dim=1)
            print(f"MNIST-1D after {update:4d} updates: test accuracy {(guess == test_y).float().mean():.3f}")


if __name__ == "__main__":
    length = 40
    for name, gated, keep in (("plain", False, 0.0), ("gated", True, 0.0), ("gated, biases of z + 4", True, 4.0)):
        shares = [remember(gated, keep, length, seed) for seed in range(3)]
        print(f"first of {length} items, {name}: accuracy", ", ".join(f"{share:.3f}" for share in shares), flush=True)
    one_dimensional_digits()
