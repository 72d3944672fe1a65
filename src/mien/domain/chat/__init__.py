"""Conversations: what a model is told, and what is kept of what was said."""

from mien.domain.briefs import SummaryBrief


def template_summary(brief: SummaryBrief) -> str:
    """What was said, shortened by rules."""
    raise NotImplementedError
