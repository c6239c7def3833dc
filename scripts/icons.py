#!/usr/bin/env python3
"""Renders icons/liggare.svg (48 pixels and up) and icons/liggare-small.svg (below) to what Tauri bundles.

Needs rsvg-convert. The same drawings and the same renderer give the same bytes.
"""

import struct
import subprocess
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "icons"
PNGS = {"32x32.png": 32, "128x128.png": 128, "128x128@2x.png": 256, "icon.png": 512}
ICO = [16, 24, 32, 48, 64, 256]
# Apple's names: plain and doubled ("retina") sizes.
ICNS = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024,
}  # fmt: skip


def render(size: int) -> bytes:
    drawing = ICONS / ("liggare-small.svg" if size < 48 else "liggare.svg")
    command = ["rsvg-convert", "--width", str(size), "--height", str(size), str(drawing)]
    png = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    if (width, height, depth, colour) != (size, size, 8, 6):
        raise SystemExit(f"{drawing.name} at {size}: Tauri wants 8-bit RGBA, square")
    return png


def ico(sizes: list[int]) -> bytes:
    pngs = [render(size) for size in sizes]
    offset = 6 + 16 * len(sizes)
    head, body = struct.pack("<HHH", 0, 1, len(sizes)), b""
    for size, png in zip(sizes, pngs):
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + body


def icns(kinds: dict[bytes, int]) -> bytes:
    body = b""
    for kind, size in kinds.items():
        png = render(size)
        body += kind + struct.pack(">I", 8 + len(png)) + png
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    files = {name: render(size) for name, size in PNGS.items()}
    files["icon.ico"] = ico(ICO)
    files["icon.icns"] = icns(ICNS)
    for name, content in files.items():
        (ICONS / name).write_bytes(content)
        print(f"icons/{name}: {len(content)} bytes")


if __name__ == "__main__":
    main()
