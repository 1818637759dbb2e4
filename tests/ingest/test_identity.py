from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import CONTACT, JULY, SEPTEMBER, TITLES, identities_of, identity_of, made_pack, made_paper

from ingest import reading
from ingest.formats import markdown
from ingest.formats import text as text_format
from ingest.identity import settle
from ingest.papers import Claims, DateBasis, Identity, Paper, PaperType
from ingest.sidecar import Sidecar


def test_a_paper_that_states_its_meeting_is_believed() -> None:
    identity = identity_of(made_pack())
    assert identity == Identity(
        council="Ashby", committee="Harbour Committee", meeting_date=JULY, date_basis=DateBasis.STATED
    )


def test_a_range_is_told_where_nothing_better_is_known() -> None:
    identity = identity_of(made_paper("minutes.txt", claims=Claims(after=JULY, before=SEPTEMBER)))
    assert (identity.after, identity.before, identity.date_basis) == (JULY, SEPTEMBER, DateBasis.BOUNDED)
    assert identity.reason == (
        "Its own words show only that it is later than 4 July 2019 and earlier than 12 September 2019."
    )


def test_a_range_that_cannot_be_is_no_range() -> None:
    identity = identity_of(made_paper("minutes.txt", claims=Claims(after=SEPTEMBER, before=JULY)))
    assert (identity.after, identity.before, identity.date_basis) == (None, None, DateBasis.UNKNOWN)


def test_a_paper_of_which_nothing_is_known_says_so() -> None:
    identity = identity_of(made_paper("minutes.txt"))
    assert identity.date_basis is DateBasis.UNKNOWN
    assert identity.reason == (
        "The paper does not say when its meeting was, and no other paper of the same meeting does."
    )


def test_where_two_headings_differ_no_date_is_chosen_and_both_are_named() -> None:
    claims = Claims(committees=("Harbour Committee",), dates=(JULY, SEPTEMBER), contact=CONTACT, after=date(2019, 5, 1))
    identity = identity_of(made_paper("minutes.txt", claims=claims), made_pack())
    assert (identity.meeting_date, identity.date_basis, identity.after) == (None, DateBasis.UNKNOWN, None)
    assert identity.reason is not None
    assert "4 July 2019 and 12 September 2019" in identity.reason
    assert identity.council == "Ashby"


def test_where_committees_differ_none_is_chosen_and_both_are_named() -> None:
    claims = Claims(committees=("Harbour Committee", "Licensing Committee"), dates=(JULY,), contact=CONTACT)
    identity = identity_of(made_paper("minutes.txt", claims=claims), made_pack())
    assert (identity.committee, identity.meeting_date, identity.date_basis) == (None, JULY, DateBasis.STATED)
    assert identity.reason is not None
    assert "Harbour Committee and Licensing Committee" in identity.reason


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (("Children & Young People Board", "CHILDREN AND YOUNG PEOPLE BOARD"), "Children & Young People Board"),
        (("CYP Board", "Children and Young People Board"), "Children and Young People Board"),
        (("The Harbour Committee", "Ashby Harbour Committee"), "The Harbour Committee"),
        (("Planning Committee", "Planning Committee A"), None),
        (("Scrutiny Committee", "Health Scrutiny Committee"), None),
        (("Harbour Committee", "Harbour Sub-Committee"), None),
        (("Licensing Sub-Committee", "Licensing Sub-Committee (Panel B)"), "Licensing Sub-Committee"),
        (("Licensing Sub-Committee (Panel A)", "Licensing Sub-Committee (Panel B)"), None),
    ],
)
def test_spellings_of_one_committee_are_one_committee(names: tuple[str, ...], chosen: str | None) -> None:
    claims = Claims(councils=("Ashby", "London Borough of Ashby"), committees=names, dates=(JULY,))
    identity = identity_of(made_paper("minutes.txt", claims=claims))
    assert (identity.council, identity.committee) == ("Ashby", chosen)


def test_a_paper_inherits_only_what_it_lacks() -> None:
    claims = Claims(committees=("HARBOUR COMMITTEE",), contact=CONTACT)
    identity = identity_of(made_paper("minutes.txt", claims=claims), made_pack())
    assert (identity.committee, identity.council, identity.meeting_date) == ("HARBOUR COMMITTEE", "Ashby", JULY)


def test_a_paper_with_a_date_takes_its_council_from_its_sibling_and_stays_stated() -> None:
    identity = identity_of(made_paper("minutes.txt", claims=Claims(dates=(JULY,), contact=CONTACT)), made_pack())
    assert (identity.council, identity.date_basis) == ("Ashby", DateBasis.STATED)
    assert identity.reason == "It has the same contact or venue line and the same items in order as pack.txt."


