"""Examples to run while you work: `python examples.py`. The last part trains for about 20 seconds."""

import torch
from starter import accuracy, new_reader, order_effect, read, rows, sinusoids, train

print("place 1 of d = 4, should be 0.84147, 0.5403, 0.01, 0.99995:", [round(v, 5) for v in sinusoids(3, 4)[1].tolist()])
torch.manual_seed(0)
reader, positions = new_reader(8, 16), sinusoids(6, 16)
items, before = rows(5)
print("rows of items:", items.tolist(), "item 0 first:", before.tolist())
turned = torch.arange(5, -1, -1)
print("first item as the answer, effect of (4, 0) turned round, should be 4:", end=" ")
print(order_effect(lambda some: some[:, 0].float(), torch.tensor([[4, 0]]), torch.tensor([1, 0])).item())
blind = order_effect(lambda some: read(some, reader), items, turned).item()
print(f"effect of the order without positions, should be 0 but for rounding: {blind:.1e}")
sighted = order_effect(lambda some: read(some, reader, positions), items, turned).item()
print(f"and with sinusoids, should be 0.1 or more: {sighted:.2f}")


def ablate() -> None:
    """Train without positions and with them, then take them away from a trained reader."""
    items, before = rows(1000)
    for name, given in (("without positions", None), ("with sinusoids", positions)):
        shares, ends = [], []
        for seed in range(5):
            trained, losses = train(given, seed)
            shares.append(accuracy(lambda some, r=trained, p=given: read(some, r, p), items, before))
            ends.append(sum(losses[-20:]) / 20)
        print(f"{name}: loss at the end {sum(ends) / 5:.3f}, accuracies", ", ".join(f"{s:.3f}" for s in shares))
    share = accuracy(lambda some: read(some, trained), items, before)
    print(f"the last of these, with its positions taken away: {share:.3f}")


if __name__ == "__main__":
    ablate()
