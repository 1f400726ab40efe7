"""What a unit responded to, projected to the picture by three rules, in double precision: numbers for the tests.

For each tap, the unit and position with the strongest response is seeded with 1. The rules differ at each ReLU: the gradient passes where
the response was positive; the deconvnet passes what is positive; guided backpropagation both.

Run in `training/`: python -m see.projection ../models/vgg-light.safetensors ../tests/fixtures/vgg-projection.safetensors
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from vgg import weights
from vgg.fixture import picture
from vgg.layers import LAYERS, POOLED_AFTER
from vgg.student import Student
from vgg.teacher import normalise

SEED = 7
TAPS = ("conv3_1", "conv5_1")


class Ruled(torch.autograd.Function):
    """A ReLU whose backward pass follows a rule."""

    @staticmethod
    def forward(context, x: Tensor, rule: str) -> Tensor:
        context.save_for_backward(x)
        context.rule = rule
        return x.clamp(min=0)

    @staticmethod
    def backward(context, gradient: Tensor) -> tuple[Tensor, None]:
        (x,) = context.saved_tensors
        if context.rule != "gradient":
            gradient = gradient.clamp(min=0)
        if context.rule != "deconvolution":
            gradient = gradient * (x > 0)
        return gradient, None


def respond(net: Student, shown: Tensor, tap: str, rule: str) -> Tensor:
    """A tap. Pools come before their ReLU, which changes no response: where a whole window is below zero, the deconvnet needs to know which
    of its numbers was the largest."""
    activations = normalise(shown)
    for layer in LAYERS:
        activations = net.respond(layer.name, activations)
        if layer.name in POOLED_AFTER:
            activations = F.max_pool2d(activations, 2)
        activations = Ruled.apply(activations, rule)
        if layer.name == tap:
            break
    return activations


def projected(net: Student, shown: Tensor, tap: str, rule: str) -> tuple[Tensor, Tensor]:
    """The unit, `[channel, y, x]`, and the picture that comes back."""
    pixels = shown.clone().requires_grad_(True)
    response = respond(net, pixels / 255.0, tap, rule)
    unit = torch.tensor(torch.unravel_index(response.argmax(), response.shape)[1:])
    seed = torch.zeros_like(response)
    seed[0, unit[0], unit[1], unit[2]] = 1.0
    response.backward(seed)
    return unit, pixels.grad


def main(net: Path, out: Path) -> None:
    """Writes the file."""
    torch.set_num_threads(1)
    student = weights.load(net).double()
    shown = picture(SEED)
    tensors = {"picture": shown}
    for tap in TAPS:
        for rule in ("gradient", "deconvolution", "guided"):
            unit, came_back = projected(student, shown, tap, rule)
            tensors |= {f"{tap}.unit": unit.double(), f"{tap}.{rule}": came_back.flatten()}
            print(tap, rule, unit.tolist(), f"{came_back.norm():.4e}")
    save_file({name: value.detach().float().contiguous() for name, value in tensors.items()}, str(out))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
