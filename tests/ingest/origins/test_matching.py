from dataclasses import replace
from typing import Any

import pytest
from made_up import CONTACT, JULY, SEPTEMBER, TITLES, identities_of, identity_of, made_pack, made_paper

from ingest.identity import settle
from ingest.origins import matching
from ingest.origins.matching import same_items
from ingest.papers import Access, Claims, DateBasis, PaperType, Span, Withheld


def test_minutes_without_a_date_get_that_of_the_pack_of_their_meeting() -> None:
    identity = identity_of(made_paper("minutes.txt"), made_pack())
    assert (identity.council, identity.committee) == ("Ashby", "Harbour Committee")
    assert (identity.meeting_date, identity.date_basis) == (JULY, DateBasis.MATCHED)
    assert identity.reason == (
        "It has the same contact or venue line and the same items in order as pack.txt, of the meeting on 4 July 2019."
    )


@pytest.mark.parametrize(
    "titles",
    [
        (
            "Minutes of the previous meeting",
            "Declarations of interest",
            "Harbour dredging pdf icon PDF 264 KB",
            TITLES[3],
        ),
        ("MINUTES OF THE PREVIOUS MEETING", "DECLARATIONS OF INTEREST", "HARBOUR DREDGING", "LIBRARY OPENING HOURS"),
        ("Minutes of the previous meeting", "Declarations of lnterest", "Harbour dredglng", "Library opening h0urs"),
        ("1. Minutes", "2. Declaration of Interests", "3. Harbour dredging", "4. Library opening hours"),
        (*TITLES[:2], "Harbour – dredging <i>To follow.</i>", "**Library opening hours** (Pages 5 - 14)"),
        (*TITLES[:2], "Harbour dredging", "Library openings hours"),
        (*TITLES[:2], "Наrbour dredging", "Library opening hours"),
    ],
)
def test_furniture_case_dashes_and_slips_of_recognition_do_not_part_titles(titles: tuple[str, ...]) -> None:
    assert identity_of(made_paper("minutes.txt", titles=titles), made_pack()).date_basis is DateBasis.MATCHED


def test_words_under_a_title_do_not_part_it_while_two_others_are_the_same() -> None:
    longer = (*TITLES, "Street trading Speaker - Nadia Obi, Traders' Association")
    pack = made_pack(items=made_paper("x", titles=longer).items)
    assert identity_of(made_paper("minutes.txt", titles=(*TITLES, "Street trading")), pack).meeting_date == JULY


@pytest.mark.parametrize(
    "titles",
    [
        (*TITLES[:2], TITLES[3], TITLES[2]),
        TITLES[:3],
        (*TITLES, "Street trading"),
        (*TITLES[:3], "Library closing hours"),
        (*TITLES[:3], "Library opening hours 2020"),
        ("Minutes of the meeting held on 2 May 2019", *TITLES[1:]),
        (*TITLES[:2], "Harbour dredging phase 2", "Library opening hours"),
        (),
    ],
)
def test_other_items_are_another_meeting(titles: tuple[str, ...]) -> None:
    pack = made_pack(items=made_paper("x", titles=("Minutes of the meeting held on 4 April 2019", *TITLES[1:])).items)
    assert identity_of(made_paper("minutes.txt", titles=titles), pack).date_basis is DateBasis.UNKNOWN


def test_quarters_and_years_in_titles_are_told_apart() -> None:
    ours, theirs = ((*TITLES[:3], f"Budget monitoring quarter {n}", "Quays") for n in (1, 2))
    pack = made_pack(items=made_paper("x", titles=theirs).items)
    assert identity_of(made_paper("minutes.txt", titles=ours), pack).meeting_date is None


def test_standing_items_alone_make_no_match() -> None:
    titles = (
        "Apologies for absence", "Declarations of interest", "Minutes of the previous meeting", "Harbour dredging",
        "Select Committee work programme", "Referrals to Mayor and Cabinet", "Exclusion of the press and public",
        "Any other business", "Date of next meeting",
    )  # fmt: skip
    pack = made_pack(items=made_paper("x", titles=titles).items)
    assert identity_of(made_paper("minutes.txt", titles=titles), pack).date_basis is DateBasis.UNKNOWN


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ({"contact": CONTACT}, {"contact": "For more information contact: Rosa Whitlock (01632 960 111)"}, True),
        ({"contact": "Rosa Whitlock, Scrutiny Manager"}, {"contact": "Rosa Whitlock 01632 960111"}, True),
        ({"contact": "Email rw@ashby.example"}, {"contact": "Democratic Services, rw@ashby.example"}, True),
        ({"contact": CONTACT}, {"contact": "Piotr Zielinski (01632 960 222)"}, False),
        ({"venue": "Quay Room, Harbour House"}, {"venue": "Venue: Quay Room, Harbour House. View directions"}, True),
        ({"venue": "Quay Room"}, {"venue": "Sail Loft"}, False),
        ({"venue": "Council Chamber", "contact": "Ann Lee"}, {"venue": "Council Chamber", "contact": "Bo Ray"}, False),
        (
            {"venue": "Quay Room, Pier 4", "contact": "Ann Lee"},
            {"venue": "Quay Room, Pier 4", "contact": "Bo Ray"},
            True,
        ),
        ({"venue": "Quay Room"}, {"contact": "Quay Room"}, False),
        ({}, {}, False),
    ],
)
def test_a_match_needs_the_same_contact_or_venue_line(ours: dict[str, str], theirs: dict[str, str], same: bool) -> None:
    paper = made_paper("minutes.txt", claims=Claims(**ours))
    pack = made_pack(claims=Claims(committees=("Harbour Committee",), dates=(JULY,), **theirs))
    assert (identity_of(paper, pack).meeting_date == JULY) is same


