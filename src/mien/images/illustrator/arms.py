"""Arms: skin, sleeves, gloves and hands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.aids import ArmKind, aids_of
from mien.images.illustrator.blend import mix
from mien.images.illustrator.hands import draw_hand, draw_hook
from mien.images.illustrator.limb_paint import paint_tube
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.pose_spec import ArmPose
from mien.images.illustrator.rig import SIDES, Limb, Vec, unit
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.sleeves import below_sleeve, on_sleeve
from mien.images.illustrator.svg import Point
from mien.images.illustrator.tube import Tube, bent, heading
from mien.images.illustrator.worn import Worn

_SHOULDER = 0.34
"""Share of an arm's samples that lie inside the shoulder, where the arm must not part from the trunk."""
_TOWARDS = 0.5
"""Depth of a hand's direction from which it comes towards the camera."""
_ASKEW = 0.8
"""Sine of the yaw from which the nearer arm hangs before the trunk."""
_FROM_ELBOW = (0.0, 0.35)
"""Shares of a forearm between which its shadow sets in, so that none lies round the elbow."""
_SHARP = -0.3
"""Cosine of the turn from which an elbow is too sharp for one outline."""
_METAL = Ramp("#aeb8c2", "#868f9c", "#cdd5dc")
_LEATHER = Ramp("#5a4034", "#402c28", "#7a5a48")


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class _Part:
    """One covering of an arm, skin or a sleeve: what draws all of it, what draws it above and below the elbow."""

    whole: Callable[[], str] = _nothing
    upper: Callable[[], str] = _nothing
    lower: Callable[[], str] = _nothing

    def over(self, other: _Part) -> _Part:
        """This covering upon another."""
        return _Part(
            lambda: other.whole() + self.whole(),
            lambda: other.upper() + self.upper(),
            lambda: other.lower() + self.lower(),
        )


def draw_arm(sitter: Sitter, side: int, arm: Limb) -> str:
    """One arm with sleeve and hand."""
    if _folded(sitter, arm) or arm_kind(sitter, side) == "missing":
        # One outline round both halves of a folded arm would cross itself.
        return "".join(draw_arm_in_two(sitter, side, arm))
    skin = _skin(sitter, side, arm)
    below, above = _end(sitter, side, arm, skin)
    return _bare(sitter, arm, skin).whole() + below + _sleeve(sitter, arm).whole() + above


def draw_arm_in_two(sitter: Sitter, side: int, arm: Limb) -> tuple[str, str]:
    """The arm above and below the elbow, for when only one of them comes before something else."""
    if arm_kind(sitter, side) == "missing":
        return _stump(sitter, arm), ""
    skin = _skin(sitter, side, arm)
    bare, sleeve, (below, above) = _bare(sitter, arm, skin), _sleeve(sitter, arm), _end(sitter, side, arm, skin)
    return bare.upper() + sleeve.upper(), bare.lower() + below + sleeve.lower() + above


def _skin(sitter: Sitter, side: int, arm: Limb) -> Ramp:
    return sitter.receded(_METAL if arm_kind(sitter, side) == "metal" else sitter.skin, arm)


def _end(sitter: Sitter, side: int, arm: Limb, skin: Ramp) -> tuple[str, str]:
    """What is at the wrist below the sleeve and above it: a hand that comes towards the camera hides its cuff."""
    hand = _hand(sitter, side, arm, sitter.skeleton.pose.arms[SIDES.index(side)], skin)
    worn = _wrist(sitter, arm)
    return ("", worn + hand) if sitter.view.depth(arm.tip) > _TOWARDS else (hand, worn)


def _folded(sitter: Sitter, arm: Limb) -> bool:
    """Whether the forearm is seen to run back along the upper arm."""
    a, b, c = (sitter.flat(joint) for joint in (arm.root, arm.middle, arm.end))
    dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return dot < _SHARP * hypot(b[0] - a[0], b[1] - a[1]) * hypot(c[0] - b[0], c[1] - b[1])


