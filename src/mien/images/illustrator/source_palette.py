"""The colours of a picture that a character is inspired by: hair, skin, clothing and background.

What the description states wins; only what it leaves open takes a colour from the picture.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from mien import decode
from mien.domain.appearance_model import Appearance, Garment, HairLength, Species
from mien.domain.errors import MienError
from mien.images.illustrator.source_segments import (
    Box,
    Lab,
    Mask,
    background_mask,
    box_of,
    cluster,
    face_region,
    nearest,
    window,
)
from mien.ports import Subject

SIDE: Final = 112
"""Pixels of the longer side at which a picture is looked at."""
_MAX_BYTES: Final = 64 * 1024 * 1024
_NEAR, _FULL = 13.0, 0.5
"""Lab distance within which two colours are one; alpha from which a pixel is there."""
_SKINNED: Final = frozenset({Species.HUMAN, Species.ELF, Species.DWARF})


@dataclass(frozen=True, slots=True)
class SourcePalette:
    """Colours as ``#rrggbb``; ``None`` where the picture shows no such thing."""

    hair: str | None = None
    skin: str | None = None
    clothing: str | None = None
    background: str | None = None
    reason: str = ""
    """Why nothing, or only the background, could be taken; empty otherwise."""

    @property
    def taken(self) -> dict[str, str | None]:
        """JSON-safe: what a result lists."""
        return {name: value for name, value in asdict(self).items() if name != "reason"}


def read_palette(data: bytes) -> SourcePalette:
    """The colours of a PNG, JPEG or WebP file. Never raises for a bad picture: ``reason`` says what is wrong."""
    try:
        decoded = decode.decode_image(data, max_bytes=_MAX_BYTES, field="the picture")
    except MienError as error:
        return SourcePalette(reason=error.message)
    lab, opaque = _small(decoded.image)
    return palette_of(lab, opaque)


def palette_of(lab: Lab, opaque: Mask) -> SourcePalette:
    """The colours of a picture of H x W in CIE L*a*b*, with a mask of what isn't transparent."""
    if not opaque.any():
        return SourcePalette(reason="the picture is empty")
    ground = background_mask(lab, opaque)
    seen = ground & opaque
    background = _hex(_mode(lab[seen if seen.any() else opaque])) if seen.any() or opaque.all() else None
    face = face_region(lab, ~ground)
    if face is None:
        return SourcePalette(background=background, reason="the picture shows nobody whose colours could be made out")
    skin = _lit(lab[face])
    box = _without_neck(box_of(face))
    rest = ~ground & (np.linalg.norm(lab - skin, axis=-1) > _NEAR)
    beside = _around(lab, opaque, box)
    hair = _part(lab, rest & _crown(box, lab.shape) & ~beside, box)
    if hair is None:
        hair = _part(lab, rest & _above(box, lab.shape) & ~beside, box)
    clothing = _part(lab, rest & _below(box, lab.shape), box, unlike=hair)
    return SourcePalette(_hex_or_none(hair), _hex(skin), _hex_or_none(clothing), background)


def with_palette(subject: Subject, palette: SourcePalette) -> tuple[Subject, SourcePalette]:
    """The subject in the picture's colours where the words leave them open, and the colours that were taken."""
    looks = subject.appearance
    changed: dict[str, Any] = {}
    taken = replace(palette, hair=None, skin=None, clothing=None)
    if palette.hair and not looks.hair_color.stated and looks.hair_length.value is not HairLength.BALD:
        changed["hair_color"] = looks.hair_color.model_copy(update={"value": palette.hair})
        taken = replace(taken, hair=palette.hair)
    if palette.skin and not looks.skin_tone.stated and looks.species.value in _SKINNED:
        changed["skin_tone"] = looks.skin_tone.model_copy(update={"value": palette.skin})
        taken = replace(taken, skin=palette.skin)
    dressed = _dressed(looks, palette.clothing)
    if dressed is not None:
        changed["clothing"] = looks.clothing.model_copy(update={"value": dressed})
        taken = replace(taken, clothing=palette.clothing)
    colored = looks.model_copy(update=changed)
    return replace(subject, appearance=colored, backdrop=palette.background), taken


def _dressed(looks: Appearance, color: str | None) -> tuple[Garment, ...] | None:
    """The garments with the picture's colour on the first whose colour wasn't said; ``None`` where each has one."""
    worn = looks.clothing.value
    open_at = [at for at, garment in enumerate(worn) if not looks.clothing.stated or garment.color is None]
    if color is None or not open_at:
        return None
    first = open_at[0]
    return (*worn[:first], worn[first].model_copy(update={"color": color}), *worn[first + 1 :])


