"""Free words for a type lead to a kind, or to none."""

from __future__ import annotations

import pytest

from mien.domain.persona import fit_of
from mien.domain.persona.kinds import KINDS


@pytest.mark.parametrize("key", [kind.key for kind in KINDS])
def test_the_name_of_a_kind_is_that_kind(key: str) -> None:
    fit = fit_of(f" {key.upper()} ")

    assert fit is not None
    assert (fit.kind.key, fit.exact) == (key, True)


@pytest.mark.parametrize("title", [work.title for kind in KINDS for work in kind.occupations])
def test_every_occupation_is_found_by_its_title(title: str) -> None:
    fit = fit_of(f"a cheerful {title}")

    assert fit is not None
    assert fit.occupation is not None
    assert fit.occupation.title == title


@pytest.mark.parametrize(
    ("hint", "kind", "occupation"),
    [
        ("retired astronaut", "science", "astronomer"),
        ("street photographer", "art", "portrait photographer"),
        ("photogrpher", "art", "portrait photographer"),
        ("a chef who loves hiking", "food", "restaurant chef"),
        ("wizards", "fantasy", "hedge wizard"),
        ("fitness influencer", "fitness", None),
        ("travel blogger", "travel", None),
        ("mystery/noir", "mystery", None),
        ("medical student", "fitness", "physiotherapist"),
        ("a surgeon", "fitness", "physiotherapist"),
        ("kpop", "music", "singer-songwriter"),
        ("K-pop idol", "music", "singer-songwriter"),
    ],
)
def test_other_words_lead_to_what_is_nearest(hint: str, kind: str, occupation: str | None) -> None:
    fit = fit_of(hint)

    assert fit is not None
    assert (fit.kind.key, fit.occupation.title if fit.occupation else None) == (kind, occupation)
    assert not fit.exact


@pytest.mark.parametrize("hint", ["", "zzxqw", "42", "!?", "🙂", "schoolgirl"])
def test_words_that_mean_nothing_lead_nowhere(hint: str) -> None:
    assert fit_of(hint) is None
