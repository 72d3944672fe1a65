"""``mien calibrate``: what likenesses mean, fitted from the library's own pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation

if TYPE_CHECKING:
    from mien.domain.calibration import Calibration


def calibrate(
    context: typer.Context,
    min_pairs: Annotated[
        int,
        typer.Option(
            min=10, max=100_000, help="Refuse with fewer pictures to measure against their own and other characters."
        ),
    ] = 100,
) -> None:
    """Calibrate the likeness model on the accepted pictures of all characters: references, embedding sets, promoted."""
    invocation = Invocation.of(context)
    kept = invocation.run(_calibrate(invocation, min_pairs))
    if invocation.json:
        print_json(kept.model_dump(mode="json", exclude={"fit": {"parameters"}}))
    else:
        _print(kept)


async def _calibrate(invocation: Invocation, min_pairs: int) -> Calibration:
    from mien.workflows.calibrate import calibrate as fit

    async with open_home(invocation, "calibrate", engine="client", work=False) as mien:
        note("Measuring the accepted pictures of all characters.")
        return await fit(mien.context, min_pairs=min_pairs)


def _print(kept: Calibration) -> None:
    figures = kept.fit.figures
    say(f"Calibration {kept.id}, from {figures.pictures} pictures of {figures.characters} characters.")
    say(f"  measured: {figures.same} against their own character, {figures.different} against others")
    say(f"  AUC on characters left out of the fit: {figures.auc:.3f}; picture against picture: {figures.pair_auc:.3f}")
    say(
        f"  1 in 100 pictures of somebody else reaches a consistency of {figures.threshold:.0f}; "
        f"{figures.accepted:.0%} of the right ones do"
    )
    if not figures.useful:
        note("This model hardly tells your characters apart: its scores will reject good pictures and let others pass.")
