"""A later version takes the place of what it plainly names, and of nothing else."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ingest.origins.revising import mark
from ingest.papers import Access, AgendaItem, Claims, DateBasis, Identity, Kind, Paper, PaperType, Paragraph, Replaced
from ingest.sidecar import Sidecar
from ingest.versions import settle

DAY = date(2026, 3, 3)
HERE = Identity(council="Marlbridge", committee="Harbour Board", meeting_date=DAY, date_basis=DateBasis.STATED)


def made(
    source: str,
    *titles: str,
    kind: PaperType = PaperType.REPORT,
    number: int = 5,
    claims: Claims | None = None,
    text: str = "",
    identity: Identity = HERE,
    access: Access = Access.PUBLIC,
) -> Paper:
    return Paper(
        source=source,
        format="text",
        paper_type=kind,
        text=text,
        items=tuple(AgendaItem(number=str(number + n), title=title) for n, title in enumerate(titles)),
        paragraphs=(),
        claims=claims or Claims(revises=tuple(at for at, title in enumerate(titles) if mark(title))),
        identity=identity,
        access=access,
    )


def replaced(*papers: Paper, **told: Sidecar) -> dict[str, tuple[tuple[str, int | None], ...]]:
    settled = settle(papers, {source.replace("_", "."): says for source, says in told.items()})
    return {one.source: tuple((r.by, r.item) for r in one.replaced) for one in settled if one.replaced}


def test_a_report_that_calls_itself_revised_replaces_the_one_of_its_item_and_title() -> None:
    old, new = made("a.txt", "Quay wall"), made("b.txt", "Quay wall", claims=Claims(revises=(None,)))
    assert replaced(old, new, made("c.txt", "Quay lights", number=6)) == {"a.txt": (("b.txt", None),)}


def test_what_is_of_another_meeting_item_title_or_kind_is_not_replaced() -> None:
    new = made("new.txt", "Quay wall (revised)")
    later = replace(HERE, meeting_date=date(2026, 4, 7))
    others = (
        made("a.txt", "Quay wall", identity=later),
        made("b.txt", "Quay wall", number=6),
        made("c.txt", "Quay wall: costs"),
        made("d.txt", "Quay wall", kind=PaperType.MINUTES),
        made("e.txt", "Quay wall", identity=replace(HERE, committee="Audit Committee")),
        made("f.txt", "Quay wall", identity=replace(HERE, meeting_date=None)),
    )
    assert replaced(new, *others) == {}
    assert replaced(new, *others, made("g.txt", "Quay wall")) == {"g.txt": (("new.txt", None),)}


def test_where_two_papers_fit_nothing_is_replaced() -> None:
    twins = made("a.txt", "Quay wall"), made("b.txt", "Quay wall")
    assert replaced(*twins, made("c.txt", "Quay wall (revised)")) == {}
    revised = made("b.txt", "Quay wall (revised)"), made("c.txt", "Quay wall - REVISED")
    assert replaced(made("a.txt", "Quay wall"), *revised) == {}


def test_a_stamp_is_believed_of_the_one_other_paper_of_its_item_and_title() -> None:
    stamp = Claims(stamped=True)
    old, new = made("a.txt", "Quay wall"), made("b.txt", "Quay wall", claims=stamp)
    assert replaced(old, new, made("c.txt", "Quay lights", number=6)) == {"a.txt": (("b.txt", None),)}
    pack = made("pack.pdf", "Quay lights", "Quay wall", kind=PaperType.AGENDA_PACK, number=4)
    assert replaced(pack, new) == {"pack.pdf": (("b.txt", 1),)}
    later = replace(HERE, meeting_date=date(2026, 4, 7))
    unfit = (
        (old, made("c.txt", "Quay wall")),
        (old, pack),
        (old, made("c.txt", "Quay wall", claims=stamp)),
        (made("a.txt", "Quay wall", number=6),),
        (made("a.txt", "Quay wall: costs"),),
        (made("a.txt", "Quay wall", identity=later),),
        (made("a.txt", "Quay wall", kind=PaperType.MINUTES),),
        (replace(old, items=(AgendaItem(number=None, title="Quay wall"),)),),
        (made("a.txt", "Quay wall (revised)"),),
    )
    for others in unfit:
        assert not [by for taken in replaced(new, *others).values() for by, _ in taken if by == "b.txt"]
    assert replaced(old, replace(new, access=Access.EXEMPT)) == {}


def test_a_stamp_on_a_slip_or_a_supplement_is_not_believed() -> None:
    stamp = Claims(stamped=True)
    whole = "The wall leans by a hand. " * 20
    old, new = made("a.txt", "Quay wall", text=whole), made("b.txt", "Quay wall", claims=stamp, text=whole[:300])
    assert replaced(old, new) == {"a.txt": (("b.txt", None),)}
    assert replaced(old, replace(new, text=whole[:200])) == {}
    assert replaced(old, replace(new, text=f"Supplementary information\n{whole}")) == {}
    assert replaced(old, replace(new, source="wall addendum.txt")) == {}
    pack = replace(
        made("pack.pdf", "Quay lights", "Quay wall", kind=PaperType.AGENDA_PACK, number=4, text=whole * 3),
        paragraphs=tuple(
            Paragraph(start=start, end=end, kind=Kind.DISCUSSION, item=item)
            for item, (start, end) in enumerate(((0, 900), (900, 1400)))
        ),
    )
    assert replaced(pack, new) == {"pack.pdf": (("b.txt", 1),)}
    assert replaced(pack, replace(new, text=whole[:200])) == {}


def test_numbered_versions_replace_each_the_one_before() -> None:
    first, second, third = (made(f"wall{mark}.pdf", "Quay wall") for mark in ("", "_v2", "_v3"))
    assert replaced(third, first, second) == {
        "wall.pdf": (("wall_v2.pdf", None),),
        "wall_v2.pdf": (("wall_v3.pdf", None),),
    }


def test_a_supplement_replaces_the_item_that_it_revises_and_adds_the_others() -> None:
    pack = made("pack.pdf", "Minutes", "Quay wall", "Lights", kind=PaperType.AGENDA_PACK, number=1)
    more = made(
        "more.pdf",
        "Quay wall (revised)",
        "Buoys",
        kind=PaperType.AGENDA_PACK,
        number=2,
        claims=Claims(revises=(0,)),
        text="Harbour Board\n\nSupplementary Agenda\n",
    )
    assert replaced(pack, more) == {"pack.pdf": (("more.pdf", 1),)}
    adding = replace(more, claims=Claims(), items=(AgendaItem(number="2", title="Quay wall"),))
    assert replaced(pack, adding) == {}


def test_a_revised_report_replaces_that_in_the_pack_and_that_beside_it() -> None:
    pack = made("pack.pdf", "Quay wall", "Lights", kind=PaperType.AGENDA_PACK)
    alone, new = made("wall.pdf", "Quay wall"), made("new.pdf", "Quay wall", claims=Claims(revises=(None,)))
    assert replaced(pack, alone, new) == {"pack.pdf": (("new.pdf", 0),), "wall.pdf": (("new.pdf", None),)}


def test_corrected_minutes_replace_the_minutes_of_their_meeting_but_no_page_of_the_site() -> None:
    minutes = made("m.txt", "Apologies", "Quay wall", kind=PaperType.MINUTES)
    new = made("c.txt", "Apologies", "Quay wall", kind=PaperType.MINUTES, claims=Claims(revises=(None,)))
    assert replaced(minutes, new) == {"m.txt": (("c.txt", None),)}
    page = Sidecar(url="https://democracy.example/ieListDocuments.aspx?CId=1&MId=2")
    assert replaced(minutes, new, m_txt=page) == {}


def test_corrected_minutes_of_one_item_leave_the_other_decisions() -> None:
    minutes = made("m.txt", "Apologies", "Rents", "Roofs", kind=PaperType.MINUTES, number=1)
    roofs = made("roofs.txt", "Roofs", kind=PaperType.MINUTES, number=3, claims=Claims(revises=(None,)))
    assert replaced(minutes, roofs) == {"m.txt": (("roofs.txt", 2),)}
    rents = made("rents.txt", "Rents", kind=PaperType.MINUTES, number=2, claims=Claims(revises=(None,)))
    assert replaced(minutes, roofs, rents) == {"m.txt": (("rents.txt", 1), ("roofs.txt", 2))}
    others = made("others.txt", "Fences", kind=PaperType.MINUTES, number=1, claims=Claims(revises=(None,)))
    assert replaced(made("m.txt", "Rents", kind=PaperType.MINUTES, number=1), others) == {}


def test_a_revised_agenda_replaces_the_whole_where_each_item_comes_again_by_number_or_title() -> None:
    old = made("a.txt", "Apologies", "Rents", "Roofs", kind=PaperType.AGENDA, number=1)
    new = made(
        "b.txt", "Apologies", "Rent levels", "Roofs", kind=PaperType.AGENDA, number=1, claims=Claims(revises=(None,))
    )
    assert replaced(old, new) == {"a.txt": (("b.txt", None),)}
    moved = replace(new, items=tuple(replace(item, number=None) for item in old.items))
    assert replaced(old, moved) == {"a.txt": (("b.txt", None),)}


def test_a_title_that_stands_twice_is_told_apart_by_its_number() -> None:
    old = made("m.txt", "Break", "Rents", "Break", kind=PaperType.MINUTES, number=1)
    new = made("c.txt", "Break", kind=PaperType.MINUTES, number=3, claims=Claims(revises=(None,)))
    assert replaced(old, new) == {"m.txt": (("c.txt", 2),)}


def test_minutes_without_items_are_not_replaced_by_a_scrap() -> None:
    old = made("m.txt", kind=PaperType.MINUTES, text="It was RESOLVED that the rents rise. " * 20)
    new = made("c.txt", kind=PaperType.MINUTES, text="Corrected minutes. RESOLVED.", claims=Claims(revises=(None,)))
    assert replaced(old, new) == {}
    assert replaced(old, replace(new, text=old.text)) == {"m.txt": (("c.txt", None),)}


def test_the_titles_that_a_site_gives_count_alone() -> None:
    titles = {"a_pdf": "Quay wall", "b_pdf": "Appendix A", "c_pdf": "Quay wall (v2)"}
    told = {source: Sidecar(title=title) for source, title in titles.items()}
    papers = [made(f"{name}.pdf", "Harbour Board") for name in "abc"]
    assert replaced(*papers, **told) == {"a.pdf": (("c.pdf", None),)}


def test_an_appendix_replaces_neither_its_report_nor_another_appendix() -> None:
    told = Claims(revises=(None,))
    report, other = made("item5-report.txt", "Quay wall"), made("item5-appendix-b.txt", "Quay wall")
    assert replaced(report, other, made("item5-appendix-a.txt", "Quay wall", claims=told)) == {}
    new = made("item5-annex-b-v2.txt", "Quay wall", claims=told)
    assert replaced(report, other, new) == {"item5-appendix-b.txt": (("item5-annex-b-v2.txt", None),)}
    revised = made("revised.txt", "Quay wall", claims=told)
    assert replaced(report, other, revised) == {"item5-report.txt": (("revised.txt", None),)}


def test_a_metadata_file_says_it_with_the_day() -> None:
    told = {"old.txt": Sidecar(replaced_by="new.txt", replaced_on=DAY)}
    found = settle([made("old.txt", "Lights"), made("new.txt", "Buoys")], told)
    assert found[0].replaced == (Replaced(by="new.txt", day=DAY),)
    assert settle([made("old.txt", "Lights")], told)[0].replaced == ()


def test_an_exempt_paper_replaces_nothing_that_is_public() -> None:
    new = made("new.txt", "Quay wall (revised)", access=Access.EXEMPT)
    assert replaced(made("a.txt", "Quay wall"), new) == {}
    assert replaced(made("a.txt", "Quay wall", access=Access.EXEMPT), new) == {"a.txt": (("new.txt", None),)}


def test_what_exempt_papers_are_held_makes_no_difference_to_public_ones() -> None:
    exempt = Access.EXEMPT
    public = made("a.txt", "Quay wall"), made("b.txt", "Quay wall (revised)")
    told = {"a.txt": (("b.txt", None),)}
    for name, title in (("x.txt", "Quay wall (revised)"), ("x.txt", "Quay wall"), ("x_v4.txt", "Quay wall")):
        assert replaced(*public, made(name, title, access=exempt)) == told
    says = Sidecar(replaced_by="new.txt")
    held = made("old.txt", "Lights"), made("p/new.txt", "Buoys"), made("q/new.txt", "Buoys", access=exempt)
    assert replaced(*held, old_txt=says) == {"old.txt": (("p/new.txt", None),)}


@given(st.permutations(["wall.pdf", "wall_v2.pdf", "wall_v3.pdf", "lights.pdf", "lights (revised).pdf"]))
def test_the_order_of_the_papers_makes_no_difference(order: list[str]) -> None:
    papers = [made(name, "Quay wall" if "wall" in name else "Lights") for name in order]
    assert replaced(*papers) == {
        "lights.pdf": (("lights (revised).pdf", None),),
        "wall.pdf": (("wall_v2.pdf", None),),
        "wall_v2.pdf": (("wall_v3.pdf", None),),
    }
