# Mistake: the largest score is not subtracted. Caught by: check_large_scores
import torch


def softmax(scores):
    weights = torch.exp(scores)
    return weights / weights.sum()
