"""Examples to run while you work: `python examples.py`."""

import torch
from starter import climb, estimate, log_density, slopes

clocks = torch.tensor([-1.0, 7.0, 5.0, 5.0])
print("log-densities at 4 and 10 under N(4, 9), should be -2.0176 and -4.0176:")
print(log_density(torch.tensor([4.0, 10.0]), torch.tensor(4.0), torch.tensor(3.0)))
mu, sigma = estimate(clocks)
print(f"estimates, should be 4 and 3: {mu.item():.4f} and {sigma.item():.4f}")
in_mu, in_s = slopes(clocks, torch.tensor(1.0), torch.tensor(0.0))
print(f"slopes at mu = 1, s = 0, should be 3 and 17: {in_mu.item():.4f} and {in_s.item():.4f}")
mu, s, _ = climb(clocks, torch.tensor(1.0), torch.tensor(0.0), rate=0.01, steps=1)
print(f"after one step of rate 0.01, should be 1.03 and 0.17: {mu.item():.4f} and {s.item():.4f}")

LIGHT = """850 740 900 1070 930 850 950 980 980 880 1000 980 930 650 760 810 1000 1000 960 960
960 940 960 940 880 800 850 880 900 840 830 790 810 880 880 830 800 790 760 800
880 880 880 860 720 720 620 860 970 950 880 910 850 870 840 840 850 840 840 840
890 810 810 820 800 770 760 740 750 760 910 920 890 860 880 720 840 850 850 780
890 840 780 810 760 810 790 810 820 850 870 870 810 740 810 940 950 800 810 870"""


def light() -> None:
    """Michelson's 100 measurements of the speed of light, in km/s above 299,000, here in hundreds."""
    x = torch.tensor([float(word) for word in LIGHT.split()]) / 100
    mu, sigma = estimate(x)
    print(f"by formula: mean {100 * mu:.2f}, sigma {100 * sigma:.2f}; divided by n - 1 sigma is {100 * x.std():.2f}")
    for start_mu, start_s, steps in (
        (8.0, 0.0, 100),
        (7.0, 1.0, 100),
        (9.5, -1.0, 100),
        (0.0, 0.0, 100),
        (0.0, 0.0, 1000),
    ):
        mu, s, heights = climb(x, torch.tensor(start_mu), torch.tensor(start_s), rate=0.1, steps=steps)
        print(
            f"from mu {100 * start_mu:3.0f}, s {start_s:4.1f}, {steps:4d} steps: mean {100 * mu:6.2f}, "
            f"sigma {100 * torch.exp(s):6.2f}, mean log-likelihood {heights[0]:7.3f} to {heights[-1]:6.3f}"
        )


if __name__ == "__main__":
    light()
