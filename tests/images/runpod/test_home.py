"""A whole home that draws by RunPod: what happens to it costs no picture twice."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mien.db.tables import images, jobs
from tests.faults.runners import rows
from tests.images.runpod.home_runner import home_settings, work
from tests.runpod_server import RunPodServer
from tests.server_faults import Silent

SQLITE = "sqlite://"


def assert_one_avatar(home: Path, server: RunPodServer) -> None:
    """One picture, paid once, recorded with what it was made by."""
    [job] = rows(home, SQLITE, jobs)
    [image] = rows(home, SQLITE, images)
    assert job["state"] == "succeeded"
    assert (image["backend"], image["model"]) == ("runpod", "sd_xl_base_1.0.safetensors")
    assert image["lineage"]["parameters"]["adopted"] == 1
    assert len(server.submitted) == 1
    assert server.cancelled == []


@pytest.mark.long
async def test_a_home_that_is_killed_while_it_waits_gets_its_picture_after_the_restart(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with RunPodServer() as server:
        server.held.set()
        command = [sys.executable, "-m", "tests.images.runpod.home_runner", str(home), server.origin]
        killed = subprocess.Popen(command, cwd=Path.cwd())  # noqa: ASYNC220
        try:
            await asyncio.to_thread(server.wait_for, "status", 2)
        finally:
            killed.send_signal(signal.SIGKILL)
            await asyncio.to_thread(killed.wait)
        server.held.clear()

        await work(home_settings(home, server.origin))

        assert_one_avatar(home, server)


async def test_a_try_that_takes_too_long_is_taken_up_by_the_next_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with RunPodServer() as server:
        server.faults["status"] = [Silent()]

        # On a slow machine later tries may take too long, too: each takes up the same job.
        await work(home_settings(home, server.origin, avatar_timeout=5.0, image_retries=10))

        assert_one_avatar(home, server)
