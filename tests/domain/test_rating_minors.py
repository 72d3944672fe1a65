"""Who counts as under age. Fixtures hold cue tokens only."""

from __future__ import annotations

import pytest

from mien.domain.appearance_model import AgeClass
from mien.domain.rating import (
    judge_rating,
)
from tests.domain.ratings import MATURE, judged


@pytest.mark.parametrize(
    "text",
    [
        "a girl of nine",
        "a 9 year old boy",
        "twelve-year-old",
        "12yo",
        "12 y/o",
        "aged 14",
        "Age: 16",
        "age{16}",
        "Age: [16]",
        '{"age": "16"}',
        "| Age | 16 |",
        "Age:\n- 16",
        "Age: 16,165 cm",
        "She is 16.",
        "You are only fifteen",
        "17 and a half years old",
        "girl (13)",
        "in her teens",
        "schoolgirl",
        "a toddler",
        "a teenage hacker",
        "7th grader",
        "grade 5 student",
        "attends elementary school",
        "an underage drinker",
        "a child with red hair",
        "an infant",
        "little_girl",
        "Mia's a little girl who loves cats",
        "a kind little girl",
        "a kidnapped child",
    ],
)
def test_a_text_that_says_so_makes_a_minor_at_any_declared_age(text: str) -> None:
    assert judged(text).capped_as_minor
    assert judged(text, age=30).capped_as_minor
    assert judged("A quiet baker.", text, age=30).capped_as_minor


@pytest.mark.parametrize(
    "text",
    [
        "1 7 years old",
        "sev3nteen years old",
        "s e v e n t e e n years old",
        "seven teen years old",
        "l0li",
        "l o l i",
        "l.o.l.i",
        "loliii",
        "lоlі",
        "ｌｏｌｉ",
        "l\u200boli",
        "l*li",
        "lo\u0336l\u0336i",
        "sh0ta",
        "sch00lgirl",
        "s-c-h-o-o-l-g-i-r-l",
        "t33nager",
        "ﬁve years old",
        "12-y-old",
        "12yearold",
    ],
)
def test_disguises_are_undone(text: str) -> None:
    assert judged(text, age=30).capped_as_minor


@pytest.mark.parametrize(
    "text",
    [
        "une fille de 12 ans",
        "une écolière",
        "niña",
        "14 años",
        "zwölfjähriges Mädchen",
        "12-jährig",
        "15 Jahre alt",
        "uma criança",
        "bambina",
        "девочка",
        "17 лет",
        "12歳",
        "十四歳",
        "ロリ",
        "女子高生",
        "小女孩",
        "여고생",
        "8살",
        "طفلة",
    ],
)
def test_other_languages_are_read(text: str) -> None:
    assert judged(text, age=30).capped_as_minor


@pytest.mark.parametrize(
    "text",
    [
        "looks fourteen but is 300",
        "looks like a child",
        "a 500-year-old dragon with the body of a little girl",
        "could pass for a middle schooler",
        "appears to be around 13, though she is 40 years old",
        "a childlike body",
        "barely legal",
        "barely 18",
        "just turned 18",
        "not yet eighteen",
        "under 18",
        "a 1000-year-old loli",
        "A strange figure like a child, yet like an old man",
    ],
)
def test_looks_and_edges_outweigh_any_number(text: str) -> None:
    assert judged(text).capped_as_minor
    assert judged(text, age=40).capped_as_minor
    assert judged(text, age=300).capped_as_minor


@pytest.mark.parametrize(
    "text", ["an ageless elf", "a girl in a red coat", "a young wizard", "a boyish thief", "a kid"]
)
def test_open_youth_counts_only_where_no_age_is_known(text: str) -> None:
    assert judged(text).capped_as_minor
    assert not judged(text, age=30).capped_as_minor
    assert not judged(f"{text}, 34 years old").capped_as_minor
    assert not judge_rating([text], None, AgeClass.ADULT, True, MATURE, MATURE).capped_as_minor


