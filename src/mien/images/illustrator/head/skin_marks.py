"""Marks in the skin, painted under the features: burns, birthmarks, pale patches, colour on cheeks and lids."""

from __future__ import annotations

import re

from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.eyes import HALF
from mien.images.illustrator.head.geometry import CIRCLE
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import cloth_hex, luminance, mix
from mien.images.illustrator.svg import Point, circle, ellipse, shape, smooth


def mark_side(text: str) -> int:
    """The picture's side in the front view: a person's right is on the picture's left."""
    return 1 if "left" in text else -1


def place_of(sitter: Sitter, text: str) -> Point:
    """The middle of the part of the face that a mark names; a cheek when it names none."""
    t, k = sitter.traits, mark_side(text)
    places: tuple[tuple[str, Point], ...] = (
        (r"forehead", (k * 0.2, t.brow_y - 0.24)),
        (r"temple", (k * 0.5, t.brow_y - 0.02)),
        (r"brow", (k * t.eye_x, t.brow_y - 0.02)),
        (r"chin", (k * 0.1, 0.88)),
        (r"jaw", (k * 0.42, 0.68)),
        (r"lip|mouth", (k * 0.16, t.mouth_y - 0.07)),
        (r"nose", (0.0, t.eye_y + 0.2)),
        (r"\beye", (k * (t.eye_x + 0.06), t.eye_y + 0.13)),
    )
    return next((place for words, place in places if re.search(words, text)), (k * 0.38, t.eye_y + 0.32))


def draw_burn(sitter: Sitter, text: str) -> str:
    """A large, uneven patch of reddened skin with a paler middle."""
    x, y = place_of(sitter, text)
    red = mix(sitter.skin.base, "#a8483f", 0.4 if luminance(sitter.skin.base) > 0.4 else 0.28)
    patch = _blob(sitter, (x * 1.08, y), (0.22, 0.26), red, "burn")
    return patch + _blob(sitter, (x * 1.02, y + 0.02), (0.12, 0.14), mix(red, sitter.skin.tint, 0.55), "burn within")


def draw_birthmark(sitter: Sitter, text: str) -> str:
    """A flat patch of another colour, red where it is said to be a stain of wine."""
    wine = "wine" in text or "strawberry" in text
    tone = mix(sitter.skin.base, "#8e3446", 0.5) if wine else mix(sitter.skin.shade, "#6b3a2a", 0.42)
    x, y = place_of(sitter, text)
    return _blob(sitter, (x, y), (0.17, 0.15) if wine else (0.09, 0.075), tone, "birthmark")


def draw_vitiligo(sitter: Sitter, text: str) -> str:
    """Patches without colour round the eyes, the mouth and elsewhere."""
    t = sitter.traits
    pale = mix(sitter.skin.base, "#f8e2d3", 0.62)
    spots = (
        ("a", (-t.eye_x, t.eye_y + 0.02), (0.22, 0.17)), ("b", (0.1, t.mouth_y + 0.02), (0.3, 0.16)),
        ("c", (0.36, t.brow_y - 0.2), (0.2, 0.14)), ("d", (0.5, t.eye_y + 0.34), (0.15, 0.2)),
        ("e", (-0.4, 0.62), (0.12, 0.13)),
    )  # fmt: skip
    return "".join(_blob(sitter, at, size, pale, "pale " + name) for name, at, size in spots)


def draw_spots(sitter: Sitter, text: str) -> str:
    """Spots on cheeks and forehead, by the person's seed: red ones, or the dents of old pocks."""
    red = "acne" in text or "pimple" in text
    color = mix(sitter.skin.base, "#c8524e", 0.6) if red else sitter.skin.shade
    svg = ""
    for i in range(14):
        side = -1 if i % 2 else 1
        x = side * spread(sitter.seed, f"spot x {i}", 0.12, 0.5)
        y = spread(sitter.seed, f"spot y {i}", sitter.traits.eye_y + 0.2, 0.84) if i < 11 else -0.34
        if sitter.squash(x, y) > 0.25:
            svg += circle(*sitter.at(x, y), 0.013 + 0.01 * chance(sitter.seed, f"spot r {i}"), color, opacity=0.7)
    return svg


def draw_rouge(sitter: Sitter, text: str) -> str:
    """Rosy or powdered cheeks."""
    color, svg = cloth_hex(text.replace("rosy", "").replace("cheek", ""), "#dd5f66"), ""
    for side in (-1, 1):
        x, y = side * (sitter.traits.eye_x + 0.12), sitter.traits.eye_y + 0.28
        if (squash := sitter.squash(x, y)) > 0.25:
            svg += ellipse(*sitter.at(x, y), 0.16 * min(1.0, squash), 0.12, color, opacity=0.32)
    return svg


def draw_eyeshadow(sitter: Sitter, text: str) -> str:
    """Colour between lid and brow."""
    color, t, svg = cloth_hex(text, "#7d5a86"), sitter.traits, ""
    for side in (-1, 1):
        half = HALF * t.eye
        if sitter.squash(side * t.eye_x, t.eye_y) < 0.1:
            continue
        outline: list[Point] = [
            (side * (t.eye_x - half * 0.9), t.eye_y), (side * (t.eye_x - half * 0.4), t.eye_y - 0.13),
            (side * (t.eye_x + half * 0.5), t.eye_y - 0.145), (side * (t.eye_x + half * 1.35), t.eye_y - 0.06),
            (side * (t.eye_x + half), t.eye_y + 0.01),
        ]  # fmt: skip
        svg += shape(smooth(sitter.many(outline)), color, opacity=0.55)
    return svg


def draw_painted_face(sitter: Sitter, text: str) -> str:
    """A face painted all over, with the clown's diamonds where it is a clown's."""
    t = sitter.traits
    ground = ellipse(*sitter.at(0.0, 0.2), 0.72 * max(0.72, sitter.camera.cos), 0.78, cloth_hex(text, "#f7f4ee"))
    if "clown" not in text and "white" not in text:
        return ground
    for side in (-1, 1):
        if sitter.squash(side * t.eye_x, t.eye_y) > 0.1:
            diamond: list[Point] = [
                (side * t.eye_x, t.eye_y - 0.24), (side * (t.eye_x + 0.09), t.eye_y), (side * t.eye_x, t.eye_y + 0.26),
                (side * (t.eye_x - 0.09), t.eye_y),
            ]  # fmt: skip
            ground += shape(smooth(sitter.many(diamond)), "#3f6fb5", opacity=0.75)
    return ground


def _blob(sitter: Sitter, at: Point, size: Point, color: str, name: str) -> str:
    """A patch of uneven outline, fixed by the person's seed; nothing on a part that can't be seen."""
    if sitter.squash(*at) < 0.12:
        return ""
    points: list[Point] = []
    for i, (c, s) in enumerate(CIRCLE):
        reach = 0.72 + 0.5 * chance(sitter.seed, f"{name} {i}")
        points.append((at[0] + size[0] * c * reach, at[1] + size[1] * s * reach))
    return shape(smooth(sitter.many(points)), color)
