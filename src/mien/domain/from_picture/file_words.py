"""What image tools wrote into a file, read as a description of who it shows. Anybody can write anything there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.appearance import read_appearance
from mien.domain.appearance_model import Gender as LookedGender
from mien.domain.appearance_model import Species
from mien.domain.from_picture.age_words import age_in
from mien.domain.picture_analysis import Gender, PictureAnalysis
from mien.domain.prose import flattened
from mien.domain.rating import ContentRating, cues_in_prompt

DESCRIPTION_LIMIT: Final = 800
"""Characters of a prompt that are taken as a description: whole phrases, from the front."""
_DEEPEST: Final = 8
"""Nodes of a workflow between a sampler and the text that it follows."""
_END_OF_PROMPT: Final = re.compile(r"^(?:Negative prompt|Steps):", re.MULTILINE)
_TAGS: Final = re.compile(r"<[^<>]*>|\bBREAK\b|\bAND\b")
_WEIGHTS: Final = re.compile(r":-?\d+(?:\.\d+)?(?=[)\]])")
_BRACKETS: Final = re.compile(r"\\?[()\[\]{}<>|\\`]|://\S*")
_PRAISE: Final = re.compile(
    r"masterpiece|(?:best|high|highest|amazing|great|normal) quality|(?:very )?(?:aesthetic|detailed)|highres|"
    r"(?:ultra|extremely|highly|intricate)[ -]?(?:detailed|details|realistic|hd)|[48]k(?: uhd)?|uhd|hdr|absurdres|"
    r"newest|raw photo|sharp focus|award[ -]winning|trending on artstation|score_\d\w*|source_\w+|rating_\w+|"
    r"photorealistic",
    re.IGNORECASE,
)
"""What prompts say of the picture instead of whom it shows."""
_DESCRIBED: Final = re.compile(r"<dc:description>.{0,300}?<rdf:li[^>]*>([^<]{1,20000})</rdf:li>", re.DOTALL)
_GENDERS: Final[Mapping[LookedGender, Gender]] = {
    LookedGender.FEMALE: "woman",
    LookedGender.MALE: "man",
    LookedGender.NONBINARY: "androgynous",
}


@dataclass(frozen=True, slots=True)
class FileWords:
    """The texts in a file that may say what it shows; empty where there are none."""

    parameters: str = ""
    """Prompt, negative prompt and settings, as A1111 and Mien write them."""
    workflow: str = ""
    """ComfyUI's ``prompt``: the graph of nodes as JSON."""
    description: str = ""
    """A title or description of PNG or EXIF."""
    xmp: str = ""
    """An XMP packet."""


def read_file_words(words: FileWords) -> PictureAnalysis:
    """Who the file says that it shows, in the order parameters, workflow, description, XMP.

    Only what the words say outright; words that hint at more than general raise the rating, words that hint at
    nothing leave it unrated.
    """
    told = (_prompt_in(words.parameters), _prompt_of_workflow(words.workflow), words.description, _in_xmp(words.xmp))
    prompt = next((text for each in told if any(map(str.isalpha, text := _plain(each)))), "")
    if not prompt:
        return PictureAnalysis()
    looks = read_appearance(prompt)
    rating = cues_in_prompt(prompt).rating
    return PictureAnalysis(
        description=_shortened(prompt),
        gender=_GENDERS[looks.gender.value] if looks.gender else "unknown",
        species=looks.species.value.value if looks.species and looks.species.value is not Species.OTHER else "unknown",
        age_class=age_in(prompt),
        rating=rating if rating > ContentRating.GENERAL else None,
        source="metadata",
    )


def _prompt_in(parameters: str) -> str:
    end = _END_OF_PROMPT.search(parameters)
    return parameters[: end.start()] if end else parameters


def _prompt_of_workflow(workflow: str) -> str:
    """The texts that the samplers of a workflow follow."""
    try:
        graph = json.loads(workflow) if workflow else {}
    except (ValueError, RecursionError):
        return ""
    if not isinstance(graph, dict):
        return ""
    inputs = [_inputs(graph, name) for name in graph]
    followed = [text for each in inputs if "positive" in each for text in _texts(graph, each["positive"], _DEEPEST)]
    return ", ".join(dict.fromkeys(followed))


def _texts(graph: Mapping[str, Any], link: Any, depth: int) -> Iterator[str]:
    """Texts of the node that a link (id and output) leads to, else of those before it."""
    if not depth or not isinstance(link, list) or not link:
        return
    inputs = _inputs(graph, str(link[0]))
    own = [value for name, value in inputs.items() if isinstance(value, str) and name.startswith("text")]
    if own:
        yield from own
        return
    for value in inputs.values():
        yield from _texts(graph, value, depth - 1)


def _inputs(graph: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    node = graph.get(name)
    inputs = node.get("inputs") if isinstance(node, dict) else None
    return inputs if isinstance(inputs, dict) else {}


def _in_xmp(packet: str) -> str:
    found = _DESCRIBED.search(packet)
    return found[1] if found else ""


def _plain(text: str) -> str:
    """The words alone: no weights, no tags of tools, no praise of the picture itself."""
    words = _BRACKETS.sub(" ", _WEIGHTS.sub("", _TAGS.sub(" ", flattened(text))))
    phrases = [phrase.strip() for phrase in words.split(",")]
    return ", ".join(" ".join(phrase.split()) for phrase in phrases if phrase and not _PRAISE.fullmatch(phrase))


def _shortened(text: str) -> str:
    if len(text) <= DESCRIPTION_LIMIT:
        return text
    cut = text[:DESCRIPTION_LIMIT]
    return (cut.rpartition(",")[0] or cut.rpartition(" ")[0] or cut).strip()
