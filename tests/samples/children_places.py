"""The report of 21 January 2025 on school places, in Word."""

HEAD = (
    ("Committee", "Children and Families Scrutiny Committee"),
    ("Date", "21 January 2025"),
    ("Report title", "School places: the October 2024 census and forecasts"),
    ("Item No.", "5"),
    ("Report of", "Head of School Place Planning"),
    ("Wards", "All"),
    ("Class", "Part 1"),
)
RUNNING = "Children and Families Scrutiny Committee, 21 January 2025"
BODY = (
    "# 1. Purpose of the report",
    "1.1 This report gives the number of school places and of pupils at the October 2024 census, and says what "
    "officers expect in the next four years.",
    "# 2. Recommendations",
    "2.1 The Committee is recommended to:",
    "- (a) note the number of unfilled places;",
    "- (b) ask for a report on options for surplus places at the meeting on 18 March 2025; and",
    "- (c) ask the Cabinet Member for Children to write to the Department about the funding of small schools.",
    "# 3. Primary schools",
    "3.1 At the October 2024 census there were 148 unfilled Reception places in the borough. This is 17.2% of the 860 "
    "places on offer. A year before, the figure was 121.",
    "3.2 Table 1 gives the places by planning area. A planning area is a group of schools among which most families "
    "choose.",
    "CAPTION Table 1: Reception places and pupils by planning area, October 2024",
    "TABLE areas",
    "3.3 The Tarn area has the largest share of unfilled places, 30.0%, and Southfields the smallest, 11.0%.",
    "3.4 Four schools took fewer than 15 children into a class meant for 30. They have joined Reception with Year 1.",
    "3.5 In the upper years of primary school the position is better. In Year 6 there were 39 unfilled places out of "
    "910.",
    "# 4. Secondary schools",
    "4.1 Year 7 had 871 pupils for 900 places. The 29 unfilled places were all at two schools.",
    "4.2 Secondary numbers will begin to fall in September 2028, when the smaller primary years arrive.",
    "# 5. Forecast",
    "5.1 Table 2 gives the forecast of children starting Reception. It rests on births, on new housing and on the "
    "share of families who choose a school outside the borough, at present 8%.",
    "CAPTION Table 2: Forecast of Reception pupils",
    "TABLE forecast",
    "5.2 In the last five years the forecast for the year ahead has been wrong by 1.6% on average.",
    "5.3 The 640 homes planned at Canal Basin are not in the forecast, because building has not begun.",
    "# 6. What schools have been offered",
    "6.1 A fund of £260,000 helps schools that must carry a small class for a year. Six schools drew on it in 2024/25, "
    "and £38,000 was left in December.",
    "6.2 The school improvement team has begun to ask governors of neighbouring schools to share a business manager. "
    "Three pairs of schools have agreed.",
    "# 7. Financial implications",
    "7.1 Schools are paid by the pupil. At about £5,100 a place, 148 empty Reception places mean about £755,000 a year "
    "less for the schools concerned.",
    "7.2 The Council's own budget is touched only where a school runs up a deficit and then becomes an academy.",
    "# 8. Legal implications",
    "8.1 The Council must see that there are enough places. It need not keep places that nobody wants.",
    "# 9. Equality and climate implications",
    "9.1 Children in the Tarn and Canalside areas are more likely than others to be entitled to free school meals. "
    "Longer journeys to school would fall on them first.",
    "# Background papers",
    "School census, October 2024. Births by ward, 2013 to 2023.",
    "Contact officer: Colin Dyer, Head of School Place Planning, 01999 554431.",
)
TABLES = {
    "areas": (
        ("Planning area", "Places", "Pupils", "Unfilled", "Share unfilled"),
        ("Northgate", "210", "181", "29", "13.8%"),
        ("Market", "180", "152", "28", "15.6%"),
        ("Canalside", "150", "117", "33", "22.0%"),
        ("Southfields", "200", "178", "22", "11.0%"),
        ("Tarn", "120", "84", "36", "30.0%"),
        ("Wenbourne", "860", "712", "148", "17.2%"),
    ),
    "forecast": (
        ("September", "Births five years before", "Forecast pupils", "Places", "Forecast unfilled"),
        ("2025", "963", "704", "860", "156"),
        ("2026", "941", "688", "860", "172"),
        ("2027", "918", "671", "860", "189"),
        ("2028", "900", "658", "860", "202"),
    ),
}
