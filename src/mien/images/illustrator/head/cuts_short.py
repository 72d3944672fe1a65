"""Short cuts: cropped, combed, piled up or growing thin."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Curve, Section
from mien.images.illustrator.head.hair_cut import CROPPED, Cut, capped, mirrored, sided, topped, whole
from mien.images.illustrator.head.hair_shape import HairShape, edge, hanging
from mien.images.illustrator.head.hair_tufts import (
    draw_emo_fringe,
    draw_faux_hawk,
    draw_scalp_between,
    draw_spikes,
    draw_swoop,
    draw_tousle,
)
from mien.images.illustrator.head.mohawk import draw_mohawk
from mien.images.illustrator.head.sitter import Sitter

_TEMPLE: Curve = ((52, -0.46), (66, -0.46), (80, -0.5), (96, -0.54), (122, -0.5), (150, -0.42), (180, -0.38))
"""Where long hair on top begins above clipped sides."""
_PARTING = -24.0


def _crop(sitter: Sitter, side: float, top: float, fringe: str, covered: bool) -> HairShape:
    lift = 0.0 if fringe == "receding" else 0.035
    return HairShape(capped(sitter, side, top, covered, lift), edge(whole(sitter, fringe, CROPPED)))


def _clipped(sitter: Sitter, fringe: str = "back") -> HairShape:
    """Stubble all over."""
    return HairShape(sitter.skull.grown(0.018, 0.018, 0.008, 0.018), edge(whole(sitter, fringe, CROPPED)))


def bald(_: Sitter, __: bool) -> Cut:
    """Nothing."""
    return Cut()


def rim(sitter: Sitter, _: bool) -> Cut:
    """Hair round the sides and the back of a bare crown."""
    shell = sitter.skull.grown(0.035, 0.0, 0.0, 0.04)
    # Over the face both edges are the same: nothing grows there.
    high = edge(((0, 0.06), (66, 0.06), (76, -0.1), (90, -0.26), (120, -0.16), (150, -0.02), (180, 0.02)))
    low = edge(((0, 0.06), (66, 0.06), *CROPPED))
    return Cut(HairShape(shell, low, high), "none")


def combed_over(sitter: Sitter, covered: bool) -> Cut:
    """Thin strands from one side laid over a bare crown."""
    if covered:
        return rim(sitter, covered)
    cap = capped(sitter, 0.035, 0.045)
    shape = HairShape(cap, edge(whole(sitter, "receding", CROPPED)))
    return Cut(shape, "none", extras=(draw_scalp_between,))


def receding(sitter: Sitter, covered: bool) -> Cut:
    """Hair that has left the temples."""
    return Cut(_crop(sitter, 0.05, 0.07, "receding", covered), "back")


def buzz(sitter: Sitter, _: bool) -> Cut:
    """Clipped to the same few millimetres all over."""
    return Cut(under=_clipped(sitter), clip=0.66)


def _tapered(sitter: Sitter, top: HairShape, flow: str = "back", parting: float = 0.0) -> Cut:
    return Cut(top, flow, parting, under=_clipped(sitter), clip=0.55)  # type: ignore[arg-type]


def _above(sitter: Sitter, fringe: str) -> Curve:
    return whole(sitter, fringe, _TEMPLE)


def crew(sitter: Sitter, covered: bool) -> Cut:
    """Clipped sides, a short even top."""
    return _tapered(
        sitter, HairShape(capped(sitter, 0.035, 0.1, covered, 0.008), edge(_above(sitter, "back"))), "forward"
    )


def flat_top(sitter: Sitter, covered: bool) -> Cut:
    """Clipped sides, the top level as a table."""
    rows = ((-1.25, 0.0, 0.1, 0.1), (-1.245, 0.54, 0.5, -0.46), (-1.21, 0.67, 0.66, -0.64), (-1.08, 0.72, 0.72, -0.76),
            (-0.92, 0.74, 0.74, -0.82))  # fmt: skip
    shell = topped(capped(sitter, 0.05, 0.12, covered), -0.6, rows)
    return _tapered(sitter, HairShape(shell, edge(_above(sitter, "back"))), "none")


def caesar(sitter: Sitter, covered: bool) -> Cut:
    """Short, combed forward to a straight fringe."""
    return Cut(_crop(sitter, 0.055, 0.1, "micro", covered), "forward")


def side_part(sitter: Sitter, covered: bool) -> Cut:
    """Parted at one side and combed over to the other."""
    rows = ((-1.2, 0.0, -0.02, -0.02), (-1.17, 0.3, 0.36, -0.34), (-1.08, 0.5, 0.58, -0.55), (-0.92, 0.63, 0.68, -0.74))
    shell = capped(sitter, 0.06, 0.14, covered)
    shell = shell if covered else topped(shell, -0.6, rows)
    return Cut(HairShape(shell, edge(whole(sitter, "side", CROPPED))), "parted", sided(sitter, _PARTING))


def slicked(sitter: Sitter, covered: bool) -> Cut:
    """Combed straight back from the forehead."""
    rows = ((-1.12, 0.0, 0.0, 0.0), (-1.105, 0.2, 0.18, -0.36), (-1.05, 0.39, 0.36, -0.58), (-0.95, 0.53, 0.49, -0.73),
            (-0.84, 0.6, 0.57, -0.81))  # fmt: skip
    shell = capped(sitter, 0.04, 0.1, covered)
    shell = shell if covered else topped(shell, -0.62, rows)
    return Cut(HairShape(shell, edge(whole(sitter, "back", CROPPED))), "back")


def quiff(sitter: Sitter, covered: bool) -> Cut:
    """Brushed up and back from the forehead over clipped sides."""
    rows = ((-1.4, 0.0, 0.38, 0.38), (-1.37, 0.24, 0.62, 0.1), (-1.27, 0.46, 0.8, -0.22), (-1.1, 0.6, 0.83, -0.48),
            (-0.92, 0.67, 0.77, -0.68))  # fmt: skip
    shell = topped(capped(sitter, 0.05, 0.12, covered, 0.015), -0.62, rows)
    cut = _tapered(sitter, HairShape(shell, edge(_above(sitter, "back"))))
    return Cut(cut.shape, "back", under=cut.under, clip=0.55, extras=(draw_swoop,))


def pompadour(sitter: Sitter, covered: bool) -> Cut:
    """A high roll above the forehead, the sides combed back."""
    rows = ((-1.42, 0.0, 0.34, 0.34), (-1.39, 0.36, 0.64, 0.0), (-1.29, 0.6, 0.88, -0.32), (-1.12, 0.73, 0.95, -0.6),
            (-0.92, 0.76, 0.85, -0.77))  # fmt: skip
    shell = topped(capped(sitter, 0.06, 0.14, covered), -0.6, rows)
    return Cut(HairShape(shell, edge(whole(sitter, "back", CROPPED))), "back")


def undercut(sitter: Sitter, covered: bool) -> Cut:
    """Sides and back clipped, the long top swept to one side."""
    rows = ((-1.26, 0.0, 0.12, 0.12), (-1.23, 0.34, 0.46, -0.28), (-1.12, 0.58, 0.68, -0.52), (-0.95, 0.7, 0.74, -0.7))
    shell = capped(sitter, 0.08, 0.16, covered)
    shell = shell if covered else topped(shell, -0.62, rows)
    return _tapered(sitter, HairShape(shell, edge(_above(sitter, "low"))), "parted", sided(sitter, -30.0))


def bowl(sitter: Sitter, covered: bool) -> Cut:
    """Cut to one height all round."""
    cap = capped(sitter, 0.11, 0.16, covered)
    sides: Curve = ((64, -0.12), (90, 0.02), (130, 0.1), (180, 0.12))
    return Cut(HairShape(cap, edge(whole(sitter, "bangs", sides))), "fall", under=_clipped(sitter), clip=0.5)


def curtains(sitter: Sitter, covered: bool) -> Cut:
    """Parted in the middle, falling to the cheekbones at both sides."""
    sides: Curve = ((66, 0.14), (74, 0.26), (84, 0.22), (96, 0.16), (112, 0.2), (128, 0.36), (150, 0.46), (180, 0.48))
    shell = capped(sitter, 0.1, 0.17, covered)
    return Cut(HairShape(shell, edge(whole(sitter, "curtain", sides))), "parted")


def messy(sitter: Sitter, covered: bool) -> Cut:
    """Short locks every way."""
    shell = capped(sitter, 0.09, 0.17, covered)
    low = edge(whole(sitter, "swept", CROPPED), 0.06, 15, 0.15)
    return Cut(HairShape(shell, low), "forward", extras=(draw_tousle,))


def spiky(sitter: Sitter, covered: bool) -> Cut:
    """Locks that stand up in points."""
    shape = _crop(sitter, 0.06, 0.1, "back", covered)
    return Cut(
        HairShape(shape.shell, edge(whole(sitter, "back", CROPPED), 0.0, 14, 0.1)), "forward", extras=(draw_spikes,)
    )


def faux_hawk(sitter: Sitter, covered: bool) -> Cut:
    """Short sides, the middle brushed up into a ridge."""
    top = HairShape(capped(sitter, 0.04, 0.12, covered, 0.01), edge(_above(sitter, "back")))
    return Cut(top, "none", under=_clipped(sitter), clip=0.55, extras=(draw_faux_hawk,))


def mohawk(sitter: Sitter, covered: bool) -> Cut:
    """A crest on a clipped head."""
    return Cut(under=_clipped(sitter), clip=0.3, extras=() if covered else (draw_mohawk,))


def pixie(sitter: Sitter, covered: bool) -> Cut:
    """Short and close at the nape, longer locks over the forehead and before the ears."""
    sides: Curve = ((64, 0.0), (72, 0.28), (78, 0.36), (84, 0.18), (92, 0.08), (106, 0.1), (118, 0.24), (134, 0.44),
                    (156, 0.52), (180, 0.56))  # fmt: skip
    shell = capped(sitter, 0.075, 0.16, covered)
    low = edge(whole(sitter, "low", sides), 0.0, 9, 0.1)
    return Cut(HairShape(shell, low), "parted", sided(sitter, -28.0))


def emo(sitter: Sitter, covered: bool) -> Cut:
    """A long fringe across one eye."""
    cap = capped(sitter, 0.08, 0.16, covered)
    middle = cap.at(0.1)
    falls = [Section(0.6, middle.width - 0.05, 0.1, -0.8), Section(1.0, middle.width - 0.2, 0.05, -0.6)]
    sides: Curve = ((66, 0.14), (74, 0.6), (82, 0.62), (96, 0.4), (120, 0.56), (180, 0.7))
    low = edge(whole(sitter, "low", sides), 0.14, 13, 0.1)
    shape = HairShape(hanging(cap, 0.1, falls), low)
    return Cut(shape, "parted", sided(sitter, -28.0), extras=(draw_emo_fringe,))


def curly_crop(sitter: Sitter, covered: bool) -> Cut:
    """Curls on top, clipped sides."""
    shell = capped(sitter, 0.09, 0.26, covered)
    top = HairShape(shell, edge(_above(sitter, "micro" if mirrored(sitter) else "back")), bumps=0.24)
    return Cut(top, "none", texture="curly", under=_clipped(sitter), clip=0.5)
