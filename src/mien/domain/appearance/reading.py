"""What every reader of an attribute shares: the prepared passage, what counts, and how it is quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from mien.domain.appearance.ambiguous import name_left_out, settle
from mien.domain.appearance.cast import Cast, find_names, read_cast
from mien.domain.appearance.lists import readable
from mien.domain.appearance.owner import assign_owners
from mien.domain.appearance.passage import Passage, Word, read_passage
from mien.domain.appearance.phrases import gather
from mien.domain.appearance.predicates import link_predicates
from mien.domain.appearance.scope import mark_scopes
from mien.domain.appearance.tongues import to_english, tongue_of
from mien.domain.appearance.trades import find_trades
from mien.domain.appearance.unreal import mark_unreal

QUOTE_GAP: Final = 6
"""Words between two parts of a quotation that are still quoted with them."""
Found = dict[str, Any]
"""A stated attribute before validation: ``value``, ``source`` and ``evidence``."""


@dataclass(slots=True)
class Reading:
    """A passage in which every word knows what it describes and whose it is."""

    passage: Passage
    cast: Cast

    @property
    def words(self) -> list[Word]:
        """All words, in order."""
        return self.passage.words

    def counts(self, word: Word) -> bool:
        """True for words said of the described person, not compared, denied or half-said."""
        return not (word.other or word.compared or word.denied or word.weakened)

    def heads(self, *features: str) -> list[Word]:
        """Heads of these features that are the person's own (denied ones included)."""
        return [w for w in self.words if w.feature in features and not w.other and not w.compared]

    def described(self, head: Word) -> list[Word]:
        """What is truly said of a head: before it first, nearest first, then behind it."""
        said = [w for w in (self.words[at] for at in head.mods) if not (w.denied or w.weakened or w.compared)]
        if head.denied or head.weakened:
            said = [w for w in said if w.index > head.index]
        return [w for w in said if not self._of_compound(w)]

    def _of_compound(self, word: Word) -> bool:
        """True for the *gold* of a gold-headed cane and the *green* of a green-party activist."""
        following = self.words[word.index + 1] if word.index + 1 < len(self.words) else None
        unknown = following is not None and following.glued and following.kind == "word"
        return unknown and following is not None and "colo" not in following.lower

    def about_person(self, word: Word) -> bool:
        """True for a modifier that describes the person: free, or with a noun or pronoun for them."""
        if word.other or word.compared:
            return False
        if word.claimed < 0:
            return True
        head = self.words[word.claimed]
        if head.other or head.compared or self._of_compound(word):
            return False
        return head.kind == "name" or head.feature in ("person", "creature", "figure") or head.kind == "pron"

    def quote(self, *parts: Word) -> str:
        """The text from the first to the last of ``parts``; long gaps are left out."""
        indices = sorted({part.index for part in parts})
        runs = [[indices[0], indices[0]]]
        for index in indices[1:]:
            if index - runs[-1][1] > QUOTE_GAP:
                runs.append([index, index])
            runs[-1][1] = index
        return " … ".join(self.passage.said(first, last) for first, last in runs)

    def noun_phrase(self, head: Word) -> list[Word]:
        """The head and what stands before it and describes it."""
        return [*(self.words[at] for at in sorted(head.mods) if at < head.index), head]

    def stated(self, value: Any, *parts: Word) -> Found:
        """A stated attribute with the words it was read from."""
        return {"value": value, "source": "stated", "evidence": self.quote(*parts) if parts else None}


def read(text: str, name: str) -> Reading:
    """Prepare a text: lists undone, other tongues in English, words, scopes, links, owners."""
    clear = readable(text)
    tongue = tongue_of(clear)
    translation = None if tongue is None else to_english(clear, tongue)
    passage = read_passage(clear if translation is None else translation.text)
    passage.translation = translation
    settle(passage)
    name_left_out(passage)
    mark_scopes(passage)
    find_names(passage)
    find_trades(passage)
    mark_unreal(passage)
    gather(passage)
    link_predicates(passage)
    cast = read_cast(passage, name)
    assign_owners(passage, cast)
    return Reading(passage, cast)