def test_two_candidates_are_no_match() -> None:
    identity = identity_of(made_paper("minutes.txt"), made_pack("a.txt"), made_pack("b.txt", SEPTEMBER))
    assert (identity.meeting_date, identity.date_basis) == (None, DateBasis.UNKNOWN)
    assert identity.reason == (
        "It fits a.txt and b.txt equally well, so it is matched with neither; "
        "the paper does not say when its meeting was."
    )


def test_two_papers_of_one_meeting_agree_as_witnesses() -> None:
    identity = identity_of(
        made_paper("minutes.txt"), made_pack("a.txt"), made_pack("b.txt", paper_type=PaperType.AGENDA)
    )
    assert (identity.meeting_date, identity.date_basis) == (JULY, DateBasis.MATCHED)


def test_a_matched_date_is_no_witness_for_another_paper() -> None:
    first = made_paper("a.txt", claims=Claims(contact=CONTACT, venue="Quay Room, Pier 4"), kind=PaperType.AGENDA)
    second = made_paper("b.txt", claims=Claims(venue="Quay Room, Pier 4"))
    identities = identities_of(made_pack(), first, second)
    assert identities["a.txt"].date_basis is DateBasis.MATCHED
    assert identities["b.txt"].date_basis is DateBasis.UNKNOWN


def test_two_different_minutes_of_one_pack_are_matched_with_neither() -> None:
    july = made_paper("a.txt", text="The dredger had run aground and the harbour master told how it was towed")
    other = made_paper("b.txt", text="No quorum was there by eight and the chair sent all of the members home")
    identities = identities_of(made_pack(), july, other)
    assert {one.date_basis for source, one in identities.items() if source != "pack.txt"} == {DateBasis.UNKNOWN}
    assert "another paper" in (identities["a.txt"].reason or "")


def test_two_copies_of_the_minutes_are_both_matched() -> None:
    text = "The dredger had run aground and the harbour master told how it was towed"
    identities = identities_of(
        made_pack(), made_paper("a.txt", text=text), made_paper("b.html", text=f"{text} to port")
    )
    assert {one.meeting_date for one in identities.values()} == {JULY}


def test_a_witness_outside_the_papers_own_bounds_is_no_witness() -> None:
    claims = Claims(contact=CONTACT, after=JULY, bound_reason="it approves the minutes of 4 July 2019")
    identity = identity_of(made_paper("minutes.txt", claims=claims), made_pack())
    assert (identity.date_basis, identity.after, identity.meeting_date) == (DateBasis.BOUNDED, JULY, None)
    assert identity.reason == "It approves the minutes of 4 July 2019."
    assert identity_of(made_paper("minutes.txt", claims=claims), made_pack(day=SEPTEMBER)).meeting_date == SEPTEMBER


@pytest.mark.parametrize(
    "claims",
    [
        Claims(committees=("Licensing Committee",), contact=CONTACT),
        Claims(councils=("Barton",), contact=CONTACT),
        Claims(dates=(SEPTEMBER,), contact=CONTACT),
    ],
)
def test_a_paper_that_says_otherwise_is_of_another_meeting(claims: Claims) -> None:
    assert identity_of(made_paper("minutes.txt", claims=claims), made_pack()).date_basis is not DateBasis.MATCHED


def test_an_exempt_paper_bears_no_witness_for_a_public_one() -> None:
    exempt = made_pack(access=Access.EXEMPT)
    assert identity_of(made_paper("minutes.txt"), exempt).date_basis is DateBasis.UNKNOWN
    assert identity_of(made_paper("minutes.txt", access=Access.EXEMPT), exempt).date_basis is DateBasis.MATCHED


def test_an_item_left_out_as_exempt_does_not_part_two_papers() -> None:
    left_out = Withheld(kind="item", reason="marked Part 2", span=Span(0, 1))
    pack = made_pack(items=made_paper("x", titles=(*TITLES[:3], "Pier repairs")).items, withheld=(left_out,))
    paper = made_paper("minutes.txt", titles=(*TITLES[:3], "Sale of the old pier", "Pier repairs"))
    assert identity_of(paper, pack).meeting_date == JULY
    assert identity_of(paper, replace(pack, withheld=())).meeting_date is None


def test_each_of_many_papers_is_held_against_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    titles = [
        (*TITLES, *(f"Report {n} on the {place} quay" for place in ("north", "east", "west"))) for n in range(200)
    ]
    packs = [made_pack(f"p{n}.txt", items=made_paper("x", titles=titles[n]).items) for n in range(200)]
    minutes = [made_paper(f"m{n}.txt", titles=titles[n]) for n in range(200)]
    looks = 0

    def count(*arguments: Any) -> bool:
        nonlocal looks
        looks += 1
        return same_items(*arguments)

    monkeypatch.setattr(matching, "same_items", count)
    settled = settle([*packs, *minutes]).papers
    assert all(paper.identity.meeting_date == JULY for paper in settled)
    assert looks <= 2 * len(settled)
