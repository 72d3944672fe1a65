"""The kinds of posts there are: how long each is, and what belongs in it."""

from __future__ import annotations

import re
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from mien.domain.errors import InvalidRequest

Quality = Literal["standard", "hd"]
"""``hd`` is the longer one of a kind's two lengths."""

DEFAULT_POST_KIND: Final = "post"

_SCRIPTS_WITHOUT_SPACES: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_CHARACTERS_OF_A_WORD: Final = 2


class PostKind(BaseModel):
    """One kind of post."""

    model_config = ConfigDict(frozen=True)

    name: str
    wanted: str
    """What a model is asked for, as a noun phrase."""
    words: tuple[int, int]
    """Fewest and most words of the standard quality."""
    hd_words: tuple[int, int]
    """Fewest and most words of the quality ``hd``."""
    characters: int
    """The longest it may be, in characters."""
    hashtags: int = 0
    """How many hashtags may stand at its end."""
    titled: bool = False
    """The first line is a title."""
    told: bool = False
    """It is narrated, as something that happened."""

    def length(self, quality: Quality) -> tuple[int, int]:
        """Fewest and most words in a quality."""
        return self.hd_words if quality == "hd" else self.words


_REGISTERED: Final = (
    PostKind(
        name="caption",
        wanted="a caption for a picture",
        words=(4, 25),
        hd_words=(10, 45),
        characters=400,
        hashtags=3,
    ),
    PostKind(name="post", wanted="a social media post", words=(20, 80), hd_words=(45, 140), characters=1500),
    PostKind(
        name="tweet",
        wanted="a tweet of at most 280 characters",
        words=(6, 40),
        hd_words=(12, 48),
        characters=280,
        hashtags=2,
    ),
    PostKind(
        name="story",
        wanted="a very short story about something that happened to you",
        words=(60, 160),
        hd_words=(110, 280),
        characters=3000,
        told=True,
    ),
    PostKind(
        name="blog",
        wanted="a blog post with a title in its first line",
        words=(80, 220),
        hd_words=(140, 400),
        characters=6000,
        titled=True,
    ),
)

POST_KINDS: Final = {kind.name: kind for kind in _REGISTERED}

_ALSO_CALLED: Final = {
    "instagram": "caption",
    "social": "post",
    "status": "post",
    "x": "tweet",
    "short_story": "story",
    "blog_post": "blog",
    "article": "blog",
}


def post_kind(name: str | None) -> PostKind:
    """A kind by name, the default one for ``None``. Raises ``InvalidRequest`` naming those there are."""
    wanted = re.sub(r"[\s-]+", "_", (name or DEFAULT_POST_KIND).strip().lower())
    wanted = _ALSO_CALLED.get(wanted, wanted)
    if wanted not in POST_KINDS:
        raise InvalidRequest.field("style", f"'{name}' isn't a style of text; there are {', '.join(POST_KINDS)}.")
    return POST_KINDS[wanted]


def count_words(text: str) -> int:
    """How many words a text has; in scripts that set no spaces, two characters count as one."""
    unspaced = len(_SCRIPTS_WITHOUT_SPACES.findall(text))
    return len(_SCRIPTS_WITHOUT_SPACES.sub(" ", text).split()) + -(-unspaced // _CHARACTERS_OF_A_WORD)
