"""Examples to run while you work: `python examples.py`. The last part takes about 15 seconds."""

import torch
from starter import Episode, fit_head, fresh_head, nearest_mean, nearest_neighbour, same_episodes
from torch import nn

zs, ys = torch.tensor([[0.0, 0.0], [4.0, 1.0], [6.0, 0.0]]), torch.tensor([0, 1, 0])
query = torch.tensor([[5.0, 0.0]])
print("nearest neighbour, should be 0:", nearest_neighbour(zs, ys, query).tolist())
print("nearest mean, should be 1:", nearest_mean(zs, ys, query).tolist())
weight, bias = fit_head(zs, ys, steps=1, rate=0.3)
print(
    "head after one step, should be (0.1, -0.05), (-0.1, 0.05):", weight.tolist(), "biases 0.05, -0.05:", bias.tolist()
)
baselines = {"nearest neighbour": nearest_neighbour, "nearest mean": nearest_mean, "fresh head": fresh_head}


def digits(episodes: int = 300) -> None:
    """The three baselines on raw pixels of the digits 5 to 9."""
    from sklearn.datasets import load_digits

    data = load_digits()
    x, y = torch.tensor(data.data, dtype=torch.float32) / 16, torch.tensor(data.target)
    generator = torch.Generator().manual_seed(0)
    for shots in (1, 5):
        drawn = []
        for _ in range(episodes):
            picked = []
            for k in (torch.randperm(5, generator=generator) + 5).tolist():
                places = (y == k).nonzero().flatten()
                picked.append(x[places[torch.randperm(len(places), generator=generator)[: shots + 15]]])
            pictures, new = torch.stack(picked), torch.arange(5)
            support, queries = pictures[:, :shots].flatten(0, 1), pictures[:, shots:].flatten(0, 1)
            drawn.append(Episode(support, new.repeat_interleave(shots), queries, new.repeat_interleave(15)))
        for name, shares in same_episodes(nn.Identity(), baselines, drawn).items():
            print(f"{shots} shots  {name:18} {shares.mean().item():.3f}")


if __name__ == "__main__":
    digits()
