"""The certificates that an instance trusts: its own, and the operator's."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mien.domain.errors import StorageUnavailable
from mien.provenance.own_chain import anchors_of, readable_certificates
from mien.provenance.signature import Anchors

if TYPE_CHECKING:
    from mien.settings import Settings


def anchors_for(settings: Settings) -> Anchors:
    """The anchors by which signatures of this instance are known; what can't be read is left out."""
    home = operator = b""
    with suppress(StorageUnavailable):
        home = anchors_of(settings.home)
    if settings.signing_certificate is not None:
        with suppress(OSError):
            operator = settings.signing_certificate.expanduser().read_bytes()
    return Anchors(readable_certificates(home), readable_certificates(operator))
