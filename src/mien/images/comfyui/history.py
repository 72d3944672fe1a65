"""What a server's history says that an order came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.errors import MienError, Retryable
from mien.images.comfyui.failures import Spoilt, node_failed

_MOST_NAME: Final = 500
_KINDS: Final = ("output", "temp")
"""Folders that pictures of a workflow lie in, kept ones first; ``input`` holds what it was given."""


@dataclass(frozen=True, slots=True)
class SavedPicture:
    """Where a picture lies at the server, in the words of its history."""

    node: str
    filename: str
    subfolder: str
    type: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An order that has ended."""

    pictures: tuple[SavedPicture, ...] = ()
    """Kept ones first."""
    failure: MienError | None = None
    milliseconds: int | None = None
    """From the start of its execution to its end."""

    def picture(self, node: str | None, server: str) -> SavedPicture:
        """The first picture, of one node where there is one to keep to. Raises what the order failed with."""
        if self.failure is not None:
            raise self.failure
        for each in self.pictures:
            if node is None or each.node == node:
                return each
        raise Spoilt(f"{server} ended the order without a picture.")


def entry_of(told: Mapping[str, Any], server: str) -> Entry:
    """One entry of the history, in whatever shape it comes."""
    status = told.get("status")
    messages = dict(_messages(status))
    return Entry(
        pictures=tuple(sorted(_pictures(told.get("outputs")), key=lambda each: _KINDS.index(each.type))),
        failure=_failure(status, messages, server),
        milliseconds=_milliseconds(messages),
    )


def _failure(status: object, messages: Mapping[str, Mapping[str, Any]], server: str) -> MienError | None:
    if "execution_error" in messages:
        return node_failed(server, messages["execution_error"])
    if "execution_interrupted" in messages:
        return Retryable(f"The order was interrupted at {server}.")
    if isinstance(status, Mapping) and status.get("status_str") == "error":
        return Retryable(f"{server} failed without saying why.")
    return None


def _messages(status: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = status.get("messages") if isinstance(status, Mapping) else None
    for message in found if isinstance(found, list) else ():
        match message:
            case [str(event), dict(about)]:
                yield event, about


def _pictures(outputs: object) -> Iterator[SavedPicture]:
    for node, about in outputs.items() if isinstance(outputs, Mapping) else ():
        images = about.get("images") if isinstance(about, Mapping) else None
        for image in images if isinstance(images, list) else ():
            match image:
                case {"filename": str(filename), **more} if 0 < len(filename) <= _MOST_NAME:
                    kind, folder = more.get("type", "output"), more.get("subfolder", "")
                    if kind in _KINDS and isinstance(folder, str):
                        yield SavedPicture(str(node), filename, folder, kind)


def _milliseconds(messages: Mapping[str, Mapping[str, Any]]) -> int | None:
    times = [messages.get(event, {}).get("timestamp") for event in ("execution_start", "execution_success")]
    match times:
        case [int(start), int(end)] if 0 <= start <= end:
            return end - start
    return None
