"""Examples to run while you work: `python examples.py`. The last part takes about ten seconds."""

import torch
from starter import assign, k_means, loss_of, move

x = torch.tensor([[1.0], [2.0], [6.0], [9.0], [12.0]])
start = torch.tensor([[1.0], [2.0]])
labels = assign(x, start)
print("labels, should be 0, 1, 1, 1, 1:", labels.tolist())
print("loss, should be 165:", loss_of(x, labels, start).item())
print("moved, should be 1 and 7.25:", move(x, labels, start).flatten().tolist())
labels, centres, losses = k_means(x, start)
print("labels at the end, should be 0, 0, 1, 1, 1:", labels.tolist())
print("losses, should be 165, 28.1875, 18.5:", losses)


def digits() -> None:
    """Cluster handwritten digits whose 64 columns are standardised."""
    from sklearn.datasets import load_digits
    from sklearn.decomposition import PCA

    data = load_digits().data
    x = torch.tensor(data)
    scale = x.std(dim=0, correction=0)
    x = (x - x.mean(dim=0)) / torch.where(scale == 0, 1, scale)
    # The start of scikit-learn's own example: ten principal components of the pixels.
    _, _, losses = k_means(x, torch.tensor(PCA(n_components=10).fit(data).components_))
    print(f"\nfrom ten components: {losses[0]:.0f}, then {losses[1]:.0f}, after {len(losses)} rounds {losses[-1]:.0f}")
    print("scikit-learn's KMeans from there: 69513")
    ends = []
    for seed in range(6):
        drawn = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))[:10]
        ends.append(k_means(x, x[drawn])[2][-1])
    print(f"from ten digits drawn by lot, six times: best {min(ends):.0f}, worst {max(ends):.0f}")


if __name__ == "__main__":
    digits()
