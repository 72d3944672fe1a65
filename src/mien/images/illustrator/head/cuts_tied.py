"""Cuts that are gathered, plaited or matted."""

from __future__ import annotations

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.head.cuts_long import fringe
from mien.images.illustrator.head.geometry import Curve, Section
from mien.images.illustrator.head.hair_cut import GATHERED, Cut, Extra, capped, sided, whole
from mien.images.illustrator.head.hair_locks import draw_box_braids, draw_locks, draw_tied_locks
from mien.images.illustrator.head.hair_shape import HairShape, edge, hanging
from mien.images.illustrator.head.hair_tied import (
    draw_back_braid,
    draw_beehive,
    draw_bunches,
    draw_high_bun,
    draw_high_tail,
    draw_low_bun,
    draw_low_tail,
    draw_pair_of_braids,
    draw_puffs,
    draw_row_ends,
    draw_side_braid,
    draw_space_buns,
    draw_top_knot,
    draw_twin_tails,
    draw_wig,
)
from mien.images.illustrator.head.plaits import draw_plaits
from mien.images.illustrator.head.sitter import Sitter


def _gathered(sitter: Sitter, covered: bool, *extras: Extra, over: str = "", side: float = 0.05) -> Cut:
    """Smooth to the head, ears free."""
    over = over or fringe(sitter, ("centre", "side", "back", "back"))
    low = edge(whole(sitter, over, GATHERED))
    parting = {"centre": 0.0, "curtain": 0.0, "side": sided(sitter, -24.0)}.get(over, 0.0)
    return Cut(HairShape(capped(sitter, side, 0.09, covered), low), "gathered", parting, extras=extras)


def high_bun(sitter: Sitter, covered: bool) -> Cut:
    """A knot on the crown."""
    return _gathered(sitter, covered, draw_high_bun)


def low_bun(sitter: Sitter, covered: bool) -> Cut:
    """A knot at the nape."""
    return _gathered(sitter, covered, draw_low_bun)


def top_knot(sitter: Sitter, covered: bool) -> Cut:
    """A small knot on top; the forehead is free."""
    return _gathered(sitter, covered, draw_top_knot, over="back")


def space_buns(sitter: Sitter, covered: bool) -> Cut:
    """Two knots on the crown."""
    return _gathered(sitter, covered, draw_space_buns, over=fringe(sitter, ("centre", "bangs")))


def updo(sitter: Sitter, covered: bool) -> Cut:
    """Piled high and rounded."""
    return _gathered(sitter, covered, draw_beehive, over=fringe(sitter, ("side", "back")), side=0.07)


def high_ponytail(sitter: Sitter, covered: bool) -> Cut:
    """A tail from the crown."""
    return _gathered(sitter, covered, draw_high_tail)


def low_ponytail(sitter: Sitter, covered: bool) -> Cut:
    """A tail from the nape."""
    return _gathered(sitter, covered, draw_low_tail)


def pigtails(sitter: Sitter, covered: bool) -> Cut:
    """A bunch at each side."""
    return _gathered(sitter, covered, draw_bunches, over=fringe(sitter, ("centre", "bangs")))


def twin_tails(sitter: Sitter, covered: bool) -> Cut:
    """A long tail from high up at each side."""
    return _gathered(sitter, covered, draw_twin_tails, over=fringe(sitter, ("bangs", "centre")))


def afro_puffs(sitter: Sitter, covered: bool) -> Cut:
    """Two balls of tight curls."""
    return _gathered(sitter, covered, draw_puffs, over="centre", side=0.03)


def two_braids(sitter: Sitter, covered: bool) -> Cut:
    """A braid at each side."""
    return _gathered(sitter, covered, draw_pair_of_braids, over=fringe(sitter, ("centre", "centre", "bangs")))


def braid(sitter: Sitter, covered: bool) -> Cut:
    """One braid down the back."""
    return _gathered(sitter, covered, draw_back_braid)


def side_braid(sitter: Sitter, covered: bool) -> Cut:
    """One braid over a shoulder."""
    return _gathered(sitter, covered, draw_side_braid, over=fringe(sitter, ("side", "centre", "side")))


def crown_braid(sitter: Sitter, covered: bool) -> Cut:
    """Plaits coiled round the crown."""
    return _gathered(sitter, covered, draw_plaits)


def cornrows(sitter: Sitter, covered: bool) -> Cut:
    """Braids close to the skull, from the forehead to the nape and on from there."""
    low = edge(whole(sitter, "back", GATHERED))
    return Cut(HairShape(capped(sitter, 0.03, 0.04, covered), low), "none", texture="rows", extras=(draw_row_ends,))


def _matted(sitter: Sitter, covered: bool, *extras: Extra, texture: str = "locks") -> Cut:
    """The ground between ropes of hair, in their shadow."""
    cap = capped(sitter, 0.06, 0.1, covered)
    if sitter.looks.hair_length.value is HairLength.SHORT:
        return Cut(HairShape(cap, edge(whole(sitter, "back", GATHERED))), "none", texture="locks", extras=extras)
    falls = [Section(0.6, 0.82, 0.0, -0.9), Section(1.1, 0.76, -0.1, -0.85)]
    sides: Curve = ((70, 0.1), (82, 0.5), (92, 0.66), (180, 0.8))
    shape = HairShape(hanging(cap, 0.1, falls), edge(whole(sitter, "back", sides)))
    return Cut(shape, "none", texture=texture, extras=extras)  # type: ignore[arg-type]


def locks(sitter: Sitter, covered: bool) -> Cut:
    """Dreadlocks that hang."""
    return _matted(sitter, covered, draw_locks)


def tied_locks(sitter: Sitter, covered: bool) -> Cut:
    """Dreadlocks gathered behind."""
    cut = _gathered(sitter, covered, draw_tied_locks, over="back", side=0.07)
    return Cut(cut.shape, "none", texture="rows", extras=cut.extras)


def box_braids(sitter: Sitter, covered: bool) -> Cut:
    """Many thin braids."""
    return _matted(sitter, covered, draw_box_braids)


def powdered_wig(sitter: Sitter, _: bool) -> Cut:
    """Rolled at the sides, gathered behind with a ribbon."""
    cut = _gathered(sitter, False, draw_wig, over="back", side=0.09)
    return Cut(cut.shape, "back", extras=cut.extras)
