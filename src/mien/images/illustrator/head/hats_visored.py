"""Baseball caps, uniform caps and flat caps."""

from __future__ import annotations

import re
from dataclasses import replace

from mien.images.illustrator.head.geometry import Camera, Section, Shell, wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import band, cast_by, crown, rim, seam, visor
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, shade
from mien.images.illustrator.svg import ellipse, shape, smooth, stroke


def draw_visored(sitter: Sitter, cloth: Ramp) -> Layers:
    """A cap of panels with a button on top and a long peak."""
    shell = sitter.skull.grown(0.085, 0.13, 0.085, 0.085)
    low = rim(-0.4, -0.06)
    svg = crown(sitter, shell, low, cloth)
    for azimuth in (-150, -90, -30, 30, 90, 150):
        if line := seam(sitter, shell, azimuth, shell.top + 0.02, edge(low)(azimuth)):
            svg += stroke(smooth(line, False), cloth.shade, 0.016)
    x, y = sitter.camera.place((0.0, shell.top, -0.1))
    svg += ellipse(x, y + 0.005, 0.07, 0.035, cloth.shade)
    peak = ramp(shade(cloth.base, 0.14))
    if re.search(r"backward|reverse", (sitter.looks.headwear.value or "").lower()):
        return _backward(sitter, shell, cloth, svg, peak)
    far, near = visor(sitter, shell, low, 0.5, peak)
    cast = cast_by(sitter, HairShape(shell, edge(low)), 0.2)
    return Layers(back=far, cast=cast, front=svg + near)


def _backward(sitter: Sitter, shell: Shell, cloth: Ramp, svg: str, peak: Ramp) -> Layers:
    """The peak over the nape, the strap and its gap over the forehead."""
    away = replace(sitter, camera=Camera(wrapped(sitter.camera.yaw + 180)))
    turned = Shell(tuple(s._replace(front=-s.back, back=-s.front) for s in shell.sections), shell.power)
    far, near = visor(away, turned, rim(-0.1, -0.4), 0.46, peak)
    gap = HairShape(shell, edge(((0, -0.4), (30, -0.4), (31, -0.6), (180, -0.6))),
                    edge(((0, -0.58), (22, -0.52), (30, -0.4), (180, -0.4))))  # fmt: skip
    opening = shape(gap.near(sitter.camera), sitter.hair.shade)
    strap = band(sitter, shell, ((0, -0.37), (32, -0.36), (34, -0.7), (180, -0.7)), 0.07, peak)
    return Layers(back=far, cast=cast_by(sitter, HairShape(shell, edge(rim(-0.4, -0.06))), 0.07),
                  front=svg + opening + strap + near)  # fmt: skip


def draw_officer(sitter: Sitter, cloth: Ramp) -> Layers:
    """A wide round top on a dark band, a badge, and a short shining peak."""
    base = sitter.skull.at(-0.45)
    wide, front, back = base.width + 0.07, base.front + 0.08, base.back - 0.07
    rows = [
        Section(-1.2, 0.0, 0.1, 0.1), Section(-1.19, 0.5, 0.62, -0.42), Section(-1.12, 0.84, 0.9, -0.8),
        Section(-1.0, 0.98, 1.02, -1.0), Section(-0.9, 0.96, 0.98, -1.02),
        Section(-0.76, wide + 0.03, front + 0.03, back), Section(-0.6, wide, front, back),
        Section(-0.1, wide, front, back),
    ]  # fmt: skip
    shell, low = Shell(tuple(rows)), rim(-0.46, -0.3)
    dark = ramp(shade(cloth.base, 0.4))
    svg = crown(sitter, shell, low, cloth) + band(sitter, shell, low, 0.24, dark)
    far, near = visor(sitter, shell, low, 0.32, ramp("#1f1e25"), drop=0.1)
    badge = ""
    if sitter.camera.cos > 0.15:
        x, y = sitter.camera.place((0.0, -0.74, front + 0.05))
        wide_ = 0.12 * sitter.camera.cos
        badge = ellipse(x, y, wide_, 0.14, "#e0b648") + ellipse(x, y, wide_ * 0.5, 0.06, "#fff2c8")
    return Layers(back=far, cast=cast_by(sitter, HairShape(shell, edge(low)), 0.16), front=svg + near + badge)


def draw_newsboy(sitter: Sitter, cloth: Ramp) -> Layers:
    """A full round cap of panels with a button, over a short peak."""
    base = sitter.skull.at(-0.4)
    rows = [
        Section(-1.26, 0.0, -0.02, -0.02), Section(-1.24, 0.42, 0.42, -0.45), Section(-1.14, 0.8, 0.78, -0.85),
        Section(-0.98, 1.02, 1.0, -1.08), Section(-0.8, 1.08, 1.06, -1.12), Section(-0.62, 1.0, 0.98, -1.04),
        Section(-0.46, base.width + 0.09, base.front + 0.1, base.back - 0.1),
        Section(-0.05, base.width + 0.07, base.front + 0.08, base.back - 0.06),
    ]  # fmt: skip
    shell, low = Shell(tuple(rows)), rim(-0.44, -0.2)
    svg = crown(sitter, shell, low, cloth)
    for azimuth in (-157, -112, -67, -22, 22, 67, 112, 157):
        if line := seam(sitter, shell, azimuth, shell.top + 0.01, -0.5):
            svg += stroke(smooth(line, False), cloth.shade, 0.02)
    x, y = sitter.camera.place((0.0, shell.top, -0.02))
    svg += ellipse(x, y + 0.005, 0.085, 0.045, cloth.shade) + band(
        sitter, shell, low, 0.09, ramp(shade(cloth.base, 0.12))
    )
    far, near = visor(sitter, shell, low, 0.3, ramp(shade(cloth.base, 0.16)), 0.09)
    return Layers(back=far, cast=cast_by(sitter, HairShape(shell, edge(low)), 0.16), front=svg + near)


def draw_flat(sitter: Sitter, cloth: Ramp) -> Layers:
    """A cloth cap pulled forward over a short peak."""
    base = sitter.skull.at(-0.4)
    rows = [
        Section(-1.13, 0.0, -0.1, -0.1), Section(-1.1, 0.35, 0.28, -0.42), Section(-1.02, 0.62, 0.55, -0.66),
        Section(-0.88, 0.85, 0.83, -0.9), Section(-0.74, 0.93, 0.97, -1.02), Section(-0.6, 0.92, 0.95, -1.0),
        Section(-0.48, base.width + 0.09, base.front + 0.14, base.back - 0.1),
        Section(-0.05, base.width + 0.08, base.front + 0.1, base.back - 0.06),
    ]  # fmt: skip
    shell = Shell(tuple(rows))
    low = rim(-0.44, -0.16)
    svg = crown(sitter, shell, low, cloth)
    far, near = visor(sitter, shell, low, 0.22, ramp(shade(cloth.base, 0.1)), 0.07)
    x, y = sitter.camera.place((0.0, -1.13, -0.1))
    svg += ellipse(x, y + 0.01, 0.06, 0.03, cloth.shade)
    return Layers(back=far, cast=cast_by(sitter, HairShape(shell, edge(low)), 0.14), front=svg + near)
