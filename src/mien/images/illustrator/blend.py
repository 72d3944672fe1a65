"""Arithmetic of colours: mixing, shadow and light sides."""

from __future__ import annotations

_SHADOW = "#2b1840"
_LIGHT = "#fff1d0"


def mix(a: str, b: str, t: float) -> str:
    """The colour a share ``t`` (0-1) of the way from ``a`` to ``b``, both ``#rrggbb``."""
    pairs = zip(channels(a), channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in pairs)


def shade(color: str, amount: float = 0.2) -> str:
    """Darker, toward purple: the side away from the light."""
    return mix(color, _SHADOW, amount)


def tint(color: str, amount: float = 0.2) -> str:
    """Lighter and warmer: the side toward the light."""
    return mix(color, _LIGHT, amount)


def vivid(color: str, strength: float) -> str:
    """Farther from the grey of the same lightness, ``strength`` 1 being as it was."""
    grey = luminance(color) * 255
    return "#" + "".join(f"{min(255, max(0, round(grey + (c - grey) * strength))):02x}" for c in channels(color))


def channels(color: str) -> tuple[int, int, int]:
    """Red, green and blue, 0-255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def luminance(color: str) -> float:
    """How light a colour looks, 0-1."""
    red, green, blue = channels(color)
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
