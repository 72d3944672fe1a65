"""Free text to structured looks: what it states, and what it leaves open, filled from the seed."""

from mien.domain.appearance.describe import DECLARED, as_json, at_other_age, describe
from mien.domain.appearance.lists import readable
from mien.domain.appearance.notes import appearance_notes
from mien.domain.appearance.overrides import apply_overrides
from mien.domain.appearance.read import read_appearance
from mien.domain.appearance.stated import Stated

__all__ = [
    "DECLARED",
    "Stated",
    "appearance_notes",
    "apply_overrides",
    "as_json",
    "at_other_age",
    "describe",
    "read_appearance",
    "readable",
]
