"""Checks of AdamW, from one step by hand to a run that is saved and taken up again."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)


class Reference(torch.optim.AdamW):
    """PyTorch's own, as a class of the check's."""


def leaf(values, dtype=torch.float32):
    """A parameter with these values."""
    return torch.tensor(values, dtype=dtype).requires_grad_()


def stepped(optimiser, params, gradients):
    """One step by these gradients."""
    for param, gradient in zip(params, gradients, strict=True):
        param.grad = None if gradient is None else gradient.clone()
    optimiser.step()


def check_adam_without_decay(work):
    """Without decay it is Adam, in place."""
    w = leaf([1.0, -1.0])
    optimiser = work.AdamW([w], lr=0.1, betas=(0.9, 0.99), weight_decay=0.0)
    for gradient, expected in (([4.0, -4.0], [0.9, -0.9]), ([2.0, -2.0], [0.806667, -0.806667])):
        stepped(optimiser, [w], [torch.tensor(gradient)])
        expect_close(
            w,
            expected,
            hint="With the gradients 4 and 2, rate 0.1, betas 0.9 and 0.99, Adam goes from 1 to 0.9 to 0.8067. The "
            "caller looks at "
            "its own tensor, which moves in place, and the averages of the first step are there in the second.",
            implicates="adam",
        )
    expect_true(
        w.is_leaf and w.requires_grad,
        "After a step the parameter is no longer a leaf that requires gradients.",
        hint="Work under no_grad, as the decorator does, and change the tensor's values rather than its flags.",
    )


def check_one_step_with_decay(work):
    """The parameter shrinks by its factor, and Adam's step comes besides."""
    w = leaf([2.0, -4.0])
    stepped(work.AdamW([w], lr=0.1, weight_decay=0.5), [w], [torch.tensor([400.0, 0.2])])
    expect_close(
        w,
        [1.8, -3.9],
        hint="The factor 1 - 0.1 · 0.5 = 0.95 takes 2 and -4 to 1.9 and -3.8; the first step of Adam takes 0.1 from "
        "each. If "
        "nothing seems to decay, lambda w went into the gradient, and with it through the averages.",
        implicates="weight-decay",
    )


def check_decay_apart_from_the_averages(work):
    """Large and small gradients leave the decay alike."""
    w = leaf([4.0, 4.0, 4.0])
    optimiser = work.AdamW([w], lr=0.01, weight_decay=1.0)
    for k in range(40):
        gradient = torch.tensor([100.0, 0.1, 0.0]) * (-1) ** k
        stepped(optimiser, [w], [gradient])
    # What Adam's own steps add is below 0.02 here, and fades with the same factor.
    expect_close(
        w,
        torch.full((3,), 4 * 0.99**40),
        atol=0.03,
        hint="Three weights begin at 4 with gradients that change sign at every step, of size 100, 0.1 and 0, so that "
        "only the "
        "decay counts: 40 factors of 0.99. Keep lambda w out of both averages, also from the second step on.",
        implicates="weight-decay",
    )


def check_no_gradient_no_step(work):
    """A parameter without a gradient is passed over."""
    used, unused = leaf([2.0]), leaf([3.0])
    optimiser = work.AdamW([unused, used], lr=0.1, weight_decay=0.5)
    stepped(optimiser, [unused, used], [None, torch.tensor([1.0])])
    expect_close(unused, [3.0], hint="Its grad is None: nobody asked for a step, so it does not even decay.")
    expect_close(
        used, [1.8], hint="The parameter after it has a gradient and moves as usual: continue, and do not return."
    )


def check_gradients_unchanged(work):
    """The gradients are left as backward wrote them."""
    w = leaf([2.0, -3.0])
    w.grad = torch.tensor([4.0, 1.0])
    given = w.grad
    before = remember([given])
    work.AdamW([w], lr=0.1, weight_decay=0.5).step()
    expect_unchanged([given], before, hint="Somebody may print them after the step. Do not add to param.grad in place.")


