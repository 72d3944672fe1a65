"""The face of one person as numbers: read from the description, the rest fixed by the person's seed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mien.domain.appearance_model import AgeClass, Appearance, Build, Gender, Species
from mien.images.illustrator.chance import pick, spread
from mien.images.illustrator.head.face_kinds import BROWS, EYES, FACES, FACTORS, LIPS, NOSES, Kind
from mien.ports import Subject


@dataclass(frozen=True)
class Traits:
    """Measures of a face in head units; the neutral adult face has the defaults."""

    width: float = 0.745
    """Half the width at the temples."""
    cheek: float = 0.0
    """Fullness of the cheeks, -1 hollow to 1 round."""
    jaw: float = 0.5
    """0 tapering, 1 square."""
    chin: float = 0.5
    """Breadth of the chin, 0-1."""
    chin_out: float = 0.0
    """How far the chin juts forward in profile."""
    brow_ridge: float = 0.0
    """How far the brow juts forward in profile."""
    forehead: float = 0.0
    """How far the forehead bulges in profile, as a child's does."""
    sag: float = 0.0
    """Jowls, 0-1."""
    depth: float = 1.0
    """Length of the skull from face to back, against the usual."""
    eye_y: float = 0.095
    eye_x: float = 0.3
    eye: float = 1.0
    """Size of the eyes against the usual."""
    roundness: float = 0.45
    """0 a narrow slit of an eye, 1 a round one."""
    tilt: float = 0.0
    """Outer corners of the eyes up (positive) or down."""
    hood: float = 0.0
    """How far the skin above hides the upper lid: 0 a lid with a crease, 1 none to be seen."""
    deep: float = 0.0
    """How deep the eyes lie under the brow, 0-1."""
    brow: float = 1.0
    """Thickness of the brows."""
    brow_arch: float = 0.5
    brow_peak: float = 0.0
    """Brows with a bend (1) rather than a curve."""
    brow_long: float = 0.0
    """Length of the brows beyond the usual, as a share."""
    brow_y: float = -0.12
    nose: float = 1.0
    """Length of the nose."""
    nose_width: float = 1.0
    nose_out: float = 1.0
    """How far it stands out."""
    nose_hook: float = 0.0
    """Bridge hollow (-1) or humped (1)."""
    mouth_y: float = 0.64
    mouth: float = 1.0
    lips: float = 0.5
    """0 thin, 1 full and coloured."""
    bow: float = 0.35
    """How marked the dip of the upper lip is, 0-1."""
    ear: float = 1.0
    lashes: float = 0.3
    age: float = 0.25
    """0 child, 0.25 young adult, 1 very old: lines, folds, sagging."""
    warmth: float = 0.5
    """Colour in the cheeks."""


_LIMITS: Mapping[str, tuple[float, float]] = {
    "width": (0.67, 0.86), "cheek": (-1.3, 1.3), "jaw": (0.0, 1.0), "chin": (0.0, 1.0), "lips": (0.0, 1.0),
    "roundness": (0.0, 1.0), "hood": (0.0, 1.0), "deep": (0.0, 1.0), "bow": (0.0, 1.0), "brow_arch": (-0.1, 1.3),
    "nose_hook": (-1.2, 1.2), "tilt": (-0.7, 0.9), "nose_width": (0.6, 1.75), "nose": (0.5, 1.4),
    "mouth": (0.7, 1.35), "eye": (0.75, 1.4), "brow": (0.45, 2.1), "nose_out": (0.5, 1.3),
}  # fmt: skip
"""Beyond these a face falls apart."""

_GENDERS: Mapping[Gender, Kind] = {
    Gender.FEMALE: {
        "width": -0.01, "cheek": 0.15, "jaw": -0.28, "chin": -0.22, "eye": 1.1, "roundness": 0.1, "tilt": 0.1,
        "brow": 0.74, "brow_arch": 0.25, "brow_y": -0.012, "nose": 0.92, "nose_width": 0.84, "nose_out": 0.86,
        "nose_hook": -0.15, "lips": 0.24, "lashes": 0.45, "ear": 0.9, "warmth": 0.2,
    },
    Gender.MALE: {
        "width": 0.005, "jaw": 0.27, "chin": 0.22, "chin_out": 0.025, "brow_ridge": 0.02, "eye": 0.95, "brow": 1.28,
        "brow_arch": -0.22, "brow_y": 0.012, "nose": 1.05, "nose_width": 1.08, "nose_out": 1.08, "lips": -0.25,
        "lashes": -0.3, "ear": 1.06, "warmth": -0.2,
    },
    Gender.NONBINARY: {"jaw": -0.05, "chin": -0.05, "lashes": 0.1},
}  # fmt: skip

