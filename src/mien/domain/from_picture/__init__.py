"""A character from a picture: what a model is asked, how its answer and the file's words are read, what comes of it.

``question`` words it for a model, ``answer`` reads what came back, ``file_words`` reads what image tools wrote into
the file, and ``proposal`` puts both together with what the person said, who always comes first.
"""

from mien.domain.from_picture.answer import read_answer
from mien.domain.from_picture.file_words import FileWords, read_file_words
from mien.domain.from_picture.proposal import UNNAMED, PictureWish, completed, merged
from mien.domain.from_picture.question import MAX_TOKENS, analysis_messages, analysis_schema

__all__ = [
    "MAX_TOKENS",
    "UNNAMED",
    "FileWords",
    "PictureWish",
    "analysis_messages",
    "analysis_schema",
    "completed",
    "merged",
    "read_answer",
    "read_file_words",
]
