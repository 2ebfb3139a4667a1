"""Examples to run while you work: `python examples.py`. The last one takes scikit-learn's digits."""

import torch
from starter import fit, rebuild, transform

moments = torch.tensor([[14.0, 23.0], [6.0, 17.0], [8.5, 22.0], [11.5, 18.0]])


def by_hand() -> None:
    """The case of the task text."""
    mean, components, variances, shares = fit(moments, 2)
    print("mean, should be 10, 20:", mean.tolist())
    print("components, should be (0.8, 0.6) and (-0.6, 0.8):")
    print(components)
    print("variances, should be 12.5, 3.125:", variances.tolist())
    print("shares, should be 0.8, 0.2:", shares.tolist())
    codes = transform(moments, mean, components[:1])
    print("numbers along the first, should be 5, -5, 0, 0:", codes.flatten().tolist())
    print("rebuilt, should be (14, 23), (6, 17) and twice the mean:")
    print(rebuild(codes, mean, components[:1]))


def digits() -> None:
    """How much of the handwritten digits a few numbers keep."""
    try:
        from sklearn.datasets import load_digits
    except ModuleNotFoundError:
        print("For the digits: pip install scikit-learn")
        return

    pictures = torch.tensor(load_digits().data)
    for k in (1, 2, 10, 20, 64):
        mean, components, _, shares = fit(pictures, k)
        rebuilt = rebuild(transform(pictures, mean, components), mean, components)
        left_out = ((pictures - rebuilt) ** 2).sum(dim=1).mean().item()
        print(f"{k:2d} components: share {shares.sum().item():.3f}, mean squared distance left {left_out:.1f}")


by_hand()
if __name__ == "__main__":
    digits()
