"""Which cut the words name from which a hair style or length was read."""

from __future__ import annotations

import re
from typing import Literal

from mien.domain.appearance_model import Appearance

CutName = Literal[
    "bald", "rim", "comb-over", "receding", "buzz", "crew", "flat top", "caesar", "side part", "slicked", "quiff",
    "pompadour", "undercut", "bowl", "curtains", "messy", "spiky", "faux hawk", "mohawk", "pixie", "emo",
    "bob", "fringed bob", "lob", "shag", "mullet", "loose", "hime", "half-up", "curly crop", "curls", "ringlets",
    "small afro", "afro", "afro puffs", "cornrows", "box braids", "locks", "tied locks", "two braids", "braid",
    "side braid", "crown braid", "high bun", "low bun", "top knot", "space buns", "updo", "high ponytail",
    "low ponytail", "pigtails", "twin tails", "powdered wig",
]  # fmt: skip
"""Every way in which hair is drawn."""

_SAID: tuple[tuple[str, CutName], ...] = (
    (r"powdered|periwig|peruke|barrister|judge'?s wig", "powdered wig"),
    (r"comb(?:ed)?[ -]?over", "comb-over"),
    (r"fau?x[ -]?hawk|fohawk", "faux hawk"),
    (r"mohawk|mohican", "mohawk"),
    (r"buzz|shorn|clipped|shaved", "buzz"),
    (r"flat[ -]?top", "flat top"),
    (r"caesar|french crop", "caesar"),
    (r"crew[ -]?cut|brush cut|high and tight|taper|\bfade\b", "crew"),
    (r"reced|thinning|widow'?s peak", "receding"),
    (r"pompadour|rockabilly|bouffant quiff", "pompadour"),
    (r"quiff", "quiff"),
    (r"slick|greasy|combed back|swept back|brushed back", "slicked"),
    (r"under ?cut|side[ -]shav", "undercut"),
    (r"bowl", "bowl"),
    (r"pixie|garcon|gamine", "pixie"),
    (r"mullet", "mullet"),
    (r"wolf[ -]cut|\bshag|layered|choppy|feathered", "shag"),
    (r"\blob\b|long bob|bob to (?:her|his|their) shoulders", "lob"),
    (r"\bbob|\bbobbed|chin[ -]length|pageboy", "bob"),
    (r"hime", "hime"),
    (r"\bemo\b|\bscene\b|over one eye|side fringe", "emo"),
    (r"curtain", "curtains"),
    (r"half[ -]up|half tied", "half-up"),
    (r"ringlet|corkscrew|spiral", "ringlets"),
    (r"afro puff|\bpuffs?\b", "afro puffs"),
    (r"corn[ -]?rows?", "cornrows"),
    (r"(?:box|micro|many|knotless|several)[ -]?(?:\w+ )?braids?", "box braids"),
    (r"beehive|bouffant|updo|french twist|pinned up|piled|coiffure|gibson", "updo"),
    (r"space buns|(?:two|twin|double|pair of) buns|odango", "space buns"),
    (r"top ?-?knot|man ?-?bun|samurai", "top knot"),
    (r"high bun|ballet|ballerina", "high bun"),
    (r"chignon|low bun|bun (?:at|on) the (?:nape|back)|nape", "low bun"),
    (r"twin ?-?tails?", "twin tails"),
    (r"\bbunches\b|^pigtails$", "pigtails"),
    (r"high (?:pony|tail)", "high ponytail"),
    (r"low (?:pony|tail)|tied back|queue", "low ponytail"),
    (r"spik", "spiky"),
    (r"mess|tousl|tangl|unkempt|wild|shevel|windswept|ruffled|uncombed|bedhead|unruly|scruff|bedraggled|straggl|tuft",
     "messy"),
    (r"side[ -]part|parted", "side part"),
    (r"waist|hip[ -]|knee|ankle|flowing|floor", "loose"),
)  # fmt: skip


def said_cut(looks: Appearance) -> CutName | None:
    """The cut that the words name; nothing where they leave it open."""
    said = [(of or "").lower() for of in (looks.hair_style.evidence, looks.hair_length.evidence)]
    return next((name for pattern, name in _SAID if any(text and re.search(pattern, text) for text in said)), None)
