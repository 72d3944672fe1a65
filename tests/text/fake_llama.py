"""A program that behaves as llama.cpp's command line programs are documented to, and writes down how it was called."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

PROGRAM = """#!{python}
import json, os, pathlib, sys, time
here = pathlib.Path(__file__)
told = dict(zip(sys.argv[1:], sys.argv[2:]))
files = {{flag: pathlib.Path(told[flag]).read_text() for flag in ("-f", "-sysf", "-jf") if flag in told}}
note = {{"arguments": sys.argv[1:], "files": files, "environment": dict(os.environ), "pid": os.getpid()}}
here.with_suffix(".calling").write_text(json.dumps(note))
here.with_suffix(".calling").rename(here.with_suffix(".called"))
script = json.loads(here.with_suffix(".json").read_text())
sys.stderr.write("llama_model_loader: loaded meta data\\n" + script["errors"])
sys.stderr.flush()
say = lambda text: (sys.stdout.write(text), sys.stdout.flush())
if script["style"] == "cli":
    say("\\nLoading model... |\\b/\\b-\\b \\b\\n\\n\\n▄▄ ▄▄\\n██ ██\\n\\nbuild      : b7000\\nmodel      : tiny\\n")
    say("using custom system prompt\\n\\navailable commands:\\n  /exit or Ctrl+C     stop or exit\\n\\n")
    say("\\n> " + told["-p"] + "\\n\\n|\\b/\\b \\b")
elif script["style"] == "echo":
    say("system\\n\\n" + files["-sysf"] + "\\nuser\\n\\n" + told["-p"] + "\\nassistant\\n\\n")
say(script["answer"].replace("SEED", told["-s"]))
while script["endless"]:
    say("and on " * 1000)
if script["hang"]:
    time.sleep(600)
if script["style"] == "cli":
    say("\\n\\n[ Prompt: 31.5 t/s | Generation: 9.7 t/s ]\\n\\nExiting...\\n")
elif script["style"] == "echo":
    say(" [end of text]\\n\\n")
sys.exit(script["code"]) if script["code"] >= 0 else os.kill(os.getpid(), -script["code"])
"""


class FakeLlama:
    """The program in a folder. ``style``: ``cli`` prints a logo and figures, ``echo`` what it was told, ``plain``.

    ``SEED`` in its ``answer`` is the seed it is given.
    """

    def __init__(self, folder: Path, name: str = "llama-cli", **script: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / name
        self.path.write_text(PROGRAM.format(python=sys.executable))
        self.path.chmod(0o755)
        asked = {"style": "cli", "answer": "Hello there.", "errors": "", "code": 0, "endless": False, "hang": False}
        self.path.with_suffix(".json").write_text(json.dumps(asked | script))

    @property
    def called(self) -> bool:
        """Whether it was started."""
        return self.path.with_suffix(".called").exists()

    @property
    def call(self) -> dict[str, Any]:
        """How it was started: ``arguments``, ``files``, ``environment``, ``pid``."""
        note: dict[str, Any] = json.loads(self.path.with_suffix(".called").read_text())
        return note
