"""Examples to run while you work: `python examples.py`."""

import torch
from starter import best_constant, calibrated, harmonic_mean, two_accuracies

scores = torch.tensor([[0.9, 0.2, 0.6], [0.3, 0.7, 0.6], [0.8, 0.1, 0.7], [0.2, 0.9, 0.5]])
labels = torch.tensor([0, 1, 2, 2])
seen = torch.tensor([True, True, False])
print("as it stands, should be 1 and 0:", two_accuracies(scores, labels, seen))
print("with 0.2 less, should be 0.5 and 0.5:", two_accuracies(calibrated(scores, seen, 0.2), labels, seen))
print("harmonic mean of 0.8 and 0.2, should be 0.32:", round(harmonic_mean(0.8, 0.2), 3))
print("best of 0, 0.2 and 1, should be 0.2:", best_constant(scores, labels, seen, [0.0, 0.2, 1.0]))


def flowers(classes: torch.Tensor, g: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Made-up scores of 30 photographs of each class: the first 40 classes are seen and score higher by 0.3."""
    labels = classes.repeat(30)
    scores = 0.2 * torch.randn(len(labels), 50, generator=g)
    scores[torch.arange(len(labels)), labels] += 0.6
    scores[:, :40] += 0.3
    return scores, labels


g = torch.Generator().manual_seed(0)
seen = torch.arange(50) < 40
# Validation: ten seen species, and five that were kept out of training to play the unseen. Test: the others.
scores, labels = flowers(torch.cat([torch.arange(10), torch.arange(40, 45)]), g)
constant = best_constant(scores, labels, seen, [i / 20 for i in range(21)])
scores, labels = flowers(torch.cat([torch.arange(10, 40), torch.arange(45, 50)]), g)
for name, each in (("none", 0.0), ("chosen", constant)):
    p, q = two_accuracies(calibrated(scores, seen, each), labels, seen)
    print(f"constant {name:6}: {each:.2f}  seen {p:.2f}  unseen {q:.2f}  harmonic mean {harmonic_mean(p, q):.2f}")
