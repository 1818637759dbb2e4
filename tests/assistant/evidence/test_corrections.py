from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from standins import MUSEUM, passage

from assistant.evidence.corrections import Replacement, leading, mark, marks, replaced, witnesses
from assistant.evidence.notices import notices
from assistant.evidence.units import Unit, units
from ingest.papers import AgendaItem, DateBasis, Identity, Kind, Paper, PaperType, Paragraph, Span

ROOF, HALL, LAST = ("4", "Museum roof"), ("5", "Town hall doors"), ("1", "Minutes of the last meeting")
LINE = tuple[tuple[str, str], str]


def made(
    day: date | None, *lines: LINE, kind: PaperType = PaperType.MINUTES, source: str = "", body: str = ""
) -> Paper:
    """A paper of some items, a line a paragraph; one that begins with a figure and a stop carries that number."""
    items = list(dict.fromkeys(item for item, _ in lines))
    text, paragraphs = "", []
    for item, words in lines:
        number = words.split()[0] if words[0].isdigit() and "." in words.split()[0] else None
        row = "\t" in words
        paragraphs.append(
            Paragraph(
                start=len(text),
                end=len(text) + len(words),
                kind=Kind.TABLE_ROW if row else Kind.DISCUSSION,
                item=items.index(item),
                number=number,
                table=items.index(item) if row else None,
            )
        )
        text += words + "\n"
    basis = DateBasis.STATED if day else DateBasis.UNKNOWN
    identity = replace(MUSEUM, committee=body or MUSEUM.committee, meeting_date=day, date_basis=basis)
    return Paper(
        source=source or f"{day}-{kind}.txt",
        format="text",
        paper_type=kind,
        text=text,
        items=tuple(AgendaItem(number=number, title=title) for number, title in items),
        paragraphs=tuple(paragraphs),
        identity=identity,
    )


def cut(*papers: Paper) -> list[Unit]:
    held = {paper.source: paper for paper in papers}
    return units([passage(paper, at) for paper in papers for at in range(len(paper.paragraphs))], held.__getitem__)


def found(*papers: Paper) -> tuple[Replacement, ...]:
    """What is replaced of all that the papers hold."""
    everything = cut(*papers)
    return replaced(everything, notices(everything), papers, everything)


def words(replacements: Sequence[Replacement]) -> list[str]:
    return [one.old.words for one in replacements]


MARCH = made(
    date(2025, 3, 4), (ROOF, "The survey cost £9,600."), (ROOF, "Slate costs £40."), (HALL, "A door is £9,600.")
)
MAY = made(date(2025, 5, 6), (LAST, "Agreed with one correction: minute 4 should read £6,900 and not £9,600."))
JULY = made(date(2025, 7, 1), (LAST, "The minutes were agreed as a correct record."))


def test_what_the_next_meeting_corrects_is_replaced_in_its_item_and_nowhere_else() -> None:
    (one,) = found(MARCH, MAY, JULY)
    assert one.old.words == "The survey cost £9,600."
    assert one.notice.unit.paper is MAY


def test_a_correction_of_another_committee_or_council_replaces_nothing() -> None:
    other = replace(MAY, identity=replace(MAY.identity, committee="Transport Panel"))
    abroad = replace(MAY, identity=replace(MAY.identity, council="Eastmere"))
    unknown = replace(MAY, identity=Identity(meeting_date=date(2025, 5, 6), date_basis=DateBasis.STATED))
    assert not (found(MARCH, other) or found(MARCH, abroad) or found(MARCH, unknown))


def test_a_meeting_between_takes_an_unnamed_correction_to_itself() -> None:
    between = made(date(2025, 4, 1), (ROOF, "Nothing was said."))
    assert found(MARCH, between, MAY) == ()


def test_a_named_meeting_is_corrected_over_one_between() -> None:
    title = ("1", "Minutes of the meeting held on 4 March 2025")
    between = made(date(2025, 4, 1), (ROOF, "The survey cost £9,600."))
    may = made(date(2025, 5, 6), (title, "Minute 4 should read £6,900 and not £9,600."))
    (one,) = found(MARCH, between, may)
    assert one.old.paper is MARCH


def test_an_earlier_meeting_corrects_no_later_one_and_an_undated_paper_is_left_alone() -> None:
    early = made(date(2025, 1, 7), (LAST, "Minute 4 should read £6,900 and not £9,600."))
    undated = made(None, (ROOF, "The survey cost £9,600."), source="undated.txt")
    assert found(MARCH, early) == () == found(undated, MAY)


def test_a_small_number_is_replaced_only_where_the_subject_stands_too() -> None:
    march = made(date(2025, 3, 4), (ROOF, "Two domes leak in heavy rain."), (ROOF, "Two members left."))
    may = made(date(2025, 5, 6), (LAST, "The number of domes that leak, in item 4, should be three, not two."))
    assert words(found(march, may)) == ["Two domes leak in heavy rain."]


def test_a_longer_figure_that_holds_the_wrong_one_is_not_replaced() -> None:
    march = made(date(2025, 3, 4), (ROOF, "Slate costs £19,600 and £9,600,000 in all."))
    assert found(march, MAY) == ()


def test_wrong_words_without_a_place_are_found_where_they_stand() -> None:
    march = made(date(2025, 3, 4), (ROOF, "Dr Moss, chief warden, spoke."), (HALL, "The warden spoke."))
    may = made(date(2025, 5, 6), (LAST, "Dr Moss was head warden and not, as printed, chief warden."))
    assert words(found(march, may)) == ["Dr Moss, chief warden, spoke."]


