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


GUESS = (-0.5, 1.5)
"""Beyond half the distance between the two paintings on either side, a figure at equal content distance is a guess."""


def reached(pair: Pair) -> bool:
    """Whether the student's paintings come near enough to the teacher's content distance to be compared there."""
    return GUESS[0] <= pair.student["share"] <= GUESS[1]


def painted(pair: Pair) -> float:
    """The student's style distance over the teacher's at the same content weight, whatever the content distances."""
    return pair.painted[0]["style"] / pair.teacher["style"]


def summary(pairs: list[Pair]) -> dict[str, float]:
    """What the bars are about: ratios of style distance and of total variation at equal content distance.

    Only pairs whose content distance was reached count; a net that reaches none has no such ratios.
    """
    equal = [pair for pair in pairs if reached(pair)]
    found = {"pairs": len(pairs), "reached": len(equal), "painted": float(np.mean([painted(pair) for pair in pairs]))}
    if equal:
        ratios = np.array([pair.ratio for pair in equal])
        grain = np.array([pair.tv_ratio for pair in equal])
        found |= {"ratio": float(ratios.mean()), "worst": float(ratios.max())}
        found |= {"tv_ratio": float(grain.mean()), "tv_low": float(grain.min()), "tv_high": float(grain.max())}
    return found


def table(nets: dict[str, list[Pair]]) -> str:
    """Means over pairs, a row a net, with the teacher's first (as painted where the content distance was not reached); then
    the ratios."""
    lines = ["| net | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    first = next(iter(nets.values()))
    rows = {"teacher": [pair.teacher for pair in first]}
    rows |= {name: [pair.student if reached(pair) else pair.painted[0] for pair in ps] for name, ps in nets.items()}
    for name, figures in rows.items():
        lines.append(f"| {name} | " + " | ".join(f"{mean(figures, column):.3f}" for column in COLUMNS) + " |")
    lines += ["", "| net | pairs reached | style ratio, mean | worst | TV ratio, mean (least to greatest) | as painted |"]
    lines.append("|---" * 6 + "|")
    for name, pairs in nets.items():
        of = summary(pairs)
        if of["reached"]:
            ratios = f"{of['ratio']:.3f} | {of['worst']:.3f}"
            grain = f"{of['tv_ratio']:.3f} ({of['tv_low']:.3f} to {of['tv_high']:.3f})"
        else:
            ratios, grain = "none | none", "none"
        lines.append(f"| {name} | {of['reached']} of {of['pairs']} | {ratios} | {grain} | {of['painted']:.3f} |")
    return "\n".join(lines) + "\n"


def by_pair(nets: dict[str, list[Pair]]) -> str:
    """The style ratio of every pair, a row a pair; in brackets as painted, where the content distance was not reached."""
    lines = ["| content | style | " + " | ".join(nets) + " |", "|---" * (len(nets) + 2) + "|"]
    for rows in zip(*nets.values(), strict=True):
        cells = " | ".join(f"{p.ratio:.3f}" if reached(p) else f"({painted(p):.3f})" for p in rows)
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
