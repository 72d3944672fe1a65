"""Animals' ears, on top of the head or hanging from it."""

from __future__ import annotations

from mien.images.illustrator.head.animal_kinds import AnimalKind, EarKind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import shape, smooth

_OUTLINES: dict[EarKind, tuple[Point3, ...]] = {
    "pointed": (
        (0.16, -0.8, 0.1), (0.26, -1.06, 0.06), (0.47, -1.4, -0.06), (0.56, -1.46, -0.1), (0.63, -1.36, -0.14),
        (0.75, -0.95, -0.24), (0.77, -0.55, -0.3), (0.45, -0.6, -0.1),
    ),
    "round": (
        (0.28, -0.76, 0.08), (0.36, -1.06, 0.06), (0.58, -1.22, -0.05), (0.84, -1.12, -0.2), (0.92, -0.85, -0.3),
        (0.78, -0.58, -0.3), (0.5, -0.55, -0.1),
    ),
    "floppy": (
        (0.4, -0.86, 0.02), (0.68, -0.84, -0.1), (0.9, -0.6, -0.14), (1.04, -0.1, -0.08), (1.02, 0.32, 0.02),
        (0.88, 0.42, 0.08), (0.76, 0.1, 0.12), (0.68, -0.35, 0.12), (0.5, -0.6, 0.1),
    ),
    "long": (
        (0.1, -0.8, 0.02), (0.12, -1.3, 0.02), (0.2, -1.75, -0.02), (0.32, -1.96, -0.06), (0.46, -1.84, -0.12),
        (0.5, -1.4, -0.18), (0.46, -0.85, -0.2), (0.3, -0.7, -0.1),
    ),
    "none": (),
}  # fmt: skip


def draw_animal_ears(sitter: Sitter, kind: AnimalKind) -> tuple[str, str]:
    """Ears painted before the skull and after it."""
    outline = _OUTLINES[kind.ears]
    if not outline:
        return _crest(sitter), ""
    behind, front = "", ""
    for side in (-1, 1):
        svg = _ear(sitter, side, outline, kind)
        near = -side * sitter.camera.sin > 0.25 or (kind.ears == "floppy" and sitter.camera.facing(side * 80) > -0.3)
        if near:
            front += svg
        else:
            behind += svg
    return behind, front


def _ear(sitter: Sitter, side: int, outline: tuple[Point3, ...], kind: AnimalKind) -> str:
    # In profile the far ear would hide exactly behind the near one: it leans forward, the near one back.
    apart = -0.2 * side * sitter.camera.sin if kind.ears != "floppy" else 0.0
    solid = [(side * x, y, z - apart * max(0.0, -y - 0.5)) for x, y, z in outline]
    points = [sitter.camera.place(p) for p in solid]
    hanging = kind.ears == "floppy"
    far = side * sitter.camera.sin > 0.5
    color = sitter.skin.shade if hanging or far or sitter.camera.cos < -0.3 else sitter.skin.base
    svg = shape(smooth(points), color)
    if sitter.camera.cos < 0.05 or hanging:
        return svg
    middle = [sum(axis) / len(solid) for axis in zip(*solid, strict=True)]
    inner = [
        sitter.camera.place((p[0] + (middle[0] - p[0]) * 0.36, p[1] + (middle[1] - p[1]) * 0.3 + 0.03, p[2]))
        for p in solid
    ]
    return svg + shape(smooth(inner), mix(sitter.skin.base, "#f0a3a0", 0.6))


def _crest(sitter: Sitter) -> str:
    """Feathers on a bird's crown."""
    svg = ""
    for k, lean in enumerate((-0.18, 0.02, 0.2)):
        rise = 0.1 * (k == 1)
        stem = [(-0.07, -0.85, 0.05), (lean * 0.6, -1.15 - rise, -0.05), (lean * 1.4, -1.38 - rise, -0.3),
                (lean + 0.08, -1.12, -0.2), (0.09, -0.85, -0.1)]  # fmt: skip
        svg += shape(smooth([sitter.camera.place(p) for p in stem]), sitter.skin.shade if k != 1 else sitter.skin.base)
    return svg