_BUILDS: Mapping[Build, Kind] = {
    Build.LARGE: {"width": 0.03, "cheek": 0.75, "jaw": 0.15, "sag": 0.3},
    Build.SLIM: {"width": -0.018, "cheek": -0.35},
    Build.MUSCULAR: {"jaw": 0.2, "chin": 0.15},
    Build.AVERAGE: {},
}
_AGES: Mapping[AgeClass, Kind] = {
    AgeClass.TEEN: {
        "cheek": 0.25, "jaw": -0.15, "chin": -0.1, "eye_y": 0.045, "eye": 1.09, "brow_y": 0.03, "brow": 0.9,
        "nose": 0.9, "nose_out": 0.88, "mouth_y": 0.018, "forehead": 0.02, "roundness": 0.08, "warmth": 0.15,
    },
    AgeClass.YOUNG_ADULT: {"cheek": 0.12, "eye": 1.03, "lips": 0.04},
    AgeClass.ADULT: {"cheek": -0.22, "jaw": 0.09, "hood": 0.12, "lips": -0.03, "eye": 0.98, "nose": 1.03,
                     "nose_out": 1.04, "brow_ridge": 0.008},
    AgeClass.MIDDLE_AGED: {
        "cheek": 0.05, "jaw": 0.08, "sag": 0.35, "eye": 0.96, "hood": 0.22, "tilt": -0.06, "lips": -0.1,
        "nose": 1.04, "nose_width": 1.05, "nose_out": 1.07, "ear": 1.1, "chin_out": 0.012, "lashes": -0.15,
    },
    AgeClass.ELDERLY: {
        "cheek": -0.25, "jaw": 0.1, "sag": 0.9, "eye": 0.89, "roundness": -0.12, "hood": 0.55, "tilt": -0.28,
        "brow_y": 0.012, "nose": 1.1, "nose_width": 1.12, "nose_out": 1.08, "ear": 1.2, "lips": -0.3, "bow": -0.2,
        "lashes": -0.5, "deep": 0.3, "mouth_y": -0.004,
    },
}  # fmt: skip
_AGE_LINES = {
    AgeClass.CHILD: 0.0, AgeClass.TEEN: 0.1, AgeClass.YOUNG_ADULT: 0.2, AgeClass.ADULT: 0.35,
    AgeClass.MIDDLE_AGED: 0.65, AgeClass.ELDERLY: 1.0,
}  # fmt: skip
_SPECIES: Mapping[Species, Kind] = {
    Species.ELF: {
        "width": -0.02, "cheek": -0.4, "jaw": -0.25, "chin": -0.22, "eye": 1.07, "tilt": 0.3, "brow": 0.82,
        "brow_arch": 0.2, "brow_peak": 0.5, "nose_width": 0.85,
    },
    Species.DWARF: {
        "width": 0.05, "cheek": 0.45, "jaw": 0.25, "brow": 1.35, "brow_ridge": 0.03, "nose": 1.06,
        "nose_width": 1.35, "nose_out": 1.22, "warmth": 0.5,
    },
    Species.ORC: {
        "width": 0.035, "jaw": 0.5, "chin": 0.4, "chin_out": 0.085, "brow_ridge": 0.06, "eye": 0.87, "deep": 0.9,
        "brow": 1.35, "brow_arch": -0.5, "brow_y": 0.03, "nose": 0.84, "nose_width": 1.4, "nose_out": 0.82,
        "nose_hook": -0.8, "mouth": 1.22, "lips": -0.2, "ear": 1.1, "warmth": -1.0,
    },
    Species.UNDEAD: {"cheek": -0.8, "deep": 0.8, "warmth": -1.0, "lips": -0.15},
}  # fmt: skip
_CREATURES: tuple[tuple[str, Kind], ...] = (
    (r"goblin|gremlin|\bimp\b|kobold", {
        "width": -0.02, "cheek": -0.6, "jaw": -0.6, "chin": -0.5, "chin_out": -0.06, "eye": 1.2, "roundness": 0.25,
        "nose": 1.45, "nose_out": 1.7, "nose_width": 0.8, "nose_hook": 1.8, "brow_ridge": -0.04, "ear": 1.08,
    }),
    (r"troll|ogre", {"nose": 1.3, "nose_width": 1.2, "nose_out": 1.35, "width": 0.02, "eye": 0.92}),
    (r"alien|martian", {
        "eye": 1.3, "tilt": 0.5, "roundness": 0.2, "nose": 0.7, "nose_out": 0.5, "nose_width": 0.7, "lips": -0.4,
        "jaw": -0.4, "chin": -0.4, "width": 0.03, "forehead": 0.05, "brow": 0.5, "mouth": 0.8, "warmth": -1.0,
    }),
    (r"demon|devil|succubus|incubus|tiefling", {
        "cheek": -0.4, "brow_peak": 0.8, "tilt": 0.25, "chin": -0.1, "deep": 0.4, "warmth": -0.4,
    }),
    (r"fairy|pixie|sprite|nymph|dryad|\bfae?y?\b|mermaid|siren", {
        "eye": 1.08, "tilt": 0.2, "jaw": -0.15, "chin": -0.15, "nose": 0.9,
    }),
)  # fmt: skip
"""Beings by their own word, beyond what their species says."""
_SPREADS: Kind = {
    "width": 0.018, "cheek": 0.3, "jaw": 0.2, "chin": 0.25, "chin_out": 0.025, "eye_x": 0.01, "tilt": 0.1,
    "roundness": 0.1, "brow_arch": 0.15, "brow_y": 0.014, "nose_hook": 0.25, "lips": 0.1, "eye_y": 0.012,
    "mouth_y": 0.012, "lashes": 0.25, "bow": 0.25, "deep": 0.15,
}  # fmt: skip
_SPREAD_FACTORS: Kind = {"eye": 0.07, "brow": 0.18, "nose": 0.07, "nose_width": 0.1, "nose_out": 0.1, "mouth": 0.07,
                         "ear": 0.16}  # fmt: skip
