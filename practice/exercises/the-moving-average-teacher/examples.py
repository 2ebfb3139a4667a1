"""Examples to run while you work: `python examples.py`."""

import torch
from starter import consistency, start_teacher, step, update_teacher
from torch import Tensor


def single() -> tuple[list[Tensor], list[Tensor]]:
    """The student and the teacher of the case by hand."""
    student = [torch.tensor([2.0], requires_grad=True), torch.tensor(0.5, requires_grad=True)]
    return student, [torch.tensor([1.5]), torch.tensor(1.0)]


def show_cases() -> None:
    student, teacher = single()
    loss = consistency(student, teacher, torch.tensor([[2.0]]), torch.tensor([[3.0]]))
    loss.backward()
    print("consistency, should be 1, with slopes -4 and -2:", loss.item(), [param.grad.tolist() for param in student])

    update_teacher(teacher, student, beta=0.75)
    print("teacher moved towards the student, should be 1.625 and 0.875:", [param.tolist() for param in teacher])

    student, teacher = single()
    x, teacher_x, y = torch.tensor([[2.0]]), torch.tensor([[3.0]]), torch.tensor([3.0])
    loss = step(student, teacher, x, teacher_x, y, rate=0.1, beta=0.75, pull=0.5)
    print("loss before the step, should be 2.75:", loss)
    print("student after it, should be 1.6 and 0.3:", [param.tolist() for param in student])
    print("teacher after it, should be 1.525 and 0.825:", [param.tolist() for param in teacher])


def watch(seed: int, steps: int = 2000) -> tuple[float, float]:
    """Train on noisy pairs of readings; gives how far the student and the teacher are from the truth, on average.

    The squared distance of the weights from the true ones, averaged over the second half of the steps.
    """
    torch.manual_seed(seed)
    truth = torch.randn(6)
    student = [torch.zeros(6, requires_grad=True), torch.zeros((), requires_grad=True)]
    teacher = start_teacher(student)
    of_student, of_teacher = 0.0, 0.0
    for i in range(steps):
        x = torch.randn(2, 6)
        step(student, teacher, x, x, x @ truth + torch.randn(2), rate=0.05, beta=0.98, pull=0.1)
        if i >= steps // 2:
            of_student += (student[0].detach() - truth).pow(2).sum().item() / (steps - steps // 2)
            of_teacher += (teacher[0] - truth).pow(2).sum().item() / (steps - steps // 2)
    return of_student, of_teacher


if __name__ == "__main__":
    show_cases()
    for seed in range(3):
        of_student, of_teacher = watch(seed)
        print(f"seed {seed}: squared distance from the truth: student {of_student:.3f}, teacher {of_teacher:.3f}")
