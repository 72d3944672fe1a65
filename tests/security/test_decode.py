"""Uploads and backends send what they like; pixels come out clean, or a sentence says why not."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from mien import decode
from mien.domain.errors import InvalidRequest, MienError, Retryable, TooLarge, UnsupportedMedia
from tests.security import pictures
from tests.security.pictures import encoded, gradient

FORMATS = [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")]


@pytest.mark.parametrize(("kind", "media_type"), FORMATS)
def test_the_three_formats_are_read(kind: str, media_type: str) -> None:
    decoded = decode.decode_image(encoded(gradient(), kind))
    assert (decoded.media_type, decoded.width, decoded.height, decoded.image.mode) == (media_type, 48, 32, "RGB")


def test_png_pixels_come_out_exactly() -> None:
    decoded = decode.decode_image(encoded(gradient(), "PNG"))
    assert decoded.image.tobytes() == gradient().tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "LA", "RGBA"])
def test_every_colour_mode_becomes_rgb_or_rgba(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = decode.decode_image(encoded(gradient().convert(mode), kind)).image
    assert image.mode == ("RGBA" if mode in ("LA", "RGBA") else "RGB")


def test_a_transparent_palette_keeps_its_transparency() -> None:
    image = gradient().convert("P")
    decoded = decode.decode_image(encoded(image, "PNG", transparency=image.getpixel((0, 0))))
    assert decoded.image.mode == "RGBA"
    assert decoded.image.getchannel("A").getextrema() == (0, 255)


def test_sixteen_bits_of_grey_are_scaled_and_not_clipped() -> None:
    image = Image.new("I;16", (2, 1))
    image.putpixel((0, 0), 0x4000)
    image.putpixel((1, 0), 0xFFFF)
    decoded = decode.decode_image(encoded(image, "PNG"))
    assert [decoded.image.getpixel((x, 0)) for x in (0, 1)] == [(0x40, 0x40, 0x40), (0xFF, 0xFF, 0xFF)]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_turned_photo_is_put_upright(orientation: int, kind: str) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = gradient().transpose(undo[orientation]) if orientation > 1 else gradient()
    exif = Image.Exif()
    exif[0x0112] = orientation
    decoded = decode.decode_image(encoded(stored, kind, exif=exif.tobytes()))
    assert (decoded.width, decoded.height) == (48, 32)
    red, green, _ = decoded.image.getpixel((46, 1))  # type: ignore[misc]
    assert red > 200
    assert green < 60


def test_a_damaged_orientation_note_is_no_reason_to_refuse_a_photo() -> None:
    assert decode.decode_image(encoded(gradient(), "WEBP", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")).width == 48


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_metadata_of_an_upload_is_left_behind(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "CANARY-camera"
    options: dict[str, object] = {"exif": exif.tobytes(), "xmp": b"<x>CANARY-xmp</x>", "icc_profile": b"CANARY-icc"}
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Comment", "CANARY-text")
        options["pnginfo"] = texts
    if kind == "JPEG":
        options["comment"] = b"CANARY-comment"
    data = encoded(gradient(), kind, **options)
    assert b"CANARY" in data
    decoded = decode.decode_image(data)
    stored = decode.reencode_upload(decoded)
    assert b"CANARY" not in stored
    assert Image.open(io.BytesIO(stored)).info == {}
    assert decoded.image.info == {}


def test_what_hides_behind_the_pixels_does_not_survive_encoding_anew() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("payload.html", pictures.HTML)
    for hidden in (archive.getvalue(), pictures.HTML):
        stored = decode.reencode_upload(decode.decode_image(encoded(gradient(), "PNG") + hidden))
        assert hidden[:30] not in stored
        assert stored.endswith(b"IEND\xaeB`\x82")


def test_transparency_survives_encoding_anew() -> None:
    image = gradient().convert("RGBA")
    image.putalpha(100)
    again = decode.decode_image(decode.reencode_upload(decode.decode_image(encoded(image, "PNG"))))
    assert again.image.tobytes() == image.tobytes()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (pictures.HTML, "a web page"),
        (b"\xef\xbb\xbf\n" + pictures.HTML, "a web page"),
        (pictures.SVG, "an SVG drawing"),
        (encoded(gradient(), "GIF"), "a GIF"),
        (encoded(gradient(), "BMP"), "no picture"),
        (encoded(gradient(), "TIFF"), "no picture"),
        (encoded(gradient(), "AVIF"), "an AVIF"),
        (b"%PDF-1.7", "no picture"),
        (b"PK\x03\x04", "no picture"),
        (b"\x80\x04\x95", "no picture"),
        (b"x", "no picture"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_files_are_refused_whatever_their_name(data: bytes, named: str) -> None:
    with pytest.raises(UnsupportedMedia, match=named):
        decode.decode_image(data)


def test_html_behind_the_first_bytes_of_a_png_is_refused() -> None:
    with pytest.raises(MienError):
        decode.decode_image(b"\x89PNG\r\n\x1a\n" + pictures.HTML)


@pytest.mark.parametrize(("kind", "media_type"), FORMATS)
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.995])
def test_a_picture_that_is_cut_off_says_so(kind: str, media_type: str, kept: float) -> None:
    data = encoded(gradient(256, 256), kind)
    with pytest.raises(InvalidRequest, match=r"^upload (is cut off|is a damaged)"):
        decode.decode_image(data[: int(len(data) * kept)], field="upload")
    with pytest.raises(Retryable, match="unusable"):
        decode.check_generated(data[: int(len(data) * kept)], media_type)


@pytest.mark.parametrize(("kind", "media_type"), FORMATS)
@given(where=st.floats(0, 0.999), junk=st.binary(min_size=1, max_size=16))
def test_damaged_bytes_give_a_picture_or_a_clear_error(kind: str, media_type: str, where: float, junk: bytes) -> None:
    data = bytearray(encoded(gradient(), kind))
    at = int(len(data) * where)
    data[at : at + len(junk)] = junk
    with contextlib.suppress(MienError):
        assert decode.decode_image(bytes(data)).image.mode in ("RGB", "RGBA")


@given(st.binary(max_size=64))
def test_any_bytes_behind_a_webp_signature_give_a_clear_error(tail: bytes) -> None:
    with pytest.raises(MienError):
        decode.decode_image(b"RIFF\x40\0\0\0WEBP" + tail)


def test_an_empty_file_is_named_as_such() -> None:
    with pytest.raises(InvalidRequest, match="is empty"):
        decode.decode_image(b"")


def test_too_many_bytes_are_refused_unread() -> None:
    with pytest.raises(TooLarge):
        decode.decode_image(b"\x89PNG\r\n\x1a\n" + bytes(100), max_bytes=100)


def test_the_cap_on_pixels_is_inclusive() -> None:
    data = encoded(gradient(40, 25), "PNG")
    assert decode.decode_image(data, max_pixels=1000).width == 40
    with pytest.raises(TooLarge, match="40×25"):
        decode.decode_image(data, max_pixels=999)


@pytest.mark.parametrize("size", [(16_384, 1), (1, 16_384)])
def test_a_side_that_no_thumbnail_can_hold_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(TooLarge):
        decode.decode_image(encoded(Image.new("L", size), "PNG"))


def test_animations_are_refused_in_both_formats_that_have_them() -> None:
    frames = [gradient(), gradient().rotate(90)]
    for kind in ("PNG", "WEBP"):
        data = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
        with pytest.raises(UnsupportedMedia, match="single frame"):
            decode.decode_image(data)
    with pytest.raises(UnsupportedMedia, match="single frame"):
        decode.decode_image(pictures.animated_png(2**31 - 1))


def test_a_phone_photo_with_a_second_picture_inside_is_read() -> None:
    data = encoded(gradient(), "MPO", save_all=True, append_images=[gradient(8, 8)])
    decoded = decode.decode_image(data)
    assert (decoded.media_type, decoded.width) == ("image/jpeg", 48)


def test_a_jpeg_of_thousands_of_scans_is_refused_and_an_honest_progressive_one_read() -> None:
    assert decode.decode_image(encoded(gradient(), "JPEG", progressive=True)).width == 48
    with pytest.raises(TooLarge, match="scans"):
        decode.decode_image(pictures.jpeg_of_many_scans(5000))


BOMBS: dict[str, Callable[[], bytes]] = {
    "pixels": pictures.pixel_bomb,
    "more pixels than Pillow warns of": lambda: pictures.png_of(pictures.header(12_000, 12_000)),
    "more pixels than Pillow takes": lambda: pictures.png_of(pictures.header(2**31 - 1, 2**31 - 1)),
    "text": pictures.text_bomb,
    "frames": lambda: pictures.animated_png(1_000_000),
    "WebP pixels": lambda: pictures.WEBP_BOMB,
    "WebP canvas": lambda: pictures.webp_claiming(16_383, 16_383, b"VP8X"),
    "WebP canvas beyond the format": lambda: pictures.webp_claiming(2**24, 2**24, b"VP8X"),
    "lossless WebP": lambda: pictures.webp_claiming(16_383, 16_383, b"VP8L"),
    "lossy WebP": lambda: pictures.webp_claiming(16_383, 16_383, b"VP8 "),
    "JPEG": lambda: pictures.jpeg_claiming(16_000, 16_000),
}
READ_AND_TELL = """
import resource, sys
from pathlib import Path
from mien import decode
from mien.domain.errors import MienError
try:
    decode.decode_image(Path(sys.argv[1]).read_bytes())
