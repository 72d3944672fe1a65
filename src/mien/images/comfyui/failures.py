"""What goes wrong at a ComfyUI server, as one of our own errors and in a sentence that a person can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Retryable, Unavailable
from mien.domain.retry_after import seconds_to_wait
from mien.guarded_http.reason import short_reason
from mien.images.comfyui.graph import UPLOAD_PREFIX
from mien.images.comfyui.ip_adapter import CLIP_VISION, files_wanted

_MOST_NODES: Final = 3
"""Of which a message tells the errors."""
_FIELDS: Final = {
    "width": "size",
    "height": "size",
    "seed": "seed",
    "noise_seed": "seed",
    "steps": "steps",
    "denoise": "strength",
}
"""Inputs of nodes that a request fills in, and what Mien calls them."""
_OUT_OF_BOUNDS: Final = frozenset({"value_bigger_than_max", "value_smaller_than_min"})
_ADAPTER_REMEDY: Final = (
    f" Look whether the server's folder models/ipadapter holds {files_wanted('sd15')} for checkpoints of the family of"
    f" SD 1.5, {files_wanted('sdxl')} for those of SDXL, and models/clip_vision {CLIP_VISION}.safetensors."
)
_OUT_OF_MEMORY: Final = re.compile(r"OutOfMemory|out of memory|Allocation on device", re.I)
_PASSING: Final = re.compile(r"RuntimeError|OSError|ConnectionError|Timeout|AcceleratorError|BrokenPipe", re.I)
"""Exceptions of nodes that may not come again; others are about the workflow, its models or its code."""


class Lost(Retryable):
    """The server knows nothing of an order any more: it was restarted, or its queue or history was emptied."""


class Spoilt(Retryable):
    """The server says that it is done, and there is no picture that can be used."""


def from_status(server: str, status: int, retry_after: str, said: str) -> MienError:
    """The error for an answer that isn't a success; returned, for the caller to raise. ``said`` is its reason."""
    wait = seconds_to_wait(retry_after)
    details = {} if wait is None else {"retry_after": wait}
    why = f": {said}." if said else "."
    if status == 429:
        return RateLimited(f"{server} asks to wait{why}", **details)
    if status >= 500 or status in (408, 425):
        return Retryable(f"{server} answered {status}{why}", **details)
    if 300 <= status < 400:
        return Unavailable(f"{server} redirects elsewhere; set MIEN_COMFYUI__URL to the address it leads to.")
    if status in (401, 403, 407):
        return Unavailable(f"{server} asks for a login ({status}), which Mien has none for; set MIEN_COMFYUI__URL.")
    if status in (404, 405):
        return Unavailable(f"{server} isn't there ({status}): look whether it runs, and at MIEN_COMFYUI__URL.")
    if status == 413:
        larger = "start ComfyUI with a larger --max-upload-size, or raise the limit of the proxy before it"
        return Unavailable(f"{server} doesn't take a picture of that size (413): {larger}.")
    return Unavailable(f"{server} doesn't take the request ({status}){why}")


def order_refused(server: str, told: Mapping[str, Any]) -> MienError:
    """The error for a workflow that the server finds invalid, in whole or in part; returned, to be raised."""
    errors = list(_node_errors(told.get("node_errors")))
    if not errors:
        return Unavailable(f"{server} can't carry out the workflow: {_top_error(told.get('error'))}.")
    for error in errors:
        if error.type in _OUT_OF_BOUNDS and error.input in _FIELDS:
            return InvalidRequest.field(_FIELDS[error.input], f"isn't taken by {server}: {error.text}")
    text = "; ".join(dict.fromkeys(str(error) for error in errors[:_MOST_NODES]))
    if all(error.type == "custom_validation_failed" and UPLOAD_PREFIX in error.text for error in errors):
        return Retryable(f"{server} doesn't find a picture that it was sent: {text}.")
    return Unavailable(f"{server} can't carry out the workflow: {text}.")


def node_failed(server: str, told: Mapping[str, Any]) -> MienError:
    """The error for an ``execution_error``: a node that raised while the workflow ran."""
    kind, message = str(told.get("exception_type", "")), short(told.get("exception_message") or "no reason given")
    node = short(f"{told.get('node_type', 'a node')} (node {told.get('node_id', '?')})")
    if _OUT_OF_MEMORY.search(f"{kind} {message}"):
        return Retryable(
            f"{server} ran out of memory in {node}: {message}. Ask for a smaller size if it does so again."
        )
    remedy = _ADAPTER_REMEDY if "IPAdapter" in node else ""
    text = f"{server} failed in {node}: {short(kind or 'error')}: {message}.{remedy}"
    return Retryable(text) if _PASSING.search(kind) else Unavailable(text)


def short(value: object) -> str:
    """What the server says, as a part of our own sentence: one line without a full stop."""
    return short_reason(str(value)).rstrip(".")


class _NodeError:
    """One thing that is wrong with one node."""

    def __init__(self, node: str, class_type: str, error: Mapping[str, Any]) -> None:
        extra = error.get("extra_info")
        self.type = str(error.get("type", ""))
        self.input = str(extra.get("input_name", "")) if isinstance(extra, Mapping) else ""
        self.text = short(" – ".join(str(error[part]) for part in ("message", "details") if error.get(part)))
        self._node = short(f"{class_type} (node {node})")

    def __str__(self) -> str:
        return f"{self._node}: {self.text or 'no reason given'}"


def _node_errors(told: object) -> Iterator[_NodeError]:
    for node, about in told.items() if isinstance(told, Mapping) else ():
        if not isinstance(about, Mapping):
            continue
        errors = about.get("errors")
        for error in errors if isinstance(errors, list) else ():
            if isinstance(error, Mapping):
                yield _NodeError(str(node), str(about.get("class_type", "node")), error)


def _top_error(told: object) -> str:
    if not isinstance(told, Mapping):
        return short(told or "no reason given")
    return short(" – ".join(str(told[part]) for part in ("message", "details") if told.get(part)) or "no reason given")
