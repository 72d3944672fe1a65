"""What starting costs: nothing is loaded that the command at hand doesn't need."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"fastapi", "starlette", "uvicorn", "dbos", "sqlalchemy", "PIL", "numpy", "rich", "skia"}


def _loaded_by(code: str) -> set[str]:
    """Top-level names of the modules that are there after some code has run."""
    report = "\nimport sys; print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code + report], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def _command(*arguments: str) -> str:
    return (
        "import sys\n"
        f"sys.argv = {['mien', *arguments]!r}\n"
        "from mien.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert not stop.code, stop.code\n"
    )


def test_importing_mien_loads_nothing_heavy() -> None:
    assert not _loaded_by("import mien") & HEAVY


@pytest.mark.parametrize("arguments", [("--help",), ("jobs", "--help"), ("serve", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not _loaded_by(_command(*arguments)) & HEAVY


def test_describe_opens_no_database_and_no_engine() -> None:
    assert not _loaded_by(_command("describe", "A tall man", "--json")) & HEAVY


def test_a_command_that_works_loads_no_web_framework(tmp_path: object) -> None:
    code = _command("new", "A tall man", "--name", "Tom", "--no-embeddings", "--json", "--home", f"{tmp_path}/home")
    loaded = _loaded_by(code)
    assert "dbos" in loaded
    assert not loaded & {"fastapi", "starlette", "uvicorn"}


def test_the_package_itself_can_be_run() -> None:
    done = subprocess.run([sys.executable, "-m", "mien", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("mien ")
