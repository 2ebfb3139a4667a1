# Mistake: visits each parent of an operation once. Caught by: check_used_twice
"""Reverse-mode differentiation of single numbers."""

from __future__ import annotations

import math


class Value:
    """A number that remembers how it was computed."""

    def __init__(self, data: float, parents: tuple[Value, ...] = (), local: tuple[float, ...] = ()) -> None:
        """Make a value; one without parents is a leaf.

        Args:
            data: the number.
            parents: the values that it was computed from; the same one twice if it was used twice.
            local: the local derivatives, one for each parent, as plain numbers.
        """
        self.data = data
        self.parents = parents
        self.local = local
        self.grad = 0.0

    def __repr__(self) -> str:
        return f"Value({self.data:.6g}, grad={self.grad:.6g})"

    def __add__(self, other: Value | float) -> Value:
        """The sum, a new value with two parents."""
        other = as_value(other)
        # A nudge of either summand moves the sum by as much.
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other: Value | float) -> Value:
        """The product, a new value with two parents."""
        other = as_value(other)
        # Each factor's rate is the other factor, at the value that it has now.
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def tanh(self) -> Value:
        """The hyperbolic tangent, a new value with one parent; math.tanh gives the number, for inputs of any size."""
        t = math.tanh(self.data)
        return Value(t, (self,), (1 - t * t,))

    def backward(self) -> None:
        """Fill in ``grad`` of this value and of all that it was computed from.

        Afterwards ``v.grad`` is the derivative of this value in ``v``, summed over all paths. What the grads held
        before does not count, so a second call gives the same.
        """
        order: list[Value] = []
        seen: set[Value] = set()

        def visit(value: Value) -> None:
            # Parents are appended first, so each value stands after all that it was computed from. A value met again
            # has its place already: without this, every path would be walked.
            if value not in seen:
                seen.add(value)
                for parent in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        # From the end, a value's turn comes after that of everything computed from it: its adjoint is then complete.
        for value in reversed(order):
            for parent, rate in dict(zip(value.parents, value.local, strict=True)).items():
                parent.grad += rate * value.grad

    # The rest is made of the four above.

    def __radd__(self, other: float) -> Value:
        return self + other

    def __rmul__(self, other: float) -> Value:
        return self * other

    def __neg__(self) -> Value:
        return self * -1.0

    def __sub__(self, other: Value | float) -> Value:
        return self + -as_value(other)

    def __rsub__(self, other: float) -> Value:
        return -self + other


def as_value(number: Value | float) -> Value:
    """A plain number as a leaf; a value as it is."""
    return number if isinstance(number, Value) else Value(number)
