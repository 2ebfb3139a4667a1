"""Examples to run while you work: `python examples.py`."""

import torch
from starter import (
    Episode,
    accuracy,
    bird_calls,
    draw_episode,
    episode_loss,
    new_embedding,
    new_mixing,
    prototypes,
    scores,
    train,
)
from torch import nn

support, labels = torch.tensor([[1.0, 3.0], [0.0, 0.0], [2.0, 2.0]]), torch.tensor([1, 0, 0])
query, answer = torch.tensor([[2.0, 1.0]]), torch.tensor([0])
means = prototypes(support, labels, ways=2)
print("prototypes, should be [[1, 1], [1, 3]]:", means.tolist())
print("scores, should be [[-1, -5]]:", scores(query, means).tolist())
loss = episode_loss(nn.Identity(), Episode(support, labels, query, answer), ways=2)
print("loss, should be 0.0181:", round(loss.item(), 4))


def run(seed: int) -> None:
    """Train for 200 episodes on 40 kinds, and ask for 20 new ones."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    mixing = new_mixing(generator)
    known, new = bird_calls(40, mixing, generator), bird_calls(20, mixing, generator)
    test = [draw_episode(new, 5, 1, 10, generator) for _ in range(200)]
    model = new_embedding()
    before, raw = accuracy(model, test, 5), accuracy(nn.Identity(), test, 5)
    train(model, lambda: draw_episode(known, 5, 1, 10, generator), 5, steps=200, rate=0.01)
    print(f"seed {seed}, new kinds: raw {raw:.2f}, untrained {before:.2f}, trained {accuracy(model, test, 5):.2f}")


if __name__ == "__main__":
    for seed in range(3):
        run(seed)
