"""Which scorer measures the pictures: the model that is named, else the embedded one."""

from __future__ import annotations

from mien.ports import Scorer
from mien.settings import Settings


def scorer_of(settings: Settings) -> Scorer | None:
    """The scorer that the settings ask for; ``None`` where it is switched off. Loads and starts nothing."""
    from mien.vision.embedded.scorer import EmbeddedScorer

    if settings.scorer == "off":
        return None
    return EmbeddedScorer(settings.scorer_processes, settings.scorer_timeout)
