"""Checks of attention, from three scores by hand to its gradients under a mask."""

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

ATTENTION = "attention"
SOFTMAX = "softmax"


def three_keys():
    """Two queries in four dimensions; the first has the scores ln 4, ln 3 and 0, the second 0, 0 and 3.5."""
    Q = torch.tensor([[2.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]])
    K = torch.tensor([[math.log(4), 0.0, 9.0, 0.0], [0.0, 2 * math.log(3), 5.0, 0.0], [0.0, 0.0, -4.0, 7.0]])
    V = torch.tensor([[8.0, 0.0, 1.0], [16.0, 8.0, 1.0], [0.0, 40.0, 1.0]])
    return Q, K, V


def check_scores(work):
    """A score is a dot product over the square root of the dimension."""
    Q, K, _ = three_keys()
    got = work.scores(Q, K)
    expect_shape(got, (2, 3), hint="A row for each query, a column for each key.", implicates="matrix-multiplication")
    expect_close(
        got,
        [[math.log(4), math.log(3), 0.0], [0.0, 0.0, 3.5]],
        hint="The first query has the dot products 2 ln 4, 2 ln 3 and 0, the second 0, 0 and 7. The dimension is 4, "
        "and its root 2 divides them.",
        implicates=ATTENTION,
    )


def check_scores_of_a_batch(work):
    """Dimensions in front are kept apart."""
    for front, n, m, d in (((3,), 2, 4, 5), ((2, 3), 4, 4, 2), ((1,), 1, 1, 1)):
        Q, K = torch.randn(*front, n, d, dtype=torch.float64), torch.randn(*front, m, d, dtype=torch.float64)
        got = work.scores(Q, K)
        expect_shape(got, (*front, n, m), hint="Only the last two dimensions of K change places: transpose(-2, -1).")
        expect_dtype(got, torch.float64, hint="The dtype stays.")
        wanted = (Q[..., :, None, :] * K[..., None, :, :]).sum(dim=-1) / math.sqrt(d)
        expect_close(got, wanted, hint=f"n = {n} queries, m = {m} keys, d = {d}: the root is that of d, not of n or m.")


def check_weights_along_the_keys(work):
    """Each query deals out a weight of 1 among its keys."""
    S = torch.tensor([[math.log(4), math.log(3), 0.0], [0.0, 0.0, 0.0], [0.0, math.log(8), 0.0]])
    before = remember([S])
    got = work.weights(S)
    expect_shape(got, (3, 3), hint="The shape of the scores.")
    expect_close(
        got,
        [[0.5, 0.375, 0.125], [1 / 3, 1 / 3, 1 / 3], [0.1, 0.8, 0.1]],
        hint="The first row has the exponentials 4, 3 and 1, with the sum 8. Rows add up to 1, so the softmax runs "
        "along the last dimension.",
        implicates=SOFTMAX,
    )
    expect_unchanged([S], before, hint="Build new tensors.")
    large = work.weights(torch.tensor([[1000.0, 1000.0], [-1000.0, 0.0]]))
    expect_close(
        large, [[0.5, 0.5], [0.0, 1.0]], hint="Scores of 1000 overflow a bare exponential.", implicates=SOFTMAX
    )


def check_hidden_keys(work):
    """A hidden key gets 0, and the others keep their proportions."""
    S = torch.tensor([[math.log(4), math.log(3), 0.0], [0.0, math.log(8), 0.0]], dtype=torch.float64)
    allowed = torch.tensor([[False, True, True], [True, True, False]])
    before = remember([S])
    got = work.weights(S, allowed)
    expect_dtype(got, torch.float64, hint="The dtype of the scores stays.")
    expect_close(
        got,
        [[0.0, 0.75, 0.25], [1 / 9, 8 / 9, 0.0]],
        hint="Without the first key 3 and 1 are left, so 0.75 and 0.25. A row that adds up to 0.5 was set to 0 after "
        "the softmax; a hidden score of 0 still stands for a factor of 1. True means that a key may be used.",
        implicates=ATTENTION,
    )
    expect_unchanged([S], before, hint="masked_fill gives a new tensor, masked_fill_ writes into the caller's scores.")


