"""Examples to run while you work: `python examples.py`. The training at the end takes about 5 seconds."""

import torch
from starter import Tasks, adapt, meta_loss, sample_tasks, train

one = torch.ones(1, 1, 1)
task = Tasks(one, torch.tensor([[1.0]]), one, torch.tensor([[3.0]]))
start, rates = torch.tensor([0.0], requires_grad=True), torch.tensor([0.1], requires_grad=True)
print("adapted, should be 0.2:", adapt(start, rates, task.support_x, task.support_y).item())
loss = meta_loss(start, rates, task)
print("query loss, should be 7.84:", loss.item())
by_start, by_rate = torch.autograd.grad(loss, [start, rates])
print("slope in the start, should be -4.48:", by_start.item())
print("slope in the rate, should be -11.2:", by_rate.item())

if __name__ == "__main__":
    generator = torch.Generator().manual_seed(0)
    batches = [sample_tasks(20, 5, generator) for _ in range(400)]
    test = sample_tasks(1000, 5, generator)
    for learn in (False, True):
        start, rates = train(batches, first_rate=0.05, outer_rate=0.05, learn_rates=learn)
        loss = meta_loss(start.requires_grad_(), rates, test).item()
        print(f"rates {[round(rate, 2) for rate in rates.tolist()]}: loss on new flats {loss:.2f}")
        print(f"  start {[round(weight, 1) for weight in start.tolist()]}")
