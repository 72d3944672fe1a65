"""An order that is complete, as a backend's result: the pictures, how they came to be, what they cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from mien.domain.image import Ignored
from mien.images.openai_images.answers import Answered
from mien.images.openai_images.arguments import attached, quality_of
from mien.images.openai_images.models import ImageModel, price_of_picture, price_of_tokens
from mien.images.openai_images.orders import Order
from mien.images.openai_images.wording import words
from mien.ports import GeneratedImages, ImageRequest
from mien.settings.images import OpenAIImagesSettings

Route = Literal["generations", "edits", "ref_images"]
"""How a request was sent; ``ref_images``: as a generation with its references beside it."""


def cost_of(answered: Answered, request: ImageRequest, settings: OpenAIImagesSettings, model: ImageModel) -> int:
    """Millionths of a US dollar for one call, by its tokens, else by the picture; 0 where no price is known."""
    spent = answered.spent
    if spent is not None and model.tokens is not None:
        return price_of_tokens(model.tokens, text=spent.text, image=spent.image, drawn=spent.drawn)
    quality = answered.quality or quality_of(request, settings, model) or "standard"
    price = price_of_picture(model, quality, request.width, request.height)
    return (price or 0) * len(answered.pictures)


def delivered(
    order: Order,
    settings: OpenAIImagesSettings,
    model: ImageModel,
    *,
    backend: str,
    provider: str,
    route: Route,
    ignored: tuple[Ignored, ...],
    milliseconds: int,
) -> GeneratedImages:
    """The result; ``ignored`` is what is known already to have been left out."""
    request = order.request
    return GeneratedImages(
        pictures=tuple(made.picture for made in order.made[: request.count]),
        backend=backend,
        model=settings.model,
        references_used=tuple(picture.image_id for picture in attached(request, model)),
        ignored=(*ignored, *_left_out(order, model, provider, route)),
        parameters=_parameters(order, settings, model, route),
        timings={"generate": milliseconds},
        cost=order.cost,
    )


def _left_out(order: Order, model: ImageModel, provider: str, route: Route) -> Iterator[Ignored]:
    """What of the order didn't reach the model, or came otherwise than asked."""
    request = order.request
    room = len(attached(request, model)) - (request.edit is not None)
    for reference in request.references[room:]:
        why = f"{provider} takes {model.references} pictures, the edited one included"
        yield Ignored(what=f"reference {reference.image_id}", reason=why)
    if request.edit is not None and request.edit.mask is not None and route != "edits":
        yield Ignored(what="mask", reason=f"{provider} has no edits")
    too_long = len(words(request, None)) - len(words(request, model.prompt_limit))
    if too_long:
        yield Ignored(what=f"the prompt's last {too_long} characters", reason=f"{provider} reads no more")
    asked = (request.width, request.height)
    other = next((made.size for made in order.made if made.size != asked), None)
    if other is not None:
        yield Ignored(what=f"size {asked[0]}x{asked[1]}", reason=f"{provider} drew {other[0]}x{other[1]}")


def _parameters(order: Order, settings: OpenAIImagesSettings, model: ImageModel, route: Route) -> dict[str, Any]:
    """What was used besides the request, as far as it is known."""
    request, answers = order.request, order.answers
    told: dict[str, Any] = {
        "route": route,
        "size": f"{request.width}x{request.height}",
        "quality": next((each.quality for each in answers if each.quality), quality_of(request, settings, model)),
        "style": settings.style if model.style else None,
        "background": "transparent" if request.transparent else None,
        "input_fidelity": "high" if model.keeps_faces and route == "edits" else None,
        "prompt_sent": sent if (sent := words(request, model.prompt_limit)) != request.prompt else None,
        "revised_prompts": [made.revised_prompt for made in order.made if made.revised_prompt],
        "usage": _usage(answers),
        "unanswered_calls": order.unanswered,
        "request_ids": [each.request_id for each in answers if each.request_id],
    }
    return {name: value for name, value in told.items() if value}


def _usage(answers: list[Answered]) -> dict[str, int]:
    spent = [each.spent for each in answers if each.spent is not None]
    if not spent:
        return {}
    return {
        "text_tokens": sum(each.text for each in spent),
        "image_tokens": sum(each.image for each in spent),
        "output_tokens": sum(each.drawn for each in spent),
    }
