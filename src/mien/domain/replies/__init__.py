"""Replies by templates, from a character's own facts."""

from mien.domain.replies.reply import template_reply

__all__ = ["template_reply"]
