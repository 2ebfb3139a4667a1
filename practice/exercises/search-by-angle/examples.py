"""Examples to run while you work: `python examples.py`."""

import torch
from starter import count_words, normalise, search, similarities

query = torch.tensor([[2.0, 1.0, 2.0]])
texts = torch.tensor([[20.0, 10.0, 20.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]])
print("lengths after normalising, should be 1, 1, 0:", torch.linalg.vector_norm(normalise(texts), dim=1).tolist())
print("cosines, should be 1, 0.667, 0:", similarities(query, texts).tolist())
print("best two, should be texts 0 and 1:", search(query, texts, 2).tolist())

library = [
    "The ferry leaves the harbour at dawn and crosses the river. The ferry is slow.",
    "A recipe for bread. Flour, water, salt, yeast, and a warm oven.",
    "Tax on bread and flour was paid at the harbour.",
    "The river rose, and water stood in the harbour.",
]
words = ["ferry", "harbour", "river", "bread", "flour", "water", "salt", "yeast", "oven", "tax"]
for question in ("which ferry crosses the river", "flour and water for bread", "tax"):
    found = search(count_words([question], words), count_words(library, words), 2)
    print(f"{question}:")
    for number in found[0].tolist():
        print("    ", library[number])
