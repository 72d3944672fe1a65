"""A ComfyUI server as an image backend."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Final

from mien.decode import MAX_PIXELS
from mien.domain.errors import InvalidRequest, MienError, TimedOut, Unavailable
from mien.domain.image import Ignored
from mien.domain.styles import STYLES
from mien.images.comfyui.built_in import check_sampling, checkpoint_of, plan_built_in
from mien.images.comfyui.facts import BUILT_IN, Facts, learn, with_adapter
from mien.images.comfyui.listening import listening
from mien.images.comfyui.orders import Made, Order, Pace, Uploads
from mien.images.comfyui.own_plan import plan_own
from mien.images.comfyui.own_workflow import OwnWorkflow, read_workflow
from mien.images.comfyui.plan import Plan
from mien.images.comfyui.server import Server
from mien.images.comfyui.showing import Showing
from mien.images.fit import fit
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Readiness
from mien.settings import Settings

_FRESH_FAILURE_SECONDS: Final = 1.0
"""How long a failure to learn about the server is believed by an order."""
_MOST_REFERENCES: Final = 4
"""That steer the model at the same time; more only blur each other."""


class ComfyUI:
    """Draws at a ComfyUI server, by its built-in workflow or by one that the operator made."""

    name = "comfyui"

    def __init__(self, settings: Settings, pace: Pace | None = None) -> None:
        self._settings = settings.comfyui
        self._pace = pace or Pace()
        self._server = Server(self._settings.url, self._pace.patience) if self._settings.url else None
        self._own = _read(self._settings.workflow)
        self._learning = asyncio.Lock()
        self._facts: Facts | None = None
        self._answer: tuple[float, Facts | MienError] | None = None

    @property
    def capabilities(self) -> Capabilities:
        """What the workflow can do with what the server was last known to have; nobody is asked."""
        own = self._own if isinstance(self._own, OwnWorkflow) else None
        references = _MOST_REFERENCES if self._facts is not None and self._facts.adapter is not None else 1
        return Capabilities(
            model=self._model(),
            references=own.references if own else references,
            seed=own.has("seed") if own else True,
            negative_prompt=own.has("negative") if own else True,
            strength=own.has("strength") if own else True,
            steps=own.has("steps") if own else True,
            styles=tuple(STYLES),
            min_side=64,
            max_width=4096,
            max_height=4096,
            multiple=8,
            edit=own.has("image") if own else True,
            mask=own.has("image") if own else True,
            qualities=("standard", "hd") if own is None or own.has("steps") else ("standard",),
            words=own.has("prompt") if own else True,
            free=True,
            price=0,
        )

    async def readiness(self) -> Readiness:
        """Whether the server is there and has what is needed; what it said stands for a few seconds."""
        if self._server is None:
            remedy = "Set MIEN_COMFYUI__URL to the address of a ComfyUI server."
            return Readiness(ready=False, detail="not configured: it has no address.", remedy=remedy, configured=False)
        found = await self._answered(self._server, self._pace.fresh)
        if isinstance(found, MienError):
            remedy = "Start it, or look at MIEN_COMFYUI__URL." if found.kind == "retryable" else ""
            return Readiness(ready=False, detail=found.message, remedy=remedy)
        where = f"{self._server.name}, version {found.version}" + (f", on {found.device}" if found.device else "")
        start = f"; references: one, to start from, as {found.no_adapter}" if found.no_adapter else ""
        return Readiness(ready=True, detail=f"{self._model()} at {where}{start}")

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Make the pictures, one order each.

        An order with a key is found again at the server, also by another process after a crash, for as long as the
        server remembers it. Raises as the port says.
        """
        server, facts = await self._known()
        request, ignored = fit(request, self.capabilities, self.name)
        if request.width * request.height > MAX_PIXELS:
            size = f"{request.width}x{request.height}"
            raise InvalidRequest.field("size", f"has more than {MAX_PIXELS} pixels in all: {size}")
        plan = await asyncio.to_thread(self._planned, request, facts)
        began = monotonic()
        made = await self._drawn(server, request, plan, on_progress)
        return GeneratedImages(
            pictures=tuple(each.picture for each in made),
            backend=self.name,
            model=plan.model,
            references_used=plan.references_used,
            ignored=(*ignored, *plan.ignored, *_other_size(request, made)),
            parameters={**plan.parameters, "server": facts.version, "prompt_ids": [each.prompt_id for each in made]},
            timings=_timings(made, round(1000 * (monotonic() - began))),
        )

    async def close(self) -> None:
        """Close the connections; calls under way fail."""
        if self._server is not None:
            await self._server.close()

    def _model(self) -> str:
        if isinstance(self._own, OwnWorkflow):
            return self._own.name
        if self._facts is None:
            return self._settings.checkpoint or ""
        return checkpoint_of(self._facts, self._settings)

    async def _learnt(self, server: Server) -> Facts:
        """What the server has, just asked. Raises if it can't draw with that."""
        own = self._own
        if isinstance(own, MienError):
            raise own
        try:
            async with asyncio.timeout(self._pace.ready):
                facts = await learn(server, own.classes if own is not None else BUILT_IN)
        except TimeoutError:
            raise TimedOut(f"{server.name} didn't answer within {self._pace.ready:g} s.") from None
        if own is not None:
            own.check(facts.kinds)
        else:
            facts = with_adapter(facts, checkpoint_of(facts, self._settings))
            check_sampling(facts, self._settings)
        self._facts = facts
        return facts

    async def _answered(self, server: Server, fresh: float) -> Facts | MienError:
        """What the server has, or why it can't draw; a failure that is older than ``fresh`` seconds is asked anew."""
        async with self._learning:
            when, found = self._answer or (float("-inf"), None)
            age = monotonic() - when
            if found is None or age > (fresh if isinstance(found, MienError) else self._pace.fresh):
                try:
                    found = await self._learnt(server)
                except MienError as error:
                    found = error
                self._answer = (monotonic(), found)
            return found

    async def _known(self) -> tuple[Server, Facts]:
        """The server and what it has; as it was known last, where it fails to answer in a way that may pass."""
        if self._server is None:
            raise Unavailable(f"The backend '{self.name}' isn't configured: set MIEN_COMFYUI__URL.")
        found = await self._answered(self._server, _FRESH_FAILURE_SECONDS)
        if not isinstance(found, MienError):
            return self._server, found
        if found.kind != "retryable" or self._facts is None:
            raise found
        return self._server, self._facts

    def _planned(self, request: ImageRequest, facts: Facts) -> Plan:
        if isinstance(self._own, OwnWorkflow):
            return plan_own(self._own, request, facts, self._settings)
        return plan_built_in(request, facts, self._settings)

    async def _drawn(
        self, server: Server, request: ImageRequest, plan: Plan, on_progress: OnProgress | None
    ) -> list[Made]:
        """All pictures. Raises the first failure, after the others have ended: their pictures are found again."""
        showing = Showing(request.count, on_progress)
        client_id = uuid.uuid4().hex
        uploads = Uploads(server, plan)
        async with listening(server.url, client_id, showing) as listener:
            await listener.opened(self._pace.websocket)

            async def one(number: int) -> Made:
                order = Order(
                    server,
                    plan,
                    uploads,
                    self._pace,
                    key=request.key,
                    number=number,
                    seed=(request.seed + number) % 2**63,
                    client_id=client_id,
                    listener=listener,
                    showing=showing,
                )
                made = await order.made()
                showing.finished(made.prompt_id)
                return made

            ended = await asyncio.gather(*map(one, range(request.count)), return_exceptions=True)
        return [_result(each) for each in ended]


def _read(path: Path | None) -> OwnWorkflow | MienError | None:
    """The operator's workflow, or what is wrong with it."""
    try:
        return read_workflow(path) if path is not None else None
    except MienError as error:
        return error


def _result(ended: Made | BaseException) -> Made:
    if isinstance(ended, BaseException):
        raise ended
    return ended


def _other_size(request: ImageRequest, made: Sequence[Made]) -> tuple[Ignored, ...]:
    asked = (request.width, request.height)
    other = next((each.size for each in made if each.size != asked), None)
    if other is None:
        return ()
    return (Ignored(what=f"size {asked[0]}x{asked[1]}", reason=f"the workflow drew {other[0]}x{other[1]}"),)


def _timings(made: Sequence[Made], milliseconds: int) -> dict[str, Any]:
    spent = [each.milliseconds for each in made if each.milliseconds is not None]
    return {"generate": milliseconds, **({"execute": sum(spent)} if spent else {})}
