"""What the four budget monitoring reports of 2024/25 say: one text, four sets of figures."""

from dataclasses import dataclass

DIRECTORATES = ("Children's Services", "Adult Care and Health", "Environment and Transport", "Corporate")
BUDGET = (62.40, 88.10, 31.70, 24.60)
SAVINGS = (1.5, 2.4, 1.6, 0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """One report: its meeting, its figures (in £m, in the order of DIRECTORATES) and its own sentences."""

    name: str
    ends: str
    meeting: str
    item: str
    word: str
    variance: tuple[float, float, float, float]
    total: str
    secured: tuple[float, float, float, float]
    mtfs: str
    children: str
    adults: str
    environment: str
    corporate: str
    reserves: str
    recommended: str
    next_report: str


QUARTERS = {
    "q1": Quarter(
        name="quarter 1",
        ends="30 June 2024",
        meeting="24 July 2024",
        item="6",
        word="forecast",
        variance=(1.32, 0.78, -0.11, -0.15),
        total="£1.84 million",
        secured=(0.9, 1.1, 1.2, 0.8),
        mtfs="the Medium Term Financial Strategy (MTFS)",
        children="The pressure comes from 31 children in residential homes outside the borough, against 27 in the "
        "budget, and from home-to-school transport, where 14 routes more than planned are being run.",
        adults="Home care is running at 9,850 hours a week, which is 3 per cent above the budget.",
        environment="Parking income is ahead of its target by £110,000 after the new tariffs of April 2024.",
        corporate="Interest on balances is better than planned by £150,000.",
        reserves="General fund reserves stood at £12.9 million on 1 April 2024.",
        recommended="agree a virement of £250,000 from contingency to home-to-school transport",
        next_report="16 October 2024",
    ),
    "q2": Quarter(
        name="quarter 2",
        ends="30 September 2024",
        meeting="16 October 2024",
        item="5",
        word="forecast",
        variance=(1.71, 0.94, 0.06, -0.34),
        total="£2.37 million",
        secured=(1.0, 1.5, 1.3, 0.9),
        mtfs="the MTFS",
        children="The number of children in residential homes outside the borough has risen to 36 since the last "
        "report. Home-to-school transport is now expected to overspend by £620,000.",
        adults="Home care has gone up to 10,120 hours a week, and 11 more people than planned are in nursing care.",
        environment="Parking income has fallen back since the summer, and the trial of bookings at the Household "
        "Waste Recycling Centre (HWRC) at Tarn Lane cost more than planned.",
        corporate="A freeze on vacancies in support services has saved £190,000 so far.",
        reserves="If nothing changes, general fund reserves would stand at £10.5 million on 31 March 2025, below the "
        "minimum of £11 million.",
        recommended="agree a virement of £400,000 from contingency to Children's Services, and ask the Executive "
        "Director for Children's Services for a recovery plan by 30 November 2024",
        next_report="22 January 2025",
    ),
    "q3": Quarter(
        name="quarter 3",
        ends="31 December 2024",
        meeting="22 January 2025",
        item="5",
        word="forecast",
        variance=(1.58, 0.71, 0.09, -0.42),
        total="£1.96 million",
        secured=(1.2, 1.9, 1.5, 0.9),
        mtfs="the MTFS",
        children="Of the children in residential homes outside the borough, 35 remain there; the recovery plan has "
        "brought two back to foster carers in Wenbourne. Transport is expected to overspend by £560,000.",
        adults="Home care has come down to 9,990 hours a week after the reviews of the autumn.",
        environment="Winter gritting began early and has used 61 per cent of its budget.",
        corporate="Interest and vacancies together save £420,000.",
        reserves="General fund reserves are expected to stand at £10.9 million on 31 March 2025.",
        recommended="agree a virement of £310,000 from contingency to adult social care",
        next_report="18 June 2025",
    ),
    "q4": Quarter(
        name="quarter 4 and outturn",
        ends="31 March 2025",
        meeting="18 June 2025",
        item="7",
        word="outturn",
        variance=(1.27, 0.55, -0.02, -0.39),
        total="£1.41 million",
        secured=(1.3, 2.1, 1.6, 0.9),
        mtfs="the MTFS",
        children="The year closed with 33 children in residential homes outside the borough. Transport overspent by "
        "£480,000.",
        adults="Home care averaged 9,940 hours a week over the year.",
        environment="The directorate closed £20,000 under its budget, although fly-tipping clearance cost £35,000 "
        "more than planned.",
        corporate="A late grant of £120,000 for new burdens was received in March 2025.",
        reserves="General fund reserves stood at £11.5 million on 31 March 2025, above the minimum of £11 million.",
        recommended="approve carry-forwards of £180,000, and meet the overspend from the budget risk reserve",
        next_report="10 September 2025",
    ),
}


def _signed(value: float) -> str:
    return f"{value:+.2f}" if value else "0.00"


def head(quarter: Quarter) -> list[list[str]]:
    """The table at the head of the report."""
    return [
        ["Committee", "Cabinet"],
        ["Report Title", f"Budget monitoring 2024/25: {quarter.name}"],
        ["Item No.", quarter.item],
        ["Ward", "All"],
        ["Contributors", "Chief Finance Officer (Naomi Castle)"],
        ["Class", "Part 1"],
        ["Date", quarter.meeting],
    ]


def by_directorate(quarter: Quarter) -> list[list[str]]:
    """Table 1: budget, spending and variance, £m."""
    rows = [["Directorate", "Revised budget £m", f"{quarter.word.capitalize()} £m", "Variance £m"]]
    for name, budget, variance in zip(DIRECTORATES, BUDGET, quarter.variance, strict=True):
        rows.append([name, f"{budget:.2f}", f"{budget + variance:.2f}", _signed(variance)])
    total = sum(quarter.variance)
    return [*rows, ["Total", f"{sum(BUDGET):.2f}", f"{sum(BUDGET) + total:.2f}", _signed(total)]]


def savings(quarter: Quarter) -> list[list[str]]:
    """Table 2: savings planned and secured, £m."""
    rows = [["Directorate", "Savings planned £m", "Secured £m", "At risk £m"]]
    for name, planned, secured in zip(DIRECTORATES, SAVINGS, quarter.secured, strict=True):
        rows.append([name, f"{planned:.1f}", f"{secured:.1f}", f"{planned - secured:.1f}"])
    planned, secured = sum(SAVINGS), sum(quarter.secured)
    return [*rows, ["Total", f"{planned:.1f}", f"{secured:.1f}", f"{planned - secured:.1f}"]]


def words(quarter: Quarter) -> tuple[str, str, str]:
    """The text before table 1, between the tables, and after table 2."""
    closed = quarter.word == "outturn"
    tells = "closed the year with an overspend of" if closed else "is forecast to overspend by"
    before = f"""
# 1. Purpose of the report
1.1 This report tells Cabinet how the revenue budget for 2024/25 stood on {quarter.ends}, and what {
        "the year's result means" if closed else "is expected by the end of the year"
    }.
# 2. Recommendations
2.1 Cabinet is recommended to:
(a) note the {quarter.word} overspend of {quarter.total};
(b) note the savings secured in table 2; and
(c) {quarter.recommended}.
# 3. The position on {quarter.ends}
3.1 The council {tells} {quarter.total} against a net budget of £{sum(BUDGET):.1f} million, as table 1 shows.
Table 1: {quarter.word} by directorate
"""
    between = f"""
# 4. Reasons for the main variances
4.1 Children's Services. {quarter.children}
4.2 Adult Care and Health. {quarter.adults}
4.3 Environment and Transport. {quarter.environment}
4.4 Corporate. {quarter.corporate}
# 5. Savings
5.1 The budget for 2024/25 rests on savings of £{sum(SAVINGS):.1f} million. Those counted as secured in table 2
  have been taken out of budgets and will be there next year as well; a saving found by luck or by one late
  invoice is not counted.
Table 2: savings by directorate
"""
    after = f"""
# 6. Reserves
6.1 {quarter.reserves} The policy in {quarter.mtfs} is to keep no less than £11 million.
# 7. Financial implications
7.1 These are in the body of the report.
# 8. Legal implications
8.1 Section 28 of the Local Government Act 2003 asks the council to watch its budget during the year and to act
  where it is likely to be overspent.
# 9. Equalities implications
9.1 There are none from this report; savings were assessed when the budget was set.
# 10. Next report
10.1 The next report will come to Cabinet on {quarter.next_report}.
# Background papers
Budget book 2024/25
Report author: Naomi Castle, Chief Finance Officer
Contact: Hannah Price, 01999 554471
"""
    return before, between, after