_DARK_SKIN = frozenset({"dark", "black", "brown"})
_FOR_FEW = frozenset({"single-lidded"})


def read_traits(subject: Subject) -> Traits:
    """The face of a subject; the same subject gives the same face in every picture."""
    looks = subject.appearance
    age = looks.age_class.value
    traits = _with(Traits(age=_AGE_LINES[age]), _GENDERS[looks.gender.value])
    traits = _individual(subject, traits)
    traits = _with(traits, _BUILDS[looks.build.value])
    traits = _childlike(traits) if age is AgeClass.CHILD else _with(traits, _AGES.get(age, {}))
    traits = _with(traits, _SPECIES.get(looks.species.value, {}))
    return limited(_with(traits, _creature(looks)))


def _creature(looks: Appearance) -> Kind:
    if looks.species.value in {Species.ANIMAL, Species.ROBOT, Species.HUMAN}:
        return {}
    detail = (looks.species_detail.value or "").lower()
    return next((kind for words, kind in _CREATURES if re.search(words, detail)), {})


def limited(traits: Traits) -> Traits:
    """The face with every measure brought back to where it still holds together."""
    held = {name: min(high, max(low, getattr(traits, name))) for name, (low, high) in _LIMITS.items()}
    return replace(traits, warmth=max(0.0, traits.warmth), lashes=min(1.0, max(0.0, traits.lashes)), **held)


def _with(traits: Traits, kind: Kind) -> Traits:
    changed = {
        name: getattr(traits, name) * value if name in FACTORS else getattr(traits, name) + value
        for name, value in kind.items()
    }
    return replace(traits, **changed)


def _individual(subject: Subject, traits: Traits) -> Traits:
    """What makes this face this person's: a kind of each feature, and every measure a little off the average."""
    seed = subject.seed
    lids = _eye_kinds(subject)
    for what, kinds in (("face", FACES), ("nose", NOSES), ("brows", BROWS), ("lips", LIPS)):
        traits = _with(traits, kinds[pick(seed, "kind of " + what, tuple(kinds))])
    traits = _with(traits, EYES[pick(seed, "kind of eyes", lids)])
    traits = _with(traits, {name: spread(seed, "face " + name, -by, by) for name, by in _SPREADS.items()})
    return _with(traits, {name: 1 + spread(seed, "face " + name, -by, by) for name, by in _SPREAD_FACTORS.items()})


def _eye_kinds(subject: Subject) -> tuple[str, ...]:
    """Lids without a crease go with black hair on fair or tan skin."""
    looks = subject.appearance
    if looks.hair_color.value == "black" and looks.skin_tone.value not in _DARK_SKIN:
        return (*EYES, *_FOR_FEW, *_FOR_FEW, *_FOR_FEW)
    return tuple(kind for kind in EYES if kind not in _FOR_FEW)


def _childlike(t: Traits) -> Traits:
    """Features low on a round face, large eyes, a small nose."""
    return replace(
        t, width=max(0.775, t.width + 0.03), cheek=0.75 + 0.3 * t.cheek, jaw=0.12 + 0.2 * t.jaw,
        chin=0.1 + 0.3 * t.chin, chin_out=-0.045, brow_ridge=0.0, forehead=0.055, eye_y=0.25, eye_x=0.315,
        eye=1.2 * t.eye / max(0.9, t.eye), roundness=max(0.62, t.roundness), hood=min(0.5, t.hood), deep=0.0,
        brow=min(0.85, t.brow * 0.75), brow_y=0.03 + 0.4 * (t.brow_y + 0.12), nose=0.6 + 0.12 * (t.nose - 1),
        nose_width=0.55 + 0.3 * t.nose_width, nose_out=0.55 + 0.1 * t.nose_out, nose_hook=-0.7 + 0.2 * t.nose_hook,
        mouth_y=0.7, mouth=0.84 * t.mouth, lips=min(0.35, t.lips), lashes=t.lashes * 0.6, ear=0.95 * t.ear, warmth=1.0,
    )  # fmt: skip
