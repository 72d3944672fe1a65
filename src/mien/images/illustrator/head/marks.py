"""Distinguishing marks of the head, where their words are known: which drawing shows which words."""

from __future__ import annotations

import re
from collections.abc import Callable

from mien.images.illustrator.head import eye_cover, face_ink, jewellery, scars, skin_marks, worn_on_hair
from mien.images.illustrator.head.sitter import Sitter

Maker = Callable[[Sitter, str], str]
"""Draws a mark from its lower-case words."""

_IN_SKIN: tuple[tuple[str, Maker], ...] = (
    (r"\bburn(?:s|t|ed)?\b", skin_marks.draw_burn),
    (r"birthmark|port[- ]wine|strawberry mark", skin_marks.draw_birthmark),
    (r"vitiligo", skin_marks.draw_vitiligo),
    (r"acne|pimple|pock-?mark|pocked", skin_marks.draw_spots),
    (r"eye ?-?shadow", skin_marks.draw_eyeshadow),
    (r"(?:rosy|ruddy|red|rouged|flushed|pink)[\w ]*cheek|\brouge\b|make ?-?up\b", skin_marks.draw_rouge),
    (r"white face|clown|painted white|face ?-?paint(?:ed)? all", skin_marks.draw_painted_face),
)
_PATCH = r"eye ?-?patch|patch over|\bpatch\b.*\beye|\beye\b.*\bpatch|missing eye|^one eye$|lost an eye"
_PIERCED = r"(?:brow|eyebrow|lip)[- ]?(?:ring|piercing|stud)|piercings|pierced (?:brow|lip|eyebrow)"
_ON_SKIN: tuple[tuple[str, Maker], ...] = (
    (_PATCH, eye_cover.draw_patch),
    (r"(?:cybernetic|mechanical|bionic|robotic|cyborg|glowing)[\w ]*eye|eye implant|cybernetics|\bimplants?\b",
     eye_cover.draw_implant),
    (r"third eye", eye_cover.draw_third_eye),
    (r"scar\b|scars|scarred|gash|\b(?:cut|slash|wound|weal)\b", scars.draw_scar),
    (r"tattoo|facial marking|tribal", face_ink.draw_tattoo),
    (r"war ?-?paint|face ?-?paint(?!ed all)|painted face", face_ink.draw_paint),
    (r"\bmoles?\b|beauty (?:mark|spot)|\bwarts?\b", scars.draw_mole),
    (r"dimple|cleft chin", scars.draw_dimples),
    (r"bindi", face_ink.draw_bindi),
    (r"eye ?-?liner|\bkohl\b|mascara|make ?-?up\b", face_ink.draw_eyeliner),
    (r"nose[- ]?(?:ring|stud|piercing)|septum|pierced nose", jewellery.draw_nose_ring),
    (_PIERCED, jewellery.draw_piercings),
    (r"monocle", eye_cover.draw_monocle),
)  # fmt: skip
_AT_EARS: tuple[tuple[str, Maker], ...] = ((r"hearing aid|cochlear", jewellery.draw_hearing_aid),)
_WORN: tuple[tuple[str, Maker], ...] = (
    (r"blindfold", eye_cover.draw_blindfold),
    (r"ear ?-?ring|hoops?\b|ear stud|pierced ear", jewellery.draw_earrings),
    (r"\bhalo\b", worn_on_hair.draw_halo),
    (r"antenna|feelers", worn_on_hair.draw_antennae),
    (r"(flower|rose|blossom|daisy|lily|hibiscus|carnation)", worn_on_hair.draw_hair_flower),
    (r"\bbow\b|hair ?bow|ribbon", worn_on_hair.draw_bow),
    (r"\bhorns?\b|antlers", worn_on_hair.draw_horns),
    (r"goggles", eye_cover.draw_goggles),
    (r"bandage|plaster|band-?aid", eye_cover.draw_bandage),
)
_BODY = (
    r"\b(?:arms?|forearms?|hands?|knuckles|palms?|fingers?|nails?|wrists?|legs?|knees?|thighs?|ankles?|foot|feet|toes?|"
    r"chest|back|shoulders?|stomach|belly|torso|neck|throat|lapel|collar|belt|jacket|coat|dress|shirt|sleeves?)\b"
)
"""Words of places that are not on the head."""


def draw_in_skin(sitter: Sitter) -> str:
    """Marks in the skin, painted under the features and cut to the face's outline."""
    return "" if sitter.camera.cos < -0.2 else _drawn(sitter, _IN_SKIN)


def draw_marks(sitter: Sitter) -> str:
    """Marks on the skin, painted under hair and glasses."""
    return _drawn(sitter, _ON_SKIN)


def draw_at_ears(sitter: Sitter) -> str:
    """What is worn behind the ears, painted over them and under the hair."""
    return _drawn(sitter, _AT_EARS)


def draw_worn(sitter: Sitter) -> str:
    """Things worn on the head, painted over the hair."""
    return _drawn(sitter, _WORN)


def is_known(text: str) -> bool:
    """Whether lower-case words name a mark on the skin or at the ears that is drawn."""
    return _names(text, (*_IN_SKIN, *_ON_SKIN, *_AT_EARS)) and not _off_face(text)


def is_worn(text: str) -> bool:
    """Whether lower-case words name a thing worn on the head that is drawn."""
    return _names(text, _WORN) and not _elsewhere(text)


def _names(text: str, makers: tuple[tuple[str, Maker], ...]) -> bool:
    return any(re.search(pattern, text) for pattern, _ in makers)


def _off_face(text: str) -> bool:
    """A tattoo counts only where the words place it on the face."""
    return _elsewhere(text) or ("tattoo" in text and re.search(face_ink.ON_FACE, text) is None)


def _elsewhere(text: str) -> bool:
    """Whether a mark is on another part of the body, such as a scar on the hand."""
    return re.search(_BODY, text) is not None


def _drawn(sitter: Sitter, makers: tuple[tuple[str, Maker], ...]) -> str:
    return "".join(_matching(sitter, makers, mark.lower()) for mark in sitter.looks.marks.value)


def _matching(sitter: Sitter, makers: tuple[tuple[str, Maker], ...], text: str) -> str:
    if _elsewhere(text):
        return ""
    return next((maker(sitter, text) for pattern, maker in makers if re.search(pattern, text)), "")
