"""Arms: skin, sleeves, gloves and hands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.hands import draw_hand
from mien.images.illustrator.legs import paint_tube
from mien.images.illustrator.outfit import Worn
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.poses import ArmPose
from mien.images.illustrator.rig import SIDES, Limb, Vec, unit
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.sleeves import below_sleeve, on_sleeve
from mien.images.illustrator.svg import Point
from mien.images.illustrator.tube import Tube, bent, heading

_SHOULDER = 0.34
"""Share of an arm's samples that lie inside the shoulder, where the arm must not part from the trunk."""
_WRIST = 0.5
"""Share of the forearm from which it counts as the arm's end."""
_ARTIFICIAL = r"\b(?:robotic|metal|bionic|cybernetic|mechanical|prosthetic)\b.*\b(?:arm|hand)\b"
_METAL = Ramp("#aeb8c2", "#868f9c", "#cdd5dc")


@dataclass(frozen=True, slots=True)
class DrawnArm:
    """An arm as a whole, and its lower parts alone for when only they come before the trunk."""

    whole: str
    lower: str
    end: str = ""
    """Hand and wrist alone."""


def draw_arm(sitter: Sitter, side: int, arm: Limb) -> DrawnArm:
    """One arm with sleeve and hand."""
    pose = sitter.skeleton.pose.arms[SIDES.index(side)]
    skin = sitter.receded(_METAL if _artificial(sitter, side) else sitter.skin, arm)
    hand = _hand(sitter, side, arm, pose, skin)
    r = sitter.skeleton.figure.arm_radius
    wrist = max(r * 0.48, 0.15)
    sleeved = sitter.outfit.sleeved.cut.sleeve != "none"
    rooted = 0.0 if sleeved else _rooted(sitter, arm)
    if sleeved:
        tube = bent(
            [sitter.flat(j) for j in (arm.along(sitter.skeleton.figure.upper_arm * 0.5), arm.middle, arm.end)],
            (r * 0.74, r * 0.72, wrist),
        )
    else:
        tube = _arm_tube(sitter, arm, sitter.flat(arm.end), (r * 0.84, r * 0.72, wrist), end_cap=1.0)
    lower_tube = bent([sitter.flat(arm.middle), sitter.flat(arm.end)], (r * 0.72, wrist))
    bare = paint_tube(tube, skin, fade=(rooted + 0.1 if rooted else 0.0, rooted + 0.3), edge=rooted + 0.22)
    sleeve, lower, end = _sleeve(sitter, arm)
    cuff = _wrist(sitter, arm)
    return DrawnArm(
        bare + hand + sleeve + cuff,
        paint_tube(lower_tube, skin, edge=0.0) + hand + lower + cuff,
        paint_tube(lower_tube.band(_WRIST, 1.0), skin, edge=0.0) + hand + end + cuff,
    )


def _artificial(sitter: Sitter, side: int) -> bool:
    """Whether a mark says that this arm is made of metal; one that names no side is the figure's left."""
    metal = [mark.lower() for mark in sitter.subject.appearance.marks.value if is_artificial(mark)]
    return any(side == (-1 if "right" in mark else 1) for mark in metal)


def is_artificial(mark: str) -> bool:
    """Whether a mark says that an arm is made of metal."""
    return re.search(_ARTIFICIAL, mark.lower()) is not None


def _inner(sitter: Sitter, arm: Limb) -> Vec:
    """A point inside the shoulder from which the arm grows, so that its outline continues the shoulder's slope."""
    figure = sitter.skeleton.figure
    side = -1 if arm is sitter.skeleton.arms[0] else 1
    # Out of an armhole comes only the arm.
    inward = 0.56 if sitter.outfit.sleeves_cover_shoulders else 0.85
    return sitter.skeleton.trunk.place((side * figure.shoulder * inward, -figure.torso + 0.1, -0.02))


def _rooted(sitter: Sitter, arm: Limb) -> float:
    """Share of the arm's samples inside the shoulder; none when the camera looks along the shoulders."""
    a, b = sitter.flat(_inner(sitter, arm)), sitter.flat(arm.root)
    return _SHOULDER if hypot(a[0] - b[0], a[1] - b[1]) > 0.3 else 0.0


def _arm_tube(
    sitter: Sitter, arm: Limb, end: Point, radii: tuple[float, float, float], *, end_cap: float = 0.16
) -> Tube:
    """Shoulder, elbow, end; with radii at each."""
    joints = [sitter.flat(arm.root), sitter.flat(arm.middle), end]
    if not _rooted(sitter, arm):
        return bent(joints, radii, end=end_cap)
    return bent([sitter.flat(_inner(sitter, arm)), *joints], (radii[0] * 0.66, *radii), end=end_cap, soft=0.36)


