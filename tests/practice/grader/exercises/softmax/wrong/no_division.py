# Mistake: the exponentials are not divided by their sum. Caught by: check_two_scores
import torch


def softmax(scores):
    return torch.exp(scores)
