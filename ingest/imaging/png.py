"""Rows of colours as a PNG (pure). PNG, third edition, https://www.w3.org/TR/png-3/ : 5 and 11.2."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

Colours = NDArray[np.uint8]


def encoded(colours: Colours) -> bytes:
    """A picture of shape (height, width, 3), red, green and blue, as the bytes of a PNG file."""
    height, width, _ = colours.shape
    rows = np.zeros((height, 1 + width * 3), np.uint8)
    rows[:, 1:] = colours.reshape(height, width * 3)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows.tobytes(), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
