"""Conversations: what a model is told, what it may answer, and what is kept of what was said."""

from mien.domain.chat.assembly import Assembled, assemble, history_room, texts_to_count
from mien.domain.chat.cleaning import ReplyCleaner
from mien.domain.chat.cut_off import whole_sentences
from mien.domain.chat.disclosure import admission, admits_being_ai, asks_whether_ai, notice
from mien.domain.chat.folding import SUMMARY_LIMIT, summary_messages, template_summary, turns_to_fold
from mien.domain.chat.lorebook import triggered, unreadable_keys
from mien.domain.chat.macros import fill, with_original
from mien.domain.chat.setup import ChatSetup

__all__ = [
    "SUMMARY_LIMIT",
    "Assembled",
    "ChatSetup",
    "ReplyCleaner",
    "admission",
    "admits_being_ai",
    "asks_whether_ai",
    "assemble",
    "fill",
    "history_room",
    "notice",
    "summary_messages",
    "template_summary",
    "texts_to_count",
    "triggered",
    "turns_to_fold",
    "unreadable_keys",
    "whole_sentences",
    "with_original",
]
