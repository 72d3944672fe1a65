"""Every setting, typed, with its unit and bounds: environment variables ``MIEN_*`` and ``mien.toml``.

Precedence: arguments, then environment, then ``mien.toml`` in the home, then ``mien.toml`` in the working folder.
The names of older tools (``OPENAI_API_KEY``, ``REFERENCE_TIMEOUT``, …) are honoured as aliases.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from mien.domain.rating import ContentRating
from mien.settings.images import (
    ComfyUISettings,
    DiffusionSettings,
    IllustratorSettings,
    OpenAIImagesSettings,
    RunPodSettings,
    WobbleSettings,
)
from mien.settings.vision import VisionSettings


def _alias(name: str, *others: str) -> AliasChoices:
    """The setting's own variable first, then the older names that mean the same."""
    return AliasChoices(f"MIEN_{name.upper()}", *others, name)


def default_home() -> Path:
    """Where data lies unless ``MIEN_HOME`` says otherwise: ``~/.mien``."""
    return Path(os.environ.get("MIEN_HOME") or Path.home() / ".mien").expanduser()


class BackendLimits(BaseModel):
    """How hard one image backend may be driven by one process."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    limit: Annotated[int, Field(ge=1, le=256)] = 4
    """Pictures made at the same time."""
    interval: Annotated[float, Field(ge=0, le=3600)] = 0.0
    """Seconds that must pass between the starts of two pictures; 0 means no rate limit."""


class TextModels(BaseModel):
    """A model for each task, where it isn't ``text_model``: a file or folder for llama.cpp, a name for a server."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    prompt: str | None = None
    """Words pictures."""
    chat: str | None = None
    """Speaks as characters."""
    persona: str | None = None
    """Invents characters."""
    analysis: str | None = None
    """Reads texts and pictures."""