def test_a_filled_age_class_is_no_knowledge() -> None:
    assert judge_rating(["a girl in a red coat"], None, AgeClass.ADULT, False, MATURE, MATURE).capped_as_minor


def test_an_age_beyond_human_life_answers_nothing() -> None:
    assert judged("a vampire girl", age=300).capped_as_minor
    assert judged("a 300-year-old vampire girl").capped_as_minor
    assert not judged("a vampire countess", age=400).capped_as_minor


@pytest.mark.parametrize("age", [0, 1, 12, 17])
def test_a_declared_age_under_eighteen_is_a_minor_whatever_the_text_says(age: int) -> None:
    assert judged("a 35-year-old bearded man", age=age).capped_as_minor


def test_an_appearance_that_shows_a_minor_is_one() -> None:
    assert judge_rating(["someone"], 30, AgeClass.TEEN, True, MATURE, MATURE).capped_as_minor
    assert judge_rating(["someone"], None, AgeClass.CHILD, False, MATURE, MATURE).capped_as_minor


@pytest.mark.parametrize(
    "text",
    [
        "handles everything with kid gloves",
        "a baby blue suit",
        "a mature student",
        "a schoolteacher",
        "a kindergarten teacher",
        "his girlfriend left him",
        "a children's author",
        "a child psychologist",
        "a nurse in a children's hospital",
        "a mother of two children",
        "a woman who lives with her two children",
        "Mother of a 5-year-old boy",
        "has three sons, aged 4, 6 and 9; 38-year-old father",
        "saved a child from a fire",
        "raised a little girl alone",
        "tells stories to children",
        "a 35-year-old woman with a 9-year-old son",
        "teaches 10-year-olds",
        "a former child star, now 35",
        "an adult woman with a girlish laugh",
        "a grown man who laughs like a child",
        "a young woman",
        "a young man of twenty-two",
        "The lady is young.",
        "an elderly toymaker",
        "a 12-year-old whisky in his hand",
        "captain of a 16-year-old ship",
        "a cop for 17 years",
        "six feet tall, shoe size 9",
        "at nine o'clock",
        "a minor noble with minor injuries",
        "kinder words, a kind man",
        "Nina, a baker",
        "an old wizard",
        "a robot butler",
        "in his thirties",
        "Age: 1,000 years",
        "Age: 31. She paints the Golden Age | 12 scenes of it",
    ],
)
def test_adults_described_with_such_words_stay_adults(text: str) -> None:
    decision = judged(text)
    assert not decision.capped_as_minor, decision.reason
    assert decision.allowed


@pytest.mark.parametrize(
    "text",
    [
        "a 12-year-old robot girl",
        "a 14-year-old business prodigy",
        "a girl and an old man",
        "a girl saved by a woman",
        "A girl. Her mother is a doctor.",
        "A girl. Her father is 45 years old.",
        "adult content, girl",
        "not yet a woman, still a girl",
    ],
)
def test_somebody_else_s_age_does_not_make_a_girl_grown(text: str) -> None:
    assert judged(text).capped_as_minor


@pytest.mark.parametrize("text", ["an elderly tomboy", "a middle-aged party-loving girl", "an adult with pigtails"])
def test_words_that_say_adult_outright_answer_an_open_age(text: str) -> None:
    assert not judged(text).capped_as_minor


@pytest.mark.parametrize("text", ["As a child he was taken by wolves.", "When she was six, her village burned."])
def test_a_past_is_not_a_present_once_the_age_is_known(text: str) -> None:
    assert not judged(text, age=40).capped_as_minor
    assert not judged(f"{text} A gruff old man.").capped_as_minor
    assert judged(text).capped_as_minor


def test_words_for_adults_in_one_text_say_nothing_about_another() -> None:
    assert judged("a girl in a red coat", "portrait of a woman").capped_as_minor


@pytest.mark.parametrize("text", ["Seven-eyed beast of 7 hills", "", "🎉", "\x00", "a" * 30_000, "a.b " * 5_000])
def test_odd_text_is_read_without_a_verdict(text: str) -> None:
    assert not judged(text).capped_as_minor
