"""Descriptions in Spanish, French, German and Portuguese, turned word by word into English for the readers."""

from mien.domain.appearance.tongues.detect import Tongue, tongue_of
from mien.domain.appearance.tongues.translate import Translation, to_english

__all__ = ["Tongue", "Translation", "to_english", "tongue_of"]
