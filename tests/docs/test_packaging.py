"""What is declared, pinned and promised about installing agrees with itself."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).parents[2]


USED_BY_OTHERS = {
    "aiosqlite": "SQLAlchemy speaks to SQLite through it",
    "psycopg": "SQLAlchemy speaks to PostgreSQL through it",
    "python-multipart": "Starlette reads forms with it",
}


def _pyproject() -> dict[str, Any]:
    return tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


def _project() -> dict[str, Any]:
    project: dict[str, Any] = _pyproject()["project"]
    return project


def _pins() -> dict[str, str]:
    lines = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [re.fullmatch(r"([a-z0-9-]+)==([^\s;]+)", line) for line in lines if line and not line.startswith("#")]
    assert all(found), "constraints.txt holds exact versions and comments only"
    return {match[1]: match[2] for match in found if match}


def _direct_requirements() -> list[str]:
    project = _project()
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return sorted({line for group in groups for line in group if not line.startswith("mien[")})


@pytest.mark.parametrize("line", _direct_requirements())
def test_each_requirement_is_pinned_to_a_version_it_allows(line: str) -> None:
    requirement = Requirement(line)
    version = _pins().get(canonicalize_name(requirement.name))
    assert version is not None, f"{requirement.name} is missing from constraints.txt"
    assert requirement.specifier.contains(version), f"{version} is not allowed by {line}"


@cache
def _imported_names() -> frozenset[str]:
    """Top-level names of everything that the package imports, lazily too."""
    names: set[str] = set()
    for file in (REPOSITORY / "src" / "mien").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return frozenset(names)


_owners = cache(packages_distributions)


@pytest.mark.parametrize("line", _project()["dependencies"])
def test_each_dependency_is_used(line: str) -> None:
    name = canonicalize_name(Requirement(line).name)
    if name in USED_BY_OTHERS:
        return
    modules = {module for module, owners in _owners().items() if name in map(canonicalize_name, owners)}
    assert modules & _imported_names(), f"nothing imports {name}"


def test_all_package_data_is_there() -> None:
    patterns = _pyproject()["tool"]["setuptools"]["package-data"]["mien"]
    missing = [pattern for pattern in patterns if not list((REPOSITORY / "src" / "mien").glob(pattern))]
    assert not missing


def test_all_means_every_extra_but_the_tests() -> None:
    extras = dict(_project()["optional-dependencies"])
    (everything,) = extras.pop("all")
    extras.pop("test")
    assert Requirement(everything).extras == set(extras)


def test_the_licence_is_the_one_declared() -> None:
    text = (REPOSITORY / "LICENSE").read_text(encoding="utf-8")
    assert _project()["license"] == "Apache-2.0"
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
