"""The compact net: VGG-19's chain with each 3x3 split as its plan says."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .layers import LAYERS, Layer, Plan, Ranks
from .teacher import Teacher, run


class SplitConvolution(nn.Module):
    """1x1 down (optional), 3x3, 1x1 back (optional), with one bias at the end; plain convolutions, zero padding.

    The parts carry no bias of their own, so zero padding inside the split means zero activations, as in the teacher.
    """

    def __init__(self, layer: Layer, ranks: Ranks) -> None:
        super().__init__()
        read = layer.inputs if ranks.down is None else ranks.down
        split = ranks.narrow is not None
        width = ranks.narrow if ranks.narrow is not None else layer.outputs
        self.down = None if ranks.down is None else nn.Conv2d(layer.inputs, read, 1, bias=False)
        self.narrow = nn.Conv2d(read, width, 3, padding=1, bias=not split)
        self.back = nn.Conv2d(width, layer.outputs, 1) if split else None

    def forward(self, activations: Tensor) -> Tensor:
        """Response before the ReLU, `[n, in, h, w]` to `[n, out, h, w]`."""
        if self.down is not None:
            activations = self.down(activations)
        activations = self.narrow(activations)
        return activations if self.back is None else self.back(activations)

    def load_parts(self, parts: dict[str, Tensor]) -> None:
        """Takes weights by part: `down`, `narrow`, `back`, `bias`, in matrix or convolution shape."""
        last = self.narrow if self.back is None else self.back
        with torch.no_grad():
            for name in ("down", "narrow", "back"):
                module = getattr(self, name)
                if module is not None:
                    module.weight.copy_(parts[name].reshape(module.weight.shape))
            last.bias.copy_(parts["bias"])


class Student(nn.Module):
    """A net that follows a plan; starts with random (He) weights."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.parts = nn.ModuleDict({layer.name: SplitConvolution(layer, plan[layer.name]) for layer in LAYERS})
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        self.to(memory_format=torch.channels_last)

    @classmethod
    def from_teacher(cls, teacher: Teacher, plan: Plan) -> "Student":
        """A student whose plain layers are the teacher's; its split layers stay random until they are fitted."""
        student = cls(plan).to(teacher.device)
        for layer in LAYERS:
            if plan[layer.name].narrow is None:
                kernel, bias = teacher.kernel(layer.name), teacher.bias(layer.name)
                student.layer(layer.name).load_parts({"narrow": kernel, "bias": bias})
        return student

    def layer(self, name: str) -> SplitConvolution:
        """One layer by name."""
        module = self.parts[name]
        assert isinstance(module, SplitConvolution), f"{name} is not a layer"
        return module

    def respond(self, name: str, activations: Tensor) -> Tensor:
        """A layer's response before its ReLU."""
        return self.layer(name)(activations)

    def forward(self, pictures: Tensor) -> dict[str, Tensor]:
        """Taps (after the ReLU) of pictures RGB 0..1, `[n, 3, h, w]`."""
        return run(pictures, self.respond)
