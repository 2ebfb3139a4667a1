"""Examples to run while you work: `python examples.py`."""

import torch
from starter import NAMES, count_pairs, draw_name, mean_loss, to_probabilities

two = ["ana", "an"]
counts = count_pairs(two)
print("pairs in ana and an, should be 7:", int(counts.sum()))
print("a then n, n then a, should be 2 and 1:", int(counts[1, 14]), int(counts[14, 1]))
p = to_probabilities(counts)
print(f"given a, the probability of n, should be 0.6667: {p[1, 14]:.4f}")
print(f"the same with 1 added to each count, should be 0.1: {to_probabilities(counts, 1.0)[1, 14]:.4f}")
print(f"mean loss of the two, should be 0.4708 nats: {mean_loss(two, p):.4f}")
print(f"and of nan, which begins with a pair never seen, should be inf: {mean_loss(['nan'], p)}")
print("a drawn name:", draw_name(p, torch.Generator().manual_seed(0)))


def names() -> None:
    """All names, then four fifths of them with the others as new names, then names that nobody has."""
    even = torch.full((27, 27), 1 / 27)
    all_counts = count_pairs(NAMES)
    print(
        f"{len(NAMES)} names, {int(all_counts.sum())} pairs, {int((all_counts > 0).sum())} of 729 kinds of pair occur"
    )
    print(f"every sign alike: {mean_loss(NAMES, even):.3f}; maximum likelihood: "
          f"{mean_loss(NAMES, to_probabilities(all_counts)):.3f}")  # fmt: skip
    new = NAMES[::5]
    known = [name for place, name in enumerate(NAMES) if place % 5]
    for extra in (0.0, 0.01, 0.1, 0.3, 1.0, 3.0, 100.0):
        p = to_probabilities(count_pairs(known), extra)
        print(f"extra {extra:6.2f}: on the {len(known)} names counted {mean_loss(known, p):.3f}, "
              f"on {len(new)} new ones {mean_loss(new, p):.3f}")  # fmt: skip
    generator = torch.Generator().manual_seed(3)
    p = to_probabilities(all_counts)
    print("drawn:", ", ".join(draw_name(p, generator) for _ in range(12)))
    print("drawn with every sign alike:", ", ".join(draw_name(even, generator)[:20] for _ in range(3)))


if __name__ == "__main__":
    names()