def check_groups(work):
    """Each group has its own rate, decay and betas."""
    a, b = leaf([2.0]), leaf([2.0])
    groups = [{"params": [a], "lr": 0.01}, {"params": [b], "weight_decay": 0.0, "betas": (0.5, 0.5)}]
    optimiser = work.AdamW(groups, lr=0.1, weight_decay=0.5)
    stepped(optimiser, [a, b], [torch.tensor([4.0]), torch.tensor([4.0])])
    expect_close(
        a, [2 * 0.995 - 0.01], hint="This group has the rate 0.01 and the decay 0.5: factor 0.995, then one rate."
    )
    expect_close(
        b, [1.9], hint="This group has the rate 0.1 of the call and no decay. Read every setting from its group."
    )
    optimiser.param_groups[0]["lr"] = 0.0
    stepped(optimiser, [a, b], [torch.tensor([4.0]), torch.tensor([-4.0])])
    expect_close(
        a, [1.98], hint="A schedule set this group's rate to 0. The rate is read from the group at every step."
    )
    # b: m = 2, then 0.5 * 2 - 2 = -1, corrected by 0.75 to -4/3; v corrected stays 16; the move is +0.1 / 3.
    expect_close(
        b,
        [1.9 + 0.1 / 3],
        hint="This group has the betas 0.5 and 0.5. After the gradients 4 and -4, m-hat is -4/3 and the root of v-hat "
        "4.",
        implicates="torch-optimisers",
    )


def check_equals_pytorch(work):
    """The same as torch.optim.AdamW in 64 bits, and the same again after being saved and restored."""
    ours = [torch.randn(shape, dtype=torch.float64).requires_grad_() for shape in ((2, 3), (3,))]
    theirs = [param.detach().clone().requires_grad_() for param in ours]
    settings = {"lr": 0.05, "betas": (0.8, 0.95), "eps": 1e-3, "weight_decay": 0.3}
    optimiser, reference = work.AdamW(ours, **settings), Reference(theirs, **settings)
    for k in range(6):
        if k == 3:
            saved = optimiser.state_dict()
            ours = [param.detach().clone().requires_grad_() for param in ours]
            optimiser = work.AdamW(ours, lr=1.0)
            optimiser.load_state_dict(saved)
        gradients = [torch.randn_like(param) for param in theirs]
        stepped(optimiser, ours, gradients)
        stepped(reference, theirs, gradients)
        for i in range(2):
            expect_close(
                ours[i],
                theirs[i].detach(),
                rtol=1e-9,
                atol=1e-9,
                hint=f"Tensor {i} after step {k + 1} of 6. After the third, the optimiser was saved by state_dict() "
                "and loaded into a "
                "new one. If the fourth step is the first to differ, something that should be in self.state[param] is "
                "kept "
                "elsewhere; the step count belongs there too.",
                implicates="torch-optimisers",
            )


def check_decay_groups(work):
    """Weight matrices decay and biases do not."""
    model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.LayerNorm(4), torch.nn.Linear(4, 2))
    named = list(model.named_parameters())
    for given in (named, iter(named)):
        got = work.decay_groups(given, 0.25)
        expect_length(got, 2, hint="Two groups: those that decay first, then the others.")
        for group, decay, indices in zip(got, (0.25, 0.0), ((0, 4), (1, 2, 3, 5)), strict=True):
            expect_type(group, dict, hint="A group is a dictionary.")
            expect_equal(sorted(group), ["params", "weight_decay"], hint="A group has these two keys.")
            expect_close(
                group["weight_decay"], decay, hint="The first group has the strength asked for, the second 0.0."
            )
            expect_length(
                group["params"],
                len(indices),
                hint="Of two linear layers and a LayerNorm, two weight matrices decay; two biases, and the scale and "
                "the shift of the "
                "norm, do not. If the second group is empty, the generator was used up by the first.",
            )
            for param, index in zip(group["params"], indices, strict=True):
                expect_true(
                    param is named[index][1],
                    f"Another tensor stands in the place of {named[index][0]}.",
                    hint="The groups hold the parameters themselves, in the order given, split by their number of "
                    "dimensions.",
                )
