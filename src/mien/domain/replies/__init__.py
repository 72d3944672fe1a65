"""Replies by templates, from a character's own facts."""

from mien.domain.briefs import ReplyBrief


def template_reply(brief: ReplyBrief) -> str:
    """An answer to the last turn."""
    asked = brief.turns[-1].text if brief.turns else ""
    return f"{brief.character.name} nods. “Tell me more.”" if asked else f"Hello, {brief.user_name}."
