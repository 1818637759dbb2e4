import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import marked_forms, markings, marks
from ingest.marks import Scope, Verdict

CLOSED = [
    "C O N F I D E N T I A L",
    "Not for publi\u00adcation",
    "Class: Part 2",
    "Class\tPart 2\tDate\t13 July 2017",
    "| Class | Part II | Date: 1 May |",
    "Class Part 2 Date: 3 May 2022",
    "Classification: Exempt",
    "Classification: Confidential",
    "EXEMPT",
    "Exempt report",
    "CONFIDENTIAL",
    "Private and Confidential",
    "NOT FOR PUBLICATION",
    "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
    "PART II",
    "Part B - Private items",
    "PART 2 – ITEMS TO BE CONSIDERED IN PRIVATE",
    "Restricted",
    "PINK PAPERS",
    "Printed on pink paper",
    "Is this report exempt? Yes",
    "Is the report confidential?\tYes - paragraph 1",
    "Open or exempt: Exempt",
    "Exempt?: Yes",
    "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.",
    "This report contains exempt information as defined in paragraph 3 of Schedule 12A.",
    "This report is not for publication because it contains information about the financial affairs of "
    "any particular person.",
    "The press and public were excluded during this item because exempt information would be disclosed.",
    "Exempt: paragraphs 1 and 2",
    "EXEMPT - Paragraph 3",
    "Report status: Confidential",
    "Public or private: Private",
    "Access: Restricted",
    "Commercial in confidence",
    "For publication: No",
    "Strictly Confidential - Page 3 of 12",
    "Reason for exemption: Paragraph 3 of Schedule 12A",
    "This item will be considered in private session.",
    "Exempt information under paragraph 5 of Schedule 12A (legal professional privilege)",
    "RESOLVED: That the public be excluded from the meeting for the following items on the grounds that "
    "they involve exempt information as defined in paragraph 3 of Schedule 12A.",
    "That members of the public be excluded for items 9 and 10 as they hold exempt information.",
    "Class: Part 1/Part 2",
    "Exempt?: tbc",
    "Class: Part 1 and Part 2",
    "Part exempt: Yes",
    "Report classification: Part exempt",
    "Appendix B is exempt under paragraph 3.",
    "Class: Open, Appendix C is Part 2",
    "Appendices 2 and 3 to this report are not for publication.",
    "OFFICIAL-SENSITIVE",
    "Closed session",
    "Exempt items",
    "Exempt from publication",
    "Not for publication: Yes",
    "Exempt from publication: Yes",
    "Is the report Open or Exempt? Open with exempt appendix B",
    "Confidential or exempt information: Yes, paragraph 3",
    "Publication status: Not for publication",
    "CONFIDENTIAL: NOT FOR PUBLICATION",
    "[EXEMPT]",
    "***EXEMPT***",
    "Confidential Item",
    "This report is exempt from publication by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A.",
    "EXEMPT INFORMATION – Not for publication under Schedule 12A paragraph 3",
    "The following report is exempt under paragraph 3.",
    "Exemption: Paragraph 3",
    "RESTRICTED – POLICY",
    "Private report",
    "Part B (confidential)",
    "Section 2 - Private",
    "NOT FOR PUBLICATION – exempt under category 3 of Schedule 12A",
    "The information contained in this report is exempt under paragraph 7.",
    "It is recommended that the press and public be excluded from the meeting for consideration of this "
    "report, as it is likely that exempt information would be disclosed.",
    "The report (Appendix 1) contains exempt information under paragraph 3 of Schedule 12A.",
    "That, pursuant to Section 100A(4), the public be excluded from the remainder of the meeting.",
    "This report contains confidential information relating to a named employee.",
    "Class: II",
    "Class: B",
    "Part: 2",
    "Part 2 report",
    "Class: Part 2 (exempt)",
    "Exempt Report – Paragraph 3",
    "Exempt information paragraph 3 applies",
    "Public/Exempt: Exempt",
    "Report to be considered in private",
    "This document is restricted",
    "Private session",
    "Type of report: Exempt",
    "Confidential under section 100A(3)",
    "Publication: Not for publication",
]

PUBLIC = [
    "Class: Part 1",
    "Class\tOpen",
    "Class Part 1 (Open) 13 July 2017",
    "Classification: Public",
    "Is this report exempt? No",
    "Exempt: No",
    "Exempt information: None",
    "Restricted: N/A",
    "For publication: Yes",
    "Open or exempt: Open",
    "Class: Part 1 (public)",
    "Status: Non-exempt",
    "Part 1 or 2: Part 1",
]

