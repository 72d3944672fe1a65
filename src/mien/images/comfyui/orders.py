"""One picture's order at the server: found again or submitted, waited for, and fetched."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from mien.decode import Checked, check_generated, media_type_of
from mien.domain.errors import MienError, Retryable, TimedOut
from mien.images.comfyui.failures import Lost, Spoilt
from mien.images.comfyui.graph import tried_again
from mien.images.comfyui.history import Entry, SavedPicture
from mien.images.comfyui.listening import Listening
from mien.images.comfyui.plan import Plan, renamed
from mien.images.comfyui.server import Patience, Server
from mien.images.comfyui.showing import Showing
from mien.ports import Picture

_IDS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "mien:comfyui")
_REMEMBERED_TRIES: Final = 6
"""Failed tries of one order that are stepped over; further ones are made without a memory."""
_RESUBMISSIONS: Final = 3
"""How often an order may get lost within one call."""
_SPOILT: Final = 1
"""How often a picture that is done and can't be used is drawn anew within one call."""
_FETCHES: Final = 3


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a server is asked, and for how long."""

    patience: Patience = field(default_factory=Patience)
    ready: float = 3.0
    """Seconds for all that is asked to know whether the server can be used: somebody waits for that."""
    fresh: float = 5.0
    """Seconds for which what was learnt of the server is believed without asking again."""
    withdraw: float = 5.0
    """Seconds for taking an order back."""
    first_look: float = 0.1
    """Seconds before an order is looked after for the first time, and after news of it."""
    longest_look: float = 1.5
    """Seconds between two looks when nothing happens."""
    queue: float = 2.0
    """Seconds between two looks into the queue, which tells whether an order is still known."""
    silence: float = 60.0
    """Seconds for which a server that holds an order may be away."""
    longest: float = 3600.0
    """Seconds that an order may take."""
    websocket: float = 1.0
    """Seconds to wait for the websocket before work is begun without it."""


@dataclass(frozen=True, slots=True)
class Made:
    """One picture that came, and what is known of it."""

    picture: Picture
    size: tuple[int, int]
    prompt_id: str
    milliseconds: int | None


class Uploads:
    """The pictures of a request, sent once for all its orders."""

    def __init__(self, server: Server, plan: Plan) -> None:
        self._server = server
        self._plan = plan
        self._lock = asyncio.Lock()
        self._names: Mapping[str, str] | None = None

    async def sent(self, *, anew: bool = False) -> Mapping[str, str]:
        """The names that the server gave them; ``anew``: it may have lost them."""
        async with self._lock:
            if self._names is None or anew:
                self._names = {
                    each.name: await self._server.upload(each.name, each.data) for each in self._plan.uploads
                }
            return self._names


class Order:
    """One picture of a request. ``key`` names the order for as long as the server lives; empty: it is new.

    ``number`` is the picture's among those of the request.
    """

    def __init__(
        self,
        server: Server,
        plan: Plan,
        uploads: Uploads,
        pace: Pace,
        *,
        key: str,
        number: int,
        seed: int,
        client_id: str,
        listener: Listening,
        showing: Showing,
    ) -> None:
        self._server = server
        self._plan = plan
        self._uploads = uploads
        self._pace = pace
        self._key = key
        self._number = number
        self._seed = seed
        self._client_id = client_id
        self._listener = listener
        self._showing = showing
        self._under_way: str | None = None

    async def made(self) -> Made:
        """The picture. When cancelled, the order is taken back.

        Raises ``InvalidRequest``, ``Unavailable``, ``RateLimited``, ``TimedOut`` and ``Retryable``; after the latter
        three the server may still be at work, and the same key finds what comes of it.
        """
        try:
            return await self._made()
        except asyncio.CancelledError:
            if self._under_way is not None:
                with suppress(MienError, TimeoutError):
                    await asyncio.wait_for(self._server.withdraw(self._under_way), self._pace.withdraw)
            raise

    async def _made(self) -> Made:
        spoilt = 0
        for prompt_id, mark, remembered in self._ids():
            entry = await self._server.history(prompt_id) if remembered else None
            if entry is not None and entry.failure is not None:
                continue  # of a former try, which was told of it
            if new := entry is None:
                known = remembered and await self._is_known(prompt_id)
                entry, prompt_id = await self._carried_out(prompt_id, mark, known=known)
                if known and entry.failure is not None:
                    continue  # of a former try as well: it may have been on its way to a stop
            try:
                return await self._fetched(entry, prompt_id)
            except Spoilt:
                spoilt += new
                if spoilt > _SPOILT:
                    raise
        raise AssertionError("unreachable: there is always another id")

    def _ids(self) -> Iterator[tuple[str, str, bool]]:
        """An id for each try of this order, what tells the tries apart, and whether the server may know the id.

        With a key the first ids are the same in every life; then come new ones.
        """
        if self._key:
            content = json.dumps([self._key, self._number, self._plan.workflow(self._seed)], sort_keys=True)
            for times in range(_REMEMBERED_TRIES):
                yield str(uuid.uuid5(_IDS, f"{times} {content}")), str(times or ""), True
        else:
            yield str(uuid.uuid4()), "", False
        while True:
            prompt_id = str(uuid.uuid4())
            yield prompt_id, prompt_id, False

    async def _carried_out(self, prompt_id: str, mark: str, *, known: bool) -> tuple[Entry, str]:
        """What the order came to, and its id. An order that the server lost is submitted again, the same.

        ``known``: whether the server has it already.
        """
        for losses in range(1 + _RESUBMISSIONS):
            self._follow(prompt_id)
            if not known:
                given = await self._submitted(prompt_id, mark, anew=losses > 0)
                if given != prompt_id:
                    prompt_id = given
                    self._follow(prompt_id)
            try:
                entry = await self._ended(prompt_id)
            except Lost:
                known = False
                continue
            self._under_way = None
            return entry, prompt_id
        self._under_way = None
        raise Retryable(f"{self._server.name} lost the order {1 + _RESUBMISSIONS} times.")

    def _follow(self, prompt_id: str) -> None:
        """This is the order's id: it may begin before its submission is answered."""
        self._under_way = prompt_id
        self._showing.started(prompt_id, self._plan.workflow(self._seed))

    async def _submitted(self, prompt_id: str, mark: str, *, anew: bool) -> str:
        names = await self._uploads.sent(anew=anew)
        graph = renamed(tried_again(self._plan.workflow(self._seed), mark), names)
        try:
            return await self._server.submit(graph, prompt_id, self._client_id)
        except Retryable:
            # The answer is missing or can't be read; the order may have come through all the same.
            if await self._came_through(prompt_id):
                return prompt_id
            raise

    async def _came_through(self, prompt_id: str) -> bool:
        try:
            return await self._is_known(prompt_id)
        except MienError:
            return False  # who can say; the next try will find it

    async def _is_known(self, prompt_id: str) -> bool:
        place = await self._server.place(prompt_id)
        return place is not None or await self._server.history(prompt_id) is not None

    async def _ended(self, prompt_id: str) -> Entry:
        """What the order came to. Raises ``Lost``, ``TimedOut``, or what the server answers for too long."""
        began = heard = monotonic()
        looked = 0.0
        pause = self._pace.first_look
        while monotonic() - began <= self._pace.longest:
            ended = await self._listener.news_of(prompt_id, pause)
            pause = self._pace.first_look if ended else min(1.5 * pause, self._pace.longest_look)
            into_queue = monotonic() - looked >= self._pace.queue
            try:
                entry = await self._looked(prompt_id, into_queue=into_queue)
            except Lost:
                raise
            except MienError as error:
                if monotonic() - heard > self._pace.silence:
                    raise
                pause = max(pause, min(error.details.get("retry_after", 0.0), self._pace.silence))
                continue
            if entry is not None:
                return entry
            heard = monotonic()
            looked = heard if into_queue else looked
        raise TimedOut(f"{self._server.name} didn't end the order within {self._pace.longest:g} s.")

    async def _looked(self, prompt_id: str, *, into_queue: bool) -> Entry | None:
        entry = await self._server.history(prompt_id)
        if entry is not None or not into_queue:
            return entry
        place = await self._server.place(prompt_id)
        if place is not None:
            self._showing.placed(place)
            return None
        entry = await self._server.history(prompt_id)  # it may have ended between the two questions
        if entry is None:
            raise Lost(f"{self._server.name} doesn't know the order any more.")
        return entry

    async def _fetched(self, entry: Entry, prompt_id: str) -> Made:
        """The picture. Raises what the order failed with, or ``Spoilt`` if there is no picture that can be used."""
        saved = entry.picture(self._plan.output, self._server.name)
        failure: MienError | None = None
        for number in range(_FETCHES):
            await asyncio.sleep(number * self._pace.first_look)
            try:
                data, checked = await self._fetched_once(saved)
                media_type = media_type_of(data) or ""
                picture = Picture(data, media_type, self._seed)
                return Made(picture, (checked.width, checked.height), prompt_id, entry.milliseconds)
            except MienError as error:
                failure = error
                if error.kind != "retryable":
                    break
        assert failure is not None
        raise failure

    async def _fetched_once(self, saved: SavedPicture) -> tuple[bytes, Checked]:
        data = await self._server.picture(saved)
        return await asyncio.to_thread(_usable, data, self._plan.finish, self._server.name)


def _usable(data: bytes, finish: Callable[[bytes], bytes], server: str) -> tuple[bytes, Checked]:
    """A picture that is whole and shows something, finished. Raises ``Spoilt``."""
    media_type = media_type_of(data)
    if media_type is None:
        raise Spoilt(f"{server} sent something that is no PNG, JPEG or WebP picture.")
    try:
        check_generated(data, media_type)
        finished = finish(data)
        return finished, check_generated(finished, media_type_of(finished) or "")
    except MienError as error:
        raise Spoilt(f"{server}: {error.message}") from error
