"""Soft hats without a brim: berets, mobcaps, knitted caps, sailors' hats and the fez."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Curve, Section, Shell, wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import band, cast_by, crown, drum, rim, seam, surface
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, shade, tint
from mien.images.illustrator.svg import circle, ellipse, smooth, stroke


def draw_beret(sitter: Sitter, cloth: Ramp) -> Layers:
    """A flat round of felt, fuller at the back, with a stalk or a bobble."""
    base = sitter.skull.at(-0.42)
    rows = [
        Section(-1.22, 0.0, -0.15, -0.15), Section(-1.2, 0.4, 0.25, -0.55), Section(-1.13, 0.72, 0.55, -0.88),
        Section(-1.0, 0.95, 0.78, -1.14), Section(-0.86, 1.03, 0.88, -1.24), Section(-0.72, 1.0, 0.86, -1.2),
        Section(-0.56, base.width + 0.1, base.front + 0.12, base.back - 0.16),
        Section(-0.2, base.width + 0.06, base.front + 0.06, base.back - 0.06),
    ]  # fmt: skip
    shell = Shell(tuple(rows))
    low = rim(-0.46, -0.24)
    words = (sitter.looks.headwear.value or "").lower()
    svg = crown(sitter, shell, low, cloth) + band(sitter, shell, low, 0.09, ramp(shade(cloth.base, 0.2)))
    x, y = sitter.camera.place((0.0, -1.22, -0.15))
    if "tam" in words or "balmoral" in words:
        svg += circle(x, y - 0.05, 0.13, "#b8383f") + circle(x - 0.03, y - 0.08, 0.06, "#d8686a")
    else:
        svg += stroke(smooth([(x, y + 0.02), (x + 0.02, y - 0.05), (x + 0.06, y - 0.1)], False), cloth.shade, 0.05)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.1), front=svg)


def draw_mobcap(sitter: Sitter, cloth: Ramp) -> Layers:
    """A puffed linen cap with a frill."""
    puffed = sitter.skull.grown(0.17, 0.26, 0.1, 0.2)
    low: Curve = ((0, -0.5), (45, -0.4), (75, -0.05), (100, 0.25), (140, 0.35), (180, 0.38))
    frill_low: Curve = tuple((a, y + 0.07) for a, y in low)
    frill_high: Curve = tuple((a, y - 0.1) for a, y in low)
    frill = HairShape(sitter.skull.grown(0.2, 0.24, 0.16, 0.2), edge(frill_low, 0.05, 44, 0.05), edge(frill_high))
    svg = crown(sitter, puffed, low, cloth)
    ribbon = ramp("#7fa0c0" if cloth.base.startswith("#f") else tint(cloth.base, 0.5))
    strip = HairShape(
        sitter.skull.grown(0.15, 0.2, 0.12, 0.17), edge(frill_high), edge([(a, y - 0.1) for a, y in frill_high])
    )
    svg += surface(sitter, frill, ramp(tint(cloth.base, 0.25))) + surface(sitter, strip, ribbon)
    for azimuth in range(-165, 180, 30):
        if line := seam(sitter, puffed, azimuth, -0.95, edge(low)(azimuth) - 0.2):
            svg += stroke(smooth(line[2:], False), cloth.shade, 0.018)
    return Layers(cast=cast_by(sitter, frill, 0.07), front=svg)


def draw_beanie(sitter: Sitter, cloth: Ramp) -> Layers:
    """A knitted cap with a turned-up edge, sometimes with a bobble."""
    shell = sitter.skull.grown(0.085, 0.15, 0.07, 0.085)
    thick = sitter.skull.grown(0.125, 0.15, 0.11, 0.125)
    low = rim(-0.36, 0.02)
    svg = crown(sitter, shell, low, cloth)
    ribs = ""
    for azimuth in range(-180, 180, 12):
        if line := seam(sitter, thick, azimuth, edge(low)(azimuth) - 0.2, edge(low)(azimuth) - 0.02):
            ribs += stroke(smooth(line, False), cloth.shade, 0.018)
    high: Curve = tuple((a, y - 0.22) for a, y in low)
    turned = HairShape(thick, edge(low), edge(high))
    svg += surface(sitter, turned, ramp(tint(cloth.base, 0.08)), ribs)
    x, y = sitter.camera.place((0.0, shell.top, -0.12))
    bobble = any(word in (sitter.looks.headwear.value or "").lower() for word in ("bobble", "pom", "knit", "wool"))
    if bobble:
        puff = [
            (
                x + (0.16 + 0.03 * (i % 2)) * math.cos(i * math.pi / 9),
                y - 0.08 + (0.15 + 0.03 * (i % 2)) * math.sin(i * math.pi / 9),
            )
            for i in range(18)
        ]
        svg = shapeless(puff, cloth) + svg
    return Layers(cast=cast_by(sitter, turned, 0.08), front=svg)


def shapeless(points: list[tuple[float, float]], cloth: Ramp) -> str:
    """A woollen ball."""
    x = sum(p[0] for p in points) / len(points)
    y = sum(p[1] for p in points) / len(points)
    ball = f'<path d="{smooth(points)}" fill="{tint(cloth.base, 0.45)}"/>'
    return ball + circle(x + 0.05, y + 0.04, 0.08, tint(cloth.base, 0.28))


def draw_sailor(sitter: Sitter, cloth: Ramp) -> Layers:
    """A round white hat with a stitched, upturned brim."""
    base = sitter.skull.at(-0.44)
    low = rim(-0.46, -0.34)
    wall = Shell((
        Section(-0.92, base.width + 0.2, base.front + 0.18, base.back - 0.18),
        Section(-0.44, base.width + 0.09, base.front + 0.08, base.back - 0.09),
        Section(-0.1, base.width + 0.08, base.front + 0.07, base.back - 0.08),
    ))  # fmt: skip
    dome = crown(sitter, sitter.skull.grown(0.06, 0.15, 0.06, 0.06), low, ramp(shade(cloth.base, 0.1)))
    turned = HairShape(wall, edge(low), edge([(a, y - 0.34) for a, y in low]))
    svg = dome + surface(sitter, turned, cloth)
    for lift, thick in ((0.08, 0.014), (0.2, 0.014), (0.335, 0.03)):
        line = [sitter.camera.place(wall.point(a, edge(low)(a) - lift)) for a in
                (wrapped(k - sitter.camera.yaw) for k in range(-88, 89, 8))]  # fmt: skip
        svg += stroke(smooth(line, False), cloth.shade, thick)
    return Layers(cast=cast_by(sitter, turned, 0.08), front=svg)


def draw_fez(sitter: Sitter, cloth: Ramp) -> Layers:
    """A short flat-topped cone, or a small round cap."""
    words = (sitter.looks.headwear.value or "").lower()
    cut = sitter.skull.at(-0.62)
    low = rim(-0.6, -0.42)
    if "fez" not in words and "tarboosh" not in words:
        shell = sitter.skull.grown(0.05, 0.09, 0.04, 0.05)
        return Layers(front=crown(sitter, shell, rim(-0.7, -0.46), cloth), cast="")
    base = Section(-0.35, cut.width + 0.09, cut.front + 0.05, cut.back - 0.02)
    shell = drum(base, -1.35, -0.22)
    x, y = sitter.camera.place((0.0, -1.33, base.middle))
    tassel = [(x, y), (x + 0.3, y + 0.02), (x + 0.5, y + 0.18), (x + 0.52, y + 0.42)]
    svg = crown(sitter, shell, low, cloth) + stroke(smooth(tassel, False), "#2b2530", 0.03)
    svg += stroke(
        smooth([tassel[-1], (tassel[-1][0], tassel[-1][1] + 0.1), (tassel[-1][0], tassel[-1][1] + 0.18)], False),
        "#2b2530",
        0.075,
    )
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.07), front=svg)


def draw_chef(sitter: Sitter, cloth: Ramp) -> Layers:
    """A tall pleated hat that puffs out above a straight band."""
    base = sitter.skull.at(-0.5)
    wide, front, back = base.width + 0.06, base.front + 0.06, base.back - 0.06
    rows = [
        Section(-1.82, 0.0, 0.0, 0.0), Section(-1.8, 0.5, 0.44, -0.6), Section(-1.7, 0.86, 0.76, -0.92),
        Section(-1.5, 1.02, 0.92, -1.06), Section(-1.26, 0.96, 0.88, -1.0),
        Section(-1.04, wide + 0.06, front + 0.04, back - 0.03), Section(-0.92, wide, front, back),
        Section(-0.2, wide, front, back),
    ]  # fmt: skip
    shell, low = Shell(tuple(rows)), rim(-0.5, -0.32)
    pleats = ""
    for azimuth in range(-168, 180, 24):
        if line := seam(sitter, shell, azimuth, -1.6, -0.95):
            pleats += stroke(smooth(line[1:], False), cloth.shade, 0.03)
    svg = crown(sitter, shell, low, cloth) + pleats + band(sitter, shell, low, 0.4, cloth)
    line = [sitter.camera.place(shell.point(wrapped(a - sitter.camera.yaw), -0.9)) for a in range(-88, 89, 16)]
    svg += stroke(smooth(line, False), cloth.shade, 0.02)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.1), front=svg)


_FRAMING: Curve = ((0, -0.68), (30, -0.64), (50, -0.42), (60, 0.0), (66, 0.42), (78, 0.6), (100, 0.56), (140, 0.48),
                   (180, 0.48))  # fmt: skip


def draw_bonnet(sitter: Sitter, cloth: Ramp) -> Layers:
    """A cap that frames the face with a frill, tied under the chin."""
    piece = HairShape(sitter.skull.grown(0.14, 0.2, 0.1, 0.18), edge(_FRAMING))
    svg = surface(sitter, piece, cloth)
    for azimuth in (-160, -128, -100, 100, 128, 160):
        if line := seam(sitter, piece.shell, azimuth, -0.95, piece.low(azimuth) - 0.1):
            svg += stroke(smooth(line[1:], False), cloth.shade, 0.02)
    svg += _frill(sitter, piece, tint(cloth.base, 0.4))
    return Layers(cast=cast_by(sitter, piece, 0.07), front=svg, over=_tied_below(sitter, ramp(shade(cloth.base, 0.3))))


def _frill(sitter: Sitter, piece: HairShape, lace: str) -> str:
    """Rounds of lace along the edge before the face."""
    svg, last = "", (9.0, 9.0)
    for azimuth in range(-76, 77, 2):
        y = piece.low(azimuth)
        place = sitter.camera.place(piece.shell.point(azimuth, y))
        if math.dist(place, last) > 0.11 and piece.shell.visible(sitter.camera, azimuth, y):
            svg, last = svg + circle(*place, 0.085, lace), place
    return svg


def _tied_below(sitter: Sitter, ribbon: Ramp) -> str:
    """Two bands from the cheeks to a bow under the chin."""
    if sitter.from_behind:
        return ""
    svg = ""
    for side in (-1, 1):
        band_ = [(side * 0.76, 0.56, 0.22), (side * 0.56, 0.88, 0.34), (0.0, 1.05, 0.42)]
        if sitter.camera.facing(side * 70) > -0.1:
            svg += stroke(smooth([sitter.camera.place(p) for p in band_], False), ribbon.base, 0.075)
    x, y = sitter.camera.place((0.0, 1.07, 0.44))
    bow = "".join(ellipse(x + k * 0.14, y, 0.15, 0.085, ribbon.base, rotate=k * 16) for k in (-1, 1))
    return svg + bow + circle(x, y, 0.06, ribbon.shade)
