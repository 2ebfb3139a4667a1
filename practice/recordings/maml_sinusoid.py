"""Train MAML on sinusoids and record what came: ``python -m practice.recordings.maml_sinusoid``.

The tasks, the network and the rates are those of section 5.1 of Finn, Abbeel and Levine, "Model-agnostic meta-learning
for fast adaptation of deep networks" (2017, arXiv 1703.03400); 70,000 iterations are those of the authors' own code.
Beside it a network of the same shape is trained on the points of the same number of tasks without adapting, and then
fine-tuned with the best rate of :data:`RATES`. Writes ``maml_sinusoid.json`` beside this file.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import torch
from torch import Tensor

Params: TypeAlias = list[Tensor]
"""Weights and biases in turn. With a dimension for tasks in front, each task has a network of its own."""

AMPLITUDES: Final = (0.1, 5.0)
PHASES: Final = (0.0, math.pi)
INPUTS: Final = (-5.0, 5.0)
WIDTHS: Final = (1, 40, 40, 1)
SHOTS: Final = 10
"""Support points of a task in training, and as many query points."""
BATCH: Final = 25
"""Tasks in an iteration."""
INNER_RATE: Final = 0.01
OUTER_RATE: Final = 0.001
STEPS: Final = 10
"""Inner steps in a test, at the most; training takes one."""
RATES: Final = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.02, 0.03)
"""What the fine-tuning of the pretrained network chooses from, by its loss after one step on the validation tasks."""
VALIDATION_TASKS: Final = 1000
TEST_TASKS: Final = 5000
TEST_QUERIES: Final = 100
CHUNK: Final = 200
GRID: Final = 81
"""Points of the drawn curves, evenly over the inputs."""

OUT: Final = Path(__file__).with_suffix(".json")


class Tasks(NamedTuple):
    """n sine curves ``amplitude * sin(x - phase)``: points of shape (n, points, 1), the rest of shape (n, 1, 1)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor
    amplitude: Tensor
    phase: Tensor


def sample_tasks(n: int, support: int, query: int, generator: torch.Generator) -> Tasks:
    """Draw n tasks with so many support and query points each."""

    def evenly(bounds: tuple[float, float], columns: int) -> Tensor:
        low, high = bounds
        return low + (high - low) * torch.rand(n, columns, 1, generator=generator)

    amplitude, phase, x = evenly(AMPLITUDES, 1), evenly(PHASES, 1), evenly(INPUTS, support + query)
    y = amplitude * torch.sin(x - phase)
    return Tasks(x[:, :support], y[:, :support], x[:, support:], y[:, support:], amplitude, phase)


def initial_params(generator: torch.Generator) -> Params:
    """A random start: evenly within one over the root of a layer's inputs."""
    params = []
    for inputs, outputs in pairwise(WIDTHS):
        bound = 1 / math.sqrt(inputs)
        for shape in ((inputs, outputs), (1, outputs)):
            params.append(torch.empty(shape).uniform_(-bound, bound, generator=generator).requires_grad_())
    return params


def predict(params: Params, x: Tensor) -> Tensor:
    """The network's predictions for x, in its shape: ReLU between layers and none after the last."""
    for layer in range(0, len(params) - 2, 2):
        x = torch.relu(x @ params[layer] + params[layer + 1])
    return x @ params[-2] + params[-1]


def task_losses(params: Params, x: Tensor, y: Tensor) -> Tensor:
    """The mean squared error of each task, shape (n,)."""
    return (predict(params, x) - y).pow(2).mean(dim=(1, 2))


def for_each_task(params: Params, n: int) -> Params:
    """A copy of the start for each of n tasks, connected to it."""
    return [param.expand(n, *param.shape) for param in params]


def inner_step(adapted: Params, x: Tensor, y: Tensor, rate: float, create_graph: bool) -> Params:
    """One step of gradient descent for each task, on its own loss; with ``create_graph`` it can be differentiated."""
    # The sum over tasks gives each task's network the gradient of that task's loss alone.
    gradients = torch.autograd.grad(task_losses(adapted, x, y).sum(), adapted, create_graph=create_graph)
    return [param - rate * gradient for param, gradient in zip(adapted, gradients, strict=True)]


def maml_loss(params: Params, tasks: Tasks) -> Tensor:
    """The mean over tasks of the query loss after one inner step: what MAML lowers."""
    adapted = for_each_task(params, len(tasks.support_x))
    adapted = inner_step(adapted, tasks.support_x, tasks.support_y, INNER_RATE, create_graph=True)
    return task_losses(adapted, tasks.query_x, tasks.query_y).mean()


