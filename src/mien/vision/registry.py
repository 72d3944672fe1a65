"""Which scorer measures the pictures: the model that is named, else the embedded one."""

from __future__ import annotations

from mien.ports import CalibrationSource, Scorer
from mien.settings import Settings


def scorer_of(settings: Settings, calibrations: CalibrationSource | None = None) -> Scorer | None:
    """The scorer that the settings ask for; ``None`` where it is switched off. Loads and starts nothing.

    A model that is named and can't be used isn't replaced by the embedded scorer: it says what is wrong with it.
    Without ``calibrations`` a model judges quality and copies alone.
    """
    if settings.scorer == "off":
        return None
    if settings.scorer == "dinov3" or (settings.scorer == "auto" and settings.vision.model):
        from mien.vision.dino.scorer import DinoScorer

        return DinoScorer(settings.vision, calibrations, settings.scorer_timeout, settings.scorer_processes)
    from mien.vision.embedded.scorer import EmbeddedScorer

    return EmbeddedScorer(settings.scorer_processes, settings.scorer_timeout)
