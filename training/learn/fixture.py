"""Losses, gradients and optimiser steps from eight made-up encodings, in double precision: numbers that other programs are held to.

Of each loss the file holds `loss`, `encodings` (its gradient with respect to the encodings of unit length), `raw` (with respect to the net's
output) and, where there is a head, `parameters` (with respect to w, then b). Inputs are rounded to single precision.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

DIM = 32
"""Numbers of an encoding."""
LABELS = [0, 0, 0, 1, 1, 2, 2, 3]
"""Who each of the eight pictures shows."""
TRIPLETS = [[0, 1, 3], [1, 0, 4], [2, 0, 5], [3, 4, 0], [4, 3, 7], [5, 6, 2], [6, 5, 1], [0, 2, 6]]
"""Anchor, positive, negative."""
TRIPLET_MARGIN = 0.2
CONTRASTIVE_MARGIN = 1.4
EPSILON = 1e-6
"""Added to the denominator of chi squared."""
DIGITS = 9
"""Significant digits of the numbers in the file."""


def single(values: Tensor) -> Tensor:
    """Rounded to what single precision holds, in double precision."""
    return values.float().double()


def squared_distance(a: Tensor, b: Tensor) -> Tensor:
    """d(a, b), by row."""
    return (a - b).square().sum(-1)


def triplet_loss(encodings: Tensor, reduction: str) -> Tensor:
    """PyTorch's own triplet loss, with squared distances."""
    a, p, n = (encodings[list(column)] for column in zip(*TRIPLETS))
    distance = squared_distance
    return F.triplet_margin_with_distance_loss(
        a, p, n, distance_function=distance, margin=TRIPLET_MARGIN, reduction=reduction
    )


def triplet_loss_of_active(encodings: Tensor) -> Tensor:
    """The same, averaged over the triplets whose loss is not zero."""
    losses = triplet_loss(encodings, "none")
    return losses[losses > 0].mean()


def pairs() -> tuple[Tensor, Tensor, Tensor]:
    """Both indices of all pairs, and 1 where they show one person."""
    i, j = torch.tril_indices(len(LABELS), len(LABELS), offset=-1)
    labels = torch.tensor(LABELS)
    return i, j, (labels[i] == labels[j]).double()


def contrastive_loss(encodings: Tensor) -> Tensor:
    """Half the mean over pairs of one person plus half the mean over pairs of two people."""
    i, j, same = pairs()
    distance = squared_distance(encodings[i], encodings[j]).sqrt()
    pulled, pushed = distance.square(), (CONTRASTIVE_MARGIN - distance).clamp(min=0).square()
    return 0.5 * pulled[same == 1].mean() + 0.5 * pushed[same == 0].mean()


def cross_entropy(features: Callable[[Tensor, Tensor], Tensor], parameters: Tensor, encodings: Tensor) -> Tensor:
    """PyTorch's own binary cross-entropy, with as much weight on either kind of pair."""
    i, j, same = pairs()
    logits = features(encodings[i], encodings[j]) @ parameters[:DIM] + parameters[DIM]
    weight = torch.where(same == 1, 0.5 / same.sum(), 0.5 / (1 - same).sum())
    return F.binary_cross_entropy_with_logits(logits, same, weight=weight, reduction="sum")


def absolute_difference(a: Tensor, b: Tensor) -> Tensor:
    return (a - b).abs()


def chi_squared(a: Tensor, b: Tensor) -> Tensor:
    return (a - b).square() / (a + b + EPSILON)


def rounded(values: Tensor) -> list[float]:
    return [float(f"{value:.{DIGITS}g}") for value in values.detach().flatten().tolist()]


def expected(raw: Tensor, loss: Callable[..., Tensor], rectify: bool = False, parameters: Tensor | None = None) -> dict:
    """A loss and its gradients."""
    raw = raw.clone().requires_grad_(True)
    encodings = F.normalize(F.relu(raw) if rectify else raw, dim=1)
    encodings.retain_grad()
    if parameters is None:
        value = loss(encodings)
    else:
        parameters = parameters.clone().requires_grad_(True)
        value = loss(parameters, encodings)
    value.backward()
    numbers = {"loss": value.item(), "encodings": rounded(encodings.grad), "raw": rounded(raw.grad)}
    return numbers if parameters is None else numbers | {"parameters": rounded(parameters.grad)}


def adam_steps(generator: torch.Generator) -> dict:
    """Three steps of PyTorch's Adam during the warm-up."""
    settings = {"rate": 0.1, "warm_up": 4, "steps": 100}
    weights = single(torch.randn(8, generator=generator, dtype=torch.float64)).requires_grad_(True)
    gradients = [single(torch.randn(8, generator=generator, dtype=torch.float64)) for _ in range(3)]
    optimiser = torch.optim.Adam([weights], lr=settings["rate"], betas=(0.9, 0.99), eps=1e-8)
    warm_up = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1.0, (step + 1) / settings["warm_up"]))
    start, after = rounded(weights), []
    for gradient in gradients:
        weights.grad = gradient.clone()
        optimiser.step()
        warm_up.step()
        after.append(rounded(weights))
    return settings | {"weights": start, "gradients": [rounded(g) for g in gradients], "after": after}


def fixture(seed: int) -> dict:
    """Everything in the file."""
    generator = torch.Generator().manual_seed(seed)

    def normal(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=generator, dtype=torch.float64)

    people = normal(max(LABELS) + 1, DIM)
    raw = single(people[LABELS] + 2.0 * normal(len(LABELS), DIM))
    absolute, chi = (single(0.5 * normal(DIM + 1) - 0.5) for _ in range(2))
    return {
        "raw": rounded(raw),
        "unit": rounded(F.normalize(raw, dim=1)),
        "labels": LABELS,
        "triplets": TRIPLETS,
        "triplet_margin": TRIPLET_MARGIN,
        "contrastive_margin": CONTRASTIVE_MARGIN,
        "absolute_parameters": rounded(absolute),
        "chi_parameters": rounded(chi),
        "triplet": expected(raw, lambda encodings: triplet_loss(encodings, "mean")),
        "triplet_active": expected(raw, triplet_loss_of_active),
        "contrastive": expected(raw, contrastive_loss),
        "absolute": expected(
            raw, lambda parameters, encodings: cross_entropy(absolute_difference, parameters, encodings), False, absolute
        ),
        "chi": expected(raw, lambda parameters, encodings: cross_entropy(chi_squared, parameters, encodings), True, chi),
        "adam": adam_steps(generator),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    arguments.out.write_text(json.dumps(fixture(arguments.seed), allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
