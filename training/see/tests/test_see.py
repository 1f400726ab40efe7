"""What must hold for any pictures, and for the tables."""

from __future__ import annotations

import io
import json
import re
import struct

from PIL import Image

from see.package import ar_members, rcc_files
from see.pictures import LIMIT, LONGEST, SHORTER, crop_box, fitted, fitted_size, opened, photos_json
from see.samples import at_most, trimmed
from see.table import HERE, rows

STATIC = HERE.parents[1] / "static"


def test_a_wide_picture_is_cropped_where_the_focus_says_and_no_other():
    assert crop_box((320, 240), 0.0) == (0, 0, 320, 240), "4:3 is kept whole"
    assert crop_box((400, 100), 0.5) == (125, 0, 275, 100)
    assert crop_box((400, 100), 0.0) == (0, 0, 150, 100)
    assert crop_box((100, 400), 1.0) == (0, 250, 100, 400)


def test_the_shorter_side_is_always_the_same():
    for size in [(320, 240), (240, 320), (1920, 1080), (163, 320), (512, 512), (1024, 683)]:
        found = fitted_size(crop_box(size, 0.5))
        assert min(found) == SHORTER and max(found) <= LONGEST * SHORTER, size


def test_what_is_transparent_becomes_black():
    file = io.BytesIO()
    Image.new("RGBA", (300, 300), (255, 0, 0, 0)).save(file, "PNG")
    picture = opened(file.getvalue())
    assert fitted(picture, 0.5).getpixel((5, 5)) == (0, 0, 0)


def test_paintings_are_trimmed_and_never_enlarged():
    picture = Image.new("RGB", (600, 300))
    assert trimmed(picture, {"left": "1", "top": "2", "right": "3", "bottom": "4"}).size == (596, 294)
    assert at_most(picture, 512).size == (512, 256)
    assert at_most(picture, 700).size == (600, 300)


def test_archives_are_read():
    header = b"data.tar.xz/    " + b"0".ljust(12) + b"0".ljust(6) * 2 + b"100644".ljust(8) + b"3".ljust(10) + b"`\n"
    assert list(ar_members(b"!<arch>\n" + header + b"abc\n")) == [("data.tar.xz", b"abc")]
    names = struct.pack(">HI", 1, 0) + "a".encode("utf-16-be")
    data = struct.pack(">I", 3) + b"abc"
    tree = struct.pack(">IHII", 0, 2, 1, 1) + bytes(8) + struct.pack(">IHHHI", 0, 0, 0, 0, 0) + bytes(8)
    start = 20
    head = struct.pack(">4sIIII", b"qres", 2, start, start + len(tree), start + len(tree) + len(data))
    assert rcc_files(head + tree + data + names) == {"/a": b"abc"}


def test_every_photo_is_used_once_or_left_out_with_a_reason():
    used, left_out = rows("photos.csv"), rows("left_out.csv")
    paths = [row["path"] for row in used + left_out]
    assert len(set(paths)) == len(paths) == 217
    for key in ("name", "title"):
        assert len({row[key] for row in used}) == len(used), key
    for row in used:
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", row["name"]), row["name"]
        assert row["licence"] in ("CC0-1.0", "public domain") and row["author"] and row["source"].startswith("https://"), row
        assert 0 <= float(row["focus"] or 0.5) <= 1, row
    assert all(row["reason"].split(":")[0] in ("rights", "twice", "poor") for row in left_out)


def test_the_committed_photos_are_those_of_the_table():
    listed = json.loads((STATIC / "see" / "photos.json").read_text(encoding="utf-8"))
    assert [(p["file"], p["title"]) for p in listed] == [(f"{r['name']}.webp", r["title"]) for r in rows("photos.csv")]
    assert photos_json(listed) == (STATIC / "see" / "photos.json").read_text(encoding="utf-8")
    files = {file.name: file for file in (STATIC / "see" / "photos").iterdir()}
    assert set(files) == {photo["file"] for photo in listed}
    assert sum(file.stat().st_size for file in files.values()) <= LIMIT
    notices = (STATIC / "see" / "NOTICES.md").read_text(encoding="utf-8")
    for photo in listed:
        with Image.open(files[photo["file"]]) as picture:
            assert picture.size == (photo["width"], photo["height"]), photo
        assert f"| `{photo['file']}` |" in notices
