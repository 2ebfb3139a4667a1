"""Examples to run while you work: `python examples.py`. The comparison over five seeds takes about half a minute."""

import torch
from starter import adapt, difference_interval, initial_params, joint_loss, meta_loss, predict, sample_tasks, train

RATE = 0.05

generator = torch.Generator().manual_seed(0)
params, tasks = initial_params(generator), sample_tasks(4, 10, generator)
print("predictions, should be (4, 10, 1):", tuple(predict(params, tasks.support_x).shape))
for steps in (0, 1, 10):
    adapted = adapt(params, tasks.support_x, tasks.support_y, RATE, steps)
    loss = (predict(adapted, tasks.support_x) - tasks.support_y).pow(2).mean().item()
    print(f"support loss after {steps} steps, should fall: {loss:.3f}")
ours, theirs = [0.5, 0.4, 0.6, 0.5, 0.5], [0.7, 0.7, 0.8, 0.6, 0.7]
mean, half = difference_interval(ours, theirs, 2.78)
print(f"interval, should be -0.200 +- 0.088: {mean:.3f} +- {half:.3f}")


def losses_on(test, params, counts=(0, 1, 3, 10)):
    """Query losses after some numbers of steps."""
    results = []
    for steps in counts:
        adapted = adapt(params, test.support_x, test.support_y, RATE, steps)
        results.append((predict(adapted, test.query_x) - test.query_y).pow(2).mean().item())
    return results


def maml_objective(params, tasks):
    """The meta-loss with one inner step."""
    return meta_loss(params, tasks, RATE, 1)


if __name__ == "__main__":
    joint, maml = [], []
    for seed in range(5):
        test = sample_tasks(300, 10, torch.Generator().manual_seed(1000 + seed))
        joint.append(losses_on(test, train(joint_loss, 600, 0.005, seed)))
        maml.append(losses_on(test, train(maml_objective, 600, 0.005, seed)))
        for name, results in (("joint fit", joint[-1]), ("MAML", maml[-1])):
            row = ", ".join(f"{result:.2f}" for result in results)
            print(f"seed {seed}, {name:9}: loss after 0, 1, 3 and 10 steps {row}")
    for i, steps in enumerate((0, 1, 3, 10)):
        mean, half = difference_interval([row[i] for row in maml], [row[i] for row in joint], 2.78)
        print(f"MAML less joint fit after {steps} steps: {mean:.3f} +- {half:.3f}")
