"""Cloth wound or draped round the head: hoods, headscarves, turbans, bandanas."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Curve, Section
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge, hanging
from mien.images.illustrator.head.hat_parts import cast_by, crown, rim, surface
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, tint
from mien.images.illustrator.svg import Point, circle, ellipse, inside, shape, smooth, stroke

_BODY = "M-1.1 0.75L1.1 0.75L1.1 1.7L-1.1 1.7Z"


def draw_hood(sitter: Sitter, cloth: Ramp) -> Layers:
    """A hood round the face that lies on the shoulders."""
    cap = sitter.skull.grown(0.15, 0.22, 0.05, 0.2)
    middle = cap.at(0.1)
    falls = [Section(0.7, middle.width - 0.08, 0.42, -0.9), Section(1.25, middle.width + 0.05, 0.4, -0.85),
             Section(1.6, middle.width + 0.2, 0.45, -0.85)]  # fmt: skip
    low: Curve = ((0, -0.7), (28, -0.62), (48, -0.35), (60, 0.15), (64, 0.7), (70, 1.1), (84, 1.28), (180, 1.35))
    return _draped(sitter, HairShape(hanging(cap, 0.1, falls), edge(low)), cloth)


def _draped(sitter: Sitter, piece: HairShape, cloth: Ramp) -> Layers:
    far = shape(piece.far(sitter.camera), cloth.shade)
    svg = surface(sitter, piece, cloth, _folds(sitter, piece, cloth))
    return Layers(behind=far, cast=cast_by(sitter, piece, 0.07), front=svg, over=inside(_BODY, svg))


def _folds(sitter: Sitter, piece: HairShape, cloth: Ramp) -> str:
    svg = ""
    for azimuth in range(-165, 180, 30):
        end = piece.low(azimuth) - 0.1
        if end < 0.5 or not piece.shell.visible(sitter.camera, azimuth, 0.5):
            continue
        line = [
            sitter.camera.place(piece.shell.point(azimuth + 6 * math.sin(i), -0.3 + (end + 0.3) * i / 5))
            for i in range(6)
        ]
        svg += stroke(smooth(line, False), cloth.shade, 0.024)
    return svg


def draw_scarf(sitter: Sitter, cloth: Ramp) -> Layers:
    """A headscarf that frames the face and wraps the neck."""
    cap = sitter.skull.grown(0.09, 0.12, 0.06, 0.13)
    middle = cap.at(0.1)
    falls = [Section(0.75, middle.width - 0.12, 0.62, -0.8), Section(1.15, middle.width - 0.16, 0.5, -0.72),
             Section(1.6, middle.width + 0.06, 0.55, -0.75)]  # fmt: skip
    shell = hanging(cap, 0.1, falls)
    low: Curve = ((0, -0.6), (24, -0.56), (42, -0.34), (52, 0.05), (57, 0.5), (60, 1.3), (180, 1.42))
    wrap = HairShape(
        shell,
        edge(((0, 1.5), (40, 1.44), (180, 1.4))),
        edge(((0, 0.985), (20, 0.94), (36, 0.83), (48, 0.62), (56, 0.3), (75, 0.3), (180, 1.4))),
    )
    layers = _draped(sitter, HairShape(shell, edge(low)), cloth)
    neck = surface(sitter, wrap, cloth, _wraps(sitter, cloth))
    under = HairShape(cap, edge(rim(-0.52, -0.3)), edge(rim(-0.66, -0.5)))
    rimmed = surface(sitter, under, ramp(tint(cloth.base, 0.3)))
    return layers._replace(front=rimmed + neck + layers.front, over=inside(_BODY, neck) + layers.over)


def draw_niqab(sitter: Sitter, cloth: Ramp) -> Layers:
    """A headscarf, and cloth over the face below the eyes."""
    layers = draw_scarf(sitter, cloth)
    cap = sitter.skull.grown(0.1, 0.06, 0.17, 0.06)
    middle = cap.at(0.5)
    falls = [Section(0.9, middle.width - 0.04, middle.front - 0.02, -0.7), Section(1.4, middle.width, 0.74, -0.7)]
    low: Curve = ((0, 1.36), (50, 1.28), (90, 1.1), (116, 0.8), (128, 0.24), (180, 0.2))
    high: Curve = ((0, 0.29), (20, 0.27), (60, 0.22), (100, 0.14), (128, 0.24), (180, 0.2))
    face = HairShape(hanging(cap, 0.5, falls), edge(low), edge(high))
    d = face.near(sitter.camera)
    svg = shape(d, tint(cloth.base, 0.05)) if d else ""
    return layers._replace(front=layers.front + svg, over=layers.over + inside(_BODY, svg))


def _wraps(sitter: Sitter, cloth: Ramp) -> str:
    x = sitter.chin[0]
    svg = ""
    for k in range(3):
        y = 1.12 + 0.13 * k
        svg += stroke(
            smooth([(x - 0.8, y - 0.22), (x - 0.2, y + 0.03), (x + 0.25, y), (x + 0.8, y - 0.16)], False),
            cloth.shade,
            0.024,
        )
    return svg


def draw_turban(sitter: Sitter, cloth: Ramp) -> Layers:
    """Wound cloth, fuller above, folded over the forehead."""
    shell = sitter.skull.grown(0.2, 0.34, 0.15, 0.2)
    low: Curve = ((0, -0.52), (40, -0.36), (75, -0.08), (100, 0.1), (140, 0.3), (180, 0.38))
    piece = HairShape(shell, edge(low))
    folds = ""
    for k in range(1, 7):
        t = k / 6.5
        line: list[Point] = []
        for azimuth in range(-180, 181, 10):
            seen = azimuth - round(sitter.camera.yaw / 10) * 10
            seen = (seen + 180) % 360 - 180
            y = piece.low(seen) * (1 - t) - 1.22 * t + 0.05 * math.sin(math.radians(seen * 2 + 50 * k))
            if shell.visible(sitter.camera, seen, y):
                line.append(sitter.camera.place(shell.point(seen, y)))
        if len(line) > 2:
            folds += stroke(smooth(line, False), cloth.shade, 0.026)
    svg = surface(sitter, piece, cloth, folds)
    if sitter.camera.cos > 0.2:
        x, y = sitter.camera.place(shell.point(0, -0.62))
        svg += ellipse(x, y, 0.07, 0.09, "#d9ac3c") + circle(x, y, 0.042, "#3b8a74")
    return Layers(cast=cast_by(sitter, piece, 0.07), front=svg)


def draw_bandana(sitter: Sitter, cloth: Ramp) -> Layers:
    """A kerchief over the crown, knotted behind; a headband leaves the crown free."""
    words = (sitter.looks.headwear.value or "").lower()
    shell = sitter.skull.grown(0.07, 0.1, 0.06, 0.07)
    low = rim(-0.44, -0.02)
    if "band" in words.replace("bandan", ""):
        strip = HairShape(sitter.skull.grown(0.1, 0.1, 0.09, 0.1), edge(low), edge([(a, y - 0.17) for a, y in low]))
        return Layers(front=surface(sitter, strip, cloth) + _knot(sitter, cloth))
    dots = ""
    for k in range(40):
        azimuth, y = k * 137.5 % 360 - 180, -1.02 + 0.022 * k
        if shell.visible(sitter.camera, azimuth, y):
            x, y = sitter.camera.place(shell.point(azimuth, y))
            dots += circle(x, y, 0.026, "#ffffff", opacity=0.75)
    svg = crown(sitter, shell, low, cloth)
    d = HairShape(shell, edge(low)).near(sitter.camera)
    svg += inside(d, dots)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.07), front=svg + _knot(sitter, cloth))


def _knot(sitter: Sitter, cloth: Ramp) -> str:
    """Two ends at the back of the head."""
    place = (0.0, -0.08, -1.02)
    if sitter.camera.depth(place) < -0.35:
        return ""
    x, y = sitter.camera.place(place)
    away = -0.16 * sitter.camera.sin
    left = [
        (x, y),
        (x + away - 0.12, y + 0.16),
        (x + away - 0.16, y + 0.42),
        (x + away - 0.02, y + 0.34),
        (x + 0.02, y + 0.04),
    ]
    right = [
        (x, y),
        (x + away + 0.1, y + 0.14),
        (x + away + 0.2, y + 0.33),
        (x + away + 0.06, y + 0.36),
        (x - 0.02, y + 0.06),
    ]
    return shape(smooth(left), cloth.shade) + shape(smooth(right), cloth.base) + circle(x, y + 0.02, 0.075, cloth.base)
