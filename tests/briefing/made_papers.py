"""Made-up papers on a museum's roof over three meetings, and on other things."""

from pathlib import Path

_HEAD = """Agenda and minutes

Culture Panel - {day} 6.30 pm

Venue: Assembly Hall, Marlbridge

Contact: Ines Okafor (01632 960 114)

Items
No. Item
"""
_ITEM = "\n{number}.\n\n{title} pdf icon PDF 98 KB\n\nMinutes:\n\n{words}\n"
MARCH = (
    (
        "23",
        "Museum roof",
        "Repairs to the museum roof would cost £185,000.\n\n"
        "Councillor Petra Holm asked whether the museum roof would be closed to bats. Dunstan Reyle replied that a "
        "survey had found 14 bats.\n\nCouncillor Abel Stroud asked why the museum roof had not been mended sooner.\n\n"
        "It was RESOLVED that the museum roof be mended before the winter.\n\n"
        "ACTION: Dunstan Reyle to ask for three prices by May.",
    ),
    ("24", "Library opening hours", "It was RESOLVED that three branches open on Sundays."),
)
MAY = (
    (
        "31",
        "Museum roof",
        "The panel heard that the museum roof was dry again.\n\nIt was RESOLVED that the report be noted.",
    ),
    ("32", "Harbour lights", "Members noted that 40 lamps had been put up along the quay <b>last</b> year."),
)
REPORT = """Report to: Culture Panel
Date: 4 March 2025
Item: 23
Title: Museum roof

1. Purpose of the report

1.1 This report sets out the state of the museum roof after the storm of January.

2. Cost

2.1 Repairs to the museum roof would cost £158,000.

2.2 The museum roof was last mended in 1998 with 6,200 slates.

3. Financial implications

3.1 There are none of note.
"""
EXEMPT = """Culture Panel

Report title: Museum roof contract

Class: Part 2

NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A

1.1 The museum roof contractor Zephyrine Roofing asks for £212,345.
"""


def _minutes(day: str, items: tuple[tuple[str, str, str], ...]) -> str:
    told = (_ITEM.format(number=number, title=title, words=words) for number, title, words in items)
    return _HEAD.format(day=day) + "".join(told)


def lay_out(folder: Path) -> Path:
    """The papers, written into a folder."""
    texts = {
        "2025-03-minutes.txt": _minutes("Tuesday, 4th March, 2025", MARCH),
        "2025-03-report.txt": REPORT,
        "2025-05-minutes.txt": _minutes("Tuesday, 6th May, 2025", MAY),
        "secret.txt": EXEMPT,
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder
