"""Keys of the deep learning strand, computed from the prompts; the entries stand in the folder of the same name."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

Entry = tuple[object, list[object]]

PARTS = sorted(Path(__file__).with_suffix("").glob("*.py"))

KEYS: dict[str, Entry] = {name: entry for part in PARTS for name, entry in run_path(str(part))["KEYS"].items()}
