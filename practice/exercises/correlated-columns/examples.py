"""Examples to run while you work: `python examples.py`."""

import torch
from starter import centre, correlation, covariance

outings = torch.tensor([[1.0, 9.0, 5.0], [3.0, 3.0, 5.0], [8.0, 0.0, 5.0]])
print("centred, rows should be (-3, 5, 0), (-1, -1, 0), (4, -4, 0):")
print(centre(outings))
print("covariance matrix, rows should be (8.67, -10, 0), (-10, 14, 0), (0, 0, 0):")
print(covariance(outings))
print("correlations, should be -0.9078 beside 1 and 1, and 0 for the constant column:")
print(correlation(outings))


def irises() -> None:
    """Four measurements of 150 irises, in cm, the kind (0, 1, 2), and a constant column."""
    from sklearn.datasets import load_iris

    data = load_iris()
    X, kind = torch.tensor(data.data), torch.tensor(data.target)
    table = torch.cat([X, kind[:, None].to(X.dtype), torch.full((150, 1), 0.1, dtype=X.dtype)], dim=1)
    names = ["sepal length", "sepal width", "petal length", "petal width", "kind", "constant"]
    for title, result in (
        ("covariances", covariance(table)),
        ("covariances with lengths in mm", covariance(table * torch.tensor([10.0, 10.0, 10.0, 10.0, 1.0, 1.0]))),
        ("correlations", correlation(table)),
    ):
        print(title)
        for name, row in zip(names, result.tolist(), strict=True):
            print(f"  {name:13s}" + " ".join(f"{value:9.4f}" for value in row))
    print("sepal length and width, within each kind:", *(f"{correlation(X[kind == k])[0, 1]:.4f}" for k in range(3)))


if __name__ == "__main__":
    irises()
