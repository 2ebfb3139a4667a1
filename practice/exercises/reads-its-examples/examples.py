"""Examples to run while you work: `python examples.py`."""

import torch
from starter import (
    Episode,
    accuracy,
    answer,
    attend,
    bird_calls,
    draw_episode,
    episode_loss,
    new_embedding,
    new_mixing,
    train,
)
from torch import nn

queries = torch.tensor([[2.0, 0.0, 2.0, 0.0]])
keys = torch.tensor([[1.0, 5.0, 1.0, 0.0], [1.0, 0.0, -1.0, 3.0], [0.0, 1.0, 0.0, 1.0]])
values = torch.tensor([[10.0, 0.0], [0.0, 10.0], [4.0, 4.0]])
got = attend(queries, keys, values)
print("attention, should be about [[8.30, 1.49]]:", [[round(v, 2) for v in row] for row in got.tolist()])
labels = torch.tensor([0, 1, 1])
probabilities = answer(nn.Identity(), keys, labels, queries, 2)
print("answer, should be about [[0.787, 0.213]]:", [[round(v, 3) for v in row] for row in probabilities.tolist()])
loss = episode_loss(nn.Identity(), Episode(keys, labels, queries, torch.tensor([0])), 2)
print("loss, should be 0.240:", round(loss.item(), 3))


def run(seed: int) -> None:
    """Train on 40 kinds, then read new ones."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    mixing = new_mixing(generator)
    known, new = bird_calls(40, mixing, generator), bird_calls(20, mixing, generator)
    one = [draw_episode(new, 5, 1, 10, generator) for _ in range(200)]
    three = [draw_episode(new, 5, 3, 10, generator) for _ in range(200)]
    model = new_embedding()
    before = accuracy(model, one, 5)
    train(model, lambda: draw_episode(known, 5, 1, 10, generator), 5, steps=200, rate=0.01)
    print(f"seed {seed}: untrained {before:.2f}, trained {accuracy(model, one, 5):.2f}", end=", ")
    print(f"with three recordings each {accuracy(model, three, 5):.2f}")


if __name__ == "__main__":
    for seed in range(3):
        run(seed)
