"""llama.cpp workers that never come up: broken model files, servers that die at once or load for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from mien.domain.errors import Unavailable
from tests.faults.llama_workers import content, engine, quick, script
from tests.faults.processes import eventually, exists
from tests.text.requests import answer

BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "not a model": lambda whole: b"PK\x03\x04" + whole[4:],
    "magic only": lambda whole: whole[:4],
    "cut in the header": lambda whole: whole[:40],
    "cut in the vocabulary": lambda whole: whole[:3000],
    "cut in the weights": lambda whole: whole[: len(whole) // 2],
    "last byte missing": lambda whole: whole[:-100],
    "version of the future": lambda whole: whole[:4] + b"\xff\xff\x00\x00" + whole[8:],
    "endless list of tensors": lambda whole: whole[:8] + b"\xff" * 8 + whole[16:],
    "another architecture": lambda whole: whole.replace(b"llama", b"lxxma"),
}


@pytest.fixture(params=BROKEN)
def broken_gguf(request: pytest.FixtureRequest, tiny_gguf: Path, tmp_path: Path) -> Path:
    path = tmp_path / "broken.gguf"
    path.write_bytes(BROKEN[request.param](tiny_gguf.read_bytes()))
    return path


async def test_a_broken_model_file_is_an_error_that_names_it(broken_gguf: Path) -> None:
    one = engine(broken_gguf, patience=quick())
    try:
        for _ in range(4):
            with pytest.raises(Unavailable, match=r"broken\.gguf"):
                await answer(one)
        assert one.pid is None
        assert not (await one.readiness()).ready
    finally:
        await one.close()


async def test_a_model_file_that_is_missing_is_an_error_that_names_it(tmp_path: Path) -> None:
    one = engine(tmp_path / "nowhere.gguf")
    assert not (await one.readiness()).ready
    with pytest.raises(Unavailable, match=r"nowhere\.gguf.*MIEN_TEXT_MODEL"):
        await answer(one)
    await one.close()


class TestAServerThatDiesAtOnce:
    @pytest.fixture
    def starts(self, tmp_path: Path) -> Path:
        return tmp_path / "starts"

    @pytest.fixture
    def server(self, tmp_path: Path, starts: Path) -> Path:
        body = f"""
            import sys
            open({str(starts)!r}, "a").write("x")
            print("error: the libraries have gone sailing", file=sys.stderr)
            sys.exit(3)
        """
        return script(tmp_path / "llama-server", body)

    async def test_it_is_given_up_after_some_starts_and_requests_are_turned_down_at_once(
        self, tiny_gguf: Path, server: Path, starts: Path
    ) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(failures=3))
        for _ in range(6):
            with pytest.raises(Unavailable, match="gone sailing"):
                await answer(one)
        assert content(starts) == "xxx"
        assert one.state == "failing"
        readiness = await one.readiness()
        assert not readiness.ready
        assert "gone sailing" in readiness.detail
        await one.close()

    async def test_it_is_tried_again_after_the_cool_down(self, tiny_gguf: Path, server: Path, starts: Path) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(failures=2, cool_down=0.05))
        for _ in range(2):
            with pytest.raises(Unavailable):
                await answer(one)
        await eventually(lambda: one.state == "stopped")
        with pytest.raises(Unavailable):
            await answer(one)
        assert content(starts) == "xxx"
        await one.close()

    async def test_many_at_once_wait_for_the_same_start(self, tiny_gguf: Path, server: Path, starts: Path) -> None:
        one = engine(tiny_gguf, slots=8, server=server, patience=quick(failures=9))
        found = await asyncio.gather(*(answer(one) for _ in range(8)), return_exceptions=True)
        assert all(isinstance(error, Unavailable) for error in found)
        assert content(starts) == "x"
        await one.close()


class TestAServerThatNeverLoads:
    @pytest.fixture
    def note(self, tmp_path: Path) -> Path:
        return tmp_path / "pid"

    @pytest.fixture
    def server(self, tmp_path: Path, note: Path) -> Path:
        body = f"""
            import os, time
            open({str(note)!r}, "w").write(str(os.getpid()))
            time.sleep(3600)
        """
        return script(tmp_path / "llama-server", body)

    async def test_it_is_killed_when_its_time_is_over(self, tiny_gguf: Path, server: Path, note: Path) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(load=5.0))
        with pytest.raises(Unavailable, match="loaded within 5 s"):
            await answer(one)
        assert not exists(int(content(note)))
        await one.close()

    async def test_closing_ends_it_and_tells_those_who_wait(self, tiny_gguf: Path, server: Path, note: Path) -> None:
        one = engine(tiny_gguf, server=server)
        waiting = asyncio.create_task(answer(one))
        await eventually(lambda: note.exists() and content(note))
        assert one.state == "loading"
        await one.close()
        with pytest.raises(Unavailable):
            await waiting
        assert not exists(int(content(note)))

    async def test_who_gives_up_waiting_leaves_the_start_to_others(self, tiny_gguf: Path, server: Path) -> None:
        one = engine(tiny_gguf, server=server)
        impatient = asyncio.create_task(answer(one))
        await eventually(lambda: one.state == "loading")
        impatient.cancel()
        with pytest.raises(asyncio.CancelledError):
            await impatient
        assert one.state == "loading"
        await one.close()
