"""Beards, moustaches, stubble and side whiskers, in painter's order."""

from __future__ import annotations

from mien.images.illustrator.head.beards import (
    draw_braids,
    draw_patch,
    draw_sides,
    draw_strands,
    jaw_outline,
    tuft_outline,
)
from mien.images.illustrator.head.facial_hair_kinds import BeardKind, beard_kind
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.moustaches import draw_moustache, moustache_area
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, beard_ramp, mix
from mien.images.illustrator.svg import inside, shape

_HANGS = 0.3
"""Beards longer than this fall over the chest."""


def draw_facial_hair(sitter: Sitter, outline: str) -> tuple[Layers, str]:
    """What grows on the jaw (painted before the mouth) and the moustache (painted after it).

    ``outline`` is the face's.
    """
    kind = beard_kind(sitter)
    if kind is None or sitter.camera.cos < -0.2:
        return Layers(), ""
    hair = beard_ramp(sitter.subject)
    if kind.shadow:
        return Layers(front=_stubble(sitter, kind, hair, outline)), ""
    svg = _chin(sitter, kind, hair)
    if kind.sides:
        svg += inside(outline, draw_sides(sitter, kind, hair))
    moustache = draw_moustache(sitter, kind.moustache, hair)
    if kind.chin == "patch":
        moustache += draw_patch(sitter, hair)
    if kind.long < _HANGS and not kind.braids:
        return Layers(front=svg), moustache
    return Layers(front=svg, over=inside("M-0.9 0.95L0.9 0.95L0.9 3L-0.9 3Z", svg)), moustache


def _chin(sitter: Sitter, kind: BeardKind, hair: Ramp) -> str:
    d = ""
    if kind.chin in {"jaw", "curtain"}:
        d = jaw_outline(sitter, kind)
    elif kind.chin in {"tuft", "ring"}:
        d = tuft_outline(sitter, kind)
    if not d:
        return ""
    return draw_braids(sitter, kind, hair) + shape(d, hair.base) + inside(d, draw_strands(sitter, kind, hair))


def _stubble(sitter: Sitter, kind: BeardKind, hair: Ramp, outline: str) -> str:
    """A shadow on jaw and lip."""
    color = mix(sitter.skin.base, mix(hair.base, "#4a4a58", 0.35), kind.shadow)
    d = jaw_outline(sitter, kind)
    return inside(outline, (shape(d, color) if d else "") + shape(moustache_area(sitter), color))
