"""A program that stands in for llama-server: takes its command line and environment, and is llama.cpp inside."""

from __future__ import annotations

from pathlib import Path

from tests.faults.llama_workers import script

PROGRAM = """
    import argparse, os, signal, sys, time
    import xllamacpp

    options = argparse.ArgumentParser()
    for name in ("model", "host"):
        options.add_argument(f"--{name}", required=True)
    for name in ("port", "threads", "ctx-size", "parallel", "batch-size"):
        options.add_argument(f"--{name}", type=int, required=True)
    options.add_argument("--mmproj", default="")
    told = options.parse_args()
    print("main: loading, and saying so on both channels", flush=True)
    print("srv  load_model: loading", file=sys.stderr, flush=True)
    asked = xllamacpp.CommonParams()
    asked.model.path, asked.hostnames, asked.port = told.model, [told.host], told.port
    asked.mmproj.path = told.mmproj
    asked.n_ctx, asked.n_parallel, asked.n_batch = told.ctx_size, told.parallel, told.batch_size
    asked.cpuparams.n_threads = told.threads
    asked.api_keys = [os.environ["LLAMA_API_KEY"]]
    asked.verbosity = 1
    server = xllamacpp.Server(asked)
    while True:
        signal.pause()
"""


def write_llama_server(folder: Path) -> Path:
    """An executable ``llama-server`` in the folder."""
    return script(folder / "llama-server", PROGRAM)
