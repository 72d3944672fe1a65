"""How the libraries of the built-in llama.cpp are installed. Mien comes as a clone; no package index has it."""

from __future__ import annotations

from typing import Final

INSTALL: Final = "pip install -c constraints.txt -e '.[llama]' (in Mien's folder)"
"""The command, as a part of a message."""
