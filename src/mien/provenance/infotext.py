"""Generation parameters as the text that image tools show and recall: the ``parameters`` of a file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_NEEDS_QUOTES = re.compile(r'[,:"\n]')


def infotext(
    prompt: str,
    negative_prompt: str,
    *,
    seed: int | None,
    width: int,
    height: int,
    model: str,
    generator: str,
    steps: int | None = None,
    others: Mapping[str, object] | None = None,
) -> str:
    """Prompt, negative prompt and parameters, one line each; what is ``None`` or empty is left out.

    Line breaks inside the prompts become spaces, because readers tell the parts apart by lines.
    """
    lines = [" ".join(prompt.split())]
    if negative_prompt.strip():
        lines.append("Negative prompt: " + " ".join(negative_prompt.split()))
    parameters = {
        "Steps": steps,
        "Seed": seed,
        "Size": f"{width}x{height}",
        "Model": model,
        **(others or {}),
        "Version": generator,
    }
    lines.append(", ".join(f"{name}: {_quoted(value)}" for name, value in parameters.items() if value is not None))
    return "\n".join(lines)


def _quoted(value: object) -> str:
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if _NEEDS_QUOTES.search(text) else text
