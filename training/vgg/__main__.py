"""Commands: ``ranks``, ``init``, ``train``, ``pack``, ``check``, ``accept``, ``fixture``, ``step``; ``--help`` says more."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
import torch

from . import fixture, report, step
from .accept import Bench, Pair, compare, digest
from .data import Collection, Crops, collect, read_squares
from .distil import Distillation, Settings, gradient_cosine, train, validate
from .initialise import initialise
from .layers import LAYERS, parameters, plain_plan, step_gflop
from .paint import Schedule
from .ranks import Table, choose, tabulate
from .student import Student
from .teacher import Teacher
from .weights import load, plan_from_json, plan_to_json, save_shipped, save_work

SIZES = {"balanced": (28.0, 7.2), "light": (12.0, 2.85)}
"""GFLOP a style step at 256 px, and million weights (a byte each; the rest of the bar is for scales and biases)."""
CALIBRATION = 96
"""Pictures of 256 px that the statistics are taken on."""


def _say(text: str) -> None:
    print(text, flush=True)


def _teacher(arguments: argparse.Namespace) -> Teacher:
    return Teacher(arguments.data / "vgg19" / "vgg19_conv1_1_to_conv5_1.safetensors").to(arguments.device)


def _calibration(training: Collection, seed: int) -> torch.Tensor:
    few = Collection(training.photos[::9], training.paintings[::9])
    return Crops(few, 256, np.random.default_rng(seed)).batch(CALIBRATION)


def _validation(validation: Collection, side: int = 192) -> torch.Tensor:
    return read_squares(validation.photos[:6] + validation.paintings[:4], side)


def ranks(arguments: argparse.Namespace) -> None:
    """Measures every layer and writes a plan for each size."""
    training, validation, _ = collect(arguments.data)
    stored = arguments.work / "ranks.json"
    if stored.exists():
        tables = {name: Table(dict(errors), slope) for name, (errors, slope) in json.loads(stored.read_text()).items()}
    else:
        pictures = _calibration(training, arguments.seed).to(arguments.device)
        judged = _validation(validation).to(arguments.device)
        tables = tabulate(_teacher(arguments), pictures, judged, arguments.seed, _say)
        arguments.work.mkdir(parents=True, exist_ok=True)
        stored.write_text(json.dumps({n: (list(t.errors.items()), t.sensitivity) for n, t in tables.items()}))
    for size, (gflop, million) in SIZES.items():
        plan, loss = choose(tables, gflop, million)
        (arguments.work / f"plan-{size}.json").write_text(plan_to_json(plan))
        _say(f"{size}: {step_gflop(plan):.2f} GFLOP, {parameters(plan):,} parameters, predicted loss {loss:.3f}")
        for layer in LAYERS:
            _say(f"  {layer.name}: {plan[layer.name]}")


def init(arguments: argparse.Namespace) -> None:
    """Fits the untrained student of a size."""
    training, validation, _ = collect(arguments.data)
    teacher = _teacher(arguments)
    plan = plan_from_json((arguments.work / f"plan-{arguments.size}.json").read_text())
    pictures = _calibration(training, arguments.seed).to(arguments.device)
    student, lost = initialise(teacher, plan, pictures, arguments.seed)
    for name, share in lost.items():
        _say(f"{name}: {share:.4f} of the response's variance lost")
    save_work(student, arguments.work / arguments.size / "start.safetensors")
    _say(json.dumps(validate(teacher, student, _validation(validation).to(arguments.device)), indent=1))


def train_size(arguments: argparse.Namespace) -> None:
    """Fine-tunes a size from its start, or goes on from its last checkpoint."""
    training, _, _ = collect(arguments.data)
    folder = arguments.work / arguments.size
    settings = Settings(steps=arguments.steps, rate=arguments.rate, seed=arguments.seed, side=arguments.side)
    settings = dataclasses.replace(settings, fresh=arguments.fresh, pool=arguments.pool)
    crops = Crops(training, settings.side, np.random.default_rng(settings.seed))
    student = load(arguments.start or folder / "start.safetensors").to(arguments.device)
    run = Distillation(_teacher(arguments), student, crops, settings)
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        run.resume(checkpoint)
        _say(f"resumed at step {run.step}")
    train(run, folder, arguments.save_secs)


def pack(arguments: argparse.Namespace) -> None:
    """Writes a size's averaged weights in 8 bits, from its last checkpoint (or from a weights file)."""
    folder = arguments.work / arguments.size
    if arguments.start is not None:
        student = load(arguments.start)
    else:
        student = load(folder / "start.safetensors")
        student.load_state_dict(torch.load(folder / "checkpoint.pt", weights_only=True, map_location="cpu")["mean"])
    save_work(student, folder / "mean.safetensors")
    path = arguments.work / "ship" / f"vgg-{arguments.size}.safetensors"
    save_shipped(student, path)
    cost = f"{step_gflop(student.plan):.2f} GFLOP a style step"
    _say(f"{path}: {path.stat().st_size:,} bytes, {parameters(student.plan):,} parameters, {cost}")


