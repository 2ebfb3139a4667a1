"""``serve`` where its package is missing, and what it costs those who do not use it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize("missing", ["textual_serve", "aiohttp"])
def test_without_the_package_a_sentence_tells_how_to_install_it(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for name in [name for name in sys.modules if name.startswith(("curriculum.web", missing))]:
        monkeypatch.delitem(sys.modules, name)
    if missing == "aiohttp":
        pytest.importorskip("textual_serve")
    monkeypatch.setitem(sys.modules, missing, None)
    ran = run("serve")
    assert ran.status == 3
    assert "needs textual-serve, which is not installed" in ran.err
    assert 'pip install "textual-serve>=' in ran.err


def test_its_module_loads_nothing_heavy() -> None:
    code = (
        "import sys, curriculum.cli.main, curriculum.cli.serve; "
        "heavy = {'aiohttp', 'asyncio', 'jinja2', 'textual', 'textual_serve'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-P", "-c", code], check=True)
