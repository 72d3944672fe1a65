"""The image backends that come with Mien, by name, and how hard each is driven.

None of them loads its library, starts a process or asks a server before it is used.
"""

from __future__ import annotations

from mien.ports import ImageBackend, Receipts
from mien.settings import BackendLimits, Settings


def image_backends(settings: Settings, receipts: Receipts) -> dict[str, ImageBackend]:
    """Every backend, configured or not: one that isn't says so when it is asked for its readiness.

    The wobbling one, which is there to try out what Mien makes of wrong pictures, only where the settings ask for it.
    """
    from mien.images.comfyui.backend import ComfyUI
    from mien.images.diffusion.backend import Diffusion
    from mien.images.illustrator.backend import Illustrator
    from mien.images.openai_images.backend import OpenAIImages
    from mien.images.runpod.backend import RunPod

    illustrator = Illustrator(settings.illustrator_processes, settings.illustrator.format)
    every: list[ImageBackend] = [
        illustrator,
        Diffusion(settings),
        OpenAIImages(settings, receipts),
        ComfyUI(settings),
        RunPod(settings, receipts),
    ]
    if settings.wobble.share > 0:
        from mien.images.wobbling.backend import Wobbling

        every.append(Wobbling(illustrator, settings.wobble))
    return {backend.name: backend for backend in every}


def limits_of(settings: Settings, backend: ImageBackend) -> BackendLimits:
    """What the settings say of a backend; where they don't limit it, at least as many as it draws in one go."""
    limits = settings.limits_of(backend.name)
    if "limit" in limits.model_fields_set:
        return limits
    return limits.model_copy(update={"limit": max(limits.limit, backend.capabilities.batch)})
