"""Posts by rules: sentences in the character's tone about what was asked for, the same for the same seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from mien.domain.appearance.chance import fraction
from mien.domain.briefs import PostBrief
from mien.domain.posts import lines
from mien.domain.posts.facts import Facts, shares_a_word
from mien.domain.posts.hashtags import hashtags
from mien.domain.posts.kinds import PostKind, count_words, post_kind
from mien.domain.posts.topic_kinds import TopicKind
from mien.domain.posts.topics import Topic, capitalized, read_topic
from mien.domain.posts.voices import GRAVE, Lines, voice_of

_PARAGRAPH: Final = 4
"""Sentences of a paragraph, where there are several."""
_LONG_STORY: Final = 100
"""Words from which a story takes more time for its scene."""
_ROOM_FOR_TITLE: Final = 160
"""Characters."""
_WHO: Final = re.compile(
    r"((?:An?|The)\s(?:(?!\b(?:he|she|they|his|her|their|who|is|was)\b)[^.!?\n]){5,90})[.!?\n]?\s*(?:$|\n|[A-Z])"
)
"""A first sentence such as "A tall watchmaker of forty." that isn't about what somebody does."""


def template_post(brief: PostBrief) -> str:
    """A post in the character's voice about what the request says, of the brief's style and quality.

    Raises ``InvalidRequest`` for a style that there isn't.
    """
    kind = post_kind(brief.style)
    composer = _Composer(brief, kind)
    sentences = composer.sentences()
    text = _laid_out(sentences, paragraphs=len(sentences) > _PARAGRAPH + 2)
    if kind.titled:
        text = f"{composer.title()}\n\n{text}"
    return _with_hashtags(text, kind, composer)


