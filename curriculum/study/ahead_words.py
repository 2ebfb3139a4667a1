"""The end of the road in words and figures, the same in every face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.study.words import plural

if TYPE_CHECKING:
    from curriculum.study.ahead_views import AheadView, LossLine, Start

STEPS: Final = (0, 1, 10)
"""The numbers of steps that the table shows."""
HEAD: Final = ("before", "one step", "ten steps")
NAMES: Final[dict[Start, str]] = {"maml": "MAML", "pretrained": "without MAML"}


def opening_words(view: AheadView) -> str:
    """What one is looking at."""
    run = view.run
    return (
        f"A small network has met {run.iterations * run.batch:,} sine curves, each only once, and has learned where to "
        f"start from. Now it gets {run.shots} points of a curve that it has never seen, and takes one step of gradient "
        "descent. That is MAML, trained for this page. At the end of this road you will have built it from an empty "
        "file, and you will know why each part of it is there."
    )


def loss_words(view: AheadView) -> str:
    """What the table says, in a sentence made of its own figures."""
    found = {(line.start, line.shots, line.steps): line.mean for line in view.losses}
    shots = view.run.shots
    key: tuple[tuple[Start, int, int], ...] = (
        ("maml", shots, 0), ("maml", shots, 1), ("pretrained", shots, 1)
    )  # fmt: skip
    before, after, without = (found[of] for of in key)
    return (
        f"One step from MAML's start takes the loss on new curves from {before:.2f} to {after:.2f}; from a network "
        f"trained on as many curves without MAML one step, at its best rate, comes to {without:.2f}."
    )


def table_rows(view: AheadView, shots: int) -> list[tuple[str, ...]]:
    """A row for each network, and beneath it one for the paper where that has figures: a name and a cell a column."""
    rows = []
    for start, name in NAMES.items():
        lines = {line.steps: line for line in view.losses if (line.start, line.shots) == (start, shots)}
        if not lines:
            continue
        rows.append((f"{name}, this run", *(_cell(lines.get(steps)) for steps in STEPS)))
        printed = [line.paper if (line := lines.get(steps)) is not None else None for steps in STEPS]
        if any(mean is not None for mean in printed):
            rows.append((f"{name}, the paper", *("" if mean is None else f"{mean:.2f}" for mean in printed)))
    return rows


def _cell(line: LossLine | None) -> str:
    if line is None:
        return ""
    return f"median {line.median:.2f}" if _wild(line) else f"{line.mean:.2f} ± {line.half_width:.2f}"


def _wild(line: LossLine) -> bool:
    """Whether the steps flew apart on some rare curve, so that its loss alone makes the mean."""
    return line.half_width > line.mean / 2


def shots_of(view: AheadView) -> list[int]:
    """From how many points the networks were tested to adapt, the most first."""
    return sorted({line.shots for line in view.losses}, reverse=True)


def table_words(view: AheadView) -> str:
    """What the figures of the table are."""
    said = (
        f"Mean squared error on {view.run.test_tasks:,} new curves. ± is half of the 95% interval over curves; each "
        "network was trained once, so what another seed would change is not in it."
    )
    if any(_wild(line) for line in view.losses if line.steps in STEPS):
        said += " The median stands where the steps flew apart on a rare curve, whose loss alone makes the mean."
    return said


def run_words(view: AheadView) -> str:
    """What was run."""
    run = view.run
    versions = ", ".join(f"{name} {version}" for name, version in run.versions.items())
    return (
        f"{plural(run.iterations, 'iteration')} of {run.batch} curves each, seed {run.seed}, inner rate "
        f"{run.inner_rate:g}, outer rate {run.outer_rate:g} (Adam); both networks, {run.seconds // 60} minutes with "
        f"{versions} on {run.machine}. The network without MAML steps at {run.pretrained_rate:g}, the best of "
        "several rates, as in the paper."
    )
