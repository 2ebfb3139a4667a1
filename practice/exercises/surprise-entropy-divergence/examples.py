"""Examples to run while you work: `python examples.py`."""

import torch
from starter import cross_entropy, divergence, entropy, surprise

p, q = torch.tensor([0.5, 0.25, 0.25, 0.0]), torch.tensor([0.125, 0.25, 0.5, 0.125])
print("surprises of q in bits, should be 3, 2, 1, 3:", surprise(q).tolist())
print(f"one of them in nats, should be 2.0794: {surprise(torch.tensor(0.125), 'nats').item():.4f}")
print(f"entropy of p, should be 1.5 bits: {entropy(p).item():.4f}")
print(f"cross-entropy, truth p, forecast q, should be 2.25: {cross_entropy(p, q).item():.4f}")
print(f"divergence of p from q, should be 0.75: {divergence(p, q).item():.4f}")
print(f"divergence of q from p, should be inf: {divergence(q, p).item():.4f}")

# Letters a to z in per cent of a text, as tables of letter frequencies give them.
ENGLISH = [8.167, 1.492, 2.782, 4.253, 12.702, 2.228, 2.015, 6.094, 6.966, 0.153, 0.772, 4.025, 2.406]
ENGLISH += [6.749, 7.507, 1.929, 0.095, 5.987, 6.327, 9.056, 2.758, 0.978, 2.360, 0.150, 1.974, 0.074]
GERMAN = [6.51, 1.89, 3.06, 5.08, 17.40, 1.66, 3.01, 4.76, 7.55, 0.27, 1.21, 3.44, 2.53]
GERMAN += [9.78, 2.51, 0.79, 0.02, 7.00, 7.27, 6.15, 4.35, 0.67, 1.89, 0.03, 0.04, 1.13]


def letters() -> None:
    """How well a case sorted for one language serves the other."""
    english, german = torch.tensor(ENGLISH, dtype=torch.float64), torch.tensor(GERMAN, dtype=torch.float64)
    english, german = english / english.sum(), german / german.sum()
    even = torch.full((26,), 1 / 26, dtype=torch.float64)
    for unit in ("bits", "nats"):
        print(f"in {unit}, a letter:")
        print(f"  entropy: English {entropy(english, unit):.3f}, German {entropy(german, unit):.3f}")
        print(
            f"  all 26 alike: {entropy(even, unit):.3f}, English less than that by "
            f"{divergence(english, even, unit):.3f}"
        )
        print(f"  German text, English forecast: cross-entropy {cross_entropy(german, english, unit):.3f}, "
              f"of it too much {divergence(german, english, unit):.3f}")  # fmt: skip
        print(f"  English text, German forecast: cross-entropy {cross_entropy(english, german, unit):.3f}, "
              f"of it too much {divergence(english, german, unit):.3f}")  # fmt: skip
    terms = german * (surprise(english) - surprise(german))
    worst = terms.argsort(descending=True)
    names = "abcdefghijklmnopqrstuvwxyz"
    print("dearest letters of German text:", ", ".join(f"{names[i]} {terms[i]:+.3f}" for i in worst[:4]))
    print("cheapest:", ", ".join(f"{names[i]} {terms[i]:+.3f}" for i in worst[-4:]))


if __name__ == "__main__":
    letters()
