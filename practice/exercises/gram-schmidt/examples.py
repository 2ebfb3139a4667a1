"""Examples to run while you work: `python examples.py`."""

import torch
from starter import nearest, orthonormal_basis

two = torch.tensor([[2.0, 6.0], [1.0, 6.0], [2.0, 0.0]])
print("two columns; 3 times the axes should be the columns (2, 1, 2) and (1, 2, -2):")
print(3 * orthonormal_basis(two))

repeated = torch.tensor([[2.0, 6.0, 8.0], [1.0, 6.0, 7.0], [2.0, 0.0, 2.0]])
print("the third column is the sum of the others; shape should be (3, 2):", tuple(orthonormal_basis(repeated).shape))

point = torch.tensor([6.0, 3.0, -3.0])
print("nearest to (6, 3, -3) in the plane, should be (4, 5, -2):", nearest(orthonormal_basis(two), point))

e = 1e-4
parallel = torch.tensor([[1.0, 1.0, 1.0], [e, 0.0, 0.0], [0.0, e, 0.0], [0.0, 0.0, e]])
axes = orthonormal_basis(parallel)
print("nearly parallel columns; dot products of the axes, should be near 1 on the diagonal and near 0 beside it:")
print(axes.T @ axes)
