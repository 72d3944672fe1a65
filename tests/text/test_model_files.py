"""Where models are found, and which files aren't any."""

from __future__ import annotations

from pathlib import Path

import pytest

from mien.text.model_files import find_model_files, find_named
from tests.text.gguf_files import gguf_beginning, write_gguf


def test_the_preferred_folders_come_first_in_whatever_case(tmp_path: Path) -> None:
    expected = [
        write_gguf(tmp_path / "text" / "Llama-3.1-8B" / "z.gguf"),
        write_gguf(tmp_path / "llama-3.1-8b" / "y.GGUF"),
        write_gguf(tmp_path / "text" / "qwen2.5-72b" / "x.gguf"),
        write_gguf(tmp_path / "Qwen2.5-72B" / "w.gguf"),
        write_gguf(tmp_path / "text" / "c.gguf"),
        write_gguf(tmp_path / "text" / "another" / "b.gguf"),
        write_gguf(tmp_path / "a.gguf"),
        write_gguf(tmp_path / "else" / "a.gguf"),
    ]
    assert [model.path for model in find_model_files([tmp_path]).files] == expected


def test_a_preferred_folder_of_the_second_place_comes_before_others_of_the_first(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    other = write_gguf(first / "other.gguf")
    preferred = write_gguf(second / "text" / "llama-3.1-8b" / "model.gguf")
    assert [model.path for model in find_model_files([first, second]).files] == [preferred, other]


def test_a_model_in_parts_is_one_model_of_their_size(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        write_gguf(tmp_path / f"big-0000{number}-of-00003.gguf", size=1000)
    (model,) = find_model_files([tmp_path]).files
    assert (model.path.name, model.size, model.parts, model.name) == ("big-00001-of-00003.gguf", 3000, 3, "big")


@pytest.mark.parametrize("missing", [1, 2])
def test_a_model_of_which_a_part_is_missing_is_left_aside(tmp_path: Path, missing: int) -> None:
    for number in {1, 2, 3} - {missing}:
        write_gguf(tmp_path / f"big-0000{number}-of-00003.gguf")
    found = find_model_files([tmp_path])
    assert found.files == ()
    assert f"big-0000{missing}-of-00003.gguf is missing" in found.skipped[0]


def test_files_that_are_no_models_that_write_are_left_aside_with_the_reason(tmp_path: Path) -> None:
    write_gguf(tmp_path / "mmproj-model.gguf")
    write_gguf(tmp_path / "eyes.gguf", "clip")
    write_gguf(tmp_path / "flux.gguf", "flux")
    write_gguf(tmp_path / "embedding.gguf", "nomic-bert")
    (tmp_path / "page.gguf").write_text("<html>404: a page that was saved under the model's name</html>")
    (tmp_path / "empty.gguf").touch()
    (tmp_path / "notes.txt").write_text("GGUF")
    found = find_model_files([tmp_path])
    assert found.files == ()
    reasons = {Path(line.split(": ")[0]).stem: line.split(": ", 1)[1] for line in found.skipped}
    assert set(reasons) == {"mmproj-model", "eyes", "flux", "embedding", "page", "empty"}
    assert "mmproj" in reasons["eyes"]
    assert "pictures" in reasons["flux"]
    assert "GGUF" in reasons["page"]


@pytest.mark.parametrize("cut", [0, 4, 23, 24, 30, 44, 50])
def test_a_file_that_ends_early_is_looked_at_without_harm(tmp_path: Path, cut: int) -> None:
    (tmp_path / "cut.gguf").write_bytes(gguf_beginning()[:cut])
    found = find_model_files([tmp_path])
    assert len(found.files) + len(found.skipped) == 1


def test_a_file_found_twice_counts_once(tmp_path: Path) -> None:
    write_gguf(tmp_path / "text" / "llama-3.1-8b" / "model.gguf")
    (tmp_path / "text" / "current.gguf").symlink_to(tmp_path / "text" / "llama-3.1-8b" / "model.gguf")
    assert len(find_model_files([tmp_path, tmp_path]).files) == 1


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    found = find_model_files([tmp_path / "none"])
    assert (found.files, found.skipped) == ((), ())


@pytest.mark.parametrize(
    "wanted",
    [
        "qwen2.5-7b", "Qwen2.5-7B", "text/Qwen2.5-7B", "q4", "Q4.gguf", "qwen2.5-7b/q4",
        "{root}/text/Qwen2.5-7B", "{root}/text/Qwen2.5-7B/q4.gguf",
    ],
)  # fmt: skip
def test_a_model_is_found_by_its_name_its_folder_or_its_path(tmp_path: Path, wanted: str) -> None:
    write_gguf(tmp_path / "text" / "llama-3.1-8b" / "other.gguf")
    path = write_gguf(tmp_path / "text" / "Qwen2.5-7B" / "q4.gguf")
    (model,) = find_named(wanted.format(root=tmp_path), [tmp_path]).files
    assert model.path == path


@pytest.mark.parametrize("wanted", ["nothing", "q", "text/q5", "7b", "~nobody-here/q4", "x" * 300, "q4\0"])
def test_a_name_that_no_model_has_finds_none(tmp_path: Path, wanted: str) -> None:
    write_gguf(tmp_path / "text" / "Qwen2.5-7B" / "q4.gguf")
    assert find_named(wanted, [tmp_path / "text"]).files == ()


def test_names_of_folders_above_the_models_do_not_count(tmp_path: Path) -> None:
    write_gguf(tmp_path / "llama" / "models" / "text" / "q4.gguf")
    assert find_named("llama", [tmp_path / "llama" / "models"]).files == ()


@pytest.mark.parametrize("content", [b"", b"GGUF", b"PK\x03\x04" + bytes(100)])
def test_a_named_file_that_is_no_model_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(content)
    found = find_named(str(path), [tmp_path])
    assert (found.files, found.skipped) == ((), (f"{path}: isn't a GGUF file, though its name says so",))


def test_a_folder_called_like_a_model_and_links_to_nowhere_are_no_models(tmp_path: Path) -> None:
    (tmp_path / "folder.gguf").mkdir()
    (tmp_path / "gone.gguf").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.gguf").symlink_to(tmp_path / "round.gguf")
    real = write_gguf(tmp_path / "elsewhere" / "real.gguf")
    (tmp_path / "linked.gguf").symlink_to(real)
    found = find_model_files([tmp_path])
    assert [model.name for model in found.files] == ["linked"]
    assert len(found.skipped) == 2
    assert all("can't be read" in skipped for skipped in found.skipped)
