from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper

from assistant.answers import Filters, Query
from assistant.evidence.counting import Counted, plan
from assistant.evidence.registering import entries, fitting
from assistant.evidence.registers import Register
from assistant.evidence.tallying import tallied
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import AgendaItem, Decision, Kind, Paper, PaperType, Span

VOCABULARY = Vocabulary(
    committees=("Culture Panel",), councils=("Marlbridge",), is_person=lambda name: name == "Dunstan Reyle"
)
HELD = date(2025, 3, 4)


def _decided(one: Paper, *more: Decision) -> Paper:
    """Each decision and action of a paper in its catalogue."""
    kinds = (Kind.DECISION, Kind.ACTION)
    found = [
        Decision(kind=p.kind, item=p.item, places=(Span(p.start, p.end),)) for p in one.paragraphs if p.kind in kinds
    ]
    return replace(one, decisions=(*found, *more))


MINUTES = _decided(
    paper(
        (Kind.DISCUSSION, "The museum roof leaked in two places."),
        (Kind.DECISION, "RESOLVED that the report be noted."),
        (Kind.DECISION, "RESOLVED that the museum roof be repaired."),
        (Kind.ACTION, "Action: Dunstan Reyle to ask for three prices by May."),
        (Kind.ACTION, "Action: Petra Holm to tell the volunteers."),
    )
)
LOG = paper(
    (Kind.DISCUSSION, "The panel went through its action log. D means done and N not started."),
    (Kind.TABLE_ROW, "Ref\tAction\tOwner\tStatus"),
    (Kind.TABLE_ROW, "1\tMend the roof\tDunstan Reyle\tOpen"),
    (Kind.TABLE_ROW, "2\tCount the visitors\tPetra Holm\tDone"),
    (Kind.TABLE_ROW, "3\tPaint the door\tPetra Holm\tDone late"),
    (Kind.TABLE_ROW, "4\tWrite to the tenants\tPetra Holm\tN"),
    source="log.txt",
)
LOG = replace(LOG, paragraphs=(LOG.paragraphs[0], *(replace(one, table=0) for one in LOG.paragraphs[1:])))


def asked(question: str) -> Query:
    return understand(question, None, VOCABULARY, Filters(), today=date(2026, 1, 1))


def register(question: str, *papers: Paper) -> Register | None:
    query = asked(question)
    counting = plan(query)
    return entries(counting, query, papers) if counting else None


def counted(question: str, *papers: Paper) -> int | None:
    found = register(question, *papers)
    return found.count if found else None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many actions came out of the Culture Panel on 4 March 2025, and who has what?", Counted.ACTIONS),
        ("list the decisions of 4 March 2025", Counted.DECISIONS),
        ("What was decided at the Culture Panel on 4 March 2025?", Counted.DECISIONS),
        ("List every resolution of the Culture Panel on 4 March 2025", Counted.DECISIONS),
        ("give me each action of the Culture Panel on 4 March 2025", Counted.ACTIONS),
        ("how many reports were noted by the culture panel on 4 March 2025", Counted.REPORTS_NOTED),
        ("how many items were on the agenda of the culture panel on 4 March 2025", Counted.ITEMS),
        ("how many meetings did the culture panel hold in 2025?", Counted.MEETINGS),
        ("how many times did the culture panel meet in 2025", Counted.MEETINGS),
        ("how many papers do you hold for the culture panel?", Counted.PAPERS),
        ("how many recommendations were in the museum roof report?", Counted.RECOMMENDATIONS),
        ("which culture panel actions are overdue?", Counted.ROWS),
        ("how many of the museum roof recs did they throw out, and which?", Counted.ROWS),
    ],
)
def test_what_is_counted_is_told_from_the_question(question: str, kind: Counted) -> None:
    counting = plan(asked(question))
    assert counting is not None and counting.counted is kind


@pytest.mark.parametrize(
    "question",
    [
        "How many visitors did the museum have in 2024?",
        "How many members attended the Culture Panel on 4 March 2025?",
        "How many of the 61 museum actions were done by March 2025?",
        "What did the Culture Panel decide about the museum roof on 4 March 2025?",
        "What was decided at the Culture Panel on 4 March 2025, and why?",
        "How many actions came out of the Culture Panel on 4 March 2025 and what was said about the doors?",
        "Which museum actions were not completed?",
        "How many decisions of the Culture Panel were called in in 2025?",
        "List the key decisions due in March 2025",
        "What did officers agree to do on 4 March 2025?",
        "how many meetings with tenants were there?",
        "Who signs every decision of the Culture Panel?",
    ],
)
def test_what_papers_themselves_say_is_not_counted(question: str) -> None:
    assert plan(asked(question)) is None


