"""Checks of a sampler: sizes, the three rules of an episode, the generator, and the split of classes."""

import torch

from practice.grader.expectations import (
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
)

EPISODES = "episodes"
SPLITS = "class-disjoint-splits"
RANDOM = "pseudo-random-numbers"


def seeded():
    """A generator of its own for each call, drawn from the check's seed."""
    return torch.Generator().manual_seed(int(torch.randint(2**31, ())))


def collection(examples, classes=(3, 8, 20, 21, 50)):
    """Labels of a collection in no special order, with as many examples of every class."""
    labels = torch.tensor(classes).repeat(examples)
    return labels[torch.randperm(len(labels))], list(classes)


def drawn(work, labels, classes, ways, shots, queries, generator):
    """The learner's episode, after a look at its shapes."""
    got = work.draw_episode(labels, classes, ways, shots, queries, generator)
    expect_true(
        isinstance(got, tuple) and len(got) == 4,
        "The result is no Episode of four tensors.",
        hint="Return Episode(support, support_labels, query, query_labels).",
    )
    for tensor, each, name in zip(got, (shots, shots, queries, queries), work.Episode._fields, strict=True):
        expect_shape(
            tensor, (ways * each,), hint=f"{name} has one entry for each example: {ways} ways, {each} of each."
        )
        expect_dtype(tensor, torch.int64, hint=f"{name} holds whole numbers.")
    places = torch.cat([got[0], got[2]])
    expect_true(
        bool((places >= 0).all()) and bool((places < len(labels)).all()),
        f"The places run from {int(places.min())} to {int(places.max())}, but the collection has {len(labels)} "
        f"examples.",
        hint="support and query hold places in labels, from 0 to len(labels) - 1, and no class numbers.",
    )
    return got


def check_sizes_and_labels(work):
    """An episode has the right number of examples for each label."""
    labels, classes = collection(9)
    _, support_labels, _, query_labels = drawn(work, labels, classes, 3, 2, 4, seeded())
    expect_equal(
        torch.bincount(support_labels.clamp(0, 60)).tolist(),
        [2, 2, 2],
        hint="The labels in an episode are 0, 1 and 2, whatever numbers the classes have, each with 2 shots. The list "
        "counts your labels 0, 1, 2 and so on.",
        implicates=EPISODES,
    )
    expect_equal(
        torch.bincount(query_labels.clamp(0, 60)).tolist(),
        [4, 4, 4],
        hint="Each of the three labels has 4 queries.",
        implicates=EPISODES,
    )


def check_labels_fit_the_examples(work):
    """Support and queries with one label are of one class, and two labels mean two classes."""
    labels, classes = collection(9)
    for _ in range(5):
        support, support_labels, query, query_labels = drawn(work, labels, classes, 4, 2, 3, seeded())
        names = []
        for k in range(4):
            kinds = {*labels[support[support_labels == k]].tolist(), *labels[query[query_labels == k]].tolist()}
            expect_true(
                len(kinds) == 1,
                f"The examples with label {k} are of the classes {sorted(kinds)}.",
                hint="support and query hold places in labels, so labels[support] are the classes. All examples with "
                "one label belong to one class, the queries in the same way as the support.",
                implicates=EPISODES,
            )
            names += kinds
        expect_true(
            len(set(names)) == 4,
            f"The labels 0 to 3 stand for the classes {names}.",
            hint="A class that is drawn twice has two labels. Draw classes without putting back.",
            implicates=EPISODES,
        )


def check_only_given_classes(work):
    """All examples come from the group of classes that was handed over."""
    labels, classes = collection(6)
    group = [classes[4], classes[1], classes[2]]
    for _ in range(5):
        episode = drawn(work, labels, group, 2, 1, 2, seeded())
        kinds = set(labels[torch.cat([episode[0], episode[2]])].tolist())
        expect_true(
            kinds <= set(group),
            f"The group has the classes {group}, and the episode has {sorted(kinds)}.",
            hint="Draw from `classes`, not from all classes in labels: the others are in another group of the split.",
            implicates=SPLITS,
        )


