"""Painting processes are killed, stopped, orphaned and lose their minds: callers only ever see clean errors."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from mien.domain.errors import Retryable, TimedOut, Unavailable
from mien.images.diffusion.backend import Diffusion
from mien.images.diffusion.patience import Patience
from mien.ports import GeneratedImages
from tests.faults.processes import alive, eventually
from tests.images.diffusion.backends import ENDLESS, SCRIPTED, Diary, asking, diffusion, paper_model, pid_of, under_way

QUICK = Patience(first_delay=0.01, cool_down=3600.0)


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a model whose painter does as it is told."""
    monkeypatch.setenv("PYTHONPATH", str(SCRIPTED))
    monkeypatch.setenv("SCRIPTED_DIARY", str(tmp_path / "diary"))
    return paper_model(tmp_path / "paper")


@pytest.fixture
async def painter(paper: Path) -> AsyncIterator[Diffusion]:
    made = diffusion(paper, patience=QUICK)
    yield made
    await made.close()


@pytest_asyncio.fixture(scope="class", loop_scope="class")
async def real(sdxl_folder: Path) -> AsyncIterator[Diffusion]:
    """A backend on a real model: loading its libraries takes seconds."""
    made = diffusion(sdxl_folder, patience=Patience(first_delay=0.01))
    yield made
    await made.close()


