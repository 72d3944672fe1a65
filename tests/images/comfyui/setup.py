"""What the tests of ComfyUI share: a backend for a server, requests, a quick pace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from mien.domain.shots import AVATAR
from mien.images.comfyui.backend import ComfyUI
from mien.images.comfyui.orders import Pace
from mien.images.comfyui.server import Patience
from mien.ports import ImageRequest, Reference
from mien.settings import Settings
from mien.settings.images import ComfyUISettings
from tests.backends import picture
from tests.comfyui_server import ComfyServer
from tests.images.illustrator.cast import subject

EXAMPLE = Path(__file__).parents[3] / "examples" / "comfyui-workflow.json"
QUICK = Pace(
    patience=Patience(question=60, transfer=60), ready=60, withdraw=60, silence=60, longest=60, websocket=60, fresh=300,
    first_look=0.01, longest_look=0.05, queue=0.05,
)  # fmt: skip
"""Looks often and waits long: what is to be seen may come late on a busy machine."""
NO_TRANSFERS = replace(QUICK, patience=Patience(question=60, transfer=0.3))
"""For servers that never take or give a workflow or a picture."""
WHEN_TOLD = replace(QUICK, first_look=30, longest_look=30)
"""Looks when the websocket says that there is something to see, so that all it tells before has been heard."""
NOT_AWAY = replace(QUICK, silence=0.3)
"""For servers that fail for good."""
REQUEST = ImageRequest(
    subject=subject("coat"), shot=AVATAR, prompt="a person in a coat", negative_prompt="blurry", seed=11,
    width=96, height=96, key="job-1/avatar",
)  # fmt: skip


def comfyui(server: ComfyServer | str, pace: Pace = QUICK, **chosen: Any) -> ComfyUI:
    """The backend for ``server``, or for an address; ``chosen`` are settings of its group."""
    url = server if isinstance(server, str) else server.url
    return ComfyUI(Settings(comfyui=ComfyUISettings(**{"url": url, **chosen})), pace)


def asked_for(count: int = 1, **changed: Any) -> ImageRequest:
    return replace(REQUEST, count=count, **changed)


def reference(number: int = 0, size: tuple[int, int] = (96, 96)) -> Reference:
    return Reference(f"image-{number}", "avatar", picture(number + 1, *size), "image/png")
