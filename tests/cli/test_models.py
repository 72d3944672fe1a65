"""``mien models``: what is there, and bringing a model from a hub that stands on this machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mien.domain.errors import InvalidRequest, StorageUnavailable, Unavailable
from mien.text.pull import Offer, RemoteFile, download, look_up
from tests.chat_server import ChatServer
from tests.cli.program import mien, mien_json
from tests.text.gguf_files import gguf_beginning, write_gguf
from tests.text.hub_server import Hub, Repository, running_hub

MODEL = gguf_beginning().ljust(50_000, b"\x07")
SEVERAL = {"tiny.Q2_K.gguf": MODEL[:400], "tiny.Q4_K_M.gguf": MODEL, "tiny.Q8_0.gguf": MODEL, "README.md": b"# Tiny"}


def hub_at(url: str, home: Path) -> dict[str, str]:
    """The environment of a command that asks this hub; the library keeps its own files in the home, too."""
    return {"HF_ENDPOINT": url, "HF_HOME": f"{home}/hf", "HF_HUB_OFFLINE": "0"}


def pull(hub: Hub, home: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run ``mien models pull``."""
    return mien("models", "pull", *arguments, "--home", home, stdin=stdin, **hub_at(hub.url, home))


def files_in(home: Path) -> dict[str, bytes]:
    """Model files of a home, by their path in ``models/text``."""
    folder = home / "models" / "text"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.gguf")}


def test_without_models_templates_write_everything(tmp_path: Path) -> None:
    listed = mien_json("models", "--home", tmp_path)
    assert [(each["task"], each["name"], each["ready"]) for each in listed["items"]] == [
        (task, "templates", True) for task in ("prompt", "chat", "persona", "analysis")
    ]
    assert listed["folders"][-1] == str(tmp_path / "models")
    assert "mien models pull" in listed["notes"][-1]
    assert {each["task"] for each in listed["recommended"]} == {"prompt", "chat", "persona", "analysis"}
    assert "mien models pull bartowski/" in mien("models", "--home", tmp_path).stdout


