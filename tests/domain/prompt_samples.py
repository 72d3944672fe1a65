"""Prompts as language models write them, and the characters that they are about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from mien.domain.appearance import describe
from mien.domain.briefs import PromptBrief
from mien.domain.character import Character
from mien.domain.rating import ContentRating
from mien.domain.shots import SHOTS, Shot
from mien.domain.styles import STYLES
from mien.domain.worldview import read_worldview

NOW: Final = datetime(2026, 11, 21, tzinfo=UTC)

ADA_LOOKS: Final = "A tall woman of thirty with long red hair and green eyes, in a blue coat. She has no glasses."
OTTO_LOOKS: Final = "A short, heavy, bald old man with a white beard, brown eyes and round glasses, in a grey suit."

ADA_PORTRAIT: Final = (
    "A candid photograph of Ada, a tall adult woman of thirty with long red hair and green eyes, wearing a blue coat "
    "with the collar turned up against the wind. She faces the camera with a calm, curious smile while golden evening "
    "light spills over grey stone and brown driftwood behind her. The white foam of the black sea blurs into a soft "
    "pink horizon, and a yellow lamp glows far off on the pier. Loose strands catch the light around her face, the "
    "fabric shows fine wool texture, and a shallow depth of field keeps every freckle of her skin crisp. "
    "Photorealistic, natural skin texture, realistic light, sharp focus, high detail."
)
"""110 words with every colour of the scenery, and nothing against who she is."""

ADA_FROM_BEHIND: Final = (
    "Full-body photograph of Ada seen from behind, a tall adult woman with long red hair that falls straight down the "
    "back of her blue coat. She stands with her back to the camera on a plain studio floor, head to toe in the frame, "
    "facing away toward a seamless pale wall, arms relaxed at her sides and feet slightly apart. Even, shadowless "
    "light from large softboxes models the folds of the wool, the seams across the shoulders and the heels of her dark "
    "leather boots. The camera is at eye level, far enough to leave air above the hair and below the soles. "
    "Photorealistic, realistic light, sharp focus, high detail, neutral grey background without any distraction."
)

OTTO_PORTRAIT: Final = (
    "A watercolour painting of Otto, a short, heavily built elderly man with a bald head, a full white beard, warm "
    "brown eyes behind round glasses and a crumpled grey suit. He sits at a cluttered workbench by a tall window, "
    "surrounded by brass gears, green glass bottles and loose red paper, and looks straight at the viewer with dry "
    "amusement. Morning light falls from the left in pale blue washes, catching the rims of his spectacles and the "
    "wrinkles around his mouth. Transparent layers pool at the edges of the paper, pencil lines show through the thin "
    "paint, and small splashes of ochre give the quiet room its warmth and its age."
)


def character(description: str = ADA_LOOKS, name: str = "Ada", **fields: Any) -> Character:
    """A character as creating it would make it."""
    looks = describe(description, 7, name=name, declared_age=fields.get("declared_age"))
    values: dict[str, Any] = {
        "id": "c-1", "owner_id": "local", "slug": name.lower(), "name": name, "description": description,
        "appearance": looks, "seed": 7, "created_at": NOW, "updated_at": NOW,
    }  # fmt: skip
    return Character(**(values | fields))


def brief(
    who: Character | None = None,
    *,
    shot: str | Shot = "portrait_front",
    style: str = "photorealistic",
    context: str = "",
    rating: ContentRating = ContentRating.GENERAL,
) -> PromptBrief:
    """What a picture of Ada, or of somebody else, is worded from."""
    who = who or character()
    return PromptBrief(
        character=who,
        worldview=read_worldview(who.description, who.system_prompt),
        shot=SHOTS[shot] if isinstance(shot, str) else shot,
        style=STYLES[style],
        context=context,
        rating=rating,
    )


OTTO: Final = character(OTTO_LOOKS, "Otto")
