"""One sign for each worldview, in two colours, for grounds that have no room for more."""

from __future__ import annotations

from collections.abc import Callable

from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.motifs import coffee, fist, magnifier, scales, star
from mien.images.illustrator.palette import ThemePalette
from mien.images.illustrator.svg import Point


def theme_sign(theme: Theme, center: Point, size: float, dark: str, light: str) -> str:
    """The sign of ``theme``, about ``size`` high round ``center``, in pixels; nothing for no particular worldview."""
    draw = _SIGNS.get(theme)
    return draw(center, size, dark, light) if draw else ""


def _fist(center: Point, size: float, dark: str, light: str) -> str:
    return fist((center[0], center[1] + size * 0.6), size * 1.1, size * 0.56, dark)


def _scales(center: Point, size: float, dark: str, light: str) -> str:
    return scales((center[0], center[1] - size * 0.45), size, dark)


def _stars(center: Point, size: float, dark: str, light: str) -> str:
    x, y = center
    spots = ((0.0, -0.16, 0.42), (-0.3, 0.36, 0.2), (0.3, 0.36, 0.2))
    return svg.shape("".join(star((x + dx * size, y + dy * size), size * r) for dx, dy, r in spots), light)


def _magnifier(center: Point, size: float, dark: str, light: str) -> str:
    return magnifier((center[0] + size * 0.12, center[1] - size * 0.12), size * 0.36, dark, light)


def _chip(center: Point, size: float, dark: str, light: str) -> str:
    x, y = center
    half, long = size * 0.28, size * 0.5
    pins = ""
    for i in (-1, 0, 1):
        shift = i * half * 0.6
        pins += svg.path([(x + shift, y - long), (x + shift, y + long)], closed=False)
        pins += svg.path([(x - long, y + shift), (x + long, y + shift)], closed=False)
    return (
        svg.stroke(pins, dark, size * 0.05)
        + svg.rect(x - half, y - half, 2 * half, 2 * half, dark, radius=size * 0.05)
        + svg.rect(x - half * 0.5, y - half * 0.5, half, half, light, radius=size * 0.03)
    )


def _coffee(center: Point, size: float, dark: str, light: str) -> str:
    return coffee((center[0], center[1] + size * 0.5), size * 0.56, ThemePalette(light, dark, dark, light, light))


_SIGNS: dict[Theme, Callable[[Point, float, str, str], str]] = {
    Theme.REVOLUTIONARY: _fist,
    Theme.MODERATE: _scales,
    Theme.PATRIOT: _stars,
    Theme.SKEPTIC: _magnifier,
    Theme.TECH: _chip,
    Theme.BURNT_OUT: _coffee,
}
