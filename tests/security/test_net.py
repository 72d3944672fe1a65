"""URLs that users give: only the public internet is reached, within bounds, and nobody else's server sees a key."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest

from mien import net
from mien.domain.errors import InvalidRequest, MienError, RateLimited, Retryable, TimedOut, TooLarge, UnsupportedMedia
from tests.security.web import PUBLIC, PUBLIC_TOO, Internet, Web, running_web

MEBIBYTE = 1024 * 1024


@pytest.fixture
def web() -> Iterator[Web]:
    with running_web() as server:
        server.page("/picture", b"picture", headers=[("Content-Type", "Image/PNG; charset=x")])
        yield server


@pytest.fixture
async def internet(web: Web, monkeypatch: pytest.MonkeyPatch) -> Internet:
    made = Internet(web, monkeypatch)
    made.names = {"pictures.example": [[PUBLIC]], "other.example": [[PUBLIC]], "inside.example": [["127.0.0.1"]]}
    return made


async def fetch(url: str, **options: object) -> net.Fetched:
    return await net.fetch(url, **{"max_bytes": MEBIBYTE, "allow_private": True, **options})  # type: ignore[arg-type]


async def fetch_public(url: str, **options: object) -> net.Fetched:
    return await fetch(url, allow_private=False, **options)


# What is reached


async def test_a_public_picture_is_downloaded(internet: Internet) -> None:
    found = await fetch_public("http://pictures.example/picture")
    assert found == net.Fetched(b"picture", "image/png", "http://pictures.example/picture")
    assert internet.connected == [PUBLIC]


async def test_the_own_network_is_reached_only_where_it_is_allowed(web: Web) -> None:
    with pytest.raises(InvalidRequest, match="url: leads to an address that isn't public"):
        await fetch_public(web.url("/picture"))
    assert web.connections == 0
    assert (await fetch(web.url("/picture"))).data == b"picture"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.1", "0x7f000001", "0x7f.1", "2130706433", "0177.0.0.1", "127.0.0.1.", "0",
        "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::127.0.0.1]", "LOCALHOST",
        "[2002:7f00:1::]", "[::127.0.0.1]", "169.254.169.254", "[fd00:ec2::254]", "10.0.0.1", "[fe80::1%25lo]",
    ],
)  # fmt: skip
async def test_no_way_of_writing_a_private_address_gets_through(web: Web, host: str) -> None:
    with pytest.raises((InvalidRequest, Retryable)):  # some resolvers take the odd ones for names and ask around
        await fetch_public(web.url("/picture", host))
    assert web.connections == 0


@pytest.mark.parametrize("host", ["169.254.169.254", "[fd00:ec2::254]", "[::ffff:169.254.169.254]", "168.63.129.16"])
async def test_metadata_services_are_refused_even_in_the_own_network(host: str) -> None:
    with pytest.raises(InvalidRequest, match="isn't public"):
        await fetch(f"http://{host}/latest/meta-data")


async def test_one_private_address_among_a_hosts_addresses_spoils_it(internet: Internet) -> None:
    internet.names["mixed.example"] = [[PUBLIC, "192.168.1.1"]]
    with pytest.raises(InvalidRequest, match=r"isn't public \(mixed.example\)"):
        await fetch_public("http://mixed.example/picture")
    assert internet.connected == []


async def test_a_name_that_changes_its_address_between_look_ups_gains_nothing(internet: Internet) -> None:
    internet.names["rebind.example"] = [[PUBLIC], ["127.0.0.1"]]
    await fetch_public("http://rebind.example/picture")
    assert internet.looked_up == ["rebind.example"]
    assert internet.connected == [PUBLIC]
    with pytest.raises(InvalidRequest, match="isn't public"):
        await fetch_public("http://rebind.example/picture")
    assert internet.connected == [PUBLIC]


async def test_a_redirect_into_the_own_network_is_refused_unopened(internet: Internet, web: Web) -> None:
    for number, to in enumerate(
        ["http://inside.example/picture", "http://127.0.0.1/", "//inside.example/", "http://[::1]/"]
    ):
        web.redirect(f"/{number}", to)
        with pytest.raises(InvalidRequest, match="isn't public"):
            await fetch_public(f"http://pictures.example/{number}")
    assert set(internet.connected) == {PUBLIC}
    assert [path for path, _ in web.requests] == ["/0", "/1", "/2", "/3"]


async def test_a_redirect_to_a_host_that_rebinds_meanwhile_is_refused(internet: Internet, web: Web) -> None:
    internet.names["rebind.example"] = [[PUBLIC], ["10.0.0.1"]]
    web.redirect("/start", "http://other.example/back")
    web.redirect("/back", "http://rebind.example/again", status=307)
    web.redirect("/again", "https://rebind.example/picture")
    with pytest.raises(InvalidRequest, match="isn't public"):
        await fetch_public("http://rebind.example/start")
    assert set(internet.connected) == {PUBLIC}


async def test_the_next_address_is_tried_when_one_does_not_answer(internet: Internet) -> None:
    internet.names["pictures.example"] = [[PUBLIC_TOO, PUBLIC]]
    internet.dead.add(PUBLIC_TOO)
    assert (await fetch_public("http://pictures.example/picture")).data == b"picture"
    assert internet.connected == [PUBLIC_TOO, PUBLIC]


async def test_a_host_none_of_whose_addresses_answers_may_be_tried_later(internet: Internet) -> None:
    internet.dead.add(PUBLIC)
    with pytest.raises(Retryable, match=r"connection to pictures\.example failed"):
        await fetch_public("http://pictures.example/picture")


@pytest.mark.parametrize(("number", "kind"), [(socket.EAI_NONAME, InvalidRequest), (socket.EAI_AGAIN, Retryable)])
async def test_a_name_that_is_unknown_and_a_resolver_that_is_down_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, number: int, kind: type[MienError]
) -> None:
    async def fail(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", fail)
    with pytest.raises(kind, match=r"nowhere\.example"):
        await fetch_public("http://nowhere.example/")


@pytest.mark.parametrize(
    "url",
    [
        "", "pictures.example/x", "//pictures.example/x", "http://", "http:///x", "http://:80/", "file:///etc/passwd",
        "ftp://pictures.example/x", "gopher://pictures.example/", "data:text/plain,x", "javascript:alert(1)", "unix:/x",
        "http://user:secret@pictures.example/x", "http://user@pictures.example/x", "http://x\\@pictures.example/",
        "http://pictures.example:0/", "http://pictures.example:99999/", "http://pictures.example/\r\nX-Evil: 1",
        "http://pictures.example/" + "x" * 8000, "http://[::1", "http://a b/", "http://" + "x" * 300 + "/",
    ],
)  # fmt: skip
async def test_what_is_no_plain_web_address_is_refused_unopened(url: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await fetch(url)
    assert caught.value.details["fields"][0]["path"] == "url"


async def test_a_password_in_a_url_is_not_repeated_in_the_error() -> None:
    with pytest.raises(InvalidRequest) as caught:
        await fetch("http://user:canary@pictures.example/x")
    assert "canary" not in str(caught.value)


async def test_proxies_of_the_environment_are_not_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert (await fetch(web.url("/picture"))).data == b"picture"


# Redirects


async def test_five_redirects_are_followed_and_a_sixth_is_not(web: Web) -> None:
    for number in range(1, 7):
        web.redirect(f"/{number}", f"/{number - 1}", status=[301, 302, 303, 307, 308][number % 5])
    web.page("/0", b"at last")
    found = await fetch(web.url("/5"))
    assert (found.data, found.final_url) == (b"at last", web.url("/0"))
    with pytest.raises(InvalidRequest, match="redirects more than 5 times"):
        await fetch(web.url("/6"))


async def test_where_redirects_are_not_followed_the_other_place_is_never_asked(web: Web) -> None:
    with running_web() as neighbour:
        neighbour.page("/secret", b"secret")
        web.redirect("/start", neighbour.url("/secret"))
        with pytest.raises(InvalidRequest, match="redirects elsewhere"):
            await fetch(web.url("/start"), follow_redirects=False)
        assert neighbour.connections == 0
    assert (await fetch(web.url("/picture"), follow_redirects=False)).data == b"picture"


async def test_a_redirect_loop_ends(web: Web) -> None:
    web.redirect("/loop", "/loop")
    with pytest.raises(InvalidRequest, match="redirects more than"):
        await fetch(web.url("/loop"))


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://x/", "http://user:pass@127.0.0.1/", "http://"])
async def test_a_redirect_to_what_is_no_web_address_is_refused(web: Web, to: str) -> None:
    web.redirect("/start", to)
    with pytest.raises(InvalidRequest):
        await fetch(web.url("/start"))


async def test_a_redirect_to_nowhere_may_be_tried_later(web: Web) -> None:
    web.page("/start", status=302)
    with pytest.raises(Retryable, match="without saying where"):
        await fetch(web.url("/start"))


async def test_a_key_reaches_the_host_it_is_for_and_no_other(internet: Internet, web: Web) -> None:
    web.redirect("/start", "/same-host")
    web.redirect("/same-host", "http://other.example/away")
    web.redirect("/away", "http://pictures.example/picture")
    await fetch_public("http://pictures.example/start", headers={"Authorization": "Bearer canary"})
    seen = {path: headers.get("authorization") for path, headers in web.requests}
    assert seen == {"/start": "Bearer canary", "/same-host": "Bearer canary", "/away": None, "/picture": None}


async def test_another_port_of_the_host_gets_no_key(web: Web) -> None:
    with running_web() as other:
        other.page("/picture", b"other")
        web.redirect("/start", other.url("/picture"))
        assert (await fetch(web.url("/start"), headers={"X-Key": "canary"})).data == b"other"
        assert "x-key" not in other.requests[0][1]


# Bounds


async def test_the_largest_allowed_body_is_read_whole(web: Web) -> None:
    web.page("/large", b"x" * 500_000)
    assert len((await fetch(web.url("/large"), max_bytes=500_000)).data) == 500_000


async def test_a_body_that_is_announced_too_large_is_not_read(web: Web) -> None:
    web.raw("/large", b"HTTP/1.1 200 OK\r\nContent-Length: 500001\r\n\r\n", pause=30)
    with pytest.raises(TooLarge, match="500000 bytes"):
        await fetch(web.url("/large"), max_bytes=500_000)


@pytest.mark.parametrize(
    "parts",
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 10_000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"2710\r\n" + b"x" * 10_000 + b"\r\n"),
    ],
    ids=["unannounced", "chunked"],
)
async def test_an_endless_body_is_cut_off(web: Web, parts: tuple[bytes, ...]) -> None:
    web.raw("/endless", *parts, repeat_last=True)
    with pytest.raises(TooLarge):
        await fetch(web.url("/endless"))
    assert web.repeated < 50 * MEBIBYTE


async def test_endless_headers_are_cut_off(web: Web) -> None:
    web.raw("/endless", b"HTTP/1.1 200 OK\r\n", b"X: " + b"y" * 1000 + b"\r\n", repeat_last=True)
    with pytest.raises(Retryable):
        await fetch(web.url("/endless"))


@pytest.mark.parametrize(
    "parts",
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 100 Continue\r\n\r\n",),
    ],
    ids=["body", "headers", "interim answers"],
)
async def test_a_server_that_drips_is_left_at_the_deadline(web: Web, parts: tuple[bytes, ...]) -> None:
    web.raw("/drip", *parts, pause=0.05, repeat_last=True)
    with pytest.raises(TimedOut, match=r"0\.4 s"):
        await fetch(web.url("/drip"), timeout=0.4)


async def test_the_deadline_covers_all_redirects_together(web: Web) -> None:
    location = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /slow\r\n"
    web.raw("/slow", b"", location, b"\r\n", pause=0.1)
    with pytest.raises(TimedOut):
        await fetch(web.url("/slow"), timeout=0.5)


async def test_a_body_that_breaks_off_may_be_tried_later(web: Web) -> None:
    web.raw("/short", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this")
    with pytest.raises(Retryable):
        await fetch(web.url("/short"))


async def test_what_is_not_http_may_be_tried_later(web: Web) -> None:
    web.raw("/odd", b"220 smtp.example ESMTP\r\n")
    with pytest.raises(Retryable):
        await fetch(web.url("/odd"))
    with pytest.raises(Retryable):
        await fetch(web.url("/picture").replace("http://", "https://"))


async def test_a_body_is_never_inflated(web: Web) -> None:
    web.page("/gzip", b"\x1f\x8b", headers=[("Content-Encoding", "gzip")])
    with pytest.raises(UnsupportedMedia, match="compressed"):
        await fetch(web.url("/gzip"))
    assert web.requests[0][1]["accept-encoding"] == "identity"


# Answers


async def test_only_the_kinds_asked_for_are_taken(web: Web) -> None:
    assert (await fetch(web.url("/picture"), allowed_types={"image/png"})).data == b"picture"
    web.page("/page", b"<html>", headers=[("Content-Type", "text/html")])
    with pytest.raises(UnsupportedMedia, match=r"holds text/html; image/jpeg, image/png can be used"):
        await fetch(web.url("/page"), allowed_types={"image/png", "image/jpeg"})


async def test_an_unnamed_kind_is_plain_bytes(web: Web) -> None:
    web.page("/bytes", b"x")
    assert (await fetch(web.url("/bytes"))).media_type == "application/octet-stream"


@pytest.mark.parametrize("status", [204, 206, 400, 401, 403, 404, 410])
async def test_an_answer_without_the_thing_is_the_urls_fault(web: Web, status: int) -> None:
    web.page("/none", status=status)
    with pytest.raises(InvalidRequest, match=f"answered {status}"):
        await fetch(web.url("/none"))


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
async def test_a_server_in_trouble_may_be_tried_later(web: Web, status: int) -> None:
    web.page("/down", status=status, headers=[("Retry-After", "7")])
    with pytest.raises(Retryable, match=f"answered {status}") as caught:
        await fetch(web.url("/down"))
    assert caught.value.details == {"retry_after": 7}


@pytest.mark.parametrize(
    ("told", "seconds"), [("12", 12), ("999999", 3600), ("soon", None), ("-1", None), ("9" * 5000, None)]
)
async def test_a_server_that_asks_to_wait_is_heard(web: Web, told: str, seconds: int | None) -> None:
    web.page("/busy", status=429, headers=[("Retry-After", told)])
    with pytest.raises(RateLimited) as caught:
        await fetch(web.url("/busy"))
    assert caught.value.details == ({} if seconds is None else {"retry_after": seconds})
