"""Certificates as an operator would bring them, fit and unfit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from mien.settings import Settings

DOCUMENTS = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
CLAIMS = ObjectIdentifier("1.3.6.1.4.1.62558.2.1")
EMAIL = ExtendedKeyUsageOID.EMAIL_PROTECTION
WEB_SERVER = ExtendedKeyUsageOID.SERVER_AUTH
PEM = serialization.Encoding.PEM


@dataclass(frozen=True)
class Brought:
    """Files of an operator."""

    certificate: Path
    key: Path

    def settings(self, home: Path, **changes: Any) -> Settings:
        values = {"home": home, "signing_certificate": self.certificate, "signing_key": self.key}
        return Settings(**(values | changes))


def bring(
    folder: Path,
    *,
    key: Any = None,
    usage: ObjectIdentifier = DOCUMENTS,
    starts: timedelta = timedelta(days=-1),
    ends: timedelta = timedelta(days=30),
    password: bytes | None = None,
) -> Brought:
    """A chain of a root and a signer's certificate for "Studio", and the key."""
    now = datetime.now(UTC)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), key or ec.generate_private_key(ec.SECP256R1())
    issuer = _name("Studio root")
    made = x509.CertificateBuilder().issuer_name(issuer).not_valid_before(now + starts).not_valid_after(now + ends)
    root = (
        made.subject_name(issuer)
        .public_key(root_key.public_key())
        .serial_number(1)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(False, False, False, False, False, True, True, False, False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(root_key.public_key()), critical=False)
    )
    leaf = (
        made.subject_name(_name("Studio"))
        .public_key(key.public_key())
        .serial_number(2)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(True, False, False, False, False, False, False, False, False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
    )
    chain = b"".join(each.sign(root_key, hashes.SHA256()).public_bytes(PEM) for each in (leaf, root))
    hidden = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    brought = Brought(folder / "chain.pem", folder / "key.pem")
    brought.certificate.write_bytes(chain)
    brought.key.write_bytes(key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, hidden))
    return brought


def _name(name: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Studio Ltd")]
    )
