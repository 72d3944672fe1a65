"""Distinguishing marks of the head, where their words are known: scars, moles, patches, tattoos, jewellery."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from mien.images.illustrator.head.ears import is_near, lobe
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hats_hard import draw_flower
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import cloth_hex, mix, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, ellipse, path, shape, smooth, stroke


def draw_marks(sitter: Sitter) -> str:
    """Marks on the skin, painted under hair and glasses."""
    return "".join(_matching(sitter, _ON_SKIN, mark) for mark in sitter.looks.marks.value)


def draw_worn(sitter: Sitter) -> str:
    """Things worn on the head, painted over the hair."""
    return "".join(_matching(sitter, _WORN, mark) for mark in sitter.looks.marks.value)


def is_known(text: str) -> bool:
    """Whether lower-case words name a mark on the skin that is drawn."""
    return any(re.search(pattern, text) for pattern, _ in _ON_SKIN) and not _elsewhere(text)


def is_worn(text: str) -> bool:
    """Whether lower-case words name a thing worn on the head that is drawn."""
    return any(re.search(pattern, text) for pattern, _ in _WORN) and not _elsewhere(text)


def _elsewhere(text: str) -> bool:
    """Whether a mark is on another part of the body, such as a scar on the hand."""
    return re.search(_BODY, text) is not None


Maker = Callable[[Sitter, str], str]


def _matching(sitter: Sitter, makers: tuple[tuple[str, Maker], ...], mark: str) -> str:
    text = mark.lower()
    if _elsewhere(text):
        return ""
    for pattern, maker in makers:
        if re.search(pattern, text):
            return maker(sitter, text)
    return ""


def _side(text: str) -> int:
    """The picture's side in the front view: a person's right is on the picture's left."""
    return 1 if "left" in text else -1


def _line(sitter: Sitter, points: list[Point], color: str, width: float) -> str:
    seen = [p for p in points if sitter.squash(*p) > 0.12 and sitter.camera.cos > -0.5]
    return stroke(smooth(sitter.many(seen), False), color, width) if len(seen) > 1 else ""


def _scar(sitter: Sitter, text: str) -> str:
    k = _side(text)
    healed = re.search(r"white|pale|livid|silver|faded|old\b", text)
    color = mix(sitter.skin.tint, "#f6efe8", 0.5) if healed else mix(sitter.skin.tint, "#d87a78", 0.42)
    if "forehead" in text or "brow" in text:
        line: list[Point] = [(k * 0.18, -0.42), (k * 0.27, -0.3), (k * 0.3, -0.12)]
    elif "chin" in text or "lip" in text or "mouth" in text:
        line = [(k * 0.1, 0.58), (k * 0.13, 0.7), (k * 0.2, 0.82)]
    elif "eye" in text:
        line = [(k * 0.3, -0.26), (k * 0.33, 0.02), (k * 0.4, 0.34)]
    else:
        line = [(k * 0.28, 0.3), (k * 0.38, 0.42), (k * 0.5, 0.5)]
    svg = _line(sitter, line, color, 0.034)
    for (ax, ay), (bx, by) in pairwise(line):
        x, y = (ax + bx) / 2, (ay + by) / 2
        svg += _line(
            sitter,
            [(x - (by - ay) * 0.3, y + (bx - ax) * 0.3), (x + (by - ay) * 0.3, y - (bx - ax) * 0.3)],
            color,
            0.016,
        )
    return svg


def _mole(sitter: Sitter, text: str) -> str:
    k = _side(text)
    x, y = (k * 0.24, 0.58) if "cheek" not in text else (k * 0.4, 0.4)
    if sitter.squash(x, y) < 0.2:
        return ""
    return circle(*sitter.at(x, y), 0.024, mix(sitter.skin.shade, "#4a2a20", 0.7))


_STRAP = (
    (-180, -0.3),
    (-130, -0.55),
    (-80, -0.62),
    (-40, -0.5),
    (0, -0.3),
    (25, -0.08),
    (60, 0.1),
    (95, 0.16),
    (140, -0.05),
    (180, -0.3),
)


