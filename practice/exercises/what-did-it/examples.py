"""Examples to run while you work: `python examples.py`. The last part trains 140 small models in some seconds."""

import torch
from starter import PARTS, Data, arms, mistakes_removed, paired_gaps, recipe, score_table, verdicts

print("arms of a and b, should be ab, b, a and none:", [sorted(arm) for arm in arms(["a", "b"])])
table = torch.tensor([[80.0, 84.0, 79.0, 85.0], [78.0, 83.0, 80.0, 81.0]])
gaps, uncertainties = paired_gaps(table)
print(f"gap, should be 1.50 and 1.04: {gaps[0]:.2f} and {uncertainties[0]:.2f}")
print("verdict, should be not shown:", verdicts(gaps, uncertainties)[0])
print("share of mistakes removed, should be 0.5:", mistakes_removed(80.0, torch.tensor([0, 1, 1, 1, 0])))


def wine() -> None:
    """178 wines of three growers, told apart by 13 measurements."""
    from sklearn.datasets import load_wine

    torch.set_num_threads(1)
    raw = load_wine()
    data = Data(torch.tensor(raw.data, dtype=torch.float32), torch.tensor(raw.target))
    seeds = list(range(20))
    tried = arms(PARTS)
    names = ["full", *(f"no {part}" for part in PARTS), "none", "no scale, no own rates"]
    tried.append(frozenset(PARTS) - {"scale", "own rates"})
    table = score_table(lambda arm, seed: recipe(data, arm, seed), tried, seeds)
    gaps, uncertainties = paired_gaps(table)
    print(f"{names[0]:23s} {table[0].mean():5.1f}, spread {table[0].std():.1f}")
    words = verdicts(gaps, uncertainties)
    for name, row, gap, uncertainty, word in zip(names[1:], table[1:], gaps, uncertainties, words, strict=True):
        print(f"{name:23s} {row.mean():5.1f}, spread {row.std():4.1f}, gap {gap:6.2f} ± {uncertainty:.2f}  {word}")
    # With every seed five wines of each class are trained on, so the classes of the test are the same ones.
    tested = torch.cat([data.y[data.y == k][5:] for k in range(3)])
    for name, row in zip(names, table, strict=True):
        print(f"share of the constant's mistakes removed, {name}: {mistakes_removed(row.mean().item(), tested):.2f}")


if __name__ == "__main__":
    wine()