def test_a_metadata_file_wins_and_its_contradictions_are_told() -> None:
    told = Sidecar(
        committee="Licensing Committee",
        meeting_date=SEPTEMBER,
        url="https://example.org/1",
        told_by=(("committee", "papers.toml, table 1"), ("meeting_date", "papers.toml, table 2")),
    )
    settled = settle((made_pack(),), {"pack.txt": told})
    (paper,) = settled.papers
    assert (paper.identity.committee, paper.identity.meeting_date) == ("Licensing Committee", SEPTEMBER)
    assert (paper.identity.date_basis, paper.identity.council) == (DateBasis.SIDECAR, "Ashby")
    assert paper.url == "https://example.org/1"
    assert settled.warnings == (
        "pack.txt: papers.toml, table 1 gives committee 'Licensing Committee', but the paper says 'Harbour Committee'.",
        "pack.txt: papers.toml, table 2 gives meeting_date '12 September 2019', but the paper says '4 July 2019'.",
    )


def test_a_metadata_file_settles_headings_that_differ() -> None:
    claims = Claims(dates=(JULY, SEPTEMBER))
    identity = identities_of(made_paper("a.txt", claims=claims), a_txt=Sidecar(meeting_date=JULY))["a.txt"]
    assert (identity.meeting_date, identity.date_basis) == (JULY, DateBasis.SIDECAR)


def test_a_date_of_a_metadata_file_bears_witness() -> None:
    undated = made_pack(claims=Claims(contact=CONTACT))
    identities = identities_of(made_paper("minutes.txt"), undated, pack_txt=Sidecar(meeting_date=SEPTEMBER))
    assert (identities["minutes.txt"].meeting_date, identities["minutes.txt"].date_basis) == (
        SEPTEMBER,
        DateBasis.MATCHED,
    )


def test_a_metadata_file_gives_an_item_page_its_number() -> None:
    page = made_paper("a.txt", titles=("Harbour dredging",), kind=PaperType.AGENDA_ITEM)
    settled = settle((page,), {"a.txt": Sidecar(item="7")})
    assert [item.number for item in settled.papers[0].items] == ["7"]
    assert settled.warnings == ("a.txt: papers.toml gives item '7', but the paper says '1'.",)
    several = settle((made_paper("b.txt"),), {"b.txt": Sidecar(item="7")})
    assert [item.number for item in several.papers[0].items] == ["1", "2", "3", "4"]
    assert several.warnings == ("b.txt: papers.toml gives item '7', but the paper says '4 items'.",)


def test_a_metadata_file_gives_a_report_alone_its_item() -> None:
    report = reading.read(markdown.read(b"# Dredging\n\n## 1. Purpose\n\n1.1 To tell of the mud.\n"), "c.md")
    settled = settle((report,), {"c.md": Sidecar(item="7")})
    assert [(item.number, item.title) for item in settled.papers[0].items] == [("7", "Dredging")]
    assert {paragraph.item for paragraph in settled.papers[0].paragraphs} == {0}
    assert settled.warnings == ()


def _library() -> list[Paper]:
    other = (*TITLES[:2], "Pier repairs", "Street trading")
    return [
        made_pack(),
        made_pack("other.txt", SEPTEMBER, items=made_paper("x", titles=other).items),
        made_pack("twin.txt", SEPTEMBER, claims=Claims(dates=(SEPTEMBER,), venue="Quay Room, Pier 4")),
        made_paper("a.txt"),
        made_paper("b.txt", titles=other),
        made_paper("c.txt", claims=Claims(contact=CONTACT, venue="Quay Room, Pier 4")),
        made_paper("d.txt", claims=Claims(contact=CONTACT, dates=(JULY, SEPTEMBER))),
        made_paper("e.txt", claims=Claims(contact=CONTACT, after=JULY)),
    ]


@given(st.permutations(_library()))
def test_the_order_of_the_papers_makes_no_difference(papers: list[Paper]) -> None:
    assert identities_of(*papers) == identities_of(*_library())


@given(st.permutations(_library()))
def test_settling_twice_changes_nothing(papers: list[Paper]) -> None:
    once = settle(papers).papers
    assert settle(once).papers == once


@pytest.mark.papers
def test_the_shared_papers_get_the_identities_that_they_bear() -> None:
    folder = Path(__file__).parents[3] / "shared" / "papers"
    if not folder.is_dir():
        pytest.skip("the shared papers are not here")
    papers = [reading.read(text_format.read(path.read_bytes()), path.name[:3]) for path in sorted(folder.iterdir())]
    known = identities_of(*papers)
    assert known["000"].meeting_date == known["003"].meeting_date == date(2017, 7, 13)
    assert known["000"].committee == known["003"].committee == "Children and Young People Select Committee"
    assert [known[name].date_basis for name in sorted(known)] == ["matched", "unknown", "bounded", "stated", "stated"]
    assert known["002"].after == date(2024, 1, 16)
    assert known["000"].council == "Lewisham"