def test_models_that_are_there_are_listed_with_who_uses_them(tmp_path: Path) -> None:
    path = write_gguf(tmp_path / "models" / "text" / "llama-3.1-8b" / "small.gguf", size=3_000_000)
    write_gguf(tmp_path / "models" / "mmproj-small.gguf")
    shown = mien("models", "list", "--home", tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert f"3.0 MB  {path}" in shown.stdout
    assert "chat      llama.cpp  small" in shown.stdout
    assert "mmproj-small.gguf" in shown.stderr


def test_a_server_is_asked_for_its_models(tmp_path: Path) -> None:
    with ChatServer(models=["talker"]) as server:
        shown = mien("models", "--home", tmp_path, "--json", MIEN_TEXT_URL=server.url, MIEN_TEXT_API_KEY="canary-key")
    listed = json.loads(shown.stdout)
    assert {(each["name"], each["model"], each["ready"]) for each in listed["items"]} == {("openai", "talker", True)}
    assert "canary" not in shown.stdout + shown.stderr


def test_a_model_is_shown_asked_about_and_fetched(tmp_path: Path) -> None:
    with running_hub(tiny_GGUF=Repository(SEVERAL, license="llama3.1")) as hub:
        done = pull(hub, tmp_path, "maker/tiny-GGUF", stdin="y\n")
    assert done.returncode == 0, done.stderr
    assert files_in(tmp_path) == {"tiny-GGUF/tiny.Q4_K_M.gguf": MODEL}
    assert str(tmp_path / "models/text/tiny-GGUF/tiny.Q4_K_M.gguf") in done.stdout
    shown, _, asked = done.stderr.partition("Fetch it?")
    assert "tiny.Q4_K_M.gguf  0.1 MB" in shown
    assert "Licence: llama3.1" in shown
    assert asked
    assert [each["name"] for each in mien_json("models", "--home", tmp_path)["files"]] == ["tiny.Q4_K_M"]


def test_a_model_that_sees_comes_with_its_eyes_in_half_precision(tmp_path: Path) -> None:
    eyes = {"mmproj-tiny-bf16.gguf": MODEL[:300], "mmproj-tiny-f16.gguf": MODEL[:200], "mmproj-tiny-Q8_0.gguf": MODEL}
    with running_hub(tiny_GGUF=Repository(SEVERAL | eyes)) as hub:
        assert pull(hub, tmp_path, "maker/tiny-GGUF", "--yes").returncode == 0
    assert set(files_in(tmp_path)) == {"tiny-GGUF/tiny.Q4_K_M.gguf", "tiny-GGUF/mmproj-tiny-f16.gguf"}
    assert "sees with mmproj-tiny-f16.gguf" in " ".join(mien_json("models", "--home", tmp_path)["notes"])


def test_a_no_fetches_nothing(tmp_path: Path) -> None:
    with running_hub(tiny_GGUF=Repository(SEVERAL)) as hub:
        assert pull(hub, tmp_path, "maker/tiny-GGUF", stdin="n\n").returncode == 1
        assert not any("/resolve/" in path for _, path, _ in hub.asked)
    assert files_in(tmp_path) == {}


def test_where_nobody_can_answer_it_says_how_to_go_on(tmp_path: Path) -> None:
    with running_hub(tiny_GGUF=Repository(SEVERAL)) as hub:
        done = pull(hub, tmp_path, "maker/tiny-GGUF")
    assert done.returncode == 1
    assert "--yes" in done.stderr
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize("wanted", ["tiny.Q8_0.gguf", "q8_0"])
def test_a_file_is_named_by_its_name_or_a_part_of_it(tmp_path: Path, wanted: str) -> None:
    with running_hub(tiny_GGUF=Repository(SEVERAL)) as hub:
        done = pull(hub, tmp_path, "maker/tiny-GGUF", wanted, "--yes", "--json")
    assert json.loads(done.stdout)["files"] == [str(tmp_path / "models/text/tiny-GGUF/tiny.Q8_0.gguf")]
    assert list(files_in(tmp_path)) == ["tiny-GGUF/tiny.Q8_0.gguf"]


def test_all_parts_of_a_model_are_fetched(tmp_path: Path) -> None:
    parts = {f"big-q4_k_m-0000{number}-of-00002.gguf": MODEL for number in (1, 2)}
    with running_hub(big_GGUF=Repository(parts | {"big-q8_0.gguf": MODEL})) as hub:
        assert pull(hub, tmp_path, "maker/big-GGUF", "--yes").returncode == 0
    assert set(files_in(tmp_path)) == {f"big-GGUF/{name}" for name in parts}


@pytest.mark.parametrize("wanted", ["q", "q5_k_m", "README.md"])
def test_what_names_no_one_model_is_refused_with_those_there_are(tmp_path: Path, wanted: str) -> None:
    with running_hub(tiny_GGUF=Repository(SEVERAL)) as hub:
        done = pull(hub, tmp_path, "maker/tiny-GGUF", wanted, "--yes")
    assert done.returncode == 1
    assert "tiny.Q2_K.gguf, tiny.Q4_K_M.gguf, tiny.Q8_0.gguf" in done.stderr


def test_a_repository_of_pickles_is_refused(tmp_path: Path) -> None:
    with running_hub(old=Repository({"pytorch_model.bin": b"\x80\x04", "model.safetensors": b""})) as hub:
        done = pull(hub, tmp_path, "maker/old", "--yes")
        assert not any("/resolve/" in path for _, path, _ in hub.asked)
    assert done.returncode == 1
    assert "no GGUF file, only .bin, .safetensors" in done.stderr


def test_a_file_that_only_pretends_is_removed(tmp_path: Path) -> None:
    with running_hub(fake=Repository({"fake.gguf": b"\x80\x04 a pickle by another name"})) as hub:
        done = pull(hub, tmp_path, "maker/fake", "--yes")
    assert done.returncode == 1
    assert "isn't a GGUF file" in done.stderr
    assert files_in(tmp_path) == {}


def test_names_that_lead_out_of_the_folder_are_not_fetched(tmp_path: Path) -> None:
    with running_hub(sly=Repository({"../../escaped.gguf": MODEL, "fine.gguf": MODEL})) as hub:
        assert pull(hub, tmp_path, "maker/sly", "--yes").returncode == 0
    assert list(files_in(tmp_path)) == ["sly/fine.gguf"]
    assert not list(tmp_path.rglob("escaped.gguf"))


def test_a_repository_that_is_not_there_is_told(tmp_path: Path) -> None:
    with running_hub() as hub:
        done = pull(hub, tmp_path, "maker/nothing", "--yes", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "not_found"
    assert "no repository maker/nothing" in done.stderr


def test_a_licence_that_has_to_be_accepted_is_told(tmp_path: Path) -> None:
    with running_hub(gated=Repository({"a.gguf": MODEL}, status=403, error_code="GatedRepo")) as hub:
        done = pull(hub, tmp_path, "maker/gated", "--yes")
    assert done.returncode == 1
    assert "hf auth login" in done.stderr


@pytest.mark.parametrize("name", ["../etc", "maker", "maker/tiny/extra", "https://host/maker/tiny", "-x/y", "a/..", ""])
def test_what_is_no_repository_is_refused_before_anything_is_asked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(InvalidRequest, match="write OWNER/NAME"):
        look_up(name)


def test_without_the_hubs_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(Unavailable, match="pip install"):
        look_up("maker/tiny")


def test_without_a_network_it_says_so(tmp_path: Path) -> None:
    with running_hub() as hub:
        url = hub.url
    done = mien("models", "pull", "maker/tiny", "--home", tmp_path, **hub_at(url, tmp_path))
    assert done.returncode == 1
    assert "can't be reached" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    offline = mien(
        "models", "pull", "maker/tiny", "--home", tmp_path, **hub_at(url, tmp_path) | {"HF_HUB_OFFLINE": "1"}
    )
    assert "HF_HUB_OFFLINE" in offline.stderr


@pytest.mark.long
def test_a_cut_download_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    large = MODEL.ljust(11_000_000, b"\x01")  # the library writes ten MiB at a time
    cut = Repository({"tiny.gguf": large}, cut_after={"tiny.gguf": 10_600_000})
    with running_hub(tiny=cut) as hub:
        broken = pull(hub, tmp_path, "maker/tiny", "--yes")
        assert files_in(tmp_path) == {}
        del cut.cut_after["tiny.gguf"]
        hub.asked.clear()
        done = pull(hub, tmp_path, "maker/tiny", "--yes")
        ranges = [asked for method, path, asked in hub.asked if method == "GET" and "/resolve/" in path]
    assert broken.returncode == 1
    assert "same command goes on" in broken.stderr
    assert done.returncode == 0, done.stderr
    assert ranges == [f"bytes={10 * 2**20}-"]
    assert files_in(tmp_path) == {"tiny/tiny.gguf": large}


def test_a_damaged_file_is_removed(tmp_path: Path) -> None:
    damaged = Repository({"tiny.gguf": MODEL}, digests={"tiny.gguf": "0" * 64})
    with running_hub(tiny=damaged) as hub:
        done = pull(hub, tmp_path, "maker/tiny", "--yes")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert files_in(tmp_path) == {}


def test_the_whole_disk_is_not_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Any) -> Any:
        return type("Usage", (), {"free": 1_000_000_000})

    monkeypatch.setattr("shutil.disk_usage", full)
    file = RemoteFile("big.gguf", 900_000_000, None)
    offer = Offer("maker/big", "main", "mit", ((file,),))
    with pytest.raises(StorageUnavailable, match=r"0.9 GB .* 1.0 GB are free"):
        download(offer, [file], tmp_path, progress=False)
