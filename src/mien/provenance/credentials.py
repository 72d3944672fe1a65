"""What a signature is made with: a certificate chain and the private key of its first certificate, checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

CERTIFICATE: Final = "signing_certificate"
KEY: Final = "signing_key"
"""The settings that errors name."""
_CURVES: Final = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_LEAST_RSA_BITS: Final = 2048


@dataclass(frozen=True, slots=True)
class Credentials:
    """A chain and a key that belong together."""

    chain: bytes = field(repr=False)
    """PEM, the signer's certificate first."""
    key: bytes = field(repr=False)
    """PEM, PKCS #8, not encrypted."""
    algorithm: str
    """As C2PA calls it, such as ``es256``."""
    name: str
    """Whom the certificate names."""
    not_before: datetime
    not_after: datetime
    """UTC."""

    def assert_valid(self, now: datetime) -> None:
        """Raise ``InvalidRequest`` unless the certificate is valid at this moment."""
        if now > self.not_after:
            raise InvalidRequest.field(CERTIFICATE, f"expired on {self.not_after:%Y-%m-%d}; renew it.")
        if now < self.not_before:
            raise InvalidRequest.field(CERTIFICATE, f"isn't valid before {self.not_before:%Y-%m-%d %H:%M} UTC.")


def read_credentials(chain: bytes, key: bytes) -> Credentials:
    """Chain and key from PEM. Raises ``InvalidRequest`` if one can't be read or they don't belong together."""
    from cryptography.hazmat.primitives import serialization

    first, private = _first_certificate(chain), _private_key(key)
    as_bytes = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    if first.public_key().public_bytes(*as_bytes) != private.public_key().public_bytes(*as_bytes):
        raise InvalidRequest.field(
            KEY, "doesn't belong to the first certificate of signing_certificate; give the signer's certificate first."
        )
    plain = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Credentials(
        chain, plain, _algorithm(private), _name(first), first.not_valid_before_utc, first.not_valid_after_utc
    )


def _first_certificate(chain: bytes) -> x509.Certificate:
    from cryptography import x509

    try:
        return x509.load_pem_x509_certificates(chain)[0]
    except ValueError:
        raise InvalidRequest.field(CERTIFICATE, "isn't a chain of certificates in PEM.") from None


def _private_key(key: bytes) -> PrivateKeyTypes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    try:
        return serialization.load_pem_private_key(key, password=None)
    except TypeError:
        raise InvalidRequest.field(KEY, "is protected by a password; give the key without one.") from None
    except (ValueError, UnsupportedAlgorithm):
        raise InvalidRequest.field(KEY, "isn't a private key in PEM.") from None


def _algorithm(key: PrivateKeyTypes) -> str:
    """The one algorithm of C2PA that goes with a key. Raises ``InvalidRequest`` if there is none."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name]
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= _LEAST_RSA_BITS:
        return "ps256"
    raise InvalidRequest.field(
        KEY, "is of a kind that C2PA doesn't take: use EC P-256, P-384 or P-521, Ed25519 or RSA."
    )


def _name(certificate: x509.Certificate) -> str:
    """Common name and organisation, as far as they are given."""
    from cryptography.x509.oid import NameOID

    wanted = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
    found = [str(each.value) for oid in wanted for each in certificate.subject.get_attributes_for_oid(oid)[:1]]
    return ", ".join(found) or "without a name"
