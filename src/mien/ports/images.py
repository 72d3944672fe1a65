"""What makes pictures: the request, the result, and what a backend can do with which part of a request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol

from mien.domain.appearance_model import Appearance
from mien.domain.image import Ignored
from mien.domain.shots import Shot
from mien.domain.worldview import Worldview
from mien.ports.readiness import Readiness

Quality = Literal["standard", "hd"]

MAX_COUNT: Final = 16
"""Pictures that one request may ask for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is to be drawn, as structure: what the illustrator uses where models use the words."""

    name: str
    seed: int
    """The character's own seed: fixes what the words leave open, the same in every picture."""
    appearance: Appearance
    worldview: Worldview
    backdrop: str | None = None
    """A colour, ``#rrggbb``, that plain grounds lean to; ``None``: as the worldview has it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture to condition on, and what it shows."""

    image_id: str
    role: str
    """``source``, ``avatar``, or the name of the shot it shows."""
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to one picture: ``prompt`` of the request describes the result, ``instruction`` the change."""

    picture: Reference
    instruction: str
    mask: bytes | None = None
    """A PNG, mode L, as large as the picture: white where it may change. ``None``: anywhere."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a picture is."""

    share: float
    """From 0 to 1."""
    message: str
    """Such as ``step 12 of 30``."""
    preview: bytes | None = None
    """An encoded picture of what is there so far, from backends that show it."""


OnProgress = Callable[[Progress], None]
"""Called on the event loop; quick, raises nothing."""


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """What to draw. ``seed`` is the picture's (0 to 2**63 - 1); ``subject.seed`` is the person's.

    Where a backend can't use a part, it goes without and says so under ``ignored``; see :class:`Capabilities`.
    """

    subject: Subject
    shot: Shot
    prompt: str
    negative_prompt: str
    seed: int
    width: int = 1024
    height: int = 1024
    style: str = "flat"
    references: tuple[Reference, ...] = ()
    """Best first; a backend takes as many as it can."""
    strength: float | None = None
    """From 0 to 1: how far the result may depart from the picture it starts from; ``None``: as the backend does."""
    steps: int | None = None
    """Denoising steps; ``None``: as the backend is set up."""
    quality: Quality = "standard"
    count: int = 1
    """Pictures wanted, 1 to :data:`MAX_COUNT`: the first with ``seed``, each further one with the next seed."""
    edit: Edit | None = None
    transparent: bool = False
    """Whether the background is to be left out."""
    scene: str = ""
    """What a person asked to see, or to be changed, in their own words: for a backend that reads no prompt and tells
    which of the words it drew. What they ask for is in ``shot``."""
    key: str = ""
    """Names the order, the same however often it is tried again, also after a restart: a backend that is paid or that
    works elsewhere finds by it what it has begun, so that nothing is made or paid for twice. Empty: no such memory."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One encoded picture of a result."""

    data: bytes
    media_type: str
    """``image/png``, ``image/jpeg`` or ``image/webp``; checked against the bytes by ``decode``."""
    seed: int | None
    """The seed it was made with, where the backend takes one."""


@dataclass(frozen=True, slots=True)
class GeneratedImages:
    """What a backend made, as many pictures as were asked for, and how they came to be."""

    pictures: tuple[Picture, ...]
    backend: str
    model: str
    references_used: tuple[str, ...] = ()
    """Ids of the references (and of the edited picture) that were really given to the model."""
    ignored: tuple[Ignored, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """JSON-safe: what was used besides (steps, guidance, batch, scheduler, revised prompt, provider's job …)."""
    timings: Mapping[str, int] = field(default_factory=dict)
    """Milliseconds by stage, such as ``queue``, ``encode``, ``denoise``, ``decode``, ``download``."""
    cost: int = 0
    """Millionths of a US dollar for all pictures, as far as the price is known."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a backend, with the model it is set up with, can do with a request."""

    model: str = ""
    references: int = 0
    """How many reference pictures it can condition on."""
    reference_roles: tuple[str, ...] = ()
    """The only roles of references that it has a use for; empty: any."""
    seed: bool = True
    negative_prompt: bool = True
    strength: bool = False
    steps: bool = False
    styles: tuple[str, ...] = ()
    """Styles that it draws by itself; for backends that read the prompt those are all, as the words say the style."""
    sizes: tuple[tuple[int, int], ...] = ()
    """The only sizes (width, height) there are; empty: any within the bounds below."""
    min_side: int = 1
    max_width: int = 2048
    max_height: int = 2048
    multiple: int = 1
    """Width and height are multiples of this."""
    prompt_limit: int | None = None
    """Characters of a prompt; ``None``: any number."""
    batch: int = 1
    """Pictures that are made in one go, and so how many may be asked for at the same time with profit."""
    edit: bool = False
    mask: bool = False
    """Whether an edit can be kept to a part of the picture."""
    transparency: bool = False
    qualities: tuple[Quality, ...] = ("standard",)
    gives_up_after: float = 0.0
    """Seconds after which it gives a picture up by itself, paid or not: whoever asks for one waits longer, as what is
    broken off before its answer is asked for, and paid, again. 0: being broken off costs nothing."""
    words: bool = True
    """Whether it reads the prompt; one that draws from the facts alone needs no model to word it."""
    free: bool = False
    """True when a picture costs nothing but time on this machine."""
    price: int | None = None
    """Millionths of a US dollar for one picture of usual size and standard quality; ``None``: unknown; 0 when free."""


class ImageBackend(Protocol):
    """Makes pictures. Raises only errors of ``mien.domain.errors``, whose kind decides about retries."""

    @property
    def name(self) -> str:
        """The name used in requests, settings and results."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do; known without asking anybody, or as learnt when it was last asked."""
        ...

    async def readiness(self) -> Readiness:
        """Whether it can draw now; cheap, no picture is made."""
        ...

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Make the pictures. Safe to cancel (work under way is stopped where possible); safe to call concurrently.

        Raises ``InvalidRequest`` (a size, seed or count that can't be), ``Refused`` (the provider's moderation),
        ``Unavailable``, ``RateLimited``, ``TimedOut`` or ``Retryable``.
        """
        ...

    async def close(self) -> None:
        """Release processes and connections."""
        ...


class Receipts(Protocol):
    """Remembers what was begun elsewhere, so that it is found again after a crash instead of begun (and paid) twice."""

    async def find(self, backend: str, key: str) -> str | None:
        """What was noted for an order with a backend, the provider's job id; ``None`` if nothing."""
        ...

    async def note(self, backend: str, key: str, value: str) -> None:
        """Note it, durably when this returns; replaces what was noted before."""
        ...

    async def drop(self, backend: str, key: str) -> None:
        """Forget it: the provider has lost or ended it."""
        ...