SILENT = [
    "The public may be excluded from the meeting where exempt information is likely to be disclosed.",
    "There were no exempt items.",
    "(7) Exempt categories",
    "Exclusion of the press and public",
    "Housing Acquisitions Part 2\t19/07/17\tMayor and Cabinet\tOfficer",
    "To consider whether the public should be excluded for any item of business.",
    "Members must not disclose confidential information given to them.",
    "The exempt report on the same agenda gives the costs.",
    "Exempt accommodation providers were invited.",
    "Private rented sector licensing",
    "Confidential counselling is offered in schools.",
    "The confidential annex was considered in the private part of the meeting.",
    "Children with exempt status",
    "Part 2 of the Care Act 2014 sets duties.",
    "Part 2: Our priorities for the next five years",
    "Class sizes in primary schools",
    "Class 4 pupils visited",
    "Private life of citizens",
    "The restricted budget is small",
    "Exempt information means information within Schedule 12A.",
    "Personal details are exempt from disclosure under section 40 of the Freedom of Information Act.",
    "If this report contains exempt information it should be printed on pink paper.",
    "Part A, Part B and Part C of the form",
    "This report does not contain exempt information.",
    "The meeting closed at 9.30 pm",
    "Closed",
    "Status: Closed",
    "Status: For decision",
    "Car parking is restricted in this area",
    "The committee may resolve that this report is exempt.",
    "VAT exempt supplies",
    "Residents' data must be kept confidential.",
    "Council tax exempt properties rose by 4%.",
    "This report is about private fostering.",
    "This item covers the restricted parking zone.",
    "This report covers exempt accommodation.",
    "This report sets out the private sector housing strategy.",
    "The matter is confidential between a doctor and a patient.",
    "Councillors left the meeting while this item was considered.",
    "Open",
    "Access: step free",
    "Access: private drive",
    "Restrictions: private road",
    "Class\tPrivate hire",
    "Is the decision subject to call-in? Yes",
    "Is this report for decision? Yes",
    "Is this a key decision? Yes",
    "Exempt: 40 properties",
    "Open: private land",
    "Ward: All\tKey decision: Yes",
    "Status: Restricted byway",
    "Not for publication: No",
    "Exempt from publication: No",
    "Confidential or exempt information: None",
    "Confidential information: None",
    "There is no exempt information in this report.",
    "No exempt information",
    "Exempt information: Not applicable",
    "The report contains no confidential or exempt information.",
    "Exemption: None",
    "Reports in Part 2 of the agenda may be confidential.",
    "Note: If you wish to see reports marked exempt contact the clerk.",
    "Members are reminded that exempt papers must be returned.",
    "The press and public were readmitted.",
    "Please note that this meeting is open to the press and public.",
    "This meeting will be webcast except where exempt items are considered.",
    "This report asks members to agree how confidential information is stored.",
    "Exclusion of Press and Public: to consider whether to exclude the press and public.",
    "The minutes of the meeting held on 2 May, including the exempt minutes, were agreed.",
    "The committee moved into private session to consider the exempt appendix.",
    "The Council keeps a register of exempt premises.",
    "Nothing in this paper is confidential.",
    "Pink paper aeroplanes",
    "Restrictions",
    "There is an exempt Appendix to this report.",
    "Class of asset: land",
    "The public part of the meeting ended at 8 pm",
    "Some workers are exempt.",
    "Confidentiality",
    "Exempt Information",
    "Data about the individual is confidential and is held securely.",
    "Access to information: the background papers are open to inspection",
    "The Freedom of Information Act exempts some records.",
    "This item was deferred because the press and public gallery was closed.",
    "Members of the public left after this item.",
    "In this report, restricted funds are those given for one purpose.",
    "This decision is exempt from call-in.",
    "This decision is exempt from call-in because it is urgent.",
    "Is the decision exempt from call-in? Yes",
    "Call-in: exempt",
    "Exempt from call in: Yes",
]

CLOSED_TITLES = [
    "Sale of land (exempt)",
    "Sale of land - Part 2",
    "Housing Acquisitions Part 2",
    "EXEMPT: Sale of land",
    "Exempt minutes of the meeting held on 4 May",
    "Confidential Report: staffing",
    "Appendix B (Exempt - paragraph 3)",
    "Exempt Appendix 2 - Valuation",
    "Sites - Part 1 & Part 2",
    "Lease renewal (Not for publication)",
    "Part II - Sale of depot",
    "Staffing matter - Confidential",
    "Lease [EXEMPT]",
]

