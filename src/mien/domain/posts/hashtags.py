"""Hashtags: one for what a post is about, others for what the character cares for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mien.domain.posts.topic_kinds import TopicKind
from mien.domain.posts.topics import Topic
from mien.domain.wordlist import words

_LONGEST: Final = 24
_EMPTY_WORDS: Final = words(
    "the and for with from into over under about this that these those some every all our your his her its their "
    "has have had was were are been being not but how why what when where who which new out just today one two "
    "will can could should would than then very really you invited"
)
HASHTAG: Final = re.compile(r"(?<!\w)#(\w*[^\W\d]\w*)")


def hashtags(topic: Topic, interests: Sequence[str]) -> list[str]:
    """Hashtags, the topic's first; none twice."""
    about = [] if topic.kind is TopicKind.SELF else [_tag(topic.text)]
    by_name: dict[str, str] = {}
    for tag in (*about, *map(_tag, interests)):
        by_name.setdefault(tag.lower(), tag)
    by_name.pop("", None)
    return list(by_name.values())


def _tag(text: str) -> str:
    """The last two words of weight that stand together, or the first one; empty if there are none."""
    runs = _runs_of_weight(text)
    best = next((run for run in runs if len(run) > 1), runs[0] if runs else [])
    joined = ""
    for word in best[-2:]:
        if len(joined) + len(word) > _LONGEST:
            break
        joined += word[:1].upper() + word[1:]
    return f"#{joined}" if HASHTAG.fullmatch(f"#{joined}") else ""


def _runs_of_weight(text: str) -> list[list[str]]:
    """The words that mean something, in runs that the others part."""
    runs: list[list[str]] = [[]]
    for word in re.findall(r"[\w'’-]+|[^\w\s]", text):
        plain = re.sub(r"['’]\w+$|\W", "", word)
        if len(plain) > 2 and plain.lower() not in _EMPTY_WORDS:
            runs[-1].append(plain)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
