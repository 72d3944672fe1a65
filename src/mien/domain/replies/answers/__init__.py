"""What a character answers to each kind of wish."""

from mien.domain.replies.answers.table import answer

__all__ = ["answer"]
