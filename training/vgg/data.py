"""Pictures: who is trained on, who is held out, and batches on and off the photo manifold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

ACCEPT_CONTENTS = ("bsds_0009", "bsds_0017", "bsds_0018", "bsds_0035", "bsds_0038", "in_0017")
"""Photos of the acceptance pairs: tiger, boat, church, street with a person, a face, a bird."""
ACCEPT_STYLES = ("wa_003", "wa_009", "wa_020", "wa_027")
"""Styles of the acceptance pairs: expressionist oil, woodcut, mosaic of birches, impressionist oil."""
VALIDATION_EVERY = 60
"""Every sixtieth of the other pictures is kept for validation (and for choosing ranks), never trained on."""


@dataclass(frozen=True)
class Collection:
    """Paths of one purpose."""

    photos: list[Path]
    paintings: list[Path]


def collect(folder: Path) -> tuple[Collection, Collection, Collection]:
    """Splits `photos/*.jpg` and `paintings/*.jpg` of a folder into training, validation and acceptance."""
    photos = sorted((folder / "photos").glob("*.jpg"))
    paintings = sorted((folder / "paintings").glob("*.jpg"))
    if not photos or not paintings:
        raise FileNotFoundError(f"no photos/*.jpg or paintings/*.jpg under {folder}")
    chosen = [p for p in photos if p.stem in ACCEPT_CONTENTS], [p for p in paintings if p.stem in ACCEPT_STYLES]
    rest = [p for p in photos if p.stem not in ACCEPT_CONTENTS], [p for p in paintings if p.stem not in ACCEPT_STYLES]
    validation = Collection(rest[0][::VALIDATION_EVERY], rest[1][::VALIDATION_EVERY])
    training = Collection(
        [p for i, p in enumerate(rest[0]) if i % VALIDATION_EVERY],
        [p for i, p in enumerate(rest[1]) if i % VALIDATION_EVERY],
    )
    return training, validation, Collection(*chosen)


def read_square(path: Path, side: int) -> Tensor:
    """The central square of a picture, shrunk with antialiasing: RGB 0..1, `[3, side, side]`."""
    picture = Image.open(path).convert("RGB")
    short = min(picture.size)
    left, top = (picture.width - short) // 2, (picture.height - short) // 2
    square = picture.crop((left, top, left + short, top + short)).resize((side, side), Image.Resampling.LANCZOS)
    return torch.from_numpy(np.asarray(square, dtype=np.uint8).copy()).permute(2, 0, 1).float() / 255.0


def read_squares(paths: list[Path], side: int) -> Tensor:
    """Central squares of several pictures, `[n, 3, side, side]`."""
    return torch.stack([read_square(path, side) for path in paths])


class Crops:
    """Random square crops, turned into what an optimised picture may look like on the way.

    A draw is a photo or a painting (2:1); some are blends of two draws, some noisy, blurred, recoloured or grey.
    """

    def __init__(self, pictures: Collection, side: int, rng: np.random.Generator) -> None:
        self.side = side
        self.rng = rng
        self.photos = [np.asarray(Image.open(p).convert("RGB")) for p in pictures.photos]
        self.paintings = [np.asarray(Image.open(p).convert("RGB")) for p in pictures.paintings]

    def photo(self) -> Tensor:
        """A crop of a photo, `[3, side, side]`."""
        return self._crop(self.photos)

    def painting(self) -> Tensor:
        """A crop of a painting, `[3, side, side]`."""
        return self._crop(self.paintings)

    def batch(self, count: int) -> Tensor:
        """Draws for training, `[count, 3, side, side]` in 0..1."""
        return torch.stack([self._disturb(self._draw()) for _ in range(count)])

    def _draw(self) -> Tensor:
        return self.photo() if self.rng.random() < 2 / 3 else self.painting()

    def _crop(self, pool: list[np.ndarray]) -> Tensor:
        picture = pool[self.rng.integers(len(pool))]
        height, width = picture.shape[:2]
        short = min(height, width)
        taken = int(self.rng.integers(min(int(0.8 * self.side), short), short + 1))
        top, left = self.rng.integers(height - taken + 1), self.rng.integers(width - taken + 1)
        part = picture[top : top + taken, left : left + taken]
        if self.rng.random() < 0.5:
            part = part[:, ::-1]
        shrunk = Image.fromarray(np.ascontiguousarray(part)).resize((self.side, self.side), Image.Resampling.BICUBIC)
        return torch.from_numpy(np.asarray(shrunk).copy()).permute(2, 0, 1).float() / 255.0

    def _disturb(self, crop: Tensor) -> Tensor:
        kind = self.rng.random()
        if kind < 0.15:
            share = float(self.rng.uniform(0.2, 0.8))
            crop = share * crop + (1 - share) * self.painting()
        elif kind < 0.25:
            crop = F.avg_pool2d(F.pad(crop[None], (1, 1, 1, 1), mode="replicate"), 3, 1)[0]
        elif kind < 0.35:
            order = torch.from_numpy(self.rng.permutation(3))
            gain = torch.from_numpy(self.rng.uniform(0.5, 1.4, 3)).float().view(3, 1, 1)
            crop = crop[order] * gain
        if self.rng.random() < 0.3:
            sigma = float(self.rng.uniform(0.01, 0.12))
            noise = torch.from_numpy(self.rng.standard_normal(crop.shape, dtype=np.float32))
            crop = crop + sigma * noise
        return crop.clamp(0, 1)
