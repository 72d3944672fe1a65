"""What is fitted for a model, and as what it is kept."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.calibration import LikenessFit
from mien.domain.errors import Unavailable
from mien.vision.calibrating import Calibration
from mien.vision.dino.matching import Match

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class DinoFit:
    """From matches to scores, 0 to 100, of which 80 is what 1 in 100 of somebody else's pictures reaches."""

    against: Calibration
    """A picture and the person's picture that is most like it."""
    pair: Calibration
    """Any two pictures."""
    head: Calibration
    """The heads alone, for pictures in other clothes."""
    view: Calibration | None
    """By how much a picture is more like those in the asked view than like those in other views; ``None``: when it was
    fitted there were too few pictures of known views."""
    same_place: float
    """Likeness of two pictures place by place, -1 to 1, that only 1 in 100 pairs of accepted pictures exceeds."""

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "version": _VERSION,
            "against": self.against.as_json(),
            "pair": self.pair.as_json(),
            "head": self.head.as_json(),
            "view": None if self.view is None else self.view.as_json(),
            "same_place": self.same_place,
        }

    @classmethod
    def of(cls, fit: LikenessFit) -> DinoFit:
        """What was kept. Raises ``Unavailable`` where it can't be read any more."""
        told: Mapping[str, Any] = fit.parameters
        try:
            if told["version"] != _VERSION or not math.isfinite(told["same_place"]):
                raise ValueError("it was written by another version")
            return cls(
                Calibration.of_json(told["against"]),
                Calibration.of_json(told["pair"]),
                Calibration.of_json(told["head"]),
                None if told["view"] is None else Calibration.of_json(told["view"]),
                float(told["same_place"]),
            )
        except (KeyError, ValueError, TypeError) as error:
            raise Unavailable(
                f"The model's calibration can't be read ({error}); write it anew with `mien calibrate`."
            ) from error


def whole_figure(found: Match) -> tuple[float, ...]:
    """What ``against`` and ``pair`` are fitted on."""
    return found.whole, found.patches, found.head


def head_alone(found: Match) -> tuple[float, ...]:
    """What ``head`` is fitted on."""
    return (found.head,)
