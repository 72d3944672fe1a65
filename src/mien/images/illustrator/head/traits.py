"""The face of one person as numbers: read from the description, the rest fixed by the person's seed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mien.domain.appearance_model import AgeClass, Build, Gender, Species
from mien.images.illustrator.chance import spread
from mien.ports import Subject


@dataclass(frozen=True)
class Traits:
    """Measures of a face in head units; the neutral adult face has the defaults."""

    width: float = 0.79
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
    depth: float = 1.0
    """Length of the skull from face to back, against the usual."""
    eye_y: float = 0.10
    eye_x: float = 0.315
    eye: float = 1.0
    """Size of the eyes against the usual."""
    tilt: float = 0.0
    """Outer corners of the eyes up (positive) or down."""
    brow: float = 1.0
    """Thickness of the brows."""
    brow_arch: float = 0.5
    brow_y: float = -0.17
    nose: float = 1.0
    """Length of the nose."""
    nose_width: float = 1.0
    nose_out: float = 1.0
    """How far it stands out."""
    nose_hook: float = 0.0
    """Bridge hollow (-1) or humped (1)."""
    mouth_y: float = 0.665
    mouth: float = 1.0
    lips: float = 0.5
    """0 thin, 1 full and coloured."""
    ear: float = 1.0
    lashes: float = 0.3
    age: float = 0.25
    """0 child, 0.25 young adult, 1 very old: lines, folds, sagging."""
    freckles: bool = False
    warmth: float = 0.5
    """Colour in the cheeks."""


_AGE_LINES = {
    AgeClass.CHILD: 0.0,
    AgeClass.TEEN: 0.1,
    AgeClass.YOUNG_ADULT: 0.2,
    AgeClass.ADULT: 0.35,
    AgeClass.MIDDLE_AGED: 0.65,
    AgeClass.ELDERLY: 1.0,
}


def read_traits(subject: Subject) -> Traits:
    """The face of a subject; the same subject gives the same face in every picture."""
    looks = subject.appearance
    traits = _gendered(subject, Traits())
    traits = _individual(subject, traits)
    traits = _built(traits, looks.build.value)
    traits = _aged(traits, looks.age_class.value)
    return _of_species(traits, looks.species.value)


def _gendered(subject: Subject, traits: Traits) -> Traits:
    gender = subject.appearance.gender.value
    if gender is Gender.FEMALE:
        return replace(
            traits, width=0.775, cheek=0.18, jaw=0.18, chin=0.25, eye=1.1, tilt=0.12, brow=0.75, brow_arch=0.8,
            nose=0.9, nose_width=0.82, nose_out=0.85, lips=0.85, lashes=1.0, ear=0.9, warmth=0.75,
        )  # fmt: skip
    if gender is Gender.MALE:
        return replace(
            traits, width=0.79, jaw=0.78, chin=0.72, chin_out=0.03, brow_ridge=0.02, eye=0.94, brow=1.3,
            brow_arch=0.3, brow_y=-0.15, nose=1.08, nose_width=1.08, nose_out=1.1, lips=0.2, lashes=0.0, ear=1.08,
            warmth=0.3,
        )  # fmt: skip
    return replace(traits, jaw=0.42, chin=0.45, lips=0.5, lashes=0.4)


def _individual(subject: Subject, traits: Traits) -> Traits:
    """What makes this face this person's: every measure a little off the average."""
    seed = subject.seed

    def off(what: str, amount: float) -> float:
        return spread(seed, "face " + what, -amount, amount)

    return replace(
        traits,
        width=traits.width + off("width", 0.025),
        cheek=traits.cheek + off("cheek", 0.45),
        jaw=min(1.0, max(0.0, traits.jaw + off("jaw", 0.3))),
        chin=min(1.0, max(0.0, traits.chin + off("chin", 0.3))),
        chin_out=traits.chin_out + off("chin out", 0.03),
        eye=traits.eye * (1 + off("eye", 0.09)),
        eye_x=traits.eye_x + off("eye x", 0.02),
        tilt=traits.tilt + off("tilt", 0.16),
        brow=traits.brow * (1 + off("brow", 0.28)),
        brow_arch=traits.brow_arch + off("arch", 0.35),
        brow_y=traits.brow_y + off("brow y", 0.025),
        nose=traits.nose * (1 + off("nose", 0.14)),
        nose_width=traits.nose_width * (1 + off("nose width", 0.2)),
        nose_out=traits.nose_out * (1 + off("nose out", 0.2)),
        nose_hook=off("hook", 1.0),
        mouth=1 + off("mouth", 0.12),
        lips=min(1.0, max(0.0, traits.lips + off("lips", 0.22))),
        ear=traits.ear * (1 + off("ear", 0.14)),
    )


