"""The tables that say which pictures are used, and how."""

from __future__ import annotations

import csv
from pathlib import Path

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table next to this file."""
    with (HERE / name).open(newline="", encoding="utf-8") as table:
        return list(csv.DictReader(table))