class _Composer:
    def __init__(self, brief: PostBrief, kind: PostKind) -> None:
        self._brief = brief
        self._kind = kind
        self.facts = Facts.of(brief.character)
        self.topic = _cut(read_topic(brief.request, brief.character.name), kind, brief)
        self._voice = GRAVE if self.topic.grave else voice_of(brief.character)
        self._low, self._high = kind.length(brief.quality)
        reach = (self._high - self._low) * (0.15 + 0.35 * self._fraction("length"))
        self._target = self._low + reach

    def sentences(self) -> list[str]:
        """The text's sentences in order: an opening, as much as the length asks for, and an ending."""
        ending = self._one(lines.STORY_ENDINGS if self._kind.told else self._voice.closings)
        said = [self._filled(self._opening())]
        room = self._high - count_words(ending)
        for sentence in self._body():
            so_far = count_words(" ".join(said))
            if so_far + count_words(ending) >= self._target:
                break
            if so_far + count_words(sentence) <= room and self._fits([*said, sentence, ending]):
                said.append(sentence)
        if self._fits([*said, ending]) and count_words(" ".join(said)) + count_words(ending) <= self._high:
            said.append(ending)
        return said

    def title(self) -> str:
        """A line above the text."""
        if self.topic.kind is TopicKind.SELF:
            return f"About {self._brief.character.name}"
        if self.topic.flows and self._fraction("title") < 0.5:
            return f"On {self.topic.text}"
        mark = self.topic.end if self.topic.end != "." else ""
        return f"{capitalized(self.topic.text)}{mark}"

    def _fraction(self, what: str) -> float:
        return fraction(self._brief.seed, f"post/{what}/{self._brief.request}")

    def _one(self, options: Lines) -> str:
        return options[int(self._fraction("/".join(options)) * len(options))]

    def _opening(self) -> str:
        if self._kind.told:
            return lines.STORY_OF_MYSELF if self.topic.kind is TopicKind.SELF else self._one(lines.STORY_BEGINNINGS)
        voice = self._voice
        about = voice.about if self.topic.flows else ()
        by_kind = {
            TopicKind.IDEA: (voice.openings if self.topic.grave else lines.IDEA_OPENINGS) + about,
            TopicKind.NEWS: voice.news,
            TopicKind.QUESTION: voice.asked,
            TopicKind.GREETING: voice.greeting,
            TopicKind.SELF: voice.myself,
        }
        return self._one(by_kind.get(self.topic.kind, voice.openings + about))

    def _filled(self, line: str) -> str:
        opening = self.topic.opening
        if self.topic.kind is TopicKind.SELF:
            opening = f"I'm {self._brief.character.name}."
        said = f"{self.topic.text}{self.topic.end}"
        return _slotted(line, opening=opening, said=said, topic=self.topic.text, name=self._brief.character.name)

    def _fits(self, sentences: Sequence[str]) -> bool:
        """True while title, text and hashtags are no longer than the kind allows."""
        room = self._kind.characters - (_ROOM_FOR_TITLE if self._kind.titled else 0)
        return len(" ".join(sentences)) <= room

    def _body(self) -> Iterator[str]:
        """Sentences for the middle, the more telling first."""
        opened = [sentence for sentence in (self._who(), self._introduction(), self._context()) if sentence]
        if self._kind.told:
            return chain(opened, self._story())
        return chain(opened, self._thoughts())

    def _who(self) -> str:
        """For an introduction: the description's first words, where they are short and can stand alone."""
        found = _WHO.match(self._brief.character.description)
        if self.topic.kind is not TopicKind.SELF or found is None:
            return ""
        who = found[1].rstrip()
        return _slotted(self._one(lines.WHO), who=who, lower=who[0].lower() + who[1:])

    def _introduction(self) -> str:
        """For an introduction: two of the traits, as others say them."""
        if self.topic.kind is not TopicKind.SELF or len(self.facts.traits) < 2:
            return ""
        first, second = self.facts.traits[:2]
        return _slotted(self._one(lines.TRAITS), first=first, second=second)

    def _context(self) -> str:
        """What the context says, as a remark."""
        told = read_topic(self._brief.context, self._brief.character.name)
        if not self._brief.context.strip() or told.kind is TopicKind.SELF:
            return ""
        return _cut(told, self._kind, self._brief).opening

    def _thoughts(self) -> Iterator[str]:
        about = self._deck("kind", () if self.topic.grave else lines.BY_KIND[self.topic.kind])
        with_asides = self.topic.grave or self.topic.kind is TopicKind.SCENE
        asides = self._deck("asides", self._voice.asides if with_asides else ())
        facts = iter(() if self.topic.grave else self._facts_told())
        musings = self._deck("musings", lines.MUSINGS if self._kind.titled else ())
        yield from _in_turns((about, facts, asides, musings), start=int(self._fraction("first") * 3))

    def _story(self) -> Iterator[str]:
        """Scene, turn, what it did to me, and in longer ones another turn."""
        many = 2 if self._target < _LONG_STORY else 4
        settings, turns = self._deck("settings", lines.STORY_SETTINGS), self._deck("turns", lines.STORY_TURNS)
        reactions = self._deck("reactions", lines.STORY_REACTIONS)
        minded = zip(
            self._deck("minded", lines.STORY_FACTS), self._deck("interests", self.facts.interests), strict=False
        )
        facts = (_slotted(line, interest=each) for line, each in minded)
        acts = (
            (settings, many),
            (facts, 1),
            (turns, 1),
            (reactions, many),
            (turns, 1),
            (reactions, many),
            (settings, 9),
        )
        for deck, number in acts:
            yield from (line for _, line in zip(range(number), deck, strict=False))

    def _facts_told(self) -> list[str]:
        """One sentence for each of a few facts; an interest that the topic is about comes first."""
        facts, of_scene = self.facts, self.topic.kind is TopicKind.SCENE
        relevant = [each for each in facts.interests if shares_a_word(each, self.topic.text)]
        others = self._deck("interests", [each for each in facts.interests if each not in relevant])
        wordings = self._voice.interests if of_scene else lines.INTERESTED[self.topic.kind]
        told = [_slotted(self._one(lines.RELEVANT), interest=each) for each in relevant[:1]]
        told += [
            _slotted(line, interest=each)
            for line, each, _ in zip(self._deck("about interests", wordings), others, range(2), strict=False)
        ]
        if of_scene or self.topic.kind is TopicKind.SELF:
            wording = self._one(lines.LIKES if of_scene else lines.FOND)
            told += [_slotted(wording, like=each) for each in self._deck("likes", facts.likes)][:1]
        if of_scene:
            disliked = self._deck("dislikes", facts.dislikes)
            told += [_slotted(self._one(lines.DISLIKES), dislike=each) for each in disliked][:1]
        return told

    def _deck(self, name: str, options: Sequence[str]) -> Iterator[str]:
        """The options in an order that follows from the seed, none twice."""
        topic = f"{name}/{self._brief.request}"
        return iter(sorted(options, key=lambda option: fraction(self._brief.seed, f"{topic}/{option}")))


def _cut(topic: Topic, kind: PostKind, brief: PostBrief) -> Topic:
    """A topic that leaves room for what is said about it."""
    words = topic.text.split()
    most = max(6, kind.length(brief.quality)[1] // 2)
    if len(words) <= most:
        return topic
    return replace(topic, text=" ".join(words[:most]).rstrip(",;:"), end="…")


def _slotted(line: str, **slots: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: slots[found[1]], line)


def _in_turns(decks: Sequence[Iterator[str]], start: int) -> Iterator[str]:
    """One line of each deck in turn, until all are empty."""
    left = [*decks[start:], *decks[:start]]
    while left:
        deck = left.pop(0)
        line = next(deck, None)
        if line is not None:
            yield line
            left.append(deck)


def _laid_out(sentences: Sequence[str], *, paragraphs: bool) -> str:
    if not paragraphs:
        return " ".join(sentences)
    parts = [sentences[at : at + _PARAGRAPH] for at in range(0, len(sentences), _PARAGRAPH)]
    if len(parts) > 1 and len(parts[-1]) == 1:
        parts[-2:] = [[*parts[-2], *parts[-1]]]
    return "\n\n".join(" ".join(part) for part in parts)


def _with_hashtags(text: str, kind: PostKind, composer: _Composer) -> str:
    tags = [] if composer.topic.grave else hashtags(composer.topic, composer.facts.interests)
    for tag in tags[: kind.hashtags]:
        if len(text) + len(tag) < kind.characters:
            text = f"{text} {tag}"
    return text
