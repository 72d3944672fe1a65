"""Marking a picture that is put together from others, such as a contact sheet."""

from __future__ import annotations

from collections.abc import Iterable

from mien.provenance.marks import finish_png, read_provenance, signed
from mien.provenance.signer import Signer
from mien.provenance.xmp import DigitalSourceType


def finish_composite(data: bytes, parts: Iterable[bytes], signer: Signer | None) -> bytes:
    """A PNG put together from these files, marked by what they say they are, and signed.

    Returned as it is if none of them is synthetic. Raises ``InvalidRequest`` if it isn't a whole PNG, and
    ``Unavailable`` if it can't be signed.
    """
    marks = [read_provenance(part) for part in parts]
    kinds = {each.digital_source_type if each else None for each in marks}
    if not kinds - {None}:
        return data
    kind: DigitalSourceType = "algorithmicMedia" if kinds == {"algorithmicMedia"} else "compositeSynthetic"
    return signed(finish_png(data, infotext=None, digital_source_type=kind), signer)
