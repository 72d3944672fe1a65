"""Prompt and negative prompt from character, shot and style, by template.

The parts stand in the order in which a backend that cuts prompts off should lose them last: what kind of picture,
who, their looks, the shot, the scene, then description, worldview, style and the ban on lettering.
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from mien.domain.appearance import readable
from mien.domain.appearance_model import Appearance
from mien.domain.briefs import PromptBrief
from mien.domain.character import Character
from mien.domain.identity_wording import FACE_WORDS, identity_clause, mentions
from mien.domain.image import ImageKind
from mien.domain.negative_prompt import negative_prompt
from mien.domain.prompt_template import fill_template, placeholders_of
from mien.domain.prose import as_sentence, flattened, sentences, shortened
from mien.domain.rating import ContentRating
from mien.domain.shots import Angle, Background, Expression, Mood, Outfit, Setting, Shot, ShotType
from mien.domain.styles import Style
from mien.domain.worldview import Worldview, worldview_wording

__all__ = ["CONTEXT_LIMIT", "DESCRIBED_LIMIT", "PromptText", "build_prompt", "identity_clause", "word_picture"]

DESCRIBED_LIMIT: Final = 600
"""Characters of the description that a prompt repeats; the identity clause has the looks in full anyway."""
CONTEXT_LIMIT: Final = 8_000
"""Characters of the scene that a person asked for; the request's own limit, so that nothing asked for is lost."""
GIST_LIMIT: Final = 300
"""Characters of a backstory or a personality's summary that are repeated."""

_NO_TEXT: Final = "No text, letters or labels in the picture."

_FRAMING: Final = {
    ShotType.CLOSE_UP: "portrait",
    ShotType.MEDIUM: "half-length portrait",
    ShotType.FULL_BODY: "full-body picture",
    ShotType.WIDE: "wide shot",
}
_MOOD_WORDING: Final = {
    Mood.ACTION: "full of movement and energy",
    Mood.CALM: "calm mood",
    Mood.DRAMATIC: "dramatic mood, strong light and shadow",
    Mood.NEUTRAL: "",
}
_SETTING_WORDING: Final = {
    Setting.OUTDOOR: "outdoors",
    Setting.INDOOR: "indoors",
    Setting.STUDIO: "in a studio",
    Setting.NEUTRAL: "",
}
_BACKGROUND_WORDING: Final = {
    Background.PLAIN: "plain seamless background",
    Background.THEME: "simple, clean background in the colours of the theme",
    Background.SCENE: "",
}


class PromptText(BaseModel):
    """What is sent to an image backend, and where the words come from."""

    model_config = ConfigDict(frozen=True)

    prompt: str
    negative_prompt: str
    style: str
    """Name of the style that the words ask for."""
    source: Literal["template", "ai_generated"] = "template"
    engine: str = "templates"
    """The text engine that wrote it."""
    model: str = "templates"
    fallback: str = ""
    """Why it is a template although a model was to write; empty when all went as it should."""

    @property
    def word_count(self) -> int:
        """Words of the prompt, parted by white space."""
        return len(self.prompt.split())


def build_prompt(
    character_name: str,
    description: str,
    appearance: Appearance,
    worldview: Worldview,
    shot: Shot,
    style: Style,
    *,
    context: str = "",
    rating: ContentRating = ContentRating.GENERAL,
) -> PromptText:
    """Word one picture. ``context`` is the scene a person asked for; ``rating`` is what has been allowed.

    User text is flattened to one line and may be shortened at a sentence end; the identity clause never is.
    """
    scene = shortened(flattened(context), CONTEXT_LIMIT)
    name = _quotable(flattened(character_name))
    identity = identity_clause(appearance, angle=shot.angle, outfit=shot.outfit)
    if style.verbatim:
        parts = [f'"{name}", {identity}', scene or shot.wording]
    else:
        parts = [
            f'{_opening(shot, style)} of a character named "{name}", {identity}',
            _shot_words(shot, style, scene),
            scene,
            _described(_fitting(description, appearance, shot)),
            _visual_style(worldview, shot),
            style.prompt,
            "Expressive and memorable" if shot.angle is not Angle.BACK else "",
            _NO_TEXT,
        ]
    prompt = " ".join(as_sentence(part) for part in parts if part)
    negative = negative_prompt(appearance, shot, style, rating, scene)
    return PromptText(prompt=prompt, negative_prompt=negative, style=style.name)


def word_picture(brief: PromptBrief) -> PromptText:
    """Word the picture that a brief describes, by rules: the usual ones, or the character's own template."""
    who = brief.character
    usual = build_prompt(
        who.name,
        who.description,
        who.appearance,
        brief.worldview,
        brief.shot,
        brief.style,
        context=brief.context,
        rating=brief.rating,
    )
    if not who.prompt_template.strip() or brief.style.verbatim:
        return usual
    prompt = by_own_template(brief)
    negative = negative_prompt(who.appearance, brief.shot, brief.style, brief.rating, brief.context, asked=prompt)
    return usual.model_copy(update={"prompt": prompt, "negative_prompt": negative})


