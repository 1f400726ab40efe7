"""Files: a student with its plan as safetensors, in f32 for work and in 8 bits for shipping.

Shipped form: each kernel is `NAME.weight` u8 with `NAME.scale` and `NAME.min` f32 for each output channel, so that
w = min + scale * u; biases, and the whole first layer, are f32. The plan stands in the metadata; there is nothing else.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from .layers import LAYERS, Plan, Ranks
from .student import Student
from .teacher import MEAN_RGB

FIRST = LAYERS[0].name


def plan_to_json(plan: Plan) -> str:
    """A plan as JSON: layer name to [down, narrow]."""
    return json.dumps({name: [ranks.down, ranks.narrow] for name, ranks in plan.items()})


def plan_from_json(text: str) -> Plan:
    """Reads what plan_to_json wrote."""
    return {name: Ranks(down, narrow) for name, (down, narrow) in json.loads(text).items()}


def quantise(kernel: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """8-bit affine by output channel: u8 values `[out, ...]`, scale `[out]`, min `[out]`."""
    flat = kernel.flatten(1)
    low, high = flat.amin(1), flat.amax(1)
    scale = ((high - low) / 255.0).clamp_min(torch.finfo(torch.float32).tiny)
    steps = ((flat - low[:, None]) / scale[:, None]).round().clamp(0, 255)
    return steps.to(torch.uint8).reshape(kernel.shape), scale, low


def restore(values: Tensor, scale: Tensor, low: Tensor) -> Tensor:
    """Undoes quantise, up to half a step of each channel's scale."""
    shape = (-1,) + (1,) * (values.dim() - 1)
    return values.float() * scale.view(shape) + low.view(shape)


def _named(student: Student) -> dict[str, Tensor]:
    """Tensors under their file names: `conv2_1.down.weight`, ..., `conv2_1.bias`."""
    named: dict[str, Tensor] = {}
    for layer in LAYERS:
        for key, value in student.layer(layer.name).state_dict().items():
            part, kind = key.split(".")
            name = f"{layer.name}.bias" if kind == "bias" else f"{layer.name}.{part}.weight"
            named[name] = value.detach().float().cpu().contiguous()
    return named


def _unnamed(student: Student, named: dict[str, Tensor]) -> None:
    """Loads file names into a student, strictly."""
    state: dict[str, Tensor] = {}
    for layer in LAYERS:
        for key in student.layer(layer.name).state_dict():
            part, kind = key.split(".")
            name = f"{layer.name}.bias" if kind == "bias" else f"{layer.name}.{part}.weight"
            state[f"parts.{layer.name}.{key}"] = named.pop(name)
    if named:
        raise ValueError(f"tensors that no layer reads: {sorted(named)}")
    student.load_state_dict(state, strict=True)


def _metadata(student: Student, form: str) -> dict[str, str]:
    means = ", ".join(str(value) for value in MEAN_RGB)
    return {
        "plan": plan_to_json(student.plan),
        "form": form,
        "input": f"RGB 0..255 minus ({means}); zero padding 1 on each 3x3; max-pool 2x2 after conv1_2, 2_2, 3_4, 4_4",
        "layout": "OIHW; a layer is down (1x1), narrow (3x3), back (1x1), bias, ReLU; absent parts are left out",
        "source": "VGG-19, K. Simonyan and A. Zisserman, Visual Geometry Group, Oxford, CC BY 4.0; "
        "compressed by the Likeness project (training/vgg)",
    }


def save_work(student: Student, path: Path) -> None:
    """Writes a student in f32."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(_named(student), str(path), metadata=_metadata(student, "f32"))


def save_shipped(student: Student, path: Path) -> None:
    """Writes a student in 8 bits by output channel."""
    tensors: dict[str, Tensor] = {}
    for name, value in _named(student).items():
        if name.endswith(".bias") or name.startswith(f"{FIRST}."):
            tensors[name] = value
            continue
        stem = name.removesuffix(".weight")
        tensors[name], tensors[f"{stem}.scale"], tensors[f"{stem}.min"] = quantise(value)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(path), metadata=_metadata(student, "u8 affine by output channel: w = min + scale * u"))


def load(path: Path) -> Student:
    """Reads either form, strictly, into f32."""
    with safe_open(str(path), framework="pt") as file:
        plan = plan_from_json(file.metadata()["plan"])
        stored = {name: file.get_tensor(name) for name in file.keys()}
    named: dict[str, Tensor] = {}
    for name, value in stored.items():
        if name.endswith((".scale", ".min")):
            continue
        stem = name.removesuffix(".weight")
        packed = value.dtype == torch.uint8
        named[name] = restore(value, stored[f"{stem}.scale"], stored[f"{stem}.min"]) if packed else value
    student = Student(plan)
    _unnamed(student, named)
    return student
