"""The acceptance table in Markdown, and contact sheets."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from .accept import Figures, Pair
from .data import Collection
from .layers import STYLE_TAPS

COLUMNS = (*STYLE_TAPS, "style", "content", "ssim", "tv")


def mean(figures: list[Figures], name: str) -> float:
    """The mean of one figure."""
    return sum(row[name] for row in figures) / len(figures)


def summary(pairs: list[Pair]) -> dict[str, float]:
    """What the bars are about: ratios of style distance and of total variation at equal content distance."""
    ratios = np.array([pair.ratio for pair in pairs])
    grain = np.array([pair.tv_ratio for pair in pairs])
    # Beyond half the distance between the two points on either side, the line is called a guess.
    guessed = sum(not -0.5 <= pair.student["share"] <= 1.5 for pair in pairs)
    return {
        "pairs": len(pairs),
        "ratio": float(ratios.mean()),
        "worst": float(ratios.max()),
        "tv_ratio": float(grain.mean()),
        "tv_ratio_low": float(grain.min()),
        "tv_ratio_high": float(grain.max()),
        "extrapolated": int(guessed),
    }


def table(nets: dict[str, list[Pair]]) -> str:
    """Means over pairs, a row a net, with the teacher's first; then the ratios."""
    lines = ["| net | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    first = next(iter(nets.values()))
    rows = {"teacher": [pair.teacher for pair in first]}
    rows |= {name: [pair.student for pair in pairs] for name, pairs in nets.items()}
    for name, figures in rows.items():
        lines.append(f"| {name} | " + " | ".join(f"{mean(figures, column):.3f}" for column in COLUMNS) + " |")
    lines += ["", "| net | pairs | style ratio, mean | worst | TV ratio, mean (least to greatest) | extrapolated |"]
    lines.append("|---" * 6 + "|")
    for name, pairs in nets.items():
        of = summary(pairs)
        grain = f"{of['tv_ratio']:.3f} ({of['tv_ratio_low']:.3f} to {of['tv_ratio_high']:.3f})"
        ratios = f"{of['ratio']:.3f} | {of['worst']:.3f}"
        lines.append(f"| {name} | {of['pairs']:.0f} | {ratios} | {grain} | {of['extrapolated']:.0f} |")
    return "\n".join(lines) + "\n"


def by_pair(nets: dict[str, list[Pair]]) -> str:
    """The style ratio of every pair, a row a pair."""
    lines = ["| content | style | " + " | ".join(nets) + " |", "|---" * (len(nets) + 2) + "|"]
    for rows in zip(*nets.values(), strict=True):
        cells = " | ".join(f"{pair.ratio:.3f}" for pair in rows)
        lines.append(f"| {rows[0].content} | {rows[0].style} | {cells} |")
    return "\n".join(lines) + "\n"


def sheet(pictures: Collection, folder: Path, nets: list[str], styles: int, contents: int, path: Path) -> None:
    """One row a pair: photo, style, then each net's picture whose content distance is nearest to the teacher's."""
    rows = []
    for style in pictures.paintings[:styles]:
        for photo in pictures.photos[:contents]:
            stem = f"{photo.stem}-{style.stem}-"
            cells = [photo, style, *(_nearest(folder, net, stem) for net in nets)]
            rows.append(np.hstack([_square(cell) for cell in cells]))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.vstack(rows)).save(path)


def _nearest(folder: Path, net: str, stem: str) -> Path:
    wanted = [json.loads(p.read_text())["content"] for p in sorted((folder / "teacher").glob(f"{stem}*.json"))][0]
    found = sorted((folder / net).glob(f"{stem}*.json"))
    best = min(found, key=lambda p: abs(json.loads(p.read_text())["content"] - wanted))
    return best.with_suffix(".png")


def _square(path: Path, side: int = 256) -> np.ndarray:
    picture = Image.open(path).convert("RGB")
    short = min(picture.size)
    left, top = (picture.width - short) // 2, (picture.height - short) // 2
    return np.asarray(picture.crop((left, top, left + short, top + short)).resize((side, side)))
