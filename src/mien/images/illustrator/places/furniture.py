"""Tables, shelves, chairs and small things on them."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import chance, many
from mien.images.illustrator.site import Box, Site

SPINES = ("#b5533f", "#3f6f7a", "#d9a24a", "#6b7f55", "#8a5a78", "#e2d3b4", "#44567f", "#c77b58")


def shelf(
    site: Site, box: Box, wood: str, name: str, *, rows: int = 4, back: str | None = None, far: float = 0.0
) -> str:
    """A bookcase full of books."""
    x, y, wide, high = box
    parts = [
        site.box(box, wood, far),
        site.box((x + 0.016, y + 0.02, wide - 0.032, high - 0.036), back or shade(wood, 0.3), far),
    ]
    rise = (high - 0.036) / rows
    books: dict[str, list[Box]] = {color: [] for color in SPINES}
    for row in range(rows):
        low = y + 0.02 + row * rise
        left = x + 0.022
        numbers = iter(many(site.seed, f"{name} {row}", 4 * int(wide / 0.016)))
        while left < x + wide - 0.05:
            thick, tall = 0.016 + 0.022 * next(numbers), rise * (0.52 + 0.3 * next(numbers))
            standing, color = next(numbers) > 0.1, SPINES[int(next(numbers) * len(SPINES))]
            if standing:
                books[color].append((left, low, thick * 0.9, tall))
            left += thick
        parts.append(site.box((x, low - 0.012, wide, 0.014), tint(wood, 0.1), far))
    parts += [site.boxes(found, site.tone(mix(color, wood, 0.16), far)) for color, found in books.items()]
    return "".join(parts)


def table(site: Site, box: Box, wood: str, far: float = 0.0) -> str:
    """A table: its top at the box's upper edge, two legs."""
    x, y, wide, high = box
    return (
        site.box((x + wide * 0.06, y, 0.022, high), shade(wood, 0.24), far)
        + site.box((x + wide * 0.94 - 0.022, y, 0.022, high), shade(wood, 0.24), far)
        + site.box((x + wide * 0.04, y + high - 0.06, wide * 0.92, 0.045), shade(wood, 0.14), far)
        + site.box((x, y + high - 0.022, wide, 0.024), wood, far, 0.006)
    )


def round_table(site: Site, x: float, y: float, high: float, half: float, top: str, leg: str) -> str:
    """A small round table on one leg."""
    return (
        site.box((x - 0.012, y, 0.024, high), leg)
        + site.oval(x, y, half * 0.55, 0.012, leg)
        + site.box((x - half, y + high - 0.01, half * 2, 0.024), top, 0.0, 0.012)
    )


def chair(site: Site, x: float, y: float, size: float, wood: str, way: int = 1) -> str:
    """A chair seen from the side, facing right for ``way`` 1, left for -1."""
    s, leg = size, 0.016
    back = x - way * s * 0.22
    front = x + way * s * 0.2
    return (
        site.line([(back, y), (back - way * s * 0.05, y + s)], wood, leg)
        + site.line([(front, y), (front, y + s * 0.46)], shade(wood, 0.14), leg)
        + site.line([(back, y + s * 0.47), (front + way * 0.01, y + s * 0.47)], wood, leg * 1.6)
        + site.line(
            [(back - way * s * 0.03, y + s * 0.74), (back - way * s * 0.05, y + s * 0.97)], tint(wood, 0.08), leg * 2
        )
    )


def mug(site: Site, x: float, y: float, size: float, color: str) -> str:
    """A cup with a wisp of steam."""
    wisp = [(x + size * 0.5, y + size * 1.25), (x + size * 0.36, y + size * 1.6), (x + size * 0.62, y + size * 2.0)]
    return (
        site.line(
            [(x + size, y + size * 0.7), (x + size * 1.3, y + size * 0.5), (x + size, y + size * 0.25)],
            color,
            size * 0.14,
            bent=True,
        )
        + site.box((x, y, size, size), color, 0.0, size * 0.2)
        + svg.stroke(
            svg.smooth(site.many(wisp), closed=False), site.tone("#ffffff"), size * 0.1 * site.unit, opacity=0.6
        )
    )


def monitor(site: Site, x: float, y: float, wide: float, screen: str) -> str:
    """A screen on a foot, with a few lines of light on it."""
    high = wide * 0.62
    lines = [
        (x + wide * 0.1, y + 0.04 + high * (0.2 + 0.17 * i), wide * (0.34 + 0.36 * ((i * 7) % 3) / 2), high * 0.06)
        for i in range(4)
    ]
    return (
        site.box((x + wide * 0.42, y, wide * 0.16, 0.05), "#6a7080")
        + site.box((x + wide * 0.28, y, wide * 0.44, 0.012), "#6a7080")
        + site.box((x, y + 0.03, wide, high), "#2f3444", 0.0, 0.01)
        + site.flat_box((x + wide * 0.035, y + 0.03 + wide * 0.035, wide * 0.93, high - wide * 0.07), screen)
        + site.boxes(lines, mix(screen, "#ffffff", 0.55))
    )


def bottles(site: Site, x: float, y: float, wide: float, name: str) -> str:
    """A row of bottles and jars on a shelf."""
    tones = ("#5f8f6f", "#a9683f", "#8fb3b8", "#c9a04a", "#7a4f6a")
    parts = []
    count = max(1, int(wide / 0.042))
    for i in range(count):
        left = x + wide * i / count
        tall = 0.07 + 0.05 * chance(site.seed, f"{name} {i}")
        color = tones[int(chance(site.seed, f"{name} tone {i}") * 5)]
        parts.append(site.box((left, y, 0.026, tall * 0.68), color, 0.0, 0.006))
        parts.append(site.box((left + 0.009, y + tall * 0.6, 0.009, tall * 0.4), color))
    return "".join(parts)


def sofa(site: Site, x: float, y: float, wide: float, cloth: str) -> str:
    """A sofa from the front, its middle at ``x``."""
    half = wide / 2
    pillow = mix(cloth, "#f0c27a", 0.7)
    parts = [site.box((x - half + 0.03 + dx, y - 0.03, 0.03, 0.05), "#5b4438") for dx in (0.0, wide - 0.09)]
    parts += [
        site.box((x - half + 0.02, y + 0.1, wide - 0.04, 0.3), shade(cloth, 0.08), 0.0, 0.05),
        site.box((x - half + 0.06, y + 0.1, wide / 2 - 0.065, 0.13), tint(cloth, 0.06), 0.0, 0.03),
        site.box((x + 0.005, y + 0.1, wide / 2 - 0.065, 0.13), tint(cloth, 0.06), 0.0, 0.03),
        site.box((x - half + 0.02, y, wide - 0.04, 0.12), cloth, 0.0, 0.02),
        site.box((x - half, y, 0.085, 0.25), shade(cloth, 0.14), 0.0, 0.035),
        site.box((x + half - 0.085, y, 0.085, 0.25), shade(cloth, 0.14), 0.0, 0.035),
        site.box((x + half - 0.21, y + 0.18, 0.12, 0.12), pillow, 0.0, 0.025),
    ]
    return "".join(parts)
