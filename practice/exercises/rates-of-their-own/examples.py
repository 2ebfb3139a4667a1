"""Examples to run while you work: `python examples.py`."""

import torch
from starter import adagrad_step, descend, rmsprop_step

w, s = torch.zeros(2), torch.zeros(2)
for gradient, expected in (([40.0, 0.3], [-0.1, -0.1]), ([30.0, 0.4], [-0.16, -0.18])):
    w, s = adagrad_step(w, torch.tensor(gradient), s, rate=0.1)
    print(f"AdaGrad, should be {expected}:", [round(entry, 4) for entry in w.tolist()])

w, s = rmsprop_step(torch.zeros(2), torch.tensor([40.0, -0.02]), torch.zeros(2), rate=0.1, rho=0.75)
print("RMSProp, should be [-0.2, 0.2]:", [round(entry, 4) for entry in w.tolist()])

if __name__ == "__main__":
    rules = {
        "AdaGrad": lambda w, g, s: adagrad_step(w, g, s, 1.0),
        "RMSProp": lambda w, g, s: rmsprop_step(w, g, s, 1.0, 0.9),
    }
    for name, rule in rules.items():
        path = descend(rule, lambda w: torch.full_like(w, 3.0), torch.zeros(1), 100)
        lengths = (path[:-1] - path[1:]).squeeze(1)
        print(f"{name}, steps 1, 4, 100 in units of the rate:", [round(lengths[k - 1].item(), 2) for k in (1, 4, 100)])

    along = torch.diag(torch.tensor([100.0, 1.0]))
    turn = torch.tensor([[1.0, -1.0], [1.0, 1.0]]) / 2**0.5
    askew = turn @ along @ turn.T
    for name, hessian, corner in (
        ("along the axes", along, torch.tensor([1.0, 1.0])),
        ("at 45 degrees", askew, turn @ torch.tensor([1.0, 1.0])),
    ):
        path = descend(lambda w, g, s: adagrad_step(w, g, s, 0.5), lambda w, h=hessian: h @ w, corner, 60)
        print(f"AdaGrad in a valley {name}: {(path[-1].norm() / path[0].norm()).item():.4f} of the distance is left")
