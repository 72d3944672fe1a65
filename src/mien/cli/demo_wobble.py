"""``mien demo --wobble``: scenes drawn by a backend that is wrong at times, and what became of each attempt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mien.cli.cast import Role
from mien.cli.console import note, say
from mien.cli.demo_story import make_character
from mien.cli.home import open_home, read_settings
from mien.cli.picture_files import copy_picture, make_folder
from mien.cli.progress import Track, tell_failures, watch
from mien.cli.smart_imagine import tell_attempt
from mien.domain.diagnosis import said
from mien.domain.image_set import SetKind
from mien.domain.shots import REFERENCE_SHOTS
from mien.domain.smart_image import SmartImageResult
from mien.workflows.contact_sheet import portfolio
from mien.workflows.once import IdempotencyKey
from mien.workflows.smart_order import MOST_ATTEMPTS, SmartOrder, order_smart_image

if TYPE_CHECKING:
    from mien.cli.invocation import Invocation
    from mien.domain.character import Character
    from mien.settings import Settings
    from mien.wiring import Mien

SHARE: Final = 0.3
"""How many of the pictures go wrong, unless ``MIEN_WOBBLE__SHARE`` says otherwise."""
CHANCE: Final = 1023
"""``MIEN_WOBBLE__SEED`` unless the settings switch the backend on: with it most kinds of mistakes are seen."""
SCENES: Final = (
    "waving in the park on a sunny day, waist up",
    "close-up of the face, front view, laughing",
    "full body, side view, walking through the city",
    "full body, seen from behind, on the beach at sunset",
    "full body, three-quarter view, jumping",
    "sitting in a café with a cup of coffee, front view",
)
_SIDE: Final = 768
_PICTURES: Final = "wobble"
"""The folder of the accepted pictures."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one scene."""

    character: str
    scene: str
    result: SmartImageResult | None
    path: str = ""
    """Of the accepted picture."""

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        result = self.result.model_dump(mode="json") if self.result else None
        return {"character": self.character, "scene": self.scene, "path": self.path, "result": result}


async def play_wobbling(invocation: Invocation, roles: Sequence[Role], out: Path, seed: int) -> list[Told]:
    """Draw every character in every scene, telling each attempt; the accepted pictures are copied into ``out``.

    Avatar and reference views are the default backend's. Raises ``HomeInUse`` where another process holds the home:
    it may know nothing of the wobbling backend.
    """
    settings = _wobbling(read_settings(invocation))
    folder = out / _PICTURES
    make_folder(folder)
    told = []
    async with open_home(invocation, "demo", engine="run", settings=settings) as mien:
        for role in roles:
            character = await _with_references(mien, role)
            for number, scene in enumerate(SCENES):
                # the seeds of a scene's attempts follow each other, so those of two scenes lie apart
                told.append(await _draw(mien, character, scene, seed + 100 * number, folder))
                tell_scene(invocation, told[-1])
    return told


def tell_scene(invocation: Invocation, told: Told) -> None:
    """The attempts at one scene, and where its picture is."""
    note(f"\n{told.character}: {told.scene}")
    for attempt in told.result.attempts if told.result else ():
        tell_attempt(attempt)
    if told.path and not invocation.json:
        say(told.path)
    elif told.result and told.result.notes:
        note(told.result.notes)


def tell_sum(told: Sequence[Told]) -> None:
    """How many attempts it took, and what was wrong with those that weren't accepted."""
    attempts = [attempt for each in told if each.result for attempt in each.result.attempts]
    wrong = Counter(attempt.diagnosis for attempt in attempts if attempt.diagnosis)
    accepted = [each for each in told if each.path]
    at_once = sum(1 for each in accepted if each.result and len(each.result.attempts) == 1)
    note(f"\n{len(accepted)} of {len(told)} pictures accepted, {at_once} at once; {len(attempts)} attempts in all.")
    for diagnosis, count in wrong.most_common():
        note(f"  {count} x {diagnosis.value.replace('_', ' ')}: {said(diagnosis)}")


def _wobbling(settings: Settings) -> Settings:
    if settings.wobble.share > 0:
        return settings
    return settings.model_copy(update={"wobble": settings.wobble.model_copy(update={"share": SHARE, "seed": CHANCE})})


async def _with_references(mien: Mien, role: Role) -> Character:
    """The role's character with an avatar and all reference views. An earlier run's are taken as they are."""
    draft = role.draft.model_copy(update={"generate_embeddings": False, "generate_references": True})
    created = await make_character(mien, Role(draft, f"wobble-{role.key}"))
    await watch(mien, [Track(created.character.name, tuple(job for job in created.jobs if not job.ended))])
    found = await portfolio(mien.context, mien.context.settings.owner, created.character.id)
    if any(shot.name not in found.pictures for shot in REFERENCE_SHOTS):
        jobs = [] if found.character.avatar_image_id else [await mien.characters.make_avatar(found.character.id)]
        jobs.append(await mien.characters.make_set(found.character.id, SetKind.REFERENCE))
        tell_failures(await watch(mien, [Track(found.character.name, tuple(jobs))]))
    return found.character


async def _draw(mien: Mien, character: Character, scene: str, seed: int, folder: Path) -> Told:
    order = SmartOrder(
        prompt=scene, backend="wobble", max_retries=MOST_ATTEMPTS, seed=seed, width=_SIDE, height=_SIDE, tags=("demo",)
    )
    chance = mien.context.settings.wobble
    once = IdempotencyKey(f"wobble-{character.id}-{seed}-{chance.share}-{chance.seed}", scene)
    job = await order_smart_image(mien.context, mien.context.settings.owner, character.id, order, key=once)
    if not job.ended:
        [job] = await watch(mien, [Track(character.name, (job,))])
    result = SmartImageResult.model_validate(job.result) if job.result else None
    path = ""
    if result and result.accepted_id:
        path = str(await copy_picture(mien, await mien.characters.image(result.accepted_id), folder))
    return Told(character.name, scene, result, path)
