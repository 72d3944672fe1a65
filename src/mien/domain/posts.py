"""Posts and captions in a character's voice."""

from mien.domain.briefs import PostBrief


def template_post(brief: PostBrief) -> str:
    """A post about what was asked for."""
    raise NotImplementedError
