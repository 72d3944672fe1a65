"""The worker process: one model behind llama.cpp's own HTTP server on a loopback port.

Started as ``python -m mien.text.llama_cpp.worker`` with its orders on standard input. It says one line of JSON on
standard output, ``{"address": "http://…"}`` or ``{"error": "…"}``; what llama.cpp says goes to standard error.
SIGTERM ends it at once: taking the server apart while it writes would wait for ever.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from typing import Any, NoReturn

from mien.child_process.parent_death import die_with
from mien.text.installing import INSTALL
from mien.text.llama_cpp.options import Orders, WorkerOptions

BATCH = 512
"""Tokens read in one go: between two goes the server notices who left, and that it is asked whether it lives."""
PROMPT_CACHE_MIB = 2048
"""Memory that finished conversations may keep, so that their next turn needn't be read from the start."""
_LOOPBACK = "127.0.0.1"


def main() -> None:
    """Take the orders and serve until killed."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders = Orders.read(sys.stdin.readline())
    die_with(orders.parent, execs=True)
    if orders.options.server:
        _become(orders)
    else:
        _serve(orders)


def _serve(orders: Orders) -> NoReturn:
    """Run llama.cpp in this process."""
    try:
        address = _built_in(orders)
    except ImportError:
        _say(error=f"the library xllamacpp is missing; install it with: {INSTALL}")
        sys.exit(1)
    except RuntimeError:  # the model can't be loaded: llama.cpp says why on standard error, the exception doesn't
        _say()
        sys.exit(1)
    _say(address=address)
    while True:
        signal.pause()


_servers: list[Any] = []
"""The server in this process: it ends when nobody holds it."""


def _built_in(orders: Orders) -> str:
    """Load the model and listen; the address."""
    import xllamacpp

    options = orders.options
    asked = xllamacpp.CommonParams()
    asked.model.path = str(options.model)
    if options.eyes is not None:
        asked.mmproj.path = str(options.eyes)
    asked.n_ctx = options.context * options.slots
    asked.n_parallel = options.slots
    asked.n_batch = BATCH
    asked.cpuparams.n_threads = options.threads
    asked.cache_ram_mib = PROMPT_CACHE_MIB
    asked.enable_reasoning = 0  # a reply's few hundred tokens are for the reply
    asked.hostnames = [_LOOPBACK]
    asked.port = 0
    asked.api_keys = [orders.api_key]
    asked.endpoint_slots = True
    asked.ui = False
    asked.verbosity = 1  # errors
    _servers.append(xllamacpp.Server(asked))
    return str(_servers[0].listening_address)


def _become(orders: Orders) -> None:
    """Turn this process into the given llama-server, which keeps our process id and our bond to the parent."""
    assert orders.options.server is not None
    program = str(orders.options.server)
    port = _free_port()
    os.environ |= {
        "LLAMA_API_KEY": orders.api_key,  # where other users can't see it
        "LLAMA_ARG_THINK_BUDGET": "0",
        "LLAMA_ARG_ENDPOINT_SLOTS": "1",
    }
    try:
        _say(address=f"http://{_LOOPBACK}:{port}")
        os.execv(program, [program, *server_arguments(orders.options, port)])  # noqa: S606  (the operator's own binary)
    except OSError as error:
        print(f"error: {program} can't be run: {error.strerror}", file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)


def server_arguments(options: WorkerOptions, port: int) -> list[str]:
    """The command line of a llama-server: what every version of it knows."""
    return [
        "--model", str(options.model), "--host", _LOOPBACK, "--port", str(port), "--threads", str(options.threads),
        "--ctx-size", str(options.context * options.slots), "--parallel", str(options.slots),
        "--batch-size", str(BATCH), *(["--mmproj", str(options.eyes)] if options.eyes else []),
    ]  # fmt: skip


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((_LOOPBACK, 0))
        port: int = listener.getsockname()[1]
        return port


def _say(**what: str) -> None:
    """The one line on standard output; what libraries print there later joins the log."""
    print(json.dumps(what), flush=True)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())


if __name__ == "__main__":
    main()
