"""Checks of padding and its undoing, from three melodies by hand to batches out of a loader."""

import torch
from torch.utils.data import DataLoader

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

JOINING = "joining-and-stacking"


def songs():
    """Three melodies of 1, 3 and 2 notes."""
    return [
        (torch.tensor([[60.0, 2.0]]), 4),
        (torch.tensor([[62.0, 1.0], [0.0, 1.0], [64.0, 2.0]]), 0),
        (torch.tensor([[67.0, 4.0], [65.0, 4.0]]), 7),
    ]


def collated(work, items):
    """The three results of the learner's function, the count of them checked."""
    got = work.pad_collate(items)
    expect_length(got, 3, hint="Return three tensors: melodies, lengths, labels.")
    return got


def check_padded_by_hand(work):
    """Melodies of 1, 3 and 2 notes are filled up to 3."""
    melodies = collated(work, songs())[0]
    expect_shape(
        melodies,
        (3, 3, 2),
        hint="Items first, then notes, then quantities. Stacked along a new dimension 0, batch[i] is melody i.",
        implicates=JOINING,
    )
    expect_close(
        melodies,
        [[[60.0, 2], [0, 0], [0, 0]], [[62, 1], [0, 1], [64, 2]], [[67, 4], [65, 4], [0, 0]]],
        hint="The items stay in their order, and the zeros stand at the end of each melody.",
        implicates=JOINING,
    )


def check_lengths_and_labels(work):
    """Lengths and labels come as int64, in the order of the items."""
    _, lengths, labels = collated(work, songs())
    for got, expected, what in ((lengths, [1, 3, 2], "lengths"), (labels, [4, 0, 7], "labels")):
        expect_shape(got, (3,), hint=f"These are the {what}: one number for each item.")
        expect_dtype(got, torch.int64, hint=f"The {what} are whole numbers, as torch.tensor makes of a list of them.")
        expect_equal(
            got,
            torch.tensor(expected),
            hint=f"These are the {what}, in the order of the items. A length counts the notes before padding.",
        )


def check_in_a_loader(work):
    """In a loader each batch is padded to its own longest melody."""
    numbers = [3, 6, 2, 4, 1, 2]
    data = [(torch.full((length, 2), float(place + 1)), place) for place, length in enumerate(numbers)]
    batches = list(DataLoader(data, batch_size=3, collate_fn=work.pad_collate))
    for start, batch in zip((0, 3), batches, strict=True):
        expect_length(batch, 3, hint="Return three tensors: melodies, lengths, labels.")
        lengths = numbers[start : start + 3]
        expect_shape(
            batch[0],
            (len(lengths), max(lengths), 2),
            hint=f"This batch has the lengths {lengths}. Its width is the longest of its own, whatever came before: "
            "nothing may be kept from one call to the next.",
            implicates="data-loaders",
        )
        expect_equal(batch[1], torch.tensor(lengths), hint="The lengths of this batch.")
        expected = torch.arange(start, start + len(lengths))
        expect_equal(batch[2], expected, hint="The labels of this batch.", implicates="data-loaders")


def check_one_item(work):
    """A batch of one item is a batch."""
    melodies, lengths, labels = collated(work, songs()[2:])
    expect_shape(melodies, (1, 2, 2), hint="One melody of two notes: the dimension of the items stays, with size 1.")
    expect_close(melodies, [[[67.0, 4.0], [65.0, 4.0]]], hint="The longest of one melody is itself; nothing is padded.")
    expect_equal(lengths, torch.tensor([2]), hint="One length, in a tensor of shape (1,).")
    expect_equal(labels, torch.tensor([7]), hint="One label, in a tensor of shape (1,).")


def check_silence(work):
    """A melody without notes is all padding."""
    items = [(torch.zeros(0, 3), 1), (torch.tensor([[5.0, 6.0, 7.0], [1.0, 2.0, 3.0]]), 2)]
    melodies, lengths, _ = collated(work, items)
    expect_shape(melodies, (2, 2, 3), hint="Two items, the longest with 2 notes, 3 quantities.")
    expect_close(
        melodies,
        [[[0.0, 0, 0], [0, 0, 0]], [[5, 6, 7], [1, 2, 3]]],
        hint="The first melody has no notes, so both of its rows are padding.",
    )
    expect_equal(lengths, torch.tensor([0, 2]), hint="A melody of shape (0, 3) has the length 0.")


def check_dtype_kept(work):
    """Whole numbers stay whole numbers, and 64 bits stay 64 bits."""
    for dtype in (torch.int64, torch.float64):
        items = [(torch.tensor([[60, 2], [61, 1]], dtype=dtype), 3), (torch.tensor([[2**25 + 1, 4]], dtype=dtype), 5)]
        melodies = collated(work, items)[0]
        expect_shape(melodies, (2, 2, 2), hint="Two items of at most two notes.")
        expect_dtype(
            melodies,
            dtype,
            hint="torch.zeros makes float32 unless told otherwise, and joined to it whole numbers become float32.",
        )
        expected = torch.tensor([[[60, 2], [61, 1]], [[2**25 + 1, 4], [0, 0]]], dtype=dtype)
        expect_equal(melodies, expected, hint="Digits were lost by a conversion on the way.")


def check_unpadded_by_hand(work):
    """The real notes come back, zeros among them included."""
    melodies = torch.tensor([[[60.0, 2], [0, 0], [0, 0]], [[0, 1], [62, 1], [0, 0]], [[67, 4], [65, 4], [0, 0]]])
    got = work.unpad(melodies, torch.tensor([1, 3, 2]))
    expect_length(got, 3, hint="A list with one tensor for each item.")
    for index, expected in enumerate(([[60.0, 2]], [[0.0, 1], [62, 1], [0, 0]], [[67.0, 4], [65, 4]])):
        expect_shape(
            got[index], (len(expected), 2), hint=f"Melody {index} has {len(expected)} real notes of two numbers."
        )
        expect_close(got[index], expected, hint="The first notes of each row are real, as many as its length says.")


def check_there_and_back(work):
    """Padding and taking apart give the melodies again, and leave the items as they were."""
    items = [(torch.randn(length, 4), length) for length in (5, 2, 7, 0, 1)]
    kept, before = list(items), remember([melody for melody, _ in items])
    melodies, lengths, _ = collated(work, items)
    expect_true(
        len(items) == 5 and all(one is other for one, other in zip(items, kept, strict=True)),
        "The list of items is not what it was before the call.",
        hint="The list belongs to the caller: no sort, pop or append on it.",
    )
    expect_unchanged([melody for melody, _ in items], before, hint="Build new tensors; leave the melodies alone.")
    expect_shape(melodies, (5, 7, 4), hint="Five items, the longest with 7 notes.")
    expect_equal(lengths, torch.tensor([5, 2, 7, 0, 1]), hint="The lengths before padding.")
    got = work.unpad(melodies, lengths)
    expect_length(got, 5, hint="A list with one tensor for each item.")
    for one, expected in zip(got, before, strict=True):
        expect_equal(one, expected, hint="Each melody should come back with its own notes and its own length.")