SILENT_TITLES = [
    "Local Plan Part 2",
    "Private rented sector",
    "Exempt accommodation review",
    "Exclusion of the press and public",
    "Confidential reporting policy",
    "Fly tipping",
    "Sale of land (with exempt appendix)",
    "Sale of land (open report)",
    "Care Act Part 2",
    "Restricted parking - zone 4",
    "Core Strategy Part 2",
    "Supported exempt accommodation",
    "(7) Exempt categories",
    "Sale of land (non-exempt)",
]


@pytest.mark.parametrize("line", CLOSED)
def test_a_marking_in_any_councils_wording_is_seen(line: str) -> None:
    assert any(found.verdict is not Verdict.PUBLIC for found in markings.of_line(line))


@pytest.mark.parametrize("line", PUBLIC)
def test_a_public_class_is_seen(line: str) -> None:
    assert [found.verdict for found in markings.of_line(line)] == [Verdict.PUBLIC]


@pytest.mark.parametrize("line", SILENT)
def test_standing_wording_and_talk_of_other_things_are_no_markings(line: str) -> None:
    assert all(found.verdict is Verdict.PUBLIC for found in markings.of_line(line))


@pytest.mark.parametrize("title", CLOSED_TITLES)
def test_a_title_that_says_exempt_is_a_marking(title: str) -> None:
    found = markings.of_title(title)
    assert found is not None
    assert found.verdict is not Verdict.PUBLIC


@pytest.mark.parametrize("title", SILENT_TITLES)
def test_a_title_about_something_else_is_no_marking(title: str) -> None:
    assert markings.of_title(title) is None


@pytest.mark.parametrize(
    ("line", "scope", "names"),
    [
        ("Class: Open, Appendix C is Part 2", Scope.APPENDIX, ("c",)),
        ("Appendices 2 and 3 to this report are not for publication.", Scope.APPENDIX, ("2", "3")),
        (
            "That the public be excluded for items 9 to 11 as they hold exempt information.",
            Scope.ITEMS,
            ("9", "10", "11"),
        ),
        ("RESOLVED that the press and public be excluded for the following item.", Scope.NEXT, ()),
        ("RESOLVED that the press and public be excluded for the following items.", Scope.FOLLOWING, ()),
        ("PART II - PRIVATE", Scope.ONWARD, ()),
        ("CONFIDENTIAL", Scope.LINE, ()),
        ("Class: Part 2", Scope.HERE, ()),
    ],
)
def test_a_marking_tells_what_it_is_about(line: str, scope: Scope, names: tuple[str, ...]) -> None:
    (found,) = markings.of_line(line)
    assert (found.scope, found.names) == (scope, names)


@pytest.mark.parametrize(
    "line", ["Class: Part 1/Part 2", "Exempt?: tbc", "Class: Xx", "Part exempt: Yes", "OFFICIAL-SENSITIVE", "Class: ?"]
)
def test_a_marking_that_says_both_or_neither_is_unsettled(line: str) -> None:
    assert [found.verdict for found in markings.of_line(line)] == [Verdict.UNSETTLED]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Class: Part 2", "marked Part 2"),
        ("Not for publication by virtue of paragraphs 1 and 2 of Schedule 12A.", "1 and 2 of Schedule 12A"),
        ("CONFIDENTIAL", "marked confidential"),
        ("Is this report exempt? Yes", "marked exempt"),
    ],
)
def test_the_reason_names_the_marking_and_nothing_of_the_matter(line: str, reason: str) -> None:
    assert markings.of_line(line)[0].reason.endswith(reason)


def test_a_label_alone_waits_for_its_value() -> None:
    assert [marked_forms.label_alone(line) for line in ("Class:", "Exempt?", "Class: Part 1", "Summary")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Appendix B: Valuation", "b"),
        ("Exempt Appendix 2 - Bids", "2"),
        ("APPENDIX", ""),
        ("Annex C", "c"),
        ("The appendix gives more", None),
    ],
)
def test_an_appendix_is_opened_by_its_heading(line: str, name: str | None) -> None:
    assert marks.appendix_of(line) == name


@pytest.mark.parametrize("line", ["Part 1", "PART A - OPEN", "The public were readmitted to the meeting at 8.10 pm."])
def test_a_closed_part_ends_where_the_public_is_back(line: str) -> None:
    assert markings.reopens(line)


@given(st.text(max_size=300))
def test_no_line_is_too_odd_to_be_read(line: str) -> None:
    markings.of_line(line)
    markings.of_title(line)
    marks.appendix_of(line)


@given(
    st.lists(
        st.sampled_from("exempt part 2 1 class : not for publication the public | appendix b ( ) item".split()),
        max_size=40,
    )
)
def test_long_runs_of_marking_words_are_read_in_good_time(words: list[str]) -> None:
    markings.of_line(" ".join(words))
