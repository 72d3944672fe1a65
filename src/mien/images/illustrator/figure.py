"""A body's measurements from an appearance: how tall, how broad, how old, what kind of being.

One unit is half the height of an adult's head. The trunk's own space starts between the hip joints, y down.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from mien.domain.appearance_model import AgeClass, Appearance, Build, Gender, Height, Species

Section = tuple[float, float, float, float]
"""Share of the trunk's length above the hip joints, half width, half depth, forward offset of the centre."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Lengths and widths of one body."""

    head: float
    shoulder: float
    """Distance of the shoulder joints from the middle."""
    hip: float
    torso: float
    """From the hip joints up to the shoulder joints."""
    neck: float
    neck_base: float
    """Height of the neck's root above the hip joints."""
    neck_forward: float
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shin: float
    ankle: float
    arm_radius: float
    leg_radius: float
    sections: tuple[Section, ...]
    """From the crotch upwards to the neck."""
    stoop: float
    """Degrees that the trunk leans forward with age."""

    @property
    def height(self) -> float:
        """From the ground to the bare crown, standing straight."""
        legs = self.thigh + self.shin + self.ankle
        return legs + self.neck_base + self.neck + 2 * self.head

    def section(self, y: float) -> tuple[float, float, float]:
        """Half width, half depth and forward offset of the trunk at height ``y`` (negative is up)."""
        u = -y / self.torso
        rows = self.sections
        if u <= rows[0][0]:
            return rows[0][1:]
        for low, high in itertools.pairwise(rows):
            if u <= high[0]:
                t = (u - low[0]) / (high[0] - low[0])
                _, wide, deep, forward = low
                return wide + (high[1] - wide) * t, deep + (high[2] - deep) * t, forward + (high[3] - forward) * t
        return rows[-1][1:]


@dataclass(frozen=True, slots=True)
class _Shape:
    """Factors by which a body differs from the average one."""

    shoulder: float = 1.0
    chest: float = 1.0
    waist: float = 1.0
    belly: float = 0.0
    hip: float = 1.0
    arm: float = 1.0
    leg: float = 1.0

    def times(self, other: _Shape) -> _Shape:
        return _Shape(
            self.shoulder * other.shoulder,
            self.chest * other.chest,
            self.waist * other.waist,
            self.belly + other.belly,
            self.hip * other.hip,
            self.arm * other.arm,
            self.leg * other.leg,
        )


_BUILDS = {
    Build.SLIM: _Shape(0.93, 0.89, 0.86, 0.0, 0.9, 0.84, 0.85),
    Build.AVERAGE: _Shape(),
    Build.MUSCULAR: _Shape(1.19, 1.17, 1.03, 0.0, 1.03, 1.34, 1.16),
    Build.LARGE: _Shape(1.1, 1.2, 1.48, 0.3, 1.26, 1.24, 1.22),
}
_GENDERS = {
    Gender.FEMALE: _Shape(0.89, 0.91, 0.86, 0.0, 1.06, 0.85, 0.96),
    Gender.MALE: _Shape(1.08, 1.05, 1.05, 0.0, 0.96, 1.08, 1.02),
    Gender.NONBINARY: _Shape(0.98, 0.97, 0.97, 0.0, 1.0, 0.96, 0.98),
}
_SPECIES = {
    Species.ELF: _Shape(0.95, 0.95, 0.93, 0.0, 0.95, 0.92, 0.92),
    Species.DWARF: _Shape(1.14, 1.18, 1.22, 0.1, 1.16, 1.25, 1.2),
    Species.ORC: _Shape(1.18, 1.14, 1.1, 0.05, 1.06, 1.3, 1.15),
    Species.UNDEAD: _Shape(0.97, 0.93, 0.9, 0.0, 0.95, 0.84, 0.86),
}
_AGES = {
    # limbs and trunk against an adult's, breadth against an adult's, stoop in degrees
    AgeClass.CHILD: (0.6, 0.68, 0.0),
    AgeClass.TEEN: (0.9, 0.88, 0.0),
    AgeClass.YOUNG_ADULT: (1.0, 0.98, 0.0),
    AgeClass.ADULT: (1.0, 1.0, 0.0),
    AgeClass.MIDDLE_AGED: (0.99, 1.04, 1.0),
    AgeClass.ELDERLY: (0.94, 0.99, 4.5),
}
_RISE = 0.52
"""From the shoulder joints up to the neck's root."""
_HEIGHTS = {Height.SHORT: 0.91, Height.AVERAGE: 1.0, Height.TALL: 1.09}


