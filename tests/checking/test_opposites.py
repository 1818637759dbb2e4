"""Words with opposites: the list of them, and which way words lean."""

from collections.abc import Sequence

import pytest

from assistant.checking import modality, negation, opposites
from assistant.verification.nouns import Evidence, Source
from assistant.verification.opposites import agree_by_denial, leanings, pairs
from assistant.verification.reading import read
from assistant.verifying import Check
from ingest.papers import Span


def sides(words: str) -> set[bool]:
    """The sides to which the words lean, of all pairs."""
    return {one.first for one in leanings(words)}


def test_the_list_is_broad_and_no_word_is_its_own_opposite() -> None:
    assert len(pairs()) >= 150
    for one, other in pairs():
        assert one and other and not set(one) & set(other)
        assert all(word == word.strip().lower() and word for word in (*one, *other))
        # What denies is for the check of denials: "never late" is "always on time".
        assert not {"not", "no", "never", "nobody", "none", "nothing"} & {*one, *other}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("The panel endorsed the plan", True),
        ("The panel turned down the plan", False),
        ("The claim was not disputed", True),
        ("None of the claims was disputed", True),
        ("The trust failed to retain the barn", False),
        ("The trust has yet to repair the barn", False),
        ("If no objection comes, the plan is endorsed", True),
        # A denial turns the nearest word with an opposite, past what only describes.
        ("The trust did not back selling the barn", False),
        ("No public meeting was cancelled", True),
        ("The plan was never formally endorsed", False),
        ("The barn is unlikely to be finished", False),
        ("The trust lifted the ban on dogs", True),
        ("The trust will stop charging", True),
        ("The trust did not stop charging", False),
        ("Members opposed the sale of the barn", True),
        ("The bus stop was closed", False),
        ("The club never paid late", True),
        ("A licence is no longer required", False),
        ("The trust was stopped from closing the barn", True),
    ],
)
def test_a_word_leans_to_its_side_and_a_denial_turns_it(words: str, first: bool) -> None:
    assert leanings(words)[-1].first is first


def reasons(said: str, run: str, checks: Sequence[Check] = (opposites.check, modality.check)) -> list[str]:
    source = Source(text=run)
    evidence = Evidence(source=source, index=0, span=Span(0, len(run)), run=read(run), whole=read(run))
    return [one.reason for check in checks for one in check(read(said), evidence)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tenants opposed the closure of the laundry.", "Tenants did not support closing the laundry."),
        ("The barn is unlikely to be completed by May 2031.", "The barn will probably not be finished by May 2031."),
        ("The trust lifted the ban on dogs in the orchard.", "Dogs are allowed in the orchard again."),
        ("The trust will stop charging for seed boxes.", "Seed boxes will be free."),
    ],
)
def test_what_denies_its_opposite_is_no_contradiction(one: str, other: str) -> None:
    assert not reasons(one, other) and not reasons(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The motion was carried by 5 votes to 4.", "The motion was lost by 5 votes to 4."),
        ("The lease was extended to 2031.", "The lease was terminated in 2031."),
    ],
)
def test_a_motion_lost_was_not_carried_nor_is_what_ended_extended(one: str, other: str) -> None:
    assert reasons(one, other) and reasons(other, one)


def test_what_is_doubtful_is_not_said_to_come() -> None:
    unlikely = "The barn is unlikely to be completed before 2031."
    assert reasons("The barn will be completed before 2031.", unlikely)
    assert not reasons("The barn will not be completed before 2031.", unlikely)


def test_advice_against_a_thing_is_no_advice_to_do_it() -> None:
    said, run = "The trustees advised closing the barn.", "The trustees advised against closing the barn."
    assert reasons(said, run, (negation.check,)) and reasons(run, said, (negation.check,))


def test_a_lifted_ban_forbids_nothing() -> None:
    assert reasons("Dogs are banned from the orchard.", "The trust lifted the ban on dogs in the orchard.")


def test_a_name_leans_nowhere_and_a_phrase_counts_before_its_words() -> None:
    assert not leanings("They sat in the West Room")
    assert sides("The trustees advised against it") == {False}


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("The rent was never late", "The rent always came on time", True),
        ("Nobody disputed the count", "All accepted the count", True),
        ("The rent was late", "The rent always came on time", False),
        ("The trustees advised against closing the barn", "The trustees advised that the barn stay open", True),
    ],
)
def test_a_denial_is_accounted_for_by_the_opposite_of_what_it_denies(one: str, other: str, agree: bool) -> None:
    assert agree_by_denial(one, other) is agree_by_denial(other, one) is agree
