"""Checks of classes by description, from one sound by hand to the slopes of the loss."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

COSINE = "cosine-similarity"


def instruments():
    """Violin, piano and hurdy-gurdy by (strings, bow, keys)."""
    return torch.tensor([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]])


def check_one_sound_by_hand(work):
    """One sound has the cosines worked out by hand."""
    got = work.scores(torch.tensor([[6.0, 2.0, 9.0]]), instruments())
    expect_shape(got, (1, 3), hint="One sound and three descriptions: a row of three scores.")
    expect_close(
        got,
        [[8 / (11 * math.sqrt(2)), 15 / (11 * math.sqrt(2)), 17 / (11 * math.sqrt(3))]],
        hint="The dot products are 8, 15 and 17. Each is divided by the length of the sound, 11, and by that of its "
        "description, the root of 2, 2 and 3.",
        implicates=COSINE,
    )


def check_several_sounds(work):
    """Every sound meets every description, each at its own length."""
    vectors = torch.tensor([[3.0, 4.0], [0.0, -2.0], [-5.0, 12.0], [0.3, 0.4]], dtype=torch.float64)
    descriptions = torch.tensor([[1.0, 0.0], [0.0, 7.0], [-8.0, 6.0]], dtype=torch.float64)
    got = work.scores(vectors, descriptions)
    expect_shape(got, (4, 3), hint="Four sounds and three descriptions: a row for each sound, a column for each class.")
    expect_dtype(got, torch.float64, hint="The scores have the dtype of what you were given.")
    expect_close(
        got,
        [[0.6, 0.8, 0.0], [0.0, -1.0, -0.6], [-5 / 13, 12 / 13, 112 / 130], [0.6, 0.8, 0.0]],
        hint="Each row has a length of its own: 5, 2, 13 and 0.5 for the sounds, 1, 7 and 10 for the descriptions. The "
        "first and the last sound have one direction, so their scores agree.",
        implicates=COSINE,
    )


def check_nothing_heard(work):
    """A sound without any attribute scores 0 everywhere."""
    got = work.scores(torch.tensor([[0.0, 0.0, 0.0], [0.0, 2.0, 0.0]]), instruments())
    expect_close(
        got,
        [[0.0, 0.0, 0.0], [1 / math.sqrt(2), 0.0, 1 / math.sqrt(3)]],
        hint="A row of zeros has length 0, and 0 / 0 is nan. Keep the length from being 0 before you divide, without "
        "changing the lengths of other rows.",
    )


def check_inputs_unchanged(work):
    """Sounds and descriptions are left as they were."""
    vectors, descriptions = torch.randn(4, 3), instruments()
    before = remember([vectors, descriptions])
    work.scores(vectors, descriptions)
    work.classify(vectors, descriptions, torch.tensor([2, 0]))
    expect_unchanged(
        [vectors, descriptions],
        before,
        hint="The caller needs its tables again. Build new tensors: table / lengths and not table /= lengths.",
    )


def check_loss_by_hand(work):
    """The loss is the mean cross-entropy of the scaled scores."""
    vectors = torch.tensor([[6.0, 2.0, 9.0], [1.0, 1.0, 0.0]])
    s = 8 / (11 * math.sqrt(2)), 15 / (11 * math.sqrt(2)), 17 / (11 * math.sqrt(3))
    t = 1.0, 0.5, 2 / math.sqrt(6)
    for scale in (10.0, 3.0):
        losses = [
            math.log(sum(math.exp(scale * (other - own)) for other in row)) for row, own in ((s, s[1]), (t, t[0]))
        ]
        given = () if scale == 10.0 else (scale,)
        got = work.seen_loss(vectors, instruments(), torch.tensor([1, 0]), *given)
        expect_shape(got, (), hint="The loss is one number, the mean over the sounds.")
        expect_close(
            got,
            sum(losses) / 2,
            hint=f"The scores times {scale:g} go through softmax and minus the logarithm of the right class's share; "
            f"the two sounds give {losses[0]:.4f} and {losses[1]:.4f}, and the loss is their mean.",
            implicates="zero-shot-learning",
        )


def check_slopes(work):
    """The loss can be followed back to the vectors."""
    vectors = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
    descriptions, labels = instruments().double(), torch.tensor([2, 0, 1, 1])
    (slopes,) = expect_grad_path(
        work.seen_loss(vectors, descriptions, labels),
        [vectors],
        hint="The network is trained through this loss: nothing on the way from the vectors may be detached.",
    )
    nudge = torch.randn(4, 3, dtype=torch.float64)
    with torch.no_grad():
        up = work.seen_loss(vectors + 1e-6 * nudge, descriptions, labels).item()
        down = work.seen_loss(vectors - 1e-6 * nudge, descriptions, labels).item()
    expect_close(
        (slopes * nudge).sum().item(),
        (up - down) / 2e-6,
        rtol=1e-3,
        hint="This is the slope of your loss along a random direction: expected by nudging, got by autograd. "
        "If they differ, a part such as the lengths was kept out of the graph.",
    )


def check_candidates(work):
    """Only candidates are answered, by their numbers in the whole list."""
    descriptions = torch.cat([instruments(), torch.tensor([[0.0, 0.0, 1.0], [0.0, 1.0, 1.0]])])
    vectors = torch.tensor([[6.0, 2.0, 9.0], [1.0, 5.0, 4.0], [0.0, 0.1, 3.0]])
    everyone = work.classify(vectors, descriptions, torch.arange(5))
    expect_shape(everyone, (3,), hint="One class for each sound.")
    expect_equal(everyone, torch.tensor([1, 4, 3]), hint="With all classes allowed: piano, then classes 4 and 3.")
    expect_equal(
        work.classify(vectors, descriptions, torch.tensor([4, 0, 2])),
        torch.tensor([2, 4, 4]),
        hint="The candidates are classes 4, 0 and 2, in this order. Compare only with their descriptions, and give the "
        "number of the class, not its place among the candidates.",
        implicates="zero-shot-learning",
    )
