"""Which topic an exception of PyTorch is traced to: PyTorch itself raises each one here."""

from __future__ import annotations

from collections.abc import Callable

import pytest

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.torch

from curriculum import load_curriculum  # noqa: E402
from practice.grader.causes import TOPICS, topic_behind  # noqa: E402

T = torch.tensor
LEAF = torch.ones(3, requires_grad=True)


def damaged() -> None:
    values = LEAF.exp()
    values.add_(1)
    values.sum().backward()


def twice() -> None:
    loss = (LEAF**2).sum()
    loss.backward()
    loss.backward()


def without_its_graph() -> None:
    (gradient,) = torch.autograd.grad((LEAF**2).sum(), LEAF)
    torch.autograd.grad(gradient.sum(), LEAF)


RAISED: dict[str, list[Callable[[], object]]] = {
    "broadcasting": [
        lambda: torch.ones(2) + torch.ones(3),
        lambda: torch.ones(3).expand(4),
        lambda: torch.ones(3).add_(torch.ones(2, 3)),
    ],
    "matrix-products-in-pytorch": [
        lambda: torch.ones(2, 3) @ torch.ones(2, 3),
        lambda: torch.ones(2, 3) @ torch.ones(2),
        lambda: torch.dot(torch.ones(2), torch.ones(3)),
        lambda: torch.mm(torch.ones(2), torch.ones(2, 2)),
        lambda: torch.bmm(torch.ones(2, 2), torch.ones(2, 2)),
        lambda: torch.ones(2, 2, 3) @ torch.ones(2, 2, 3),
    ],
    "in-place-operations": [damaged, lambda: LEAF.add_(1), lambda: LEAF[0:1].add_(1)],
    "reshaping": [lambda: torch.ones(6).reshape(4, 2), lambda: torch.ones(2, 3).T.view(6)],
    "tensor-indexing": [
        lambda: torch.ones(3)[5],
        lambda: torch.ones(3)[0, 1],
        lambda: torch.ones(3).sum(dim=1),
        lambda: torch.ones(6, 6)[torch.arange(2), torch.arange(6)],
    ],
    "gather-and-one-hot": [
        lambda: torch.ones(2, 2).gather(1, T([0, 1])),
        lambda: torch.nn.functional.one_hot(T([3]), 2),
    ],
    "joining-and-stacking": [
        lambda: torch.cat([torch.ones(2, 2), torch.ones(3, 3)]),
        lambda: torch.stack([torch.ones(2), torch.ones(3)]),
    ],
    "leaves-and-the-graph": [twice, without_its_graph, lambda: torch.ones(1).sum().backward()],
    "autograd": [lambda: (LEAF * 2).backward(), LEAF.numpy],
    "einsum": [lambda: torch.einsum("ij,jk->ik", torch.ones(2, 3), torch.ones(2, 3))],
    "dtypes": [
        lambda: torch.ones(2, 2) @ torch.ones(2, 2, dtype=torch.float64),
        lambda: torch.ones(3)[torch.ones(2)],
        lambda: torch.arange(3).mean(),
        lambda: T([1]).div_(2),
        lambda: torch.arange(3).softmax(0),
        lambda: torch.nn.functional.cross_entropy(torch.ones(2, 2), torch.ones(2)),
    ],
}


@pytest.mark.parametrize("topic", RAISED)
def test_an_exception_of_pytorch_names_its_topic(topic: str) -> None:
    for raising in RAISED[topic]:
        with pytest.raises(Exception) as caught:  # noqa: PT011  (whatever PyTorch raises)
            raising()
        assert topic_behind(caught.value) == topic, caught.value


def test_every_topic_is_one_of_ours_and_is_tried_here() -> None:
    assert set(TOPICS) == set(RAISED)
    assert set(TOPICS) <= set(load_curriculum().topics)


@pytest.mark.parametrize("error", [IndexError("list index out of range"), ZeroDivisionError(), KeyError("w"), None])
def test_other_errors_name_none(error: BaseException | None) -> None:
    assert topic_behind(error) is None
