"""What each diagnosis asks for: one change after the other, the best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from mien.domain.approach import Approach, Means, Tried
from mien.domain.diagnosis import Diagnosis
from mien.domain.shots import Angle, Shot, ShotType

_USUAL_STRENGTH: Final = 0.6
"""Where a backend that takes a strength was given none."""
_STRENGTH_STEP: Final = 0.15
_LEAST_STRENGTH: Final = 0.15
_MOST_STRENGTH: Final = 0.95
_MOST_STEPS: Final = 150
_MORE_STEPS: Final = 1.5

_SEEN: Final = {
    Angle.FRONT: "front view, facing the camera",
    Angle.SIDE: "side view, strictly in profile",
    Angle.BACK: "back view, seen from behind",
    Angle.THREE_QUARTER: "three-quarter view, turned half aside",
}
_FRAMED: Final = {
    ShotType.CLOSE_UP: "close-up of the face",
    ShotType.MEDIUM: "shown from the waist up",
    ShotType.FULL_BODY: "the whole figure from head to feet",
    ShotType.WIDE: "the whole figure, small in wide surroundings",
}
_WHOLE_FIGURE: Final = "whole figure in frame, head and feet visible"
_WHOLE_HEAD: Final = "whole head in frame"
_ALONE: Final = "one person alone, nobody else"
_SHARP: Final = "sharp focus, clean and finely detailed"
_SAME_COLORS: Final = "colours exactly as in the reference"


@dataclass(frozen=True, slots=True)
class View:
    """What a reference is known to show; ``None``: not known."""

    shot_type: ShotType | None = None
    angle: Angle | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """What the attempts are for, as far as choosing a change needs to know."""

    shot: Shot | None = None
    """What is asked for; ``None``: nothing in particular."""
    shows: Mapping[str, View] = field(default_factory=dict)
    """What the references show, by id."""
    colors: str = ""
    """The person's colours in words, such as ``red hair, navy coat``."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that the choice of the next attempt depends on."""

    tried: Sequence[Tried]
    """At least one."""
    ranking: Sequence[str]
    """Ids of the references, best first."""
    master: str | None
    means: Means
    goal: Goal

    @property
    def last(self) -> Approach:
        """The attempt to depart from."""
        return self.tried[-1].approach

    @property
    def order(self) -> list[str]:
        """The references, the master first if it is one of them."""
        return sorted(self.ranking, key=lambda each: each != self.master)

    @property
    def untried(self) -> list[str]:
        """Those that weren't first among the references of an attempt, the master first; none where none are taken."""
        led = {each.approach.references[0] for each in self.tried if each.approach.references}
        return [each for each in self.order if each not in led] if self.means.references else []

    def alone(self, reference: str) -> Approach:
        """The last attempt with this reference and no other."""
        return replace(self.last, references=(reference,))

    def another_seed(self) -> Iterator[Approach]:
        """The last attempt with another seed, where the backend takes one."""
        if self.means.seed:
            yield replace(self.last, seed_offset=self.last.seed_offset + 1)

    def emphasised(self, words: str, approach: Approach | None = None) -> Iterator[Approach]:
        """An attempt with words in front of those emphasised already, where the backend reads them."""
        approach = approach or self.last
        if self.means.words and words not in approach.emphasis:
            yield replace(approach, emphasis=", ".join(filter(None, (words, approach.emphasis))))

    def strength(self, change: float) -> float | None:
        """The strength that much higher or lower, within bounds; as it is where the backend takes none."""
        if not self.means.strength:
            return self.last.strength
        now = _USUAL_STRENGTH if self.last.strength is None else self.last.strength
        return round(min(_MOST_STRENGTH, max(_LEAST_STRENGTH, now + change)), 2)


def show_the_view(now: Situation) -> Iterator[Approach]:
    """A reference that shows what is asked, else words for it in front of the prompt."""
    shot = now.goal.shot
    if shot is None:
        return
    showing = [each for each in now.order if now.goal.shows.get(each, View()).angle is shot.angle]
    showing.sort(key=lambda each: now.goal.shows[each].shot_type is not shot.shot_type)
    yield from (now.alone(each) for each in showing if each in now.untried)
    leading = now.alone(showing[0]) if showing and now.means.references else now.last
    yield from now.emphasised(f"{_SEEN[shot.angle]}, {_FRAMED[shot.shot_type]}", leading)


def show_all_of_it(now: Situation) -> Iterator[Approach]:
    """Words for how much is to be in the frame, then a reference that shows as much."""
    shot = now.goal.shot
    whole = shot is None or shot.shot_type in (ShotType.FULL_BODY, ShotType.WIDE)
    yield from now.emphasised(_WHOLE_FIGURE if whole else _WHOLE_HEAD)
    if shot is not None:
        fitting = [each for each in now.untried if now.goal.shows.get(each, View()).shot_type is shot.shot_type]
        yield from (now.alone(each) for each in fitting)


def hold_on_to_the_person(now: Situation) -> Iterator[Approach]:
    """The master first, as many more references as there is room for, and less freedom to depart from them."""
    gathered = tuple(now.order[: now.means.references])
    if gathered:
        yield replace(now.last, references=gathered, strength=now.strength(-_STRENGTH_STEP))


def hold_on_to_the_colors(now: Situation) -> Iterator[Approach]:
    """The master, and the colours in words."""
    words = f"exactly these colours: {now.goal.colors}" if now.goal.colors else _SAME_COLORS
    leading = now.alone(now.order[0]) if now.order and now.means.references else now.last
    yield from now.emphasised(words, leading)
    yield from hold_on_to_the_person(now)


def draw_cleaner(now: Situation) -> Iterator[Approach]:
    """More steps, another seed; where there is neither, words."""
    if now.means.steps:
        steps = min(_MOST_STEPS, round((now.last.steps or now.means.steps) * _MORE_STEPS))
        yield replace(now.last, steps=steps)
    yield from now.another_seed()
    yield from now.emphasised(_SHARP)


def get_away_from_the_reference(now: Situation) -> Iterator[Approach]:
    """Another reference alone, else more freedom, else none."""
    yield from (now.alone(each) for each in now.untried)
    yield replace(now.last, strength=now.strength(_STRENGTH_STEP))
    yield replace(now.last, references=())


def draw_anew(now: Situation) -> Iterator[Approach]:
    """The same with another seed."""
    yield from now.another_seed()


def draw_one_person(now: Situation) -> Iterator[Approach]:
    """Words that say there is nobody else."""
    yield from now.emphasised(_ALONE)


def draw_elsewhere(now: Situation) -> Iterator[Approach]:
    """A backend that hasn't been tried."""
    used = {each.approach.backend for each in now.tried}
    yield from (replace(now.last, backend=each) for each in now.means.others if each not in used)


REMEDIES: Final[Mapping[Diagnosis, Callable[[Situation], Iterator[Approach]]]] = {
    Diagnosis.WRONG_VIEW: show_the_view,
    Diagnosis.CROPPED: show_all_of_it,
    Diagnosis.IDENTITY_DRIFT: hold_on_to_the_person,
    Diagnosis.PALETTE_DRIFT: hold_on_to_the_colors,
    Diagnosis.LOW_SHARPNESS: draw_cleaner,
    Diagnosis.LOW_QUALITY: draw_cleaner,
    Diagnosis.COPY: get_away_from_the_reference,
    Diagnosis.BLANK: draw_anew,
    Diagnosis.SEVERAL_PEOPLE: draw_one_person,
    Diagnosis.BACKEND_DOWN: draw_elsewhere,
}
"""The others end the attempts."""
