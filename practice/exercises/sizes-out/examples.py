"""Examples to run while you work: `python examples.py`."""

import torch
from starter import convolve, field, out_size, sizes

print("28 wide, filter 3, padding 1, stride 2, should be 14:", out_size(28, 3, 1, 2))
print("sizes, should be [12, 4, 2]:", sizes(28, [(5, 0, 2), (5, 0, 2), (3, 0, 1)]))
print("field, should be (9, 2):", field([(3, 1, 1), (3, 1, 2), (3, 0, 1)]))

x = torch.tensor([[[[4.0, 1, 3, 0, 2]]]])
w = torch.tensor([[[[0.0, 0, 0], [1, 2, 1], [0, 0, 0]]]])
print("padding 1 and stride 2, should be 9, 7, 4:", convolve(x, w, 1, 2).tolist())


def no_room() -> None:
    """A stack whose fourth layer does not fit."""
    try:
        print(sizes(28, [(5, 0, 2), (5, 0, 2), (3, 0, 1), (3, 0, 1)]))
    except ValueError as error:
        print("an error that should name layer 4:", error)


def known_networks() -> None:
    """Two networks whose sizes and fields are known from the literature."""
    three = (3, 1, 1)
    alexnet = [(11, 0, 4), (3, 0, 2), (5, 2, 1), (3, 0, 2), three, three, three, (3, 0, 2)]
    halve = (2, 0, 2)
    vgg = [three, three, halve] * 2 + [three, three, three, halve] * 3
    print("AlexNet's first layer on 224, the paper says 55:", out_size(224, 11, 0, 4))
    for n in range(224, 231):
        print(f"    on {n}: {out_size(n, 11, 0, 4)}", end="")
    print("\n    on 224 with padding 0, 1, 2, 3:", [out_size(224, 11, p, 4) for p in range(4)])
    print("AlexNet on 227, should end in 6:", sizes(227, alexnet))
    print("AlexNet's field, known as (195, 32):", field(alexnet))
    print("VGG-16 on 224, should end in 7:", sizes(224, vgg))
    print("VGG-16's field, known as (212, 32):", field(vgg))


def measured_field() -> None:
    """Raise one input pixel after the other, and see which of them change one output in the middle."""
    layers = [(3, 1, 1), (3, 1, 2), (3, 0, 1)]
    generator = torch.Generator().manual_seed(0)
    filters = [torch.rand(1, 1, k, k, generator=generator) for k, _, _ in layers]

    def middle(x: torch.Tensor) -> float:
        for w, (_, p, s) in zip(filters, layers, strict=True):
            x = convolve(x, w, p, s)
        return x[0, 0, x.shape[2] // 2, x.shape[3] // 2].item()

    x = torch.zeros(1, 1, 20, 20)
    changed = []
    for column in range(20):
        nudged = x.clone()
        nudged[:, :, :, column] = 1
        if middle(nudged) != middle(x):
            changed.append(column)
    print("columns that move one output, should be 9 in a row:", changed)


if __name__ == "__main__":
    no_room()
    known_networks()
    measured_field()
