"""Examples to run while you work: `python examples.py`."""

import torch
from starter import line_by_steps, line_from_normal_equations, line_from_sums, residuals


def pair(line: torch.Tensor) -> str:
    """The two numbers of a line, with four decimals."""
    return f"{line[0]:.4f} and {line[1]:.4f}"


t, y = torch.tensor([0.0, 1.0, 2.0, 5.0]), torch.tensor([2.0, 1.0, 6.0, 11.0])
print("by the sums, should be 1 and 2:", pair(line_from_sums(t, y)))
print("by the normal equations, the same:", pair(line_from_normal_equations(t, y)))
print("one step of rate 0.01 from (0, 0), should be 0.1 and 0.34:", pair(line_by_steps(t, y, 0.01, 1)))
print("after 300 steps of rate 0.1, near 1 and 2:", pair(line_by_steps(t, y, 0.1, 300)))
r = residuals(t, y, torch.tensor([1.0, 2.0]))
print("residuals, should be 1, -2, 1, 0:", r.tolist())
print(f"their sum, and their sum weighted by t, should be 0 and 0: {r.sum():.4f}, {(r * t).sum():.4f}")

FIRST_THREE = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0]
QUARTET = {
    "I": (FIRST_THREE, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    "II": (FIRST_THREE, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
    "III": (FIRST_THREE, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    "IV": ([8.0] * 7 + [19.0] + [8.0] * 3, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]),
}


def quartet() -> None:
    """The four sets of Anscombe (1973), each fitted in three ways."""
    for name, (inputs, values) in QUARTET.items():
        t, y = torch.tensor(inputs, dtype=torch.float64), torch.tensor(values, dtype=torch.float64)
        line = line_from_sums(t, y)
        ways = [line, line_from_normal_equations(t, y), *(line_by_steps(t, y, 0.01, n) for n in (100, 1000, 10000))]
        print(f"{name:>3}: (c, d) by sums, equations, 100, 1,000 and 10,000 steps: "
              + "  ".join(f"{c:.3f} {d:.4f}" for c, d in (way.tolist() for way in ways)))  # fmt: skip
        r = residuals(t, y, line)
        in_order = r[t.argsort(stable=True)]
        print(f"     residuals: sum {r.sum():+.1e}, weighted by t {(r * t).sum():+.1e}, squares {r.pow(2).sum():.2f}")
        print("     from left to right " + " ".join(f"{value:+.1f}" for value in in_order.tolist()))


if __name__ == "__main__":
    quartet()