def _sleeve(sitter: Sitter, arm: Limb) -> tuple[str, str, str]:
    """The sleeve, its part below the elbow, and its end."""
    worn = sitter.outfit.sleeved
    parts, lower, last = "", "", ""
    if "plates" in worn.cut.marks:
        return _mail(sitter, arm, worn.ramp)
    if worn is not sitter.outfit.top and worn.cut.sleeve != "none":
        parts, lower, last = _one_sleeve(sitter, arm, sitter.outfit.top, sitter.outfit.top.ramp, "inner", 0.02)
    if worn.cut.sleeve == "none":
        return "", "", ""
    ribbed = "rib" in worn.cut.marks
    whole, low, end = _one_sleeve(sitter, arm, worn, worn.ramp, worn.cut.sleeve, worn.cut.ease, ribbed=ribbed)
    return parts + whole, lower + low, last + end


def _mail(sitter: Sitter, arm: Limb, ramp: Ramp) -> tuple[str, str, str]:
    """An armoured arm: mail, a shoulder plate in two layers, and a bracer."""
    r = sitter.skeleton.figure.arm_radius
    metal = sitter.receded(ramp, arm)
    dark = Ramp(metal.shade, edge_color(metal), metal.base)
    whole = _arm_tube(sitter, arm, sitter.flat(arm.end), (r * 0.9, r * 0.8, r * 0.6))
    rooted = _rooted(sitter, arm)
    bracer = paint_tube(whole.band(0.8, 0.98), metal)
    plates = []
    for low, high, grow in ((rooted + 0.05, rooted + 0.22, 1.04), (rooted, rooted + 0.13, 1.1)):
        band = whole.band(max(low, 0.0), high)
        plate = Tube(band.points, tuple(w * grow for w in band.radii), 0.9, 0.35)
        plates.append(paint_tube(plate, metal) + svg.stroke(plate.outline(), edge_color(metal), 0.04))
    lower = bent([sitter.flat(arm.middle), sitter.flat(arm.end)], (r * 0.8, r * 0.6), end=0.16)
    return paint_tube(whole, dark) + bracer + "".join(plates), paint_tube(lower, dark) + bracer, bracer


def _one_sleeve(
    sitter: Sitter, arm: Limb, worn: Worn, ramp: Ramp, kind: str, ease: float, *, ribbed: bool = False
) -> tuple[str, str, str]:
    figure, cloth = sitter.skeleton.figure, sitter.receded(ramp, arm)
    r, e = figure.arm_radius, 0.02 + ease * 0.7
    elbow, rooted = sitter.flat(arm.middle), _rooted(sitter, arm)
    if kind == "inner":
        # Only the cuff of the shirt below shows.
        if sitter.outfit.top.cut.sleeve in {"short", "none"}:
            return "", "", ""
        ends = [sitter.flat(arm.along(figure.upper_arm + figure.forearm * share)) for share in (0.7, 0.98)]
        tube = bent(ends, (r * 0.6, r * 0.58 + e), end=0.12)
        cuff = svg.shape(tube.outline(), cloth.base)
        return cuff, cuff, cuff
    if kind == "short":
        end = sitter.flat(arm.along(figure.upper_arm * 0.62))
        joints, radii = [sitter.flat(arm.root), end], [r * 0.88 + e * 0.5, r * 0.94 + e]
        if rooted:
            joints, radii = [sitter.flat(_inner(sitter, arm)), *joints], [radii[0] * 0.66, *radii]
        tube = bent(joints, radii, end=0.14, soft=0.4)
        since = 0.74 if rooted else 0.45
        painted = paint_tube(tube, cloth, fade=(since - 0.25, since + 0.1), edge=since)
        return painted + on_sleeve(worn, tube, cloth, rooted) + _cuff(tube, cloth, 0.9), "", ""
    reach = figure.upper_arm + figure.forearm * (0.94 if kind == "wide" else 0.97 if not ribbed else 1.0)
    end = sitter.flat(arm.along(reach - (0.12 if sitter.outfit.outer else 0.0)))
    wrist = r * (1.12 if kind == "wide" else 0.58) + e * (1.0 if not ribbed else 0.6)
    radii3 = (r * 0.84 + e * 0.35, r * 0.78 + e, wrist)
    whole = _arm_tube(sitter, arm, end, radii3)
    lower = bent([elbow, end], radii3[1:], end=0.16)
    band = _ribs(whole, cloth) if ribbed else _cuff(whole, cloth, 0.95)
    # A sharp bend at the shoulder may leave a slit in the tube.
    inside = svg.path([sitter.flat(arm.root), sitter.flat(arm.along(figure.upper_arm * 0.5))], closed=False)
    patch = svg.stroke(inside, cloth.base, r * 1.25) if rooted else ""
    hanging = below_sleeve(sitter, worn, arm, cloth)
    return (
        hanging
        + patch
        + paint_tube(whole, cloth, fade=(rooted + 0.1 if rooted else 0.0, rooted + 0.3), edge=rooted + 0.22)
        + on_sleeve(worn, whole, cloth, rooted)
        + _crease(whole, cloth, rooted)
        + band,
        hanging + paint_tube(lower, cloth, edge=0.06) + on_sleeve(worn, lower, cloth) + band,
        paint_tube(lower.band(_WRIST, 1.0), cloth, edge=0.0) + on_sleeve(worn, lower.band(_WRIST, 1.0), cloth) + band,
    )


