"""How characters, pictures and jobs look in JSON: the keys of the HTTP API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from mien.domain.character import Character
from mien.domain.image import Image
from mien.domain.job import Job


def character_json(character: Character) -> dict[str, Any]:
    """A character. The keys within ``appearance`` stay as ``mien describe`` prints them."""
    data = _camel(character.model_dump(mode="json", exclude={"appearance"}))
    return data | {"appearance": character.appearance.model_dump(mode="json")}


def image_json(image: Image, path: str) -> dict[str, Any]:
    """A picture, with the path of its file."""
    return _shape(image, "owner_id", "storage_key") | {"path": path}


def job_json(job: Job) -> dict[str, Any]:
    """A job."""
    return _shape(job, "owner_id", "arguments")


def _shape(model: BaseModel, *left_out: str) -> dict[str, Any]:
    return _camel(model.model_dump(mode="json", exclude=set(left_out)))


def _camel(data: Mapping[str, Any]) -> dict[str, Any]:
    return {_camel_key(key): value for key, value in data.items()}


def _camel_key(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
