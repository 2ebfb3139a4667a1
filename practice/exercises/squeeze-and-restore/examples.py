"""Examples to run while you work: `python examples.py`. The last part trains for some seconds."""

import torch
from starter import least_error, rebuild, squared_error, train

readings = torch.tensor([[16.0, 28.0], [4.0, 12.0], [11.6, 18.8], [8.4, 21.2]])
mean = readings.mean(dim=0)
print("least error with one number, should be 2:", round(least_error(readings, 1).item(), 4))
networks = {
    "along (0.6, 0.8), should be 2:": (torch.tensor([[0.6, 0.8]]), torch.tensor([[0.6], [0.8]])),
    "codes doubled, should be 2:": (torch.tensor([[1.2, 1.6]]), torch.tensor([[0.3], [0.4]])),
    "first number only, should be 32.72:": (torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0], [0.0]])),
}
for name, (encoder, decoder) in networks.items():
    copies = rebuild(readings, mean, encoder, decoder)
    print(name, round(squared_error(readings, copies).item(), 4))


def digits() -> None:
    """Squeeze pictures of 64 dots into k numbers."""
    from sklearn.datasets import load_digits

    data = torch.tensor(load_digits().data, dtype=torch.float32) / 16
    for k in (2, 5, 10):
        torch.manual_seed(0)
        mean, encoder, decoder, errors = train(data, k, 2000, 0.1)
        # 256 = 16 squared: back to the units of the pictures.
        line = "  ".join(f"{errors[step] * 256:7.1f}" for step in (0, 100, 500, 1000, 1999))
        components = torch.linalg.svd(data - mean, full_matrices=False)[2][:k]
        inside = (torch.linalg.qr(decoder)[0].T @ components.T).pow(2).sum() / k
        cosine = torch.nn.functional.cosine_similarity(encoder, components).abs().mean()
        print(f"k = {k:2d}  errors {line}  least {least_error(data, k).item() * 256:7.1f}", end="  ")
        print(f"shared subspace {inside:.3f}  rows against components {cosine:.2f}")


if __name__ == "__main__":
    digits()
