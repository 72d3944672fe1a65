"""The words that a model is given for an order."""

from __future__ import annotations

from typing import Final

from mien.domain.image import Ignored
from mien.images.diffusion.approach import Approach
from mien.images.diffusion.order import PaintOrder

AMONG_OTHERS: Final = "Change the first picture; the others show who is in it."
"""Before an instruction, where a model is given more than the picture to change."""


def prompt_of(order: PaintOrder, approach: Approach) -> str:
    """The prompt; for an edit the instruction, before the description or, where models follow it, instead of it."""
    words = order.prompt
    if order.edit is not None and order.edit.instruction.strip():
        instruction = order.edit.instruction.strip()
        words = f"{instruction}{_joint(instruction)}{order.prompt}"
        if approach.instructed:
            words = f"{AMONG_OTHERS} {instruction}" if len(approach.used) > 1 else instruction
    return f"{approach.mention}{words}" if approach.mention else words


def unread_of(order: PaintOrder, approach: Approach, *, negatives: bool) -> tuple[Ignored, ...]:
    """What of the order's words the model isn't given. ``negatives``: whether it heeds a negative prompt."""
    unread = []
    if approach.instructed and order.edit is not None and order.edit.instruction.strip() and order.prompt.strip():
        unread.append(Ignored(what="prompt", reason="the model follows the edit's instruction alone"))
    if order.negative_prompt.strip() and not negatives:
        unread.append(Ignored(what="negative prompt", reason="the model heeds none with this guidance"))
    return tuple(unread)


def _joint(instruction: str) -> str:
    return " " if instruction[-1] in ".!?,;:" else ". "
