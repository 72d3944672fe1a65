from __future__ import annotations

from itertools import combinations

import pytest

from mien.domain.appearance_model import Attribute, FacialHair, Gender, HairLength
from mien.ports import Subject
from tests.images.illustrator.head.people import person
from tests.images.illustrator.head.pictures import differing, head_picture, part

WORDS = {
    "stubble": FacialHair.STUBBLE, "chevron moustache": FacialHair.MOUSTACHE,
    "handlebar moustache": FacialHair.MOUSTACHE, "walrus moustache": FacialHair.MOUSTACHE,
    "pencil moustache": FacialHair.MOUSTACHE, "horseshoe moustache": FacialHair.MOUSTACHE,
    "goatee": FacialHair.GOATEE, "van dyke": FacialHair.GOATEE, "circle beard": FacialHair.GOATEE,
    "soul patch": FacialHair.GOATEE, "short boxed beard": FacialHair.BEARD, "full beard": FacialHair.BEARD,
    "long beard": FacialHair.BEARD, "pointed beard": FacialHair.BEARD, "braided beard": FacialHair.BEARD,
    "chin curtain": FacialHair.BEARD, "mutton chops": FacialHair.WHISKERS, "side whiskers": FacialHair.WHISKERS,
}  # fmt: skip
"""Words -> the value that they are read as."""


def bearded(words: str, seed: int = 6) -> Subject:
    subject = person(seed, gender=Gender.MALE, hair_color="black", hair_length=HairLength.BALD)
    said: Attribute[FacialHair] = Attribute(value=WORDS[words], source="stated", evidence=words)
    return Subject("Ada", seed, subject.appearance.model_copy(update={"facial_hair": said}), subject.worldview)


@pytest.mark.parametrize("yaw", [0, 90])
def test_each_kind_of_facial_hair_is_seen(yaw: float) -> None:
    shaven = head_picture(person(6, gender=Gender.MALE, hair_color="black", hair_length=HairLength.BALD), yaw)
    unseen = [words for words in WORDS if differing(head_picture(bearded(words), yaw), shaven) < 12]
    assert unseen == []


def test_any_two_kinds_of_facial_hair_can_be_told_apart() -> None:
    faces = {words: head_picture(bearded(words)) for words in WORDS}
    assert [(a, b) for a, b in combinations(faces, 2) if differing(faces[a], faces[b]) < 12] == []


@pytest.mark.parametrize("value", [v for v in FacialHair if v not in {FacialHair.NONE, FacialHair.STUBBLE}])
def test_without_words_the_seed_chooses_among_several_kinds(value: FacialHair) -> None:
    def shape(seed: int) -> bytes:
        subject = person(6, gender=Gender.MALE, hair_color="black", facial_hair=value)
        return head_picture(Subject("Ada", seed, subject.appearance, subject.worldview)).tobytes()

    assert len({shape(seed) for seed in range(6)}) == 6


def test_a_beard_leaves_eyes_and_brow_bare() -> None:
    shaven = head_picture(person(6, gender=Gender.MALE, hair_color="black", hair_length=HairLength.BALD))
    for words in WORDS:
        assert (
            differing(part(head_picture(bearded(words)), -0.5, -0.9, 0.5, 0.2), part(shaven, -0.5, -0.9, 0.5, 0.2)) == 0
        )