def _patch(sitter: Sitter, text: str) -> str:
    """A patch over one eye with its strap round the head."""
    k = _side(text)
    t = sitter.traits
    dark = cloth_hex(text, "#262329")
    shell = Shell(
        tuple(Section(s.y, s.width + 0.012, s.front + 0.012, s.back - 0.012) for s in sitter.skull.sections),
        sitter.skull.power,
    )
    slope = sorted((k * a, t.eye_y + y) for a, y in _STRAP)
    strap = HairShape(shell, edge([(a, y + 0.03) for a, y in slope]), edge([(a, y - 0.03) for a, y in slope])).near(
        sitter.camera
    )
    svg = shape(strap, dark) if strap else ""
    if sitter.squash(k * t.eye_x, t.eye_y) > 0.1:
        w = 0.23
        x, y = k * t.eye_x, t.eye_y
        rim: list[Point] = [
            (x - w, y - 0.12),
            (x, y - 0.19),
            (x + w, y - 0.12),
            (x + w * 0.8, y + 0.1),
            (x, y + 0.2),
            (x - w * 0.8, y + 0.1),
        ]
        svg += shape(smooth(sitter.many(rim)), dark)
        svg += shape(
            smooth(sitter.many([(x - w * 0.6, y - 0.09), (x - w * 0.2, y - 0.13), (x - w * 0.35, y + 0.02)])),
            tint(dark, 0.18),
        )
    return svg


def _tattoo(sitter: Sitter, text: str) -> str:
    if not re.search(r"face|cheek|forehead|head|brow|temple|chin|eye", text):
        return ""
    k, ink = _side(text), mix(sitter.skin.base, cloth_hex(text, "#2f4a6b"), 0.7)
    if "forehead" in text or "brow" in text:
        return _line(sitter, [(-0.14, -0.46), (0.0, -0.34), (0.14, -0.46)], ink, 0.04) + _line(
            sitter, [(-0.001, -0.52), (0.001, -0.42)], ink, 0.04
        )
    if "chin" in text:
        return "".join(_line(sitter, [(x, 0.82), (x, 0.93)], ink, 0.03) for x in (-0.08, 0.0, 0.08))
    svg = ""
    for i, size in enumerate((0.1, 0.08, 0.06)):
        x, y = k * 0.47, 0.24 + 0.1 * i
        svg += _line(sitter, [(x - size, y + 0.03), (x, y - 0.02), (x + size, y + 0.03)], ink, 0.03)
    return svg


def _paint(sitter: Sitter, text: str) -> str:
    ink = cloth_hex(text, "#b23a3a")
    return "".join(
        _line(sitter, [(k * 0.26, 0.28 + d), (k * 0.54, 0.24 + d)], ink, 0.04) for k in (-1, 1) for d in (0.0, 0.09)
    )


def _bindi(sitter: Sitter, text: str) -> str:
    return circle(*sitter.at(0.0, -0.2), 0.04, cloth_hex(text, "#b52f3f")) if sitter.squash(0.0, -0.2) > 0.1 else ""


def _nose_ring(sitter: Sitter, text: str) -> str:
    t = sitter.traits
    k, y = _side(text), t.eye_y + 0.3 * t.nose + 0.05
    if sitter.squash(k * 0.11, y) < 0.12:
        return ""
    x, y = sitter.camera.place((k * 0.11, y, sitter.forward(y) + 0.05))
    ring = [(x + 0.033 * c, y + 0.03 + 0.036 * s) for c, s in _CIRCLE]
    return stroke(smooth(ring), cloth_hex(text, "#d9ac3c"), 0.018)