def _cloth(sitter: Sitter, ramp: Ramp, arm: Limb) -> Ramp:
    """A sleeve's colours: the farther arm lies in shadow, the nearer one stands out from the trunk beside it."""
    if abs(sin(radians(sitter.view.yaw))) > _ASKEW and sitter.nearness(arm.root) > 0:
        return Ramp(mix(ramp.base, ramp.tint, 0.34), mix(ramp.shade, ramp.base, 0.1), ramp.tint)
    return sitter.receded(ramp, arm)


def arm_kind(sitter: Sitter, side: int) -> ArmKind:
    """Whether this arm is of metal, ends in a hook, or is missing."""
    return aids_of(sitter.subject.appearance.marks.value).arms[SIDES.index(side)]


def _bare(sitter: Sitter, arm: Limb, skin: Ramp) -> _Part:
    r = sitter.skeleton.figure.arm_radius
    tube = _arm_tube(sitter, arm, sitter.flat(arm.end), (r * 0.88, r * 0.74, max(r * 0.5, 0.16)), end_cap=1.0)
    sleeved = sitter.outfit.sleeved.cut.sleeve != "none"
    rooted = 0.0 if sleeved else _rooted(sitter, arm)
    elbow = _elbow(tube)
    # Below a sleeve the shoulder's skin must not peep out.
    since = (0.45 if _rooted(sitter, arm) else 0.2) if sleeved else 0.0
    whole = tube.band(since, 1.0) if sleeved else tube
    whole = Tube(whole.points, whole.radii, whole.start, 1.0)
    above = _above(tube, elbow, since)
    fade = (rooted + 0.1 if rooted else 0.0, rooted + 0.3)
    return _Part(
        lambda: paint_tube(whole, skin, fade=fade, edge=rooted + 0.22),
        lambda: paint_tube(above, skin, fade=fade),
        lambda: paint_tube(_below(tube, elbow, 1.0), skin, fade=_FROM_ELBOW, edge=0.1),
    )


def _stump(sitter: Sitter, arm: Limb) -> str:
    """What is left of an arm: the sleeve folded up and pinned, or a rounded end."""
    figure, worn = sitter.skeleton.figure, sitter.outfit.sleeved
    r, sleeved = figure.arm_radius, worn.cut.sleeve not in {"none", "short"}
    cloth = sitter.receded(worn.ramp if sleeved else sitter.skin, arm)
    end = sitter.flat(arm.along(figure.upper_arm * (0.86 if sleeved else 0.6)))
    joints, radii = [sitter.flat(arm.root), end], [r * 0.9, r * (0.84 if sleeved else 0.78)]
    if rooted := _rooted(sitter, arm):
        joints, radii = [sitter.flat(_inner(sitter, arm)), *joints], [radii[0] * 0.66, *radii]
    tube = bent(joints, radii, end=0.35 if sleeved else 1.0, soft=0.36)
    drawn = paint_tube(tube, cloth, fade=(rooted, rooted + 0.3), edge=rooted + 0.22)
    if sleeved:
        drawn += on_sleeve(sitter, worn, tube, cloth, rooted)
        fold = tube.band(0.8, 1.0)
        drawn += svg.shape(fold.outline(), mix(cloth.base, cloth.shade, 0.7))
        drawn += svg.circle(*fold.at(0.35), 0.06, "#e6e2d6")
    else:
        drawn += _sleeve(sitter, arm).whole()
    return drawn


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
        # Seen along the shoulders, the nearer one is round.
        return bent(joints, (radii[0] * 1.16, *radii[1:]), end=end_cap)
    return bent([sitter.flat(_inner(sitter, arm)), *joints], (radii[0] * 0.66, *radii), end=end_cap, soft=0.36)


def _elbow(tube: Tube) -> float:
    """Share of a whole arm's samples at which the elbow is."""
    return 0.7 if len(tube.points) > 12 else 0.5


def _below(tube: Tube, elbow: float, end_cap: float) -> Tube:
    """The part from the elbow on, with a round beginning; straight, so that it has a form however short it looks."""
    return bent([tube.at(elbow), tube.points[-1]], (tube.radius(elbow), tube.radii[-1]), end=end_cap)


