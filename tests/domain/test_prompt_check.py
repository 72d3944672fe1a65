"""What is held against a prompt that a model wrote, and what isn't."""

from __future__ import annotations

import pytest

from mien.domain.prompt_check import complaint
from mien.domain.prompts import word_picture
from mien.domain.shots import SHOTS
from tests.domain.prompt_samples import (
    ADA_FROM_BEHIND,
    ADA_PORTRAIT,
    OTTO,
    OTTO_PORTRAIT,
    brief,
    character,
)


def changed(prompt: str, old: str, new: str) -> str:
    assert old in prompt
    return prompt.replace(old, new)


def test_a_good_prompt_has_no_fault_whatever_the_colours_of_its_scenery() -> None:
    assert complaint(ADA_PORTRAIT, brief()) == ""
    assert complaint(ADA_FROM_BEHIND, brief(shot="REFERENCE_BACK")) == ""
    assert complaint(OTTO_PORTRAIT, brief(OTTO, style="watercolor")) == ""


@pytest.mark.parametrize("shot", SHOTS)
def test_our_own_wording_is_never_held_against_a_prompt(shot: str) -> None:
    for who in (character(), OTTO, character("A young man with a mohawk and an eye patch.", "Kit")):
        asked = brief(who, shot=shot, style="illustration")
        words = f"{word_picture(asked).prompt} {'The light is soft on the plain grey wall. ' * 3}"
        fault = complaint(words, asked)
        assert fault == "" or fault.startswith("It has "), fault


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("long red hair", "long blonde hair", "The hair is red, not blonde."),
        ("green eyes", "piercing blue eyes", "The eyes are green, not blue."),
        ("long red hair", "short-cropped red hair", "The hair is long, not short."),
        ("with long red hair", "with a shaved, bald head", "isn't bald"),
        ("a calm, curious smile", "a calm smile behind round glasses", "no glasses"),
        ("a tall adult woman of thirty", "a tall elderly woman", "is adult"),
        ("a tall adult woman of thirty", "a tall teenage girl", "teen"),
        ("a tall adult", "a short adult", "The height is tall, not short."),
        ("wearing a blue coat", "wearing a bright yellow coat", "The coat is blue, not"),
        ("She faces the camera", "Seen from behind, she turns her back to the camera", "from the front"),
        ("She faces the camera", "Side view in profile, she looks away", "from the front"),
        ("A candid photograph", "A full-body, head-to-toe photograph", "close-up"),
        ("behind her.", "behind her, where two women wave.", "one person"),
        ("behind her.", "behind her and her best friend laughs beside her.", "one person"),
    ],
)
def test_what_goes_against_the_character_or_the_picture_is_said(old: str, new: str, said: str) -> None:
    assert said in complaint(changed(ADA_PORTRAIT, old, new), brief())


def test_another_gender_is_a_fault() -> None:
    he = ADA_PORTRAIT.replace("woman", "man").replace("She", "He").replace(" her", " his")
    assert "The character is female." in complaint(he, brief())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("a bald head", "long curly brown hair", "bald"),
        ("a full white beard", "a smooth, clean-shaven chin", "facial hair"),
        ("behind round glasses", "without glasses", "There are glasses"),
        ("elderly man", "young man", "elderly"),
    ],
)
def test_what_the_character_has_may_not_be_taken_away(old: str, new: str, said: str) -> None:
    prompt = changed(OTTO_PORTRAIT, "the rims of his spectacles", "the rim of his cup")
    assert complaint(prompt, brief(OTTO, style="watercolor")) == ""
    assert said in complaint(changed(prompt, old, new), brief(OTTO, style="watercolor"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("long red hair", "long copper-red hair shot through with gold"),
        ("long red hair", "long auburn hair"),
        ("long red hair", "long red hair gleaming blonde where the low sun strikes it"),
        ("green eyes", "emerald green eyes that mirror the blue water"),
        ("green eyes", "hazel-green eyes"),
        ("of thirty", "in her early thirties"),
        ("a tall adult woman of thirty", "a tall young woman of thirty"),
        ("far off on the pier.", "far off on the pier, and there are no other people."),
        ("far off on the pier.", "far off on the pier. A couple of gulls drift by."),
        ("soft pink horizon", "soft pink horizon, rim light falling from behind"),
        ("She faces the camera", "At eye level with the camera, she looks straight at us"),
        ("soft pink horizon", "soft pink horizon beyond a long, bald hill with brown grass"),
        ("a yellow lamp", "a looking glass and a yellow lamp"),
        ("with the collar turned up", "with brass buttons and the grey collar turned up"),
    ],
)
def test_what_fits_in_other_words_is_no_fault(old: str, new: str) -> None:
    assert complaint(changed(ADA_PORTRAIT, old, new), brief()) == ""