def measure(appearance: Appearance) -> Figure:
    """The body of ``appearance``; every combination gives a body that can stand."""
    species, age = appearance.species.value, appearance.age_class.value
    grow, broad, stoop = _AGES[age]
    long = grow * _HEIGHTS[appearance.height.value]
    shape = _BUILDS[appearance.build.value].times(_SPECIES.get(species, _Shape()))
    if age is not AgeClass.CHILD:
        shape = shape.times(_GENDERS[appearance.gender.value])
    leg = long * (0.66 if species is Species.DWARF else 1.0) * (0.94 if age is AgeClass.CHILD else 1.0)
    trunk = long * (0.9 if species is Species.DWARF else 1.0) * (1.12 if age is AgeClass.CHILD else 1.0)
    torso = 3.3 * trunk
    shoulder = 1.27 * shape.shoulder * broad
    return Figure(
        head=1.04 if age is AgeClass.CHILD else 1.12,
        shoulder=shoulder,
        hip=0.6 * shape.hip * broad,
        torso=torso,
        neck=0.25 * (0.6 if age is AgeClass.CHILD else 1.0) * (0.6 if species is Species.ORC else 1.0),
        neck_base=torso + _RISE * min(broad, 1.0),
        neck_forward=-0.05,
        upper_arm=1.78 * long * (1.06 if species is Species.ORC else 1.0),
        forearm=1.56 * long * (1.06 if species is Species.ORC else 1.0),
        hand=1.12 * (0.5 + 0.5 * long) * (0.94 + 0.06 * shape.arm),
        thigh=2.85 * leg,
        shin=2.7 * leg,
        ankle=0.42 * (0.75 if age is AgeClass.CHILD else 1.0),
        arm_radius=0.42 * shape.arm * broad,
        leg_radius=0.62 * shape.leg * broad,
        sections=_sections(shape, broad, shoulder, torso, _bust(appearance)),
        stoop=stoop,
    )


def _bust(appearance: Appearance) -> float:
    grown = appearance.age_class.value not in {AgeClass.CHILD, AgeClass.TEEN}
    return 0.07 if grown and appearance.gender.value is Gender.FEMALE else 0.0


def _sections(shape: _Shape, broad: float, shoulder: float, torso: float, bust: float) -> tuple[Section, ...]:
    cap = 0.4 * shape.arm**0.5 * broad
    hip, waist, chest = 1.2 * shape.hip * broad, 0.98 * shape.waist * broad, 1.22 * shape.chest * broad
    deep = 0.5 * (shape.chest + shape.waist) * broad
    belly = shape.belly
    rise = _RISE * min(broad, 1.0) / torso
    return (
        (-0.14, hip * 0.94, 0.6 * shape.hip * broad, -0.03),
        (0.0, hip, 0.76 * shape.hip * broad, -0.1),
        (0.14, hip * 0.96, 0.74 * shape.hip * broad + belly * 0.5, belly * 0.4 - 0.02),
        (0.36, waist, 0.66 * deep + belly * 0.7, 0.07 + belly * 0.5),
        (0.55, waist * 0.4 + chest * 0.6, 0.74 * deep + belly * 0.4, 0.05 + belly * 0.3),
        (0.72, chest * 1.02, 0.84 * deep + bust, 0.01 + bust * 0.8),
        (0.86, chest * 0.55 + (shoulder + cap) * 0.45, 0.8 * deep, -0.06),
        (0.96, shoulder + cap * 0.66, max(0.68 * deep, 0.6 * broad), -0.1),
        (1.0 + rise * 0.16, shoulder + cap * 0.5, 0.6 * broad, -0.11),
        (1.0 + rise * 0.38, shoulder + cap * 0.12, 0.56 * broad, -0.1),
        (1.0 + rise * 0.62, shoulder * 0.66 + 0.16, 0.53 * broad, -0.09),
        (1.0 + rise * 0.84, shoulder * 0.3 + 0.4 * broad**0.5, 0.48 * broad, -0.08),
        (1.0 + rise, 0.53 * broad**0.5, 0.45 * broad**0.5, -0.06),
    )