def test_actions_are_counted_each_with_its_own_words() -> None:
    found = register("How many actions came out of the Culture Panel on 4 March 2025, and who has what?", MINUTES)
    assert found is not None
    statements, citations = tallied(found)
    assert statements[0].text == "Culture Panel, 4 March 2025, minutes: 2 actions are recorded:"
    assert (statements[0].support, statements[0].citations) == ("checked", (1, 2))
    assert [statement.citations for statement in statements[1:]] == [(1,), (2,)]
    assert statements[2].text == citations[1].quote == "Action: Petra Holm to tell the volunteers."


def test_actions_of_one_person_are_told_from_the_others() -> None:
    found = register("what actions did Dunstan Reyle get at the Culture Panel on 4 March 2025?", MINUTES)
    assert found is not None
    assert (found.count, found.of) == (1, 2)


def test_a_decision_printed_twice_counts_once() -> None:
    first, second, *others = MINUTES.decisions
    again = replace(second, places=(*second.places, Span(0, 10)))
    twice = replace(MINUTES, decisions=(first, again, *others))
    assert counted("how many decisions did the Culture Panel take on 4 March 2025?", twice) == 2


def test_only_decisions_that_note_a_report_are_counted_as_such() -> None:
    assert counted("how many reports were noted at the culture panel on 4 March 2025?", MINUTES) == 1


def test_reasons_among_the_decisions_leave_the_number_open() -> None:
    reasons = _decided(
        paper(
            (Kind.DECISION, "RESOLVED that the museum roof be repaired."),
            (Kind.DECISION, "The Panel took the leak very seriously and had seen the photographs."),
        )
    )
    assert counted("how many decisions did the Culture Panel take on 4 March 2025?", reasons) is None


def test_a_resolution_that_was_not_recognised_leaves_the_number_open() -> None:
    hidden = _decided(
        paper(
            (Kind.DECISION, "RESOLVED that the museum roof be repaired."),
            (Kind.DISCUSSION, "After a while it was agreed to buy a bucket."),
        )
    )
    assert counted("how many decisions did the Culture Panel take on 4 March 2025?", hidden) is None


def test_another_meeting_gives_no_number() -> None:
    assert counted("How many actions came out of the Culture Panel on 5 March 2025?", MINUTES) is None
    assert counted("How many actions came out of the Cabinet on 4 March 2025?", MINUTES) is None
    assert counted("How many actions came out of the Planning Committee on 4 March 2025?", MINUTES) is None


def test_a_number_taken_for_granted_must_be_right() -> None:
    assert counted("list the two actions of the Culture Panel on 4 March 2025", MINUTES) == 2
    assert counted("list the three actions of the Culture Panel on 4 March 2025", MINUTES) is None


def test_two_meetings_in_one_month_are_not_taken_for_one() -> None:
    other = replace(MINUTES, source="b.txt", identity=replace(MUSEUM, meeting_date=date(2025, 3, 18)))
    assert counted("How many actions came out of the Culture Panel in March 2025?", MINUTES) == 2
    assert counted("How many actions came out of the Culture Panel in March 2025?", MINUTES, other) is None


def test_minutes_that_differ_give_no_number() -> None:
    corrected = replace(MINUTES, source="b.txt", decisions=MINUTES.decisions[:-1])
    assert counted("How many actions came out of the Culture Panel on 4 March 2025?", MINUTES, corrected) is None


def test_rows_of_a_status_are_counted_and_near_ones_named() -> None:
    found = register("how many culture panel actions are done as of March 2025?", LOG)
    assert found is not None
    assert (found.count, found.of, found.instead) == (1, 4, ("done late",))
    first, row = tallied(found)[0]
    assert first.text.endswith("1 of the 4 actions in the table is complete (1 more is “done late”):")
    assert row.text.endswith("Ref: 2; Action: Count the visitors; Owner: Petra Holm; Status: Done")


