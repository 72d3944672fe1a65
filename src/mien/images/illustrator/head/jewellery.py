"""What is worn in ears, nose, brows and lips: rings, studs, hearing aids."""

from __future__ import annotations

from mien.images.illustrator.head.contour import middle_line, tip_y
from mien.images.illustrator.head.ears import ear_point, is_near, lobe
from mien.images.illustrator.head.geometry import CIRCLE
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skin_marks import mark_side
from mien.images.illustrator.palette import cloth_hex, shade, tint
from mien.images.illustrator.svg import Point, circle, ellipse, smooth, stroke

_GOLD, _STEEL = "#e0b040", "#c3c9d2"


def draw_earrings(sitter: Sitter, text: str) -> str:
    """Hoops, studs or drops in both ears, as far as they can be seen."""
    gold = cloth_hex(text, _GOLD)
    svg = ""
    sides = (mark_side(text),) if "one ear" in text or "single" in text else (-1, 1)
    for side in sides:
        if not is_near(sitter, side) and abs(sitter.camera.sin) > 0.3:
            continue
        x, y = sitter.camera.place(lobe(sitter, side))
        if "stud" in text:
            svg += circle(x, y, 0.04, gold) + circle(x - 0.012, y - 0.012, 0.014, "#ffffff", opacity=0.8)
        elif "hoop" in text or "ring" not in text.replace("earring", ""):
            svg += ellipse(x, y + 0.01, 0.026, 0.026, gold)
            svg += stroke(smooth([(x + 0.075 * c, y + 0.115 + 0.09 * s) for c, s in CIRCLE]), gold, 0.026)
        else:
            svg += circle(x, y, 0.032, gold) + ellipse(x, y + 0.1, 0.044, 0.062, gold)
            svg += circle(x - 0.014, y + 0.08, 0.014, "#ffffff", opacity=0.8)
    return svg


def draw_nose_ring(sitter: Sitter, text: str) -> str:
    """A ring through a nostril or below the nose, or a stud on it."""
    t, k = sitter.traits, mark_side(text)
    metal = cloth_hex(text, "#d9ac3c")
    y = tip_y(sitter) + 0.04
    if sitter.camera.cos < -0.2:
        return ""
    if "septum" in text:
        x, _ = sitter.camera.place((0.0, y, middle_line(sitter, [y + 0.03])[0] - 0.02))
        arc = [(x + 0.042 * c * max(0.45, abs(sitter.camera.cos)), y + 0.05 + 0.042 * s) for c, s in CIRCLE if s > -0.8]
        ring = smooth(arc, False)
        return stroke(ring, shade(metal, 0.45), 0.032) + stroke(ring, metal, 0.018)
    if sitter.camera.cos < -0.1 or k * sitter.camera.sin > 0.7:
        return ""
    x, _ = sitter.camera.place((k * 0.082 * t.nose_width, y, sitter.forward(y) + 0.04))
    if "stud" in text or "piercing" in text or "pierced" in text:
        return circle(x, y - 0.01, 0.02, metal) + circle(x - 0.006, y - 0.016, 0.007, "#ffffff", opacity=0.9)
    ring = smooth([(x + 0.03 * c, y + 0.03 + 0.034 * s) for c, s in CIRCLE])
    return stroke(ring, shade(metal, 0.45), 0.032) + stroke(ring, metal, 0.018)


def draw_piercings(sitter: Sitter, text: str) -> str:
    """Steel in a brow or a lip, where the words say; in both when they don't."""
    t, k = sitter.traits, mark_side(text)
    spots: list[Point] = []
    if "lip" not in text:
        spots += [(k * (t.eye_x + 0.14), t.brow_y - 0.055), (k * (t.eye_x + 0.14), t.brow_y + 0.035)]
    if "brow" not in text:
        spots.append((k * 0.07, t.mouth_y + 0.075))
    steel = cloth_hex(text, _STEEL)
    seen = [sitter.at(*spot) for spot in spots if sitter.squash(*spot) > 0.1]
    return "".join(circle(x, y, 0.021, shade(steel, 0.25)) + circle(x, y, 0.016, steel) for x, y in seen)


def draw_hearing_aid(sitter: Sitter, text: str) -> str:
    """A case behind the ear with a clear tube into it; from the front its upper end shows."""
    color = cloth_hex(text, "#7f8ea3")
    svg = ""
    sides = (mark_side(text),) if "left" in text or "right" in text else (-1, 1)
    for side in sides:
        if not is_near(sitter, side) and abs(sitter.camera.sin) > 0.35:
            continue
        place = sitter.camera.place
        tube = [place(ear_point(sitter, side, p)) for p in ((0.15, -0.2), (0.06, -0.19), (0.0, -0.1), (0.045, 0.0))]
        case = [place(ear_point(sitter, side, p)) for p in ((0.13, -0.22), (0.22, -0.17), (0.25, -0.05), (0.21, 0.06))]
        svg += stroke(smooth(tube, False), tint(color, 0.55), 0.02) + stroke(smooth(case, False), color, 0.062)
        svg += circle(*tube[-1], 0.024, tint(color, 0.35))
    return svg
