"""A home signs with a chain of its own, made once, kept private, and renewed in time."""

from __future__ import annotations

import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mien import provenance
from mien.domain.errors import StorageUnavailable
from mien.provenance import Signer
from mien.settings import Settings
from tests.provenance.files import encoded, generated, request_for

YEAR = timedelta(days=365)


def opened(settings: Settings, now: datetime | None = None) -> Signer:
    signer = Signer.open(settings, now)
    assert signer is not None
    return signer


def signed(signer: Signer) -> bytes:
    return provenance.finish(*generated(encoded("PNG")), request_for(), signer)


def trust(data: bytes, settings: Settings) -> tuple[str, str]:
    found = provenance.read_signature(data, provenance.anchors_for(settings))
    return found.state, found.trust


def test_the_chain_is_made_once_and_its_key_is_the_owners_alone(settings: Settings) -> None:
    first = opened(settings)
    folder = settings.home / "provenance"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {"ca.pem", "chain.pem", "key.pem"} <= set(files)
    assert stat.S_IMODE((folder / "key.pem").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert b"PRIVATE" not in files["ca.pem"] + files["chain.pem"]
    assert opened(settings) == first
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    assert "PRIVATE" not in repr(first)


def test_the_home_knows_its_own_signatures_and_another_home_doesnt(settings: Settings, tmp_path: Path) -> None:
    data = signed(opened(settings))
    other = Settings(home=tmp_path / "other")
    assert trust(data, settings) == ("valid", "home")
    assert trust(data, other) == ("valid", "unknown")
    opened(other)
    assert trust(data, other) == ("valid", "unknown")


def test_processes_that_start_at_once_agree_on_one_chain(tmp_path: Path) -> None:
    code = (
        "import sys; from mien.provenance import Signer; from mien.settings import Settings; "
        "print(Signer.open(Settings(home=sys.argv[1])).credentials.chain.decode())"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "home")]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = {process.communicate(timeout=240)[0].strip() for process in started}
    assert [process.returncode for process in started] == [0] * 4
    assert said == {(tmp_path / "home" / "provenance" / "chain.pem").read_text().strip()}


def test_a_chain_is_renewed_before_it_expires_and_older_signatures_stay_known(settings: Settings) -> None:
    now = datetime.now(UTC)
    first = opened(settings, now - 9.5 * YEAR)
    assert opened(settings, now - 1.5 * YEAR).credentials == first.credentials
    old = signed(first)
    second = opened(settings, now)
    assert second.credentials != first.credentials
    assert second.credentials.not_after > now + 9 * YEAR
    assert trust(old, settings) == trust(signed(second), settings) == ("valid", "home")


@pytest.mark.parametrize("damaged", ["ca.pem", "chain.pem", "key.pem"])
@pytest.mark.parametrize("bytes_left", [None, b"", b"-----BEGIN CERTIFICATE-----\nnot one\n"])
def test_what_a_crash_or_a_hand_left_behind_is_made_anew(
    settings: Settings, damaged: str, bytes_left: bytes | None
) -> None:
    before = signed(opened(settings))
    path = settings.home / "provenance" / damaged
    path.unlink()
    if bytes_left is not None:
        path.write_bytes(bytes_left)
    signer = opened(settings)
    assert trust(signed(signer), settings) == trust(before, settings) == ("valid", "home")
    assert opened(settings) == signer


def test_a_key_of_another_chain_is_replaced_with_its_chain(settings: Settings, tmp_path: Path) -> None:
    opened(settings)
    opened(Settings(home=tmp_path / "other"))
    (tmp_path / "other" / "provenance" / "key.pem").replace(settings.home / "provenance" / "key.pem")
    assert trust(signed(opened(settings)), settings) == ("valid", "home")


def test_looking_for_the_signer_makes_nothing(settings: Settings) -> None:
    assert Signer.find(settings) is None
    assert not settings.home.exists()
    made = opened(settings)
    assert Signer.find(settings) == made


def test_a_home_that_cannot_be_written_is_told_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(StorageUnavailable, match="provenance"):
        Signer.open(Settings(home=tmp_path / "home"))
