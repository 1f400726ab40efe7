"""Walks teacher and student side by side through the layers: statistics for the ranks, and the untrained start."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from .layers import LAYERS, POOLED_AFTER, Layer, Plan
from .split import Moments, fit, moments, sample
from .student import Student
from .teacher import Teacher, normalise

SAMPLES_PER_WEIGHT = 4
"""Sampled positions for each regressor of a layer."""
CHUNK = 8
"""Pictures a forward pass."""


def _apply(step: Callable[[Tensor], Tensor], pictures: Tensor) -> Tensor:
    return torch.cat([step(part) for part in pictures.split(CHUNK)])


def _advance(name: str, responses: Tensor) -> Tensor:
    activations = F.relu_(responses)
    return F.max_pool2d(activations, 2) if name in POOLED_AFTER else activations


@torch.no_grad()
def walk(teacher: Teacher, pictures: Tensor, seed: int, student: Student | None) -> Iterator[tuple[Layer, Moments]]:
    """Yields each layer's moments: the teacher's response against the input of the student (of the teacher, if None).

    A consumer that fits a layer of `student` must do so before it asks for the next one: the walk then goes through it.
    """
    generator = torch.Generator().manual_seed(seed)
    true = normalise(pictures).contiguous(memory_format=torch.channels_last)
    own = true
    for layer in LAYERS:
        wanted = _apply(lambda part: teacher.respond(layer.name, part), true)
        count = -(-SAMPLES_PER_WEIGHT * 9 * layer.inputs // len(pictures))
        patches, responses = sample(own, wanted, count, generator)
        yield layer, moments(patches, responses)
        true = _advance(layer.name, wanted)
        if student is None:
            own = true
        else:
            own = _advance(layer.name, _apply(lambda part: student.respond(layer.name, part), own))


def initialise(teacher: Teacher, plan: Plan, pictures: Tensor, seed: int) -> tuple[Student, dict[str, float]]:
    """The untrained student of a plan, and each layer's share of lost variance, errors of earlier layers included."""
    student = Student.from_teacher(teacher, plan)
    lost: dict[str, float] = {}
    for layer, found in walk(teacher, pictures, seed, student):
        if plan[layer.name].narrow is not None:
            parts, lost[layer.name] = fit(found, teacher.kernel(layer.name), layer, plan[layer.name])
            student.layer(layer.name).load_parts(parts)
    return student, lost
