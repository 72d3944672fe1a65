"""The text of whole drawings as hashes, so that nothing changes by accident or from one machine to another."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from mien.domain.appearance_model import AgeClass, Build, FacialHair, Gender, HairLength, HairStyle, Species
from mien.domain.scene import Camera, Held, Place, Scene
from mien.domain.shots import SHOTS, Angle, Background, Expression, Pose, Shot
from mien.domain.styles import illustrator_styles
from mien.domain.worldview import Theme
from mien.images.illustrator.compose import draw_svg
from mien.ports import Subject
from tests.images.illustrator.cast import subject

GOLDEN = Path(__file__).parents[2] / "golden" / "illustrator.json"
CAST = {
    "human": subject(
        ("blazer", "#c9a13b"), ("shirt", "#ffffff"), theme=Theme.MODERATE, seed=1, glasses=True,
        hair_length=HairLength.LONG, hair_style=HairStyle.WAVY,
    ),
    "elf": subject(
        ("robe", "#3355aa"), ("cloak", "#777777"), theme=Theme.SKEPTIC, seed=3, species=Species.ELF,
        hair_length=HairLength.LONG, hair_color="silver",
    ),
    "orc": subject(
        ("armour", "#5a4632"), ("boots", "#222222"), theme=Theme.REVOLUTIONARY, seed=2, species=Species.ORC,
        gender=Gender.MALE, build=Build.LARGE, hair_style=HairStyle.MOHAWK,
    ),
    "robot": subject(("suit", "#24303a"), "bow tie", theme=Theme.TECH, seed=4, species=Species.ROBOT),
    "cat": subject(
        ("shirt", "#dddddd"), ("scarf", "#3366bb"), theme=Theme.DEFAULT, seed=5, species=Species.ANIMAL,
        species_detail="cat",
    ),
    "child": subject(
        ("t-shirt", "#88aa44"), ("shorts", "#334455"), theme=Theme.PATRIOT, seed=6, age_class=AgeClass.CHILD,
        hair_style=HairStyle.CURLY, hair_color="red", marks=("freckles",),
    ),
    "elder": subject(
        ("coat", "#aa2222"), "trousers", theme=Theme.BURNT_OUT, seed=8, age_class=AgeClass.ELDERLY,
        gender=Gender.MALE, facial_hair=FacialHair.BEARD, headwear="grey fedora", hair_color="white",
    ),
}  # fmt: skip


def short_hash(who: Subject, shot: Shot, style: str = "flat") -> str:
    text = draw_svg(who, shot, width=640, height=480, seed=9, style=style).svg
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def drawings() -> dict[str, str]:
    """Everybody in every shot and style; poses, faces, places, held things and cameras once each."""
    found = {
        f"{name}/{shot}/{style}": short_hash(who, SHOTS[shot], style)
        for name, who in CAST.items()
        for shot in SHOTS
        for style in illustrator_styles()
    }
    usual = SHOTS["environmental_context"].model_copy(update={"background": Background.PLAIN})
    changes: list[dict[str, object]] = [
        {"pose": pose, "angle": angle} for pose in Pose for angle in (Angle.FRONT, Angle.SIDE)
    ]
    changes += [{"expression": expression} for expression in Expression]
    changes += [{"scene": Scene(place=place)} for place in Place]
    changes += [{"held": held, "pose": Pose.HOLDING} for held in Held]
    changes += [{"camera": camera, "background": Background.SCENE} for camera in Camera]
    for change in changes:
        name = "/".join(value.place or "" if isinstance(value, Scene) else str(value) for value in change.values())
        found[f"human/{name}"] = short_hash(CAST["human"], usual.model_copy(update=change))
    return found


def test_drawings_have_not_changed_by_accident() -> None:
    """After an intended change: delete the file, run this once, look at the pictures, commit."""
    if not GOLDEN.exists():
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(drawings(), indent=1) + "\n")
        pytest.fail(f"wrote {GOLDEN.name}; look at the pictures and run again")
    assert drawings() == json.loads(GOLDEN.read_text())
