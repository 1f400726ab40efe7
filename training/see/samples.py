"""Writes the photos and paintings of the Style page: ``static/samples/*.jpg`` and ``static/samples/styles/*.jpg``.

The package cuts each painting into a background and pieces to be dragged to their places; here they are put there.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image

from .package import ROOT, Package
from .table import rows

PHOTO_SIDE = 768
"""Pixels of a photo's longer side."""
PAINTING_SIDE = 512
"""Pixels of a painting's longer side, at most: none is enlarged."""
QUALITY = 86
"""Of the JPEG files."""
SCENES = ROOT + "details/resource/"
PIECE = re.compile(r'"pixmapfile"\s*:\s*"([^"]+)",\s*"x"\s*:\s*"([\d.]+)",\s*"y"\s*:\s*"([\d.]+)"')
"""A piece in the description of a scene: its file, and where its middle belongs as a share of the background."""


def painting(package: Package, scene: str) -> Image.Image:
    """A painting with all pieces in their places."""
    files = package.resources("details.rcc")
    background = f"image/{scene}_background.webp"
    boards = (files[path].decode() for path in sorted(files) if path.startswith(SCENES + "board/"))
    board = next(board for board in boards if background in board)
    whole = opened(files[SCENES + background])
    for file, x, y in PIECE.findall(board):
        piece = opened(files[SCENES + file])
        at = round(float(x) * whole.width - piece.width / 2), round(float(y) * whole.height - piece.height / 2)
        whole.alpha_composite(piece, at)
    return whole.convert("RGB")


def opened(content: bytes) -> Image.Image:
    """A picture with its transparency."""
    return Image.open(io.BytesIO(content)).convert("RGBA")


def trimmed(picture: Image.Image, row: dict[str, str]) -> Image.Image:
    """A painting without the edge of the paper that it was printed on."""
    left, top, right, bottom = (int(row[edge]) for edge in ("left", "top", "right", "bottom"))
    return picture.crop((left, top, picture.width - right, picture.height - bottom))


def at_most(picture: Image.Image, side: int) -> Image.Image:
    """A picture whose longer side has at most so many pixels."""
    longer = max(picture.size)
    if longer <= side:
        return picture
    size = round(picture.width * side / longer), round(picture.height * side / longer)
    return picture.resize(size, Image.Resampling.LANCZOS)


def save(picture: Image.Image, path: Path) -> None:
    """Writes a JPEG file, its colours at full resolution."""
    picture.save(path, "JPEG", quality=QUALITY, subsampling="4:4:4", optimize=True)


def write(package: Package, folder: Path) -> None:
    """Writes both folders. Their notices are written by `cargo run -p lab -- samples` and `-- styles`."""
    (folder / "styles").mkdir(parents=True, exist_ok=True)
    for row in rows("samples.csv"):
        save(at_most(opened(package.read(row["path"])).convert("RGB"), PHOTO_SIDE), folder / f"{row['name']}.jpg")
    for row in rows("paintings.csv"):
        picture = trimmed(painting(package, row["scene"]), row)
        save(at_most(picture, PAINTING_SIDE), folder / "styles" / f"{row['name']}.jpg")
