"""The steps of a painting in double precision: numbers that other programs are held to.

Pictures by formula (the same as in `crates/nets/tests/style/fixtures.rs`), the costs of `docs/STYLE_COSTS.md`, gradients by
autograd, Adam. The first layer sees the picture with its outermost pixels repeated; elsewhere padding is zero.

The file holds, for each case, `CASE.costs` `[steps, 15]` (J, J_content, J_style, total variation times its weight, five style
layers, the textbook J_content and its five style layers; each of the picture before the step) and `CASE.picture`
`[3, height, width]`, 0..=1, the average of the iterates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from .layers import STYLE_TAPS
from .losses import Taps
from .student import Student
from .teacher import run

WIDTH, HEIGHT = 48, 32
STEPS = 5
KAPPA = 0.2
"""Weight of the relative content cost relative to the relative style cost (`likeness_core::style::settings`)."""


@dataclass(frozen=True)
class Pattern:
    """Bands and squares in whole numbers 0..=251: levels a column, a row, both, a channel; side of the squares."""

    across: int
    down: int
    twist: int
    colour: int
    square: int

    def picture(self, width: int = WIDTH, height: int = HEIGHT) -> Tensor:
        """`[1, 3, height, width]`, 0..=1, double."""
        x, y = torch.arange(width).view(1, 1, -1), torch.arange(height).view(1, -1, 1)
        c = torch.arange(3).view(-1, 1, 1)
        t = (self.across * x + self.down * y + self.twist * x * y + self.colour * c) % 512
        band = torch.minimum(t, 511 - t) * 3 // 4
        return (band + 60 * ((x // self.square + y // self.square) % 2)).double()[None] / 255.0


PHOTO = Pattern(5, 9, 0, 150, 16)
WAVES = Pattern(23, 41, 1, 75, 5)
BANDS = Pattern(60, 3, 0, 210, 9)
FIRST = Pattern(8, 13, 2, 120, 11)


@dataclass(frozen=True)
class Case:
    """Knobs and pictures of one painting."""

    styles: tuple[tuple[Tensor, float], ...]
    alpha: float = 10.0
    beta: float = 40.0
    lambdas: tuple[float, ...] = (0.2,) * 5
    content: str = "conv4_2"
    variation: float = 0.0
    faces: Tensor | None = None
    """Weight of each position of the content layer, `[1, 1, h, w]`."""
    rate: float = 0.02
    beta1: float = 0.9
    beta2: float = 0.99
    average: float = 0.9

    def cast(self, dtype: torch.dtype) -> "Case":
        """The same in another precision."""
        faces = None if self.faces is None else self.faces.to(dtype)
        return replace(self, styles=tuple((style.to(dtype), share) for style, share in self.styles), faces=faces)


def cases() -> dict[str, Case]:
    """The defaults; and every knob turned, as `stage.rs` does."""
    faces = (1 + torch.arange(WIDTH // 4 * (HEIGHT // 4)) * 5 % 13).double().view(1, 1, HEIGHT // 4, WIDTH // 4)
    turned = Case(
        styles=((WAVES.picture(), 0.75), (BANDS.picture(64, 32), 0.25)),
        alpha=30.0,
        beta=20.0,
        lambdas=(1.0, 2.0, 3.0, 4.0, 0.0),
        content="conv3_1",
        variation=0.5,
        faces=faces,
        rate=0.05,
        average=0.8,
    )
    return {"plain": Case(styles=((WAVES.picture(), 1.0),)), "turned": turned}


def look(net: Student, pictures: Tensor) -> Taps:
    """Taps (after the ReLU) of pictures 0..=1; the first layer sees their outermost pixels repeated."""

    def respond(name: str, activations: Tensor) -> Tensor:
        if name != "conv1_1":
            return net.respond(name, activations)
        first = net.layer(name).narrow
        return F.conv2d(F.pad(activations, (1, 1, 1, 1), mode="replicate"), first.weight, first.bias)

    return run(pictures, respond)


def gram(activations: Tensor) -> Tensor:
    """A A^T over the number of positions, in the precision of the activations: `[1, c, h, w]` to `[c, c]`."""
    flat = activations[0].flatten(1)
    return flat @ flat.T / flat.shape[1]


def costs(net: Student, case: Case, picture: Tensor, content: Tensor, grams: Taps) -> Tensor:
    """J and its parts, `[15]`; the first is what is minimised."""
    taps = look(net, picture)
    found = taps[case.content]
    squared = ((found - content).square() * (1.0 if case.faces is None else case.faces)).sum()
    j_content = KAPPA * squared / content.square().sum()
    layers, textbook = [], []
    for tap in STYLE_TAPS:
        apart = (gram(taps[tap]) - grams[tap]).square().sum()
        layers.append(apart / grams[tap].square().sum())
        textbook.append(apart / (4 * taps[tap].shape[1] ** 2))
    weights = torch.tensor(case.lambdas, dtype=picture.dtype)
    j_style = (weights / weights.sum() * torch.stack(layers)).sum()
    across, down = picture[..., 1:] - picture[..., :-1], picture[..., 1:, :] - picture[..., :-1, :]
    variation = case.variation * (across.square().mean() + down.square().mean())
    total = case.alpha * j_content + case.beta * (j_style + variation)
    textbook_content = squared / (4 * found[0].numel())
    return torch.stack([total, j_content, j_style, variation, *layers, textbook_content, *textbook])


def paint(net: Student, case: Case) -> tuple[Tensor, Tensor]:
    """Costs before each step, `[STEPS, 15]`, and the average of the iterates, `[3, HEIGHT, WIDTH]`."""
    picture = FIRST.picture().to(case.styles[0][0].dtype)
    with torch.no_grad():
        content = look(net, PHOTO.picture().to(picture.dtype))[case.content]
        seen = [(look(net, style), share) for style, share in case.styles]
        grams = {tap: sum(share * gram(taps[tap]) for taps, share in seen) for tap in STYLE_TAPS}
    first, second, mean = (torch.zeros_like(picture) for _ in range(3))
    rows = []
    for step in range(1, STEPS + 1):
        leaf = picture.clone().requires_grad_(True)
        row = costs(net, case, leaf, content, grams)
        (gradient,) = torch.autograd.grad(row[0], leaf)
        rows.append(row.detach())
        first = case.beta1 * first + (1 - case.beta1) * gradient
        second = case.beta2 * second + (1 - case.beta2) * gradient.square()
        slope = first / (1 - case.beta1**step) / ((second / (1 - case.beta2**step)).sqrt() + 1e-12)
        picture = (picture - case.rate * slope).clamp(0, 1)
        mean = case.average * mean + (1 - case.average) * picture
    return torch.stack(rows), (mean / (1 - case.average**STEPS))[0]


def write(net: Student, path: Path) -> str:
    """Writes the file; tells how far single precision is from it."""
    tensors, words = {}, []
    for name, case in cases().items():
        rows, picture = paint(net.double(), case)
        tensors |= {f"{name}.costs": rows.float().contiguous(), f"{name}.picture": picture.float().contiguous()}
        single_rows, single = paint(net.float(), case.cast(torch.float32))
        off = (single.double() - picture).abs()
        worst = ((single_rows.double() - rows).abs() / rows.abs().clamp_min(1e-30)).max()
        far = (off > 1 / 255).double().mean()
        words.append(f"{name}: mean {off.mean():.1e}, over a level {far:.1e}, largest {off.max():.1e}, costs {worst:.1e}")
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(path))
    return "in single precision, " + "; ".join(words)
