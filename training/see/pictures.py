"""Writes the photos that the See page shows, and the Style page's paintings and photos, from a Debian package."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

from PIL import Image

from . import samples
from .package import NAME, Package
from .table import HERE, rows

SHORTER = 224
"""Pixels of the shorter side."""
LONGEST = 1.5
"""At most so many times the shorter side is the longer; the rest is cropped."""
QUALITY = 75
"""Of the WebP files; the highest with which all together stay below the limit."""
LIMIT = 1_700_000
"""Bytes of all photos."""
BEHIND = "black"
"""What shows where a picture is transparent: the sky behind the planets."""


def opened(content: bytes) -> Image.Image:
    """A picture without transparency."""
    picture = Image.open(io.BytesIO(content)).convert("RGBA")
    flat = Image.new("RGBA", picture.size, BEHIND)
    flat.alpha_composite(picture)
    return flat.convert("RGB")


def crop_box(size: tuple[int, int], focus: float) -> tuple[float, float, float, float]:
    """The part to keep: all of the shorter side, and of the longer at most `LONGEST` times as much. `focus` says where: 0 at its beginning, 0.5
    in the middle, 1 at its end."""
    width, height = size
    kept_width, kept_height = min(width, LONGEST * height), min(height, LONGEST * width)
    left, top = focus * (width - kept_width), focus * (height - kept_height)
    return left, top, left + kept_width, top + kept_height


def fitted_size(box: tuple[float, float, float, float]) -> tuple[int, int]:
    """The size of the part in the photo: its shorter side becomes `SHORTER`."""
    width, height = box[2] - box[0], box[3] - box[1]
    scale = SHORTER / min(width, height)
    return round(width * scale), round(height * scale)


def fitted(picture: Image.Image, focus: float) -> Image.Image:
    """A picture as the page shows it: cropped and resized in one step."""
    box = crop_box(picture.size, focus)
    return picture.resize(fitted_size(box), Image.Resampling.LANCZOS, box)


def webp(picture: Image.Image) -> bytes:
    """A picture as a WebP file."""
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=QUALITY, method=6)
    return file.getvalue()


def photos_json(photos: list[dict[str, object]]) -> str:
    """The list of photos, one a line."""
    return "[\n" + ",\n".join("  " + json.dumps(photo, ensure_ascii=False) for photo in photos) + "\n]\n"


def notices(photos: list[dict[str, str]]) -> str:
    """What is known of every photo."""
    head = [
        "# Notices for the photos of the See page",
        "",
        f"All come from the Debian package `{NAME.removesuffix('_all.deb').replace('_', ' ')}`, whose notices put each into the public domain or under",
        "[CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/). `training/see` crops them, resizes them to a shorter side of",
        f"{SHORTER} pixels and encodes them as WebP; planets are laid on black. The path names a file of `/usr/share/gcompris-qt/rcc/` and the path in it.",
        "Photos of the package that are not here, and why: `training/see/left_out.csv`. No photographer and nobody in a photo endorses this project.",
        "",
        "| file | what | author | terms | source | path |",
        "|---|---|---|---|---|---|",
    ]
    lines = [
        f"| `{p['name']}.webp` | {p['title']} | {p['author']} | {p['licence']} | {linked(p['source'])} | `{p['path']}` |"
        for p in photos
    ]
    return "\n".join(head + lines) + "\n"


def linked(source: str) -> str:
    """A source with its address as a link."""
    address, _, remark = source.partition(" ")
    return f"<{address}> {remark}".strip()


def write(package: Package, folder: Path) -> int:
    """Writes the folder; returns the bytes of all photos."""
    photos = rows("photos.csv")
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    for old in (folder / "photos").glob("*.webp"):
        old.unlink()
    listed, total = [], 0
    for photo in photos:
        picture = fitted(opened(package.read(photo["path"])), float(photo["focus"] or 0.5))
        content, file = webp(picture), f"{photo['name']}.webp"
        (folder / "photos" / file).write_bytes(content)
        total += len(content)
        listed.append({"file": file, "width": picture.width, "height": picture.height, "title": photo["title"]})
    (folder / "photos.json").write_text(photos_json(listed), encoding="utf-8")
    (folder / "NOTICES.md").write_text(notices(photos), encoding="utf-8")
    return total


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help=f"the file {NAME}")
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "static", help="the folder static")
    arguments = parser.parse_args()
    package = Package(arguments.package)
    total = write(package, arguments.out / "see")
    samples.write(package, arguments.out / "samples")
    print(f"{len(rows('photos.csv'))} photos, {total} bytes")
    if total > LIMIT:
        raise SystemExit(f"more than {LIMIT} bytes: lower QUALITY")


if __name__ == "__main__":
    main()
