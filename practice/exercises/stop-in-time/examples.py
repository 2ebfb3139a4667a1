"""Examples to run while you work: `python examples.py`. The last part trains 100 small models in a few seconds."""

from __future__ import annotations

import torch
from starter import restore, snapshot, train_with_patience

w = torch.tensor([1.0, 2.0], requires_grad=True)
kept = snapshot([w])
with torch.no_grad():
    w += 10
print("the copy, should still be [1, 2]:", kept[0].tolist())
restore([w], kept)
print("restored, should be [1, 2] and True:", w.tolist(), w.requires_grad)

counter = torch.zeros(1)
losses = iter([2.0, 1.4, 1.1, 1.2, 1.05, 1.06, 1.10, 1.08, 0.90])
got = train_with_patience([counter], lambda: counter.add_(1), lambda: next(losses), most=9, patience=3)
print("best pass 5 with loss 1.05, after 8 passes:", got.best_pass, got.best_loss, len(got.losses))
print("the weights of pass 5, should be [5]:", counter.tolist())


class Roofs:
    """33 readings on each of fifty roofs. Five of them tell something about the yield, three of these vary little."""

    def __init__(self, seed: int) -> None:
        self.generator = torch.Generator().manual_seed(seed)
        scale, rule = torch.ones(33), torch.zeros(33)
        scale[-3:] = 0.4
        rule[:2], rule[-3:] = torch.tensor([1.0, -0.8]), 1.75
        sizes = {"training": 50, "validation": 50, "test": 2000}
        self.x = {part: torch.randn(n, 33, generator=self.generator) * scale for part, n in sizes.items()}
        self.y = {part: x @ rule + torch.randn(len(x), generator=self.generator) for part, x in self.x.items()}
        self.w = torch.zeros(33)

    def one_pass(self) -> None:
        """Steps of gradient descent on batches of five, in a new order."""
        for places in torch.randperm(50, generator=self.generator).split(5):
            x, y = self.x["training"][places], self.y["training"][places]
            self.w -= 0.02 * 2 * x.T @ (x @ self.w - y) / len(y)

    def loss(self, part: str) -> float:
        """The mean squared error on one part."""
        return (self.x[part] @ self.w - self.y[part]).pow(2).mean().item()


def roofs() -> None:
    """Twenty seeds: what does each patience cost in passes, and what do the weights that it leaves lose on the test?"""
    for patience in (1, 3, 10, 50):
        best, made, validation, test = [], [], [], []
        for seed in range(20):
            run = Roofs(seed)
            got = train_with_patience([run.w], run.one_pass, lambda run=run: run.loss("validation"), 300, patience)
            best.append(got.best_pass)
            made.append(len(got.losses))
            validation.append(got.best_loss)
            test.append(run.loss("test"))
        print(
            f"patience {patience:2d}: best pass {sum(best) / 20:.1f} of {sum(made) / 20:.1f} made, "
            f"validation loss {sum(validation) / 20:.3f}, test loss {sum(test) / 20:.3f}"
        )
    test = []
    for seed in range(20):
        run = Roofs(seed)
        for _ in range(300):
            run.one_pass()
        test.append(run.loss("test"))
    print(f"the last weights of 300 passes: test loss {sum(test) / 20:.3f}")


if __name__ == "__main__":
    roofs()
