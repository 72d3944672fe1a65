"""What the parent and the painting process say to each other: pickled messages, each after its length."""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from mien.domain.errors import MienError
from mien.images.diffusion.order import Painted, PaintOrder

_LENGTH: Final = struct.Struct(">Q")
_MOST_BYTES: Final = 2**31
"""Of a message: sixteen pictures of the largest size don't reach half of it."""


@dataclass(frozen=True, slots=True)
class Paint:
    """To the painter: paint these, in one go where they are alike."""

    orders: tuple[PaintOrder, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """To the painter: nobody wants what is being painted any more."""


@dataclass(frozen=True, slots=True)
class Ready:
    """From the painter, first of all: the model is loaded."""

    device: str
    dtype: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """From the painter: so many steps of so many are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """From the painter: the pictures, in the order of the orders."""

    painted: tuple[Painted, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """From the painter: why the model can't be loaded, or why there are no pictures; it goes on after the latter."""

    error: MienError


@dataclass(frozen=True, slots=True)
class Stopped:
    """From the painter: it stopped half-way, as it was told to."""


@dataclass(frozen=True, slots=True)
class Noted:
    """From the painter: something for the log."""

    level: str
    event: str
    values: Mapping[str, Any]


def packed(message: object) -> bytes:
    """A message as it travels."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def send(connection: socket.socket, message: object) -> None:
    """Say something, from the painting process. Raises ``OSError`` if nobody listens any more."""
    connection.sendall(packed(message))


def receive(stream: BinaryIO) -> Any:
    """The next message, in the painting process. Raises ``EOFError`` once the other end is closed."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return pickle.loads(body)  # noqa: S301  (written by our own parent on a private socket)


async def heard(stream: asyncio.StreamReader) -> Any:
    """The next message, in the parent.

    Raises ``EOFError`` or ``ConnectionError`` once the other end is closed, ``ValueError`` for what is no message.
    """
    (length,) = _LENGTH.unpack(await stream.readexactly(_LENGTH.size))
    if length > _MOST_BYTES:
        raise ValueError("the painting process sent something that is no message")
    body = await stream.readexactly(length)
    try:
        return pickle.loads(body)  # noqa: S301  (written by our own child on a private socket)
    except Exception as error:  # pickle names none that it doesn't raise
        raise ValueError("the painting process sent a message that can't be read") from error
