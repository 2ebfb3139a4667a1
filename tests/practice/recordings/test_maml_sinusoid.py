"""The script behind the recorded run: what it trains is MAML, and its first iterations are those of the recording."""

from __future__ import annotations

import importlib.util
import json
import math
from pathlib import Path

import pytest

from practice.recordings.recording import Run, read_recording

pytestmark = [
    pytest.mark.torch,
    pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="PyTorch is not installed"),
]


def test_the_recording_begins_as_the_script_does() -> None:
    from practice.recordings import maml_sinusoid as script

    run = read_recording().run
    _, curve = script.trained_with_curve(100, run.seed)
    assert [point["iteration"] for point in curve] == [0, 100]
    for point, kept in zip(curve, run.training, strict=False):
        # Other processors add in another order; over a hundred iterations that stays far below this.
        assert point["before"] == pytest.approx(kept.before, rel=1e-3)
        assert point["after"] == pytest.approx(kept.after, rel=1e-3)


def test_the_meta_gradient_is_the_slope_of_the_meta_loss() -> None:
    import torch

    from practice.recordings import maml_sinusoid as script

    generator = torch.Generator().manual_seed(3)
    tasks = script.Tasks(*(part.double() for part in script.sample_tasks(4, 6, 6, generator)))
    params = [p.detach().double().requires_grad_() for p in script.initial_params(generator)]
    script.maml_loss(params, tasks).backward()
    direction = [torch.randn(p.shape, generator=generator, dtype=torch.float64) for p in params]
    ends = []
    for sign in (1, -1):
        moved = [(p + sign * 1e-6 * d).detach().requires_grad_() for p, d in zip(params, direction, strict=True)]
        ends.append(script.maml_loss(moved, tasks).item())
    slope = sum((p.grad * d).sum().item() for p, d in zip(params, direction, strict=True))
    assert slope == pytest.approx((ends[0] - ends[1]) / 2e-6, rel=1e-3)


def test_tasks_are_of_the_papers_family() -> None:
    import torch

    from practice.recordings import maml_sinusoid as script

    tasks = script.sample_tasks(2000, 3, 2, torch.Generator().manual_seed(1))
    assert tasks.support_x.shape == (2000, 3, 1)
    for values, (low, high) in ((tasks.amplitude, (0.1, 5)), (tasks.phase, (0, math.pi)), (tasks.query_x, (-5, 5))):
        assert low <= values.min() < low + 0.1
        assert high - 0.1 < values.max() <= high
    assert torch.allclose(tasks.query_y, tasks.amplitude * torch.sin(tasks.query_x - tasks.phase))


def test_a_task_is_adapted_to_alone() -> None:
    import torch

    from practice.recordings import maml_sinusoid as script

    generator = torch.Generator().manual_seed(2)
    params, tasks = script.initial_params(generator), script.sample_tasks(5, 10, 20, generator)
    together = script.losses_by_step(params, tasks, 0.01, 2)
    assert together.shape == (3, 5)
    for n in range(5):
        alone = script.losses_by_step(params, script.Tasks(*(part[n : n + 1] for part in tasks)), 0.01, 2)
        assert torch.allclose(alone[:, 0], together[:, n], rtol=1e-4)


def test_a_short_run_writes_a_recording_that_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from practice.recordings import maml_sinusoid as script

    monkeypatch.setattr(script, "TEST_TASKS", 20)
    monkeypatch.setattr(script, "VALIDATION_TASKS", 20)
    out = tmp_path / "short.json"
    script.main(["--iterations", "3", "--seed", "4", "--out", str(out)])
    run = Run.model_validate_json(out.read_text(encoding="utf-8"))
    assert (run.iterations, run.seed, run.test_tasks) == (3, 4, 20)
    assert [point.iteration for point in run.training] == [0, 3]
    assert len(run.results) == 2 * 2 * 11
    assert json.loads(out.read_text(encoding="utf-8"))["widths"] == [1, 40, 40, 1]
