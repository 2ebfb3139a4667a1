"""Checks of causal self-attention with several heads, from slices of features to the gradient of a later item."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_grad_path,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

SELF_ATTENTION = "self-attention"
ATTENTION = "attention"


def random_maps(work, d, dtype=torch.float64):
    """Four random matrices in the learner's own type."""
    return work.Maps(*(torch.randn(d, d, dtype=dtype) / d**0.5 for _ in range(4)))


def as_pytorch(x, maps, heads):
    """PyTorch's own attention, on heads that are cut by slicing."""
    size = x.shape[-1] // heads
    outputs = []
    for head in range(heads):
        Q, K, V = ((x @ W)[:, None, :, head * size : (head + 1) * size] for W in (maps.Wq, maps.Wk, maps.Wv))
        outputs.append(torch.nn.functional.scaled_dot_product_attention(Q, K, V, is_causal=True)[:, 0])
    return torch.cat(outputs, dim=-1) @ maps.Wo


def check_split(work):
    """Each head gets its own slice of every item's features."""
    x = torch.tensor([[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0], [9.0, 10.0, 11.0, 12.0]]])
    got = work.split(x, 2)
    expect_shape(got, (1, 2, 3, 2), hint="(B, heads, T, d / heads).", implicates="reshaping")
    expect_close(
        got,
        [[[[1.0, 2.0], [5.0, 6.0], [9.0, 10.0]], [[3.0, 4.0], [7.0, 8.0], [11.0, 12.0]]]],
        hint="Head 0 has the first two features of each of the three items. A reshape straight to (1, 2, 3, 2) keeps "
        "the order of the numbers and gives head 0 one item and a half: cut the features first, then move the heads.",
        implicates="permuting-dimensions",
    )


def check_uneven_split(work):
    """Features that cannot be shared out evenly are refused, and one head or many are not."""
    for d, heads in ((6, 4), (2, 3)):
        expect_raises(
            ValueError,
            work.split,
            torch.zeros(1, 2, d),
            heads,
            hint=f"{d} features among {heads} heads leave a remainder: raise a ValueError before you reshape.",
        )
    x = torch.randn(2, 3, 4)
    expect_close(work.split(x, 1), x[:, None], hint="One head has all features.")
    expect_close(work.split(x, 4), x.transpose(1, 2)[..., None], hint="Four heads have a feature each.")


def check_join(work):
    """Joined, the features of an item stand side by side again."""
    x = torch.tensor([[[[1.0, 2.0], [5.0, 6.0], [9.0, 10.0]], [[3.0, 4.0], [7.0, 8.0], [11.0, 12.0]]]])
    got = work.join(x)
    expect_shape(got, (1, 3, 4), hint="(B, T, d): one sequence, three items, two heads of two features.")
    expect_close(
        got,
        [[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0], [9.0, 10.0, 11.0, 12.0]]],
        hint="The first item has 1, 2 from head 0 and 3, 4 from head 1. Move the heads beside their features before "
        "you lay them together.",
        implicates="permuting-dimensions",
    )


def check_scale_of_a_head(work):
    """Scores are divided by the root of a head's own number of features."""
    # Eight features, two heads: four each, and the root is 2. Score of item 2 for item 1: 2 ln 3 / 2, for itself 0.
    x = torch.zeros(1, 2, 8)
    x[0, 0, 0], x[0, 1, 1], x[0, 1, 7] = 1.0, 1.0, 1.0
    Wq, Wk, Wv = torch.zeros(8, 8), torch.zeros(8, 8), torch.zeros(8, 8)
    Wq[1, 2], Wk[0, 2] = 2.0, math.log(3)
    Wv[0, 3], Wv[7, 3] = 8.0, 4.0
    got = work.attend(x, work.Maps(Wq, Wk, Wv, torch.eye(8)), 2)
    expect_close(
        got[0, 1, 3],
        7.0,
        hint="The dot products of item 2 in head 0 are 2 ln 3 and 0. A head has 4 of the 8 features, and the root of "
        "4 makes them ln 3 and 0: weights 3/4 and 1/4, so 6 + 1. The root of 8 would give 6.74.",
        implicates=ATTENTION,
    )


