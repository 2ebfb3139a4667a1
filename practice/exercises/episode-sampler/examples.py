"""Examples to run while you work: `python examples.py`."""

import torch
from starter import draw_episode, split_classes

groups = split_classes([10, 20, 30, 40, 50, 60, 70, 80], [5, 1, 2], torch.Generator().manual_seed(0))
print("groups of 5, 1 and 2 classes, none twice:", groups)

labels = torch.tensor([9, 4, 9, 4, 4, 9, 7])
for seed in (0, 0, 1, 2):
    episode = draw_episode(labels, [4, 9], 2, 1, 1, torch.Generator().manual_seed(seed))
    print(f"seed {seed}, seeds alike should be alike:")
    for part, places, dealt in (("support", *episode[:2]), ("query", *episode[2:])):
        print(f"  {part:8} places {places.tolist()}  classes {labels[places].tolist()}  labels {dealt.tolist()}")
