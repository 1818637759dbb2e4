"""The report on falls prevention of 15 May 2024: numbered paragraphs, two tables, two charts without figures."""

HEAD = (
    ("Committee", "Health and Wellbeing Board"),
    ("Report title", "Falls Prevention"),
    ("Item No.", "5"),
    ("Date", "15 May 2024"),
    ("Class", "Part 1"),
    ("Report of", "Professor Helen Marsh, Director of Public Health"),
    ("Contact", "Lucy Tran, 01999 554476"),
)
RUNNING = "Health and Wellbeing Board, 15 May 2024: Falls Prevention"
ADMISSIONS = (
    ("Neighbourhood", "2021/22", "2022/23", "2023/24"),
    ("North", "188", "201", "176"),
    ("Central", "243", "259", "248"),
    ("South", "167", "172", "181"),
    ("Wenbourne", "598", "632", "605"),
)
SPENDING = (
    ("Service", "Paid for by", "Spending 2023/24", "People helped", "Ends"),
    ("Falls clinic, Brook Street", "ICB", "£186,000", "214", "March 2026"),
    ("Strength and balance classes", "Public health grant", "£74,500", "690", "March 2025"),
    ("Home hazard checks", "Better Care Fund", "£52,000", "1,130", "March 2025"),
    ("Telecare pendants", "Council", "£38,200", "455", "Continuing"),
    ("Total", "", "£350,700", "2,489", ""),
)
# "# " begins a heading, "- " an entry of a list; TABLE and CHART name what stands there.
BODY = (
    "# 1. Purpose",
    "1.1 This report tells the Board how people over 65 in the borough come to fall, what is done to prevent it and "
    "what it costs. It asks the Board to back a second falls clinic.",
    "# 2. Recommendations",
    "2.1 The Board is recommended to:",
    "- (a) note the position on falls in the borough;",
    "- (b) support the opening of a second falls clinic in 2025/26; and",
    "- (c) ask the Integrated Care Board (ICB) to pay for it.",
    "# 3. Background",
    "3.1 A fall is the commonest reason for a person over 65 to be taken to hospital in an emergency. Two in five of "
    "those who are admitted do not go back to living as they did before.",
    "3.2 The Board last looked at falls in March 2022. It then agreed that a clinic be opened for people who had "
    "fallen once, so that they should not fall again. Building works delayed the clinic by five months.",
    "3.3 In this report a falls clinic means one visit of about ninety minutes at which a nurse, a physiotherapist and "
    "a pharmacist each see the patient. It ends with a written plan that goes to the patient and to the GP.",
    "# 4. The position in the borough",
    "4.1 Table 1 gives emergency admissions for a fall among residents of 65 and over.",
    "Table 1: Emergency admissions for a fall, residents of 65 and over",
    "TABLE admissions",
    "4.2 The number fell by 4.3% in 2023/24, after a rise the year before. South is the only neighbourhood where it "
    "went up in both years. Harbourside, which lies in South, has the highest rate of any ward.",
    "4.3 Figure 1 shows the age of those admitted. Women over 85 are by far the largest group.",
    "Figure 1: Admissions by age and sex, 2023/24",
    "CHART ages",
    "4.4 Seven admissions in ten follow a fall at home, most often on the stairs or between bed and bathroom. Falls in "
    "the street have become rarer since the pavements of Market Row were relaid.",
    "# 5. The clinic at Brook Street",
    "5.1 The clinic opened at Brook Street Health Centre on 15 January 2024. It is held on Tuesday and Friday mornings "
    "and can see twelve people in a morning.",
    "5.2 By 31 March 2024 it had seen 214 people. A further 97 had been invited and had not come, which is nearly a "
    "third of all those invited. When asked, 58 of them named transport.",
    "5.3 The wait for a first appointment was two weeks in January and had reached seven weeks by the end of March.",
    "5.4 Figure 2 shows who refers people to the clinic. GPs come first and the ambulance service second. Care homes "
    "send hardly anybody, although they account for a fifth of admissions.",
    "Figure 2: Who refers to the clinic",
    "CHART sources",
    "5.5 It is too early to say whether fewer people fall again. Of the first 60 patients, who were telephoned after "
    "eight weeks, seven had fallen since.",
    "# 6. What is spent",
    "6.1 Table 2 sets out spending on the prevention of falls in the last financial year.",
    "Table 2: Spending on the prevention of falls",
    "TABLE spending",
    "6.2 One emergency admission for a broken hip costs the health service some £9,800 in the first year, without the "
    "cost of care at home. The clinic would pay for itself if it prevented nineteen of them.",
    "# 7. A second clinic",
    "7.1 Two places have been looked at: Millgate Library, which is on four bus routes, and the Harbourside community "
    "hall, which is nearest to those at most risk but has no level access. Neither has been costed.",
    "7.2 The bus from Harbourside to Brook Street was withdrawn in October 2023. A taxi there and back is about £17.",
    "# 8. Options considered",
    "8.1 To leave things as they are was rejected, because the wait will go on growing. To move the clinic from Brook "
    "Street to Harbourside was rejected, because patients from North would then have no clinic within reach.",
    "# 9. Financial implications",
    "9.1 There is no money in the budget for 2024/25 for a second clinic. The strength and balance classes and home "
    "hazard checks are paid for until March 2025 only.",
    "# 10. Legal and equality implications",
    "10.1 There are no legal implications. People who do not drive, most of them women over 80, are at a disadvantage "
    "as long as there is one clinic.",
    "# Background papers",
    "Falls in Wenbourne, report to the Board of 9 March 2022.",
)
TABLES = {"admissions": ADMISSIONS, "spending": SPENDING}
# Heights of the bars; the pictures show no figures, as charts pasted into reports often do not.
CHARTS = {"ages": (22, 31, 47, 58, 83, 96), "sources": (90, 52, 33, 21, 8)}
