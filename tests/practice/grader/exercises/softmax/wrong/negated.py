# Mistake: divides by the number of scores. Caught by: check_two_scores
import torch


def softmax(scores):
    return torch.exp(scores - scores.max()) / scores.exp().mean() * len(scores)