def joint_loss(params: Params, tasks: Tasks) -> Tensor:
    """The mean squared error of one network on all points of all tasks: what pretraining lowers."""
    x = torch.cat([tasks.support_x, tasks.query_x], dim=1)
    y = torch.cat([tasks.support_y, tasks.query_y], dim=1)
    return task_losses(params, x, y).mean()


def losses_by_step(params: Params, tasks: Tasks, rate: float, steps: int) -> Tensor:
    """The query loss of each task before the first inner step and after each, shape (steps + 1, n)."""
    # Some hundred tasks at a time: the layers of thousands of networks do not fit a processor's cache.
    parts = zip(*(values.split(CHUNK) for values in tasks), strict=True)
    return torch.cat([_losses_of_part(params, Tasks(*part), rate, steps) for part in parts], dim=1)


def _losses_of_part(params: Params, tasks: Tasks, rate: float, steps: int) -> Tensor:
    adapted = [param.detach().clone().requires_grad_() for param in for_each_task(params, len(tasks.support_x))]
    losses = [task_losses(adapted, tasks.query_x, tasks.query_y).detach()]
    for _ in range(steps):
        stepped = inner_step(adapted, tasks.support_x, tasks.support_y, rate, create_graph=False)
        adapted = [param.detach().requires_grad_() for param in stepped]
        losses.append(task_losses(adapted, tasks.query_x, tasks.query_y).detach())
    return torch.stack(losses)


def train(
    objective: Callable[[Params, Tasks], Tensor],
    iterations: int,
    seed: int,
    watch: Callable[[int, Params], None] | None = None,
) -> Params:
    """Lower an objective by Adam, one step for each fresh batch of tasks.

    Args:
        objective: :func:`maml_loss` or :func:`joint_loss`.
        iterations: Outer steps.
        seed: Decides the start and the batches; two objectives with one seed begin at one start and meet one sequence.
        watch: Called before the first iteration and after each, with how many there have been.
    """
    generator = torch.Generator().manual_seed(seed)
    params = initial_params(generator)
    optimizer = torch.optim.Adam(params, lr=OUTER_RATE)
    for iteration in range(iterations + 1):
        if watch is not None:
            watch(iteration, params)
        if iteration < iterations:
            optimizer.zero_grad()
            objective(params, sample_tasks(BATCH, SHOTS, SHOTS, generator)).backward()
            optimizer.step()
    return params


def looked_at(iteration: int) -> bool:
    """Whether the training curve has a point at this iteration: densely at first, then each thousand."""
    return iteration % 1000 == 0 or iteration in (100, 200, 300, 500, 700)


def trained_with_curve(iterations: int, seed: int) -> tuple[Params, list[dict[str, float]]]:
    """MAML's parameters, and the mean loss on the validation tasks before and after one step, as training went."""
    curve: list[dict[str, float]] = []
    tasks = validation_tasks(seed)

    def watch(iteration: int, params: Params) -> None:
        if looked_at(iteration) or iteration == iterations:
            before, after = losses_by_step(params, tasks, INNER_RATE, 1).mean(dim=1).tolist()
            curve.append({"iteration": iteration, "before": rounded(before), "after": rounded(after)})

    return train(maml_loss, iterations, seed, watch), curve


def validation_tasks(seed: int) -> Tasks:
    """Tasks for the training curve and for the choice of a rate."""
    return sample_tasks(VALIDATION_TASKS, SHOTS, TEST_QUERIES, torch.Generator().manual_seed(seed + 1_000_000))


def test_tasks(shots: int, seed: int) -> Tasks:
    """Tasks that nothing was chosen by."""
    generator = torch.Generator().manual_seed(seed + 2_000_000 + shots)
    return sample_tasks(TEST_TASKS, shots, TEST_QUERIES, generator)


def best_rate(params: Params, seed: int) -> float:
    """The rate of :data:`RATES` with the lowest mean loss on the validation tasks after one step."""
    tasks = validation_tasks(seed)
    return min(RATES, key=lambda rate: losses_by_step(params, tasks, rate, 1)[1].mean().item())


