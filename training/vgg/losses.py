"""Costs: Gram matrices, dimensionless feature, Gram and style costs, and the plain measures of acceptance."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .layers import CONTENT_TAP, STYLE_TAPS, TAPS

Taps = dict[str, Tensor]


def gram(activations: Tensor) -> Tensor:
    """G = A A^T / (h w) over positions, in f32 (Gatys, Ecker and Bethge 2016, eq. 3, with the mean over positions).

    # Shapes
    `[n, c, h, w]` to `[n, c, c]`.
    """
    flat = activations.float().flatten(2)
    return flat @ flat.transpose(1, 2) / flat.shape[2]


def relative(found: Tensor, wanted: Tensor) -> Tensor:
    """||found - wanted||^2 / ||wanted||^2 for each picture, `[n, ...]` to `[n]`."""
    axes = tuple(range(1, wanted.dim()))
    difference = (found.float() - wanted.float()).square().sum(axes)
    return difference / wanted.float().square().sum(axes).clamp_min(1e-12)


def distillation(student: Taps, teacher: Taps, gram_weight: float) -> tuple[Tensor, dict[str, float]]:
    """Relative feature error plus `gram_weight` times relative Gram error, summed over taps; and its terms."""
    terms: dict[str, float] = {}
    total = torch.zeros((), device=teacher[TAPS[0]].device)
    for tap in TAPS:
        feature = relative(student[tap], teacher[tap]).mean()
        total = total + feature
        terms[f"feature {tap}"] = float(feature.detach())
        if tap in STYLE_TAPS:
            style = relative(gram(student[tap]), gram(teacher[tap])).mean()
            total = total + gram_weight * style
            terms[f"gram {tap}"] = float(style.detach())
    return total, terms


def style_cost(taps: Taps, targets: Taps) -> Tensor:
    """Mean over style taps of ||G - T||^2 / ||T||^2 for each picture; `targets` holds Gram matrices. Gives `[n]`."""
    return torch.stack([relative(gram(taps[tap]), targets[tap]) for tap in STYLE_TAPS]).mean(0)


def content_cost(taps: Taps, target: Tensor) -> Tensor:
    """||F - F_content||^2 / ||F_content||^2 at the content tap for each picture, `[n]`."""
    return relative(taps[CONTENT_TAP], target)


def total_variation(pictures: Tensor) -> Tensor:
    """Mean absolute difference of neighbouring pixels, `[n, 3, h, w]` to `[n]`."""
    across = (pictures[..., 1:] - pictures[..., :-1]).abs().mean((1, 2, 3))
    down = (pictures[..., 1:, :] - pictures[..., :-1, :]).abs().mean((1, 2, 3))
    return across + down


def structural_similarity(one: Tensor, other: Tensor) -> Tensor:
    """SSIM of grey pictures with a 7x7 uniform window (Wang et al. 2004; window and constants as scikit-image).

    # Shapes
    Two `[n, 3, h, w]` in 0..1 to `[n]`.
    """
    luma = torch.tensor((0.2125, 0.7154, 0.0721), device=one.device).view(1, 3, 1, 1)
    a, b = (one * luma).sum(1, keepdim=True), (other * luma).sum(1, keepdim=True)
    count = 49 / 48
    mean_a, mean_b = F.avg_pool2d(a, 7, 1), F.avg_pool2d(b, 7, 1)
    var_a = count * (F.avg_pool2d(a * a, 7, 1) - mean_a.square())
    var_b = count * (F.avg_pool2d(b * b, 7, 1) - mean_b.square())
    shared = count * (F.avg_pool2d(a * b, 7, 1) - mean_a * mean_b)
    c1, c2 = 0.01**2, 0.03**2
    top = (2 * mean_a * mean_b + c1) * (2 * shared + c2)
    return (top / ((mean_a.square() + mean_b.square() + c1) * (var_a + var_b + c2))).mean((1, 2, 3))
