"""The agenda pack of 18 June 2024: front sheet, declarations, the report on plans for children with SEND."""

CONTACT = "Contact: Owen Bright, 01999 554473"
FRONT = (
    "Children and Families Scrutiny Committee Agenda",
    "Tuesday, 18 June 2024 at 6.30 pm",
    "Committee Room 2, Civic Centre, Market Row, Wenbourne",
    CONTACT,
)
AGENDA = (
    ("Item", "", "Pages"),
    ("1.", "Apologies for absence", ""),
    ("2.", "Declarations of interest", "1 - 2"),
    ("3.", "Minutes of the meeting held on 19 March 2024 (to follow)", ""),
    ("4.", "Questions from the public", ""),
    ("5.", "Children with special educational needs: annual report on plans", "3 - 6"),
    ("6.", "Cabinet forward plan", "7 - 8"),
    ("7.", "Scrutiny work programme 2024/25", "9 - 10"),
    ("8.", "Date of next meeting", ""),
)
MEMBERS = (
    "Members of the Committee",
    "Councillor Alan Whitcombe (Chair)",
    "Councillor Meera Nair (Vice-Chair)",
    "Councillor Peter Lacey",
    "Councillor Shona McBride",
    "Councillor Dilys Morgan",
    "Councillor Femi Adeyemi",
    "Mrs Kate Thornbury (co-opted parent governor)",
)
NOTICE = (
    "Laura Finch, Chief Executive. Published on Monday, 10 June 2024.",
    "The public may attend and may film the meeting from the gallery. A question for item 4 must reach the clerk by "
    "noon on Thursday, 13 June 2024. The lift to Committee Room 2 is beside the Market Row entrance.",
)
DECLARATIONS = (
    "# Declarations of interest",
    "1 Members are asked to say, when the item is reached or as soon as they notice, whether they have an interest in "
    "anything to be discussed.",
    "2 A member with a disclosable pecuniary interest must leave the room and take no part. The interests are listed "
    "in the register that the Monitoring Officer keeps.",
    "3 A member with any other interest says what it is. The member may stay unless somebody who knew the facts would "
    "doubt that the member could judge fairly.",
    "4 A parent or guardian of a pupil need not declare that alone, unless the item is about the school which the "
    "pupil attends.",
    "5 Advice can be had before the meeting from the Monitoring Officer, Civic Centre, extension 4402.",
)
SEND_HEAD = (
    ("Committee", "Children and Families Scrutiny Committee", "Item No.", "5"),
    ("Report title", "Children with special educational needs: annual report on plans", "Class", "Part 1"),
    ("Report of", "Executive Director for Children's Services", "Date", "18 June 2024"),
    ("Wards", "All", "Key decision", "No"),
)
SEND = (
    "# 1 Purpose",
    "1.1 To report how many children and young people in Wenbourne have an Education, Health and Care Plan (EHCP), how "
    "quickly plans were made in 2023/24, and where the children are placed.",
    "# 2 Recommendations",
    "2.1 That the Committee note the report.",
    "2.2 That the Committee say whether it wishes to look further at the supply of educational psychologists.",
    "# 3 Background",
    "3.1 Special Educational Needs and Disabilities (SEND) is the name for needs that make it harder for a child to "
    "learn than for most children of the same age. Most are met from the school's own budget. A child who needs more "
    "may be assessed for an EHCP, which binds the Council by law.",
    "3.2 The Council has six weeks to decide whether to assess, and 20 weeks from the request to issue a final plan.",
    "3.3 The service moved its records to a new system between January and March 2024.",
    "# 4 How many plans",
    "4.1 The Council maintained 1,379 plans in January 2024, 175 more than a year before, a rise of 14.5%. Table 1 "
    "shows them by age.",
    "CAPTION Table 1: Plans maintained, by age",
    "TABLE ages",
    "4.2 The commonest main need is autism (34% of plans), followed by speech, language and communication (23%) and "
    "social, emotional and mental health (19%).",
    "4.3 Requests for an assessment came from schools (61%), from parents (33%) and from others (6%). The share of "
    "parents has doubled in three years.",
    "4.4 By planning area, plans rose most in Southfields (21%) and least in Tarn (6%). Officers have asked schools in "
    "Tarn whether children there are being missed; the answers are due in September 2024.",
    "4.5 In 2023/24 there were 395 requests. The Council agreed to assess in 270 cases and refused in 125. A family "
    "whose request is refused is offered a meeting with the school within 15 working days. It took place in time in 88 "
    "of the 125 cases.",
    "4.6 Sixty-two plans came to an end in the year. In 40 cases the young person had found work or training, in 14 "
    "the family had moved away, and in eight the Council found that the plan was no longer needed.",
    "4.7 Each plan is reviewed once a year. Of the reviews due in 2023/24, 79% were held in time, but in only 44% did "
    "the family have the Council's decision within four weeks of the review meeting. Reviews in Year 9, when a young "
    "person begins to think of work and of living alone, were held in time in 86% of cases. The service has set itself "
    "the aim that by March 2025 no family should wait more than eight weeks for the outcome of a review.",
    "4.8 A plan that is out of date does harm. The audit group read 30 plans in February 2024 and judged nine good, "
    "sixteen fair and five poor. In the poor ones the child's own view was missing.",
    "# 5 How quickly plans are made",
    "5.1 Of the 231 plans issued in 2023/24, 48.1% were issued within 20 weeks. The aim that the Council set itself "
    "for the year was 60%. Table 2 gives each month.",
    "5.2 The chief cause of delay is advice from educational psychologists. It came after the sixth week in 158 of the "
    "231 cases. Five of the twelve posts are vacant. A private firm was paid £148,500 in 2023/24 to write advice.",
    "5.3 Health advice was late in 41 cases. A clerk at the Integrated Care Board now chases it each week.",
    "5.4 A family that waits longest is told least. From September 2024 each family will be rung every four weeks, "
    "whether or not there is news.",
    "5.5 For the first two columns of figures the month is that of the request, for the others that of the plan's "
    "issue. The columns cannot be read across as the way of one group of children.",
    "CAPTION Table 2: Requests, assessments and plans, April 2023 to March 2024",
    "TABLE months",
    "# 6 Where children are placed",
    "6.1 Table 3 shows where children with a plan were taught in January 2024 and what a place costs on average.",
    "CAPTION Table 3: Placements and cost, January 2024",
    "TABLE settings",
    "6.2 Thirty-seven plans name no school. In most of these the parents and the Council do not agree on one.",
    "6.3 Two special bases, each of 16 places, will open in mainstream schools in the Market and Southfields areas in "
    "September 2025. Each place will cost about £41,400 a year less than one in an independent special school.",
    "# 7 Appeals and complaints",
    "7.1 There were 46 appeals to the tribunal in 2023/24, against 31 in the year before. Of these, 29 were settled "
    "without a hearing, 12 were heard and 5 were waiting. Of the 12 heard, 9 went wholly or partly the family's way.",
    "7.2 The Ombudsman upheld three complaints and asked the Council to pay £4,150 in all.",
    "# 8 Financial implications",
    "8.1 Spending on high needs in 2023/24 was £31.2m against a grant of £27.4m, an overspend of £3.8m. The deficit "
    "carried forward stands at £9.6m. By law it is kept apart from the Council's own reserves until March 2026.",
    "# 9 Legal implications",
    "9.1 The limits of six and 20 weeks are set by regulations. A family may go to court where they are missed.",
    "# 10 Equality implications",
    "10.1 Boys hold 71% of plans. Children entitled to free school meals hold 39%, and make up 24% of all pupils.",
    "# Background papers",
    "Annual return on SEND, January 2024. Self-evaluation of the local area partnership, November 2023.",
    "Report author: Martin Osei, Executive Director for Children's Services, 01999 554410.",
)
AGES = (
    ("Age", "January 2023", "January 2024", "Change"),
    ("Under 5", "61", "70", "+9"),
    ("5 to 10", "448", "521", "+73"),
    ("11 to 15", "472", "540", "+68"),
    ("16 to 19", "187", "206", "+19"),
    ("20 to 25", "36", "42", "+6"),
    ("All ages", "1,204", "1,379", "+175"),
)
SETTINGS = (
    ("Setting", "Children", "Average cost a year"),
    ("Mainstream school", "583", "£11,400"),
    ("Special base in a mainstream school", "142", "£19,800"),
    ("Maintained special school", "371", "£26,900"),
    ("Independent special school", "108", "£61,200"),
    ("College of further education", "138", "£9,700"),
    ("No school named", "37", "-"),
    ("All", "1,379", ""),
)
MONTHS_HEAD = ("Month", "Requests", "Agreed to assess", "Plans issued", "Within 20 weeks", "Share")
COUNTS = (
    ("April 2023", 32, 21, 18, 7),
    ("May 2023", 35, 24, 17, 8),
    ("June 2023", 38, 26, 20, 9),
    ("July 2023", 41, 28, 22, 10),
    ("August 2023", 12, 9, 15, 8),
    ("September 2023", 29, 19, 19, 9),
    ("October 2023", 36, 25, 21, 10),
    ("November 2023", 39, 27, 22, 11),
    ("December 2023", 22, 15, 14, 7),
    ("January 2024", 40, 28, 20, 9),
    ("February 2024", 37, 25, 21, 11),
    ("March 2024", 34, 23, 22, 12),
)
# The months whose finishing dates were wrong, and how many plans were in time by the right ones.
REVISED = {"January 2024": 12, "February 2024": 14, "March 2024": 16}


def months(revised: bool = False) -> tuple[tuple[str, ...], ...]:
    """The rows of Table 2, as in the pack or as revised in the supplement, with their sum."""
    counts = [(*row[:4], REVISED.get(row[0], row[4]) if revised else row[4]) for row in COUNTS]
    sums = tuple(sum(row[at] for row in counts if isinstance(row[at], int)) for at in range(1, 5))
    rows = [*counts, ("Whole year", *sums)]
    return (MONTHS_HEAD, *((*map(str, row), f"{row[4] / row[3]:.1%}") for row in rows))
