"""What is known of each model, and what each costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from mien.images.openai_images.answers import Answered, Drawn, Spent
from mien.images.openai_images.backend import OpenAIImages
from mien.images.openai_images.delivery import cost_of
from mien.images.openai_images.models import image_model
from mien.images.openai_images.sizes import LEAST_SIDE, LONGEST_SIDE, nearest_drawable
from mien.ports import Capabilities
from mien.settings import Settings
from mien.settings.images import OpenAIImagesSettings
from tests.images.openai_images.setup import REQUEST

OPENAI_MODELS = [
    "gpt-image-1-mini",
    "gpt-image-1.5",
    "gpt-image-2",
    "gpt-image-2-2026-04-21",
    "gpt-image-2.5-sunburst",
    "gpt-image-2.5-flare-2026-09-08",
    "gpt-image-2.6-sunburst",
    "chatgpt-image-latest",
    "gpt-image-9-nova",
    "no-such-model",
]


def capabilities(model: str, quality: str = "auto") -> Capabilities:
    chosen = OpenAIImagesSettings.model_validate({"model": model, "quality": quality})
    return OpenAIImages(Settings(openai_api_key=SecretStr("sk-test"), openai_images=chosen)).capabilities


@pytest.mark.parametrize("model", OPENAI_MODELS)
def test_every_model_of_openai_takes_references_edits_and_no_seed(model: str) -> None:
    able = capabilities(model)
    assert able.model == model
    assert (able.references, able.edit, able.mask) == (16, True, True)
    assert (able.seed, able.negative_prompt, able.strength, able.steps) == (False, False, False, False)
    assert able.qualities == ("standard", "hd")
    assert not able.free


@pytest.mark.parametrize("model", ["gpt-image-2", "gpt-image-2.5-flare-2026-09-08", "gpt-image-2.6-sunburst"])
def test_newer_models_draw_any_multiple_of_sixteen(model: str) -> None:
    able = capabilities(model)
    assert (able.sizes, able.multiple, able.max_width) == ((), 16, 3840)


@pytest.mark.parametrize("model", ["gpt-image-1.5", "chatgpt-image-latest", "gpt-image-9-nova"])
def test_others_and_unknown_ones_draw_the_three_sizes_that_all_have(model: str) -> None:
    assert capabilities(model).sizes == ((1024, 1024), (1536, 1024), (1024, 1536))


def test_transparency_is_promised_where_it_is_certain() -> None:
    promised = {model for model in OPENAI_MODELS if capabilities(model).transparency}
    assert {"gpt-image-1.5", "gpt-image-2.5-sunburst"} <= promised
    assert not promised & {"gpt-image-2", "chatgpt-image-latest", "gpt-image-9-nova"}


def test_a_price_is_an_estimate_where_it_is_known_and_none_where_it_is_not() -> None:
    assert capabilities("gpt-image-1.5").price == 34_000
    assert capabilities("gpt-image-1.5", "low").price == 9_000
    assert capabilities("gpt-image-1-mini", "high").price == 36_000
    assert capabilities("gpt-image-2.5-flare").price is None
    assert capabilities("no-such-model").price is None


def test_openais_prices_hold_at_openai_alone() -> None:
    chosen = OpenAIImagesSettings(model="gpt-image-1.5", url="https://proxy.example/v1")
    assert OpenAIImages(Settings(openai_images=chosen)).capabilities.price is None


def test_what_a_call_cost_is_counted_in_tokens_where_they_are_told() -> None:
    model, settings = image_model("gpt-image-1.5", at_openai=True), OpenAIImagesSettings()
    answered = Answered((Drawn(b"x"),), "", Spent(text=100, image=1000, drawn=1056), "medium")
    assert cost_of(answered, REQUEST, settings, model) == 100 * 5 + 1000 * 8 + 1056 * 32


def test_what_a_call_cost_is_counted_in_pictures_where_no_tokens_are_told() -> None:
    model, settings = image_model("gpt-image-1.5", at_openai=True), OpenAIImagesSettings()
    two = (Drawn(b"x"), Drawn(b"y"))
    assert cost_of(Answered(two, "", None, "high"), REQUEST, settings, model) == 2 * 133_000
    unknown = image_model("gpt-image-2.6-flare", at_openai=True)
    assert cost_of(Answered(two, "", None, "high"), REQUEST, settings, unknown) == 0


def test_a_routers_name_for_a_model_is_understood() -> None:
    assert image_model("openai/gpt-image-2.5-flare", at_openai=False).speech == "gpt-image"
    assert image_model("DALL-E-3", at_openai=False).style
    assert image_model("flux.1-dev", at_openai=False).speech == "plain"


SIDES = st.integers(LEAST_SIDE // 16, LONGEST_SIDE // 16).map(lambda steps: steps * 16)


@given(SIDES, SIDES)
def test_every_size_becomes_one_that_keeps_to_all_bounds(width: int, height: int) -> None:
    drawn_width, drawn_height = nearest_drawable(width, height)
    assert drawn_width % 16 == drawn_height % 16 == 0
    assert max(drawn_width, drawn_height) <= 3840
    assert max(drawn_width, drawn_height) <= 3 * min(drawn_width, drawn_height)
    assert 655_360 <= drawn_width * drawn_height <= 8_294_400
    assert nearest_drawable(drawn_width, drawn_height) == (drawn_width, drawn_height)


@pytest.mark.parametrize("size", [(1024, 1024), (1536, 864), (3840, 2160), (2160, 3840), (1440, 480)])
def test_a_size_that_can_be_drawn_stays_as_it_is(size: tuple[int, int]) -> None:
    assert nearest_drawable(*size) == size
