"""What a model's prompt may not leave out: who is to be recognised, the view, the scene and the style."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.appearance import Stated, read_appearance
from mien.domain.appearance_model import AgeClass, Appearance, FacialHair
from mien.domain.briefs import PromptBrief
from mien.domain.identity_wording import FACE_WORDS
from mien.domain.prompt_view import says_framing, says_view
from mien.domain.prompts import named_identity, placeholder_values
from mien.domain.prose import as_sentence
from mien.domain.shots import Angle, Outfit

_ATTRIBUTES: Final = (
    "gender", "age_class", "hair_color", "hair_length", "eye_color", "skin_tone", "facial_hair", "glasses"
)  # fmt: skip
_OF_THE_FACE: Final = frozenset({"eye_color", "facial_hair", "glasses"})
_UNSAID: Final = frozenset({False, FacialHair.NONE, AgeClass.YOUNG_ADULT, AgeClass.ADULT})
"""What is drawn where nothing is said: an absence is kept by not speaking of it, and people are grown up."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5


def completed(prompt: str, brief: PromptBrief) -> str:
    """The prompt with what it leaves out put in front (the looks) or behind (view, scene, style), in our words."""
    values = placeholder_values(brief)
    shot = brief.shot
    viewed = says_view(prompt, shot.angle) and says_framing(prompt, shot.shot_type)
    parts = [
        "" if says_looks(prompt, brief) else named_identity(brief),
        prompt,
        "" if viewed else values["shot"],
        "" if _touches(prompt, values["context"]) else values["context"],
        "" if _touches(prompt, f"{values['medium']} {values['style']}", share=3) else brief.style.prompt,
    ]
    return " ".join(as_sentence(part) for part in parts if part)


def says_looks(prompt: str, brief: PromptBrief) -> bool:
    """True when the prompt has every stated attribute that the shot shows, in whatever words."""
    looks, shot = brief.character.appearance, brief.shot
    said = read_appearance(prompt, name=brief.character.name)
    behind = shot.angle is Angle.BACK
    shown = [name for name in _ATTRIBUTES if not (behind and name in _OF_THE_FACE)]
    if any(_left_out(name, looks, said) for name in shown):
        return False
    things = [*looks.marks.value] if looks.marks.stated else []
    if behind:
        things = [mark for mark in things if not FACE_WORDS & set(mark.lower().split())]
    if looks.clothing.stated and shot.outfit is Outfit.USUAL and not brief.context:
        things += [garment.item.split()[-1] for garment in looks.clothing.value]
    return all(_touches(prompt, thing) for thing in things)


def _left_out(name: str, looks: Appearance, said: Stated) -> bool:
    wanted = getattr(looks, name)
    return wanted.stated and wanted.value not in _UNSAID and getattr(said, name) is None


def _touches(prompt: str, text: str, *, share: int = 0) -> bool:
    """True when a word of the text stands in the prompt, or one in ``share`` of them; also when it has none."""
    wanted = {_stem(word) for word in _WORD.findall(text)}
    found = wanted & {_stem(word) for word in _WORD.findall(prompt)}
    return not wanted or len(found) * (share or len(wanted)) >= len(wanted)


def _stem(word: str) -> str:
    """What a word has in common with its other forms and spellings: ``photo…``, ``water…``."""
    return word.lower()[:_STEM]
