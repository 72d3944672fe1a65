"""What a signature states about a picture: a C2PA manifest, made from the marks that the file carries."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from mien.provenance.xmp import VOCABULARY

_PARENT: Final = "parent"


def manifest(
    media_type: str,
    *,
    generator: str,
    version: str,
    digital_source_type: str,
    derived_from: str | None,
    reissued: bool,
    when: datetime,
) -> dict[str, Any]:
    """The definition of a manifest, as C2PA's builder takes it.

    A picture was created, or, ``derived_from`` another, opened and edited. One that is ``reissued`` has had its
    metadata changed since. ``when`` (UTC) is told of the last of these. Actions are those of the C2PA
    specification.
    """
    source = {"digitalSourceType": VOCABULARY + digital_source_type}
    actions: list[dict[str, Any]] = [{"action": "c2pa.created", **source}]
    if derived_from is not None:
        opened = {"action": "c2pa.opened", "parameters": {"ingredientIds": [_PARENT]}}
        actions = [opened, {"action": "c2pa.edited", **source}]
    if reissued:
        actions.append({"action": "c2pa.edited.metadata"})
    actions[-1]["when"] = f"{when:%Y-%m-%dT%H:%M:%SZ}"
    parent = {
        "title": derived_from,
        "relationship": "parentOf",
        "label": _PARENT,
        "instance_id": f"mien:{derived_from}",
    }
    return {
        "claim_generator_info": [{"name": generator, "version": version}],
        "format": media_type,
        "ingredients": [parent] if derived_from is not None else [],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": actions}}],
    }
