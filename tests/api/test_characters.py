"""Characters through the API."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.api.conftest import ADA, QUIET, Serve, assert_error, create, finished
from tests.backends import ScriptedBackend


async def test_create_answers_at_once_with_the_resource_and_its_jobs(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/v1/characters", json=ADA | {"seed": 7, "generateReferences": True})

    assert answer.status_code == 201
    body = answer.json()
    assert answer.headers["location"] == f"/api/v1/characters/{body['id']}"
    assert (body["slug"], body["name"], body["seed"]) == ("ada", "Ada", 7)
    assert body["avatarUrl"] is None
    assert [job["kind"] for job in body["jobs"]] == ["avatar", "reference_set", "embedding_set"]
    assert set(body["appearance"]["hairColor"]) == {"value", "source", "evidence"}
    metadata_url = body["embeddings"]["imageEmbeddings"].pop("metadataUrl")
    assert [entry["error"] for entry in (await client.get(metadata_url)).json()["images"]] == ["missing"] * 10
    assert body["embeddings"]["imageEmbeddings"] == {
        "totalImages": 0,
        "imageUrls": [],
        "version": 1,
        "status": "pending",
        "generationStartedAt": None,
        "generationCompletedAt": None,
    }


async def test_pictures_appear_in_the_resource_when_the_jobs_have_ended(client: httpx2.AsyncClient) -> None:
    created = await create(client)
    for job in created["jobs"]:
        assert (await finished(client, job["id"]))["state"] == "succeeded"

    body = (await client.get("/api/v1/characters/ada")).json()

    avatar = await client.get(body["avatarUrl"])
    assert avatar.headers["content-type"] == "image/png"
    embeddings = body["embeddings"]["imageEmbeddings"]
    assert embeddings["status"] == "completed"
    assert embeddings["totalImages"] == len(embeddings["imageUrls"]) == 10
    assert embeddings["generationStartedAt"] < embeddings["generationCompletedAt"]
    metadata = (await client.get(embeddings["metadataUrl"])).json()
    assert [image["shot"] for image in metadata["images"]][:2] == ["portrait_front", "portrait_side"]


@pytest.mark.parametrize("base", ["/api/v1/characters", "/api/characters", "/api/v1/personas", "/api/personas"])
async def test_all_four_addresses_are_the_same_routes(client: httpx2.AsyncClient, base: str) -> None:
    created = (await client.post(base, json=ADA | QUIET)).json()

    found = (await client.get(f"{base}/{created['id']}")).json()

    assert found["id"] == created["id"]
    assert (await client.get(f"{base}?limit=1")).json()["items"][0]["id"] == created["id"]
    assert (await client.get(f"{base}/ada/embedding-status")).status_code == 200


async def test_snake_case_and_camel_case_mean_the_same(client: httpx2.AsyncClient) -> None:
    camel = await create(client, **QUIET, systemPrompt="Be brief.", declaredAge=30, appearance={"eyeColor": "grey"})
    snake = await create(client, **QUIET, system_prompt="Be brief.", declared_age=30, appearance={"eye_color": "grey"})

    for body in (camel, snake):
        assert (body["systemPrompt"], body["declaredAge"]) == ("Be brief.", 30)
        assert body["appearance"]["eyeColor"] == {"value": "grey", "source": "stated", "evidence": None}


async def test_official_characters_get_no_pictures_by_themselves(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    body = await create(client, official=True)

    assert body["jobs"] == []
    assert backend.calls.total() == 0


async def test_given_avatar_address_is_kept_and_none_is_made(client: httpx2.AsyncClient) -> None:
    body = await create(client, avatarUrl="https://example.org/ada.png", generateEmbeddings=False)

    assert body["avatarUrl"] == "https://example.org/ada.png"
    assert body["jobs"] == []


async def test_avatar_sent_inside_the_request_is_stored_and_used(client: httpx2.AsyncClient) -> None:
    import base64

    from tests.backends import picture

    data = "data:image/png;base64," + base64.b64encode(picture(3)).decode()

    body = await create(client, avatarUrl=data, generateEmbeddings=False)

    assert body["jobs"] == []
    image = (await client.get(f"/api/v1/images/{body['avatarImageId']}")).json()
    assert (image["kind"], image["width"], image["characterId"]) == ("AVATAR", 16, body["id"])
    assert (await client.get(body["avatarUrl"])).content.startswith(b"\x89PNG")


async def test_source_picture_is_stored_with_the_character(client: httpx2.AsyncClient) -> None:
    import base64

    from tests.backends import picture

    data = "data:image/png;base64," + base64.b64encode(picture(3)).decode()

    body = await create(client, sourceImage=data, generateEmbeddings=False)

    assert (await client.get(f"/api/v1/images/{body['sourceImageId']}")).json()["kind"] == "SOURCE"
    assert body["avatarImageId"] is None


async def test_names_in_any_script_are_kept_as_they_are(client: httpx2.AsyncClient) -> None:
    for name, description in (
        ("عائشة", "امرأة طويلة ذات شعر أحمر"),
        ("👩‍🚀", "A 👩‍🚀 in a white suit"),
        ("李", "一位女士"),
    ):
        body = await create(client, name=name, description=description, tags=[name], **QUIET)
        found = (await client.get(f"/api/v1/characters/{body['id']}")).json()
        assert (found["name"], found["description"], found["tags"]) == (name, description, [name])
        [listed] = (await client.get("/api/v1/characters", params={"tag": name})).json()["items"]
        assert (listed["id"], listed["name"], listed["tags"]) == (found["id"], name, [name])


async def test_pages_show_every_character_once_newest_first(client: httpx2.AsyncClient) -> None:
    made = [(await create(client, name=f"Ada {number}", **QUIET))["id"] for number in range(5)]

    seen, cursor = [], None
    while True:
        page = (
            await client.get("/api/v1/characters", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        ).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["nextCursor"]
        if cursor is None:
            break

    assert seen == made[::-1]


async def test_patch_changes_only_what_it_names_and_draws_nothing(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    created = await create(client, **QUIET, interests=["sailing"], appearance={"glasses": True}, seed=5)

    answer = await client.patch("/api/v1/characters/ada", json={"name": "Ada L.", "appearance": {"eyeColor": "hazel"}})

    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert (changed["name"], changed["slug"], changed["id"]) == ("Ada L.", "ada", created["id"])
    assert (changed["interests"], changed["seed"]) == (["sailing"], 5)
    assert changed["appearance"] == created["appearance"] | {
        "eyeColor": {"value": "hazel", "source": "stated", "evidence": None}
    }
    assert changed["updatedAt"] > created["updatedAt"]
    assert backend.calls.total() == 0
    assert (await client.get("/api/v1/characters/ada")).json() == changed


async def test_new_description_is_read_anew_and_what_was_set_by_hand_stays(client: httpx2.AsyncClient) -> None:
    created = await create(client, **QUIET, appearance={"eyeColor": "violet"}, seed=5)

    text = "A short man with short black hair and a beard."
    changed = (await client.patch("/api/v1/characters/ada", json={"description": text})).json()

    assert changed["description"] == text
    assert changed["appearance"]["eyeColor"]["value"] == "violet"
    again = await create(client, **QUIET, name="Ada", description=text, appearance={"eyeColor": "violet"}, seed=5)
    assert changed["appearance"] == again["appearance"] != created["appearance"]


async def test_forbidden_rating_is_refused_on_create_and_on_change(client: httpx2.AsyncClient) -> None:
    assert_error(await client.post("/api/v1/characters", json=ADA | {"contentRating": "nsfw"}), 422, "refused")
    await create(client, **QUIET)

    assert_error(await client.patch("/api/v1/characters/ada", json={"contentRating": "mature"}), 422, "refused")

    assert (await client.get("/api/v1/characters/ada")).json()["contentRating"] == "general"
    assert len((await client.get("/api/v1/characters")).json()["items"]) == 1


async def test_deleting_cancels_the_jobs_and_hides_the_character(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    backend.delay = 30
    created = await create(client)

    assert (await client.delete("/api/v1/characters/ada")).status_code == 204

    assert_error(await client.get("/api/v1/characters/ada"), 404, "not_found")
    assert_error(await client.delete("/api/v1/characters/ada"), 404, "not_found")
    states = {job["state"] for job in (await client.get("/api/v1/jobs")).json()["items"]}
    assert states == {"cancelled"}
    assert_error(await client.post(f"/api/v1/characters/{created['id']}/avatar"), 404, "not_found")


async def test_character_of_somebody_else_can_be_seen_if_public_and_never_changed(
    serve: Serve,
) -> None:
    async with serve() as client:
        private = await create(client, **QUIET)
        public = await create(client, **QUIET, visibility="public")

    async with serve(owner="mallory") as client:
        assert_error(await client.get(f"/api/v1/characters/{private['id']}"), 404, "not_found")
        assert (await client.get(f"/api/v1/characters/{public['id']}")).status_code == 200
        for method, path in (
            ("PATCH", ""),
            ("DELETE", ""),
            ("POST", "/avatar"),
            ("POST", "/embeddings"),
            ("POST", "/images/generate-references"),
        ):
            sent: dict[str, Any] = {"json": {}} if method != "DELETE" else {}
            for character, status, code in ((public, 403, "forbidden"), (private, 404, "not_found")):
                answer = await client.request(method, f"/api/v1/characters/{character['id']}{path}", **sent)
                assert_error(answer, status, code)
        assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_a_personality_may_be_a_text_alone(client: httpx2.AsyncClient) -> None:
    answer = await client.post(
        "/api/v1/characters", json={"name": "Ada", "description": "A tall woman.", "personality": "kind and loud"}
    )

    assert answer.status_code == 201, answer.text
    assert answer.json()["personality"] == {"summary": "kind and loud", "traits": [], "voice": ""}


async def test_a_list_leaves_out_only_the_dialogue_and_the_notes_which_the_character_alone_has(
    client: httpx2.AsyncClient,
) -> None:
    await create(client, **QUIET, dialogue={"greeting": "Hello.", "exampleMessages": "<START>\nAda: Mind the stairs."})

    [listed] = (await client.get("/api/v1/characters")).json()["items"]
    alone = (await client.get(f"/api/v1/characters/{listed['id']}")).json()

    assert alone.pop("dialogue")["greeting"] == "Hello."
    assert alone.pop("appearanceNotes") == []
    assert listed == alone


async def test_what_a_description_contradicts_itself_in_is_told_with_the_character(client: httpx2.AsyncClient) -> None:
    fields = {"name": "Zib", "description": "Zib is bald with long hair and octarine eyes."}
    made = (await client.post("/api/v1/characters", json=fields)).json()

    assert made["appearance"]["hairLength"]["value"] == "bald"
    assert [note["what"] for note in made["appearanceNotes"]] == ["long hair", "octarine eyes"]
