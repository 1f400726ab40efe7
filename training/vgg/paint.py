"""Gatys-style painting by optimisation of the pixels (Gatys, Ecker and Bethge 2016) with dimensionless costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from .layers import CONTENT_TAP, STYLE_TAPS
from .losses import Taps, content_cost, gram, style_cost

Net = Callable[[Tensor], Taps]


@dataclass(frozen=True)
class Schedule:
    """Coarse to fine: `scales` are (side, steps). Adam on pixels 0..1, clamped each step, average of iterates kept."""

    scales: tuple[tuple[int, int], ...] = ((128, 80), (256, 20))
    rate: float = 0.02
    momentum: float = 0.9
    second: float = 0.99
    average: float = 0.9
    half: bool = True
    """Convolutions in bfloat16 (costs in f32). The same for every net that is compared."""

    def label(self) -> str:
        """A short name that tells schedules apart."""
        scales = "_".join(f"{side}x{steps}" for side, steps in self.scales)
        return f"{scales}-{self.rate}-{'bf16' if self.half else 'f32'}"


class PixelAdam:
    """Adam on pictures (Kingma and Ba 2015), each picture on its own clock so that a pool may be refilled."""

    def __init__(self, pictures: Tensor, rate: float, momentum: float, second: float) -> None:
        self.rate, self.momentum, self.second = rate, momentum, second
        self.first = torch.zeros_like(pictures)
        self.squares = torch.zeros_like(pictures)
        self.clock = torch.zeros(len(pictures), device=pictures.device)

    def step(self, pictures: Tensor, gradient: Tensor) -> Tensor:
        """The pictures after one step, clamped to 0..1."""
        self.clock += 1
        self.first.lerp_(gradient, 1 - self.momentum)
        self.squares.lerp_(gradient.square(), 1 - self.second)
        clock = self.clock.view(-1, 1, 1, 1)
        first = self.first / (1 - self.momentum**clock)
        squares = self.squares / (1 - self.second**clock)
        return (pictures - self.rate * first / (squares.sqrt() + 1e-12)).clamp(0, 1)


def painting_gradient(net: Net, pictures: Tensor, grams: Taps, content: Tensor, alpha: Tensor, half: bool) -> Tensor:
    """Gradient of style + alpha * content with respect to the pictures, each picture for itself.

    # Shapes
    `pictures` `[n, 3, h, w]`, `alpha` `[n]`; gives `[n, 3, h, w]`.
    """
    leaf = pictures.detach().requires_grad_()
    with torch.autocast(pictures.device.type, torch.bfloat16, enabled=half):
        taps = net(leaf)
    cost = style_cost(taps, grams) + alpha * content_cost(taps, content)
    return torch.autograd.grad(cost.sum(), leaf)[0]


def targets(net: Net, contents: Tensor, styles: Tensor, half: bool) -> tuple[Taps, Tensor]:
    """Gram matrices of the styles and content activations of the contents, as the net sees them."""
    with torch.no_grad(), torch.autocast(contents.device.type, torch.bfloat16, enabled=half):
        seen = net(styles)
        content = net(contents)[CONTENT_TAP]
    return {tap: gram(seen[tap]) for tap in STYLE_TAPS}, content


def paint(net: Net, contents: Tensor, style: Tensor, alpha: Tensor, schedule: Schedule) -> Tensor:
    """Paints contents in one style, starting from the contents.

    # Shapes
    `contents` `[n, 3, s, s]` and `style` `[1, 3, s, s]` at the last scale's side, `alpha` `[n]`; gives `[n, 3, s, s]`.
    """
    pictures = contents
    for side, steps in schedule.scales:
        at = [F.interpolate(x, size=(side, side), mode="bicubic", antialias=True) for x in (contents, style, pictures)]
        content, shrunk, pictures = (x.clamp(0, 1) for x in at)
        grams, wanted = targets(net, content, shrunk, schedule.half)
        adam = PixelAdam(pictures, schedule.rate, schedule.momentum, schedule.second)
        mean = torch.zeros_like(pictures)
        for _ in range(steps):
            gradient = painting_gradient(net, pictures, grams, wanted, alpha, schedule.half)
            pictures = adam.step(pictures, gradient)
            mean.lerp_(pictures, 1 - schedule.average)
        pictures = mean / (1 - schedule.average**steps)
    return pictures
