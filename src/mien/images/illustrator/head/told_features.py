"""Features of the face that a description tells among the marks: a hooked nose, hollow cheeks, a square jaw."""

from __future__ import annotations

import re
from dataclasses import replace

from mien.images.illustrator.head.traits import Traits

_TOLD: tuple[tuple[str, dict[str, float]], ...] = (
    (r"(?:snub|upturned|turned-up|button|retrousse) ?-?nose", {"nose_hook": -1.0, "nose": 0.82, "nose_out": 0.8}),
    (r"(?:hook\w*|aquiline|roman|beak\w*|crooked|eagle) ?-?nose", {"nose_hook": 1.0, "nose": 1.2, "nose_out": 1.3}),
    (r"(?:large|big|long|huge|bulbous|prominent)[\w ]* nose", {"nose": 1.22, "nose_width": 1.2, "nose_out": 1.3}),
    (r"(?<!un)wrinkle[ds]?|lined face|furrowed|weather-?beaten", {"age": 0.95}),
    (r"(?:broad|flat|wide) nose", {"nose_width": 1.4}),
    (r"(?:hollow|sunken|gaunt|thin|haggard)[\w ]* (?:cheeks?|face)|high cheekbones", {"cheek": -0.9}),
    (r"(?:round|plump|chubby|full|fat)[\w ]* (?:cheeks?|face)|double chin", {"cheek": 1.0}),
    (r"crow'?s[- ]feet|laugh lines|worry lines", {"age": 0.68}),
    (r"(?:deep-?set|deep)[\w ]* eyes", {"deep": 1.0, "hood": 0.4}),
    (r"(?:hooded|heavy-lidded|heavy|sleepy)[\w -]* (?:eyes|eyelids|lids)|heavy-lidded", {"hood": 0.95}),
    (r"wide-?set[\w ]* eyes", {"eye_x": 0.345}),
    (r"close-?set[\w ]* eyes", {"eye_x": 0.262}),
    (r"(?:droop\w*|down-?turned)[\w ]* eyes", {"tilt": -0.5}),
    (r"(?:long|thick|full|dark)[\w ]* (?:eye)?lashes", {"lashes": 1.0}),
    (r"(?:arched|raised)[\w ]* (?:eye)?brows?", {"brow_arch": 1.1}),
    (r"lantern jaw|(?:heavy|jutting|protruding)[\w ]* jaw", {"jaw": 1.0, "chin": 0.9, "chin_out": 0.07}),
    (r"(?:square|strong|firm|masculine|broad)[\w ]* (?:jaw|chin)", {"jaw": 1.0, "chin": 0.9, "chin_out": 0.05}),
    (r"(?:pointed|sharp|narrow|weak) chin", {"chin": 0.08, "jaw": 0.2}),
    (r"(?:full|thick|plump) lips", {"lips": 1.0}),
    (r"thin(?:-| )lip\w*", {"lips": 0.05}),
    (r"(?:large|wide|big|masculine)[\w ]* mouth", {"mouth": 1.22}),
    (r"(?:bushy|thick|heavy|massive|beetling)[\w ]* (?:eye)?brows", {"brow": 1.75}),
    (r"thin[\w ]* (?:eye)?brows", {"brow": 0.6}),
    (r"(?:large|big|wide|huge|round)[\w ]* eyes", {"eye": 1.16}),
    (r"(?:small|beady|piggy|narrow)[\w ]* eyes", {"eye": 0.84}),
    (r"(?:slant\w*|almond\w*|upturned|turned up)[\w -]* eyes|eyes (?:slant|turned up)", {"tilt": 0.55}),
    (r"(?:large|big|protruding|jug|sticking-out)[\w ]* ears", {"ear": 1.3}),
)
"""Words -> measures of the face."""


def tells(mark: str) -> bool:
    """Whether a mark names a feature that changes the face's measures."""
    return any(re.search(pattern, mark.lower()) for pattern, _ in _TOLD)


def with_told(traits: Traits, marks: tuple[str, ...]) -> Traits:
    """The face with the features that its marks name."""
    for mark in marks:
        for pattern, measures in _TOLD:
            if re.search(pattern, mark.lower()):
                traits = replace(traits, **measures)
    return traits
