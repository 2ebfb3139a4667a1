"""Examples to run while you work: `python examples.py`. The last one trains for about 20 seconds."""

import torch
from starter import Task, adapt, initial_params, inner_update, mean_squared_error, meta_loss, sinusoid_task

# A network of one layer, looked at where x = 0: its prediction is its bias alone, so there is one parameter to follow.
# The support point says "be 1", the query point says "be 3".
start = [torch.tensor([[0.0]], requires_grad=True), torch.tensor([0.0], requires_grad=True)]
zero = torch.tensor([[0.0]])
one_task = Task(zero, torch.tensor([[1.0]]), zero, torch.tensor([[3.0]]))


def by_hand() -> None:
    """The case of the task text, beside what your functions make of it."""
    adapted = inner_update(start, one_task.support_x, one_task.support_y, rate=0.1)
    print("after one step, should be 0.2:", adapted[1].item())
    three = adapt(start, one_task.support_x, one_task.support_y, rate=0.25, steps=3)
    print("after three steps at rate 0.25, should be 0.875:", three[1].item())
    loss = meta_loss(start, [one_task], rate=0.1)
    print("meta-loss, should be 7.84:", loss.item())
    print("its gradient, should be -4.48:", torch.autograd.grad(loss, start)[1].item())
    loss = meta_loss(start, [one_task], rate=0.1, first_order=True)
    print("first-order gradient, should be -5.6:", torch.autograd.grad(loss, start)[1].item())


def train(iterations: int = 2000, tasks_each: int = 10, rate: float = 0.01, outer_rate: float = 0.003) -> None:
    """Learn an initialisation for sinusoids, then compare the loss before and after one step on 200 new curves."""
    generator = torch.Generator().manual_seed(0)
    params = initial_params([1, 40, 40, 1], generator)
    optimizer = torch.optim.Adam(params, lr=outer_rate)
    for iteration in range(iterations):
        loss = meta_loss(params, [sinusoid_task(10, generator) for _ in range(tasks_each)], rate)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if iteration % 200 == 0:
            print(f"iteration {iteration:5d}  meta-loss {loss.item():.3f}")
    before, after = 0.0, 0.0
    for _ in range(200):
        task = sinusoid_task(10, generator)
        adapted = inner_update(params, task.support_x, task.support_y, rate, create_graph=False)
        before += mean_squared_error(params, task.query_x, task.query_y).item() / 200
        after += mean_squared_error(adapted, task.query_x, task.query_y).item() / 200
    print(f"mean squared error on new curves: {before:.2f} before, {after:.2f} after one step")


by_hand()
if __name__ == "__main__":
    train()
