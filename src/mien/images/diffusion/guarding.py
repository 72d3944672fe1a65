"""Running a model: what it raises becomes an error of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import torch

from mien.domain.errors import MienError, Unavailable
from mien.images.diffusion.cancelling import Cancelled
from mien.images.diffusion.memory import is_out_of_memory

_Result = TypeVar("_Result")
_SHOWN = 300
"""Characters of what a library said."""


class OutOfMemory(Exception):
    """Memory ran out; half of it might do."""


def guarded(run: Callable[[], _Result]) -> _Result:
    """What ``run`` returns. Raises :class:`OutOfMemory`, errors of ours as they are, and ``Unavailable`` for all else.

    A device that failed altogether (``torch.AcceleratorError``) is left as it is: only a new process can use it again.
    """
    try:
        return run()
    except (Cancelled, MienError, torch.AcceleratorError):
        raise
    except Exception as error:
        if is_out_of_memory(error):
            raise OutOfMemory(first_line(error)) from None
        raise Unavailable(f"The model failed: {first_line(error)}") from error


def first_line(error: BaseException) -> str:
    """The beginning of what an error says, or what it is called if it says nothing."""
    said = str(error).strip().splitlines()
    return said[0][:_SHOWN] if said else type(error).__name__
