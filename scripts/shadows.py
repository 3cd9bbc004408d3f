#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes resources/shadows/*.png: nine-patch shadows for qml/controls/Shadow.qml. Run once when a number changes.

A shadow is a rounded box, blurred as CSS blurs (sigma = half the blur) and moved down. Only Python's own library."""
import math
import os
import struct
import zlib

VIOLET, BLACK = (20, 20, 43), (0, 0, 0)
# name: reach around the box, width, height, radius (corners in Shadow.qml are half the box)
BOXES = {"popup": (52, 81, 81, 12), "toast": (52, 81, 44, 12), "composer": (20, 81, 81, 22), "round": (52, 36, 36, 18)}
# theme: colour, then (down, blur, opacity) of each layer
FLOATING = {"light": (VIOLET, [(8, 24, 0.12), (1, 3, 0.10)]), "dark": (BLACK, [(10, 28, 0.55)])}
RESTING = {"light": (VIOLET, [(2, 10, 0.06)]), "dark": (BLACK, [(2, 10, 0.25)])}


def box(reach, width, height, radius, down):
    """Coverage of the box, 0 to 1 a pixel, edges smoothed over one pixel."""
    rows = []
    for y in range(height + 2 * reach):
        row = []
        for x in range(width + 2 * reach):
            px, py = x + 0.5 - reach - width / 2, y + 0.5 - reach - down - height / 2
            qx, qy = abs(px) - width / 2 + radius, abs(py) - height / 2 + radius
            away = math.hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - radius
            row.append(min(1.0, max(0.0, 0.5 - away)))
        rows.append(row)
    return rows


def blur(rows, sigma):
    span = math.ceil(3 * sigma)
    weights = [math.exp(-i * i / (2 * sigma * sigma)) for i in range(-span, span + 1)]
    total = sum(weights)
    weights = [w / total for w in weights]

    def along(lines):
        result = []
        for line in lines:
            padded = [0.0] * span + line + [0.0] * span
            result.append([sum(w * padded[i + k] for k, w in enumerate(weights)) for i in range(len(line))])
        return result

    across = along(rows)
    return [list(r) for r in zip(*along([list(c) for c in zip(*across)]))]


def png(path, colour, alpha):
    height, width = len(alpha), len(alpha[0])
    raw = b"".join(b"\0" + b"".join(bytes((*colour, round(255 * a))) for a in row) for row in alpha)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def main():
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "shadows")
    os.makedirs(folder, exist_ok=True)
    for name, (reach, width, height, radius) in BOXES.items():
        for theme, (colour, layers) in (RESTING if name == "composer" else FLOATING).items():
            clear = None
            for down, size, opacity in layers:
                soft = blur(box(reach, width, height, radius, down), size / 2)
                left = [[1 - opacity * a for a in row] for row in soft]
                clear = left if clear is None else [[a * b for a, b in zip(r, s)] for r, s in zip(clear, left)]
            png(os.path.join(folder, f"{name}-{theme}.png"), colour, [[1 - c for c in row] for row in clear])


if __name__ == "__main__":
    main()
