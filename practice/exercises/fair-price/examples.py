"""Examples to run while you work: `python examples.py`. The last part takes a few seconds."""

import torch
from starter import expectation, expectation_of, expected_total, fair_price, table_of_totals

p, x = torch.tensor([0.5, 0.3, 0.2]), torch.tensor([0.0, 2.0, 7.0])
print(f"the wheel of the lesson, should be 2: {expectation(p, x):.4f}")
print(f"its square, should be 11: {expectation_of(p, x, torch.square):.4f}")

pack = torch.tensor([1.0, 1.0, 2.0, 4.0, 7.0])
totals, chances = table_of_totals(pack, 2)
print("totals, should be 2, 3, 5, 6, 8, 9, 11:", totals.tolist())
print("chances, should be 0.1, 0.2, 0.2, 0.1, 0.2, 0.1, 0.1:", [round(chance, 3) for chance in chances.tolist()])
print(f"expected total from the table and without it, both should be 6: {expectation(chances, totals):.4f}, ", end="")
print(f"{expected_total(pack, 2):.4f}")
print(f"price, back at 9 or more, should be 7.5: {fair_price(chances, totals, totals >= 9):.4f}")


def bridge(hands: int = 20_000) -> None:
    """Points of a bridge hand: 13 of 52 cards; an ace counts 4, a king 3, a queen 2, a jack 1."""
    points = torch.tensor([4.0, 3.0, 2.0, 1.0] + [0.0] * 9).repeat(4)
    generator = torch.Generator().manual_seed(0)
    dealt = torch.stack([points[torch.randperm(52, generator=generator)[:13]].sum() for _ in range(hands)])
    print(
        f"bridge: expected {expected_total(points, 13):.3f} points, {hands} dealt hands had {dealt.mean():.3f} on "
        f"average"
    )


def crown_and_anchor() -> None:
    """Three dice with six symbols. You are paid 1 for each die that shows yours; if any does, the stake comes back."""
    p, matches = torch.tensor([125.0, 75.0, 15.0, 1.0]) / 216, torch.arange(4.0)
    price = fair_price(p, matches, matches > 0)
    loss = 1 - expectation_of(p, matches, lambda m: m + (m > 0))
    print(f"crown and anchor: a stake of 1 loses {loss:.4f} a round, known is 17/216 = 0.0787; fair is {price:.4f}")


if __name__ == "__main__":
    bridge()
    crown_and_anchor()