def _above(tube: Tube, elbow: float, since: float = 0.0) -> Tube:
    """The part from the share ``since`` down to the elbow, with a round end."""
    band = tube.band(since, elbow + 0.04)
    return Tube(band.points, band.radii, tube.start if since == 0 else band.start, 0.9)


def _sleeve(sitter: Sitter, arm: Limb) -> _Part:
    """Everything that covers the arm."""
    worn = sitter.outfit.sleeved
    if "plates" in worn.cut.marks:
        return _mail(sitter, arm, worn.ramp)
    if worn.cut.sleeve == "none":
        return _Part()
    own = _one_sleeve(sitter, arm, worn)
    return own.over(_shirt_cuff(sitter, arm)) if worn is not sitter.outfit.top else own


def _mail(sitter: Sitter, arm: Limb, ramp: Ramp) -> _Part:
    """An armoured arm: mail, a shoulder plate in two layers, and a bracer."""
    r = sitter.skeleton.figure.arm_radius
    metal = sitter.receded(ramp, arm)
    dark = Ramp(metal.shade, edge_color(metal), metal.base)
    whole = _arm_tube(sitter, arm, sitter.flat(arm.end), (r * 0.92, r * 0.82, r * 0.62))
    rooted, elbow = _rooted(sitter, arm), _elbow(whole)
    bracer = paint_tube(whole.band(0.8, 0.98), metal)
    plates = []
    for low, high, grow in ((rooted + 0.05, rooted + 0.22, 1.04), (rooted, rooted + 0.13, 1.1)):
        band = whole.band(max(low, 0.0), high)
        plate = Tube(band.points, tuple(w * grow for w in band.radii), 0.9, 0.35)
        plates.append(paint_tube(plate, metal) + svg.stroke(plate.outline(), edge_color(metal), 0.04))
    # The mail begins below the breastplate.
    whole = whole.band(rooted * 0.8, 1.0) if rooted else whole
    return _Part(
        lambda: paint_tube(whole, dark) + bracer + "".join(plates),
        lambda: paint_tube(_above(whole, elbow), dark) + "".join(plates),
        lambda: paint_tube(_below(whole, elbow, 0.16), dark) + bracer,
    )


def _shirt_cuff(sitter: Sitter, arm: Limb) -> _Part:
    """What a coat's sleeve lets be seen of the shirt's."""
    figure, top = sitter.skeleton.figure, sitter.outfit.top
    if top.cut.sleeve in {"short", "none"}:
        return _Part()
    r, e = figure.arm_radius, 0.034
    ends = [sitter.flat(arm.along(figure.upper_arm + figure.forearm * share)) for share in (0.7, 0.98)]
    tube = bent(ends, (r * 0.6, r * 0.58 + e), end=0.12)
    cuff = svg.shape(tube.outline(), sitter.receded(top.ramp, arm).base)
    return _Part(whole=lambda: cuff, lower=lambda: cuff)


