"""How characters, pictures and jobs look in JSON: the keys of the HTTP API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mien.api.job_bodies import job_out
from mien.domain.character import Character
from mien.domain.conversation import ChatMessage
from mien.domain.image import Image
from mien.domain.job import Job
from mien.domain.persona import Persona


def character_json(character: Character) -> dict[str, Any]:
    """A character."""
    data = _camel(character.model_dump(mode="json", exclude={"appearance", "owner_id"}))
    looks = _camel(character.appearance.model_dump(mode="json"))
    seen = _analysis_json(data["analysis"]) if data["analysis"] else None
    return data | {"appearance": looks, "dialogue": _camel(data["dialogue"]), "analysis": seen}


def _analysis_json(analysis: Mapping[str, Any]) -> dict[str, Any]:
    data = _camel(analysis)
    return data | {"rating": data["rating"] or "unrated", "saidBy": _camel(data["saidBy"])}


def persona_json(persona: Persona) -> dict[str, Any]:
    """An invented person who isn't a character yet."""
    return _camel(persona.model_dump(mode="json"))


def image_json(image: Image, path: str) -> dict[str, Any]:
    """A picture, with the path of its file."""
    data = _camel(image.model_dump(mode="json", exclude={"owner_id", "storage_key"}))
    return data | {"lineage": _camel(data["lineage"]), "path": path}


def job_json(job: Job) -> dict[str, Any]:
    """A job."""
    return job_out(job).model_dump(mode="json")


def message_json(message: ChatMessage) -> dict[str, Any]:
    """Something that was said."""
    data = message.model_dump(mode="json", exclude={"alternatives", "deleted_at"})
    said = message.said
    alternatives = [
        _camel(each.model_dump(mode="json", exclude={"text", "use_ai"})) | {"content": each.text}
        for each in message.alternatives
    ]
    shown = {"content": message.text, "state": said.state.value if said else None, "alternatives": alternatives}
    return _camel(data) | shown | {"deleted": message.deleted_at is not None}


def _camel(data: Mapping[str, Any]) -> dict[str, Any]:
    return {_camel_key(key): value for key, value in data.items()}


def _camel_key(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
