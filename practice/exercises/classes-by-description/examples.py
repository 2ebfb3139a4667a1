"""Examples to run while you work: `python examples.py`. The last one trains for a second or two."""

import torch
from starter import classify, scores, seen_loss

descriptions = torch.tensor([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
sound = torch.tensor([[6.0, 2.0, 9.0]])
print("cosines, should be 0.514, 0.964, 0.892:", [round(score, 3) for score in scores(sound, descriptions)[0].tolist()])
print("no attribute at all, should be 0, 0, 0:", scores(torch.zeros(1, 3), descriptions)[0].tolist())
print("best of violin and hurdy-gurdy, should be 2:", classify(sound, descriptions, torch.tensor([0, 2])).item())
print("loss if it is a piano, should be 0.404:", round(seen_loss(sound, descriptions, torch.tensor([1])).item(), 3))


def unseen(seed: int) -> float:
    """Train a linear reader on eight classes with your loss; give its accuracy on four classes without examples."""
    g = torch.Generator().manual_seed(seed)
    # Twelve different descriptions of six attributes, three of them present in each.
    triples = torch.combinations(torch.arange(6), 3)
    table = torch.zeros(12, 6)
    table.scatter_(1, triples[torch.randperm(len(triples), generator=g)[:12]], 1.0)
    mixing = torch.randn(6, 20, generator=g)

    def sounds(classes: torch.Tensor) -> torch.Tensor:
        return table[classes] @ mixing + 1.5 * torch.randn(len(classes), 20, generator=g)

    labels = torch.arange(8).repeat(40)
    x = sounds(labels)
    reader = torch.zeros(20, 6).normal_(std=0.1, generator=g).requires_grad_()
    optimizer = torch.optim.Adam([reader], lr=0.02)
    for _ in range(300):
        loss = seen_loss(x @ reader, table[:8], labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    truth = torch.arange(8, 12).repeat(50)
    got = classify((sounds(truth) @ reader).detach(), table, torch.arange(8, 12))
    return (got == truth).float().mean().item()


if __name__ == "__main__":
    shares = [unseen(seed) for seed in range(5)]
    print("share of unseen instruments named, five seeds:", [round(share, 2) for share in shares])
