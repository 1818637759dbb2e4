"""The minutes of 13 November 2024, as they are typed into Word: a title, who was present, numbered headings."""

TITLE = (
    "MINUTES of a meeting of the HEALTH AND WELLBEING BOARD held in Committee Room 1, Civic Centre, Market Row, "
    "Wenbourne on Wednesday 13 November 2024 at 2.00 pm"
)
CONTACT = "Contact: Lucy Tran, 01999 554476"
PRESENT = (
    ("Councillor Beverley Oduya (Chair)", "Cabinet Member for Health and Adult Care"),
    ("Dr Anil Rao (Vice-Chair)", "Clinical lead, Integrated Care Board"),
    ("Professor Helen Marsh", "Director of Public Health"),
    ("Gareth Sim", "Healthwatch Wenbourne"),
    ("Priya Shah", "Head of Early Help, for the Executive Director for Children's Services"),
)
# A line that begins with "- " is an entry of a list; "RESOLVED" and "Action" stand as they are typed.
ITEMS = (
    (
        "1. APOLOGIES AND SUBSTITUTES",
        "1.1 Apologies for absence were received from Martin Osei, for whom Priya Shah attended.",
    ),
    ("2. DECLARATIONS OF INTEREST", "2.1 There were none."),
    (
        "3. MINUTES OF THE PREVIOUS MEETING",
        "RESOLVED that the note of the meeting held on 15 May 2024 be approved as a correct record.",
    ),
    (
        "4. FALLS PREVENTION: DELIVERY PLAN",
        "4.1 Dr Rao presented what the Integrated Care Board (ICB) had sent in answer to the Board's request of May. "
        "It had been due by 30 September 2024 and had arrived on 21 October 2024.",
        "4.2 The plan dealt with two of the four matters that the Board had named. On staffing, two physiotherapists "
        "had been recruited at £94,000 a year. On the wait for a first appointment, a third session would be held at "
        "Brook Street on Thursday afternoons from 2 December 2024, which should bring the wait down from seven weeks "
        "to four by the summer.",
        "4.3 The plan was silent on a second site and on transport. Dr Rao said that the ICB had waited for the "
        "Council's costings, which were sent on 13 September 2024, and had then had too little time.",
        "4.4 Professor Marsh gave the costings to the meeting:",
        "TABLE sites",
        "4.5 The Harbourside community hall was dearer to start because it needed a lift. Mr Sim observed that it was "
        "nevertheless where the need was greatest.",
        "4.6 Councillor Oduya said that half a plan was better than none, but that the Board had asked for a whole "
        "one. She proposed that the request stand, and Mr Sim seconded.",
        "RESOLVED that:",
        "(1) the delivery plan be received in part, as far as it concerns staffing and the wait for an appointment;",
        "(2) the ICB be asked to bring the remainder, on a second site and on transport, to the meeting on 2 April "
        "2025; and",
        "(3) the Chair write to the chief officer of the ICB to express the Board's disappointment.",
        "Action: Councillor Beverley Oduya to write to the ICB by 29 November 2024.",
        "Action: Dr Anil Rao to bring the remainder of the delivery plan on 2 April 2025.",
    ),
    (
        "5. HOSPITAL DISCHARGE",
        "5.1 The average wait in the quarter July to September 2024 was 6.9 working days, and 58% of discharges were "
        "inside the target of 6 working days. The count on 25 October 2024 found 19 residents waiting.",
        "5.2 Seven of the nine wards now gave figures. Larch Ward remained the slowest at 9.6 working days. Oak and "
        "Willow would follow when their new system was running.",
        "5.3 Members asked whether the target would be met by March 2025, as agreed a year before. Dr Rao thought it "
        "likely but would not promise it.",
        "RESOLVED that the progress be noted and that figures for Oak and Willow be shown in April 2025.",
    ),
    (
        "6. DENTISTRY",
        "6.1 Dr Rao explained that the ICB had taken over the contracts for dentistry in April 2024. Of the 17 "
        "practices in the borough three were taking on adults. The only practice in Harbourside had closed in "
        "February 2024.",
        "6.2 Mr Sim reported that dentistry made up 29% of all that residents had told Healthwatch since the spring.",
        "6.3 Priya Shah asked that children in care be seen first. Dr Rao undertook to see whether the contracts "
        "allowed it.",
        "RESOLVED that:",
        "(1) the report be noted; and",
        "(2) the ICB be asked to put a contract for Harbourside out to tender during 2025.",
        "Action: Dr Anil Rao to advise Priya Shah on children in care by 10 January 2025.",
    ),
    (
        "7. JSNA: CHAPTER ON LONELINESS",
        "7.1 Professor Marsh presented a draft of the chapter, the first of the refresh to be open for comment. The "
        "draft recommended a task group of members to carry the work on.",
        "7.2 The Chair doubted whether the Board had the time for a task group. Professor Marsh withdrew that "
        "recommendation and offered to hold one workshop instead.",
        "RESOLVED that the draft chapter be published for comment until 31 January 2025, and that a workshop on "
        "loneliness be held in place of a task group.",
    ),
    (
        "8. ACTION LOG",
        "8.1 The Board went through the actions that were still open:",
        "TABLE log",
        "RESOLVED that the action log be noted.",
    ),
    (
        "9. DATE OF NEXT MEETING",
        "9.1 Wednesday 2 April 2025 at 2.00 pm.",
        "The meeting ended at 3.55 pm.",
        "Chair ............................................   Date ....................",
    ),
)
TABLES = {
    "sites": (
        ("Site", "Running cost a year", "Works, once", "Earliest opening"),
        ("Millgate Library", "£61,000", "£18,500", "September 2025"),
        ("Harbourside community hall", "£49,000", "£112,000", "April 2026"),
    ),
    "log": (
        ("Ref.", "Action", "Owner", "Due", "Status"),
        ("HWB 7", "Circulate take-up of vaccination by care home", "Prof. Helen Marsh", "14 June 2024", "Done"),
        ("HWB 9", "Send the falls delivery plan to the Board", "Dr Anil Rao", "30 September 2024", "Done in part"),
        ("HWB 10", "Cost two places for a second falls clinic", "Prof. Helen Marsh", "30 August 2024", "Done late"),
        ("HWB 11", "Bring discharge figures for all nine wards", "Dr Anil Rao", "13 November 2024", "Open"),
        ("HWB 12", "Arrange a visit to the stroke unit", "Lucy Tran", "28 February 2025", "Open"),
    ),
}
