"""Pictures for the tests of decoding: honest ones, and ones built to hurt."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image


def gradient(width: int = 48, height: int = 32) -> Image.Image:
    """A picture whose four corners differ."""
    image = Image.new("RGB", (width, height))
    image.putdata([(255 * x // width, 255 * y // height, 128) for y in range(height) for x in range(width)])
    return image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + chunk(b"IEND", b"")


def header(width: int, height: int, depth: int = 8, colour: int = 2) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))


def pixel_bomb(side: int = 9000) -> bytes:
    """A valid PNG of one colour: few bytes, ``side``² pixels."""
    squeeze = zlib.compressobj(9)
    row = b"\0" * (1 + 3 * side)
    body = b"".join(squeeze.compress(row) for _ in range(side)) + squeeze.flush()
    return png_of(header(side, side), chunk(b"IDAT", body))


def text_bomb() -> bytes:
    """A tiny picture with a compressed comment of a gigabyte."""
    squeeze = zlib.compressobj(9)
    million = b"\0" * 1_000_000
    body = b"".join(squeeze.compress(million) for _ in range(1000)) + squeeze.flush()
    pixels = chunk(b"IDAT", zlib.compress(b"\0\x10\x20\x30"))
    return png_of(header(1, 1), chunk(b"zTXt", b"Comment\0\0" + body), pixels)


def animated_png(frames: int) -> bytes:
    pixels = zlib.compress(b"\0\x10\x20\x30")
    control = struct.pack(">IIIIIHHBB", 0, 1, 1, 0, 0, 1, 10, 0, 0)
    return png_of(
        header(1, 1),
        chunk(b"acTL", struct.pack(">II", frames, 0)),
        chunk(b"fcTL", control),
        chunk(b"IDAT", pixels),
    )


def webp_claiming(width: int, height: int, kind: bytes) -> bytes:
    """A WebP header with nothing useful behind it."""
    if kind == b"VP8X":
        body = b"\0\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    elif kind == b"VP8L":
        body = b"\x2f" + (width - 1 | (height - 1) << 14).to_bytes(4, "little")
    else:
        body = b"\0\0\0\x9d\x01\x2a" + width.to_bytes(2, "little") + height.to_bytes(2, "little")
    body += b"\0" * 64
    return b"RIFF" + struct.pack("<I", 12 + len(body)) + b"WEBP" + kind + struct.pack("<I", len(body)) + body


WEBP_BOMB = bytes.fromhex(
    "5249464626000000574542505650384c1a0000002f27e3c908074020698bb7fd0a01044041d382fec74744f43f00"
)
"""A valid WebP of one colour: 46 bytes, 9000×9000 pixels."""


def jpeg_of_many_scans(count: int) -> bytes:
    """A JPEG whose only scan is repeated ``count`` times."""
    plain = encoded(gradient(), "JPEG", progressive=True)
    last = plain.rfind(b"\xff\xda")
    return plain[:last] + plain[last:-2] * count + b"\xff\xd9"


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG of 48×32 whose header says otherwise."""
    honest = struct.pack(">HH", 32, 48)
    plain = encoded(gradient(), "JPEG")
    assert plain.count(honest) == 1
    return plain.replace(honest, struct.pack(">HH", height, width))


HTML = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
