"""One worker process by itself: what it tells, to whom, and what it remembers."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import httpx2
import pytest

from mien.domain.errors import Unavailable
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.process import Worker
from mien.text.llama_cpp.pulse import Pulse
from mien.text.llama_cpp.worker_log import first_complaint
from mien.text.patience import Patience
from tests.faults.llama_workers import content, script
from tests.faults.processes import alive, eventually
from tests.text.llama_cpp.stand_in import write_llama_server
from tests.text.requests import answer, asking

CONTEXT = 20_480
ADVICE = "Never tell the harbour master about the maps. " * 30


@pytest.fixture(params=["built in", "llama-server"])
async def worker(request: pytest.FixtureRequest, endless_gguf: Path, tmp_path: Path) -> AsyncIterator[Worker]:
    """A worker with two slots, of either kind."""
    server = write_llama_server(tmp_path) if request.param == "llama-server" else None
    made = await Worker.start(WorkerOptions(endless_gguf, threads=1, context=CONTEXT, slots=2, server=server), "tiny")
    yield made
    await made.end()


async def test_every_slot_has_the_whole_context(worker: Worker) -> None:
    assert worker.context == CONTEXT
    assert len(await slots(worker)) == 2


async def test_only_who_has_the_key_is_answered(worker: Worker) -> None:
    async with httpx2.AsyncClient(trust_env=False) as stranger:
        for path in ("props", "slots", "metrics"):
            assert (await stranger.get(f"{worker.url}/{path}")).status_code in (401, 501)
        for path in ("tokenize", "completion", "v1/chat/completions"):
            assert (await stranger.post(f"{worker.url}/{path}", json={})).status_code == 401
    assert worker.api_key not in content(Path(f"/proc/{worker.pid}/cmdline"))
    assert worker.url.startswith("http://127.0.0.1:")


async def test_a_conversation_is_read_from_where_it_went_on_even_after_probes(worker: Worker) -> None:
    await answer(worker.chat, asking(ADVICE + "Who are you?", max_tokens=2))
    await answer(worker.chat, asking("Something else, to somebody else. " * 20, max_tokens=2))
    pulse = Pulse(worker)
    watching = asyncio.create_task(pulse.stops(interval=0.01, patience=Patience()))
    before = pulse.last
    await eventually(lambda: pulse.last > before)
    await asyncio.sleep(0.2)
    watching.cancel()
    async with aclosing(worker.chat.stream(asking(ADVICE + "Where?", max_tokens=CONTEXT - 2000))) as stream:  # type: ignore[type-var]
        await anext(stream)
        reading = next(slot for slot in await slots(worker) if slot["is_processing"])
    assert reading["n_prompt_tokens"] > 200
    assert reading["n_prompt_tokens_cache"] > 200


async def slots(worker: Worker) -> list[dict[str, Any]]:
    """The slots, as the worker tells of them."""
    found: list[dict[str, Any]] = (await (await worker.chat.http()).get(f"{worker.url}/slots")).json()
    return found


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ("0.01 I srv init: loading\n0.02 E gguf_init: failed to read magic\n0.03 E srv: error", "failed to read magic"),
        ("main: hello\nerror: invalid argument: --batch-size\nusage: …", "invalid argument: --batch-size"),
        ("llama_model_load: error loading model: no tensors\n", "error loading model: no tensors"),
        ("goodbye\n\n", "goodbye"),
        ("", ""),
    ],
)
def test_the_first_complaint_is_what_is_told(said: str, understood: str) -> None:
    assert first_complaint(said) == understood


async def test_a_program_that_cannot_be_run_is_told(endless_gguf: Path, tmp_path: Path) -> None:
    server = tmp_path / "llama-server"
    server.write_text("no program")
    server.chmod(0o755)
    with pytest.raises(Unavailable, match=r"llama-server can't be run: Exec format error"):
        await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1, server=server), "tiny")


async def test_a_program_that_is_killed_while_it_loads_may_have_lacked_memory(
    endless_gguf: Path, tmp_path: Path
) -> None:
    server = script(tmp_path / "llama-server", "import os\nos.kill(os.getpid(), 9)")
    with pytest.raises(Unavailable, match="memory"):
        await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1, server=server), "tiny")


TOO_LATE = """
    import os, sys
    from pathlib import Path

    here = Path(__file__).parent
    if not (here / "came").exists():
        (here / "came").write_text(sys.argv[sys.argv.index("--port") + 1])
        print("srv  start: couldn't bind HTTP server socket, hostname: 127.0.0.1", file=sys.stderr)
        sys.exit(1)
    os.execv(str(here / "real" / "llama-server"), [str(here / "real" / "llama-server"), *sys.argv[1:]])
"""


async def test_a_program_whose_port_was_taken_meanwhile_is_given_another(endless_gguf: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    write_llama_server(tmp_path / "real")
    server = script(tmp_path / "llama-server", TOO_LATE)
    made = await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1, server=server), "tiny")
    try:
        assert (tmp_path / "came").exists()
        assert await answer(made.chat, asking(max_tokens=2))
    finally:
        await made.end()


async def test_a_program_that_finds_every_port_taken_is_told(endless_gguf: Path, tmp_path: Path) -> None:
    server = script(tmp_path / "llama-server", 'import sys\nsys.exit("bind: Address already in use")')
    with pytest.raises(Unavailable, match="already in use"):
        await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1, server=server), "tiny")


async def test_a_missing_library_is_told_with_what_installs_it(
    endless_gguf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xllamacpp.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(Unavailable, match=r"xllamacpp is missing; install it with: pip install .*\[llama\]"):
        await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1), "tiny")


async def test_what_start_up_files_of_python_print_does_not_matter(
    endless_gguf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('Have a nice day!')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    made = await Worker.start(WorkerOptions(endless_gguf, threads=1, context=512, slots=1), "tiny")
    await made.end()


CHILD = """
    import os, sys
    from mien.child_process.parent_death import die_with

    die_with(os.getppid(), platform=sys.argv[1], execs=True)
    print(os.getpid(), flush=True)
    os.execvp("sleep", ["sleep", "3600"])
"""
PARENT = """
    import subprocess, sys

    subprocess.Popen([sys.executable, "-c", *sys.argv[1:]], stdin=subprocess.PIPE).wait()
"""


@pytest.fixture(params=["linux", "darwin"])
def parent(request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    """A process with a child that is to end with it and prints its pid."""
    command = [sys.executable, "-c", textwrap.dedent(PARENT), textwrap.dedent(CHILD), request.param]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


async def test_a_process_ends_with_its_parent_even_as_another_program(parent: subprocess.Popen[str]) -> None:
    assert parent.stdout is not None
    child = int(await asyncio.to_thread(parent.stdout.readline))
    assert alive(child)
    parent.kill()
    await eventually(lambda: not alive(child))
