"""Baseball caps, uniform caps and flat caps."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import cast_by, crown, rim, seam, visor
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, shade
from mien.images.illustrator.svg import ellipse, smooth, stroke


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
    far, near = visor(sitter, shell, low, 0.5, ramp(shade(cloth.base, 0.14)))
    cast = cast_by(sitter, HairShape(shell, edge(low)), 0.2)
    return Layers(back=far, cast=cast, front=svg + near)


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
