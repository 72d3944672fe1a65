"""Pictures and other files that a V3 card names, and where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from mien.domain.card.node import line, node_of

_INSIDE: Final = ("embeded://", "embedded://", "__asset:")
"""The standard's spelling, the usual one, and one program's own."""
_MAX_ASSETS: Final = 512


@dataclass(frozen=True, slots=True)
class Asset:
    """One entry of ``assets``."""

    kind: str
    """``icon``, ``background``, ``user_icon``, ``emotion``, or a program's own ``x_…``."""
    name: str
    uri: str

    @property
    def path(self) -> str | None:
        """Its name in the archive, if it lies there."""
        for prefix in _INSIDE:
            if self.uri.startswith(prefix):
                return unquote(self.uri.removeprefix(prefix)).lstrip("/")
        return None

    @property
    def is_remote(self) -> bool:
        """True if it lies on the web."""
        return self.uri.lower().startswith(("http://", "https://"))

    @property
    def is_main_icon(self) -> bool:
        """True for the picture that stands for the character."""
        return self.kind == "icon" and self.name in ("main", "")


def assets_of(card: Mapping[str, Any]) -> tuple[Asset, ...]:
    """The card's assets in order, at most 512; entries that aren't any are left out."""
    listed = node_of(card).get("assets")
    found = listed[:_MAX_ASSETS] if isinstance(listed, list) else []
    return tuple(asset for asset in map(asset_in, found) if asset is not None)


def asset_in(raw: Any) -> Asset | None:
    """The asset that one entry of the list is; ``None`` for one that is none."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("uri"), str) or not raw["uri"].strip():
        return None
    return Asset(line(raw.get("type")).lower(), line(raw.get("name")), raw["uri"].strip())


def main_icon(assets: tuple[Asset, ...]) -> Asset | None:
    """The asset that is the character's picture: the icon called ``main``, else the only icon there is."""
    icons = [asset for asset in assets if asset.kind == "icon"]
    named = [asset for asset in icons if asset.is_main_icon]
    return named[0] if named else icons[0] if len(icons) == 1 else None
