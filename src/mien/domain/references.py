"""Which picture a person's identity is measured against, and which pictures a new one may be conditioned on.

Only the source picture, the avatar and accepted views of the reference set qualify: a generated picture never
becomes a reference by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from mien.domain.character import Character
from mien.domain.image_set import SetKind
from mien.domain.shots import REFERENCE_SHOTS, Shot


def conditioning_images(
    character: Character, shot: Shot, kind: SetKind | None, views: Mapping[str, str], *, use_source: bool
) -> tuple[str, ...]:
    """Image ids to condition a shot on, best first, without repeats.

    ``views`` maps shot names of the reference set at hand (the one being made, or the active one) to image ids. A
    reference view conditions on the source picture, else the avatar, and on the views before it (face, front, side,
    back); every other shot on the avatar and all views.
    """
    source = character.source_image_id if use_source else None
    root = source or character.avatar_image_id
    if kind is SetKind.REFERENCE:
        names = [each.name for each in REFERENCE_SHOTS]
        usable = names[: names.index(shot.name)]
        candidates = [root, *(views.get(name) for name in usable)]
    else:
        candidates = [character.avatar_image_id, *(views.get(each.name) for each in REFERENCE_SHOTS), source]
    return tuple(dict.fromkeys(image for image in candidates if image))


def master_of(character: Character, views: Mapping[str, str]) -> str | None:
    """The id of the picture that identity is measured against; ``None`` where the character has none.

    The one that a person chose, else the close-up of the reference set in use (``views`` maps its shots to image ids),
    else the avatar, else the first view there is.
    """
    in_order = (views.get(each.name) for each in REFERENCE_SHOTS)
    chosen = (character.master_image_id, views.get(REFERENCE_SHOTS[0].name), character.avatar_image_id, *in_order)
    return next((image_id for image_id in chosen if image_id), None)
