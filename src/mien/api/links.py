"""Where things are found: the addresses that answers contain, relative to the server."""

from __future__ import annotations

from mien.api.dependencies import BASE


def character_link(character_id: str) -> str:
    """A character."""
    return f"{BASE}/characters/{character_id}"


def image_link(image_id: str) -> str:
    """A picture's record."""
    return f"{BASE}/images/{image_id}"


def content_link(image_id: str) -> str:
    """A picture's bytes."""
    return f"{BASE}/images/{image_id}/content"


def metadata_link(character_id: str, set_id: str) -> str:
    """The ``metadata.json`` of an embedding set."""
    return f"{BASE}/characters/{character_id}/sets/{set_id}/metadata"


def job_link(job_id: str) -> str:
    """A job."""
    return f"{BASE}/jobs/{job_id}"


def conversation_link(conversation_id: str) -> str:
    """A conversation."""
    return f"{BASE}/dm/conversations/{conversation_id}"
