"""What must hold whatever the pictures: algebra of the split, counting, files, and resuming."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from PIL import Image
from safetensors.torch import load_file, save_file

from vgg import fixture, report
from vgg.accept import Pair, at_content, second_alpha
from vgg.data import Collection, Crops
from vgg.distil import Distillation, Settings
from vgg.layers import LAYERS, Layer, Ranks, parameters, plain_plan, step_gflop
from vgg.losses import gram, structural_similarity
from vgg.ranks import Table, choose
from vgg.split import fit, moments, regress, sample
from vgg.student import SplitConvolution, Student
from vgg.teacher import Teacher
from vgg.weights import load, quantise, restore, save_shipped, save_work


def response_moments(layer: Layer, kernel: torch.Tensor):
    activations = F.relu(torch.randn(6, layer.inputs, 12, 12))
    wanted = F.conv2d(activations, kernel, padding=1) + 0.3
    return moments(*sample(activations, wanted, 120, torch.Generator().manual_seed(1))), activations, wanted


def thin_plan():
    return {layer.name: Ranks() if layer.inputs == 3 else Ranks(8, 8) for layer in LAYERS}


@pytest.fixture(name="teacher")
def random_teacher(tmp_path: Path) -> Teacher:
    torch.manual_seed(7)
    tensors = {}
    for layer in LAYERS:
        scale = (2 / (9 * layer.inputs)) ** 0.5
        tensors[f"{layer.name}.weight"] = (scale * torch.randn(layer.outputs, layer.inputs, 3, 3)).half()
        tensors[f"{layer.name}.bias"] = torch.zeros(layer.outputs)
    save_file(tensors, str(tmp_path / "teacher.safetensors"))
    return Teacher(tmp_path / "teacher.safetensors")


@pytest.fixture(name="pictures")
def random_pictures(tmp_path: Path) -> Collection:
    rng = np.random.default_rng(3)
    paths = []
    for index in range(3):
        paths.append(tmp_path / f"{index}.png")
        Image.fromarray(rng.integers(0, 256, (48, 56, 3), dtype=np.uint8)).save(paths[-1])
    return Collection(paths[:2], paths[2:])


def test_a_split_at_full_rank_is_the_convolution() -> None:
    torch.manual_seed(0)
    layer, ranks = Layer("any", 12, 16, 0), Ranks(12, 16)
    kernel = torch.randn(16, 12, 3, 3)
    found, activations, wanted = response_moments(layer, kernel)
    parts, lost = fit(found, kernel, layer, ranks)
    split = SplitConvolution(layer, ranks)
    split.load_parts(parts)
    assert lost < 1e-6, "full rank loses variance"
    torch.testing.assert_close(split(activations), wanted, rtol=1e-3, atol=1e-3)


def test_a_split_finds_the_rank_that_a_kernel_has() -> None:
    torch.manual_seed(1)
    layer = Layer("any", 12, 16, 0)
    kernel = torch.einsum("or,rihw->oihw", torch.randn(16, 5), torch.randn(5, 12, 3, 3))
    found, _, _ = response_moments(layer, kernel)
    errors = regress(found, kernel, None).errors
    assert errors[5] < 1e-6, "five directions carry a kernel of rank five"
    assert errors[4] > 1e-3, "four directions do not"


def test_the_projection_in_front_finds_the_inputs_that_are_heard() -> None:
    torch.manual_seed(2)
    layer = Layer("any", 12, 16, 0)
    kernel = torch.einsum("oqhw,qi->oihw", torch.randn(16, 4, 3, 3), torch.randn(4, 12))
    found, _, _ = response_moments(layer, kernel)
    assert regress(found, kernel, 4).errors[16] < 1e-6, "four input directions are all that is heard"
    assert regress(found, kernel, 3).errors[16] > 1e-3, "three are too few"


def test_the_teacher_costs_what_is_published() -> None:
    assert step_gflop(plain_plan()) == pytest.approx(94.7, abs=0.1), "forward and backward at 256 px"
    assert parameters(plain_plan()) == 12_944_960, "weights and biases up to conv5_1"


def test_a_split_layer_counts_its_three_parts() -> None:
    layer = Layer("any", 64, 128, 1)
    assert Ranks(16, 24).weights(layer) == 64 * 16 + 9 * 16 * 24 + 24 * 128, "down, narrow, back"
    assert Ranks(16, 24).multiply_adds(layer) == 128 * 128 * Ranks(16, 24).weights(layer), "once a position"
    split = SplitConvolution(layer, Ranks(16, 24))
    assert sum(p.numel() for p in split.parameters()) == Ranks(16, 24).weights(layer) + 128, "and the bias"


def test_chosen_ranks_stay_within_operations_and_size() -> None:
    tables = {}
    for layer in LAYERS[1:]:
        errors = np.exp(-np.arange(layer.outputs + 1) / 20).tolist()
        tables[layer.name] = Table({None: errors, layer.inputs // 2: errors}, 1.0)
    wide, loss_wide = choose(tables, 28.0, 7.2)
    thin, loss_thin = choose(tables, 12.0, 2.85)
    assert step_gflop(wide) <= 28.0 and step_gflop(thin) <= 12.0, "operations"
    assert parameters(thin) <= 2.86e6, "size"
    assert 0 < loss_wide < loss_thin, "more room loses less"


def test_quantised_kernels_come_back_within_half_a_step() -> None:
    torch.manual_seed(3)
    kernel = torch.randn(9, 5, 3, 3) * torch.logspace(-3, 2, 9).view(-1, 1, 1, 1)
    values, scale, low = quantise(kernel)
    error = (restore(values, scale, low) - kernel).abs().amax((1, 2, 3))
    assert (error <= 0.5001 * scale).all(), "rounding is all that may be lost"


def test_a_flat_kernel_survives_quantisation() -> None:
    kernel = torch.full((2, 3, 1, 1), 0.25)
    assert torch.equal(restore(*quantise(kernel)), kernel), "a constant is exact"


def test_weights_files_give_back_the_net(tmp_path: Path) -> None:
    torch.manual_seed(4)
    student = Student(thin_plan())
    pictures = torch.rand(1, 3, 32, 32)
    save_work(student, tmp_path / "work.safetensors")
    save_shipped(student, tmp_path / "ship.safetensors")
    exact, packed = load(tmp_path / "work.safetensors"), load(tmp_path / "ship.safetensors")
    for tap, wanted in student(pictures).items():
        assert torch.equal(exact(pictures)[tap], wanted), f"{tap} in f32"
        error = (packed(pictures)[tap] - wanted).norm() / wanted.norm()
        assert error < 0.05, f"{tap} in 8 bits"


def test_an_unknown_tensor_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "work.safetensors"
    student = Student(thin_plan())
    save_work(student, path)
    from safetensors import safe_open

    with safe_open(str(path), framework="pt") as file:
        tensors, metadata = {name: file.get_tensor(name) for name in file.keys()}, file.metadata()
    save_file(tensors | {"conv9_9.bias": torch.zeros(1)}, str(path), metadata=metadata)
    with pytest.raises(ValueError, match="conv9_9"):
        load(path)


def test_a_resumed_run_ends_where_an_unbroken_one_ends(tmp_path: Path, teacher: Teacher, pictures: Collection) -> None:
    settings = Settings(steps=4, fresh=1, pool=1, side=32, warm_up=1, half=False)

    def fresh() -> Distillation:
        torch.manual_seed(5)
        crops = Crops(pictures, settings.side, np.random.default_rng(6))
        return Distillation(teacher, Student.from_teacher(teacher, thin_plan()), crops, settings)

    unbroken, broken, resumed = fresh(), fresh(), fresh()
    for _ in range(4):
        unbroken.advance()
    for _ in range(2):
        broken.advance()
    broken.save(tmp_path / "checkpoint.pt")
    resumed.resume(tmp_path / "checkpoint.pt")
    for _ in range(2):
        resumed.advance()
    for name, value in unbroken.student.state_dict().items():
        assert torch.equal(resumed.student.state_dict()[name], value), name
    assert torch.equal(resumed.pool.pictures, unbroken.pool.pictures), "half-painted pictures"
    for name, value in unbroken.mean.items():
        assert torch.equal(resumed.mean[name], value), f"mean of {name}"


def test_a_gram_matrix_is_the_mean_outer_product() -> None:
    activations = torch.randn(2, 3, 4, 5)
    wanted = torch.einsum("nchw,ndhw->ncd", activations, activations) / 20
    torch.testing.assert_close(gram(activations), wanted)


def test_a_picture_is_wholly_similar_to_itself() -> None:
    picture = torch.rand(1, 3, 24, 24)
    assert float(structural_similarity(picture, picture)) == pytest.approx(1.0, abs=1e-4), "SSIM of equals"
    assert float(structural_similarity(picture, 1 - picture)) < 0, "SSIM of a negative"


def test_figures_are_read_at_the_wanted_content_distance() -> None:
    first, second = {"content": 0.5, "style": 0.2}, {"content": 2.0, "style": 0.4}
    assert at_content(first, second, 1.0)["style"] == pytest.approx(0.3), "half-way in the logarithm"
    assert second_alpha(0.05, 2.0, 1.0) > 0.05 > second_alpha(0.05, 0.5, 1.0), "too far from the photo: weigh it more"


def pair_of(shares: list[float]) -> list[Pair]:
    """Pairs with a style ratio of 3 as painted, and of 2 at equal content distance."""
    teacher = dict.fromkeys(report.COLUMNS, 0.1)
    made = dict.fromkeys(report.COLUMNS, 0.3)
    return [
        Pair("c", "s", teacher, dict.fromkeys(report.COLUMNS, 0.2) | {"share": share}, (made, made)) for share in shares
    ]


def test_a_content_distance_that_was_not_reached_does_not_count() -> None:
    some = report.summary(pair_of([0.0, 1.4, 7.0, -9.0]))
    assert (some["pairs"], some["reached"]) == (4, 2), "two are guesses"
    assert some["ratio"] == pytest.approx(2.0) and some["painted"] == pytest.approx(3.0)
    nets = {"a": pair_of([0.5]), "b": pair_of([9.0])}
    assert "| b | 0 of 1 | none | none | none | 3.000 |" in report.table(nets), "no ratio is made up"
    assert "| c | s | 2.000 | (3.000) |" in report.by_pair(nets), "in brackets as painted"


def test_a_fixture_holds_every_tap_and_the_gradient(tmp_path: Path) -> None:
    torch.manual_seed(8)
    student = Student(thin_plan())
    fixture.write({"thin": student}, 1, tmp_path / "a" / "fixture.safetensors")
    stored = load_file(str(tmp_path / "a" / "fixture.safetensors"))
    shown = stored["picture"]
    assert torch.equal(shown, shown.round()) and 0 <= shown.min() and shown.max() <= 255, "whole numbers of a byte"
    for tap, response in student.float()(shown / 255.0).items():
        kept = response.contiguous().flatten()[:: response.numel() // fixture.NUMBERS]
        torch.testing.assert_close(stored[f"thin.{tap}"], kept, rtol=1e-4, atol=1e-3 * float(kept.abs().max()))
    pixels = shown.double().requires_grad_(True)
    sum(r.square().sum().log() for r in student.double()(pixels / 255.0).values()).backward()
    torch.testing.assert_close(stored["thin.gradient"], 0.5 * pixels.grad.flatten().float())
