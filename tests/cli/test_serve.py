"""``mien serve`` and ``mien worker``: one engine per home, an orderly end."""

from __future__ import annotations

import json
import signal
import urllib.request
from pathlib import Path

import pytest

from tests.cli.program import mien, mien_json, running

pytestmark = pytest.mark.long


def test_a_server_answers_works_for_others_and_ends_in_order(tmp_path: Path) -> None:
    with running("serve", "--port", "0", "--home", tmp_path) as server:
        with urllib.request.urlopen(f"{server.url}/healthz", timeout=240) as answer:
            assert answer.status == 200
        second = mien("serve", "--port", "0", "--home", tmp_path)
        assert second.returncode == 1
        assert f"pid {server.process.pid}" in second.stderr
        same_port = mien("serve", "--port", server.url.rpartition(":")[2], "--home", tmp_path)
        assert f"pid {server.process.pid}" in same_port.stderr
        made = mien("new", "A tall man.", "--name", "Tom", "--home", tmp_path, "--json")
        assert made.returncode == 0, made.stderr
        assert "Another process does the work" in made.stderr
        assert len(json.loads(made.stdout)["images"]) == 11
        assert server.stop(signal.SIGTERM) == 0
    assert "Traceback" not in server.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_stopped_in_the_middle_exits_0_and_the_next_goes_on(tmp_path: Path, number: signal.Signals) -> None:
    made = mien_json("new", "A tall man.", "--name", "Tom", "--references", "--no-wait", "--home", tmp_path)
    with running("worker", "--home", tmp_path) as worker:
        assert worker.stop(number) == 0
    assert "Traceback" not in worker.text
    states = {mien_json("jobs", "follow", job["id"], "--home", tmp_path)["state"] for job in made["jobs"]}
    assert states == {"succeeded"}


def test_a_start_says_how_many_jobs_it_goes_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIEN_BACKENDS__ILLUSTRATOR__INTERVAL", "600")  # seconds between two pictures
    with running("worker", "--home", tmp_path) as worker:
        mien_json("new", "A tall man.", "--name", "Tom", "--references", "--no-wait", "--home", tmp_path)
        worker.process.kill()
        worker.process.wait()
    left = [job for job in mien_json("jobs", "--home", tmp_path)["items"] if job["finishedAt"] is None]
    assert left
    with running("worker", "--home", tmp_path) as worker:
        assert f"Going on with {len(left)} unfinished jobs" in worker.text


def test_only_loopback_is_served(tmp_path: Path) -> None:
    for host in ("0.0.0.0", "192.0.2.1", "example.org", "::"):
        done = mien("serve", "--host", host, "--port", "0", "--home", tmp_path)
        assert done.returncode == 1
        assert "this machine only" in done.stderr


def test_a_port_in_use_is_a_sentence(tmp_path: Path) -> None:
    with running("serve", "--port", "0", "--home", tmp_path / "one") as server:
        port = server.url.rpartition(":")[2]
        done = mien("serve", "--port", port, "--home", tmp_path / "two")
    assert done.returncode == 1
    assert f"Port {port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_when_the_worker_dies_whoever_waits_for_it_is_told(tmp_path: Path) -> None:
    with running("worker", "--home", tmp_path) as worker:
        made = mien_json("new", "A tall man.", "--name", "Tom", "--no-wait", "--home", tmp_path)
        worker.process.kill()
        worker.process.wait()
    done = mien("jobs", "follow", made["jobs"][-1]["id"], "--home", tmp_path)
    assert done.returncode == 0, done.stderr