class TextTimeouts(BaseModel):
    """Seconds that a text may take, its repair included, before templates take over."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    prompt: Annotated[float, Field(gt=0, le=3600)] = 60.0
    """Wording one picture."""
    chat: Annotated[float, Field(gt=0, le=3600)] = 120.0
    """One reply, post or summary."""
    persona: Annotated[float, Field(gt=0, le=3600)] = 180.0
    """Inventing a character."""
    analysis: Annotated[float, Field(gt=0, le=3600)] = 60.0
    """Reading a text or picture."""


class Settings(BaseSettings):
    """All settings. Each field's description ends up in ``docs/reference/settings.md``."""

    model_config = SettingsConfigDict(
        env_prefix="MIEN_",
        env_nested_delimiter="__",
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        validate_default=True,
        use_attribute_docstrings=True,
    )

    home: Path = Field(default_factory=default_home)
    """Folder of the databases, pictures, logs and lock file."""
    database_url: str | None = None
    """PostgreSQL as ``postgresql://user:password@host/name``; empty means SQLite files in the home."""
    mode: Literal["local"] = "local"
    """``local``: one owner, no login, loopback only."""
    host: str = "127.0.0.1"
    """Address the server listens on; in local mode only loopback addresses are accepted."""
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    """Port the server listens on; 0 picks a free one."""
    owner: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")] = "local"
    """Name of the one owner in local mode; part of storage keys."""

    default_backend: str = "illustrator"
    """Image backend used when a request names none."""
    default_style: str = "flat"
    """Style used when a request names none."""
    backends: dict[str, BackendLimits] = {}
    """Limits per backend: ``MIEN_BACKENDS__ILLUSTRATOR__LIMIT`` pictures at a time, ``…__INTERVAL`` seconds between."""
    image_fallback: bool = False
    """Let the illustrator draw, said so in the result, when a backend that is set up fails for good."""
    diffusion: DiffusionSettings = DiffusionSettings()
    """Models on this machine: ``MIEN_DIFFUSION__MODEL``, ``…__DEVICE`` and so on."""
    openai_images: OpenAIImagesSettings = OpenAIImagesSettings()
    """OpenAI's images: ``MIEN_OPENAI_IMAGES__MODEL``, ``…__URL`` and so on."""
    openai_images_key: SecretStr | None = None
    """Key for ``openai_images.url``, where that isn't OpenAI itself."""
    comfyui: ComfyUISettings = ComfyUISettings()
    """A ComfyUI server: ``MIEN_COMFYUI__URL`` and so on."""
    runpod: RunPodSettings = RunPodSettings()
    """RunPod: ``MIEN_RUNPOD__ENDPOINT`` and so on."""
    runpod_api_key: SecretStr | None = Field(default=None, validation_alias=_alias("runpod_api_key", "RUNPOD_API_KEY"))
    """Key for RunPod."""
    illustrator: IllustratorSettings = IllustratorSettings()
    """The embedded illustrator: ``MIEN_ILLUSTRATOR__FORMAT``."""
    wobble: WobbleSettings = WobbleSettings()
    """A backend that is wrong at times, to try Mien out: ``MIEN_WOBBLE__SHARE`` and so on."""
    illustrator_processes: Annotated[int, Field(ge=1, le=64)] = Field(
        default_factory=lambda: min(4, os.cpu_count() or 1)
    )
    """Child processes that draw."""

    scorer: Literal["auto", "embedded", "dinov3", "off"] = "auto"
    """What measures pictures; ``auto``: the model of ``vision`` if one is named, else the embedded scorer."""
    scorer_processes: Annotated[int, Field(ge=1, le=64)] = Field(default_factory=lambda: min(4, os.cpu_count() or 1))
    """Child processes of the embedded scorer."""
    scorer_timeout: Annotated[float, Field(gt=0, le=3600)] = 60.0
    """Seconds that judging one picture may take."""
    vision: VisionSettings = VisionSettings()
    """The model that measures likeness: ``MIEN_VISION__MODEL``, ``…__RUNTIME``, ``…__DEVICE``, ``…__BATCH``."""
    quality_threshold: Annotated[float, Field(ge=0, le=100)] = 70.0
    """Quality that a picture of a set must reach."""
    consistency_threshold: Annotated[float, Field(ge=0, le=100)] = 80.0
    """Consistency with the master that a picture of a set must reach."""
    obedience_threshold: Annotated[float, Field(ge=0, le=100)] = 60.0
    """How well a picture must show the asked shot and angle, unless a request says otherwise."""
    copy_limit: Annotated[float, Field(ge=0, le=100)] = 90.0
    """From here on a picture is a copy of its reference, unless a request says otherwise."""
    shot_attempts: Annotated[int, Field(ge=1, le=10)] = 3
    """Attempts at one picture of a set, the first included, until one is accepted."""

    use_ai_generation: bool = Field(default=True, validation_alias=_alias("use_ai_generation", "USE_AI_GENERATION"))
    """Let language models write where there are some; false means templates everywhere."""
    ai_image_prompts: bool = True
    """Let the language model word pictures, too; false keeps to templates, which is quicker."""
    text_url: str | None = None
    """Address of an OpenAI-compatible server (``http://127.0.0.1:11434/v1``); empty means a model on this machine."""
    text_api_key: SecretStr | None = None
    """Key for ``text_url``."""
    openai_api_key: SecretStr | None = Field(default=None, validation_alias=_alias("openai_api_key", "OPENAI_API_KEY"))
    """Key for OpenAI itself: sent to ``api.openai.com`` and nowhere else."""
    llama_cpp_path: Path | None = Field(default=None, validation_alias=_alias("llama_cpp_path", "LLAMA_CPP_PATH"))
    """A llama-server or llama-cli to use instead of the built-in llama.cpp, or the folder it lies in."""
    models_path: Path = Path("models")
    """Folder of model files, searched before ``models`` in the home."""
    text_model: str | None = None
    """Model for every task that ``text_models`` doesn't name; empty means the first that is found."""
    text_models: TextModels = TextModels()
    """Models per task: ``MIEN_TEXT_MODELS__CHAT``, ``…__PROMPT``, ``…__PERSONA``, ``…__ANALYSIS``."""
    text_timeouts: TextTimeouts = TextTimeouts()
    """Seconds per task: ``MIEN_TEXT_TIMEOUTS__CHAT``, ``…__PROMPT``, ``…__PERSONA``, ``…__ANALYSIS``."""
    text_threads: Annotated[int, Field(ge=1, le=256)] = Field(default_factory=lambda: os.cpu_count() or 1)
    """Threads of a model on this machine."""
    text_context: Annotated[int, Field(ge=512, le=1_048_576)] = 8192
    """Tokens that one conversation with a model on this machine may take; for a server that doesn't say, if given."""
    text_slots: Annotated[int, Field(ge=1, le=64)] = 2
    """Texts that a model on this machine writes at the same time; others wait."""
    text_probe_interval: Annotated[float, Field(gt=0, le=3600)] = 30.0
    """Seconds between two checks that an idle model on this machine still answers."""
    reply_tokens: Annotated[int, Field(ge=16, le=8192)] = 400
    """Tokens that a reply may have."""

    content_rating_ceiling: ContentRating = ContentRating.GENERAL
    """The highest content rating this instance makes: general, suggestive or mature."""

    avatar_timeout: Annotated[float, Field(gt=0, le=3600)] = 60.0
    """Seconds one attempt at an avatar may take; a backend that tells of progress may stand still for as long."""
    image_timeout: Annotated[float, Field(gt=0, le=3600)] = 180.0
    """Seconds one attempt at any other picture may take, or stand still where its backend tells of progress."""
    reference_timeout_ms: Annotated[int, Field(gt=0, le=3_600_000)] = Field(
        default=180_000, validation_alias=_alias("reference_timeout_ms", "REFERENCE_TIMEOUT")
    )
    """Milliseconds one attempt at a reference view may take."""
    image_retries: Annotated[int, Field(ge=0, le=10)] = 2
    """Retries after a passing failure: 2 retries are three calls."""
    retry_delay: Annotated[float, Field(ge=0, le=600)] = 1.0
    """Seconds before the first retry; doubles each time, with jitter; a backend's Retry-After wins."""

    reference_generation_enabled: bool = Field(
        default=True, validation_alias=_alias("reference_generation_enabled", "REFERENCE_GENERATION_ENABLED")
    )
    """Master switch: false stops manual and automatic reference sets (503)."""
    reference_wait_timeout_ms: Annotated[int, Field(ge=0, le=86_400_000)] = Field(
        default=300_000, validation_alias=_alias("reference_wait_timeout_ms", "REFERENCE_WAIT_TIMEOUT")
    )
    """Milliseconds a set waits for a running avatar before it starts without it."""
    continue_on_error: bool = Field(default=True, validation_alias=_alias("continue_on_error", "CONTINUE_ON_ERROR"))
    """Go on with the other shots of a set when one fails for good."""
    use_source_as_reference: bool = Field(
        default=True, validation_alias=_alias("use_source_as_reference", "USE_SOURCE_AS_REFERENCE")
    )
    """Condition reference views on the picture a character was started from."""
    auto_generate_embeddings: bool | None = Field(
        default=None, validation_alias=_alias("auto_generate_embeddings", "AUTO_GENERATE_EMBEDDINGS")
    )
    """Embedding set after the avatar: true, false, or unset: where the default backend costs nothing."""

    wait_limit: Annotated[float, Field(ge=0, le=600)] = 120.0
    """Seconds a waiting request may last before it answers 202."""
    queue_poll: Annotated[float, Field(ge=0.05, le=60)] = 0.5
    """Seconds between two looks at a job queue."""
    queue_concurrency: Annotated[int, Field(ge=1, le=64)] = 8
    """Jobs of one backend that run at the same time in one process."""
    sweep_interval: Annotated[float, Field(gt=0, le=3600)] = 60.0
    """Seconds between two sweeps that enqueue jobs the engine doesn't know."""
    shutdown_timeout: Annotated[float, Field(ge=0, le=600)] = 10.0
    """Seconds that running pictures get to finish when the process is asked to stop."""

    sign_images: bool = True
    """Sign finished files with C2PA content credentials."""
    signing_certificate: Path | None = None
    """PEM file of the certificate chain to sign with, the signer's first; empty: a chain of this home's own."""
    signing_key: Path | None = None
    """PEM file of the private key that belongs to ``signing_certificate``."""
    prompts_in_downloads: bool = True
    """Leave the prompt inside the files that are downloaded; false takes it out and signs anew."""

    max_upload_mb: Annotated[int, Field(ge=1, le=256)] = 20
    """Largest upload, in MiB."""
    log_format: Literal["console", "json"] = "console"
    """How log lines look."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """Least severity that is logged."""

    @field_validator("database_url")
    @classmethod
    def _one_we_know(cls, value: str | None) -> str | None:
        if not value:
            return None
        scheme, separator, _ = value.partition("://")
        if not separator or scheme.split("+")[0] not in ("postgresql", "postgres", "sqlite"):
            said = f"'{scheme[:40]}' can't be used" if separator else "isn't a URL"  # the rest may hold a password
            raise ValueError(
                f"{said}: SQLite and PostgreSQL are supported. "
                "Give postgresql://user:password@host/name, or nothing for SQLite"
            )
        try:
            _ = urlsplit(value).port
        except ValueError:
            raise ValueError("isn't a URL: write postgresql://user:password@host:port/name") from None
        return value

    @field_validator("text_url")
    @classmethod
    def _a_server(cls, value: str | None) -> str | None:
        """The address without a slash at its end; ``/v1``, where all such servers answer, is added to a bare host."""
        if not value or not value.strip():
            return None
        parts = urlsplit(value.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("isn't the address of a server: write http://host:port/v1 or https://host/v1")
        if "@" in parts.netloc:
            raise ValueError("must not hold a user name or password: give the key as MIEN_TEXT_API_KEY")
        if parts.query or parts.fragment:
            raise ValueError("must end with the path, mostly /v1, without ? or #")
        if parts.hostname == "api.openai.com" and parts.scheme != "https":
            raise ValueError("must begin with https:// for api.openai.com, or the key would be sent in the open")
        try:
            _ = parts.port
        except ValueError:
            raise ValueError("has a port that isn't a number from 0 to 65535") from None
        return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/') or '/v1'}"

    def limits_of(self, backend: str) -> BackendLimits:
        """How hard a backend may be driven."""
        return self.backends.get(backend, BackendLimits())

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded database."""
        return self.database_url is None or self.database_url.startswith("sqlite")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, environment, then ``mien.toml`` of the home and of the working folder."""
        home = Path(init_settings().get("home") or default_home()).expanduser()
        files = [path for path in (home / "mien.toml", Path("mien.toml")) if path.is_file()]
        return init_settings, env_settings, *(TomlConfigSettingsSource(settings_cls, path) for path in files)


def unknown_variables(environment: Mapping[str, str]) -> dict[str, str | None]:
    """Variables that begin with ``MIEN_`` but set nothing, each with the known one that it is most like, if any."""
    known = {f"MIEN_{name.upper()}" for name in Settings.model_fields}
    given = sorted(name.upper() for name in environment if name.upper().startswith("MIEN_"))
    unknown = [name for name in given if name.split("__")[0] not in known]
    return {name: next(iter(get_close_matches(name, sorted(known), n=1)), None) for name in unknown}
