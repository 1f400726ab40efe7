"""Acceptance: student against teacher at equal content distance, with the teacher as judge.

A pair (content, style) is painted once through the teacher. The student paints it twice, the second time with a content
weight that brings its content distance to the teacher's; its figures are read off the line through both points in
log content distance. "Style distance remaining" at a layer is ||G(result) - G(style)|| / ||G(photo) - G(style)||.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

from .data import Collection, read_square
from .layers import CONTENT_TAP, PICTURE_SIDE, STYLE_TAPS
from .losses import gram, relative, structural_similarity, total_variation
from .paint import Net, Schedule, paint
from .teacher import Teacher

ALPHA = 0.05
"""Content weight of the teacher's pictures and of the student's first ones."""
SLOPE = 0.45
"""Expected fall of log content distance with log content weight; only chooses the second weight."""
LEAST_STEP = 1.3
"""The second weight is at least this factor away from the first, so that the line is well determined."""

TOGETHER = 2
"""Pictures painted side by side: what a run loses when it is stopped."""

Figures = dict[str, float]
Say = Callable[[str], None]


@torch.no_grad()
def judge(teacher: Teacher, result: Tensor, content: Tensor, style: Tensor) -> Figures:
    """All figures of one result, `[1, 3, s, s]` each."""
    of_result, of_content, of_style = teacher(result), teacher(content), teacher(style)
    figures: Figures = {}
    for tap in STYLE_TAPS:
        wanted = gram(of_style[tap])
        left, start = relative(gram(of_result[tap]), wanted), relative(gram(of_content[tap]), wanted)
        figures[tap] = float((left / start).sqrt())
    figures["style"] = sum(figures[tap] for tap in STYLE_TAPS) / len(STYLE_TAPS)
    figures["content"] = float(relative(of_result[CONTENT_TAP], of_content[CONTENT_TAP]))
    figures["ssim"] = float(structural_similarity(result, content))
    figures["tv"] = float(total_variation(result) / total_variation(content))
    return figures


def at_content(first: Figures, second: Figures, content: float) -> Figures:
    """The figures on the line through two points, at a content distance."""
    start, end = math.log(first["content"]), math.log(second["content"])
    share = 0.0 if start == end else (math.log(content) - start) / (end - start)
    return {name: first[name] + share * (second[name] - first[name]) for name in first} | {"share": share}


def second_alpha(alpha: float, content: float, wanted: float) -> float:
    """The content weight expected to bring `content` to `wanted`, at least LEAST_STEP away."""
    factor = (content / wanted) ** (1 / SLOPE)
    if factor >= 1:
        return alpha * max(LEAST_STEP, min(factor, 16.0))
    return alpha * min(1 / LEAST_STEP, max(factor, 1 / 16))


@dataclass
class Bench:
    """Paints and judges, and remembers both on disk, so that a run may be stopped and taken up."""

    teacher: Teacher
    pictures: Collection
    schedule: Schedule
    folder: Path
    say: Say

    def _slot(self, label: str, content: str, style: str, alpha: float) -> Path:
        return self.folder / self.schedule.label() / label / f"{content}-{style}-{alpha:.4f}.json"

    def figures(self, label: str, net: Net, style: Path, alphas: dict[Path, float]) -> dict[Path, Figures]:
        """Figures of one style on several contents, each with its content weight."""
        slots = {path: self._slot(label, path.stem, style.stem, alpha) for path, alpha in alphas.items()}
        missing = [path for path, slot in slots.items() if not slot.exists()]
        for start in range(0, len(missing), TOGETHER):
            self._paint(net, style, {path: alphas[path] for path in missing[start : start + TOGETHER]}, slots)
        return {path: json.loads(slot.read_text()) for path, slot in slots.items()}

    def _paint(self, net: Net, style: Path, alphas: dict[Path, float], slots: dict[Path, Path]) -> None:
        device = self.teacher.device
        contents = torch.stack([read_square(path, PICTURE_SIDE) for path in alphas]).to(device)
        target = read_square(style, PICTURE_SIDE)[None].to(device)
        alpha = torch.tensor(list(alphas.values()), device=device)
        results = paint(net, contents, target, alpha, self.schedule)
        for path, content, result in zip(alphas, contents.split(1), results.split(1), strict=True):
            figures = judge(self.teacher, result, content, target)
            slots[path].parent.mkdir(parents=True, exist_ok=True)
            pixels = (result[0].permute(1, 2, 0) * 255).round().to(torch.uint8).cpu().numpy()
            Image.fromarray(pixels).save(slots[path].with_suffix(".png"))
            slots[path].write_text(json.dumps(figures))
            self.say(f"{slots[path].stem}: style {figures['style']:.3f} content {figures['content']:.3f}")


@dataclass(frozen=True)
class Pair:
    """One pair's outcome: the teacher's figures, the student's at the same content distance, and as painted."""

    content: str
    style: str
    teacher: Figures
    student: Figures
    painted: tuple[Figures, Figures]

    @property
    def ratio(self) -> float:
        """The student's style distance over the teacher's at equal content distance."""
        return self.student["style"] / self.teacher["style"]

    @property
    def tv_ratio(self) -> float:
        """The student's total variation over the teacher's at equal content distance."""
        return self.student["tv"] / self.teacher["tv"]


def compare(bench: Bench, label: str, student: Net, styles: int, contents: int) -> list[Pair]:
    """Every pair of the first `contents` photos and `styles` styles."""
    pairs: list[Pair] = []
    photos = bench.pictures.photos[:contents]
    for style in bench.pictures.paintings[:styles]:
        even = dict.fromkeys(photos, ALPHA)
        of_teacher = bench.figures("teacher", bench.teacher, style, even)
        first = bench.figures(label, student, style, even)
        weights = {p: second_alpha(ALPHA, first[p]["content"], of_teacher[p]["content"]) for p in photos}
        second = bench.figures(label, student, style, weights)
        for photo in photos:
            equal = at_content(first[photo], second[photo], of_teacher[photo]["content"])
            pairs.append(Pair(photo.stem, style.stem, of_teacher[photo], equal, (first[photo], second[photo])))
        done = pairs[-len(photos) :]
        bench.say(f"{label} {style.stem}: ratio {sum(pair.ratio for pair in done) / len(done):.3f}")
    return pairs


def digest(path: Path) -> str:
    """The first 12 digits of a file's SHA-256: names a net in the cache."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