@pytest.mark.asyncio(loop_scope="class")
class TestARealModel:
    async def test_left_by_all_it_stops_half_way_and_can_go_on(self, real: Diffusion) -> None:
        task = await under_way(real, asking("a coat", steps=ENDLESS, width=256, height=256))
        first = real.pid
        task.cancel()
        assert (await real.generate(asking("a hat"))).pictures
        assert real.pid == first

    async def test_killed_in_the_middle_it_is_a_passing_failure_and_the_next_process_paints_the_same_picture(
        self, real: Diffusion
    ) -> None:
        whole = await real.generate(asking("a coat"))
        task = await under_way(real, asking("a coat", steps=ENDLESS))
        first = pid_of(real)
        os.kill(first, signal.SIGKILL)
        with pytest.raises(Retryable, match="memory ran out"):
            await task
        again = await real.generate(asking("a coat"))
        assert real.pid != first
        assert again.pictures == whole.pictures

    async def test_two_backends_paint_side_by_side_in_processes_of_their_own(
        self, real: Diffusion, sdxl_folder: Path
    ) -> None:
        other = diffusion(sdxl_folder)
        try:
            made = await asyncio.gather(*(backend.generate(asking("a coat")) for backend in (real, other)))
            assert made[0].pictures == made[1].pictures
            assert real.pid != pid_of(other)
        finally:
            await other.close()

    async def test_numbers_that_are_none_are_an_error_and_not_a_black_picture(
        self, sdxl_folder: Path, tmp_path: Path
    ) -> None:
        backend = diffusion(_spoilt(sdxl_folder, tmp_path / "spoilt"))
        try:
            with pytest.raises(Retryable, match="NaN"):
                await backend.generate(asking("a coat"))
        finally:
            await backend.close()

    async def test_damaged_weights_are_named_and_no_process_is_started(self, sdxl_folder: Path, tmp_path: Path) -> None:
        folder = shutil.copytree(sdxl_folder, tmp_path / "damaged")
        weights = folder / "unet" / "diffusion_pytorch_model.safetensors"
        os.truncate(weights, weights.stat().st_size // 2)
        await _refused(diffusion(folder), str(weights))

    async def test_pickled_weights_are_named_and_never_opened(self, sdxl_folder: Path, tmp_path: Path) -> None:
        folder = shutil.copytree(sdxl_folder, tmp_path / "pickled")
        (folder / "unet" / "diffusion_pytorch_model.safetensors").unlink()
        pickled = folder / "unet" / "diffusion_pytorch_model.bin"
        pickled.write_bytes(b"\x80\x04.")
        await _refused(diffusion(folder), str(pickled))


async def _refused(backend: Diffusion, named: str) -> None:
    with pytest.raises(Unavailable, match=named):
        await backend.generate(asking("a coat"))
    readiness = await backend.readiness()
    assert not readiness.ready
    assert named in readiness.detail
    assert backend.pid is None


def _spoilt(model: Path, folder: Path) -> Path:
    """A copy of a model one of whose numbers isn't one."""
    import torch
    from safetensors.torch import load_file, save_file

    shutil.copytree(model, folder)
    path = folder / "unet" / "diffusion_pytorch_model.safetensors"
    weights = load_file(path)
    weights["conv_in.bias"] = torch.full_like(weights["conv_in.bias"], float("nan"))
    save_file(weights, path, metadata={"format": "pt"})
    return folder


async def test_a_crash_is_told_with_its_cause_and_a_new_process_paints_on(painter: Diffusion) -> None:
    await painter.generate(asking("a coat"))
    first = pid_of(painter)
    with pytest.raises(Retryable, match=r"SIGSEGV.*Fatal Python error: Segmentation fault"):
        await painter.generate(asking("crash"))
    assert not alive(first)
    assert (await painter.generate(asking("a coat"))).pictures


async def test_a_device_that_fails_ends_the_process_with_its_own_words(painter: Diffusion) -> None:
    with pytest.raises(Retryable, match="device-side assert"):
        await painter.generate(asking("device"))
    assert (await painter.generate(asking("a coat"))).pictures


async def test_after_a_crash_pictures_are_painted_one_by_one_until_it_works(painter: Diffusion, tmp_path: Path) -> None:
    calls = [painter.generate(asking(prompt)) for prompt in ("coat", "crash", "hat")]
    assert all(isinstance(each, Retryable) for each in await asyncio.gather(*calls, return_exceptions=True))
    calls = [painter.generate(asking(prompt)) for prompt in ("coat", "hat", "scarf")]
    assert all(isinstance(each, GeneratedImages) for each in await asyncio.gather(*calls))
    assert Diary(tmp_path / "diary").lines() == ["coat + crash + hat", "coat", "hat + scarf"]


async def test_a_picture_that_ends_every_process_keeps_nobody_else_from_theirs(painter: Diffusion) -> None:
    for _ in range(4):
        with pytest.raises(Retryable, match="SIGSEGV"):
            await painter.generate(asking("crash"))
    assert (await painter.readiness()).ready
    assert (await painter.generate(asking("a coat"))).pictures


async def test_a_stopped_process_is_timed_out_killed_and_replaced(paper: Path) -> None:
    backend = diffusion(paper, patience=Patience(step=5.0, first_delay=0.01))
    try:
        task = await under_way(backend, asking("a coat", steps=ENDLESS))
        first = pid_of(backend)
        os.kill(first, signal.SIGSTOP)
        with pytest.raises(TimedOut, match="no further for 5 s"):
            await task
        assert (await backend.generate(asking("a coat"))).pictures
        assert not alive(first)
    finally:
        await backend.close()


async def test_a_step_that_never_ends_is_timed_out(paper: Path) -> None:
    backend = diffusion(paper, patience=Patience(step=5.0, first_delay=0.01))
    try:
        with pytest.raises(TimedOut):
            await backend.generate(asking("hang"))
        assert (await backend.generate(asking("a coat"))).pictures
    finally:
        await backend.close()


async def test_steps_that_take_long_in_all_are_not_taken_for_a_hang(paper: Path) -> None:
    backend = diffusion(paper, patience=Patience(step=5.0))
    try:
        assert (await backend.generate(asking("a coat", steps=1400))).pictures
    finally:
        await backend.close()


async def test_an_idle_process_that_is_killed_is_replaced_unnoticed(painter: Diffusion) -> None:
    await painter.generate(asking("a coat"))
    first = pid_of(painter)
    os.kill(first, signal.SIGKILL)
    await eventually(lambda: painter.pid is None)
    assert (await painter.generate(asking("a coat"))).pictures
    assert painter.pid != first


async def test_a_process_that_sends_nonsense_is_ended(painter: Diffusion) -> None:
    with pytest.raises(Retryable, match="ended while it painted"):
        await painter.generate(asking("babble"))
    assert (await painter.generate(asking("a coat"))).pictures


async def test_libraries_may_print_as_much_as_they_like(painter: Diffusion) -> None:
    assert (await painter.generate(asking("loud"))).pictures


async def test_a_signal_for_the_whole_terminal_leaves_it_painting(painter: Diffusion) -> None:
    task = await under_way(painter, asking("a coat", steps=100))
    pid = pid_of(painter)
    assert os.getpgid(pid) != os.getpgid(0)
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    assert (await task).pictures
    assert painter.pid == pid


class TestAStartThatFails:
    async def test_again_and_again_it_turns_orders_down_at_once_with_the_last_words(
        self, painter: Diffusion, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SCRIPTED_LOAD", "crash")
        for _ in range(3):
            with pytest.raises(Retryable, match="ended while it loaded"):
                await painter.generate(asking("a coat"))
        with pytest.raises(Unavailable, match=r"Segmentation fault.*tried again in"):
            await painter.generate(asking("a coat"))
        readiness = await painter.readiness()
        assert not readiness.ready
        assert "Segmentation fault" in readiness.detail

    async def test_it_is_tried_again_after_a_while(self, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        backend = diffusion(paper, patience=Patience(first_delay=0.0, cool_down=0.01, failures=1))
        try:
            monkeypatch.setenv("SCRIPTED_LOAD", "crash")
            with pytest.raises(Retryable):
                await backend.generate(asking("a coat"))
            monkeypatch.delenv("SCRIPTED_LOAD")
            await asyncio.sleep(0.05)
            assert (await backend.generate(asking("a coat"))).pictures
            assert (await backend.readiness()).ready
        finally:
            await backend.close()

    async def test_a_load_that_hangs_is_ended_and_names_the_setting(
        self, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SCRIPTED_LOAD", "hang")
        backend = diffusion(paper, patience=Patience(load=1.0))
        try:
            with pytest.raises(Unavailable, match="MIEN_DIFFUSION__START_TIMEOUT"):
                await backend.generate(asking("a coat"))
            assert backend.pid is None
        finally:
            await backend.close()

    async def test_what_the_painter_says_of_it_reaches_all_that_wait(
        self, painter: Diffusion, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SCRIPTED_LOAD", "unavailable")
        calls = [painter.generate(asking(prompt)) for prompt in ("coat", "hat")]
        for outcome in await asyncio.gather(*calls, return_exceptions=True):
            assert isinstance(outcome, Unavailable)
            assert "used up" in outcome.message

    async def test_a_missing_library_comes_with_the_command_that_installs_it(
        self, painter: Diffusion, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SCRIPTED_LOAD", "no library")
        with pytest.raises(Unavailable, match=r"No module named 'paper'.*pip install"):
            await painter.generate(asking("a coat"))


PARENT = """
    import asyncio, sys
    from pathlib import Path
    from tests.images.diffusion.backends import ENDLESS, asking, diffusion, under_way

    async def main():
        backend = diffusion(sys.argv[1])
        await backend.generate(asking("a coat"))
        task = await under_way(backend, asking("a coat", steps=ENDLESS))
        heavy = [name for name in ("torch", "diffusers", "transformers", "numpy") if name in sys.modules]
        Path(sys.argv[2]).write_text(f"{backend.pid}\\n{','.join(heavy)}\\n.")
        await task

    asyncio.run(main())
"""


def _parent(model: Path, told: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), *sys.path])}
    command = [sys.executable, "-c", textwrap.dedent(PARENT), str(model), str(told)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


async def _told(path: Path) -> tuple[int, str]:
    told = Diary(path)
    await eventually(lambda: len(told.lines()) == 3)
    pid, heavy, _ = told.lines()
    return int(pid), heavy


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
async def test_no_painting_process_outlives_its_parent(how: signal.Signals, paper: Path, tmp_path: Path) -> None:
    parent = _parent(paper, tmp_path / "told")
    try:
        pid, _ = await _told(tmp_path / "told")
        assert alive(pid)
    finally:
        parent.send_signal(how)
        parent.wait()
    await eventually(lambda: not alive(pid))


async def test_the_parent_of_a_process_that_paints_has_loaded_no_model_library(paper: Path, tmp_path: Path) -> None:
    parent = _parent(paper, tmp_path / "told")
    try:
        pid, heavy = await _told(tmp_path / "told")
        assert heavy == ""
    finally:
        parent.kill()
        parent.wait()
    await eventually(lambda: not alive(pid))
