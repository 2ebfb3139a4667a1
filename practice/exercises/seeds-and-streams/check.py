"""Checks of an experiment's streams: a method's own draws, repeatability, company, strangers, and tapes that meet."""

import torch

from practice.grader.expectations import expect_close, expect_shape, expect_true, last

SEEDS = "pseudo-random-numbers"
FLOOR = -20.0


def fresh(seed):
    """A generator of the check's own."""
    return torch.Generator().manual_seed(seed)


def floor(values, generator):
    """An estimate far below every target, so that its error tells the target."""
    return torch.tensor(FLOOR)


def hungry(values, generator):
    """The same, after three draws."""
    torch.rand(3, generator=generator)
    return torch.tensor(FLOOR)


def middle(values, generator):
    """The mean; draws nothing."""
    return values.mean()


def halves(values, generator):
    """The mean of a random half."""
    return values[torch.randperm(len(values), generator=generator)[: (len(values) + 1) // 2]].mean()


def targets(work, rounds, n, seed, method=floor):
    """The targets of an experiment."""
    got = work.compare([method], rounds, n, seed)
    expect_shape(got, (1, rounds), hint="One row a method, one column a round.")
    return got[0] + FLOOR


def check_halves_draw_from_their_generator(work):
    """by_halves draws from the generator that it is given."""
    values = torch.tensor([1.0, 2.0, 6.0, 15.0, -3.0, 40.0, 0.5])
    generator, ours = fresh(11), fresh(11)
    before = torch.get_rng_state()
    for time in ("first", "second"):
        got = work.by_halves(values, generator, 3)
        means = [values[torch.randperm(7, generator=ours)[:4]].mean() for _ in range(3)]
        expect_close(
            got,
            torch.stack(means).median(),
            hint=f"This is the {time} call with one generator. Hand it on, torch.randperm(..., generator=generator), "
            "for every half, and make no other one.",
            implicates=SEEDS,
        )
    expect_true(
        torch.equal(before, torch.get_rng_state()),
        "by_halves moved on the stream that the whole program shares.",
        hint="Every draw in it needs generator=generator.",
        implicates=SEEDS,
    )
    expect_close(work.by_halves(torch.tensor([7.0]), fresh(0)), 7.0, hint="The half of one measurement is this one.")


def check_repeatable(work):
    """The same seed gives the same result, another seed and another round give others."""
    methods = [middle, halves]
    first, again = work.compare(methods, 6, 5, 3), work.compare(methods, 6, 5, 3)
    expect_shape(first, (2, 6), hint="Two methods, six rounds.")
    expect_close(first, again, hint="compare was called twice with seed 3. Every generator has to be set by the seed.")
    expect_true(
        not torch.equal(first, work.compare(methods, 6, 5, 4)),
        "Seed 3 and seed 4 gave the same errors.",
        hint="torch.Generator() alone always starts at one and the same place. Set it: .manual_seed(...).",
        implicates=SEEDS,
    )
    drawn = []
    work.compare([lambda values, generator: drawn.append(torch.rand((), generator=generator)) or values[0]], 6, 5, 3)
    for what, numbers in (("targets", targets(work, 6, 5, 3)), ("method's own draws", torch.stack(drawn))):
        expect_true(
            len(set(numbers.tolist())) == 6,
            f"In six rounds the {what} were {', '.join(f'{number:.4f}' for number in numbers.tolist())}.",
            hint="A generator that is made, or set, in each round starts its tape anew each time. Make it before the "
            "loop over the rounds.",
            implicates=SEEDS,
        )


def check_same_rounds_for_all(work):
    """A method that draws meets the targets and measurements that one without draws meets."""
    seen = {"quiet": [], "hungry": []}

    def quiet(values, generator):
        seen["quiet"].append(values.clone())
        return torch.tensor(FLOOR)

    def drawing(values, generator):
        seen["hungry"].append(values.clone())
        return hungry(values, generator)

    got = work.compare([quiet, drawing], 5, 4, 8) + FLOOR
    expect_close(
        got[1],
        got[0],
        hint="These are the targets met by a method that draws three numbers in each round, beside those of one that "
        "draws none. If they part after the first, the method reads on the tape of the targets. Give it another one.",
        implicates=SEEDS,
    )
    expect_close(
        torch.stack(seen["hungry"]),
        torch.stack(seen["quiet"]),
        hint="These are the measurements that the same two methods met, one row a round.",
        implicates=SEEDS,
    )


def check_place_and_company(work):
    """A method's errors do not depend on its place in the list, nor on the others."""
    alone = work.compare([halves], 5, 6, 2)[0]
    got = work.compare([hungry, halves, middle, halves], 5, 6, 2)
    expect_shape(got, (4, 5), hint="Four methods, five rounds.")
    for place in (1, 3):
        expect_close(
            got[place],
            alone,
            hint=f"These are the errors of a method that draws random halves, at place {place} of four methods, beside "
            "its errors when it is alone. Its stream must begin anew for each method, and with a seed in which the "
            "place plays no part.",
            implicates=SEEDS,
        )


def check_strangers_draws(work):
    """Draws made elsewhere change no result."""
    methods = [middle, halves]
    torch.manual_seed(1)
    quiet = work.compare(methods, 5, 4, 6)
    torch.manual_seed(2)
    calls = []

    def report(i, r):
        calls.append((i, r))
        torch.rand(i + r + 1)

    expect_close(
        work.compare(methods, 5, 4, 6, report),
        quiet,
        hint="With a report that draws from the program's shared stream the errors are other ones than without. Some "
        "draw of yours comes from that stream: which one has no generator=, or one that torch.manual_seed gave back?",
        implicates=SEEDS,
    )
    expect_true(
        calls == [(i, r) for i in range(2) for r in range(5)],
        f"report was called with {calls}.",
        hint="It is called once after each round, with the number of the method and that of the round.",
    )


def check_callers_stream(work):
    """The caller's own stream is left where it was."""
    torch.manual_seed(2024)
    torch.rand(3)
    before = torch.get_rng_state()
    work.compare([middle, halves], 3, 4, 6)
    expect_true(
        torch.equal(before, torch.get_rng_state()),
        "After compare, the shared stream stands at another place than before.",
        hint="torch.manual_seed sets the generator of the whole program: a caller who draws afterwards always gets "
        "the same numbers. A generator of its own is made by torch.Generator().",
        implicates=SEEDS,
    )


def check_targets_whatever_n(work):
    """The targets of a seed are the same for every number of measurements."""
    expect_close(
        targets(work, 6, 1, 9),
        targets(work, 6, 12, 9),
        hint="These are the targets of seed 9 with 1 and with 12 measurements a round. If only the first agrees, "
        "targets and measurements are drawn in turn from one tape.",
        implicates=SEEDS,
    )


def check_tapes_that_meet(work):
    """No two parts and no two seeds read the same tape."""
    read = []
    for seed in range(6):
        values, own = [], []

        def spy(row, generator, values=values, own=own):
            values.append(row.clone())
            own.append(torch.randn((), generator=generator))
            return torch.tensor(FLOOR)

        of_targets = targets(work, 2, 2, seed, spy)
        read += [
            (f"the targets of seed {seed}", of_targets / 2),
            (f"the noise of seed {seed}", values[0] - of_targets[0]),
            (f"a method's own draws of seed {seed}", torch.stack(own)),
        ]
    for index, (name, numbers) in enumerate(read):
        for other, others in read[:index]:
            expect_true(
                (numbers - others).abs().max().item() > 2e-5,
                f"{name[:1].upper()}{name[1:]} and {other} are the same standard normal numbers: "
                f"{numbers[0]:.4f}, {numbers[1]:.4f}.",
                hint="Two generators with the same seed read the same tape, so the noise would know the targets. Each "
                "part needs a seed that no part of any seed of the experiment has.",
                implicates=SEEDS,
            )


@last
def check_sizes(work):
    """Targets spread by 2, noise by 1, and an error is a distance."""
    rows = []

    def spy(values, generator):
        rows.append(values.clone())
        return torch.tensor(FLOOR)

    of_targets = targets(work, 2000, 4, 5, spy)
    noise = torch.stack(rows) - of_targets[:, None]
    # Four and more standard errors of a spread: 0.04 of 0.032 for the targets, 0.011 for the noise.
    for what, numbers, spread, room in (("targets", of_targets, 2.0, 0.16), ("noise", noise, 1.0, 0.06)):
        expect_true(
            abs(numbers.std().item() - spread) < room,
            f"Over 2,000 rounds the {what} have the standard deviation {numbers.std().item():.3f}.",
            hint=f"A standard normal number has standard deviation 1; the {what} should have {spread:g}.",
        )
    got = work.compare([lambda values, generator: torch.tensor(-FLOOR)], 3, 4, 5)
    expect_true(
        bool((got > 0).all()),
        "An estimate far above the targets has a negative error.",
        hint="The error is the distance, so the absolute value of estimate minus target.",
    )
