"""What ``mien doctor`` says of the signer of finished files. Nothing is made or changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from mien.cli.checkup import Finding
from mien.domain.errors import MienError

if TYPE_CHECKING:
    from mien.settings import Settings

_SOON: Final = timedelta(days=30)


def check_signer(settings: Settings) -> Finding:
    """Whether finished files can be signed, by whose certificate, and until when."""
    from mien.provenance import Signer

    part = "signature"
    if not settings.sign_images:
        return Finding(part, ready=True, detail="off: files aren't signed (MIEN_SIGN_IMAGES)", needed=False)
    now = datetime.now(UTC)
    try:
        signer = Signer.find(settings, now)
    except MienError as error:
        remedy = "See docs/guides/provenance.md; without both settings the home makes a certificate of its own."
        return Finding(part, ready=False, detail=error.message, remedy=remedy)
    if signer is None:
        return Finding(part, ready=True, detail="by a certificate of this home's own, made by the next command")
    found = signer.credentials
    whose = "this home's own certificate" if signer.whose == "home" else f"the certificate of {found.name}"
    late = found.not_after - now < _SOON
    return Finding(
        part,
        ready=True,
        detail=f"by {whose}, {found.algorithm}, until {found.not_after:%Y-%m-%d}",
        remedy="Renew the certificate soon: afterwards no picture can be finished." if late else "",
    )
