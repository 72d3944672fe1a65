"""The only module that turns bytes into pixels: three formats, size known before any pixel is, metadata left behind.

All functions are synchronous and use the processor; callers on an event loop put them in a thread.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from typing import Any

from PIL import Image, UnidentifiedImageError

from mien.domain.errors import InvalidRequest, MienError, Retryable, TooLarge, UnsupportedMedia

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 16_000_000
MAX_SIDE = 16_383
"""The longest side in pixels: what WebP, and so a thumbnail, can hold."""
MAX_THUMBNAIL = 1024

MAX_GENERATED_BYTES = 64 * 1024 * 1024
"""The largest file of a backend."""
_MAX_JPEG_SCANS = 64
_BLANK_SPREAD = 16  # of 255: what lossy WebP makes of one strong colour
_BLOCK = 8
_WORTH_REDUCING = 128
_PLUGINS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
_ORIENTATION_TAG = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError, struct.error, zlib.error),
    UserWarning,  # where warnings are errors
)
"""What Pillow's readers raise on damaged files."""

# Beyond its own, higher limit Pillow warns and goes on; here that is the end of the matter.
warnings.simplefilter("error", Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture's pixels, upright, without metadata."""

    image: Image.Image
    """Mode RGB, or RGBA if the file had transparency."""
    media_type: str
    """What the bytes were."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a backend's file once it has been read in full."""

    width: int
    height: int
    sha256: str


def media_type_of(data: bytes) -> str | None:
    """The media type that the first bytes announce, if it is one that Mien reads."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def decode_image(
    data: bytes, *, max_bytes: int = MAX_BYTES, max_pixels: int = MAX_PIXELS, field: str = "file"
) -> Decoded:
    """The pixels of a PNG, JPEG or WebP file; ``field`` is how errors name it.

    Raises ``TooLarge`` (bytes, pixels or scans; found before pixels are allocated), ``UnsupportedMedia`` (another
    format, or animated) and ``InvalidRequest`` (empty, damaged or cut off).
    """
    if len(data) > max_bytes:
        raise TooLarge(f"The picture has {len(data)} bytes; {max_bytes} are allowed.")
    if not data:
        raise InvalidRequest.field(field, "is empty.")
    media_type = media_type_of(data)
    if media_type is None:
        raise UnsupportedMedia(f"This is {_looks_like(data)}; Mien reads PNG, JPEG and WebP pictures.")
    try:
        with Image.open(io.BytesIO(data), formats=(_PLUGINS[media_type],)) as opened:
            _check_size(*opened.size, max_pixels)
            _check_effort(opened, data, media_type)
            if not _is_whole(data, media_type):
                raise InvalidRequest.field(field, "is cut off: its end is missing.")
            opened.load()
            turn = _TURNS.get(_orientation(opened))
            image = _plain(opened)
            opened.close()  # frees its pixels before more are allocated
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooLarge(f"The picture has too many pixels; {max_pixels} are allowed.") from None
    except UnidentifiedImageError as error:
        raise InvalidRequest.field(field, "is a damaged picture (its header can't be read).") from error
    except _BROKEN as error:
        raise InvalidRequest.field(field, f"is a damaged picture ({error}).") from error
    if turn is not None:
        image = image.transpose(turn)
    return Decoded(image, media_type, image.width, image.height)


def reencode_upload(decoded: Decoded) -> bytes:
    """The same pixels as a fresh PNG that holds nothing else."""
    buffer = io.BytesIO()
    decoded.image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def check_generated(data: bytes, media_type: str) -> Checked:
    """Make sure that a backend's bytes are a whole picture of the type it claims, and not blank.

    Raises ``Retryable``: the backend may do better next time.
    """
    try:
        decoded = decode_image(data, max_bytes=MAX_GENERATED_BYTES, field="the picture")
    except MienError as error:
        raise Retryable(f"The backend returned an unusable picture: {error.message}") from error
    if decoded.media_type != media_type:
        raise Retryable(f"The backend said {media_type} but returned {decoded.media_type}.")
    if _is_blank(decoded.image):
        raise Retryable("The backend returned a blank picture.")
    return Checked(decoded.width, decoded.height, hashlib.sha256(data).hexdigest())


def for_models(data: bytes, side: int) -> bytes:
    """A JPEG whose longer side is at most ``side`` pixels, on white where nothing is: what models are shown.

    Raises as ``decode_image``.
    """
    image = decode_image(data, max_bytes=MAX_GENERATED_BYTES).image
    image.thumbnail((side, side), reducing_gap=2.0)
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def thumbnail(data: bytes, size: int) -> bytes:
    """A WebP whose longer side is at most ``size`` pixels, itself kept within 1 to 1024. Raises as ``decode_image``."""
    side = max(1, min(size, MAX_THUMBNAIL))
    image = decode_image(data, max_bytes=MAX_GENERATED_BYTES).image
    image.thumbnail((side, side), reducing_gap=2.0)
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=80, method=0)
    return buffer.getvalue()


def _looks_like(data: bytes) -> str:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in start:
        return "an SVG drawing"
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<script", b"<!--")):
        return "a web page"
    if start.startswith(b"gif8"):
        return "a GIF"
    if data[4:8] == b"ftyp":
        return "an AVIF, HEIC or video file"
    return "no picture that Mien knows"


def _check_size(width: int, height: int, max_pixels: int) -> None:
    if width * height > max_pixels or max(width, height) > MAX_SIDE:
        allowed = f"{max_pixels} pixels and sides of {MAX_SIDE} are allowed"
        raise TooLarge(f"The picture is {width}×{height}; {allowed}.", width=width, height=height)


def _check_effort(opened: Image.Image, data: bytes, media_type: str) -> None:
    """Refuse files that are small in pixels and still cost a lot to read."""
    if media_type == "image/jpeg":
        # Every scan is a pass over all pixels and may take a few bytes; FF DA can't occur inside one.
        if data.count(b"\xff\xda") > _MAX_JPEG_SCANS:
            raise TooLarge("The JPEG is split into too many scans; save it anew.")
    else:
        _refuse_animation(animated=getattr(opened, "n_frames", 1) > 1)


def _refuse_animation(*, animated: bool) -> None:
    if animated:
        raise UnsupportedMedia("Animated pictures aren't read; send a single frame.")


def _is_whole(data: bytes, media_type: str) -> bool:
    """Whether the end that the format prescribes is there; readers are content with less."""
    if media_type == "image/png":
        return b"\0\0\0\0IEND\xae\x42\x60\x82" in data
    if media_type == "image/jpeg":
        return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")
    return int.from_bytes(data[4:8], "little") + 8 <= len(data)


def _plain(opened: Image.Image) -> Image.Image:
    """A copy in RGB or RGBA that knows nothing but its pixels."""
    image = opened
    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would clip instead of scale
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    image = image.convert("RGBA" if opened.has_transparency_data else "RGB")
    image.info = {}
    return image


def _orientation(opened: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; a damaged note about it doesn't make the picture unreadable."""
    try:
        return int(opened.getexif().get(_ORIENTATION_TAG, 1))
    except _BROKEN:
        return 1


def _is_blank(image: Image.Image) -> bool:
    """Whether all pixels have one colour, give or take what compression does, or none can be seen."""
    # Averages over blocks tell most pictures at a hundredth of the effort, without holding up other threads.
    if min(image.size) >= _WORTH_REDUCING and not _is_one_colour(image.reduce(_BLOCK)):
        return False
    return _is_one_colour(image)


def _is_one_colour(image: Image.Image) -> bool:
    extrema: Any = image.getextrema()  # one (low, high) per band
    if image.mode == "RGBA" and extrema[3][1] == 0:
        return True
    return all(high - low <= _BLANK_SPREAD for low, high in extrema)
