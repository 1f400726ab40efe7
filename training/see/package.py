"""Reads the Debian package that the pictures come from: an ar archive of a tar archive of Qt resource files."""

from __future__ import annotations

import hashlib
import io
import struct
import tarfile
import zlib
from pathlib import Path

NAME = "gcompris-qt-data_3.1-2_all.deb"
SHA256 = "e9cf06ab2105529068df73085784e835d2ff03f870d2a8091f09125d40abac9f"
FOLDER = "./usr/share/gcompris-qt/rcc/"
"""Where the package keeps its resource files."""
ROOT = "/gcompris/src/activities/"
"""How every path in a resource file starts."""

DIRECTORY = 2
COMPRESSED = 1


class Package:
    """The package's resource files, each read once."""

    def __init__(self, path: Path) -> None:
        archive = path.read_bytes()
        found = hashlib.sha256(archive).hexdigest()
        if found != SHA256:
            raise SystemExit(f"{path} has SHA-256 {found}; {NAME} has {SHA256}")
        member = next(data for name, data in ar_members(archive) if name.startswith("data.tar"))
        self._tar = tarfile.open(fileobj=io.BytesIO(member))
        self._resources: dict[str, dict[str, bytes]] = {}

    def resources(self, name: str) -> dict[str, bytes]:
        """The files of a resource file, by path."""
        if name not in self._resources:
            self._resources[name] = rcc_files(self._tar.extractfile(FOLDER + name).read())
        return self._resources[name]

    def read(self, path: str) -> bytes:
        """A file by `RESOURCE:PATH`."""
        name, inner = path.split(":", 1)
        return self.resources(name)[ROOT + inner]


def ar_members(archive: bytes):
    """Name and content of each member of an ar archive."""
    at = len(b"!<arch>\n")
    while at < len(archive):
        header = archive[at : at + 60]
        size = int(header[48:58])
        yield header[:16].decode().strip().rstrip("/"), archive[at + 60 : at + 60 + size]
        at += 60 + size + size % 2


def rcc_files(resource: bytes) -> dict[str, bytes]:
    """The files of a Qt resource file of version 2 or 3, by path."""
    magic, version, tree, data, names = struct.unpack(">4sIIII", resource[:20])
    if magic != b"qres" or version not in (2, 3):
        raise ValueError("not a Qt resource file of version 2 or 3")
    files: dict[str, bytes] = {}

    def walk(node: int, folder: str) -> None:
        at = tree + 22 * node
        name_at, flags = struct.unpack(">IH", resource[at : at + 6])
        path = folder
        if node:
            name_at += names
            length = struct.unpack(">H", resource[name_at : name_at + 2])[0]
            path += "/" + resource[name_at + 6 : name_at + 6 + 2 * length].decode("utf-16-be")
        if flags & DIRECTORY:
            count, first = struct.unpack(">II", resource[at + 6 : at + 14])
            for child in range(first, first + count):
                walk(child, path)
            return
        content_at = data + struct.unpack(">I", resource[at + 10 : at + 14])[0]
        length = struct.unpack(">I", resource[content_at : content_at + 4])[0]
        content = resource[content_at + 4 : content_at + 4 + length]
        # Compressed files begin with their length.
        files[path] = zlib.decompress(content[4:]) if flags & COMPRESSED else content

    walk(0, "")
    return files
