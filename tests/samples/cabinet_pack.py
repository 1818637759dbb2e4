"""What the front of the Cabinet's pack of 12 July 2023 and its first reports say (all of it made up)."""

COVER = """
> Wenbourne Borough Council
> Public reports pack
> Cabinet
> Wednesday, 12 July 2023 at 6.30 pm
Council Chamber, Civic Centre, Market Row, Wenbourne
"""

FRONT = """
# Cabinet Agenda
Wednesday, 12 July 2023 at 6.30 pm
Venue: Council Chamber, Civic Centre, Market Row, Wenbourne
Contact: Hannah Price, 01999 554471
Part 1
"""

ITEMS = (
    ("1.", "Apologies for absence", None),
    ("2.", "Declarations of interest", "declarations"),
    ("3.", "Minutes of the meeting held on 14 June 2023", "minutes"),
    ("4.", "Questions from members of the public", None),
    ("5.", "Early Help Partnership", "early"),
    ("6.", "Family hub at Marlpit Lane: award of the works contract", "hub"),
    ("7.", "Capital outturn 2022/23", "capital"),
    ("8.", "Climate action plan: annual progress report", "climate"),
    ("9.", "Forward plan of key decisions", "plan"),
    ("10.", "Exclusion of the press and public", None),
)

MEMBERS = """
Members of the Cabinet are summoned to attend the meeting to be held on Wednesday, 12 July 2023.
Martin Osei, Acting Chief Executive
Tuesday, 4 July 2023
"""

MEMBER_ROWS = (
    ("Councillor Ruth Ellerby (Chair)", "Leader of the Council"),
    ("Councillor Samir Haddad", "Deputy Leader and Cabinet Member for Finance"),
    ("Councillor Joan Prideaux", "Cabinet Member for Children"),
    ("Councillor Tomasz Wilk", "Cabinet Member for Environment"),
    ("Councillor Beverley Oduya", "Cabinet Member for Health and Adult Care"),
)

DECLARATIONS = """
# Declarations of interest
A member who has a disclosable pecuniary interest in a matter on this agenda must say so, must not speak or vote
  on it and must leave the room while it is dealt with.
A member who has another interest that the public might think would sway them must say what it is. They may stay,
  and may speak if a member of the public could.
# Pecuniary interests
- work, trade or office for pay
- contracts with the council
- land in the borough, or a licence to use it for a month or longer
- shares above the limit in a firm with a place of business here
# Sensitive interests
Where the Monitoring Officer has agreed that the particulars of an interest need not be public because of a threat
  of violence, it is enough to say that there is one.
===
This page is intentionally left blank
"""

MINUTES = """
# Minutes of the Cabinet held on Wednesday 14 June 2023
Present: Councillors Ruth Ellerby (Chair), Samir Haddad, Joan Prideaux, Tomasz Wilk and Beverley Oduya.
# Appointments to outside bodies
RESOLVED - That the appointments in the schedule be made for the municipal year 2023/24.
# Osier Road footbridge
The Cabinet Member for Environment reported that the deck had been closed since April after an inspection found
  rot in four beams.
RESOLVED - That £340,000 be released from the bridges reserve for a new deck.
"""

EARLY = """
# 1. Purpose and summary
1.1 This report asks Cabinet to fund an Early Help Partnership (EHP) for two years. The EHP would put family
  workers of the council, the four nursery federations, health visitors and the voluntary sector into one team
  with one way in.
1.2 It was drawn up after a review of 60 closed cases in autumn 2022, in which a family had been assessed by five
  services on average before any of them began to help.
# 2. Recommendations
Cabinet is recommended to:
2.1 agree funding of £420,000 over the two years 2023/24 and 2024/25, to be met from the transformation reserve;
2.2 ask the Children and Families Scrutiny Committee to review progress; and
2.3 delegate the signing of the partnership agreement to the Executive Director for Children's Services.
# 3. Background
3.1 Families wait 34 working days on average between a referral to early help and the first visit. One family in
  five has dropped out by then.
3.2 Referrals to the Multi-Agency Safeguarding Hub (MASH) rose by 18 per cent between 2020/21 and 2022/23. Of
  those in 2022/23, 61 per cent ended without any action by children's social care, and many of these families
  would have been better served earlier.
3.3 The services now work from nine buildings. Only two of them are open after 5 pm.
# 4. What is proposed
4.1 Seven family workers and two team leaders would work from three bases: Marlpit Lane (from September 2023),
  Ashgrove Children's Centre (from November 2023) and Northmoor Library (from January 2024).
4.2 The aims for March 2025 are:
- the first visit within 15 working days of a referral
- 500 families supported over the two years
- nine families in ten still taking part after three months
4.3 Table 1 shows how the money would be spent. Posts are for a fixed term, so that nothing is promised beyond
  March 2025.
Table 1: spending by year
"""