def measured(start: str, params: Params, shots: int, rate: float, tasks: Tasks) -> list[dict[str, Any]]:
    """A line for each number of steps: the mean over tasks, half of its 95% interval, and the median."""
    losses = losses_by_step(params, tasks, rate, STEPS).double()
    half = 1.96 * losses.std(dim=1) / math.sqrt(losses.shape[1])
    return [
        {
            "start": start,
            "shots": shots,
            "steps": steps,
            "rate": rate,
            "mean": rounded(losses[steps].mean().item()),
            "half_width": rounded(half[steps].item()),
            "median": rounded(losses[steps].median().item()),
        }
        for steps in range(STEPS + 1)
    ]


def example(maml: Params, pretrained: Params, rate: float, tasks: Tasks) -> dict[str, Any]:
    """The test task with the median loss after one step from MAML's start, and the networks on their way to it."""
    losses = losses_by_step(maml, tasks, INNER_RATE, 1)[1]
    chosen = int(losses.argsort()[len(losses) // 2])
    support_x, support_y = tasks.support_x[chosen : chosen + 1], tasks.support_y[chosen : chosen + 1]
    grid = torch.linspace(*INPUTS, GRID).reshape(1, -1, 1)
    amplitude, phase = tasks.amplitude[chosen].item(), tasks.phase[chosen].item()

    def along(params: Params, by: float) -> dict[str, list[float]]:
        adapted = [param.detach().clone().requires_grad_() for param in for_each_task(params, 1)]
        drawn = {}
        for steps in range(STEPS + 1):
            if steps in (0, 1, STEPS):
                drawn[str(steps)] = listed(predict(adapted, grid))
            adapted = [
                param.detach().requires_grad_() for param in inner_step(adapted, support_x, support_y, by, False)
            ]
        return drawn

    return {
        "amplitude": rounded(amplitude),
        "phase": rounded(phase),
        "points": [list(point) for point in zip(listed(support_x), listed(support_y), strict=True)],
        "x": listed(grid),
        "true": listed(amplitude * torch.sin(grid - phase)),
        "maml": along(maml, INNER_RATE),
        "pretrained": along(pretrained, rate),
    }


def rounded(number: float) -> float:
    """Five significant digits: more would only be this machine's."""
    return float(f"{number:.5g}")


def listed(values: Tensor) -> list[float]:
    """All numbers of a tensor, rounded."""
    return [rounded(value) for value in values.detach().reshape(-1).tolist()]


def record(iterations: int, seed: int) -> dict[str, Any]:
    """Train both networks, measure them, and say what was run."""
    began = time.monotonic()
    maml, curve = trained_with_curve(iterations, seed)
    pretrained = train(joint_loss, iterations, seed)
    rate = best_rate(pretrained, seed)
    results = []
    for shots in (5, SHOTS):
        tasks = test_tasks(shots, seed)
        results += measured("maml", maml, shots, INNER_RATE, tasks)
        results += measured("pretrained", pretrained, shots, rate, tasks)
    return {
        "command": f"python -m practice.recordings.maml_sinusoid --iterations {iterations} --seed {seed}",
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "machine": f"{platform.system()} {platform.machine()}, one thread",
        "seconds": round(time.monotonic() - began),
        "iterations": iterations,
        "seed": seed,
        "shots": SHOTS,
        "batch": BATCH,
        "widths": list(WIDTHS),
        "inner_rate": INNER_RATE,
        "outer_rate": OUTER_RATE,
        "pretrained_rate": rate,
        "test_tasks": TEST_TASKS,
        "training": curve,
        "results": results,
        "example": example(maml, pretrained, rate, test_tasks(SHOTS, seed)),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Record anew."""
    parser = argparse.ArgumentParser(description="Train MAML on sinusoids and record what came.")
    parser.add_argument("--iterations", type=int, default=70_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args(arguments)
    torch.set_num_threads(1)
    found = record(given.iterations, given.seed)
    given.out.write_text(written(found), encoding="utf-8")
    sys.stderr.write(f"Written to {given.out} after {found['seconds']} s.\n")


def written(recording: dict[str, Any]) -> str:
    """The recording as JSON with a line for each point, step and curve, so that two recordings can be compared."""

    def line(value: Any) -> str:
        return json.dumps(value, separators=(", ", ": "))

    parts = []
    for key, value in recording.items():
        if key in ("training", "results"):
            inner = ",\n".join(f"    {line(item)}" for item in value)
            parts.append(f"  {line(key)}: [\n{inner}\n  ]")
        elif key == "example":
            inner = ",\n".join(f"    {line(name)}: {line(item)}" for name, item in value.items())
            parts.append(f"  {line(key)}: {{\n{inner}\n  }}")
        else:
            parts.append(f"  {line(key)}: {line(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