def _earrings(sitter: Sitter, text: str) -> str:
    gold = cloth_hex(text, "#e0b040")
    hoop = "hoop" in text or "ring" not in text.replace("earring", "")
    svg = ""
    for side in (-1, 1):
        if not is_near(sitter, side) and abs(sitter.camera.sin) > 0.3:
            continue
        x, y = sitter.camera.place(lobe(sitter, side))
        if hoop and "stud" not in text:
            svg += ellipse(x, y + 0.02, 0.03, 0.03, gold) + stroke(
                smooth([(x + 0.075 * c, y + 0.13 + 0.09 * s) for c, s in _CIRCLE]), gold, 0.028
            )
        else:
            svg += (
                circle(x, y, 0.04, gold)
                + circle(x, y + 0.1, 0.055, gold)
                + circle(x - 0.02, y + 0.085, 0.016, "#ffffff", opacity=0.8)
            )
    return svg


_CIRCLE = ((1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0), (-0.707, -0.707), (0, -1), (0.707, -0.707))


def _flower(sitter: Sitter, text: str) -> str:
    k = _side(text)
    cap = sitter.skull.grown(0.09, 0.1, 0.05, 0.08)
    place = cap.point(k * 68, -0.22)
    if sitter.camera.facing(k * 68) < 0.0:
        return ""
    return draw_flower(*sitter.camera.place(place), cloth_hex(text, "#e9708c"), 0.17)


def _bow(sitter: Sitter, text: str) -> str:
    cap = sitter.skull.grown(0.1, 0.14, 0.06, 0.08)
    x, y = sitter.camera.place(cap.point(48, -0.78))
    color = cloth_hex(text, "#d4546a")
    wings = ""
    for k in (-1, 1):
        wings += shape(
            corners(
                [(x, y), (x + k * 0.12, y - 0.15), (x + k * 0.29, y - 0.14)],
                [(x + k * 0.29, y - 0.14), (x + k * 0.24, y), (x + k * 0.28, y + 0.12)],
                [(x + k * 0.28, y + 0.12), (x + k * 0.1, y + 0.09), (x, y)],
            ),
            color,
        )
        wings += shape(path([(x, y), (x + k * 0.17, y - 0.05), (x + k * 0.17, y + 0.04)]), shade(color, 0.25))
    return wings + circle(x, y, 0.062, shade(color, 0.12))


def _horns(sitter: Sitter, text: str) -> str:
    svg = ""
    color = cloth_hex(text, "#d8cbb0")
    for k in (-1, 1):
        base = [
            (k * 0.34, -0.78, 0.2),
            (k * 0.46, -1.14, 0.12),
            (k * 0.74, -1.36, -0.02),
            (k * 0.62, -1.0, 0.08),
            (k * 0.54, -0.7, 0.14),
        ]
        svg += shape(smooth([sitter.camera.place(p) for p in base]), color)
    return svg


_ON_SKIN: tuple[tuple[str, Maker], ...] = (
    (r"eye ?-?patch|patch over|\bpatch\b.*\beye|\beye\b.*\bpatch", _patch),
    (r"scar\b|scars|scarred|gash|\b(?:cut|slash|wound|weal)\b", _scar),
    (r"tattoo|facial marking|tribal", _tattoo),
    (r"war ?paint|face ?paint|painted face", _paint),
    (r"\bmole\b|beauty (mark|spot)|birthmark", _mole),
    (r"bindi", _bindi),
    (r"nose (ring|stud|piercing)|septum|pierced nose", _nose_ring),
)
_WORN: tuple[tuple[str, Maker], ...] = (
    (r"ear ?-?ring|hoops?\b|ear stud|pierced ear", _earrings),
    (r"(flower|rose|blossom|daisy|lily|hibiscus)", _flower),
    (r"\bbow\b|hair ?bow|ribbon", _bow),
    (r"\bhorns?\b|antlers", _horns),
)
_BODY = (
    r"\b(?:arms?|forearms?|hands?|knuckles|palms?|fingers?|nails?|wrists?|legs?|knees?|thighs?|ankles?|foot|feet|toes?|"
    r"chest|back|shoulders?|stomach|belly|torso|neck|throat|lapel|collar|belt|jacket|coat|dress|shirt)\b"
)
"""Words of places that are not on the head."""
