"""Posts and captions in a character's voice: what kinds there are, by rules, and what a model is told and wrote."""

from mien.domain.posts.checking import what_is_wrong
from mien.domain.posts.cleaning import clean_post
from mien.domain.posts.composing import template_post
from mien.domain.posts.kinds import DEFAULT_POST_KIND, PostKind, count_words, post_kind
from mien.domain.posts.messages import post_messages

__all__ = [
    "DEFAULT_POST_KIND",
    "PostKind",
    "clean_post",
    "count_words",
    "post_kind",
    "post_messages",
    "template_post",
    "what_is_wrong",
]
