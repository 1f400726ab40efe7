"""Fine-tunes a split student against the teacher; every few minutes a checkpoint from which it resumes exactly."""

from __future__ import annotations

import csv
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .data import Crops
from .layers import BY_NAME, CONTENT_TAP, STYLE_TAPS
from .losses import Taps, distillation, gram, style_cost
from .paint import PixelAdam, painting_gradient, targets
from .student import Student
from .teacher import Teacher


@dataclass(frozen=True)
class Settings:
    """How to train. Rates are relative: a tensor's rate is `rate` times the root mean square of its first values."""

    steps: int = 1000
    fresh: int = 4
    """Crops of photos and paintings a step."""
    pool: int = 4
    """Half-painted pictures a step, made by the student on the way."""
    side: int = 128
    rate: float = 4e-3
    warm_up: int = 20
    gram_weight: float = 0.5
    average: float = 0.98
    half: bool = True
    seed: int = 1
    life: int = 60
    """Greatest number of steps for which a picture of the pool is painted."""


class Pool:
    """Pictures that the current student is painting: each step trains on them and paints them one step further.

    What a picture aims at is kept as the student saw it when the picture was begun.
    """

    def __init__(self, settings: Settings, crops: Crops, device: torch.device) -> None:
        self.settings, self.crops, self.device = settings, crops, device
        count, side = settings.pool, settings.side
        self.pictures = torch.zeros(count, 3, side, side, device=device)
        self.adam = PixelAdam(self.pictures, 0.02, 0.9, 0.99)
        self.alpha = torch.zeros(count, device=device)
        self.left = torch.zeros(count, device=device)
        self.content = torch.zeros(count, BY_NAME[CONTENT_TAP].outputs, side // 8, side // 8, device=device)
        widths = {tap: BY_NAME[tap].outputs for tap in STYLE_TAPS}
        self.grams = {tap: torch.zeros(count, width, width, device=device) for tap, width in widths.items()}

    def refill(self, student: Student) -> None:
        """Starts anew every picture whose life is over: from its content, or from noise upon it."""
        for index in (self.left <= 0).nonzero().flatten().tolist():
            self._begin(index, student)

    def _begin(self, index: int, student: Student) -> None:
        rng = self.crops.rng
        content, style = self.crops.photo()[None].to(self.device), self.crops.painting()[None].to(self.device)
        noise = torch.from_numpy(rng.standard_normal(content.shape, dtype=np.float32)).to(self.device)
        strength = float(rng.choice([0.0, 0.0, 0.1, 0.3]))
        self.pictures[index] = (content + strength * noise).clamp(0, 1)[0]
        self.alpha[index] = float(10.0 ** rng.uniform(-2.3, -0.7))
        self.left[index] = int(rng.integers(10, self.settings.life + 1))
        grams, wanted = targets(student, content, style, self.settings.half)
        self.content[index] = wanted[0]
        for tap, value in grams.items():
            self.grams[tap][index] = value[0]
        for moment in (self.adam.first, self.adam.squares, self.adam.clock):
            moment[index] = 0

    def advance(self, student: Student) -> None:
        """Paints one step on every picture, through the student as it is now."""
        half = self.settings.half
        gradient = painting_gradient(student, self.pictures, self.grams, self.content, self.alpha, half)
        self.pictures = self.adam.step(self.pictures, gradient)
        self.left -= 1

    def state(self) -> dict[str, Tensor]:
        """Everything that changes, by name."""
        own = {"pictures": self.pictures, "alpha": self.alpha, "left": self.left, "content": self.content}
        moments = {"first": self.adam.first, "squares": self.adam.squares, "clock": self.adam.clock}
        return own | moments | {f"gram {tap}": value for tap, value in self.grams.items()}

    def restore(self, state: dict[str, Tensor]) -> None:
        """Takes back what `state` gave."""
        for name, value in self.state().items():
            value.copy_(state[name])


class Distillation:
    """One training run and its whole state."""

    def __init__(self, teacher: Teacher, student: Student, crops: Crops, settings: Settings) -> None:
        self.teacher, self.student, self.settings, self.crops = teacher, student, settings, crops
        self.step = 0
        self.pool = Pool(settings, crops, teacher.device)
        self.mean = {name: value.detach().clone() for name, value in student.state_dict().items()}
        self.rates = [settings.rate * float(p.detach().square().mean().sqrt()) for p in student.parameters()]
        groups = [{"params": [p], "lr": rate} for p, rate in zip(student.parameters(), self.rates, strict=True)]
        self.optimiser = torch.optim.Adam(groups, betas=(0.9, 0.98))

    def _pace(self) -> float:
        """Warm-up, then cosine decay, 0..1."""
        settings = self.settings
        warm = min(1.0, (self.step + 1) / settings.warm_up)
        return warm * 0.5 * (1 + math.cos(math.pi * min(1.0, self.step / settings.steps)))

    def _learn(self, pictures: Tensor, share: float) -> dict[str, float]:
        """Adds the gradient of one batch, weighted by its share of the step."""
        with torch.autocast(pictures.device.type, torch.bfloat16, enabled=self.settings.half):
            with torch.no_grad():
                wanted = self.teacher(pictures)
            found = self.student(pictures)
        loss, terms = distillation(found, wanted, self.settings.gram_weight)
        (share * loss).backward()
        return {"loss": float(loss.detach())} | terms

    def advance(self) -> dict[str, float]:
        """One step: fresh crops and half-painted pictures; the terms of both, those of the pool named `painted ...`."""
        settings = self.settings
        self.optimiser.zero_grad(set_to_none=True)
        total = settings.fresh + settings.pool
        terms = self._learn(self.crops.batch(settings.fresh).to(self.teacher.device), settings.fresh / total)
        if settings.pool:
            self.pool.refill(self.student)
            painted = self._learn(self.pool.pictures, settings.pool / total)
            terms |= {f"painted {name}": value for name, value in painted.items()}
        pace = self._pace()
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * pace
        self.optimiser.step()
        if settings.pool:
            self.pool.advance(self.student)
        self.step += 1
        average = min(settings.average, self.step / (self.step + 9))
        for name, value in self.student.state_dict().items():
            self.mean[name].lerp_(value, 1 - average)
        return terms

    def save(self, path: Path) -> None:
        """Writes a checkpoint, whole or not at all."""
        state = {
            "settings": asdict(self.settings),
            "step": self.step,
            "student": self.student.state_dict(),
            "mean": self.mean,
            "rates": self.rates,
            "optimiser": self.optimiser.state_dict(),
            "pool": self.pool.state(),
            "rng": self.crops.rng.bit_generator.state,
        }
        partial = path.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(path)

    def resume(self, path: Path) -> None:
        """Takes up a checkpoint of this program, made with the same settings; only the number of steps may differ."""
        state = torch.load(path, weights_only=True, map_location=self.teacher.device)
        if state["settings"] | {"steps": self.settings.steps} != asdict(self.settings):
            raise ValueError(f"{path} was made with other settings: {state['settings']}")
        self.step, self.mean, self.rates = state["step"], state["mean"], state["rates"]
        self.student.load_state_dict(state["student"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.pool.restore(state["pool"])
        self.crops.rng.bit_generator.state = state["rng"]


@torch.no_grad()
def validate(teacher: Teacher, student: nn.Module, pictures: Tensor) -> dict[str, float]:
    """Mean distillation terms on held-out pictures, in f32."""
    sums: dict[str, float] = {}
    for part in pictures.split(4):
        loss, terms = distillation(student(part), teacher(part), 1.0)
        for name, value in ({"loss": float(loss)} | terms).items():
            sums[name] = sums.get(name, 0.0) + value * len(part) / len(pictures)
    return sums


def gradient_cosine(teacher: Teacher, student: nn.Module, contents: Tensor, styles: Tensor) -> float:
    """Mean cosine between student's and teacher's gradient of the style cost with respect to the picture."""

    def gradient(net: nn.Module) -> Tensor:
        with torch.no_grad():
            seen: Taps = net(styles)
        grams = {tap: gram(seen[tap]) for tap in STYLE_TAPS}
        leaf = contents.clone().requires_grad_()
        return torch.autograd.grad(style_cost(net(leaf), grams).sum(), leaf)[0].flatten(1)

    return float(nn.functional.cosine_similarity(gradient(teacher), gradient(student), dim=1).mean())


def train(run: Distillation, folder: Path, save_secs: float, log_every: int = 10) -> None:
    """Runs to the last step, with a curve in `curve.csv` and checkpoints in `checkpoint.pt`."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = started = time.monotonic()
    first = run.step
    sums: dict[str, float] = {}
    while run.step < run.settings.steps:
        for name, value in run.advance().items():
            sums[name] = sums.get(name, 0.0) + value / log_every
        if run.step % log_every == 0:
            secs = (time.monotonic() - started) / (run.step - first)
            _append(folder / "curve.csv", {"step": run.step, "secs a step": secs} | sums)
            painted = sums.get("painted loss", math.nan)
            pace = f"{secs:.2f} s/step, {secs * (run.settings.steps - run.step) / 60:.0f} min left"
            print(f"{run.step} loss {sums['loss']:.4f} painted {painted:.4f} {pace}", flush=True)
            sums = {}
        if time.monotonic() - saved > save_secs:
            run.save(folder / "checkpoint.pt")
            saved = time.monotonic()
    run.save(folder / "checkpoint.pt")


def _append(path: Path, row: dict[str, float]) -> None:
    fresh = not path.exists()
    with path.open("a", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(row))
        if fresh:
            writer.writeheader()
        writer.writerow({name: f"{value:.6g}" for name, value in row.items()})
