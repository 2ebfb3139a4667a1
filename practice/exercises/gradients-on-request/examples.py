"""Examples to run while you work: `python examples.py`."""

import torch
from starter import gradient_function, value_and_gradients, weighted_gradients
from torch import Tensor


def readings(s: Tensor) -> Tensor:
    """Temperature and humidity from heating and watering."""
    return torch.stack((s[0] * s[1], s[0] + 5 * s[1]))


def cost(price: Tensor, heating: Tensor, colour: Tensor) -> Tensor:
    """A cost that does not depend on the colour of the pots."""
    return (price * heating**2).sum()


if __name__ == "__main__":
    setting = torch.tensor([3.0, 2.0])
    output, gradients = weighted_gradients(readings, [setting], torch.tensor([2.0, -1.0]))
    print("readings, should be 6 and 13:", output.tolist())
    print("weighted gradient, should be 3 and 1:", gradients[0].tolist())

    price, heating, colour = torch.tensor([2.0, 5.0]), torch.tensor([3.0, 1.0], requires_grad=True), torch.ones(4)
    value, gradients = value_and_gradients(cost, [price, heating, colour])
    print("cost, should be 23:", value.item())
    print("gradients, should be [9, 1], [12, 10] and four zeros:", [gradient.tolist() for gradient in gradients])
    print("left behind, should be None, False:", heating.grad, price.requires_grad)

    slope = gradient_function(lambda x: x**3)
    print("slopes of the cube at 2 and -1, should be 12 and 3:", slope(torch.tensor(2.0)), slope(torch.tensor(-1.0)))