def by_own_template(brief: PromptBrief) -> str:
    """The character's own template, filled. Identity, shot and scene are added where it doesn't name them."""
    template = brief.character.prompt_template
    values = placeholder_values(brief)
    named = placeholders_of(template)
    parts = [fill_template(template, values)]
    if "identity" not in named:
        parts.insert(0, named_identity(brief))
    parts += [values[name] for name in ("shot", "context") if name not in named]
    return " ".join(as_sentence(part) for part in map(flattened, parts) if part)


def placeholder_values(brief: PromptBrief) -> dict[str, str]:
    """What stands for each placeholder of ``domain.prompt_template``; user text on one line."""
    who, shot, style = brief.character, brief.shot, brief.style
    scene = shortened(flattened(brief.context), CONTEXT_LIMIT)
    return {
        "name": flattened(who.name),
        "identity": identity_clause(who.appearance, angle=shot.angle, outfit=shot.outfit),
        "shot": f"{_framing(shot, style)}, {_shot_words(shot, style, scene)}",
        "context": scene,
        "style": style.prompt,
        "medium": style.medium,
        "mood": _MOOD_WORDING[shot.mood],
        "description": _fitting(who.description, who.appearance, shot),
        "personality": personality_words(who),
        "interests": ", ".join(map(flattened, who.interests)),
        "likes": ", ".join(map(flattened, who.preferences.likes)),
        "backstory": shortened(flattened(who.backstory), GIST_LIMIT),
        "worldview": worldview_wording(brief.worldview, face=_theme_has_face(shot)),
    }


def named_identity(brief: PromptBrief) -> str:
    """The character's name and who is to be recognised, as this shot shows them."""
    who, shot = brief.character, brief.shot
    clause = identity_clause(who.appearance, angle=shot.angle, outfit=shot.outfit)
    return f'"{_quotable(flattened(who.name))}", {clause}'


def personality_words(character: Character) -> str:
    """Summary and traits of a character on one line."""
    summary = shortened(flattened(character.personality.summary), GIST_LIMIT).rstrip(".")
    return ", ".join(part for part in (summary, *map(flattened, character.personality.traits)) if part)


def _quotable(name: str) -> str:
    return name.replace('"', "'")


def _opening(shot: Shot, style: Style) -> str:
    article = "An" if style.medium[0] in "aeiou" else "A"
    return f"{article} {style.medium}, {_framing(shot, style)}"


def _framing(shot: Shot, style: Style) -> str:
    framing = "full-body picture" if style.full_figure else _FRAMING[shot.shot_type]
    return f"avatar {framing}" if shot.kind is ImageKind.AVATAR else framing


def _shot_words(shot: Shot, style: Style, scene: str) -> str:
    """How the shot is framed and lit; a turnaround keeps the view but not the crop, mood or place."""
    if style.full_figure:
        return f"the whole figure from head to toe, {_view(shot.angle)}"
    words = [shot.wording]
    if "background" not in shot.wording and not scene:
        words += [_MOOD_WORDING[shot.mood], _SETTING_WORDING[shot.setting], _BACKGROUND_WORDING[shot.background]]
    return ", ".join(word for word in words if word)


def _view(angle: Angle) -> str:
    return {
        Angle.FRONT: "front view",
        Angle.SIDE: "side view in profile",
        Angle.BACK: "back view, seen from behind",
        Angle.THREE_QUARTER: "three-quarter view",
    }[angle]


def _described(fitting: str) -> str:
    return f"Described as: {fitting}" if fitting else ""


def _fitting(description: str, appearance: Appearance, shot: Shot) -> str:
    """The person's own words, lists as sentences, shortened, less those that would pull against the shot."""
    told = flattened(readable(description))
    against: set[str] = set()
    if shot.angle is Angle.BACK:
        against |= FACE_WORDS
    if shot.outfit is Outfit.ALTERNATIVE:
        against |= {word for garment in appearance.clothing.value for word in garment.item.lower().split()}
        against |= {"wears", "wearing", "wore", "dressed", "clad", "clothes", "clothing", "outfit"}
    if not against:
        return shortened(told, DESCRIBED_LIMIT)
    kept = ""
    for sentence in sentences(told):
        if not mentions(sentence, frozenset(against)):
            kept = f"{kept} {sentence}".strip()
        if len(kept) > DESCRIBED_LIMIT:
            break
    return shortened(kept, DESCRIBED_LIMIT)


def _visual_style(worldview: Worldview, shot: Shot) -> str:
    return f"Visual style: {worldview_wording(worldview, face=_theme_has_face(shot))}"


def _theme_has_face(shot: Shot) -> bool:
    """False where the shot has an expression of its own or shows no face: the worldview's is left out there."""
    own_expression = shot.kind is ImageKind.EMBEDDING and shot.expression is not Expression.NEUTRAL
    return not own_expression and shot.angle is not Angle.BACK