def check_two_items_by_hand(work):
    """Two heads look at two items, and the first item sees itself alone."""
    x = torch.tensor([[[2.0, 0.0], [1.0, 1.0]]])
    maps = work.Maps(
        torch.eye(2),
        torch.tensor([[math.log(3), 0.0], [0.0, math.log(4)]]),
        torch.tensor([[4.0, 0.0], [0.0, 5.0]]),
        torch.tensor([[1.0, 10.0], [0.0, 1.0]]),
    )
    before = remember([x, *maps])
    got = work.attend(x, maps, 2)
    expect_shape(got, (1, 2, 2), hint="The shape of x.")
    expect_close(
        got[0, 0],
        [8.0, 80.0],
        hint="The first item may look at itself alone, so its heads give its own value (8, 0); times Wo that is (8, "
        "80). The second item must have no say.",
        implicates=SELF_ATTENTION,
    )
    expect_close(
        got[0, 1],
        [7.0, 74.0],
        hint="Second item, head 0: scores 2 ln 3 and ln 3, weights 3/4 and 1/4, so 6 + 1 = 7. Head 1: scores 0 and ln "
        "4, weights 1/5 and 4/5, so 4. Then (7, 4) times Wo.",
        implicates=ATTENTION,
    )
    expect_unchanged([x, *maps], before, hint="Build new tensors.")


def check_like_pytorch(work):
    """For any sizes the values are those of PyTorch's own attention."""
    for B, T, d, heads in ((2, 5, 6, 3), (1, 1, 4, 2), (3, 4, 4, 4), (2, 7, 5, 1)):
        x, maps = torch.randn(B, T, d, dtype=torch.float64), random_maps(work, d)
        got = work.attend(x, maps, heads)
        expect_shape(got, (B, T, d), hint="The shape of x.")
        expect_dtype(got, torch.float64, hint="The dtype of x.")
        expect_close(got, as_pytorch(x, maps, heads), hint=f"B = {B}, T = {T}, d = {d}, {heads} heads.")


def check_no_look_ahead(work):
    """A later item changes nothing before it."""
    turned = work.Maps(torch.eye(4).double(), -torch.eye(4).double(), torch.eye(4).double(), torch.eye(4).double())
    # With the second maps every item scores itself far below -1000, so a hidden score of -1000 would be high.
    for maps, size in ((random_maps(work, 4), 1.0), (turned, 100.0)):
        x = size * (torch.randn(2, 6, 4, dtype=torch.float64) + 3)
        whole = work.attend(x, maps, 2)
        expect_shape(whole, (2, 6, 4), hint="The shape of x.")
        for t in (1, 3, 5):
            other = x.clone()
            other[:, t:] = size * torch.randn(2, 6 - t, 4, dtype=torch.float64)
            expect_close(
                work.attend(other, maps, 2)[:, :t],
                whole[:, :t],
                rtol=0,
                atol=1e-9,
                hint=f"The items from {t} on were replaced by others, and the outputs before must stay as they were. "
                "Keys that are hidden by a score of -1000, and not by minus infinity, leak when the other scores are "
                "lower still.",
                implicates=ATTENTION,
            )
            expect_close(
                work.attend(x[:, :t], maps, 2), whole[:, :t], hint=f"The first {t} items alone give the same outputs."
            )


def check_gradients(work):
    """Gradients reach all four matrices, and no later item."""
    x = torch.randn(2, 5, 4, dtype=torch.float64).requires_grad_()
    maps = work.Maps(*(W.requires_grad_() for W in random_maps(work, 4)))
    out = work.attend(x, maps, 2)
    direction = torch.randn(2, 5, 4, dtype=torch.float64)
    got = expect_grad_path((out * direction).sum(), [x, *maps], hint="Items and all four matrices move the outputs.")
    wanted = torch.autograd.grad((as_pytorch(x, maps, 2) * direction).sum(), [x, *maps])
    for name, mine, right in zip(("x", "Wq", "Wk", "Wv", "Wo"), got, wanted, strict=True):
        expect_close(mine, right, hint=f"This is the gradient of {name}, by autograd through your function.")
    ahead = expect_grad_path(out[:, 2], [x], hint="Output 2 hangs on the items 0 to 2.")[0]
    expect_equal(
        ahead[:, 3:],
        torch.zeros(2, 2, 4, dtype=torch.float64),
        hint="The gradient of output 2 for the items 3 and 4: exactly 0, as they are hidden.",
        implicates=ATTENTION,
    )
    expect_true(bool((ahead[:, :3] != 0).any(dim=2).all()), "Output 2 does not hang on each of the items 0 to 2.")