def check_no_example_twice(work):
    """No example is in an episode twice."""
    labels, classes = collection(5)
    for _ in range(8):
        support, _, query, _ = drawn(work, labels, classes, 3, 2, 3, seeded())
        shared = sorted(set(support.tolist()) & set(query.tolist()))
        expect_true(
            not shared,
            f"Support and queries share the examples {shared}.",
            hint="Such a query can be looked up. Draw shots + queries examples of a class at once, then cut.",
            implicates=EPISODES,
        )
        expect_true(
            len(set(support.tolist())) == 6 and len(set(query.tolist())) == 9,
            f"An example occurs twice: support {support.tolist()}, queries {query.tolist()}.",
            hint="Draw the examples of a class without putting back.",
            implicates=EPISODES,
        )


def check_dealt_anew(work):
    """Over many episodes every class gets every label, and every example has its turn in the support."""
    labels, classes = collection(4)
    generator = seeded()
    pairs, examples = set(), set()
    for _ in range(150):
        support, support_labels, _, _ = drawn(work, labels, classes, 3, 1, 2, generator)
        pairs |= set(zip(labels[support].tolist(), support_labels.tolist(), strict=True))
        examples |= set(support.tolist())
    # In one episode a class has a given label with probability 1/5: in 150 one is missed with probability 3e-15.
    expect_true(
        len(pairs) == 15,
        f"In 150 episodes five classes had {len(pairs)} of the 15 possible pairs of class and label.",
        hint="If a class always has the same label, a learner can know it without the support set. Deal the labels "
        "in random order, and see that the order of `classes` has no say in it.",
        implicates=EPISODES,
    )
    # An example is a support example with probability 3/5 * 1/4: any is missed in 150 with probability 5e-10.
    expect_true(
        len(examples) == 20,
        f"In 150 episodes only {len(examples)} of the 20 examples were in a support set.",
        hint="Shuffle the examples of each class before you take the first ones.",
        implicates=EPISODES,
    )


def check_generator(work):
    """The generator decides: seeds alike give episodes alike, and the shared generator is left alone."""
    labels, classes = collection(12)
    seed = int(torch.randint(2**31, ()))
    runs = []
    for _ in range(2):
        generator = torch.Generator().manual_seed(seed)
        shared = torch.get_rng_state()
        runs.append([drawn(work, labels, classes, 4, 3, 5, generator) for _ in range(2)])
        expect_true(
            torch.equal(torch.get_rng_state(), shared),
            "A random number was drawn from, or a seed set for, PyTorch's shared generator.",
            hint="Hand generator=generator to every call that draws.",
            implicates=RANDOM,
        )
    for first, second in zip(*runs, strict=True):
        for part, again in zip(first, second, strict=True):
            expect_equal(
                again,
                part.clone(),
                hint="Two generators with one seed have to give the same episodes, one after the other.",
                implicates=RANDOM,
            )
    expect_true(
        not torch.equal(runs[0][0][0], runs[0][1][0]),
        "Two episodes drawn from one generator, one after the other, are the same.",
        hint="Do not seed the generator inside: each call goes on where the last one stopped.",
        implicates=RANDOM,
    )


def check_split(work):
    """The groups have the asked sizes and no class in common, and the shuffle decides."""
    classes = [5 * number + 2 for number in range(30)]
    kept = list(classes)
    seed = int(torch.randint(2**31, ()))
    groups = work.split_classes(classes, [16, 4, 9], torch.Generator().manual_seed(seed))
    expect_equal(classes, kept, hint="The caller's list is to be left as it was.")
    expect_length(groups, 3, hint="One group for each size.")
    for group, size in zip(groups, (16, 4, 9), strict=True):
        expect_type(group, list, hint="Each group is a list of class numbers.")
        expect_length(group, size, hint="The groups have the sizes asked for, in their order.")
        for number in group:
            expect_type(
                number, int, hint="Plain numbers: tensors in a set are never found equal, so a leak would hide."
            )
    taken = [number for group in groups for number in group]
    expect_true(
        len(set(taken)) == 29 and set(taken) <= set(classes),
        f"The groups hold {len(set(taken))} different classes, where 16 + 4 + 9 = 29 of the 30 given ones are wanted.",
        hint="Shuffle once and cut. Where each group is drawn by itself, a test class can be one of training as well.",
        implicates=SPLITS,
    )
    expect_true(
        sorted(taken[:16]) != classes[:16],
        "The first group holds the first classes of the list.",
        hint="Shuffle before you cut: neighbours in a list are often alike.",
        implicates=SPLITS,
    )
    again = work.split_classes(classes, [16, 4, 9], torch.Generator().manual_seed(seed))
    expect_equal(again, [list(group) for group in groups], hint="One seed, one split.", implicates=RANDOM)