def test_a_letter_in_a_status_column_is_read_by_its_key() -> None:
    found = register("which culture panel actions hadn't been started in March 2025?", LOG)
    assert found is not None
    assert [one.words.split("; ")[0] for one in found.entries] == ["Ref: 4"]
    bare = replace(LOG, text=LOG.text.replace(" D means done and N not started.", "." + " " * 31))
    assert counted("which culture panel actions hadn't been started in March 2025?", bare) is None


def test_a_status_that_no_row_has_gives_no_number() -> None:
    assert counted("which culture panel actions were overdue in March 2025?", LOG) is None


def test_the_same_rows_in_two_tables_that_differ_are_not_chosen_between() -> None:
    other = replace(LOG, source="b.txt", text=LOG.text.replace("Mend the roof", "Mend the wall"))
    question = "which culture panel actions are open in March 2025?"
    assert counted(question, LOG, replace(LOG, source="b.txt")) == 1
    assert counted(question, LOG, other) is None


def _agenda(*titles: str) -> Paper:
    one = paper(*((Kind.HEADING, title) for title in titles))
    items = tuple(AgendaItem(number=str(number), title=title) for number, title in enumerate(titles, 1))
    paragraphs = tuple(replace(one, item=at) for at, one in enumerate(one.paragraphs))
    return replace(one, paper_type=PaperType.AGENDA, items=items, paragraphs=paragraphs)


def test_items_are_listed_by_number_and_title() -> None:
    question = "list the agenda items of the culture panel on 4 March 2025"
    found = register(question, _agenda("Apologies", "Minutes", "Museum roof"))
    assert found is not None
    assert [one.text for one in tallied(found)[0][1:]] == ["1. Apologies", "2. Minutes", "3. Museum roof"]


def test_papers_that_differ_on_the_agenda_give_no_number() -> None:
    longer = replace(_agenda("Apologies", "Minutes", "Museum roof", "Any other business"), source="b.txt")
    question = "how many items were on the agenda of the culture panel on 4 March 2025?"
    assert counted(question, _agenda("Apologies", "Minutes", "Museum roof"), longer) is None


def test_meetings_are_counted_by_day_without_those_called_off() -> None:
    notice = paper((Kind.PARTICULARS, "The meeting on 1 April 2025 is cancelled."), source="notice.txt")
    notice = replace(
        notice, items=(), paper_type=PaperType.AGENDA, identity=replace(MUSEUM, meeting_date=date(2025, 4, 1))
    )
    later = replace(MINUTES, source="later.txt", identity=replace(MUSEUM, meeting_date=date(2025, 6, 3)))
    report = replace(MINUTES, source="report.txt", paper_type=PaperType.REPORT)
    found = register("how many meetings did the culture panel hold in 2025?", MINUTES, later, notice, report)
    assert found is not None
    assert [one.words for one in found.entries] == ["4 March 2025, minutes", "3 June 2025, minutes"]
    assert tallied(found)[0][0].text == "Culture Panel: papers are held of 2 meetings:"


def test_recommendations_are_counted_without_their_lead_in() -> None:
    report = paper(
        (Kind.RECOMMENDATION, "2.1 The Panel is recommended to:"),
        (Kind.RECOMMENDATION, "(a) note the leak; and"),
        (Kind.RECOMMENDATION, "(b) mend the roof."),
    )
    paragraphs = tuple(replace(one, section="2. Recommendations") for one in report.paragraphs)
    report = replace(report, paper_type=PaperType.REPORT, paragraphs=paragraphs)
    assert counted("how many recommendations were in the museum roof report?", report) == 2


def test_where_many_are_counted_the_number_stands_alone() -> None:
    many = _decided(paper(*((Kind.ACTION, f"Action: Petra Holm to count room {at}.") for at in range(8))))
    found = register("How many actions came out of the Culture Panel on 4 March 2025?", many)
    assert found is not None
    statements, citations = tallied(found)
    assert len(statements) == 1 and len(citations) == 8
    assert statements[0].text.endswith("8 actions are recorded.")


def test_papers_are_chosen_without_their_text() -> None:
    query = asked("How many actions came out of the Culture Panel on 4 March 2025?")
    counting = plan(query)
    slim = replace(MINUTES, text="", paragraphs=())
    other = replace(slim, source="b.txt", identity=replace(MUSEUM, committee="Cabinet"))
    assert counting is not None and fitting(counting, query, (slim, other)) == ("panel.txt",)
