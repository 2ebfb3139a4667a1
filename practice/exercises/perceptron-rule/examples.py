"""Examples to run while you work: `python examples.py`."""

import torch
from starter import answers, learn, learn_one, mistake_bound

apples, labels = torch.tensor([[1.0, 3.0], [2.0, 1.0]]), torch.tensor([1, 0])
w, b = torch.tensor([2.0, -1.0]), torch.tensor(-1.0)
print("totals -2 and 2, should be answered [0, 1]:", answers(w, b, apples).tolist())
print("after (1, 3), a yes, should be [3, 2] and 0:", [part.tolist() for part in learn_one(w, b, apples[0], 1)])
print("two apples, should be [2, 0] mistakes:", learn(apples, labels, 10).mistakes)
print(
    "their bound, should be 22:", round(mistake_bound(torch.tensor([-1.0, 1.0]), torch.tensor(0.0), apples, labels), 4)
)

switches = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
for name, labels in (("at least one on", [0, 1, 1, 1]), ("exactly one on", [0, 1, 1, 0])):
    course = learn(switches, torch.tensor(labels), 12)
    print(
        f"{name}: mistakes in each round {course.mistakes}, at the end w = {course.w.tolist()}, b = {course.b.item()}"
    )
