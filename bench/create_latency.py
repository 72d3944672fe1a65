"""How long ``POST /characters`` takes while sets are being made (p99), and against a bare FastAPI insert (P7).

A real server with the real illustrator draws; one client creates characters, each of which starts its own sets.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.report import median, percentile, report
from bench.startup import free_port

REQUESTS = 300
BARE = """
import sqlite3, sys, uvicorn, uuid
from fastapi import Body, FastAPI
app = FastAPI()
db = sqlite3.connect(sys.argv[2], check_same_thread=False, isolation_level=None)
for pragma in ("journal_mode=WAL", "synchronous=FULL"):
    db.execute("PRAGMA " + pragma)
db.execute("CREATE TABLE c (id TEXT PRIMARY KEY, body TEXT)")
@app.get("/healthz")
def healthz(): return {"ok": True}
@app.post("/characters", status_code=201)
def create(body: dict = Body()):
    key = str(uuid.uuid4())
    db.execute("INSERT INTO c VALUES (?, ?)", (key, str(body)))
    return {"id": key}
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
"""


def post(url: str, number: int) -> float:
    body = {"name": f"Person {number}", "description": "A tall woman of thirty with long red hair, in a blue coat."}
    request = urllib.request.Request(
        url, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
    )
    started = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.status == 201
        answer.read()
    return (time.perf_counter() - started) * 1000


def measure(command: list[str], port: int, path: str, environment: dict[str, str]) -> list[float]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        for _ in range(2000):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).read()
                break
            except OSError:
                time.sleep(0.02)
        for number in range(5):
            post(f"http://127.0.0.1:{port}{path}", number)
        times = []
        for number in range(REQUESTS):
            times.append(post(f"http://127.0.0.1:{port}{path}", number))
            time.sleep(0.05)
        return times
    finally:
        process.terminate()
        process.wait(60)


def main() -> None:
    mien = str(Path(sys.executable).parent / "mien")
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        ours = measure(
            [mien, "serve", "--port", str(port)], port, "/api/v1/characters", os.environ | {"MIEN_HOME": folder}
        )
        port = free_port()
        bare = measure(
            [sys.executable, "-c", BARE, str(port), f"{folder}/bare.db"], port, "/characters", dict(os.environ)
        )
    report("POST-p99 create while drawing", ours=percentile(ours, 0.99), reference=50, unit="ms", target="<= 50 ms")
    report(
        "P7 create p99 against bare",
        ours=percentile(ours, 0.99),
        reference=percentile(bare, 0.99),
        unit="ms",
        target="<= 1.8x",
        more={"median_ours": median(ours), "median_bare": median(bare)},
    )


if __name__ == "__main__":
    main()
