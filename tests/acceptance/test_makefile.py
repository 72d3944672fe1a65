"""What the two commands say to somebody whose machine lacks what they need."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TOOLS = ("sh", "sed", "awk", "rm", "mkdir", "touch", "make")

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder whose path has a space in it, with the files that make looks at and a PATH of its own."""
    folder = tmp_path / "my clone"
    (folder / "bin").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(REPOSITORY / name, folder)
    for tool in TOOLS:
        (folder / "bin" / tool).symlink_to(str(shutil.which(tool)))
    return folder


def test_demo_without_any_python_says_which_version_is_needed(clone: Path) -> None:
    done = _make(clone, "demo")
    assert done.returncode != 0
    assert "Mien needs Python 3.11 or newer" in done.stderr
    assert "PYTHON=" in done.stderr


def test_an_older_python_is_not_used(clone: Path) -> None:
    _program(clone, "python3", 'case "$1" in -c) exit 1;; *) echo used >&2; exit 1;; esac')
    done = _make(clone, "demo")
    assert "Mien needs Python 3.11 or newer" in done.stderr
    assert "used" not in done.stderr


def test_a_python_without_venv_names_the_package_and_leaves_nothing_behind(clone: Path) -> None:
    _program(clone, "python3", '[ "$1" = -c ] && exit 0; mkdir -p .venv/bin; exit 1')
    done = _make(clone, "test")
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stderr
    assert not (clone / ".venv").exists()


def test_a_later_candidate_is_used_when_the_first_is_too_old(clone: Path) -> None:
    _program(clone, "python3", "exit 1")
    _program(
        clone,
        "python3.12",
        'case "$1" in -c) exit 0;; esac; mkdir -p .venv/bin; printf "#!/bin/sh\\n" > .venv/bin/python; '
        'printf "#!/bin/sh\\necho drawing \\"\\$@\\"\\n" > .venv/bin/mien; chmod +x .venv/bin/python .venv/bin/mien',
    )
    (clone / "bin" / "chmod").symlink_to(str(shutil.which("chmod")))
    done = _make(clone, "demo", "ARGS=--out pictures")
    assert done.returncode == 0, done.stderr
    assert "drawing demo --out pictures" in done.stdout


def test_help_lists_every_target(clone: Path) -> None:
    done = _make(clone)
    for target in ("demo", "serve", "test", "check", "bench", "docs", "clean"):
        assert f"make {target} " in done.stdout


def _make(clone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(clone / "bin")}
    command = [str(clone / "bin" / "make"), *arguments]
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)


def _program(clone: Path, name: str, script: str) -> None:
    path = clone / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
