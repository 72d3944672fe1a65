"""The one registry of styles: what each means for prompts and for backends."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel, ConfigDict

from mien.domain.errors import InvalidRequest


class Style(BaseModel):
    """One way a picture can look."""

    model_config = ConfigDict(frozen=True)

    name: str
    title: str
    """What a person reads in a menu."""
    medium: str
    """What kind of picture it is, as a noun phrase that a prompt opens with; empty when the prompt says it."""
    prompt: str
    """Words that ask for the look."""
    negative: str
    """What would spoil the look, comma-separated; empty when nothing does."""
    illustrator: bool = False
    """True when the embedded illustrator draws it natively; other styles it can only note as ignored."""
    full_figure: bool = False
    """The whole figure is shown, whatever the shot's crop."""
    plain_background: bool = False
    """Even light on a seamless background, whatever the scene."""
    verbatim: bool = False
    """The prompt as given plus the identity clause; no wording of ours."""


DEFAULT_STYLE: Final = "flat"
DEFAULT_SMART_STYLE: Final = "character_production"

_PHOTO_SPOILERS: Final = "photograph, photorealistic"
_DRAWN_SPOILERS: Final = "cartoon, drawing, painting, anime, 3d render"

_REGISTERED: Final[tuple[Style, ...]] = (
    Style(
        name="flat",
        title="Flat illustration",
        medium="flat vector illustration",
        prompt="flat areas of colour, clean shapes, simple shading, crisp edges",
        negative=f"{_PHOTO_SPOILERS}, grain, noise",
        illustrator=True,
    ),
    Style(
        name="illustration",
        title="Cartoonish illustration",
        medium="professional, cartoonish illustration",
        prompt="professional illustration style, vibrant colours, clean lines",
        negative=f"{_PHOTO_SPOILERS}, dull colours",
    ),
    Style(
        name="photorealistic",
        title="Photograph",
        medium="photograph",
        prompt="photorealistic, natural skin texture, realistic light, sharp focus, high detail",
        negative=f"{_DRAWN_SPOILERS}, plastic skin, oversaturated",
    ),
    Style(
        name="anime",
        title="Anime",
        medium="anime illustration",
        prompt="anime style, clean line art, cel shading, expressive eyes",
        negative=f"{_PHOTO_SPOILERS}, 3d render, western cartoon",
    ),
    Style(
        name="comic",
        title="Comic book",
        medium="comic book drawing",
        prompt="inked outlines, bold shadows, flat colours with halftone texture",
        negative=f"{_PHOTO_SPOILERS}, 3d render, soft blur",
    ),
    Style(
        name="watercolor",
        title="Watercolour",
        medium="watercolour painting",
        prompt="transparent washes, soft bleeding edges, visible paper texture",
        negative=f"{_PHOTO_SPOILERS}, 3d render, hard outlines",
    ),
    Style(
        name="3d_render",
        title="3D render",
        medium="3D character render",
        prompt="stylised 3D model, soft global illumination, detailed materials",
        negative="photograph, flat drawing, sketch, low polygon count",
    ),
    Style(
        name="pixel_art",
        title="Pixel art",
        medium="pixel art picture",
        prompt="limited palette, crisp square pixels, readable silhouette",
        negative=f"{_PHOTO_SPOILERS}, blur, smooth gradients, anti-aliasing",
    ),
    Style(
        name="oil_painting",
        title="Oil painting",
        medium="oil painting",
        prompt="visible brush strokes, rich layered colour, canvas texture",
        negative=f"{_PHOTO_SPOILERS}, 3d render, flat colours",
    ),
    Style(
        name="cinematic",
        title="Film still",
        medium="film still",
        prompt="cinematic lighting, shallow depth of field, subtle colour grading, film grain",
        negative=f"{_DRAWN_SPOILERS}, flat light, oversaturated",
    ),
    Style(
        name="fantasy",
        title="Fantasy concept art",
        medium="fantasy concept painting",
        prompt="digital concept art, painterly detail, glowing atmosphere, imaginative materials",
        negative=f"{_PHOTO_SPOILERS}, flat colours, modern objects",
    ),
    Style(
        name="line",
        title="Line drawing",
        medium="ink line drawing",
        prompt="clean black contours of varied weight on white paper, sparse hatching",
        negative=f"{_PHOTO_SPOILERS}, 3d render, colour fills, gradients",
        illustrator=True,
    ),
    Style(
        name="poster",
        title="Poster",
        medium="screen-printed poster illustration",
        prompt="few bold colours, strong silhouette, graphic shapes, print texture",
        negative=f"{_PHOTO_SPOILERS}, 3d render, fussy detail, gradients",
        illustrator=True,
    ),
    Style(
        name="character_turnaround",
        title="Character turnaround",
        medium="character reference sheet picture",
        prompt="the full figure in exactly the asked view, even light, seamless plain background, neutral stance",
        negative="scenery, busy background, dramatic shadows, cropped figure, foreshortening",
        full_figure=True,
        plain_background=True,
    ),
    Style(
        name="character_production",
        title="Character in a scene",
        medium="finished character artwork",
        prompt="scene and mood as described, coherent light, rich detail",
        negative="unfinished sketch, flat light",
    ),
    Style(
        name="custom",
        title="The prompt as given",
        medium="",
        prompt="",
        negative="",
        verbatim=True,
    ),
)

STYLES: Final[dict[str, Style]] = {style.name: style for style in _REGISTERED}

_OTHER_NAMES: Final = {
    "flat": "vector flat_illustration",
    "illustration": "cartoon cartoonish",
    "photorealistic": "photo photograph photographic photography photorealism realistic realism",
    "anime": "manga anime_style",
    "comic": "comics comic_book graphic_novel",
    "watercolor": "watercolour aquarelle",
    "3d_render": "3d cgi render",
    "pixel_art": "pixel pixelart pixels",
    "oil_painting": "oil painting oil_paint",
    "cinematic": "film movie film_still",
    "fantasy": "concept_art fantasy_art digital_art",
    "line": "line_art lineart line_drawing ink",
    "poster": "screen_print",
    "character_turnaround": "turnaround",
}
_ALIASES: Final = {alias: name for name, aliases in _OTHER_NAMES.items() for alias in aliases.split()}


def style_named(name: str, *, field: str = "style") -> Style:
    """The style of that name, or of a usual other one, in any case and spacing.

    Raises ``InvalidRequest`` about ``field``, naming the known ones.
    """
    wanted = "_".join(name.lower().replace("-", " ").replace("_", " ").split())
    style = STYLES.get(_ALIASES.get(wanted, wanted))
    if style is None:
        raise InvalidRequest.field(field, f"unknown style; known are {', '.join(STYLES)}")
    return style


_OF_ANY_LOOK: Final = frozenset({"character_turnaround", "character_production", "custom"})
"""Styles that say what is shown, and leave the look to the backend."""


def look_unlike(one: str | None, other: str | None) -> bool:
    """Whether pictures of two styles can't be compared: each has a look of its own, and not the same."""
    return one != other and not {one, other} & {None, *_OF_ANY_LOOK}


def illustrator_styles() -> tuple[str, ...]:
    """Names of the styles that the embedded illustrator draws natively."""
    return tuple(style.name for style in STYLES.values() if style.illustrator)
