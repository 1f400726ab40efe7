"""VGG-19 up to conv5_1, read from a safetensors file: the teacher and the judge."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from .layers import LAYERS, POOLED_AFTER, TAPS

MEAN_RGB = (123.68, 116.779, 103.939)
"""Mean of the training pictures of VGG-19, R, G, B, 0..255 (the Oxford release's, there in BGR)."""


def normalise(pictures: Tensor) -> Tensor:
    """Turns RGB in 0..1 into what the nets read: RGB in 0..255 minus the mean.

    # Shapes
    `[n, 3, h, w]` to the same.
    """
    mean = torch.tensor(MEAN_RGB, dtype=pictures.dtype, device=pictures.device)
    return pictures * 255.0 - mean.view(1, 3, 1, 1)


class Teacher(nn.Module):
    """The uncompressed net. Its first layer is turned from BGR to RGB when read, so that every net here reads RGB."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        stored = load_file(str(weights))
        for layer in LAYERS:
            kernel = stored[f"{layer.name}.weight"].float()
            if layer.inputs == 3:
                kernel = kernel.flip(1)
            self.register_buffer(f"{layer.name}_weight", kernel.contiguous(memory_format=torch.channels_last))
            self.register_buffer(f"{layer.name}_bias", stored[f"{layer.name}.bias"].float())

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.bias(LAYERS[0].name).device

    def kernel(self, name: str) -> Tensor:
        """Weights of a layer, `[out, in, 3, 3]`."""
        return self.get_buffer(f"{name}_weight")

    def bias(self, name: str) -> Tensor:
        """Bias of a layer, `[out]`."""
        return self.get_buffer(f"{name}_bias")

    def respond(self, name: str, activations: Tensor) -> Tensor:
        """A layer's response before its ReLU.

        # Shapes
        `[n, in, h, w]` to `[n, out, h, w]`.
        """
        return F.conv2d(activations, self.kernel(name), self.bias(name), padding=1)

    def forward(self, pictures: Tensor) -> dict[str, Tensor]:
        """Taps (after the ReLU) of pictures RGB 0..1, `[n, 3, h, w]`."""
        return run(pictures, self.respond)


def run(pictures: Tensor, respond) -> dict[str, Tensor]:
    """Runs VGG-19's chain over `respond(name, activations)`: ReLU after each layer, pools, taps collected."""
    activations = normalise(pictures).contiguous(memory_format=torch.channels_last)
    taps: dict[str, Tensor] = {}
    for layer in LAYERS:
        activations = F.relu(respond(layer.name, activations))
        if layer.name in TAPS:
            taps[layer.name] = activations
        if layer.name in POOLED_AFTER:
            activations = F.max_pool2d(activations, 2)
    return taps
