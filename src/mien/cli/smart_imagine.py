"""``mien imagine --smart``: a picture that is measured to be the same person, with what became of each attempt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.picture_files import copy_picture, make_folder
from mien.domain.smart_image import SmartAttempt, SmartImageResult

if TYPE_CHECKING:
    from mien.cli.invocation import Invocation
    from mien.domain.image import Image
    from mien.domain.job import Job
    from mien.wiring import Mien
    from mien.workflows.smart_order import SmartOrder


async def imagine_smart(
    invocation: Invocation, character: str, order: SmartOrder, out: Path | None, *, wait: bool
) -> bool:
    """Make the picture; True if no attempt was accepted."""
    from mien.cli.progress import Track, tell_failures, watch

    if out is not None:
        make_folder(out)  # before anything is drawn that could then not be copied
    async with open_home(invocation, "imagine", finish=wait) as mien:
        who = await mien.characters.get(character)
        job = await mien.characters.imagine_smart(who.id, order)
        if wait:
            [job] = await watch(mien, [Track(who.name, (job,))])
        result = SmartImageResult.model_validate(job.result) if job.result else None
        image = await _picture(mien, result)
        path = await copy_picture(mien, image, out) if image and out else None
        _print(mien, invocation, job, result, image, path)
        return wait and tell_failures([job])


async def _picture(mien: Mien, result: SmartImageResult | None) -> Image | None:
    """The accepted picture, else the one that is kept for review."""
    if result is None:
        return None
    wanted = result.accepted_id or result.candidate_id
    return await mien.characters.image(wanted) if wanted else None


def _print(
    mien: Mien,
    invocation: Invocation,
    job: Job,
    result: SmartImageResult | None,
    image: Image | None,
    copy: Path | None,
) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json, job_json

    path = str(copy) if copy else path_of(mien, image) if image else ""
    if invocation.json:
        print_json({"job": job_json(job), "image": image_json(image, path) if image else None})
        return
    for attempt in result.attempts if result else ():
        tell_attempt(attempt)
    if image is not None:
        say(f"{'accepted' if result and result.accepted_id else 'review':<10} {path}")
        note(f"           {image.id}, seed {image.seed}, by {image.backend}")
    if result is not None and result.notes:
        note(result.notes)
    if result is not None and result.candidate_id:
        note(f"Kept for review: 'mien review {image.id if image else ''} --accept' or '--discard'.")
    if not job.ended:
        say(f"{job.kind.value:<14} {job.state.value:<9} {job.id}")
        note("The picture is made by 'mien worker', 'mien serve' or the next command that makes pictures.")


def tell_attempt(attempt: SmartAttempt) -> None:
    """One attempt on a line: its reference, its scores, what was wrong; what was changed on the line above."""
    if attempt.changed:
        note(f"           {attempt.changed}")
    scores = {
        "quality": attempt.quality,
        "consistency": attempt.consistency,
        "obedience": attempt.obedience,
        "copy": attempt.copy_score,
    }
    told = "  ".join(f"{name} {value:.0f}" for name, value in scores.items() if value is not None)
    verdict = attempt.diagnosis.value.replace("_", " ") if attempt.diagnosis else attempt.outcome.value
    reference = attempt.reference_type.value.replace("_", " ") if attempt.reference_type else "no reference"
    note(f"attempt {attempt.number:<2} {verdict:<15} {reference:<15} {told}".rstrip())
    if attempt.reason:
        note(f"           {attempt.reason}")
