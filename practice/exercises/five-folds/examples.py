"""Examples to run while you work: `python examples.py`."""

import torch
from starter import choose, fit_ridge, fold_losses, folds

parts = folds(11, 4, torch.Generator().manual_seed(0))
print("sizes, should be three times 3 and once 2:", [len(part) for part in parts])


def mean_label(x: torch.Tensor, y: torch.Tensor, strength: float):
    """A model that says the mean of the labels that it was fitted to, plus the strength."""
    value = y.mean() + strength
    return lambda new: value.expand(len(new))


y = torch.tensor([5.0, 0.0, 9.0, 3.0, 8.0, 6.0, 12.0])
x = torch.zeros(7, 1)
parts = [torch.tensor([0, 3]), torch.tensor([4, 1]), torch.tensor([2, 5, 6])]
print("fold losses, should be 10, 25, 31:", fold_losses(x, y, 0.0, parts, mean_label).tolist())
found = choose(x, y, [4.0, 0.0, 1.0], parts, mean_label)
print("chosen, should be 0.0:", found.strength)
print(f"its mean and its spread, should be 22.00 and 10.82: {found.means[1]:.2f} and {found.spreads[1]:.2f}")
print(f"the model to use says, should be 6.14: {found.model(x[:1]).item():.2f}")


def diabetes() -> None:
    """How far a disease went in a year, foretold from ten measurements."""
    from sklearn.datasets import load_diabetes

    data = load_diabetes(scaled=False)
    x, y = torch.tensor(data.data), torch.tensor(data.target)
    plain = fold_losses(x, y, 0.0, list(torch.arange(len(x)).tensor_split(5)))
    print(f"\nten columns, no penalty, five folds in file order: {plain.mean():.2f} (scikit-learn: 2993.08)")

    def fit_products(x: torch.Tensor, y: torch.Tensor, strength: float):
        """Ridge on the columns, their squares and their products, all scaled by the numbers of x alone."""
        mean, deviation = x.mean(dim=0), x.std(dim=0)
        i, j = torch.triu_indices(10, 10)

        def columns(new: torch.Tensor) -> torch.Tensor:
            z = (new - mean) / deviation
            return torch.cat([z, z[:, i] * z[:, j]], dim=1)

        model = fit_ridge(columns(x), y, strength)
        return lambda new: model(columns(new))

    strengths = [0.1, 1.0, 10.0, 100.0, 1000.0, 10000.0]
    table, ends, chosen = torch.zeros(3, 6), torch.zeros(2), []
    for seed in range(20):
        generator = torch.Generator().manual_seed(seed)
        order = torch.randperm(len(x), generator=generator)
        few, rest = order[:100], order[100:]
        found = choose(x[few], y[few], strengths, folds(100, 5, generator), fit_products)
        chosen.append(found.strength)
        for column, strength in enumerate(strengths):
            model = fit_products(x[few], y[few], strength)
            table[0, column] += ((model(x[few]) - y[few]) ** 2).mean() / 20
            table[1, column] += found.means[column] / 20
            table[2, column] += ((model(x[rest]) - y[rest]) ** 2).mean() / 20
        ends += torch.tensor([found.means.min(), ((found.model(x[rest]) - y[rest]) ** 2).mean()]) / 20
    print("65 columns, 100 patients to fit and choose, 342 to test, 20 draws:")
    print("strength    ", "".join(f"{strength:9.1f}" for strength in strengths))
    for name, row in zip(("on the 100  ", "five folds  ", "on the 342  "), table, strict=True):
        print(name, "".join(f"{value:9.0f}" for value in row))
    print("chosen:", {strength: chosen.count(strength) for strength in strengths if strength in chosen})
    print(f"of the chosen: mean fold loss {ends[0]:.0f}, on the 342 {ends[1]:.0f}")


if __name__ == "__main__":
    diabetes()
