"""The layers of VGG-19 up to conv5_1, and what each way of splitting one costs.

Source: K. Simonyan and A. Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition" (2014),
net E.
"""

from __future__ import annotations

from dataclasses import dataclass

PICTURE_SIDE = 256
"""Side in pixels at which operations are counted."""


@dataclass(frozen=True)
class Layer:
    """One 3x3 convolution: channels in and out, and how often the picture was halved before it."""

    name: str
    inputs: int
    outputs: int
    halvings: int

    @property
    def positions(self) -> int:
        """Output positions on a picture of PICTURE_SIDE."""
        return (PICTURE_SIDE >> self.halvings) ** 2


LAYERS: tuple[Layer, ...] = (
    Layer("conv1_1", 3, 64, 0),
    Layer("conv1_2", 64, 64, 0),
    Layer("conv2_1", 64, 128, 1),
    Layer("conv2_2", 128, 128, 1),
    Layer("conv3_1", 128, 256, 2),
    Layer("conv3_2", 256, 256, 2),
    Layer("conv3_3", 256, 256, 2),
    Layer("conv3_4", 256, 256, 2),
    Layer("conv4_1", 256, 512, 3),
    Layer("conv4_2", 512, 512, 3),
    Layer("conv4_3", 512, 512, 3),
    Layer("conv4_4", 512, 512, 3),
    Layer("conv5_1", 512, 512, 4),
)
BY_NAME = {layer.name: layer for layer in LAYERS}
POOLED_AFTER = frozenset({"conv1_2", "conv2_2", "conv3_4", "conv4_4"})
"""Layers whose response (after the ReLU) is halved by a 2x2 max-pool of stride 2."""
STYLE_TAPS = ("conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv5_1")
CONTENT_TAP = "conv4_2"
TAPS = ("conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv4_2", "conv5_1")


@dataclass(frozen=True)
class Ranks:
    """How a layer is split: 1x1 to `down` channels, 3x3 to `narrow`, 1x1 back.

    `down` is None where the 3x3 reads the full width; `narrow` is None where the layer stays one plain 3x3.
    """

    down: int | None = None
    narrow: int | None = None

    def multiply_adds(self, layer: Layer) -> int:
        """Multiply-adds of one forward pass over one picture."""
        return layer.positions * self.weights(layer)

    def weights(self, layer: Layer) -> int:
        """Weights without biases."""
        if self.narrow is None:
            return 9 * layer.inputs * layer.outputs
        read = layer.inputs if self.down is None else self.down
        projection = 0 if self.down is None else layer.inputs * self.down
        return projection + 9 * read * self.narrow + self.narrow * layer.outputs


Plan = dict[str, Ranks]
"""Ranks of every layer by name."""


def plain_plan() -> Plan:
    """VGG-19 itself: nothing split."""
    return {layer.name: Ranks() for layer in LAYERS}


def step_gflop(plan: Plan) -> float:
    """GFLOP of one style step: forward and the gradient to the image, two FLOP a multiply-add each."""
    return 4e-9 * sum(plan[layer.name].multiply_adds(layer) for layer in LAYERS)


def parameters(plan: Plan) -> int:
    """Weights and biases of a net."""
    return sum(plan[layer.name].weights(layer) + layer.outputs for layer in LAYERS)
