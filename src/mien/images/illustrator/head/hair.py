"""Hair in its layers: behind the head, on it, and falling over the body."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from mien.images.illustrator.head import cuts_long as long
from mien.images.illustrator.head import cuts_short as short
from mien.images.illustrator.head import cuts_tied as tied
from mien.images.illustrator.head.cut_choice import cut_name
from mien.images.illustrator.head.hair_colors import draw_accents, half_path, second_half
from mien.images.illustrator.head.hair_cut import Cut
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_lines import draw_inside
from mien.images.illustrator.head.hair_shape import HairShape
from mien.images.illustrator.head.hair_words import CutName
from mien.images.illustrator.head.sitter import LOWERED, Sitter
from mien.images.illustrator.palette import mix, ramp
from mien.images.illustrator.svg import group, inside, rect, shape, transform

_POWDER = "#e6e2dc"
_OVER_FROM = 0.7
"""y below which hair that faces the camera lies on the body."""
_CUTS: dict[CutName, Callable[[Sitter, bool], Cut]] = {
    "bald": short.bald, "rim": short.rim, "comb-over": short.combed_over, "receding": short.receding,
    "buzz": short.buzz, "crew": short.crew, "flat top": short.flat_top, "caesar": short.caesar,
    "side part": short.side_part, "slicked": short.slicked, "quiff": short.quiff, "pompadour": short.pompadour,
    "undercut": short.undercut, "bowl": short.bowl, "curtains": short.curtains, "messy": short.messy,
    "spiky": short.spiky, "faux hawk": short.faux_hawk, "mohawk": short.mohawk, "pixie": short.pixie,
    "emo": short.emo, "curly crop": short.curly_crop,
    "bob": long.bob, "fringed bob": long.fringed_bob, "lob": long.lob, "shag": long.shag, "mullet": long.mullet,
    "loose": long.loose, "hime": long.hime, "half-up": long.half_up, "curls": long.curls,
    "ringlets": long.ringlets, "small afro": long.small_afro, "afro": long.afro,
    "afro puffs": tied.afro_puffs, "cornrows": tied.cornrows, "box braids": tied.box_braids, "locks": tied.locks,
    "tied locks": tied.tied_locks, "two braids": tied.two_braids, "braid": tied.braid,
    "side braid": tied.side_braid, "crown braid": tied.crown_braid, "high bun": tied.high_bun,
    "low bun": tied.low_bun, "top knot": tied.top_knot, "space buns": tied.space_buns, "updo": tied.updo,
    "high ponytail": tied.high_ponytail, "low ponytail": tied.low_ponytail, "pigtails": tied.pigtails,
    "twin tails": tied.twin_tails, "powdered wig": tied.powdered_wig,
}  # fmt: skip


def draw_hair(sitter: Sitter, covered: bool) -> Layers:
    """The hair of a head; ``covered`` when headwear presses it flat."""
    name = cut_name(sitter, covered)
    if name == "powdered wig":
        sitter = replace(sitter, hair=ramp(_POWDER))
    cut = _bowed(sitter, _CUTS[name](sitter, covered))
    layers = _clipped(sitter, cut, cut.under) if cut.under else Layers()
    if cut.shape is not None:
        layers = layers.joined(_drawn(sitter, cut, cut.shape))
    for extra in cut.extras:
        layers = layers.joined(extra(sitter))
    return layers


def _bowed(sitter: Sitter, cut: Cut) -> Cut:
    """The cut with its hairline as low as the head bows."""
    if not sitter.bowed or cut.shape is None:
        return cut
    low, drop = cut.shape.low, LOWERED * sitter.bowed

    def lower(azimuth: float) -> float:
        return low(azimuth) + drop * max(0.0, math.cos(math.radians(azimuth)))

    return replace(cut, shape=replace(cut.shape, low=lower))


def _clipped(sitter: Sitter, cut: Cut, stubble: HairShape) -> Layers:
    """Hair so short that the skin shows through."""
    color = mix(sitter.skin.base, sitter.hair.base, cut.clip)
    d = stubble.near(sitter.camera)
    left, right = stubble.shell.extents(sitter.camera, -0.4)
    shadow = rect(right - 0.24, -1.2, 0.34, 1.9, mix(sitter.skin.shade, sitter.hair.base, cut.clip))
    return Layers(front=shape(d, color) + inside(d, shadow)) if d and right > left else Layers()


def _drawn(sitter: Sitter, cut: Cut, hair: HairShape) -> Layers:
    camera = sitter.camera
    near = hair.near(camera)
    art = _art(sitter, cut, hair)
    over = ""
    if hair.reach(camera, near=True) > _OVER_FROM + 0.2:
        below = hair.near(camera, _OVER_FROM)
        over = shape(below, sitter.hair.base) + inside(below, art)
    cast = group(shape(near, sitter.skin.shade, opacity=0.85), transform(translate=(0.025, 0.055)))
    front = shape(near, sitter.hair.base) + (inside(near, art) if near else "")
    return Layers(_far(sitter, hair), "", cast, front, over)


def _art(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """What the near side shows; hair of two colours shows it in each."""
    art = draw_inside(sitter, cut, hair) + draw_accents(sitter, hair)
    if other := second_half(sitter):
        half = half_path(sitter, hair)
        art += shape(half, other.base) + inside(half, draw_inside(replace(sitter, hair=other), cut, hair))
    return art


def _far(sitter: Sitter, hair: HairShape) -> str:
    """The inside of the far half, behind the head."""
    camera = sitter.camera
    if hair.reach(camera, near=False) <= 0.3:
        return ""
    far = hair.far(camera)
    other = second_half(sitter)
    if not other or abs(camera.sin) > 0.8:
        return shape(far, sitter.hair.shade)
    half = rect(0.0 if camera.cos > 0 else -3.0, -2.0, 3.0, 6.0, other.shade)
    return shape(far, sitter.hair.shade) + inside(far, half)
