"""Marks in prompts that other programs read as orders to add a LoRA: no words for a model."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from mien.domain.image import Ignored
from mien.ports import ImageRequest

_MARK: Final = re.compile(r"(?:,\s*)?<(?:lora|lyco|hypernet):[^<>\n]{1,300}>", re.IGNORECASE)
_SHOWN: Final = 8
"""Marks that are named one by one."""
_REASON: Final = "LoRAs are set for all pictures with MIEN_DIFFUSION__LORAS, and marks in a prompt aren't words"


def without_lora_marks(request: ImageRequest) -> tuple[ImageRequest, tuple[Ignored, ...]]:
    """The request without marks such as ``<lora:ink:0.8>`` in its texts, and those that were in them."""
    texts = [request.prompt, request.negative_prompt, *([request.edit.instruction] if request.edit else [])]
    marks = list(dict.fromkeys(mark.lstrip(", \t\n") for text in texts for mark in _MARK.findall(text)))
    if not marks:
        return request, ()
    shorn = replace(request, prompt=_shorn(request.prompt), negative_prompt=_shorn(request.negative_prompt))
    if request.edit is not None:
        shorn = replace(shorn, edit=replace(request.edit, instruction=_shorn(request.edit.instruction)))
    named = [*marks[:_SHOWN], *([f"{len(marks) - _SHOWN} more such marks"] if len(marks) > _SHOWN else [])]
    return shorn, tuple(Ignored(what=mark, reason=_REASON) for mark in named)


def _shorn(text: str) -> str:
    if not _MARK.search(text):
        return text
    return re.sub(r"[ \t]{2,}", " ", _MARK.sub("", text)).strip(" ,")