def _one_sleeve(sitter: Sitter, arm: Limb, worn: Worn) -> _Part:
    kind, ribbed = worn.cut.sleeve, "rib" in worn.cut.marks
    figure, cloth = sitter.skeleton.figure, _cloth(sitter, worn.ramp, arm)
    r, e = figure.arm_radius, 0.02 + worn.cut.ease * 0.7
    if kind == "short":
        return _short_sleeve(sitter, arm, worn, cloth, e)
    rooted = _rooted(sitter, arm)
    reach = figure.upper_arm + figure.forearm * (0.94 if kind == "wide" else 0.97 if not ribbed else 1.0)
    end = sitter.flat(arm.along(reach - (0.12 if sitter.outfit.outer else 0.0)))
    wrist = r * (1.12 if kind == "wide" else 0.58) + e * (1.0 if not ribbed else 0.6)
    radii = (r * 0.9 + e * 0.35, r * 0.8 + e, wrist)
    whole = _arm_tube(sitter, arm, end, radii)
    elbow = _elbow(whole)
    band = _ribs(whole, cloth) if ribbed else _cuff(whole, cloth, 0.95)
    # A sharp bend at the shoulder may leave a slit in the tube.
    inside = svg.path([sitter.flat(arm.root), sitter.flat(arm.along(figure.upper_arm * 0.5))], closed=False)
    patch = svg.stroke(inside, cloth.base, r * 1.25) if rooted else ""
    fade, edge = (rooted + 0.1 if rooted else 0.0, rooted + 0.3), rooted + 0.22
    hanging = below_sleeve(sitter, worn, arm, cloth)
    above, below = _above(whole, elbow), _below(whole, elbow, 0.16)
    return _Part(
        lambda: (
            hanging
            + patch
            + paint_tube(whole, cloth, fade=fade, edge=edge)
            + on_sleeve(sitter, worn, whole, cloth, rooted)
            + _crease(whole, cloth, rooted)
            + band
        ),
        lambda: patch + paint_tube(above, cloth, fade=fade, edge=edge) + on_sleeve(sitter, worn, above, cloth, rooted),
        lambda: (
            hanging
            + paint_tube(below, cloth, fade=_FROM_ELBOW, edge=0.1)
            + on_sleeve(sitter, worn, below, cloth)
            + band
        ),
    )


def _short_sleeve(sitter: Sitter, arm: Limb, worn: Worn, cloth: Ramp, e: float) -> _Part:
    r = sitter.skeleton.figure.arm_radius
    end = sitter.flat(arm.along(sitter.skeleton.figure.upper_arm * 0.62))
    joints, radii = [sitter.flat(arm.root), end], [r * 1.04 + e * 0.5, r * 0.96 + e]
    if rooted := _rooted(sitter, arm):
        joints, radii = [sitter.flat(_inner(sitter, arm)), *joints], [radii[0] * 0.66, *radii]
    tube = bent(joints, radii, end=0.14, soft=0.4)
    since = 0.74 if rooted else 0.45
    painted = paint_tube(tube, cloth, fade=(since - 0.25, since + 0.1), edge=since)
    drawn = painted + on_sleeve(sitter, worn, tube, cloth, rooted) + _cuff(tube, cloth, 0.9)
    return _Part(whole=lambda: drawn, upper=lambda: drawn)


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
    return "".join(svg.stroke(svg.smooth(line, closed=False), ramp.shade, 0.045, cap="butt") for line in lines)


def _cuff(tube: Tube, ramp: Ramp, share: float) -> str:
    band = tube.band(share, 1.0)
    return svg.shape(band.outline(), mix(ramp.base, ramp.shade, 0.8))


def _ribs(tube: Tube, ramp: Ramp) -> str:
    band = tube.band(0.93, 1.0)
    return svg.shape(band.outline(), mix(ramp.base, ramp.shade, 0.85))


def _hand(sitter: Sitter, side: int, arm: Limb, pose: ArmPose, skin: Ramp) -> str:
    figure, looks = sitter.skeleton.figure, sitter.subject.appearance
    kind = arm_kind(sitter, side)
    gloves = sitter.outfit.wearing("gloves")
    ramp = sitter.receded(gloves.ramp, arm) if gloves else skin
    paw = looks.species.value is Species.ANIMAL
    metal = looks.species.value is Species.ROBOT or kind == "metal"
    if kind == "hook":
        drawn = draw_hook(_METAL, _LEATHER)
    else:
        drawn = draw_hand(pose.hand, ramp, paw=paw, jointed=metal and not gloves, palm=not sitter.from_behind)
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


def _thumb(side: int, pose: ArmPose) -> Vec:
    """Where the thumb points: as the pose says, or forward and inwards as it falls by itself."""
    if pose.thumb:
        return unit((pose.thumb[0] * side, pose.thumb[1], pose.thumb[2]))
    return unit((-side * 0.5, -0.8, 0.2)) if pose.hand == "rest" else unit((-side * 0.6, 0.0, 0.8))


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