def test_a_whole_minute_is_replaced_by_words_much_like_it() -> None:
    march = made(date(2025, 3, 4), (ROOF, "That a grant for the roof be refused until June."), (ROOF, "A dog barked."))
    may = made(date(2025, 5, 6), (LAST, "Minute 4 to read: “That a grant for the roof be given until June.”"))
    assert words(found(march, may)) == ["That a grant for the roof be refused until June."]


DAY = date(2025, 3, 4)
PACK = made(
    DAY,
    (ROOF, "4.1 The share of dry days came to 55%."),
    (ROOF, "4.2 The grant is £300 a year."),
    (ROOF, "Table 2: Leaks by month"),
    (ROOF, "Month\tLeaks"),
    (ROOF, "May\t4"),
    (ROOF, "June\t5"),
    (HALL, "Table 2: Doors"),
    (HALL, "May\t4"),
    kind=PaperType.AGENDA_PACK,
)
SUPPLEMENT = made(
    DAY,
    (ROOF, "1.1 Table 2 of the report in the pack is withdrawn. The table below replaces it."),
    (ROOF, "The share of dry days is 61%, where the report says 55%."),
    (ROOF, "Table 2 (revised): Leaks by month"),
    (ROOF, "Month\tLeaks"),
    (ROOF, "May\t6"),
    (ROOF, "June\t5"),
    kind=PaperType.REPORT,
)


def test_the_rows_of_a_withdrawn_table_are_replaced_by_those_of_the_revised_one() -> None:
    rows = {one.old.span: one for one in found(PACK, SUPPLEMENT) if one.old.kind is Kind.TABLE_ROW}
    may, june = list(rows.values())[1:]
    assert [one.words for one in may.instead] == ["May | 6"]
    assert [one.words for one in june.instead] == ["June | 5"]
    assert all(one.old.paper is PACK and one.old.item == 0 for one in rows.values())


def test_a_figure_that_a_revising_paper_puts_right_is_replaced_in_the_text_as_well() -> None:
    assert "The share of dry days came to 55%." in words(found(PACK, SUPPLEMENT))


def test_a_revised_table_of_another_meeting_replaces_nothing() -> None:
    later = replace(SUPPLEMENT, identity=replace(MUSEUM, meeting_date=date(2025, 5, 6)))
    assert found(PACK, later) == ()


def test_minutes_that_set_a_table_aside_replace_that_of_the_pack_and_not_the_revised_one() -> None:
    minutes = made(DAY, (ROOF, "Members were asked to set aside Table 2 in the pack and to use the later one."))
    revised = replace(SUPPLEMENT, text=SUPPLEMENT.text.replace("is withdrawn", "was a wrong"))
    assert {one.old.paper.source for one in found(PACK, minutes, revised)} == {PACK.source}


def test_an_amended_paragraph_replaces_that_paragraph_of_the_report() -> None:
    errata = made(
        DAY, (ROOF, "Erratum: paragraph 4.2 to be amended to read: “The grant is £400 a year.”"), kind=PaperType.OTHER
    )
    assert words(found(PACK, errata)) == ["The grant is £300 a year."]


def test_a_revised_report_replaces_the_one_before_in_its_item() -> None:
    revised = made(
        DAY,
        (ROOF, "1.1 This report supersedes the one circulated with the agenda."),
        (ROOF, "4.2 The grant is £400 a year."),
        kind=PaperType.REPORT,
    )
    given = found(PACK, revised)
    assert all(one.old.paper is PACK and one.old.item == 0 for one in given)
    (grant,) = (one for one in given if one.old.words == "The grant is £300 a year.")
    assert [unit.words for unit in grant.instead] == ["The grant is £400 a year."]
    assert mark(grant.notice) == "Replaced by the revised report: "


def test_the_correction_leads_and_what_it_replaces_comes_after_it_marked() -> None:
    chosen = cut(MARCH)[:2]
    given = replaced(chosen, notices(cut(MAY)), (MARCH, MAY))
    assert [unit.paper.source for unit in leading(chosen, given)] == [MAY.source, MARCH.source, MARCH.source]
    assert list(marks(given).items()) == [((MARCH.source, chosen[0].span), "Replaced by this correction: ")]


def test_a_correction_leads_even_where_another_unit_of_the_item_was_better() -> None:
    chosen = cut(MARCH)[1::-1]
    given = replaced(chosen, notices(cut(MAY)), (MARCH, MAY))
    assert [unit.words[:5] for unit in leading(chosen, given)] == ["Agree", "Slate", "The s"]


def test_a_row_that_the_revision_leaves_as_it_was_is_said_once() -> None:
    everything = cut(PACK, SUPPLEMENT)
    june = [unit for unit in everything if unit.words == "June | 5" and unit.paper is PACK]
    (one,) = leading(june, replaced(june, notices(everything), (PACK, SUPPLEMENT), everything))
    assert one.paper is SUPPLEMENT


def test_without_notices_the_chosen_units_stay_as_they_are() -> None:
    chosen = cut(MARCH)
    assert replaced(chosen, (), (MARCH,)) == ()
    assert leading(chosen, ()) == tuple(chosen)


def test_notices_are_looked_for_at_the_meeting_and_the_next_two_of_its_committee() -> None:
    september = made(date(2025, 9, 2), (LAST, "Agreed."))
    elsewhere = made(date(2025, 5, 6), (LAST, "Agreed."), source="other.txt", body="Transport Panel")
    held = (MARCH, MAY, JULY, september, elsewhere)
    assert witnesses(cut(MARCH), held) == {MARCH.source, MAY.source, JULY.source}


def test_spans_of_marks_are_those_of_the_chosen_units() -> None:
    (one,) = found(MARCH, MAY)
    assert one.old.span == Span(0, len("The survey cost £9,600."))
