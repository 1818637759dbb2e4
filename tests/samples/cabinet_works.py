"""What the later reports of the Cabinet's pack of 12 July 2023 say: works, capital, climate, forward plan."""

HUB = """
# 1. Purpose and summary
1.1 Cabinet is asked to award the contract for turning the former Marlpit Lane infant school into a family hub.
# 2. Recommendations
2.1 Cabinet is recommended to award the works contract to the tenderer ranked first in Appendix 2, within the
  approved budget of £3.18 million.
# 3. Background
3.1 The school closed in July 2021. The building is sound but needs a new roof, a lift and a heat pump.
3.2 Planning permission was given on 9 March 2023 with a condition that the play area close at 8 pm.
# 4. The tenders
4.1 Six firms were invited and four tendered. Quality counted for 60 per cent and price for 40 per cent. The
  scores are in Appendix 2, which is in Part 2 of this pack because it names the tenderers and their prices.
4.2 Handing over of the site is planned for 2 October 2023 and the opening for September 2024, as Appendix 1 shows.
# 5. Financial implications
5.1 The budget of £3.18 million is made up of £1.10 million of family hubs grant, £1.48 million of capital
  receipts and £0.60 million of developers' contributions.
5.2 A contingency of 7 per cent is held within the budget.
# 6. Legal implications
6.1 The procurement followed the council's contract procedure rules.
Report author: Deborah Quill, Head of Property
===
# Appendix 1
# Programme
"""

PROGRAMME = (
    ("Stage", "Begins", "Ends"),
    ("Contract signed", "1 August 2023", "18 August 2023"),
    ("Site handed over", "2 October 2023", "2 October 2023"),
    ("Roof and structure", "9 October 2023", "23 February 2024"),
    ("Lift and heat pump", "15 January 2024", "10 May 2024"),
    ("Fitting out", "13 May 2024", "26 July 2024"),
    ("Opening", "2 September 2024", "2 September 2024"),
)

SCORES_HEAD = """
# Appendix 2 - Part 2, not for publication by virtue of paragraph 3 of Schedule 12A
# Tender evaluation
1. The panel met on 21 June 2023. Fenwick Lyle Builders came first with 87.5 points of 100.
"""

SCORES = (
    ("Tenderer", "Quality (60)", "Price (40)", "Total"),
    ("Fenwick Lyle Builders", "49.5", "38.0", "87.5"),
    ("Second tenderer", "45.0", "37.2", "82.2"),
    ("Third tenderer", "41.3", "40.0", "81.3"),
    ("Fourth tenderer", "38.8", "33.1", "71.9"),
)

SCORES_AFTER = """
2. Fenwick Lyle Builders scored best on its programme and on training places for young people in the borough.
"""

CAPITAL = """
# 1. Purpose of the report
1.1 This report sets out what was spent on the capital programme in 2022/23 and asks Cabinet to carry slippage
  forward.
# 2. Recommendations
2.1 Cabinet is recommended to note the outturn of £38.6 million against a revised budget of £51.3 million.
2.2 Cabinet is recommended to carry slippage of £11.9 million forward into 2023/24.
# 3. Outturn by scheme
3.1 Table 1 lists every scheme with a budget above £250,000. The difference that is not slippage, £0.8 million, is
  a true underspend.
Table 1: capital outturn by scheme, £000
"""

# scheme, budget, outturn, slippage: £000
SCHEMES = (
    ("Ashgrove Primary: new classrooms", 4200, 3150, 1050),
    ("Northmoor Primary: roof", 1850, 1790, 0),
    ("St Wilfrid's Primary: kitchen", 640, 655, 0),
    ("Severnside Academy: sports hall", 6100, 3900, 2200),
    ("Beacon Hill Special School: extension", 5400, 3250, 2150),
    ("Devolved formula capital", 780, 702, 78),
    ("Osier Road footbridge", 1600, 260, 1340),
    ("Carriageway resurfacing", 5200, 5185, 0),
    ("Footways programme", 1450, 1380, 70),
    ("Street lighting: LED lamps", 2300, 2215, 85),
    ("Wenbourne station forecourt", 3100, 1700, 1400),
    ("Cycle route: Market Row to Tarn Lane", 1250, 640, 610),
    ("Flood alleviation: River Wen", 2100, 1500, 600),
    ("Gorse Hill depot", 2700, 2690, 0),
    ("Vehicle replacement", 1900, 1420, 480),
    ("Marlpit Lane family hub: design", 420, 365, 55),
    ("Disabled facilities grants", 2050, 1980, 70),
    ("Extra care housing: Brook Street", 3300, 2400, 900),
    ("Leisure centre: pool hall", 1700, 1180, 520),
    ("Libraries: self-service", 310, 298, 12),
    ("Civic Centre: roof survey and repair", 900, 655, 245),
    ("Corporate property: fire safety", 770, 710, 35),
    ("Digital services", 980, 575, 0),
    ("Parks and play areas", 300, 0, 0),
)