def _built(traits: Traits, build: Build) -> Traits:
    if build is Build.LARGE:
        return replace(traits, width=traits.width + 0.035, cheek=traits.cheek + 0.85, jaw=min(1.0, traits.jaw + 0.2))
    if build is Build.SLIM:
        return replace(traits, width=traits.width - 0.02, cheek=traits.cheek - 0.4)
    if build is Build.MUSCULAR:
        return replace(traits, jaw=min(1.0, traits.jaw + 0.18), chin=min(1.0, traits.chin + 0.15))
    return traits


def _aged(traits: Traits, age: AgeClass) -> Traits:
    lines = _AGE_LINES[age]
    if age is AgeClass.CHILD:
        return replace(
            traits, age=lines, width=traits.width + 0.03, cheek=0.9, jaw=0.12, chin=0.25, chin_out=-0.05,
            brow_ridge=0.0, eye_y=0.24, eye=1.26, eye_x=0.33, brow=min(0.85, traits.brow * 0.75), brow_y=-0.05,
            nose=0.62, nose_width=0.82, nose_out=0.6, nose_hook=-0.8, mouth_y=0.715, mouth=0.86,
            lips=min(0.35, traits.lips), lashes=traits.lashes * 0.5, ear=0.95, warmth=1.0,
        )  # fmt: skip
    if age is AgeClass.TEEN:
        return replace(
            traits, age=lines, cheek=traits.cheek + 0.2, jaw=traits.jaw * 0.7, chin=traits.chin * 0.8, eye_y=0.14,
            eye=traits.eye * 1.1, brow=traits.brow * 0.9, nose=traits.nose * 0.88, nose_out=traits.nose_out * 0.88,
            mouth_y=0.675,
        )  # fmt: skip
    if age is AgeClass.ELDERLY:
        return replace(
            traits, age=lines, cheek=traits.cheek - 0.1, jaw=min(1.0, traits.jaw + 0.15), eye=traits.eye * 0.9,
            tilt=traits.tilt - 0.18, nose=traits.nose * 1.08, ear=traits.ear * 1.2, lips=traits.lips * 0.6,
            lashes=traits.lashes * 0.5,
        )  # fmt: skip
    return replace(traits, age=lines)


def _of_species(traits: Traits, species: Species) -> Traits:
    if species is Species.ELF:
        return replace(
            traits, width=traits.width - 0.02, cheek=traits.cheek - 0.35, jaw=traits.jaw * 0.55,
            chin=traits.chin * 0.6, eye=traits.eye * 1.06, tilt=traits.tilt + 0.25, brow=traits.brow * 0.8,
            brow_arch=traits.brow_arch + 0.3,
        )  # fmt: skip
    if species is Species.DWARF:
        return replace(
            traits, width=traits.width + 0.05, cheek=traits.cheek + 0.4, jaw=min(1.0, traits.jaw + 0.25),
            brow=traits.brow * 1.35, brow_ridge=0.04, nose=traits.nose * 1.08, nose_width=traits.nose_width * 1.35,
            nose_out=traits.nose_out * 1.25, warmth=1.0,
        )  # fmt: skip
    if species is Species.ORC:
        return replace(
            traits, width=traits.width + 0.035, jaw=min(1.0, traits.jaw + 0.45), chin=min(1.0, traits.chin + 0.35),
            chin_out=0.09, brow_ridge=0.07, eye=traits.eye * 0.86, brow=traits.brow * 1.3, brow_arch=0.1,
            nose=traits.nose * 0.85, nose_width=traits.nose_width * 1.35, nose_hook=-1.0, mouth=1.25, lips=0.1,
            ear=1.15, warmth=0.0,
        )  # fmt: skip
    if species is Species.UNDEAD:
        return replace(traits, cheek=traits.cheek - 0.8, warmth=0.0, lips=traits.lips * 0.7)
    return traits
