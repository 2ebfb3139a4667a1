"""Examples to run while you work: `python examples.py`."""

import torch
from starter import adam_step, corrected, fresh_state

print("0.4 after one value, beta 0.9, should be 4.0:", round(corrected(torch.tensor(0.4), 0.9, 1).item(), 4))

params = [torch.tensor(1.0)]
state = fresh_state(params)
for gradient, expected in ((4.0, 0.9), (2.0, 0.8067)):
    params, state = adam_step(params, [torch.tensor(gradient)], state, 0.1, (0.9, 0.99))
    print(f"w, should be {expected}: {params[0].item():.4f}")

if __name__ == "__main__":
    params, state = [torch.zeros((), dtype=torch.float64)], fresh_state([torch.zeros((), dtype=torch.float64)])
    gradient = torch.tensor(7.0, dtype=torch.float64)
    for k in range(1, 101):
        moved, state = adam_step(params, [gradient], state, 1.0)
        if k in (1, 2, 5, 10, 100):
            raw = (state.first[0] / state.second[0].sqrt()).item()
            print(f"step {k:3d}: length {(params[0] - moved[0]).item():.2f}, without correction {raw:.2f}")
        params = moved
