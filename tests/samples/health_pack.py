"""The agenda pack of 16 July 2025: front sheet, the report on the JSNA with its appendix, the work programme."""

CONTACT = "For more information contact: Lucy Tran, 01999 554476"
FRONT = (
    "Health and Wellbeing Board Agenda",
    "Wednesday, 16 July 2025 at 2.00 pm",
    "Committee Room 1, Civic Centre, Market Row, Wenbourne",
    CONTACT,
)
AGENDA = (
    ("Item", "", "Pages"),
    ("1.", "Apologies and declarations of interest", ""),
    ("2.", "Minutes of the meeting held on 2 April 2025 (circulated separately)", ""),
    ("3.", "Hospital discharge: position at the end of June 2025 (to follow)", ""),
    ("4.", "Joint Strategic Needs Assessment: full refresh 2025", "1 - 4"),
    ("5.", "Falls prevention: the delivery plan (to follow)", ""),
    ("6.", "Healthwatch Annual Report 2024/25 (to follow)", ""),
    ("7.", "Work programme 2025/26", "5 - 6"),
    ("8.", "Date of next meeting", ""),
)
MEMBERS = (
    "Members of the Board",
    "Councillor Beverley Oduya (Chair)",
    "Dr Anil Rao (Vice-Chair)",
    "Professor Helen Marsh",
    "Gareth Sim",
    "Councillor Joan Prideaux",
    "Martin Osei, Executive Director for Children's Services",
)
NOTICE = (
    "Laura Finch, Chief Executive. Published on 8 July 2025.",
    "The meeting is open to the public and is webcast. Anyone who wishes to put a question to the Board should send it "
    "to the contact above by noon on 14 July 2025. Large print copies can be had from the reception of the Civic "
    "Centre.",
)
JSNA_HEAD = (
    ("Committee", "Health and Wellbeing Board", "Item No.", "4"),
    ("Report title", "Joint Strategic Needs Assessment: full refresh 2025", "Class", "Part 1"),
    ("Report of", "Director of Public Health", "Date", "16 July 2025"),
)
JSNA = (
    "# 1 Summary",
    "1.1 The Joint Strategic Needs Assessment (JSNA) was last written in full in 2019. This report presents the full "
    "refresh, which the Board asked for in November 2023, and its main findings. Appendix A gives the indicators.",
    "# 2 Recommendations",
    "2.1 The Board is recommended to:",
    "- (a) approve the Joint Strategic Needs Assessment 2025 for publication;",
    "- (b) agree that the full assessment be reviewed every two years; and",
    "- (c) invite the Cabinet to have regard to the chapter on Harbourside in its budget.",
    "# 3 How the assessment was made",
    "3.1 A group of officers of the Council and of the Integrated Care Board (ICB) met eleven times between February "
    "2024 and May 2025. Evidence was given by 41 voluntary groups.",
    "3.2 Draft chapters were open for comment in turn. The chapter on loneliness drew 212 comments and the chapter on "
    "falls 96. A workshop on loneliness was held on 27 February 2025 with 38 people.",
    "3.3 The refresh cost £41,500, against £38,000 foreseen. The difference was translation and large print.",
    "# 4 Main findings",
    "4.1 The borough had 188,100 residents in mid 2024, of whom 19.2% were 65 or over.",
    "4.2 The gap in life expectancy between Copse Hill and Harbourside has grown to 8.6 years for men and 6.3 years "
    "for women. About a third of the gap among men is due to smoking.",
    "4.3 The registers of GP practices, read together with the census, give 17,900 unpaid carers, which is 2,640 more "
    "than the census alone.",
    "4.4 There were 588 emergency admissions for a fall among people of 65 and over in 2024/25, the fewest for four "
    "years. In South neighbourhood they fell for the first time since 2021/22.",
    "4.5 One resident in ten, 9.6%, feels lonely often or always. Among people under 30 it is 14.1%. The survey had "
    "only 88 answers from men under 30, so that this figure must be read with care.",
    "4.6 The number of adults who smoke has come down to 11.9%.",
    "# 5 Harbourside",
    "5.1 For the first time one ward has a chapter of its own. Harbourside comes last of the twelve wards on 17 of the "
    "31 indicators. It has no dentist and no pharmacy that opens on a Sunday, and its bus to Brook Street was taken "
    "off in 2023.",
    "5.2 The chapter proposes three steps: a health bus on two days a week, a stop smoking adviser in the community "
    "hall, and a pharmacy rota for Sundays. They would cost £118,000 a year together.",
    "# 6 Financial implications",
    "6.1 The assessment itself has no further cost. The steps in paragraph 5.2 have no budget and would have to be "
    "weighed with other claims in the budget for 2026/27.",
    "# 7 Legal implications",
    "7.1 The Council and the ICB must have regard to the assessment when they plan services.",
    "# 8 Equality implications",
    "8.1 The assessment shows differences by ward, age, sex and disability. Numbers by ethnic group are too small in "
    "five wards to be printed without naming people.",
    "# Background papers",
    "JSNA summary 2024. Comments received on the draft chapters.",
    "If you have questions about this report please contact Lucy Tran, 01999 554476.",
)
APPENDIX_TITLE = "Appendix A: Indicators of the assessment, borough as a whole"
APPENDIX = (
    ("Indicator", "2024 summary", "2025 refresh", "Direction"),
    ("Residents", "186,400", "188,100", "Up"),
    ("Residents of 65 and over", "18.9%", "19.2%", "Up"),
    ("Residents of 85 and over", "4,800", "4,950", "Up"),
    ("Households of one person over 65", "12.7%", "12.9%", "Up"),
    ("Life expectancy, men", "79.1", "79.0", "Worse"),
    ("Life expectancy, women", "82.9", "82.9", "Level"),
    ("Gap between wards, men, years", "8.3", "8.6", "Worse"),
    ("Gap between wards, women, years", "6.1", "6.3", "Worse"),
    ("Adults who smoke", "12.6%", "11.9%", "Better"),
    ("Adults in manual work who smoke", "26.0%", "25.1%", "Better"),
    ("Mothers who smoke at the birth", "8.4%", "7.7%", "Better"),
    ("Children obese, first year of school", "10.2%", "10.1%", "Level"),
    ("Children obese, last year of primary school", "23.1%", "23.4%", "Worse"),
    ("Babies breast-fed at eight weeks", "47.5%", "49.2%", "Better"),
    ("Children with tooth decay at five", "26.8%", "28.3%", "Worse"),
    ("Two doses of measles vaccine at five", "86.9%", "86.1%", "Worse"),
    ("Adults active for 150 minutes a week", "63.7%", "64.4%", "Better"),
    ("Adults with diabetes", "7.1%", "7.3%", "Worse"),
    ("Adults with high blood pressure, known", "14.6%", "15.0%", "Up"),
    ("Health checks taken up at 40 to 74", "38.2%", "41.6%", "Better"),
    ("Bowel screening taken up", "66.3%", "68.0%", "Better"),
    ("Breast screening taken up", "61.9%", "63.5%", "Better"),
    ("Emergency admissions for a fall, 65 and over", "605", "588", "Better"),
    ("Broken hips, 65 and over", "171", "166", "Better"),
    ("Flu vaccination, 65 and over", "74.8%", "73.9%", "Worse"),
    ("People lonely often or always", "9.2%", "9.6%", "Worse"),
    ("People under 30 lonely often or always", "13.8%", "14.1%", "Worse"),
    ("Unpaid carers", "15,260", "17,900", "Counted anew"),
    ("Carers who had a carer's assessment", "21.4%", "24.7%", "Better"),
    ("Deaths at home or in a care home", "51.3%", "52.8%", "Better"),
    ("Working days to leave hospital", "7.8", "6.2", "Better"),
)
PROGRAMME_HEAD = (
    ("Committee", "Health and Wellbeing Board", "Item No.", ""),
    ("Report title", "Work programme 2025/26", "Class", "Part 1"),
    ("Report of", "Democratic Services", "Date", "16 July 2025"),
)
PROGRAMME_TEXT = (
    "# 1 Purpose",
    "1.1 The Board is asked to agree its work programme for the municipal year. A cross shows the meeting to which an "
    "item is expected to come.",
)
PROGRAMME = (
    ("Subject", "Lead", "16 Jul 2025", "5 Nov 2025", "14 Jan 2026", "11 Mar 2026"),
    ("Hospital discharge", "ICB", "X", "X", "", "X"),
    ("JSNA", "Public Health", "X", "", "", "X"),
    ("Falls prevention", "ICB", "X", "X", "", ""),
    ("Winter vaccination", "Public Health", "", "X", "", ""),
    ("Better Care Fund", "Adult Care", "", "", "X", ""),
    ("Suicide prevention", "Public Health", "", "", "X", ""),
    ("Carers strategy", "Adult Care", "", "", "X", ""),
    ("Healthwatch annual report", "Healthwatch", "X", "", "", ""),
)
PROGRAMME_END = (
    "1.2 The Board is recommended to agree the work programme. The meeting in January is kept free for a workshop if no"
    " more business comes up.",
)
