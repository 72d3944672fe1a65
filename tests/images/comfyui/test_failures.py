"""What goes wrong at a ComfyUI server is said in a sentence, and its kind says whether trying again may help."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Retryable, TimedOut, Unavailable
from mien.images.comfyui.backend import ComfyUI
from mien.images.comfyui.failures import order_refused
from mien.images.comfyui.history import entry_of
from mien.images.comfyui.listening import preview_in
from mien.ports import Edit, Reference
from tests.comfyui_server import WEB_PAGE, ComfyServer, Fault, Huge, Silent, Torn, Trouble
from tests.images.comfyui.setup import EXAMPLE, NO_TRANSFERS, asked_for, comfyui, reference

_WORDS = (
    *("outputs", "status", "status_str", "error", "messages", "images", "filename", "subfolder", "type", "7", "output"),
    *("execution_error", "execution_start", "execution_success", "timestamp", "node_errors", "errors", "extra_info"),
)
REDIRECT = Fault(302, b"", {"Location": "http://127.0.0.1:1/elsewhere"})


async def failure(backend: ComfyUI, **changed: Any) -> MienError:
    with pytest.raises(MienError) as caught:
        async with asyncio.timeout(120):
            await backend.generate(asked_for(**changed))
    return caught.value


@pytest.mark.parametrize(
    ("trouble", "kind", "said"),
    [
        (Fault(500), Retryable, "answered 500"),
        (Fault(503, {"error": "overloaded"}), Retryable, "overloaded"),
        (Fault(429, b"", {"Retry-After": "7"}), RateLimited, "asks to wait"),
        (REDIRECT, Unavailable, "redirects elsewhere; set MIEN_COMFYUI__URL"),
        (Fault(401), Unavailable, "login"),
        (Fault(404), Unavailable, "MIEN_COMFYUI__URL"),
        (Fault(400), Unavailable, "400"),
        (WEB_PAGE, Retryable, "isn't JSON"),
        (Fault(200, b"[1, 2]"), Retryable, "isn't a JSON object"),
        (Fault(200, b"[" * 100_000), Retryable, "can't be read"),
        (Fault(200, {"number": 3, "node_errors": {}}), Retryable, "without naming it"),
        (Huge(), Retryable, "failed|didn't answer"),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_an_order_that_is_not_taken(trouble: Trouble, kind: type[MienError], said: str) -> None:
    with ComfyServer() as server:
        server.fault("POST /prompt", trouble)
        error = await failure(comfyui(server))
        assert isinstance(error, kind)
        assert server.painted == 0
        with pytest.raises(type(error), match=said):
            raise error
        assert (await comfyui(server).generate(asked_for())).pictures


async def test_an_order_that_is_never_answered_is_given_up() -> None:
    with ComfyServer() as server:
        server.fault("POST /prompt", Silent())
        error = await failure(comfyui(server, NO_TRANSFERS))
        assert isinstance(error, TimedOut)
        assert server.painted == 0
        server.recover()
        assert (await comfyui(server).generate(asked_for())).pictures


async def test_a_wait_that_is_asked_for_is_passed_on() -> None:
    with ComfyServer() as server:
        server.fault("POST /prompt", Fault(429, b"", {"Retry-After": "7"}))
        assert (await failure(comfyui(server))).details == {"retry_after": 7.0}


@pytest.mark.parametrize(
    ("exception", "message", "kind", "said"),
    [
        ("torch.OutOfMemoryError", "Allocation on device", Retryable, r"out of memory in KSampler \(node 5\)"),
        ("RuntimeError", "CUDA error: out of memory", Retryable, "smaller size"),
        ("RuntimeError", "mat1 and mat2 shapes cannot be multiplied", Retryable, "mat1 and mat2"),
        ("ValueError", "unknown sampler", Unavailable, "unknown sampler"),
        ("Exception", "unlucky", Unavailable, "failed in KSampler"),
        ("KeyError", "'", Unavailable, "KSampler"),
        ("RuntimeError", "\x1b[31mred\x1b[0m " * 500, Retryable, r"\\x1b\[31mred"),
    ],
)
async def test_a_node_that_fails_is_named_with_its_reason(
    exception: str, message: str, kind: type[MienError], said: str
) -> None:
    with ComfyServer() as server:
        server.nodes_fail = [("KSampler", exception, message)]
        error = await failure(comfyui(server))
        assert isinstance(error, kind)
        assert len(error.message) < 600
        assert "\x1b" not in error.message
        with pytest.raises(kind, match=said):
            raise error


async def test_a_model_that_the_adapter_misses_is_named() -> None:
    with ComfyServer(checkpoints=("dreams.safetensors",), adapter=("ip-adapter-plus_sd15.safetensors",)) as server:
        server.nodes_fail = [("IPAdapterUnifiedLoader", "Exception", "IPAdapter model not found.")]
        error = await failure(comfyui(server), references=(reference(),))
        assert isinstance(error, Unavailable)
        assert "models/ipadapter holds ip-adapter-plus_sd15.safetensors" in error.message
        assert "ip-adapter-plus_sdxl_vit-h.safetensors" in error.message


class Everything(dict[str, Any]):
    """A history in which every order has failed."""

    def __contains__(self, prompt_id: object) -> bool:
        return True

    def __missing__(self, prompt_id: str) -> dict[str, Any]:
        return {"status": {"status_str": "error"}}


async def test_a_server_that_calls_every_order_failed_is_believed_after_a_few() -> None:
    with ComfyServer() as server:
        server.hold()
        server._history = Everything()
        error = await failure(comfyui(server))
        assert isinstance(error, Retryable)
        assert "without saying why" in error.message
        assert len(server.orders) == 1


async def test_a_workflow_that_is_valid_in_part_is_a_failure_and_taken_back() -> None:
    with ComfyServer() as server:
        accepted = {"prompt_id": "half", "number": 1, "node_errors": {"4": {"errors": [], "class_type": "KSampler"}}}
        server.fault("POST /prompt", Fault(200, accepted))
        error = await failure(comfyui(server))
        assert isinstance(error, Unavailable)
        assert "POST /queue" in server.asked


async def test_a_picture_that_the_server_lost_is_sent_again_when_the_order_is_tried_again() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        server.forgets_uploads = 1
        error = await failure(backend, references=(reference(),))
        assert isinstance(error, Retryable)
        assert "doesn't find a picture that it was sent" in error.message
        assert (await backend.generate(asked_for(references=(reference(),)))).pictures


async def test_a_picture_of_ones_own_workflow_that_the_server_has_not_is_no_passing_failure(tmp_path: Path) -> None:
    graph = json.loads(EXAMPLE.read_text())
    graph["3"] |= {"inputs": {"image": "logo.png"}, "_meta": {"title": "Logo"}}
    path = tmp_path / "own.json"
    path.write_text(json.dumps(graph))
    with ComfyServer(adapter=("ip-adapter_sdxl_vit-h.safetensors",)) as server:
        error = await failure(comfyui(server, workflow=path))
        assert isinstance(error, Unavailable)
        assert "logo.png" in error.message


async def test_numbers_that_the_server_does_not_take_are_the_requests_fault() -> None:
    with ComfyServer() as server:
        error = await failure(comfyui(server), steps=10_001)
        assert isinstance(error, InvalidRequest)
        assert error.details["fields"][0]["path"] == "steps"


async def test_a_size_whose_pixels_are_too_many_is_refused_before_it_is_drawn() -> None:
    with ComfyServer() as server:
        error = await failure(comfyui(server), width=4096, height=4096)
        assert isinstance(error, InvalidRequest)
        assert server.orders == []


@pytest.mark.parametrize("encoding", ["GIF", "BMP", "TIFF"])
async def test_a_picture_of_another_kind_is_not_taken(encoding: str) -> None:
    with ComfyServer(encoding=encoding) as server:
        error = await failure(comfyui(server))
        assert isinstance(error, Retryable)
        assert "no PNG, JPEG or WebP" in error.message


@pytest.mark.parametrize(("encoding", "media_type"), [("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
async def test_the_type_of_a_picture_is_told_by_its_bytes(encoding: str, media_type: str) -> None:
    with ComfyServer(encoding=encoding) as server:  # which calls all of them PNG
        made = await comfyui(server).generate(asked_for())
        assert made.pictures[0].media_type == media_type


@pytest.mark.parametrize(("trouble", "times"), [(Huge(), 3), (Torn(), 3), (WEB_PAGE, 6), (REDIRECT, 1)], ids=str)
async def test_a_picture_that_never_comes_whole_is_a_failure(trouble: Trouble, times: int) -> None:
    with ComfyServer() as server:
        server.fault("GET /view", trouble, times=times)
        backend = comfyui(server)
        assert await failure(backend)
        assert (await backend.generate(asked_for())).pictures


async def test_a_picture_that_never_comes_is_given_up_and_found_again() -> None:
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for())
        server.fault("GET /view", Silent(), times=3)
        assert isinstance(await failure(comfyui(server, NO_TRANSFERS)), TimedOut)
        server.recover()
        assert (await comfyui(server).generate(asked_for())).pictures
        assert server.painted == 1


@pytest.mark.parametrize("trouble", [Fault(500), Torn(), WEB_PAGE, Fault(200, {"name": 7}), Fault(413)], ids=str)
async def test_a_picture_that_cannot_be_sent_is_a_failure_and_nothing_is_drawn(trouble: Trouble) -> None:
    with ComfyServer() as server:
        server.fault("POST /upload", trouble)
        backend = comfyui(server)
        assert await failure(backend, references=(reference(),))
        assert server.orders == []
        assert (await backend.generate(asked_for(references=(reference(),)))).pictures


async def test_a_picture_that_is_too_large_for_the_server_has_a_remedy() -> None:
    with ComfyServer() as server:
        server.fault("POST /upload", Fault(413))
        error = await failure(comfyui(server), references=(reference(),))
        assert isinstance(error, Unavailable)
        assert "--max-upload-size" in error.message


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nrubbish", b"<svg/>", b"GIF89a"], ids=str)
async def test_pictures_that_cannot_be_read_are_named(data: bytes) -> None:
    broken = Reference("image-9", "avatar", data, "image/png")
    with ComfyServer() as server:
        assert not isinstance(await failure(comfyui(server), references=(broken,)), Retryable)
        assert not isinstance(await failure(comfyui(server), edit=Edit(broken, "a hat")), Retryable)
        masked = Edit(reference(), "a hat", mask=data)
        assert not isinstance(await failure(comfyui(server), edit=masked), Retryable)
        assert server.orders == []


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"outputs": None, "status": None},
        {"outputs": {"7": {"images": [{"filename": 5}, {"filename": "x", "type": "input"}, "x"]}}},
        {"outputs": {"7": {"text": ["done"]}}, "status": {"status_str": "success", "messages": [[], 3, ["x"]]}},
        {"outputs": {}, "status": {"status_str": "error"}},
    ],
    ids=str,
)
async def test_histories_without_a_picture_are_failures(entry: dict[str, Any]) -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        made = await backend.generate(asked_for())
        [prompt_id] = made.parameters["prompt_ids"]
        server._history[prompt_id] = entry
        assert (await backend.generate(asked_for())).pictures, "what can't be used is drawn anew"
        assert len(server.orders) == 2


async def test_names_in_a_history_lead_nowhere_else() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        made = await backend.generate(asked_for())
        [prompt_id] = made.parameters["prompt_ids"]
        image = {"filename": "../../../etc/passwd&type=x", "subfolder": "..?#", "type": "output"}
        server._history[prompt_id]["outputs"] = {"7": {"images": [image]}}
        assert await failure(backend)
        assert server.asked[-1].startswith("GET /view?filename=..%2F")


async def test_nothing_but_what_is_needed_is_said_about_mien() -> None:
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for(references=(reference(),)))
        told = {name for headers in server.headers for name in headers if not name.startswith("sec-websocket")}
        assert told <= {
            *("host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent"),
            *("upgrade", "transfer-encoding"),
        }


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_WORDS) | st.text(max_size=3), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(_WORDS), _JSON))
def test_whatever_a_server_tells_of_an_order_is_a_picture_or_an_error_of_ours(told: dict[str, Any]) -> None:
    with suppress(Retryable, Unavailable):
        assert entry_of(told, "ComfyUI").picture(None, "ComfyUI").filename
    assert isinstance(order_refused("ComfyUI", told), MienError)


@given(st.binary(max_size=40) | st.binary(max_size=9).map(lambda data: b"\0\0\0\4" + data))
def test_whatever_comes_over_the_websocket_is_a_picture_or_nothing(data: bytes) -> None:
    assert preview_in(data) is None or preview_in(data) == data[-len(preview_in(data) or b"") :]
