"""Calling any pipeline: it gets of the arguments those that its signature knows, the rest is named."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Final

from mien.domain.image import Ignored

_SAID: Final = {
    "negative_prompt": "negative prompt",
    "guidance_scale": "guidance",
    "true_cfg_scale": "guidance",
    "strength": "strength",
    "num_inference_steps": "steps",
    "generator": "seed",
    "mask_image": "mask",
}
"""What people call the arguments that they can ask for; others are left out without a word."""


def accepted_by(pipeline: Any) -> frozenset[str]:
    """Names of the arguments of a call of a pipeline, or of a pipeline's class."""
    kind = pipeline if inspect.isclass(pipeline) else type(pipeline)
    parameters = inspect.signature(kind.__call__).parameters
    return frozenset(name for name, each in parameters.items() if each.kind is not inspect.Parameter.VAR_KEYWORD)


def fitting(pipeline: Any, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[Ignored, ...]]:
    """The arguments that a pipeline takes, and what was asked for that it can't take. ``None`` means: not asked."""
    accepted = accepted_by(pipeline)
    asked = {name: value for name, value in wanted.items() if value is not None}
    left_out = sorted({_SAID[name] for name in asked.keys() - accepted if name in _SAID})
    kind = type(pipeline).__name__
    reasons = tuple(Ignored(what=what, reason=f"{kind} has no such option") for what in left_out)
    return {name: value for name, value in asked.items() if name in accepted}, reasons