CAPITAL_AFTER = """
# 4. The largest slippage
4.1 School buildings account for £5.4 million, mostly because steel for the sports hall at Severnside Academy came
  five months late.
4.2 The footbridge at Osier Road could not be started until the river licence was given in May 2023.
# 5. Financial implications
5.1 No new borrowing is needed, since the slippage is funded from grants and receipts already in hand.
# 6. Legal implications
6.1 There are none.
Report author: Naomi Castle, Chief Finance Officer
"""

CLIMATE = """
# 1. Purpose of the report
1.1 This is the second annual report on the climate action plan that Cabinet adopted in July 2021.
# 2. Recommendations
2.1 Cabinet is recommended to note that 13 of the 24 actions are complete, eight are under way and three have not
  been started.
# 3. Progress
3.1 The council's own emissions have fallen by 22 per cent since 2018/19. Heating of buildings makes up 57 per
  cent of what is left, and vehicles 24 per cent.
3.2 Of the fleet's 94 vehicles, 11 are electric. In table 1, C means complete, U under way and N not started.
Table 1: actions
"""

ACTIONS = (
    ("Ref", "Action", "Lead", "Status", "Comment"),
    ("1", "Buy only green electricity", "Deborah Quill", "C", "Contract from April 2022"),
    ("2", "LED lamps in all streets", "Erik Lund", "C", "9,400 lamps changed"),
    ("3", "LED lamps in council buildings", "Deborah Quill", "C", "Saves £61,000 a year"),
    ("4", "Solar panels on the Civic Centre", "Deborah Quill", "U", "Waits for the roof repair in spring 2024"),
    ("5", "Heat pump at the leisure centre", "Deborah Quill", "U", "On order"),
    ("6", "Heat network study", "Deborah Quill", "N", "No bidder for the study"),
    ("7", "Insulate 300 council homes", "Housing advice", "C", "312 homes done"),
    ("8", "Advice for private landlords", "Housing advice", "C", "Two officers in post"),
    ("9", "Electric pool cars", "Erik Lund", "C", "All six cars changed"),
    ("10", "Electric vans", "Erik Lund", "U", "Five of 40 in service"),
    ("11", "Electric sweeper", "Erik Lund", "N", "Price too high at the first tender"),
    ("12", "Chargers in car parks", "Erik Lund", "C", "28 points in seven car parks"),
    ("13", "Cycle training for every Year 6", "Schools team", "C", "1,150 children a year"),
    ("14", "Two school streets", "Erik Lund", "C", "Beacon Hill and Market Row"),
    ("15", "Cycle route to Tarn Lane", "Erik Lund", "U", "Half built"),
    ("16", "Food waste from flats", "Erik Lund", "U", "Trial in 600 flats"),
    ("17", "Re-use shop at Gorse Hill", "Erik Lund", "C", "41 tonnes re-used"),
    ("18", "Plant 5,000 trees", "Parks team", "C", "5,240 planted"),
    ("19", "Tree nursery", "Parks team", "N", "Land not yet found"),
    ("20", "Wildflower verges", "Parks team", "C", "17 miles of verge"),
    ("21", "Flood meadow on the Wen", "Parks team", "U", "Talks with two farmers"),
    ("22", "Climate training for officers", "Human resources", "C", "640 trained"),
    ("23", "Lower-carbon school meals", "Schools team", "U", "Nine of 26 kitchens"),
    ("24", "Pension fund: carbon report", "Naomi Castle", "U", "Due in autumn 2023"),
)

CLIMATE_AFTER = """
# 4. Financial implications
4.1 Actions under way are funded. The three not started have a budget of £290,000 between them.
Report author: Erik Lund, Head of Waste and Street Scene
"""

PLAN = """
# Forward plan of key decisions, August to November 2023
A key decision is one that costs or saves more than £250,000, or that has a marked effect on people in two wards
  or more.
"""

PLAN_ROWS = (
    ("Decision", "Decision date and maker", "Lead officer and member", "Consultation"),
    ("Highways term contract: extension", "13/09/23 Cabinet", "Erik Lund and Councillor Tomasz Wilk", "None"),
    (
        "Adult social care charging policy",
        "13/09/23 Cabinet",
        "Director of Adult Care and Councillor Beverley Oduya",
        "Users and carers, June to July 2023",
    ),
    (
        "Opening hours of the household waste recycling centres",
        "11/10/23 Cabinet",
        "Erik Lund and Councillor Tomasz Wilk",
        "Public, July to August 2023",
    ),
    (
        "Allotments: new tenancy rules",
        "11/10/23 Cabinet",
        "Deborah Quill and Councillor Samir Haddad",
        "Plot holders, August 2023",
    ),
    (
        "Statement of gambling policy",
        "22/11/23 Council",
        "Head of Licensing and Councillor Samir Haddad",
        "Trade, August 2023",
    ),
)