def _crease(tube: Tube, ramp: Ramp, rooted: float) -> str:
    """Folds inside the elbow, the deeper the more it bends."""
    middle = round(len(tube.points) * (0.66 if rooted else 0.5))
    a, b, c = tube.points[middle - 3], tube.points[middle], tube.points[middle + 3]
    turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
    left, right = tube.edges()
    inner = right[middle] if turn > 0 else left[middle]
    mid = tube.points[middle]
    lines = []
    for k in (-1, 1):
        p = tube.points[middle + k]
        lines.append(
            [
                inner,
                ((inner[0] + p[0]) / 2 + 0.02, (inner[1] + p[1]) / 2),
                (mid[0] * 0.4 + p[0] * 0.6, mid[1] * 0.4 + p[1] * 0.6),
            ]
        )
    return "".join(svg.stroke(svg.smooth(line, closed=False), ramp.shade, 0.045) for line in lines)


def _cuff(tube: Tube, ramp: Ramp, share: float) -> str:
    band = tube.band(share, 1.0)
    return svg.shape(band.outline(), mix(ramp.base, ramp.shade, 0.8))


def _ribs(tube: Tube, ramp: Ramp) -> str:
    band = tube.band(0.93, 1.0)
    return svg.shape(band.outline(), mix(ramp.base, ramp.shade, 0.85))


def _hand(sitter: Sitter, side: int, arm: Limb, pose: ArmPose, skin: Ramp) -> str:
    figure, looks = sitter.skeleton.figure, sitter.subject.appearance
    gloves = sitter.outfit.wearing("gloves")
    ramp = sitter.receded(gloves.ramp, arm) if gloves else skin
    paw = looks.species.value is Species.ANIMAL
    metal = looks.species.value is Species.ROBOT or _artificial(sitter, side)
    drawn = draw_hand(pose.hand, ramp, paw=paw, jointed=metal and not gloves)
    wrist, tip = sitter.flat(arm.end), sitter.view.flat(arm.tip)
    if hypot(*tip) < 0.25:
        tip = (tip[0], tip[1] + 0.25)
    turn = heading((0.0, 0.0), tip)
    thumb = sitter.view.flat(_thumb(side, pose))
    local_x = (cos(radians(turn)), sin(radians(turn)))
    mirrored = thumb[0] * local_x[0] + thumb[1] * local_x[1] < 0
    size = figure.hand * (1.1 if looks.species.value is Species.ORC else 1.0)
    squeeze = min(1.0, 0.72 + 0.28 * hypot(*tip))
    place = svg.transform(translate=wrist, scale=(-size if mirrored else size, size * squeeze), rotate=turn)
    return svg.group(drawn, place)


def _thumb(side: int, pose: ArmPose) -> tuple[float, float, float]:
    """Roughly where the thumb points: up and inwards for a hand at rest, forward for a hanging one."""
    if pose.hand == "rest":
        return unit((-side * 0.5, -0.8, 0.2))
    return unit((-side * 0.75, 0.0, 0.75 if pose.hand != "open" else 0.0))


def _wrist(sitter: Sitter, arm: Limb) -> str:
    """A watch, or straw where a scarecrow's hand begins."""
    figure = sitter.skeleton.figure
    parts = ""
    if (
        (watch := sitter.outfit.wearing("watch"))
        and sitter.outfit.sleeved.cut.sleeve != "long"
        and arm is sitter.skeleton.arms[1]
    ):
        tube = bent(
            [sitter.flat(arm.middle), sitter.flat(arm.end)], (figure.arm_radius * 0.72, figure.arm_radius * 0.52)
        )
        parts += svg.shape(tube.band(0.84, 0.94).outline(), watch.ramp.base)
    if sitter.subject.appearance.species_detail.value == "scarecrow":
        parts += straw(sitter, arm)
    return parts


def straw(sitter: Sitter, limb: Limb) -> str:
    """Straws sticking out of a cuff."""
    x, y = sitter.flat(limb.end)
    before = sitter.flat(limb.middle)
    dx, dy = x - before[0], y - before[1]
    n = hypot(dx, dy) or 1.0
    dx, dy = dx / n, dy / n
    parts = []
    for i, lean in enumerate((-0.75, -0.4, -0.1, 0.2, 0.5, 0.8)):
        way = (dx - dy * lean, dy + dx * lean)
        long = 0.38 + 0.1 * (i % 3)
        line = svg.path(
            [(x - dy * lean * 0.2, y + dx * lean * 0.2), (x + way[0] * long, y + way[1] * long)], closed=False
        )
        parts.append(svg.stroke(line, ("#e2bd62", "#c99d45")[i % 2], 0.06))
    return "".join(parts)
