"""A second colour in the hair: streaks, tips, two halves, grey temples."""

from __future__ import annotations

import re

from mien.images.illustrator.color_words import color_in
from mien.images.illustrator.head.geometry import Curve
from mien.images.illustrator.head.hair_shape import Edge, HairShape, edge
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, mix, ramp
from mien.images.illustrator.svg import Point, path, shape

_TIPS = r"ombr|\btips\b|\bends\b|dip.dye"
_GREY = "#c6c6ca"
_TEMPLES: Curve = ((0, -0.9), (58, -0.9), (66, -0.3), (90, -0.34), (118, -0.22), (140, -0.9), (180, -0.9))
_BOTH = r"\b(\w[\w-]*) and (\w[\w-]*)\b"


def draw_accents(sitter: Sitter, hair: HairShape) -> str:
    """What of the hair has another colour; empty for most."""
    said = _said(sitter)
    if re.search(r"gr[ea]y(?:ing|ed)? (?:at |on )?(?:the |his |her |their )?temples|salt.and.pepper", said):
        return _temples(sitter, hair)
    if re.search(r"streak|highlight|stripe|forelock", said) and (color := _other(sitter, said)):
        return _streak(sitter, hair, color)
    color = tips_color(sitter)
    return _tips(sitter, hair, color) if color else ""


def tips_color(sitter: Sitter) -> str | None:
    """The colour in which the hair ends, if it is another."""
    said = _said(sitter)
    if not re.search(_TIPS, said) or re.search(r"streak|highlight|stripe|forelock|temples", said):
        return None
    return _other(sitter, said) or mix(sitter.hair.base, "#f0cf90", 0.7)


def _colors(sitter: Sitter) -> str:
    of = sitter.looks.hair_color
    return f"{of.value} {of.evidence or ''}".lower().replace("salt and pepper", "")


def _said(sitter: Sitter) -> str:
    looks = sitter.looks
    marks = (mark for mark in looks.marks.value if re.search(r"hair|streak|lock|temples|tips", mark.lower()))
    of = (looks.hair_color.value, looks.hair_color.evidence, looks.hair_style.evidence, looks.hair_length.evidence)
    return " ".join(words for words in (*of, *marks) if words).lower()


def _other(sitter: Sitter, said: str) -> str | None:
    """The second of two colours that are said."""
    found = [color for word in re.findall(r"[a-z]+", said) if (color := color_in(word))]
    first = found[0] if found else None
    return next((color for color in found if color != first), None)


def _temples(sitter: Sitter, hair: HairShape) -> str:
    band = HairShape(hair.shell, hair.low, edge([(a, y) if y > -0.9 else (a, 3.0) for a, y in _TEMPLES]))
    return shape(band.near(sitter.camera), mix(sitter.hair.base, _GREY, 0.62))


def _streak(sitter: Sitter, hair: HairShape, color: str) -> str:
    """A lock of another colour from the crown to the edge, beside the forehead."""
    left, right = [], []
    for i in range(9):
        t = i / 8
        azimuth = -12 - 34 * t
        y = hair.shell.top + 0.04 + (hair.low(azimuth) - hair.shell.top) * t
        if not hair.shell.visible(sitter.camera, azimuth, y):
            return ""
        left.append(sitter.camera.place(hair.shell.point(azimuth - 9, y)))
        right.append(sitter.camera.place(hair.shell.point(azimuth + 9, y)))
    return shape(path([*left, *right[::-1]]), ramp(color).base)


def _tips(sitter: Sitter, hair: HairShape, color: str) -> str:
    """The lower part, in two steps."""
    svg = ""
    for share, amount in ((0.45, 0.45), (0.26, 1.0)):
        band = HairShape(hair.shell, hair.low, _above(hair, share))
        svg += shape(band.near(sitter.camera), mix(sitter.hair.base, color, amount))
    return svg


def _above(hair: HairShape, share: float) -> Edge:
    """The line that leaves a share of the hair below it."""
    return lambda azimuth: hair.low(azimuth) - share * (hair.low(azimuth) - hair.shell.top)


def half_path(sitter: Sitter, hair: HairShape) -> str:
    """The outline of all that lies on one side of the parting, on the near half of the head."""
    camera = sitter.camera
    facing = camera.cos >= 0
    line: list[Point] = []
    for i in range(17):
        y = hair.shell.top - 0.2 + (hair.shell.bottom - hair.shell.top + 0.4) * i / 16
        cut = hair.shell.at(y)
        line.append(camera.place((0.0, y, cut.front if facing else cut.back)))
    far = 3.0 if facing else -3.0
    return path([*line, (far, line[-1][1]), (far, line[0][1])])


def second_half(sitter: Sitter) -> Ramp | None:
    """The colour of the other half of hair that has two; nothing when it has one."""
    said = _said(sitter)
    if re.search(r"streak|highlight|stripe|ombr|tips|ends|dip.dye|temples", said):
        return None
    if re.search(r"half|two[ -]ton|split", said) or re.search(_BOTH, _colors(sitter)):
        color = _other(sitter, said)
        return ramp(color) if color else None
    return None