def check_hidden_among_low_scores(work):
    """A hidden key gets exactly 0, however low the other scores are."""
    S = torch.tensor([[-1e6, -1e6 - 2, 3.0], [5.0, -1e6, -1e6]])
    allowed = torch.tensor([[True, True, False], [False, True, True]])
    got = work.weights(S, allowed)
    share = 1 / (1 + math.exp(-2))
    expect_close(
        got,
        [[share, 1 - share, 0.0], [0.0, 0.5, 0.5]],
        hint="The scores in use are near -1,000,000. A hidden score of -100 or -10,000 would be the highest of the "
        "row: use minus infinity.",
        implicates=ATTENTION,
    )
    expect_equal(got[0, 2], torch.tensor(0.0), hint="Exactly 0, not merely small.")


def check_masks_that_broadcast(work):
    """One mask serves all queries, or all queries of a sequence."""
    S = torch.randn(2, 3, 4)
    for allowed in (
        torch.tensor([True, False, True, True]),
        torch.tensor([[True, True, False, False], [False, True, True, True]])[:, None],
    ):
        got = work.weights(S, allowed)
        expect_shape(
            got, (2, 3, 4), hint="The shape of the scores, whatever that of the mask.", implicates="broadcasting"
        )
        factors = S.exp() * allowed
        expect_close(
            got,
            factors / factors.sum(dim=-1, keepdim=True),
            hint=f"The mask has the shape {tuple(allowed.shape)} and the scores (2, 3, 4): it broadcasts.",
            implicates="broadcasting",
        )


def check_no_key_left(work):
    """A query that may use no key is refused."""
    for allowed in (torch.tensor([[True, False], [False, False]]), torch.tensor([False, False])):
        expect_raises(
            ValueError,
            work.weights,
            torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
            allowed,
            hint="Some row of the mask has no True, so the softmax would be 0/0 = nan. Look along the last "
            "dimension first.",
        )


def check_attention_by_hand(work):
    """The answer is the weighted mean of the values."""
    Q, K, V = three_keys()
    got = work.attention(Q[:1], K, V)
    expect_shape(got, (1, 3), hint="A row for each query, as long as a value. The number of keys is summed away.")
    expect_close(
        got,
        [[10.0, 8.0, 1.0]],
        hint="The weights are 4/8, 3/8 and 1/8: 4 + 6 + 0 = 10 and 0 + 3 + 5 = 8. The ones have the mean 1, whatever "
        "the weights are, as these add up to 1.",
        implicates="weighted-mean",
    )
    got = work.attention(Q[:1], K, V, torch.tensor([False, True, True]))
    expect_close(
        got, [[12.0, 16.0, 1.0]], hint="With the first key hidden the weights are 0, 3/4 and 1/4. Hand the mask on."
    )


def check_like_pytorch(work):
    """Values and gradients are those of PyTorch's own attention."""
    Q, K, V = (torch.randn(shape, dtype=torch.float64) for shape in ((2, 3, 4, 5), (2, 3, 6, 5), (2, 3, 6, 2)))
    allowed = torch.rand(4, 6) < 0.6
    allowed[:, 1], allowed[:, 4] = True, False
    for mask in (None, allowed):
        inputs = [tensor.clone().requires_grad_() for tensor in (Q, K, V)]
        out = work.attention(*inputs, mask)
        theirs = torch.nn.functional.scaled_dot_product_attention(*inputs, attn_mask=mask)
        expect_shape(out, (2, 3, 4, 2), hint="Two and three in front, four queries, values of two numbers.")
        expect_close(out, theirs.detach(), hint="Batches of several dimensions, n = 4, m = 6, d = 5, values of 2.")
        direction = torch.randn_like(out)
        got = expect_grad_path((out * direction).sum(), inputs, hint="Queries, keys and values all move the answer.")
        wanted = torch.autograd.grad((theirs * direction).sum(), inputs)
        for name, mine, right in zip(("queries", "keys", "values"), got, wanted, strict=True):
            expect_close(
                mine,
                right,
                hint=f"This is the gradient of the {name}. It goes through the softmax: weights that are detached "
                "leave the keys where they are.",
                implicates=SOFTMAX,
            )
        if mask is not None:
            expect_true(
                bool((got[1][:, :, 4] == 0).all() and (got[2][:, :, 4] == 0).all()),
                "A key that no query may use has a gradient that is not 0.",
                hint="What is hidden can move nothing.",
            )
