"""Every generator's keys computed a second time in another way, a module for each module of generators.

A module holds ``CASES``: by a generator's name, its `Case`. Modules lie in folders by strand, as the generators do.
"""

from __future__ import annotations

import importlib
import pkgutil

from second_ways.case import Case


def _cases() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for module in pkgutil.walk_packages(__path__, "second_ways."):
        cases: dict[str, Case] = getattr(importlib.import_module(module.name), "CASES", {})
        assert not found.keys() & cases.keys(), f"{module.name} has a second case of a generator"
        found.update(cases)
    return dict(sorted(found.items()))


CASES = _cases()
