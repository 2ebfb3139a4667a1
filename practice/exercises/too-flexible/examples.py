"""Examples to run while you work: `python examples.py`. The last part fits some 8,000 polynomials in a few seconds."""

import torch
from starter import bias_and_variance, fit, powers, study, tide, truth, two_losses

print("powers of 2 and 3 up to the second, rows should be 1 2 4 and 1 3 9:")
print(powers(torch.tensor([2.0, 3.0], dtype=torch.float64), 2).tolist())
x, y = torch.tensor([0.0, 1.0, 2.0], dtype=torch.float64), torch.tensor([1.0, 2.0, 6.0], dtype=torch.float64)
new_x, new_y = torch.tensor([3.0], dtype=torch.float64), torch.tensor([5.0], dtype=torch.float64)
print("losses of degree 0, should be 4.667 and 4:", two_losses(x, y, new_x, new_y, 0))
predictions = torch.tensor([[1.0, 7.0], [3.0, 9.0], [2.0, 11.0]])
print("squared bias and variance, should be 4 and 1.667:", bias_and_variance(predictions, torch.tensor([4.0, 7.0])))


def bishop() -> None:
    """The ten points of Bishop's book, section 1.1, whose coefficients are printed in its table 1.1."""
    x = torch.linspace(0, 1, 10, dtype=torch.float64)
    y = [0.349486, 0.830839, 1.007332, 0.971507, 0.133066, 0.166823, -0.848307, -0.445686, -0.563567, 0.261502]
    y = torch.tensor(y, dtype=torch.float64)
    new_x, new_y = tide(100, 0.3, torch.Generator().manual_seed(0))
    printed = {1: [0.82, -1.27], 3: [0.31, 7.99, -25.43, 17.37]}
    for degree in (0, 1, 2, 3, 5, 7, 9):
        train, test = two_losses(x, y, new_x, new_y, degree)
        line = f"degree {degree}: training loss {train:.3f}, test loss {test:.3f}"
        print(line, f", largest coefficient {fit(x, y, degree).abs().max():.0f}", sep="")
        if degree in printed:
            print("    yours", [round(c, 2) for c in fit(x, y, degree).tolist()], "in the book", printed[degree])


def repeated() -> None:
    """Squared bias and variance over 500 samples of ten points, and of forty."""
    cases = torch.linspace(0.005, 0.995, 100, dtype=torch.float64)
    degrees = [0, 1, 2, 3, 4, 5, 7, 9]
    for n in (10, 40):
        generator = torch.Generator().manual_seed(n)
        table = study(lambda n=n, g=generator: tide(n, 0.3, g), degrees, 500, cases, truth(cases))
        print(f"{n} points      " + "".join(f"{name:>10s}" for name in ("bias^2", "variance", "sum")))
        for degree, row in zip(degrees, table.tolist(), strict=True):
            print(f"    degree {degree}  " + "".join(f"{value:10.4f}" for value in row))


if __name__ == "__main__":
    bishop()
    repeated()
