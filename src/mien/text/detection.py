"""Which engine writes for which task."""

from __future__ import annotations

from mien.ports import TextEngines
from mien.settings import Settings
from mien.text.templates import Templates


async def find_text_engines(settings: Settings) -> TextEngines:
    """The text engines that the settings ask for or that are found on this machine; nothing is loaded yet."""
    return TextEngines(Templates(), {})
