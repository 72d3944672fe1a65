"""P13: how fast Mien starts and how much it weighs: ``mien --help``, ``import mien``, serve until ready, memory.

References: bare ``python -c pass``, and a bare FastAPI application on uvicorn. Python may keep what it compiled, as it
does everywhere unless it is told not to.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.report import median, report

ROUNDS = 7
BARE = """
import sys, uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/healthz")
def healthz(): return {"ok": True}
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
"""


def seconds(*command: str) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def until_ready(command: list[str], port: int, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds until ``/healthz`` answers, and the resident memory two seconds later in MiB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).read()
                break
            except OSError:
                if process.poll() is not None or time.perf_counter() - started > 60:
                    raise RuntimeError(f"{command} did not come up") from None
                time.sleep(0.01)
        ready = time.perf_counter() - started
        time.sleep(2)
        return ready, resident(process.pid)
    finally:
        process.terminate()
        process.wait(20)


def resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def free_port() -> int:
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    mien = str(Path(sys.executable).parent / "mien")
    bare = median([seconds(sys.executable, "-c", "pass") for _ in range(ROUNDS)])
    report(
        "P13a mien --help",
        ours=median([seconds(mien, "--help") for _ in range(ROUNDS)]),
        reference=bare,
        unit="s",
        target="<= 0.25 s",
    )
    report(
        "P13b import mien",
        ours=median([seconds(sys.executable, "-c", "import mien") for _ in range(ROUNDS)]),
        reference=bare,
        unit="s",
        target="<= 0.3 s",
    )
    ours, reference = [], []
    with tempfile.TemporaryDirectory() as home:
        first, _ = serve(mien, home)
        for _ in range(ROUNDS):
            ours.append(serve(mien, home))
            port = free_port()
            reference.append(until_ready([sys.executable, "-c", BARE, str(port)], port, dict(os.environ)))
    ready = median([each[0] for each in reference])
    report("P13c serve ready", ours=median([each[0] for each in ours]), reference=ready, unit="s", target="<= 2.2x")
    report("P13d first serve of a home", ours=first, reference=ready, unit="s", target="makes its databases")
    memory = median([each[1] for each in reference])
    report(
        "P13e memory at rest", ours=median([each[1] for each in ours]), reference=memory, unit="MiB", target="<= 2.5x"
    )


def serve(mien: str, home: str) -> tuple[float, float]:
    port = free_port()
    return until_ready([mien, "serve", "--port", str(port)], port, os.environ | {"MIEN_HOME": home})


if __name__ == "__main__":
    main()