def check(arguments: argparse.Namespace) -> None:
    """Distillation terms and gradient cosine of weights files on the held-out validation pictures."""
    _, validation, _ = collect(arguments.data)
    teacher = _teacher(arguments)
    few = validation.photos[:6], validation.paintings[:6]
    contents, styles = (read_squares(paths, 128).to(arguments.device) for paths in few)
    for path in arguments.nets:
        student = load(path).to(arguments.device)
        terms = validate(teacher, student, _validation(validation).to(arguments.device))
        cosine = gradient_cosine(teacher, student, contents, styles)
        _say(f"{path.name} gradient cosine {cosine:.4f} " + " ".join(f"{k} {v:.4f}" for k, v in terms.items()))


def accept(arguments: argparse.Namespace) -> None:
    """Paints every pair through the teacher and each net given, judges, and writes the tables."""
    _, _, pairs = collect(arguments.data)
    schedule = Schedule(half=not arguments.full_precision)
    if arguments.scales:
        scales = tuple((int(side), int(steps)) for side, steps in (part.split("x") for part in arguments.scales))
        schedule = dataclasses.replace(schedule, scales=scales)
    folder = arguments.work / "accept"
    bench = Bench(_teacher(arguments), pairs, schedule, folder, _say)
    nets: dict[str, list[Pair]] = {}
    labels = {f"{path.stem}-{digest(path)}": load(path) for path in arguments.nets}
    if arguments.floor:
        torch.manual_seed(arguments.seed)
        plan = next(iter(labels.values())).plan if labels else plain_plan()
        labels[f"random-{arguments.seed}"] = Student(plan)
    for label, net in labels.items():
        frozen = net.requires_grad_(False).to(arguments.device)
        nets[label] = compare(bench, label, frozen, arguments.styles, arguments.contents)
    if not nets:
        for style in pairs.paintings[: arguments.styles]:
            bench.figures("teacher", bench.teacher, style, dict.fromkeys(pairs.photos[: arguments.contents], 0.05))
        return
    text = report.table(nets) + "\n" + report.by_pair(nets)
    (folder / arguments.report).write_text(text)
    shown = ["teacher", *nets]
    of_schedule = folder / schedule.label()
    report.sheet(pairs, of_schedule, shown, arguments.styles, arguments.contents, folder / "sheet.png")
    _say(text)


def parity(arguments: argparse.Namespace) -> None:
    """What weights files compute from a small picture, for the tests of other programs."""
    fixture.write({path.stem: load(path) for path in arguments.nets}, arguments.seed, arguments.out)
    _say(f"{arguments.out}: {arguments.out.stat().st_size:,} bytes")


def steps(arguments: argparse.Namespace) -> None:
    """The first steps of two small paintings by a net, for the tests of other programs."""
    words = step.write(load(arguments.net), arguments.out)
    _say(f"{arguments.out}: {arguments.out.stat().st_size:,} bytes; {words}")


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, required=True, help="folder with vgg19/, photos/, paintings/")
    shared.add_argument("--work", type=Path, required=True, help="folder for plans, checkpoints, pictures and weights")
    shared.add_argument("--seed", type=int, default=1)
    shared.add_argument("--threads", type=int, default=2)
    shared.add_argument("--device", default="cpu", help="cpu or cuda")
    parser = argparse.ArgumentParser(prog="python -m vgg", description=__doc__)
    commands = parser.add_subparsers(required=True)

    def command(name: str, function) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[shared], help=function.__doc__, description=function.__doc__)
        made.set_defaults(function=function)
        return made

    command("ranks", ranks)
    for name, function in (("init", init), ("train", train_size), ("pack", pack)):
        made = command(name, function)
        made.add_argument("size", choices=SIZES)
        made.add_argument("--start", type=Path, help="weights file to start from instead of the size's own")
        if name == "train":
            made.add_argument("--steps", type=int, default=Settings.steps)
            made.add_argument("--rate", type=float, default=Settings.rate)
            made.add_argument("--side", type=int, default=Settings.side)
            made.add_argument("--fresh", type=int, default=Settings.fresh)
            made.add_argument("--pool", type=int, default=Settings.pool)
            made.add_argument("--save-secs", type=float, default=180.0)
    command("check", check).add_argument("nets", type=Path, nargs="+")
    made = command("accept", accept)
    made.add_argument("nets", type=Path, nargs="*", help="weights files; none: only the teacher's pictures are made")
    made.add_argument("--contents", type=int, default=6)
    made.add_argument("--styles", type=int, default=4)
    made.add_argument("--scales", nargs="*", help="side and steps of each scale, such as 128x80 256x30")
    made.add_argument("--floor", action="store_true", help="also a net of random weights with the first net's plan")
    made.add_argument("--full-precision", action="store_true", help="paint in f32 (judging always is)")
    made.add_argument("--report", default="report.md")
    made = commands.add_parser("fixture", help=parity.__doc__, description=parity.__doc__)
    made.set_defaults(function=parity)
    made.add_argument("nets", type=Path, nargs="+", help="weights files")
    made.add_argument("--out", type=Path, required=True, help="the file to write")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--threads", type=int, default=2)
    made = commands.add_parser("step", help=steps.__doc__, description=steps.__doc__)
    made.set_defaults(function=steps)
    made.add_argument("net", type=Path, help="a weights file")
    made.add_argument("--out", type=Path, required=True, help="the file to write")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--threads", type=int, default=2)
    return parser


def main() -> None:
    """Runs one command."""
    arguments = _parser().parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.function(arguments)


if __name__ == "__main__":
    main()
