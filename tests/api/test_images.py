"""Pictures through the API: gallery, bytes, thumbnails, uploads, tags, removal."""

from __future__ import annotations

import io

import httpx2
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from mien.domain.errors import Refused
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.backends import ScriptedBackend, picture

GALLERY = "/api/v1/characters/ada/images"


async def _make(client: httpx2.AsyncClient, order: str) -> str:
    """Order something of Ada and wait for it; gives the job's id."""
    job = (await client.post(f"/api/v1/characters/ada/{order}", headers={"Prefer": "respond-async"})).json()
    await finished(client, job["id"])
    return str(job["id"])


async def test_gallery_filters_by_kind_and_tag_and_pages(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    await _make(client, "avatar")
    await _make(client, "images/generate-references")

    everything = (await client.get(GALLERY)).json()["items"]
    assert len(everything) == 5
    fronts = (await client.get(f"{GALLERY}?kind=REFERENCE_FRONT&kind=AVATAR")).json()["items"]
    assert sorted(image["kind"] for image in fronts) == ["AVATAR", "REFERENCE_FRONT"]
    chosen = everything[2]["id"]
    patched = await client.patch(f"/api/v1/images/{chosen}", json={"tags": ['best %_"one"', "雪"]})
    assert patched.json()["tags"] == ['best %_"one"', "雪"]
    for tag in patched.json()["tags"]:
        found = (await client.get(GALLERY, params={"tag": tag})).json()["items"]
        assert [image["id"] for image in found] == [chosen]
    assert (await client.get(GALLERY, params={"tag": "%"})).json()["items"] == []
    seen: list[str] = []
    cursor = None
    while len(seen) < 9:
        page = (await client.get(GALLERY, params={"limit": 2} | ({"cursor": cursor} if cursor else {}))).json()
        seen += [image["id"] for image in page["items"]]
        if (cursor := page["nextCursor"]) is None:
            break
    assert seen == [image["id"] for image in everything]
    assert_error(await client.get(f"{GALLERY}?kind=SELFIE"), 400, "invalid_request")


async def test_picture_tells_how_it_was_made(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET, seed=5)
    job = await _make(client, "avatar")

    [image] = (await client.get(GALLERY)).json()["items"]

    alone = (await client.get(f"/api/v1/images/{image['id']}")).json()
    assert alone == {name: value for name, value in image.items() if name != "similarity"} | {"nearDuplicates": []}
    assert {"characterId", "kind", "shot", "version", "url", "width", "height", "seed", "backend", "model", "prompt",
            "negativePrompt", "scores", "lineage", "tags", "createdAt"} <= set(image)  # fmt: skip
    assert (image["kind"], image["seed"], image["backend"], image["width"]) == ("AVATAR", 5, "scripted", 16)
    assert image["lineage"]["jobId"] == job
    assert not {"storageKey", "ownerId"} & set(image)


async def test_bytes_are_served_safely_and_once(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    await _make(client, "avatar")
    [image] = (await client.get(GALLERY)).json()["items"]

    answer = await client.get(image["url"])

    assert answer.status_code == 200
    assert Pillow.open(io.BytesIO(answer.content)).size == (16, 16)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["etag"] == f'"{image["sha256"]}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert "immutable" in answer.headers["cache-control"]
    assert "private" in answer.headers["cache-control"]
    assert answer.headers["content-disposition"] == f'inline; filename="avatar-{image["id"][:8]}.png"'
    for known in (f'"{image["sha256"]}"', f'"other", W/"{image["sha256"]}"', "*"):
        cached = await client.get(image["url"], headers={"If-None-Match": known})
        assert (cached.status_code, cached.content) == (304, b"")
        assert cached.headers["etag"] == answer.headers["etag"]
    assert (await client.get(image["url"], headers={"If-None-Match": '"other"'})).status_code == 200


async def test_thumbnails_are_webp_within_the_asked_size(serve: Serve, backend: ScriptedBackend) -> None:
    backend.size = 300
    async with serve() as client:
        await create(client, **QUIET)
        await _make(client, "avatar")
        [image] = (await client.get(GALLERY)).json()["items"]

        answer = await client.get(image["url"], params={"size": 64})

        assert answer.headers["content-type"] == "image/webp"
        assert Pillow.open(io.BytesIO(answer.content)).size == (64, 64)
        assert answer.headers["etag"] != f'"{image["sha256"]}"'
        assert answer.headers["content-disposition"].endswith('.webp"')
        cached = await client.get(image["url"], params={"size": 64}, headers={"If-None-Match": answer.headers["etag"]})
        assert cached.status_code == 304
        for size in ("0", "15", "1025", "-1", "big"):
            details = assert_error(await client.get(image["url"], params={"size": size}), 400, "invalid_request")
            assert details["fields"][0]["path"] == "size"


async def test_upload_keeps_the_pixels_and_drops_everything_else(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    notes = PngInfo()
    notes.add_text("Secret", "the place where it was taken")
    buffer = io.BytesIO()
    Pillow.open(io.BytesIO(picture(9))).save(buffer, "PNG", pnginfo=notes)
    data = buffer.getvalue()
    assert b"taken" in data

    raw = await client.post(GALLERY, content=data, headers={"content-type": "image/png"})
    form = await client.post(GALLERY, files={"image": ("../../x.png", data)}, data={"tags": ["a", "b"]})

    commas = await client.post(GALLERY, files={"image": ("x.png", data)}, data={"tags": "a,b"})
    assert commas.json()["tags"] == ["a", "b"]
    await client.delete(f"/api/v1/images/{commas.json()['id']}")

    for answer in (raw, form):
        assert answer.status_code == 201, answer.text
        assert answer.headers["location"] == f"/api/v1/images/{answer.json()['id']}"
        assert (answer.json()["kind"], answer.json()["lineage"]["depth"]) == ("UPLOAD", 0)
        stored = (await client.get(answer.json()["url"])).content
        assert b"taken" not in stored
        assert Pillow.open(io.BytesIO(stored)).tobytes() == Pillow.open(io.BytesIO(data)).tobytes()
    assert form.json()["tags"] == ["a", "b"]
    assert len((await client.get(f"{GALLERY}?kind=UPLOAD")).json()["items"]) == 2


async def test_uploads_that_are_no_pictures_are_refused_and_leave_nothing(serve: Serve) -> None:
    async with serve(max_upload_mb=1) as client:
        await create(client, **QUIET)
        bomb = io.BytesIO()
        Pillow.new("1", (9000, 9000)).save(bomb, "PNG")
        for data, status, code in (
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 415, "unsupported_media"),
            (b"<html><script>alert(1)</script></html>", 415, "unsupported_media"),
            (b"", 400, "invalid_request"),
            (picture(1)[:40], 400, "invalid_request"),
            (bomb.getvalue(), 413, "too_large"),
            (b"\x89PNG\r\n\x1a\n" + b"\0" * 1_200_000, 413, "too_large"),
            (b"\0" * 3_000_000, 413, "too_large"),
        ):
            answer = await client.post(GALLERY, content=data, headers={"content-type": "image/png"})
            assert_error(answer, status, code)
            details = assert_error(await client.post(GALLERY, files={"image": ("x.png", data)}), status, code)
            assert [field["path"] for field in details.get("fields", [])] in ([], ["image"])
        assert_error(await client.post(GALLERY, json={"image": "x"}), 415, "unsupported_media")
        assert_error(await client.post(GALLERY, data={"tags": "a"}), 415, "unsupported_media")
        assert_error(await client.post(GALLERY, files={"other": picture(1)}), 400, "invalid_request")
        wrong = await client.post(GALLERY, files={"image": picture(1)}, data={"tags": "x" * 61})
        assert assert_error(wrong, 400, "invalid_request")["fields"][0]["path"] == "tags.0"
        assert (await client.get(GALLERY)).json()["items"] == []


async def test_picture_in_use_cannot_be_deleted(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    await _make(client, "avatar")
    await _make(client, "images/generate-references")
    for image in (await client.get(GALLERY)).json()["items"]:
        assert_error(await client.delete(f"/api/v1/images/{image['id']}"), 409, "conflict")
    assert len((await client.get(GALLERY)).json()["items"]) == 5

    old = (await client.get(f"{GALLERY}?kind=AVATAR")).json()["items"][0]
    await _make(client, "avatar")

    assert (await client.delete(f"/api/v1/images/{old['id']}")).status_code == 204
    assert_error(await client.get(f"/api/v1/images/{old['id']}"), 404, "not_found")
    assert_error(await client.get(old["url"]), 404, "not_found")
    assert_error(await client.delete(f"/api/v1/images/{old['id']}"), 404, "not_found")


async def test_source_picture_can_be_taken_back(client: httpx2.AsyncClient) -> None:
    import base64

    data = "data:image/png;base64," + base64.b64encode(picture(3)).decode()
    body = await create(client, **QUIET, sourceImage=data)

    assert (await client.delete(f"/api/v1/images/{body['sourceImageId']}")).status_code == 204

    assert (await client.get("/api/v1/characters/ada")).json()["sourceImageId"] is None


async def test_deleted_shot_of_an_old_version_is_missing_and_can_be_made_again(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    await create(client, **QUIET)
    await _make(client, "images/generate-references")
    anime = {"style": "anime"}
    second = (await client.post("/api/v1/characters/ada/images/generate-references", json=anime)).json()
    back = next(image for image in second["images"] if image["type"] == "REFERENCE_BACK")

    assert (await client.delete(f"/api/v1/images/{back['id']}")).status_code == 204

    [version] = [
        each for each in (await client.get("/api/v1/characters/ada/sets")).json()["items"] if not each["active"]
    ]
    assert (version["status"], version["missing"], version["done"]) == ("partial", ["REFERENCE_BACK"], 3)
    again = (await client.post("/api/v1/characters/ada/images/generate-references", json=anime)).json()
    assert (again["generated"], again["job"]["setId"]) == (4, version["id"])
    assert backend.calls["REFERENCE_BACK"] == 3


async def test_picture_of_a_set_being_made_cannot_be_deleted(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    await create(client, **QUIET)
    backend.failures["REFERENCE_FRONT"] = [Refused("No.")]
    await client.post("/api/v1/characters/ada/images/generate-references", json={"style": "anime"})
    backend.delay = 30
    await client.post("/api/v1/characters/ada/avatar")
    await client.post(
        "/api/v1/characters/ada/images/generate-references", json={"style": "anime"}, headers={"Prefer": "wait=0"}
    )

    for image in (await client.get(GALLERY)).json()["items"]:
        assert_error(await client.delete(f"/api/v1/images/{image['id']}"), 409, "conflict")