def _small(image: Image.Image) -> tuple[Lab, Mask]:
    """The picture at most ``SIDE`` pixels large in L*a*b*, and what of it isn't transparent."""
    scale = SIDE / max(image.size)
    size = (max(4, round(image.width * scale)), max(4, round(image.height * scale)))
    twice = (size[0] * 2, size[1] * 2)
    even = image.convert("RGBA").resize(twice, Image.Resampling.BOX if scale < 0.5 else Image.Resampling.NEAREST)
    # Edges stay edges: an average of two colours would be a step from one to the other.
    small = even.filter(ImageFilter.MedianFilter(3)).resize(size, Image.Resampling.NEAREST)
    pixels = np.asarray(small, dtype=np.float64) / 255.0
    return _to_lab(pixels[:, :, :3]), pixels[:, :, 3] > _FULL


def _above(face: Box, shape: tuple[int, ...]) -> Mask:
    """Where hair is: over the face and to both sides of its upper half."""
    return window(
        shape,
        face.top - face.height * 0.85,
        face.top + face.height * 0.55,
        face.left - face.width * 0.55,
        face.right + face.width * 0.55,
    )


def _crown(face: Box, shape: tuple[int, ...]) -> Mask:
    """Straight over the forehead, where hair hides whatever stands behind the head."""
    return window(
        shape,
        face.top - face.height * 0.22,
        face.top + face.height * 0.08,
        face.left + face.width * 0.1,
        face.right - face.width * 0.1,
    )


def _without_neck(face: Box) -> Box:
    """The face alone, where neck and chest were found with it."""
    return replace(face, bottom=min(face.bottom, face.top + round(face.width * 1.35)))


def _around(lab: Lab, opaque: Mask, face: Box) -> Mask:
    """Colours that are also seen well beside the head: what stands behind it."""
    height, width = lab.shape[:2]
    beside = window(lab.shape, face.top - face.height * 0.4, face.bottom, 0, width)
    beside &= ~window(lab.shape, 0, height, face.left - face.width * 1.1, face.right + face.width * 1.1)
    beside &= opaque
    if not beside.any():
        return np.zeros_like(opaque)
    tones = cluster(lab[beside], 5)
    return np.asarray(np.min(np.linalg.norm(lab[:, :, None, :] - tones, axis=-1), axis=-1) < _NEAR * 0.7)


def _below(face: Box, shape: tuple[int, ...]) -> Mask:
    """Where clothes are: from under the chin down to the waist."""
    return window(
        shape,
        face.bottom + face.height * 0.1,
        face.bottom + face.height * 2.2,
        face.left - face.width * 0.6,
        face.right + face.width * 0.6,
    )


def _part(lab: Lab, where: Mask, face: Box, unlike: Lab | None = None) -> Lab | None:
    """The most frequent colour of a region, not one that is ``unlike``'s if there is another; ``None`` where too
    little of the region is seen."""
    enough = face.height * face.width * 0.1
    if where.sum() < enough:
        return None
    if unlike is not None:
        other = where & (np.linalg.norm(lab - unlike, axis=-1) > _NEAR)
        where = other if other.sum() >= enough else where
    return _mode(lab[where])


def _mode(colors: Lab) -> Lab:
    """The colour that most pixels are near to."""
    centers = cluster(colors, 6)
    owner = nearest(colors, centers)
    largest = int(np.bincount(owner, minlength=len(centers)).argmax())
    return np.asarray(np.median(colors[owner == largest], axis=0))


def _lit(colors: Lab) -> Lab:
    """The colour of the lighter half, without shadows."""
    lighter = colors[colors[:, 0] >= np.median(colors[:, 0])]
    return np.asarray(np.median(lighter, axis=0))


def _hex_or_none(color: Lab | None) -> str | None:
    return None if color is None else _hex(color)


_TO_XYZ: Final = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE: Final = np.array([0.9505, 1.0, 1.089])
_KNEE: Final = 6 / 29


def _to_lab(rgb: NDArray[np.float64]) -> Lab:
    """sRGB from 0 to 1 in CIE L*a*b* (D65)."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    scaled = (linear @ _TO_XYZ.T) / _WHITE
    bent = np.where(scaled > _KNEE**3, np.cbrt(scaled), scaled / (3 * _KNEE**2) + 4 / 29)
    x, y, z = bent[..., 0], bent[..., 1], bent[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def _hex(lab: Lab) -> str:
    """``#rrggbb`` of one colour."""
    y = (lab[0] + 16) / 116
    bent = np.array([y + lab[1] / 500, y, y - lab[2] / 200])
    xyz = np.where(bent > _KNEE, bent**3, 3 * _KNEE**2 * (bent - 4 / 29)) * _WHITE
    linear = np.clip(np.linalg.inv(_TO_XYZ) @ xyz, 0, 1)
    rgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    red, green, blue = (round(float(part) * 255) for part in rgb)
    return f"#{red:02x}{green:02x}{blue:02x}"
