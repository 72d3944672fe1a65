"""Posts: by rules, and what is made of a model's answer."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance import describe
from mien.domain.briefs import PostBrief
from mien.domain.character import Character, Personality, Preferences
from mien.domain.errors import InvalidRequest
from mien.domain.posts import clean_post, count_words, post_kind, post_messages, template_post, what_is_wrong
from mien.domain.posts.hashtags import hashtags
from mien.domain.posts.kinds import POST_KINDS, Quality
from mien.domain.posts.topic_kinds import TopicKind
from mien.domain.posts.topics import read_topic
from mien.domain.posts.voices import VOICES, voice_of
from mien.domain.rating import ContentRating
from mien.domain.tone import Tone

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
QUALITIES: tuple[Quality, ...] = ("standard", "hd")


def character(name: str = "Ada", **fields: Any) -> Character:
    looks = describe("A woman of forty.", seed=3, name=name)
    given: dict[str, Any] = {"description": "A woman of forty.", "seed": 3} | fields
    return Character(
        id="c", owner_id="o", slug="c", name=name, appearance=looks, created_at=MOMENT, updated_at=MOMENT, **given
    )


WATCHMAKER = character(
    personality=Personality(traits=("dry", "meticulous")),
    interests=("watchmaking", "old maps"),
    preferences=Preferences(likes=("strong tea",), dislikes=("loud rooms",)),
)
NOBODY = character("X")


def post(
    request: str,
    style: str = "post",
    who: Character = WATCHMAKER,
    seed: int = 1,
    quality: Quality = "standard",
    context: str = "",
) -> str:
    return template_post(PostBrief(who, request, context, style, seed, quality))


class TestTemplates:
    @pytest.mark.parametrize("style", POST_KINDS)
    @pytest.mark.parametrize("quality", QUALITIES)
    @pytest.mark.parametrize("who", [WATCHMAKER, NOBODY], ids=["facts", "no facts"])
    @pytest.mark.parametrize(
        "request_", ["a rainy morning in the workshop", "Introduce yourself", "Why is tea green?", "Good morning",
                     "announce that the shop opens on Monday"]
    )  # fmt: skip
    def test_every_style_and_quality_has_its_length(
        self, style: str, quality: Quality, who: Character, request_: str
    ) -> None:
        kind = post_kind(style)
        low, high = kind.length(quality)
        for seed in range(5):
            text = post(request_, style, who, seed, quality=quality)
            words = count_words(text) - len(re.findall(r"#\w+", text)) - (len(request_.split()) if kind.titled else 0)
            assert low <= words <= high, text
            assert len(text) <= kind.characters

    def test_the_same_seed_writes_the_same_and_others_write_differently(self) -> None:
        assert post("the sea", seed=5) == post("the sea", seed=5)
        assert len({post("the sea", seed=seed) for seed in range(20)}) >= 18

    def test_no_sentence_comes_twice_in_a_post(self) -> None:
        for seed in range(20):
            sentences = re.split(r"(?<=[.!?])\s+", post("the sea", "blog", seed=seed, quality="hd").split("\n\n", 1)[1])
            long_ones = [sentence for sentence in sentences if len(sentence) > 12]
            assert len(long_ones) == len(set(long_ones))

    def test_it_is_about_what_was_asked_for(self) -> None:
        for seed in range(10):
            assert "rainy morning in the workshop" in post(
                "Write a post about a rainy morning in the workshop", seed=seed
            )

    def test_interests_come_up(self) -> None:
        assert any("old maps" in post("the sea", seed=seed, quality="hd") for seed in range(5))

    def test_an_interest_that_is_the_topic_comes_first(self) -> None:
        texts = [post("an evening with my maps", seed=seed, quality="hd") for seed in range(10)]
        assert all(text.count("old maps") == 1 for text in texts)

    def test_the_context_is_taken_up(self) -> None:
        text = post("the sea", "post", context="at the harbour after the storm")
        assert "At the harbour after the storm." in text

    def test_an_introduction_names_the_character_and_their_traits(self) -> None:
        text = post("Introduce yourself", quality="hd")
        assert "Ada" in text
        assert "'dry'" in text

    def test_tones_differ(self) -> None:
        loud = character(personality=Personality(traits=("energetic", "brave")))
        shy = character(personality=Personality(traits=("shy",)))
        assert (voice_of(loud), voice_of(shy)) == (VOICES[Tone.BOLD], VOICES[Tone.SHY])
        assert post("the sea", who=loud) != post("the sea", who=shy)

    def test_a_denied_trait_sets_no_tone(self) -> None:
        assert voice_of(character(personality=Personality(traits=("not shy", "formal")))) is VOICES[Tone.FORMAL]

    @pytest.mark.parametrize("request_", ["my grandmother's funeral", "Tell people that the tour is cancelled"])
    def test_grave_matters_are_no_occasion_for_jokes(self, request_: str) -> None:
        clown = character(personality=Personality(traits=("playful", "silly")), interests=("juggling",))
        for seed in range(20):
            text = post(request_, "caption", who=clown, seed=seed, quality="hd")
            assert "juggling" not in text
            assert "#" not in text
            assert not set(re.split(r"(?<=[.!?])\s+", text)) & set(VOICES[Tone.PLAYFUL].asides)

    def test_only_captions_and_tweets_have_hashtags(self) -> None:
        tagged = {style for style in POST_KINDS if "#" in post("a rainy morning", style)}
        assert tagged == {"caption", "tweet"}

    def test_braces_in_a_request_are_text(self) -> None:
        assert "{topic} and {name!r:>9}" in post("{topic} and {name!r:>9}")

    @given(st.text(min_size=1, max_size=200), st.sampled_from(sorted(POST_KINDS)), st.integers(0, 2**31))
    def test_any_request_gives_a_text_that_fits(self, request: str, style: str, seed: int) -> None:
        text = post(request, style, seed=seed)
        assert text.strip()
        assert len(text) <= post_kind(style).characters

    def test_a_long_request_without_spaces_is_read_quickly_and_cut(self) -> None:
        assert len(post("ab" * 4000, "tweet")) <= 280


class TestTopics:
    @pytest.mark.parametrize(
        ("request_", "kind", "opening"),
        [
            ("Write a post about my morning run", TopicKind.SCENE, "My morning run."),
            ("Please write a short, funny tweet about Mondays", TopicKind.IDEA, "Mondays."),
            ("announce that the bakery opens on Monday", TopicKind.NEWS, "The bakery opens on Monday."),
            ("Tell us about your day", TopicKind.SCENE, "My day."),
            ("Ada's new book is out", TopicKind.NEWS, "My new book is out."),
            ("A caption for a photo of Ada baking bread", TopicKind.SCENE, "Baking bread."),
            ("Wish everyone a happy new year", TopicKind.GREETING, "Happy new year!"),
            ("What's the best tea?", TopicKind.QUESTION, "What's the best tea?"),
            ("why I love old maps", TopicKind.IDEA, "Why I love old maps."),
            ("the ghosts of the old text on walls", TopicKind.SCENE, "The ghosts of the old text on walls."),
            ("Paris in spring", TopicKind.SCENE, "Paris in spring."),
            ("Write a tweet thanking everyone who came", TopicKind.GREETING, "Thanks to everyone who came!"),
            ("Promote my album 'Low Tide'", TopicKind.SCENE, "My album 'Low Tide'."),
            ("AI in art", TopicKind.IDEA, "AI in art."),
            ("the importance of sleep", TopicKind.IDEA, "The importance of sleep."),
            ("sunset at the beach", TopicKind.SCENE, "Sunset at the beach."),
            ("my cat knocked over the plant", TopicKind.NEWS, "My cat knocked over the plant."),
            ("the old painted door", TopicKind.SCENE, "The old painted door."),
            ("the news that the library is closing", TopicKind.NEWS, "The library is closing."),
            ("海边的日落", TopicKind.SCENE, "海边的日落."),
            ("Write a blog post", TopicKind.SCENE, "Today."),
            ("!!!", TopicKind.SCENE, "Today."),
        ],
    )
    def test_a_request_becomes_a_topic(self, request_: str, kind: TopicKind, opening: str) -> None:
        topic = read_topic(request_, "Ada")
        assert (topic.kind, topic.opening) == (kind, opening)

    def test_a_name_keeps_its_capital_inside_a_sentence(self) -> None:
        assert read_topic("Paris in spring", "Ada").text == "Paris in spring"

    def test_hashtags_join_words_that_stand_together(self) -> None:
        assert hashtags(read_topic("an evening with old maps", "Ada"), ["chess", "Old maps"]) == ["#OldMaps", "#Chess"]


class TestCleaning:
    @pytest.mark.parametrize(
        "answer",
        [
            "Quiet hours and strong tea.",
            "Here's a post in Ada's voice:\n\nQuiet hours and strong tea.",
            "Sure! Here is your caption: Quiet hours and strong tea.",
            '"Quiet hours and strong tea."',
            "**Caption:** Quiet hours and strong tea.",
            "Ada: Quiet hours and strong tea.",
            "```\nQuiet hours and strong tea.\n```",
            "<think>What would Ada say?</think>\nQuiet hours and strong tea.",
            "Quiet hours and strong tea.\n\nNote: I kept it short.",
            "Quiet hours and strong tea.\n\nLet me know if you'd like another one!",
            "Quiet hours and strong tea.\n\n(5 words)",
            "Option 1: Quiet hours and strong tea.\n\nOption 2: Loud hours.",
            "Quiet hours and **strong** tea.<|im_end|>",
            "Quiet hours and strong tea.<|im_end|>\n<|im_start|>user\nThanks!",
            "What would Ada say?</think>\nQuiet hours and strong tea.",
            "```Quiet hours and strong tea.```",
        ],
    )
    def test_what_models_put_around_a_text_goes(self, answer: str) -> None:
        assert clean_post(answer, post_kind("post"), "Ada") == "Quiet hours and strong tea."

    @pytest.mark.parametrize(
        "text",
        [
            "Sure, I could have stayed in bed. I didn't.",
            "Here is where I grew up: the harbour, the gulls, the rain.",
            '"Quiet," he said, and I said: "No."',
            "Note to self: buy tea.",
            "3 * 4 * 5 is 60, and I love it.",
        ],
    )
    def test_what_only_looks_like_it_stays(self, text: str) -> None:
        assert clean_post(text, post_kind("post"), "Ada") == text

    def test_hashtags_stay_only_where_the_style_has_them(self) -> None:
        text = "Strong #tea today. #One #Two #Three #Four"
        assert clean_post(text, post_kind("post"), "Ada") == "Strong tea today."
        assert clean_post(text, post_kind("tweet"), "Ada") == "Strong tea today. #One #Two"

    @given(st.text(max_size=300))
    def test_cleaning_twice_changes_nothing_more_than_once_and_never_fails(self, text: str) -> None:
        assert isinstance(clean_post(clean_post(text, post_kind("caption"), "Ada"), post_kind("caption"), "Ada"), str)


class TestChecking:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "no text"),
            ("As an AI language model I have no feelings about the sea and all that.", "assistant"),
            ("I'm sorry, but I can't help with that request about the sea today.", "assistant"),
            ("�" * 30, "readable"),
            ("the sea and the sea and the sea and the sea and the sea and the sea and", "over and over"),
            ("Too short.", "write 20 to 80"),
            ("word another thing said " + " ".join(f"word{'x' * (n % 20)}{n}" for n in range(200)), "write 20 to 80"),
        ],
    )
    def test_what_cannot_be_used_is_said(self, text: str, said: str) -> None:
        assert said in (what_is_wrong(text, post_kind("post"), "standard") or "")

    def test_a_tweet_has_at_most_280_characters(self) -> None:
        text = " ".join(f"{number}characters" for number in range(25))
        assert "280" in (what_is_wrong(text, post_kind("tweet"), "standard") or "")

    def test_what_templates_write_passes(self) -> None:
        for style in POST_KINDS:
            assert what_is_wrong(post("a rainy morning", style), post_kind(style), "standard") is None

    def test_words_of_scripts_without_spaces_count(self) -> None:
        assert count_words("海边的日落真美") == 4


def test_an_unknown_style_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidRequest, match="caption, post, tweet, story, blog"):
        post_kind("photorealistic")


def test_the_model_is_given_the_facts_as_data_and_the_request_apart() -> None:
    brief = PostBrief(character=WATCHMAKER, request="the sea", context="in autumn", style="tweet", seed=1)
    system, user = post_messages(brief, post_kind("tweet"), ContentRating.GENERAL)
    assert "watchmaking" in system.content
    assert "the sea" not in system.content
    assert "the sea" in user.content
    assert "in autumn" in user.content
    assert "at most 2 hashtags" in system.content
