"""What the exempt report on the former Canal Road depot says (all of it made up)."""

HEAD = [
    ["Committee", "Cabinet"],
    ["Report Title", "Disposal of the former Canal Road depot"],
    ["Item No.", "9"],
    ["Ward", "Northmoor"],
    ["Contributors", "Head of Property (Deborah Quill)"],
    ["Class", "Part 2"],
    ["Date", "12 February 2025"],
]

MARKING = """
NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972
  (information relating to the financial or business affairs of any particular person, including the authority
  holding that information)
"""

BEFORE = """
# 1. Summary
1.1 The depot at Canal Road has stood empty since the street cleaning fleet moved to Gorse Hill in 2022. It was
  offered on the open market from June to October 2024. Three bids came in by the closing date.
# 2. Recommendations
2.1 Cabinet is recommended to:
(a) accept the bid of Harrowgate Kestrel Ltd of £2.65m for the freehold;
(b) delegate the terms of the contract to the Head of Property, in consultation with the Deputy Leader; and
(c) keep the second bidder in reserve until contracts are exchanged.
# 3. The bids
3.1 The reserve price set by the council's valuer was £2.4m. Table 1 gives the bids.
Table 1: bids received
"""

BIDS = [
    ["Bidder", "Price", "Conditions"],
    ["Harrowgate Kestrel Ltd", "£2.65m", "Planning consent for 38 homes"],
    ["Second bidder", "£2.52m", "None"],
    ["Third bidder", "£2.1m", "Ground investigation at the council's cost"],
]

AFTER = """
3.2 The bid of Harrowgate Kestrel Ltd is the highest, but depends on planning consent. Its bank has confirmed the
  money in writing.
# 4. Risks
4.1 If consent were refused, the council would have lost about nine months. The second bid, without conditions, is
  the fallback.
# 5. Financial implications
5.1 The receipt would be used for the school buildings programme. The costs of sale are put at 1.8 per cent.
# 6. Legal implications
6.1 Section 123 of the Local Government Act 1972 asks for the best price that can reasonably be had. The valuer's
  opinion is that the bid meets it.
Report author: Deborah Quill, Head of Property
Contact: Hannah Price, 01999 554471
"""
