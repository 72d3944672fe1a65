"""Small things pinned on or hung round the neck: medals, badges, chains, pearls, a stethoscope."""

from __future__ import annotations

from collections.abc import Callable

from mien.images.illustrator import motif_shapes as motifs
from mien.images.illustrator import svg
from mien.images.illustrator.blend import shade, tint
from mien.images.illustrator.patterns import trunk_field
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Neckline, TrunkSurface
from mien.images.illustrator.worn import Worn

_GOLD = "#e0b64c"


def necklace(surface: TrunkSurface, worn: Worn) -> str:
    """A chain with a pendant."""
    ring = Neckline(0.9, 1.1)
    run = _hanging(surface, ring)
    if len(run) < 3:
        return ""
    pendant = ""
    if surface.faces(0, 0.1):
        x, y = surface.neck_point(0, ring)
        pendant = svg.circle(x, y + 0.06, 0.12, shade(worn.ramp.base, 0.2)) + svg.circle(
            x, y + 0.05, 0.1, worn.ramp.base
        )
    return svg.stroke(svg.smooth(run, closed=False), _GOLD, 0.05) + pendant


def pearls(surface: TrunkSurface, worn: Worn) -> str:
    """A string of pearls close to the neck."""
    ring = Neckline(0.5, 1.12)
    spots = [surface.neck_point(-77 + 11 * i, ring) for i in range(15) if surface.faces(-77 + 11 * i, 0.0)]
    return "".join(
        svg.circle(x, y + 0.01, 0.085, shade(worn.ramp.base, 0.22))
        + svg.circle(x - 0.01, y - 0.01, 0.07, worn.ramp.base)
        for x, y in spots
    )


def _hanging(surface: TrunkSurface, ring: Neckline) -> list[Point]:
    return [surface.neck_point(-72 + 12 * i, ring) for i in range(13) if surface.faces(-72 + 12 * i, -0.1)]


def medal(surface: TrunkSurface, worn: Worn) -> str:
    """A medal on a striped ribbon."""
    if not surface.faces(32, 0.1):
        return ""
    x, y = surface.at(32, surface.height(0.74))
    ribbon = svg.path([(x - 0.13, y), (x + 0.13, y), (x + 0.09, y + 0.34), (x - 0.09, y + 0.34)])
    stripe = svg.path([(x, y), (x, y + 0.34)], closed=False)
    disc = svg.circle(x, y + 0.47, 0.17, shade(worn.ramp.base, 0.25)) + svg.circle(x, y + 0.46, 0.14, worn.ramp.base)
    return svg.shape(ribbon, "#a8353c") + svg.stroke(stripe, "#f1ece0", 0.07, cap="butt") + disc


def badge(surface: TrunkSurface, worn: Worn) -> str:
    """A star on the chest."""
    if not surface.faces(32, 0.1):
        return ""
    field = trunk_field(surface, surface.top, surface.height(0.2))
    u, v = 32 / 90 * 1.8, surface.height(0.72)
    star, disc = field.motif(motifs.STAR, u, v, 0.27), field.motif(motifs.DOT, u, v, 0.1)
    return svg.shape(star, worn.ramp.base) + svg.shape(disc, shade(worn.ramp.base, 0.3))


def lanyard(surface: TrunkSurface, worn: Worn) -> str:
    """A card on a ribbon."""
    run = _hanging(surface, Neckline(1.6, 1.1, pointed=True))
    if len(run) < 3 or not surface.faces(0, 0.1):
        return ""
    x, y = surface.neck_point(0, Neckline(1.6, 1.1, pointed=True))
    card = svg.rect(x - 0.24, y, 0.48, 0.6, "#f6f4ee", radius=0.05) + svg.rect(
        x - 0.16, y + 0.1, 0.32, 0.22, worn.ramp.base
    )
    return svg.stroke(svg.smooth(run, closed=False), worn.ramp.base, 0.08) + card


def stethoscope(surface: TrunkSurface, worn: Worn) -> str:
    """Tubes round the neck that end in a disc on the chest."""
    ring = Neckline(1.1, 1.2)
    run = [surface.neck_point(a, ring) for a in range(-110, 111, 11) if surface.faces(a, -0.1)]
    if len(run) < 3:
        return ""
    parts = [svg.stroke(svg.smooth(run, closed=False), worn.ramp.base, 0.1)]
    if surface.faces(18, 0.1):
        x, y = surface.neck_point(14, ring)
        tail = svg.smooth([(x, y), (x + 0.04, y + 0.3), (x + 0.02, y + 0.5)], closed=False)
        parts.append(svg.stroke(tail, worn.ramp.base, 0.1))
        parts.append(svg.circle(x + 0.02, y + 0.6, 0.17, "#8d95a1") + svg.circle(x + 0.02, y + 0.6, 0.11, "#d5dae0"))
    return "".join(parts)


def pauldrons(sitter: Sitter, worn: Worn) -> str:
    """Plates on the shoulders, painted after the arms."""
    figure, parts = sitter.skeleton.figure, []
    for _, arm in sitter.by_nearness(sitter.skeleton.arms):
        x, y = sitter.flat(arm.along(figure.upper_arm * 0.1))
        r = figure.arm_radius * 1.55
        cloth = sitter.receded(worn.ramp, arm)
        rim = svg.smooth([(x - r * 0.96, y + r * 0.3), (x, y + r * 0.62), (x + r * 0.96, y + r * 0.3)], closed=False)
        cap = svg.smooth([(x - r, y + r * 0.3), (x - r * 0.72, y - r * 0.55), (x, y - r * 0.86),
                          (x + r * 0.72, y - r * 0.55), (x + r, y + r * 0.3), (x, y + r * 0.62)])  # fmt: skip
        parts.append(svg.shape(cap, cloth.base) + svg.stroke(rim, edge_color(cloth), 0.09))
        parts.append(
            svg.ellipse(x - r * 0.3, y - r * 0.3, r * 0.22, r * 0.32, tint(cloth.base, 0.5), opacity=0.7, rotate=35)
        )
    return "".join(parts)


PINNED: dict[str, Callable[[TrunkSurface, Worn], str]] = {
    "necklace": necklace, "pearls": pearls, "medal": medal, "badge": badge, "lanyard": lanyard,
    "stethoscope": stethoscope,
}  # fmt: skip
"""Kind of a small thing -> how it is drawn on the trunk's surface."""
