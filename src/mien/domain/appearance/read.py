"""What a text states about someone's looks."""

from __future__ import annotations

from mien.domain.appearance.age import read_age
from mien.domain.appearance.body import read_body
from mien.domain.appearance.clothing import read_clothing
from mien.domain.appearance.face import read_face
from mien.domain.appearance.hair import read_hair
from mien.domain.appearance.headwear import read_headwear
from mien.domain.appearance.marks import read_marks
from mien.domain.appearance.person import read_person
from mien.domain.appearance.reading import Reading, read
from mien.domain.appearance.stated import Stated

READERS = (read_person, read_age, read_hair, read_face, read_body, read_headwear, read_clothing, read_marks)


def read_appearance(text: str, *, name: str = "") -> Stated:
    """The attributes that ``text`` states about the person it describes.

    Any text is fine: empty, in another language, without a person in it. ``name`` tells whom a text with
    several people is about. At most the first 20,000 characters are read.
    """
    return state(read(text, name))


def state(reading: Reading) -> Stated:
    """What a prepared text states."""
    return Stated.model_validate({name: found for reader in READERS for name, found in reader(reading).items()})
