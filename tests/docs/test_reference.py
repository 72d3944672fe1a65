"""The reference pages say what the code says: every setting, every command, every route."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from mien.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def builder() -> dict[str, Any]:
    """What ``docs/build_reference.py`` defines."""
    return runpy.run_path(str(DOCS / "build_reference.py"))


def test_no_page_is_stale(builder: dict[str, Any]) -> None:
    assert builder["stale_pages"]() == [], "run `make docs`"


def test_every_setting_and_its_variables_are_documented(builder: dict[str, Any]) -> None:
    page = _page("settings.md")
    for name, field in Settings.model_fields.items():
        row = next((line for line in page.splitlines() if line.startswith(f"| `{name}` |")), "")
        assert row, f"{name} is missing"
        for variable in builder["environment_names"](name, field):
            assert f"`{variable}`" in row, f"{variable} is missing"


def test_every_setting_says_what_it_means() -> None:
    for line in _page("settings.md").splitlines():
        if line.startswith("| `"):
            assert line.rstrip(" |").endswith("."), f"no sentence: {line}"


def test_every_command_is_documented_with_its_options() -> None:
    from typer.main import get_command

    from mien.cli.app import app

    page = _page("cli.md")
    root: Any = get_command(app)
    commands = [("mien", root)]
    while commands:
        path, command = commands.pop()
        assert f"## `{path}`\n" in page, f"{path} is missing"
        assert command.help, f"{path} says nothing of itself"
        for option in (option for each in command.params for option in each.opts if option.startswith("--")):
            assert option in page, f"{path} {option} is missing"
        commands += [(f"{path} {name}", child) for name, child in getattr(command, "commands", {}).items()]


def test_every_route_is_documented(builder: dict[str, Any]) -> None:
    page = _page("http.md")
    for path, operations in builder["api_document"]()["paths"].items():
        for method in operations:
            assert f"### `{method.upper()} {path}`\n" in page


def test_a_page_that_was_edited_by_hand_is_stale(builder: dict[str, Any], tmp_path: Path) -> None:
    for name, page in builder["PAGES"].items():
        (tmp_path / name).write_text(page() + "\n", encoding="utf-8")
    (tmp_path / "cli.md").write_text("Something else.\n", encoding="utf-8")
    assert builder["stale_pages"](tmp_path) == ["cli.md"]


def _page(name: str) -> str:
    return (DOCS / "reference" / name).read_text(encoding="utf-8")
