"""Replies by templates, from a character's own facts."""

from mien.domain.briefs import ReplyBrief


def template_reply(brief: ReplyBrief) -> str:
    """An answer to the last turn."""
    raise NotImplementedError
