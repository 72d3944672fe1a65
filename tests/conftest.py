"""Fixtures for every test: databases of both kinds, and an environment that holds nothing of the developer's."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import hypothesis
import pytest
import structlog

from tests.postgres import PostgresServer, find_binaries, running_server
from tests.ready_databases import copy_files, make_files, make_template

REQUIRE_POSTGRES: Final = "TESTS_REQUIRE_POSTGRES"

SETTINGS_NAMES: Final = frozenset({
    "OPENAI_API_KEY", "LLAMA_CPP_PATH", "USE_AI_GENERATION", "AUTO_GENERATE_REFERENCES", "AUTO_GENERATE_EMBEDDINGS",
    "REFERENCE_GENERATION_ENABLED", "REFERENCE_WAIT_TIMEOUT", "REFERENCE_TIMEOUT", "CONTINUE_ON_ERROR",
    "USE_SOURCE_AS_REFERENCE", "CLOUDINARY_URL", "RUNPOD_API_KEY",
})  # fmt: skip

# A slow machine is no bug: hypothesis looks for wrong results, not for late ones.
hypothesis.settings.register_profile("mien", deadline=None)
hypothesis.settings.load_profile("mien")

# By default a logged error is drawn with the values of all variables around it, which takes seconds.
structlog.configure(
    processors=[
        *structlog.get_config()["processors"][:-1],
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]
)

_home = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Forget the developer's own settings: neither a key in the shell nor their home may be used by a test."""
    for name in list(os.environ):
        if name in SETTINGS_NAMES or name.startswith("MIEN_"):
            del os.environ[name]
    config.option.loadscopereorder = False  # not the files with the most tests come first, but those that last longest
    config.stash[_home] = tempfile.TemporaryDirectory(prefix="mien-home-", ignore_cleanup_errors=True)
    os.environ["MIEN_HOME"] = config.stash[_home].name


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home of tests that brought none of their own."""
    config.stash[_home].cleanup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that last longest, or one process is still busy with them when the others have nothing."""
    long = Counter(item.path for item in items if item.get_closest_marker("long"))
    every = Counter(item.path for item in items)
    items.sort(key=lambda item: (-long[item.path], -every[item.path]))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL per test process, started when the first test asks for it."""
    binaries = find_binaries()
    if binaries is None:
        reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if os.environ.get(REQUIRE_POSTGRES) == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with running_server(binaries) as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database, removed after the test."""
    name = postgres_server.create_database()
    yield postgres_server.url(name)
    postgres_server.drop_database(name)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_kind(request: pytest.FixtureRequest) -> str:
    """What holds the data: the test runs once on SQLite and once on PostgreSQL."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path, database_kind: str) -> str:
    """The URL of a new, empty database."""
    if database_kind == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'mien.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture(scope="session")
def ready_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the databases of a new home on SQLite."""
    folder = tmp_path_factory.mktemp("ready")
    make_files(folder)
    return folder


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a PostgreSQL database with all tables and no rows."""
    return make_template(postgres_server)


@pytest.fixture
def ready_postgres_url(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """The URL of a new PostgreSQL database with all tables and no rows, removed after the test."""
    name = postgres_server.create_database(postgres_template)
    yield postgres_server.url(name)
    postgres_server.drop_database(name)


@pytest.fixture
def home_settings(request: pytest.FixtureRequest, tmp_path: Path, database_kind: str) -> dict[str, Any]:
    """Where a new home and its data are; its tables are made already, and no picture is measured. For ``Settings``."""
    home = tmp_path / "home"
    if database_kind == "sqlite":
        copy_files(request.getfixturevalue("ready_files"), home)
        return {"home": home, "database_url": None, "scorer": "off"}
    return {"home": home, "database_url": request.getfixturevalue("ready_postgres_url"), "scorer": "off"}


@pytest.fixture(scope="session")
def tiny_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A language model file of two megabytes that speaks pieces of English and ends by itself."""
    from tests.tiny_models import write_bigram_model

    return write_bigram_model(tmp_path_factory.mktemp("models") / "tiny-bigram.gguf")


@pytest.fixture(scope="session")
def tiny_json_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As ``tiny_gguf``, but its strings in JSON have a sentence or two, so that long forms are filled in to the end."""
    from tests.tiny_models import write_bigram_model

    return write_bigram_model(tmp_path_factory.mktemp("models") / "tiny-json.gguf", closes=12.0)


@pytest.fixture(scope="session")
def random_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A language model file of random weights: noise that depends on every token of the prompt."""
    from tests.tiny_models import write_random_model

    return write_random_model(tmp_path_factory.mktemp("models") / "tiny-random.gguf")


@pytest.fixture(scope="session")
def endless_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As ``random_gguf``, but it never ends by itself."""
    from tests.tiny_models import write_random_model

    return write_random_model(tmp_path_factory.mktemp("models") / "tiny-endless.gguf", ends=0)
