"""Checks of episodic training: the classes, one step, fresh episodes, the test, and a training run on new classes."""

import torch
import torch.nn.functional as F
from torch import nn

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_equal,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

EPISODIC = "episodic-training"
FEW_SHOT = "few-shot-learning"


def check_turned_by_hand(work):
    """A picture turned by a quarter is of another class."""
    one, other = [[1.0, 2.0], [3.0, 4.0]], [[5.0, 0.0], [0.0, 0.0]]
    x, labels = torch.tensor([one, other, one]), torch.tensor([0, 2, 1])
    before = remember([x])
    got = work.turned_classes(x, labels)
    expect_true(type(got) is tuple and len(got) == 2, "The result is no pair.", hint="Return pictures and labels.")
    pictures, new = got
    expect_shape(pictures, (12, 2, 2), hint="Each of the three pictures in four positions.")
    expect_shape(new, (12,), hint="One label for each picture.")
    expect_equal(
        sorted(new.tolist()),
        list(range(12)),
        hint="Three classes become twelve: the old label plus 3 for each quarter turn.",
        implicates=FEW_SHOT,
    )
    turned = ([[1.0, 2.0], [3.0, 4.0]], [[2.0, 4.0], [1.0, 3.0]], [[4.0, 3.0], [2.0, 1.0]], [[3.0, 1.0], [4.0, 2.0]])
    for quarter, wanted in enumerate(turned):
        for label in (0, 1):
            expect_close(
                pictures[new == label + 3 * quarter][0],
                torch.tensor(wanted),
                hint=f"This is the picture (1, 2; 3, 4) of class {label} after {quarter} quarter turns, label "
                f"{label + 3 * quarter}. Turn in the two picture dimensions, 1 and 2, and keep pictures and labels in "
                f"one order.",
            )
    expect_unchanged([x], before, hint="The pictures are left as they were.")


def signals(work, classes, generator, shots=1):
    """Draws episodes of made-up signals: of 20 entries only the first four tell classes apart, the others are noise."""
    means = torch.zeros(classes, 20)
    means[:, :4] = 2 * torch.randn(classes, 4, generator=generator)
    noise = torch.tensor([0.5] * 4 + [2.0] * 16)

    def draw():
        chosen = means[torch.randperm(classes, generator=generator)[:5]]
        x = chosen[:, None] + noise * torch.randn(5, shots + 8, 20, generator=generator)
        y = torch.arange(5)
        return work.Episode(
            x[:, :shots].flatten(0, 1), y.repeat_interleave(shots), x[:, shots:].flatten(0, 1), y.repeat_interleave(8)
        )

    return draw


class Kept:
    """Hands out episodes and keeps them."""

    def __init__(self, draw):
        self.draw, self.episodes = draw, []

    def __call__(self):
        self.episodes.append(self.draw())
        return self.episodes[-1]


def share_and_loss(embed, episode):
    """Accuracy and query loss of an episode, the check's own."""
    with torch.no_grad():
        zs, zq = embed(episode.support_x), embed(episode.query_x)
        c = torch.stack([zs[episode.support_y == k].mean(dim=0) for k in range(5)])
        scores = -((zq[:, None] - c[None]) ** 2).sum(dim=-1)
    right = (scores.argmax(dim=1) == episode.query_y).float().mean().item()
    return right, F.cross_entropy(scores, episode.query_y).item()


def check_one_step(work):
    """A step follows the slope of the query loss, and gives the loss before it."""
    draw = Kept(signals(work, 9, torch.Generator().manual_seed(int(torch.randint(999, ())))))
    embed = nn.Linear(20, 6)
    start = nn.Linear(20, 6)
    start.load_state_dict(embed.state_dict())
    losses = work.train(embed, draw, 1, 0.01)
    expect_length(losses, 1, hint="A list with one loss for each step.")
    expect_type(losses[0], float, hint="The loss as a plain number: item().")
    expect_true(bool(draw.episodes), "draw() was never called.", hint="Each step begins with a fresh episode: draw().")
    _, wanted = share_and_loss(start, draw.episodes[0])
    expect_close(
        losses[0],
        wanted,
        rtol=1e-3,
        hint="The loss of the first step is the query loss of its episode, before the update: episode_loss(embed, "
        "episode).",
        implicates=EPISODIC,
    )
    work.episode_loss(start, draw.episodes[0]).backward()
    optimizer = torch.optim.Adam(start.parameters(), lr=0.01)
    optimizer.step()
    expect_close(
        embed.weight,
        start.weight,
        rtol=1e-3,
        atol=1e-4,
        hint="One step of Adam on the query loss, at the rate that was handed over, moves the weights of embed to "
        "here.",
        implicates="training-loops",
    )


