"""Chooses every layer's ranks for the least loss at a given operation count and size.

The loss of a net is taken as the sum over layers of sensitivity times the share of response variance lost there; the
sensitivity is measured, by cutting one layer at a time and looking at the distillation loss of all taps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .initialise import walk
from .layers import BY_NAME, LAYERS, Layer, Plan, Ranks, step_gflop
from .losses import distillation
from .split import Regression, regress
from .student import SplitConvolution
from .teacher import Teacher, run

PROBE_LOSS = 0.03
"""Share of variance lost at which a layer's sensitivity is measured."""
DOWN_SHARES = (0.1875, 0.25, 0.3125, 0.375, 0.5, 0.625, 0.75)
"""Widths of the 1x1 in front that are tried, as shares of the layer's input."""


@dataclass
class Table:
    """What a layer loses: `errors[down][r]` is the share of variance lost, `sensitivity` what that costs the taps."""

    errors: dict[int | None, list[float]]
    sensitivity: float


def grain(layer: Layer) -> int:
    """Widths are multiples of this: 8 where layers are thin, 16 elsewhere (whole vector registers)."""
    return 8 if layer.outputs <= 128 else 16


def _cost(teacher: Teacher, pictures: Tensor, name: str, split: SplitConvolution) -> float:
    """Distillation loss when one layer alone is replaced."""
    total = 0.0
    for part in pictures.split(4):
        taps = run(part, lambda at, x: split(x) if at == name else teacher.respond(at, x))
        total += len(part) * float(distillation(taps, teacher(part), 1.0)[0])
    return total / len(pictures)


def _probe(teacher: Teacher, judged: Tensor, layer: Layer, whole: Regression) -> float:
    """Distillation loss for each unit of variance lost, from one cut at about PROBE_LOSS."""
    rank = max(1, int((whole.errors > PROBE_LOSS).sum()))
    split = SplitConvolution(layer, Ranks(None, rank)).to(memory_format=torch.channels_last)
    split.load_parts(whole.cut(rank))
    return _cost(teacher, judged, layer.name, split) / float(whole.errors[rank])


@torch.no_grad()
def tabulate(
    teacher: Teacher, pictures: Tensor, judged: Tensor, seed: int, say: Callable[[str], None]
) -> dict[str, Table]:
    """Measures every layer but the first on calibration pictures; sensitivities on `judged`, both `[n, 3, h, w]`."""
    tables: dict[str, Table] = {}
    for layer, found in walk(teacher, pictures, seed, None):
        if layer.inputs == 3:
            continue
        kernel = teacher.kernel(layer.name)
        whole = regress(found, kernel, None)
        errors: dict[int | None, list[float]] = {None: whole.errors.tolist()}
        for share in DOWN_SHARES:
            width = round(share * layer.inputs / grain(layer)) * grain(layer)
            if width not in errors:
                errors[width] = regress(found, kernel, width).errors.tolist()
        tables[layer.name] = Table(errors, _probe(teacher, judged, layer, whole))
        quarter = errors[None][layer.outputs // 4]
        say(f"{layer.name}: sensitivity {tables[layer.name].sensitivity:.2f}, lost at a quarter {quarter:.4f}")
    return tables


@dataclass
class Choices:
    """Every candidate of a layer: its ranks, predicted loss, GFLOP a style step and million weights."""

    name: str
    ranks: list[Ranks]
    loss: np.ndarray
    gflop: np.ndarray
    million: np.ndarray


def _choices(name: str, table: Table) -> Choices:
    """The candidates of a layer; the plain layer, which loses nothing, is the first."""
    layer = BY_NAME[name]
    found, lost = [Ranks()], [0.0]
    for down, errors in table.errors.items():
        for rank in range(grain(layer), layer.outputs + 1, grain(layer)):
            ranks = Ranks(down, rank)
            if ranks.weights(layer) < Ranks().weights(layer):
                found.append(ranks)
                lost.append(table.sensitivity * max(errors[rank], 0.0))
    operations = np.array([ranks.multiply_adds(layer) for ranks in found])
    weights = np.array([ranks.weights(layer) for ranks in found])
    return Choices(name, found, np.array(lost), 4e-9 * operations, 1e-6 * weights)


def _cheapest(layers: list[Choices], per_gflop: float, per_million: float) -> tuple[Plan, float]:
    """The plan of least loss plus prices for operations and weights, and its predicted loss."""
    plan: Plan = {LAYERS[0].name: Ranks()}
    total = 0.0
    for of in layers:
        best = int(np.argmin(of.loss + per_gflop * of.gflop + per_million * of.million))
        plan[of.name] = of.ranks[best]
        total += float(of.loss[best])
    return plan, total


def _within(plan: Plan, gflop: float, million: float) -> bool:
    weights = 1e-6 * sum(plan[layer.name].weights(layer) for layer in LAYERS)
    return step_gflop(plan) <= gflop and weights <= million


def choose(tables: dict[str, Table], gflop: float, million: float) -> tuple[Plan, float]:
    """The plan of least predicted loss within `gflop` GFLOP a style step and `million` million weights.

    Lagrangian selection: the price of operations is bisected at each of several prices of weights, the best plan kept.
    """
    layers = [_choices(name, table) for name, table in tables.items()]
    best: tuple[Plan, float] | None = None
    for per_million in (0.0, *(10.0 ** (step / 4 - 4) for step in range(17))):
        low, high = -8.0, 3.0
        for _ in range(40):
            middle = (low + high) / 2
            plan, loss = _cheapest(layers, 10.0**middle, per_million)
            if _within(plan, gflop, million):
                high = middle
                if best is None or loss < best[1]:
                    best = plan, loss
            else:
                low = middle
    if best is None:
        raise ValueError(f"no plan fits {gflop} GFLOP and {million} M weights")
    return best