except MienError as error:
    print(error.code)
status = Path("/proc/self/status")
if status.exists():  # counts from the start of this program; getrusage remembers the one it was forked from
    print(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_150_megabytes(name: str, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb"
    bomb.write_bytes(BOMBS[name]())
    done = subprocess.run([sys.executable, "-c", READ_AND_TELL, str(bomb)], capture_output=True, text=True, check=True)
    code, peak = done.stdout.split()
    assert code in ("too_large", "unsupported_media", "invalid_request")
    assert int(peak) * 1024 < 150e6
    assert done.stderr == ""


def test_bombs_of_nine_thousand_squared_are_small_and_valid_and_refused_for_their_size() -> None:
    for bomb in (pictures.pixel_bomb(), pictures.WEBP_BOMB):
        assert len(bomb) < 500_000
        with Image.open(io.BytesIO(bomb)) as opened:
            assert opened.size == (9000, 9000)
        with pytest.raises(TooLarge, match="9000×9000"):
            decode.decode_image(bomb)


@pytest.mark.parametrize(("kind", "media_type"), FORMATS)
def test_a_good_picture_of_a_backend_is_measured_and_hashed(kind: str, media_type: str) -> None:
    data = encoded(gradient(), kind)
    checked = decode.check_generated(data, media_type)
    assert (checked.width, checked.height, len(checked.sha256)) == (48, 32, 64)
    assert checked != decode.check_generated(encoded(gradient(47), kind), media_type)


def test_a_backend_that_mislabels_its_picture_is_tried_again() -> None:
    with pytest.raises(Retryable, match="said image/png but returned image/jpeg"):
        decode.check_generated(encoded(gradient(), "JPEG"), "image/png")


@pytest.mark.parametrize(
    "image",
    [
        Image.new("RGB", (64, 64)),
        Image.new("RGB", (64, 64), "white"),
        Image.new("RGB", (64, 64), (3, 200, 90)),
        Image.new("L", (64, 64), 7),
        Image.new("RGBA", (64, 64), (3, 200, 90, 255)),
    ],
    ids=["black", "white", "green", "grey", "opaque"],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_blank_picture_is_tried_again(image: Image.Image, kind: str) -> None:
    data = encoded(image.convert("RGB") if kind == "JPEG" else image, kind)
    with pytest.raises(Retryable, match="blank"):
        decode.check_generated(data, dict(FORMATS)[kind])


def test_a_picture_that_is_wholly_transparent_is_blank() -> None:
    image = gradient().convert("RGBA")
    image.putalpha(0)
    with pytest.raises(Retryable, match="blank"):
        decode.check_generated(encoded(image, "PNG"), "image/png")


def test_a_drawing_on_an_even_ground_is_not_blank() -> None:
    image = Image.new("RGB", (64, 64), "white")
    image.putpixel((3, 3), (0, 0, 0))
    assert decode.check_generated(encoded(image, "PNG"), "image/png").width == 64


@pytest.mark.parametrize(
    ("asked", "size"), [(16, (16, 11)), (48, (48, 32)), (1000, (48, 32)), (0, (1, 1)), (-5, (1, 1)), (10**9, (48, 32))]
)
def test_a_thumbnail_keeps_its_shape_and_never_grows(asked: int, size: tuple[int, int]) -> None:
    small = decode.decode_image(decode.thumbnail(encoded(gradient(), "PNG"), asked))
    assert small.media_type == "image/webp"
    assert (small.width, small.height) == size


def test_a_thumbnail_is_never_larger_than_the_cap() -> None:
    data = encoded(Image.new("L", (3000, 1500), 9), "PNG")
    assert decode.decode_image(decode.thumbnail(data, 5000)).width == decode.MAX_THUMBNAIL