def check_fresh_episodes(work):
    """Every step has an episode of its own, and its gradient alone."""
    draw = Kept(signals(work, 9, torch.Generator().manual_seed(int(torch.randint(999, ())))))
    embed, own = nn.Linear(20, 6), nn.Linear(20, 6)
    own.load_state_dict(embed.state_dict())
    losses = work.train(embed, draw, 6, 0.02)
    expect_length(losses, 6, hint="A list with one loss for each step.")
    expect_true(
        len(draw.episodes) == 6,
        f"draw() was called {len(draw.episodes)} times in 6 steps.",
        hint="One fresh episode for each step. An episode that is used again and again can be learned by heart.",
        implicates=EPISODIC,
    )
    optimizer = torch.optim.Adam(own.parameters(), lr=0.02)
    for step, episode in enumerate(draw.episodes):
        loss = work.episode_loss(own, episode)
        expect_close(
            losses[step],
            loss.item(),
            rtol=5e-3,
            hint=f"This is the loss of step {step}, counted from 0, on the episode drawn for it. If the first steps "
            f"agree and later ones "
            "part, look at the gradients of earlier steps, or at an optimiser that is made anew.",
            implicates="training-loops",
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


class Modes(nn.Module):
    """An embedding that notes in which mode, and whether with a graph, it was called."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(20, 6)
        self.calls = []

    def forward(self, x):
        self.calls.append((self.training, torch.is_grad_enabled()))
        return self.layer(x)


def check_modes(work):
    """Training goes on in training mode, testing in evaluation mode and without a graph."""
    embed = Modes()
    draw = signals(work, 9, torch.Generator().manual_seed(3))
    embed.eval()
    work.train(embed, draw, 2, 0.01)
    expect_true(
        bool(embed.calls) and all(training for training, _ in embed.calls),
        "In train the embedding was in evaluation mode.",
        hint="Dropout and batch normalisation need training mode while you train, whatever mode they were left in.",
    )
    embed.calls.clear()
    kept = remember(list(embed.parameters()))
    work.test_accuracy(embed, draw, 2)
    expect_true(
        bool(embed.calls) and not any(training for training, _ in embed.calls),
        "In test_accuracy the embedding was in training mode.",
        hint="A test shows the network as it will be used: evaluation mode.",
    )
    expect_true(
        not any(graph for _, graph in embed.calls),
        "In test_accuracy the embedding was called with a graph.",
        hint="Nothing is learned in a test, so no graph is needed: torch.no_grad().",
    )
    expect_unchanged(list(embed.parameters()), kept, hint="A test changes no weight.")


def check_test_accuracy(work):
    """The test gives the mean share of right answers over fresh episodes."""
    draw = Kept(signals(work, 9, torch.Generator().manual_seed(int(torch.randint(999, ()))), shots=3))
    embed = nn.Linear(20, 6)
    got = work.test_accuracy(embed, draw, 7)
    expect_type(got, float, hint="The mean accuracy as a plain number.")
    expect_true(
        len(draw.episodes) == 7,
        f"draw() was called {len(draw.episodes)} times for 7 episodes.",
        hint="A fresh one each.",
    )
    shares = [share_and_loss(embed, episode)[0] for episode in draw.episodes]
    expect_close(
        got,
        sum(shares) / 7,
        hint="The share of queries whose largest score is that of their own label, averaged over the seven episodes.",
        implicates=FEW_SHOT,
    )


# Accuracy on new classes, one shot, over 20 seeds: 0.28 to 0.37 before training; 0.91 to 0.96 after it for the
# solution, and 0.60 to 0.77 where only the first ten of the 200 steps move the weights.
LEAST = 0.84


@last
def check_learns_new_classes(work):
    """After training by episodes, classes that were never in training are told apart."""
    generator = torch.Generator().manual_seed(int(torch.randint(9999, ())))
    embed = nn.Linear(20, 8)
    new = signals(work, 40, generator)
    before = sum(share_and_loss(embed, new())[0] for _ in range(60)) / 60
    losses = work.train(embed, signals(work, 40, generator), 200, 0.02)
    curve("query loss", losses[::5])
    after = sum(share_and_loss(embed, new())[0] for _ in range(60)) / 60
    curve("accuracy on new classes: before, after", [before, after])
    expect_less(
        1 - after,
        1 - LEAST,
        f"the share of mistakes on new classes after training ({1 - after:.2f}, before it {1 - before:.2f})",
        hint="After 200 episodes the embedding should keep the four entries that tell classes apart and drop the "
        "others. Is every step "
        "one on a fresh episode, with the loss on its queries?",
        implicates=EPISODIC,
    )
