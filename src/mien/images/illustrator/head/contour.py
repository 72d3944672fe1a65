"""The outline of a human face: the shell of the skull with brow, nose, lips and chin where they reach the edge."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Curve, smooth_curve
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, smooth

_FAR_CHEEK: Curve = ((-0.55, 0.0), (-0.3, -0.004), (-0.06, -0.014), (0.1, -0.024), (0.3, -0.006), (0.48, -0.026),
                     (0.66, -0.066), (0.82, -0.096), (0.94, -0.09), (1.0, -0.04))  # fmt: skip
"""What the far edge of a face in three-quarter view lies inside the shell, by y: socket, cheekbone, cheek, jaw."""
_STEPS = 44


def tip_y(sitter: Sitter) -> float:
    """Height of the nose's tip."""
    return sitter.traits.eye_y + 0.275 * sitter.traits.nose


def nose_root(sitter: Sitter) -> float:
    """Height at which the nose rises from the brow."""
    return sitter.traits.eye_y - 0.075


def nose_curve(sitter: Sitter) -> Curve:
    """How far the nose stands out before the face along its middle line, by y."""
    t = sitter.traits
    root, tip = nose_root(sitter), tip_y(sitter)
    long, out = tip - root, 0.15 * t.nose_out
    hook, up = t.nose_hook, 0.022 * max(0.0, -t.nose_hook)
    return (
        (root - 0.02, 0.0),
        (root + 0.12 * long, 0.035 * out + 0.012 * max(0.0, hook)),
        (root + 0.42 * long, (0.4 + 0.13 * hook) * out),
        (root + 0.72 * long, (0.72 + 0.1 * hook) * out),
        (tip - 0.04 - up, 0.95 * out),
        (tip + 0.002 - up, out),
        (tip + 0.035 - up * 0.5, (0.9 - 0.1 * hook) * out),
        (tip + 0.072, 0.42 * out),
        (tip + 0.098, 0.06 * out),
        (tip + 0.13, 0.0),
    )


def lip_curve(sitter: Sitter) -> Curve:
    """How far the lips stand out along the middle line, by y; they part with the mood."""
    t, mood = sitter.traits, sitter.mood
    y, out = t.mouth_y, 0.018 + 0.03 * t.lips
    gap = 0.14 * mood.mouth
    full = 0.022 + 0.026 * t.lips
    return (
        (y - full - 0.045, 0.0),
        (y - full, 0.8 * out),
        (y - 0.014, out),
        (y + 0.5 * gap, 0.3 * out - 0.9 * gap),
        (y + gap + 0.016, 0.8 * out - 0.1 * gap),
        (y + gap + full + 0.006, 0.62 * out - 0.1 * gap),
        (y + gap + full + 0.05, 0.0),
    )


def middle_line(sitter: Sitter, ys: list[float]) -> list[float]:
    """z of the face's middle line at each height, with nose and lips."""
    nose, lips = smooth_curve(nose_curve(sitter)), smooth_curve(lip_curve(sitter))
    return [sitter.forward(y) + nose(y) + lips(y) for y in ys]


def face_outline(sitter: Sitter) -> list[Point]:
    """The silhouette of a human head that isn't turned away, from the chin up the left side and down the right."""
    skull, camera = sitter.skull, sitter.camera
    near = skull.side(camera, sitter.turn < 0, skull.bottom, skull.top)
    far = _far_edge(sitter)
    if sitter.turn > 0:
        return [*near, *far[1:-1]]
    return [*far[::-1], *near[::-1][1:-1]]


def face_path(sitter: Sitter) -> str:
    """Path data of :func:`face_outline`."""
    return smooth(face_outline(sitter))


def _far_edge(sitter: Sitter) -> list[Point]:
    """The edge on the side to which the face is turned, from the crown to the chin."""
    skull, camera, turn = sitter.skull, sitter.camera, sitter.turn
    turned = abs(camera.sin)
    ys = _heights(sitter)
    dips = smooth_curve(_FAR_CHEEK)
    share = max(0.0, min(1.0, (turned - 0.2) / 0.35)) * max(0.0, min(1.0, camera.cos / 0.45))
    lines = middle_line(sitter, ys) if turned > 0.6 else [-9.0] * len(ys)
    points = []
    for y, line in zip(ys, lines, strict=True):
        left, right = skull.extents(camera, y)
        edge = (right if turn > 0 else -left) + dips(y - (sitter.traits.eye_y - 0.1) * 0.7) * share
        points.append((turn * max(edge, line * turned), y))
    return points


def _heights(sitter: Sitter) -> list[float]:
    """Heights from the crown to the chin, close together where the outline turns."""
    top, bottom = sitter.skull.top, sitter.skull.bottom
    upper = [top + (nose_root(sitter) - top) * math.sin(math.pi / 2 * i / 14) ** 1.6 for i in range(14)]
    lower_start, lower_end = nose_root(sitter), 0.94
    lower = [lower_start + (lower_end - lower_start) * i / _STEPS for i in range(_STEPS + 1)]
    return [*upper, *lower, 0.96, 0.975, 0.988, 0.995, bottom]