@pytest.mark.parametrize(
    "more",
    [
        "She holds two glasses of champagne.",
        "A bald eagle soars above.",
        "Her grey-haired mother's portrait hangs behind her.",
        "Silver hair ornaments gleam, and a blue ribbon is woven into her hair.",
        "Golden hour light in her hair turns it to honey.",
        "A black cat with yellow eyes watches.",
        "The statue of an old bearded man stands far behind.",
        "Twin braids frame her face.",
        "A full-length coat hangs on the wall.",
        "Her eyes reflect the blue sky and catch the grey of the water.",
        "Pale moonlight bathes her skin.",
        "Old wooden boats, a young birch, long shadows and short grass.",
        "An elven grace is in her bearing.",
        "The low sun is behind her, and the lamp was lit from behind the wall.",
        "Her hands are behind her back.",
        "She appears like an AI from an old film.",
    ],
)
def test_things_beside_the_character_are_no_fault(more: str) -> None:
    assert complaint(f"{ADA_PORTRAIT} {more}", brief()) == ""


@pytest.mark.parametrize(
    ("context", "old", "new"),
    [
        ("at a costume party in a blonde wig", "long red hair", "a long blonde wig over her hair"),
        ("reading in sunglasses", "a calm, curious smile", "a calm smile under dark sunglasses"),
        ("dancing with friends in a club", "behind her.", "behind her, and two women dance beside her."),
        ("in a yellow raincoat", "a blue coat", "a yellow raincoat"),
        ("her hair dyed green for the festival", "long red hair", "long green hair"),
    ],
)
def test_what_the_scene_asks_for_is_no_fault(context: str, old: str, new: str) -> None:
    assert complaint(changed(ADA_PORTRAIT, old, new), brief(context=context)) == ""


def test_in_other_clothes_the_usual_ones_are_a_fault_unless_set_aside() -> None:
    asked = brief(shot="outfit_variation")
    whole = changed(ADA_PORTRAIT, "A candid photograph", "A candid full-body photograph")
    assert "Other clothes" in complaint(whole, asked)
    assert complaint(changed(whole, "a blue coat", "a green raincoat"), asked) == ""
    assert complaint(changed(whole, "a blue coat", "a green raincoat instead of her usual blue coat"), asked) == ""


def test_seen_from_behind_no_face_may_be_spoken_of() -> None:
    smiling = changed(ADA_FROM_BEHIND, "arms relaxed", "a bright smile and green eyes, arms relaxed")
    assert "from behind" in complaint(smiling, brief(shot="REFERENCE_BACK"))
    turned = changed(ADA_FROM_BEHIND, "with her back to the camera", "looking straight at the camera")
    assert "from behind" in complaint(turned, brief(shot="REFERENCE_BACK"))


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("", "no prompt"),
        ("… 123 !", "no prompt"),
        ("I'm sorry, but I can't help with that request.", "not a prompt"),
        ("As an AI language model, I do not have the ability to see pictures.", "not a prompt"),
        ("Ada, a tall woman with long red hair and green eyes.", "It has 11 words"),
        (f"{ADA_PORTRAIT} {ADA_FROM_BEHIND}", "words; write 100 to 200"),
        ("Ada stands in the wind. " * 30, "repeats itself"),
        ("qx zrt bb kkw pl mnb vv ww trs " * 12, "isn't made of words"),
        (
            "Una mujer alta con el pelo largo y rojo y los ojos verdes, con un abrigo azul, en la orilla del mar. " * 5,
            "isn't English",
        ),
        ("Eine große Frau mit langen roten Haaren und grünen Augen steht auf dem Pier im Wind. " * 6, "isn't English"),
        ("一位三十岁的高个子女人,红色长发,绿色眼睛,穿着蓝色外套,站在海边的码头上。" * 4, "isn't English"),
        ("Высокая женщина с длинными рыжими волосами и зелёными глазами стоит на пирсе. " * 9, "isn't English"),
    ],
)
def test_what_is_no_prompt_at_all_is_told_so(prompt: str, said: str) -> None:
    assert said in complaint(prompt, brief())


def test_tags_without_sentences_are_a_prompt() -> None:
    tags = (
        "photograph, portrait, tall woman, thirty years old, long red hair, green eyes, blue coat, wool texture, "
        "raised collar, calm smile, looking at viewer, wind in the hair, wooden pier, sea, evening, golden hour, "
        "rim light, shallow depth of field, bokeh, pink horizon, driftwood, stone wall, yellow lamp, distant gulls, "
        "natural skin texture, freckles, realistic light, sharp focus, high detail, 85mm lens, soft contrast, "
        "warm highlights, cool shadows, film grain, centred composition, quiet mood, curious expression, loose "
        "strands, detailed fabric, brass buttons, weathered planks, slow water, faint mist, clear sky, open "
        "collar, relaxed shoulders"
    )
    assert complaint(tags, brief()) == ""
