"""What nets compute from a small picture, in double precision: numbers that other programs are held to.

The file holds `picture`, and for each net and tap `NET.TAP`: every k-th number of the flattened response, where k is the
largest that leaves at least NUMBERS of them; and `NET.gradient`: the whole gradient, with respect to the picture, of half
the sum over taps of log ||F||^2. Every tensor is f32.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from .student import Student

SIDE = 32
"""Side of the picture in pixels: conv5_1 sees 2x2 positions."""
NUMBERS = 192
"""Least numbers kept of a response."""


def picture(seed: int) -> Tensor:
    """Soft shapes with grain, whole numbers 0..255, `[1, 3, SIDE, SIDE]` in R, G, B."""
    rng = np.random.default_rng(seed)
    coarse = torch.from_numpy(rng.uniform(0, 255, (1, 3, 5, 5)))
    soft = F.interpolate(coarse, size=(SIDE, SIDE), mode="bicubic", align_corners=True)
    return (soft + torch.from_numpy(rng.normal(0, 12, soft.shape))).clamp(0, 255).round()


def expected(net: Student, shown: Tensor) -> dict[str, Tensor]:
    """A net's numbers: by tap, and the gradient."""
    pixels = shown.clone().requires_grad_(True)
    taps = net.double()(pixels / 255.0)
    sum(0.5 * response.square().sum().log() for response in taps.values()).backward()
    numbers = {tap: response.contiguous().flatten()[:: response.numel() // NUMBERS] for tap, response in taps.items()}
    return numbers | {"gradient": pixels.grad.flatten()}


def write(nets: dict[str, Student], seed: int, path: Path) -> None:
    """Writes the file."""
    shown = picture(seed)
    tensors = {"picture": shown}
    for name, net in nets.items():
        tensors |= {f"{name}.{key}": value for key, value in expected(net, shown).items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: value.detach().float().contiguous() for name, value in tensors.items()}, str(path))
