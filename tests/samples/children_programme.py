"""Items 6 and 7 of the pack of 18 June 2024, the forward plan and the work programme; and the late supplement."""

PLAN_TEXT = (
    "The key decisions that are expected between July and December 2024. A matter is listed 28 days ahead at least.",
    "FORWARD PLAN - KEY DECISIONS",
)
PLAN = (
    ("Listed", "Matter", "Date of decision and decision maker", "Officer and Cabinet Member"),
    (
        "February 2024",
        "School roofs and boilers 2024/25: award of contracts",
        "24/07/24 Cabinet",
        "Deborah Quill, Head of Property; Councillor Joan Prideaux",
    ),
    (
        "May 2024",
        "Budget monitoring 2024/25, quarter 1",
        "24/07/24 Cabinet",
        "Naomi Castle, Chief Finance Officer; Councillor Samir Haddad",
    ),
    (
        "April 2024",
        "Lease of the Larch Street youth centre to a charity",
        "24/07/24 Cabinet",
        "Deborah Quill, Head of Property; Councillor Joan Prideaux",
    ),
    (
        "April 2024",
        "Early Help Partnership: funding after March 2025",
        "11/09/24 Cabinet",
        "Martin Osei, Executive Director for Children's Services; Councillor Joan Prideaux",
    ),
    (
        "May 2024",
        "Second home for looked after children: purchase",
        "11/09/24 Cabinet",
        "Martin Osei, Executive Director for Children's Services; Councillor Joan Prideaux",
    ),
    (
        "March 2024",
        "Home-to-school transport: policy for pupils over 16",
        "16/10/24 Cabinet",
        "Colin Dyer, Head of School Place Planning; Councillor Joan Prideaux",
    ),
    (
        "May 2024",
        "Charges for bulky waste from April 2025",
        "16/10/24 Cabinet",
        "Erik Lund, Head of Waste and Street Scene; Councillor Tomasz Wilk",
    ),
    (
        "June 2024",
        "Speech and language therapy: joint contract with the ICB",
        "13/11/24 Health and Wellbeing Board",
        "Martin Osei, Executive Director for Children's Services; Councillor Beverley Oduya",
    ),
    (
        "June 2024",
        "School meals: award of contract from 2025",
        "To be confirmed",
        "Colin Dyer, Head of School Place Planning; Councillor Joan Prideaux",
    ),
    (
        "June 2024",
        "MTFS 2025/26 to 2028/29",
        "11/12/24 Cabinet",
        "Naomi Castle, Chief Finance Officer; Councillor Samir Haddad",
    ),
)
PLAN_END = (
    "Representations that a matter should be taken in public, or not at all, go to Hannah Price, extension 4471.",
    "Copies of the plan are kept at the reception of the Civic Centre and at the four libraries of the borough. A "
    "matter is struck out once it has been decided, and one that is put off keeps its place with the new date. Members "
    "who want a matter explained before it is decided should ask the Scrutiny Officer, who will invite the officer "
    "named in the last column.",
)
PROGRAMME_HEAD = (
    ("Committee", "Children and Families Scrutiny Committee", "Item No.", ""),
    ("Report title", "Scrutiny work programme 2024/25", "Class", "Part 1"),
    ("Report of", "Scrutiny Officer", "Date", "18 June 2024"),
)
PROGRAMME_TEXT = (
    "# 1 Purpose",
    "1.1 The Committee is asked to agree what it will look at in the municipal year. The grid shows the meeting at "
    "which each topic is due.",
    "# 2 Recommendation",
    "2.1 That the programme be agreed, with any changes that members wish.",
    "# 3 Notes",
    "3.1 Nineteen topics were put forward by members, officers and the public. Five were left out because another body "
    "is looking at them. The list of these can be had from the Scrutiny Officer.",
    "3.2 There is room for one task group. Two have been proposed: speech and language therapy, and elective home "
    "education.",
)
PROGRAMME = (
    ("Topic", "Kind", "Priority", "18-Jun", "17-Sep", "19-Nov", "21-Jan", "18-Mar"),
    ("Election of Vice-Chair", "Constitutional", "High", "yes", "", "", "", ""),
    ("SEND: annual report on plans", "Performance", "High", "report", "", "", "", ""),
    ("Young carers: how they are found", "New topic", "Medium", "", "", "report", "", ""),
    ("Foster carers: recruitment", "Performance", "High", "", "report", "", "update", ""),
    ("Early Help Partnership: families referred again", "Follow-up", "High", "", "", "", "figures", "report"),
    (
        "Speech and language therapy task group",
        "Task group",
        "High",
        "scoping",
        "first evidence",
        "second evidence",
        "",
        "draft report",
    ),
    ("School places", "Performance", "High", "", "", "", "report", "options"),
    ("Persistent absence: progress", "Follow-up", "Medium", "", "", "", "", "report"),
    ("Budget proposals 2025/26: children's services", "Standing", "High", "", "", "", "with Finance Panel", ""),
    ("Youth justice plan", "Policy framework", "Medium", "", "in writing", "", "", ""),
    ("Educational psychologists: recruitment", "New topic", "High", "", "", "", "", ""),
    ("Persistent absence task group: reply to the report", "Follow-up", "High", "", "reply", "", "", ""),
    ("MASH: trial of sifting", "Performance", "Medium", "", "", "", "outcome", ""),
    ("Homes for looked after children", "Follow-up", "Medium", "", "visit", "", "", "report"),
)
PROGRAMME_END = (
    "# 4 Financial implications",
    "4.1 There are none. A task group may spend up to £2,000 on witnesses and visits.",
    "Author: Owen Bright, Scrutiny Officer, extension 4473.",
)
COVER = (
    "Children and Families Scrutiny Committee",
    "Supplementary Agenda",
    "Tuesday, 18 June 2024 at 6.30 pm",
    "Committee Room 2, Civic Centre, Market Row, Wenbourne",
    "Contact: Owen Bright, 01999 554473",
    "Published on Monday, 17 June 2024",
    "The paper below was not ready when the agenda was published. It replaces Table 2 on pages 4 and 5 of the pack.",
)
COVER_AGENDA = (
    ("Item", "", "Pages"),
    ("5.", "Children with special educational needs: annual report on plans - revised Table 2", "11 - 12"),
)
SUPPLEMENT_HEAD = (
    ("Committee", "Children and Families Scrutiny Committee", "Item No.", "5"),
    ("Report title", "Children with special educational needs: revised Table 2", "Class", "Part 1"),
    ("Report of", "Executive Director for Children's Services", "Date", "18 June 2024"),
)
SUPPLEMENT = (
    "# 1 Why the table is revised",
    "1.1 Table 2 of the report in the agenda pack is withdrawn. The table below replaces it.",
    "1.2 When records were moved to the new system, 27 plans that were finished between January and March 2024 were "
    "given the date of the move in place of the date on which they were issued. Ten of them had been issued within 20 "
    "weeks and were counted as late.",
    "1.3 The mistake was found on 13 June 2024 by an officer who was answering a parent's complaint.",
    "# 2 The revised table",
    "CAPTION Table 2 (revised): Requests, assessments and plans, April 2023 to March 2024",
    "TABLE months",
    "2.1 In the year as a whole 121 of 231 plans were issued within 20 weeks. That is 52.4%, where the report says "
    "48.1%. The months before January 2024 are unchanged.",
    "# 3 What follows from it",
    "3.1 Paragraph 5.1 of the report should be read with the new figure. The aim of 60% was still missed.",
    "3.2 The return that the Council makes each January is not touched, as it covers plans issued in 2023 only.",
    "3.3 All dates moved to the new system are being checked by hand. This will be finished by 31 July 2024.",
    "Report author: Martin Osei, Executive Director for Children's Services, 01999 554410.",
)