EARLY_MONEY = (
    ("Heading", "2023/24 £", "2024/25 £", "Total £"),
    ("Family workers and team leaders", "148,000", "206,000", "354,000"),
    ("Training", "12,000", "8,000", "20,000"),
    ("Premises", "14,000", "16,000", "30,000"),
    ("Evaluation", "6,000", "10,000", "16,000"),
    ("Total", "180,000", "240,000", "420,000"),
)

EARLY_AFTER = """
# 5. Options considered
5.1 To do nothing. This was rejected because the waits are likely to grow.
5.2 To fund one base only. This would cost £165,000 but would leave the north of the borough without a team.
5.3 To fund three bases for two years. This is recommended.
# 6. Consultation
6.1 Head teachers of 41 schools were asked, and 29 answered. All but three were in favour. The three were
  concerned that school nurses would be drawn away from their own work.
# 7. Financial implications
7.1 The transformation reserve stood at £2.1 million on 31 March 2023. The Medium Term Financial Strategy (MTFS)
  holds no money for the EHP after March 2025, and any further spending would need a new decision.
# 8. Legal implications
8.1 Section 10 of the Children Act 2004 places a duty on the council and its partners to work together for the
  well-being of children.
# 9. Equalities implications
9.1 Lone parents and families with a disabled child are over-represented among those who drop out, and stand to
  gain most.
# Background papers
Review of closed cases, November 2022
Report author: Priya Shah, Head of Early Help
===
# Appendix 1
# Outcomes framework (draft)
The measures below will be reported every quarter. Where no baseline is given, one will be set by December 2023.
"""

OUTCOMES = (
    ("Ref", "Outcome", "Measure", "Baseline 2022/23", "Aim March 2025", "Lead"),
    ("1", "Families are seen soon", "Working days from referral to first visit", "34", "15", "Priya Shah"),
    ("2", "Families stay with the help", "Share taking part after three months", "71%", "90%", "Priya Shah"),
    ("3", "Help reaches enough families", "Families supported, both years together", "-", "500", "Priya Shah"),
    ("4", "Families tell their story once", "Assessments for each family", "5", "1", "Team leaders"),
    ("5", "Children are in school", "Share of children with attendance under 90%", "38%", "28%", "Attendance team"),
    ("6", "Small children are ready for school", "Share at a good level of development", "58%", "64%", "Nurseries"),
    ("7", "Parents are in work or training", "Share of parents in work or training", "-", "+5 points", "Skills team"),
    ("8", "Homes are stable", "Families threatened with eviction", "44", "30", "Housing advice"),
    ("9", "Fewer families come back", "Referred again within a year", "27%", "18%", "MASH manager"),
    ("10", "Fewer families need social care", "Stepped up to a social worker", "16%", "11%", "MASH manager"),
    (
        "11",
        "Mothers are well after birth",
        "Share seen by a perinatal worker in four weeks",
        "52%",
        "75%",
        "Health visiting",
    ),
    ("12", "Families trust the team", "Share who would recommend it", "-", "85%", "Evaluator"),
    ("13", "The team is steady", "Staff leaving in a year", "31%", "15%", "Team leaders"),
    ("14", "Money is well spent", "Cost for each family supported", "-", "£840", "Finance partner"),
)
