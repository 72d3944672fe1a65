"""What an order has been given so far: when it is tried again, only the rest is asked for and paid."""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Final

from mien.domain.errors import MienError
from mien.images.openai_images.answers import Answered, Drawn
from mien.images.openai_images.failures import MAY_BE_CHARGED
from mien.ports import ImageRequest, Picture, Receipts

_MOST_ORDERS: Final = 32
_MOST_BYTES: Final = 256 * 2**20
_KEPT_SECONDS: Final = 900.0
"""Longer than the pauses between the tries of one step."""
_MOST_ADDRESSES: Final = 64


@dataclass(frozen=True, slots=True)
class Made:
    """One picture that came, checked."""

    picture: Picture
    size: tuple[int, int]
    revised_prompt: str | None = None


@dataclass(slots=True)
class Order:
    """One request, and what has come of it."""

    request: ImageRequest
    made: list[Made] = field(default_factory=list)
    waiting: list[Drawn] = field(default_factory=list)
    """Pictures that are drawn and paid, and still lie at the provider's address."""
    addresses: list[str] = field(default_factory=list)
    """Of all pictures that lay at one, those that have been fetched included."""
    answers: list[Answered] = field(default_factory=list)
    """Without their pictures: what was said about them."""
    cost: int = 0
    """Millionths of a US dollar for all calls that were answered, also of former tries."""
    unanswered: int = 0
    """Calls that ended without an answer: they may be charged, and the provider can't be asked."""
    noted: bool = False
    """Whether there is a receipt."""
    used: float = field(default_factory=monotonic)

    @property
    def missing(self) -> int:
        """Pictures that must still be asked for."""
        return max(0, self.request.count - len(self.made) - len(self.waiting))

    @property
    def size(self) -> int:
        """Bytes that are held."""
        held = [*(made.picture.data for made in self.made), *(drawn.data or b"" for drawn in self.waiting)]
        return sum(map(len, held))

    @contextmanager
    def asking(self) -> Iterator[None]:
        """While a call is under way: counts it if it ends without an answer that says what came of it."""
        try:
            yield
        except asyncio.CancelledError:
            self.unanswered += 1
            raise
        except MienError as error:
            self.unanswered += bool(error.details.get(MAY_BE_CHARGED))
            raise


class Orders:
    """The orders that haven't been delivered in full. Requests without a key are forgotten at once.

    Pictures are kept in memory, for the next try; addresses in ``receipts`` too, for the next start.
    """

    def __init__(self, backend: str, receipts: Receipts | None) -> None:
        self._backend = backend
        self._receipts = receipts
        self._open: OrderedDict[str, Order] = OrderedDict()

    async def find(self, request: ImageRequest) -> Order:
        """The order for a request: what is left of the last try, or a new one. Taken out until it is kept again."""
        self._tidy()
        found = self._open.pop(request.key, None)
        if found is not None and found.request == _by_name(request):
            found.request = request
            return found
        order = Order(request)
        if request.key and self._receipts is not None:
            receipt = await self._receipts.find(self._backend, request.key)
            order.noted = receipt is not None
            order.addresses = _addresses(receipt)
            order.waiting = [Drawn(url=address) for address in order.addresses[: request.count]]
        return order

    async def note(self, order: Order, drawn: list[Drawn]) -> None:
        """Remember what came, and durably where pictures lie that are about to be fetched."""
        order.waiting += drawn
        addresses = [each.url for each in drawn if each.url]
        order.addresses += addresses
        if addresses and order.request.key and self._receipts is not None:
            order.noted = True
            await self._receipts.note(self._backend, order.request.key, json.dumps(order.addresses[-_MOST_ADDRESSES:]))

    def keep(self, order: Order) -> None:
        """Hold on to an order that failed, if there is anything in it, or anything was or may be charged for it."""
        if order.request.key and (order.made or order.waiting or order.answers or order.unanswered):
            order.used = monotonic()
            order.request = _by_name(order.request)
            self._open[order.request.key] = order
            self._tidy()

    async def done(self, order: Order) -> None:
        """Forget an order that is delivered."""
        if order.noted and self._receipts is not None:
            await self._receipts.drop(self._backend, order.request.key)

    def _tidy(self) -> None:
        """Let go of the oldest when they are too many, too large or too old."""
        held = sum(order.size for order in self._open.values())
        oldest_allowed = monotonic() - _KEPT_SECONDS
        for key, order in list(self._open.items()):
            if len(self._open) <= _MOST_ORDERS and held <= _MOST_BYTES and order.used >= oldest_allowed:
                break
            held -= order.size
            del self._open[key]


def _by_name(request: ImageRequest) -> ImageRequest:
    """The request without the bytes of its pictures: their ids tell one from another, and take no memory."""
    edit = request.edit and replace(request.edit, picture=replace(request.edit.picture, data=b""))
    return replace(request, references=tuple(replace(each, data=b"") for each in request.references), edit=edit)


def _addresses(noted: str | None) -> list[str]:
    """The addresses of a receipt; none if it can't be read."""
    try:
        found = json.loads(noted or "[]")
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
