"""Examples to run while you work: `python examples.py`."""

import torch
from starter import standardise, train
from torch import nn

batch = (torch.tensor([[1.0]]), torch.tensor([[2.0]]))


class Watched(nn.Linear):
    """A linear layer that writes down its mode at each call."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The predictions for x."""
        print("training" if self.training else "evaluation", end="  ")
        return super().forward(x)


def by_hand() -> None:
    """The case of the task text."""
    model = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(model.weight)
    history = train(model, torch.optim.SGD(model.parameters(), lr=0.1), [batch] * 3, [batch], epochs=1)
    print(f"the weight after one epoch, should be 0.976: {model.weight.item():.3f}")
    print("training loss, should be about 2.7328, a plain number:", history[0][0])


def modes() -> None:
    """The modes over two epochs."""
    print("two epochs of two batches, each measured on one; should be twice training, training, evaluation:")
    watched = Watched(1, 1)
    train(watched, torch.optim.SGD(watched.parameters(), lr=0.01), [batch] * 2, [batch], epochs=2)
    print()


rows = torch.tensor([[1.0], [1.0], [1.0], [1.0], [6.0]])
print("test row, should be 4:", standardise(rows, torch.tensor([[10.0]]))[1].tolist())

if __name__ == "__main__":
    by_hand()
    modes()
