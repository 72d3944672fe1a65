"""What each model takes and gives, as data. A model that isn't listed gets only what every model of its kind takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal

Speech = Literal["gpt-image", "dall-e", "plain"]
"""Which parameters a model knows: those of the GPT image models, those of DALL·E, or model, prompt, n and size."""

_LANDSCAPES: Final = ((1024, 1024), (1536, 1024), (1024, 1536))


@dataclass(frozen=True, slots=True)
class TokenPrices:
    """Millionths of a US dollar for one token, which is the same number as dollars for a million."""

    text: float
    image: float
    drawn: float


@dataclass(frozen=True, slots=True)
class ImageModel:
    """What can be asked of a model."""

    speech: Speech
    sizes: tuple[tuple[int, int], ...] = ()
    """The only sizes there are (width, height); empty: any."""
    references: int = 0
    """Pictures that an edit takes, the edited one included; 0: it doesn't edit."""
    at_once: int = 1
    """Pictures asked for in one call. Fewer than the ten that most allow: a call that fails loses all of its own."""
    prompt_limit: int | None = None
    hd: bool = False
    """Whether it has more than one quality."""
    mask: bool = False
    transparency: bool = False
    style: bool = False
    """Whether it has the parameter ``style``."""
    streams: bool = False
    """Whether it sends unfinished pictures on the way."""
    keeps_faces: bool = False
    """Whether ``input_fidelity`` can be set to ``high``, which makes faces stay who they are."""
    tokens: TokenPrices | None = None
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    """Millionths of a US dollar for a square picture and for one of 1536x1024 or 1024x1536, by quality."""


_GPT: Final = ImageModel(
    speech="gpt-image",
    sizes=_LANDSCAPES,
    references=16,
    at_once=4,
    prompt_limit=32_000,
    hd=True,
    mask=True,
    streams=True,
)
_GPT_2: Final = replace(_GPT, sizes=(), tokens=TokenPrices(text=5, image=8, drawn=30))
_DALLE: Final = ImageModel(speech="dall-e", prompt_limit=4000)
_PLAIN: Final = ImageModel(speech="plain", references=1)

MODELS: Final[Mapping[str, ImageModel]] = {
    "gpt-image-1": replace(_GPT, transparency=True, keeps_faces=True),
    "gpt-image-1-mini": replace(
        _GPT,
        transparency=True,
        tokens=TokenPrices(text=2, image=2.5, drawn=8),
        pictures={"low": (5_000, 6_000), "medium": (11_000, 15_000), "high": (36_000, 52_000)},
    ),
    "gpt-image-1.5": replace(
        _GPT,
        transparency=True,
        keeps_faces=True,
        tokens=TokenPrices(text=5, image=8, drawn=32),
        pictures={"low": (9_000, 13_000), "medium": (34_000, 50_000), "high": (133_000, 200_000)},
    ),
    "gpt-image-2": replace(
        _GPT_2,
        pictures={"low": (6_000, 5_000), "medium": (53_000, 41_000), "high": (211_000, 165_000)},
    ),
    "gpt-image-2.5": replace(_GPT_2, transparency=True),
    "gpt-image-2.6": replace(_GPT_2, transparency=True),
    "chatgpt-image-latest": _GPT,
    "dall-e-3": replace(_DALLE, sizes=((1024, 1024), (1792, 1024), (1024, 1792)), hd=True, style=True),
    "dall-e-2": replace(_DALLE, sizes=((256, 256), (512, 512), (1024, 1024)), at_once=4, prompt_limit=1000),
}
"""By the name without date and variant (``gpt-image-2.5-flare-2026-09-08`` is a ``gpt-image-2.5``).

Prices are OpenAI's list prices as of November 2026, for estimates; what isn't known is left out. DALL·E and
``gpt-image-1`` are here for other servers. DALL·E 2 could fill in masks, but knows no references: it isn't asked to.
"""

_RETIRED: Final = {"dall-e-2": "12 May 2026", "dall-e-3": "12 May 2026", "gpt-image-1": "23 October 2026"}
_DATE: Final = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_VARIANT: Final = re.compile(r"^(gpt-image-\d+\.\d+)-[a-z]+$")


def image_model(name: str, *, at_openai: bool) -> ImageModel:
    """What is known of a model by its name; the prices are OpenAI's own and hold nowhere else."""
    family = _family(name)
    found = MODELS.get(family)
    if found is None:
        found = _GPT if at_openai or family.startswith(("gpt-image", "chatgpt-image")) else _PLAIN
    return found if at_openai else replace(found, tokens=None, pictures=MappingProxyType({}))


def retired(name: str) -> str | None:
    """Since when OpenAI doesn't offer a model any more; ``None`` if it does, as far as is known."""
    return _RETIRED.get(_DATE.sub("", name.casefold()))


def price_of_picture(model: ImageModel, quality: str, width: int, height: int) -> int | None:
    """Millionths of a US dollar for one picture, about; ``None`` if it isn't known. ``auto`` is taken for medium."""
    prices = model.pictures.get("medium" if quality == "auto" else quality)
    if prices is None or (width, height) not in _LANDSCAPES:
        return None
    return prices[0] if width == height else prices[1]


def price_of_tokens(prices: TokenPrices, *, text: int, image: int, drawn: int) -> int:
    """Millionths of a US dollar for the tokens of a prompt, of the pictures sent and of those that came."""
    return round(prices.text * text + prices.image * image + prices.drawn * drawn)


def _family(name: str) -> str:
    """The name under which a model is listed: routers put a maker before it, makers a variant and a date behind."""
    plain = _DATE.sub("", name.casefold().rpartition("/")[2])
    variant = _VARIANT.match(plain)
    return variant[1] if variant and plain not in MODELS else plain
