"""P16, its engine half: how fast texts come through Mien's llama.cpp engine, beside plain HTTP to the same worker.

A tiny model of random weights writes a token in less than a millisecond, so that what is measured is the way and not
the model: with a real one the difference per token is the same and the share smaller.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from contextlib import aclosing
from pathlib import Path
from typing import NamedTuple

import httpx2

from bench.report import median, report
from mien.domain.briefs import Message, PersonaBrief, TextTask
from mien.ports import TextRequest
from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.process import Worker
from tests.tiny_models import write_random_model

ROUNDS = 15
TOKENS = 200
REQUEST = TextRequest(
    task=TextTask.CHAT,
    brief=PersonaBrief(1),
    messages=(Message("system", "You keep the lighthouse. " * 40), Message("user", "What did you see tonight?")),
    max_tokens=TOKENS,
    seed=1,
)


class Timing(NamedTuple):
    """Seconds until the first text, and tokens a second after it."""

    first: float
    rate: float


async def through_mien(engine: LlamaCpp) -> Timing:
    started = time.perf_counter()
    async with aclosing(engine.stream(REQUEST)) as pieces:  # type: ignore[type-var]
        times = [time.perf_counter() async for _ in pieces]
    return timing(started, times)


async def directly(client: httpx2.AsyncClient) -> Timing:
    body = {
        "messages": [{"role": each.role, "content": each.content} for each in REQUEST.messages],
        "max_tokens": TOKENS, "seed": 1, "stream": True, "temperature": REQUEST.temperature,
    }  # fmt: skip
    started = time.perf_counter()
    async with client.stream("POST", "/v1/chat/completions", json=body) as response:
        times = [time.perf_counter() async for line in response.aiter_lines() if has_text(line)]
    return timing(started, times)


def has_text(line: str) -> bool:
    return line.startswith("data: {") and bool(json.loads(line[6:])["choices"][0]["delta"].get("content"))


def timing(started: float, times: list[float]) -> Timing:
    return Timing(times[0] - started, (len(times) - 1) / (times[-1] - times[0]))


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        model = write_random_model(Path(folder) / "endless.gguf", ends=0)
        began = time.perf_counter()
        engine = LlamaCpp(model, threads=1, context=4096, slots=2, probe_interval=3600)
        await engine.context_tokens()
        loaded = time.perf_counter() - began
        plain = await Worker.start(WorkerOptions(model, threads=1, context=4096, slots=2), "plain")
        headers = {"authorization": f"Bearer {plain.api_key}"}
        async with httpx2.AsyncClient(base_url=plain.url, headers=headers, trust_env=False) as client:
            ours, reference = [], []
            for _ in range(ROUNDS + 1):
                ours.append(await through_mien(engine))
                reference.append(await directly(client))
        await plain.end()
        await engine.close()
    tell(ours[1:], reference[1:], loaded, cold=ours[0].first)


def tell(ours: list[Timing], reference: list[Timing], loaded: float, cold: float) -> None:
    report(
        "P16a first text", ours=1000 * median([each.first for each in ours]),
        reference=1000 * median([each.first for each in reference]), unit="ms", target="<= +10 ms, excellent +3 ms",
        more={"load_ms": 1000 * loaded, "first_of_all_ms": 1000 * cold},
    )  # fmt: skip
    report(
        "P16b tokens a second", ours=median([each.rate for each in ours]),
        reference=median([each.rate for each in reference]), unit="/s", target="the model is the limit",
    )  # fmt: skip


if __name__ == "__main__":
    asyncio.run(main())
