"""Puts a painter that does as its orders' prompts say in the place of the real one, in painting processes alone.

Python runs this file when it starts, where its folder is on ``PYTHONPATH``. No model library is loaded: processes
start at once. The first word of a prompt says what happens, ``SCRIPTED_LOAD`` what happens on loading, and
``SCRIPTED_DIARY`` names a file to which each batch is written. Whoever is asked for ``ENDLESS`` steps, or for loading
until told otherwise, goes on until a file of that name with ``.go`` added is there.
"""

import os
import signal
import sys
import time
import types
from itertools import count
from pathlib import Path
from typing import Any

ENDLESS = 1000


class Painter:
    """Takes a moment for each step and "paints" what it was told."""

    def __init__(self) -> None:
        self.loaded = types.SimpleNamespace(device="paper", dtype="pencil")

    @classmethod
    def load(cls, options: Any) -> "Painter":
        from mien.domain.errors import Unavailable

        match os.environ.get("SCRIPTED_LOAD"):
            case "crash":
                print("error: the paper is torn", flush=True)
                os.kill(os.getpid(), signal.SIGSEGV)
            case "hang":
                time.sleep(3600)
            case "unavailable":
                raise Unavailable("The paper is used up.")
            case "no library":
                raise ImportError("No module named 'paper'")
            case "ask":
                note(str(os.getpid()))
                while not let_go():
                    time.sleep(0.01)
        return cls()

    def paint(self, orders: Any, on_step: Any, cancelled: Any) -> list[Any]:
        from mien.images.diffusion.cancelling import Cancelled
        from mien.images.diffusion.order import Painted

        note(" + ".join(order.prompt for order in orders))
        for order in orders:
            act(order.prompt.split()[0])
        steps = orders[0].steps
        for step in count(1):
            if cancelled():
                note("stopped")
                raise Cancelled
            time.sleep(0.005)
            on_step(min(step, steps), steps)
            if let_go() if steps == ENDLESS else step == steps:
                break
        timings = {"encode": 1, "denoise": 5 * steps, "decode": 2, "write": 1}
        return [
            Painted(
                data=order.prompt.encode(),
                seed=order.seed,
                parameters={"batch": len(orders), "steps": order.steps, "guidance": order.guidance},
                timings=timings,
            )
            for order in orders
        ]


def let_go() -> bool:
    return Path(os.environ.get("SCRIPTED_DIARY", "") + ".go").exists()


def note(line: str) -> None:
    if path := os.environ.get("SCRIPTED_DIARY"):
        with Path(path).open("a") as diary:
            diary.write(f"{line}\n")


def act(word: str) -> None:
    import structlog

    from mien.domain.errors import Refused, Retryable

    match word:
        case "refused":
            raise Refused("That isn't painted here.")
        case "overflow":
            raise Retryable("The numbers overflowed.")
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "device":
            raise RuntimeError("CUDA error: device-side assert triggered")
        case "hang":
            time.sleep(3600)
        case "loud":
            for _ in range(200):
                print("x" * 100_000)
        case "babble":
            os.write(int(sys.argv[1]), b"\xff" * 64)
            time.sleep(3600)
        case "noted":
            structlog.get_logger().info("Sharpened the pencil", millimetres=3)


if "mien.images.diffusion.worker" in sys.orig_argv:
    module = types.ModuleType("mien.images.diffusion.painter")
    module.Painter = Painter  # type: ignore[attr-defined]
    sys.modules["mien.images.diffusion.painter"] = module
