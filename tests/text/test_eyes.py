"""Which projector belongs to which model, and which model is asked to look."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mien.domain.briefs import TextTask
from mien.settings import Settings
from mien.text.detection import find_text_engines
from mien.text.eyes import eyes_of
from tests.text.gguf_files import write_gguf


@pytest.mark.parametrize(
    ("model", "beside", "eyes"),
    [
        ("model.gguf", [], None),
        ("any-Q4_K_M.gguf", ["mmproj-model-f16.gguf"], "mmproj-model-f16.gguf"),
        ("any.gguf", ["mmproj.gguf"], "mmproj.gguf"),
        ("Look-3B-Instruct-Q4_K_M.gguf", ["mmproj-Look-3B-Instruct-f16.gguf"], "mmproj-Look-3B-Instruct-f16.gguf"),
        ("look-3b.Q8_0.gguf", ["look-3b.mmproj-Q8_0.gguf"], "look-3b.mmproj-Q8_0.gguf"),
        ("look-3b-Q8_0.gguf", ["mmproj-look-3b-Q4_K_M.gguf"], "mmproj-look-3b-Q4_K_M.gguf"),
        ("talk-8b.gguf", ["mmproj-look-3b-f16.gguf"], None),
        ("look-3b.gguf", ["mmproj-f16.gguf", "mmproj-look-3b-bf16.gguf"], "mmproj-look-3b-bf16.gguf"),
    ],
)
def test_a_projector_belongs_to_the_model_that_it_names_or_lies_beside(
    tmp_path: Path, model: str, beside: list[str], eyes: str | None
) -> None:
    path = write_gguf(tmp_path / model)
    for name in beside:
        write_gguf(tmp_path / name, "clip")
    found = eyes_of(path)
    assert (found.name if found else None) == eyes


def test_what_only_has_the_name_of_a_projector_is_none(tmp_path: Path) -> None:
    path = write_gguf(tmp_path / "model.gguf")
    (tmp_path / "mmproj-model.gguf").write_text("<html>")
    (tmp_path / "mmproj-notes.txt").write_text("GGUF")
    assert eyes_of(path) is None


async def test_a_model_with_eyes_is_asked_to_look_and_the_first_one_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    write_gguf(tmp_path / "models" / "a-writer.gguf")
    write_gguf(tmp_path / "models" / "look" / "looker.gguf")
    write_gguf(tmp_path / "models" / "look" / "mmproj-looker-f16.gguf", "clip")
    home: dict[str, Any] = {"home": tmp_path / "home", "models_path": tmp_path / "models"}

    engines = await find_text_engines(Settings(**home))
    assert (engines.engine(TextTask.CHAT).model, engines.engine(TextTask.ANALYSIS).model) == ("a-writer", "looker")
    assert (engines.engine(TextTask.CHAT).sees, engines.engine(TextTask.ANALYSIS).sees) == (False, True)
    assert any("sees with mmproj-looker-f16.gguf" in note for note in engines.notes)

    named = await find_text_engines(Settings(**home, text_models={"analysis": "a-writer"}))
    assert not named.engine(TextTask.ANALYSIS).sees
