"""The same drawing in other colours: every ``#rrggbb`` of an SVG text replaced, its ids renamed."""

from __future__ import annotations

import re
from collections.abc import Callable

_COLOR = re.compile(r"#[0-9a-f]{6}\b")
_ID = re.compile(r'(id="|url\(#)([\w-]+)')


def recolored(svg: str, change: Callable[[str], str], copy: str = "") -> str:
    """``svg`` with each colour changed; ``copy`` is added to its ids when the original stands in the picture too."""
    known: dict[str, str] = {}

    def changed(found: re.Match[str]) -> str:
        color = found[0]
        if color not in known:
            known[color] = change(color)
        return known[color]

    text = _COLOR.sub(changed, svg)
    return _ID.sub(rf"\g<1>\g<2>{copy}", text) if copy else text
