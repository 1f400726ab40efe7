"""Closed-form low-rank split of a 3x3 convolution into 1x1 down, narrow 3x3 and 1x1 back.

The back half is the asymmetric form of X. Zhang, J. Zou, K. He and J. Sun, "Accelerating Very Deep Convolutional
Networks for Classification and Detection" (2015), section 3.3: reduced-rank regression of the teacher's true response
(before the ReLU) on the student's own, already approximated input. The down half keeps the input directions that the
layer hears best: the best rank-q map A for the cost tr(M (I - A) C (I - A)^T), with C the covariance of the input and
M the kernel's own metric. Together they are a Tucker-2 split (Kim et al., "Compression of Deep Convolutional Neural
Networks for Fast and Low Power Mobile Applications", 2015) weighed by the data.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from .layers import Layer, Ranks

RIDGE = 1e-3
"""Pull towards the teacher's kernel, as a share of the mean variance of the regressors."""


@dataclass
class Moments:
    """Centred second moments of input patches (order channel, row, column) and wanted responses, in f64.

    # Shapes
    `mean_x` `[9 in]`, `mean_y` `[out]`, `xx` `[9 in, 9 in]`, `xy` `[9 in, out]`; `yy` is the response's total variance.
    """

    mean_x: Tensor
    mean_y: Tensor
    xx: Tensor
    xy: Tensor
    yy: float


def moments(patches: Tensor, responses: Tensor) -> Moments:
    """Moments of sampled positions: patches `[n, 9 in]`, responses `[n, out]`."""
    mean_x, mean_y = patches.mean(0), responses.mean(0)
    x, y = patches - mean_x, responses - mean_y
    count = len(x)
    total = float(y.square().sum().double() / count)
    xx, xy = (x.T @ x).double() / count, (x.T @ y).double() / count
    return Moments(mean_x.double(), mean_y.double(), xx, xy, total)


def sample(activations: Tensor, responses: Tensor, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Patches and responses at `count` random positions of each picture, zero padding included.

    # Shapes
    `[n, in, h, w]` and `[n, out, h, w]` to `[n count, 9 in]` and `[n count, out]`.
    """
    height, width = activations.shape[2:]
    padded = F.pad(activations, (1, 1, 1, 1))
    xs, ys = [], []
    offset = torch.arange(3)
    for picture, wanted in zip(padded, responses, strict=True):
        chosen = torch.randperm(height * width, generator=generator)[:count]
        row, column = chosen // width, chosen % width
        rows = (row[:, None] + offset)[:, :, None].expand(-1, 3, 3)
        columns = (column[:, None] + offset)[:, None, :].expand(-1, 3, 3)
        xs.append(picture[:, rows, columns].permute(1, 0, 2, 3).flatten(1))
        ys.append(wanted[:, row, column].T)
    return torch.cat(xs), torch.cat(ys)


def _root(matrix: Tensor) -> tuple[Tensor, Tensor]:
    """Symmetric square root and inverse square root; directions below 1e-9 of the largest are floored."""
    values, vectors = torch.linalg.eigh(matrix)
    values = values.clamp_min(1e-9 * float(values[-1]))
    return (vectors * values.sqrt()) @ vectors.T, (vectors * values.rsqrt()) @ vectors.T


def listen(found: Moments, kernel: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """The `width` input directions that the layer hears best: projection `[width, in]` and its lift `[in, width]`."""
    inputs = kernel.shape[1]
    covariance = found.xx.view(inputs, 9, inputs, 9)[:, 4, :, 4]
    flat = kernel.double().permute(1, 0, 2, 3).flatten(1)
    root, inverse = _root(flat @ flat.T)
    _, vectors = torch.linalg.eigh(root @ covariance @ root)
    best = vectors[:, -width:].flip(1)
    return best.T @ root, inverse @ best


def _project(found: Moments, down: Tensor) -> Moments:
    """Moments of the patches after a 1x1 projection `[q, in]`."""
    width, inputs = down.shape
    left = torch.einsum("qi,iajb->qajb", down, found.xx.view(inputs, 9, inputs, 9))
    xx = torch.einsum("pj,qajb->qapb", down, left).reshape(9 * width, 9 * width)
    xy = torch.einsum("qi,iao->qao", down, found.xy.view(inputs, 9, -1)).reshape(9 * width, -1)
    mean_x = (down @ found.mean_x.view(inputs, 9)).reshape(-1)
    return Moments(mean_x, found.mean_y, xx, xy, found.yy)


@dataclass
class Regression:
    """A layer regressed through a given input projection, ready to be cut at any rank.

    `errors[r]` is the share of the response's variance lost at rank r, r = 0..out.
    """

    down: Tensor | None
    weights: Tensor
    basis: Tensor
    found: Moments
    errors: Tensor

    def cut(self, rank: int) -> dict[str, Tensor]:
        """Parts of a split layer at a rank: `down`, `narrow` `[r, q, 3, 3]`, `back` `[out, r, 1, 1]`, `bias`."""
        basis = self.basis[:, :rank]
        narrow = (self.weights @ basis).T
        bias = self.found.mean_y - basis @ (narrow @ self.found.mean_x)
        parts = {
            "narrow": narrow.reshape(rank, -1, 3, 3).float(),
            "back": basis[:, :, None, None].float(),
            "bias": bias.float(),
        }
        if self.down is not None:
            parts["down"] = self.down[:, :, None, None].float()
        return parts


def regress(found: Moments, kernel: Tensor, down_width: int | None, ridge: float = RIDGE) -> Regression:
    """Regresses a layer's wanted response on its patches, through a projection to `down_width` channels if given."""
    down, start = None, kernel.double()
    if down_width is not None:
        down, lift = listen(found, kernel, down_width)
        start = torch.einsum("oihw,iq->oqhw", start, lift)
        found = _project(found, down)
    start = start.flatten(1).T
    damped = found.xx.clone()
    damped.diagonal().add_(ridge * float(found.xx.diagonal().mean()))
    weights = start + torch.cholesky_solve(found.xy - found.xx @ start, torch.linalg.cholesky(damped))
    fitted = weights.T @ found.xx @ weights
    _, vectors = torch.linalg.eigh((fitted + fitted.T) / 2)
    basis = vectors.flip(1)
    explained = 2 * torch.einsum("or,op,pr->r", basis, weights.T @ found.xy, basis)
    explained = explained - torch.einsum("or,op,pr->r", basis, fitted, basis)
    errors = 1 - torch.cat([explained.new_zeros(1), explained.cumsum(0)]) / found.yy
    return Regression(down, weights, basis, found, errors)


def fit(found: Moments, kernel: Tensor, layer: Layer, ranks: Ranks) -> tuple[dict[str, Tensor], float]:
    """Parts of one split layer and the share of the response's variance that it loses."""
    assert ranks.narrow is not None, f"{layer.name} is not split"
    found_fit = regress(found, kernel, ranks.down)
    return found_fit.cut(ranks.narrow), float(found_fit.errors[ranks.narrow])
