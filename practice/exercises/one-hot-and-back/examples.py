"""Examples to run while you work: `python examples.py`."""

import torch
from starter import one_hot, pick, put_back, totals

s = torch.tensor([[3.0, 8.0, 1.0], [9.0, 2.0, 4.0], [5.0, 7.0, 6.0], [0.0, 2.0, -1.0]])
y = torch.tensor([2, 0, 2, 1])

print("one-hot rows, should be 001, 100, 001, 010:", one_hot(y, 3).tolist())
print("one-hot rows of four classes, with a 0 more at the end:", one_hot(y, 4).tolist())
v = pick(s, y)
print("picked, should be 1, 9, 6, 2:", v.tolist())
print("put back, should be 001, 900, 006, 020:", put_back(v, y, 3).tolist())
print("totals, should be 9, 2, 7:", totals(v, y, 3).tolist())
print("counts, should be 1, 1, 2:", totals(torch.ones(4), y, 3).tolist())


def seeds(n: int = 10_000, species: int = 6) -> None:
    """Weigh n seeds and add the weights up by species; the last species is rare."""
    generator = torch.Generator().manual_seed(0)
    share = torch.tensor([0.3, 0.25, 0.2, 0.15, 0.099, 0.001])
    y = torch.multinomial(share, n, replacement=True, generator=generator)
    grams = (y + 1) * 0.01 + 0.002 * torch.randn(n, generator=generator)
    count, weight = totals(torch.ones(n), y, species), totals(grams, y, species)
    print(f"\n{n} seeds: species, how many, grams together, grams a seed")
    for k in range(species):
        print(f"{k:2d} {count[k].item():6.0f} {weight[k].item():8.2f} {(weight[k] / count[k]).item():8.4f}")
    batches = y.reshape(-1, 50)
    narrow = sum(int(batch.max()) < species - 1 for batch in batches)
    print(f"{narrow} of {len(batches)} batches of 50 seeds lack species {species - 1}: a one-hot table as wide as the")
    print("largest label plus one would be too narrow there.")


if __name__ == "__main__":
    seeds()
