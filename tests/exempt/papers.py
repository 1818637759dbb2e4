"""A folder with the exempt samples and one exempt paper whose committee, dates and words stand nowhere else."""

import re
import shutil
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
SAMPLE = "cabinet/2025-02-12-canal-road-depot-exempt.docx"
YARD = "yard/2025-09-17-strategic-land.txt"
PUBLIC = ("cabinet/2023-10-11-minutes.html", "cabinet/2025-10-08-agenda.html", "children/2025-01-21-school-places.docx")
# Marked in part: without --exempt a part is left out, with it the whole paper is closed.
PACK, MINUTES = "cabinet/2023-07-12-public-reports-pack.pdf", "cabinet/2025-02-12-minutes.html"

YARD_TEXT = """Strategic Land Panel

Wenbourne Borough Council

Wednesday, 17 September 2025

Report title: Quorn Yard and the Zephyrine option

Class: Part 2

NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972

Item 4. Quorn Yard and the Zephyrine option

1.1 The Multi-Owner Land Trust (MOLT) has an option on Quorn Yard until 31 March 2026 at a price of £4,417,300.

1.2 Marigold Bassett Partners would pay the Council £919,250 to give the option up, 61.75 per cent of its worth.

RESOLVED that the offer of Marigold Bassett Partners be accepted.
"""

# What gives exempt matter away, as patterns over text without regard to case.
GIVEAWAYS = (
    *("harrowgate", "kestrel", r"2[.,]65", r"2[.,]52 ?m", "fenwick", "lyle", r"87\.5", r"£2\.4 ?m", "canal road"),
    *("strategic land", "quorn", "zephyrine", r"\bmolt\b", "multi-owner", "marigold", "bassett", "4,417,300"),
    *("919,250", r"61\.75", "2025-09-17", "17 september 2025"),
)
# The names of the files give them away too; only whoever ingests sees them.
NAMES = ("canal-road-depot", "strategic-land")
_GIVEN = re.compile("|".join(GIVEAWAYS), re.I)
_NAMED = re.compile("|".join(NAMES), re.I)

# Asked by whoever guesses: names, sums, titles, committees, dates, numbers, file names, short forms, follow-ups.
PROBES = (
    "Who made the highest bid for the Canal Road depot?",
    "Harrowgate Kestrel",
    "£2.65m freehold bid",
    "What is the reserve price of the depot?",
    "What did Fenwick Lyle Builders score?",
    "tender evaluation 87.5 points quality price",
    "Who came first in the tender for the family hub, and with how many points?",
    "What was in Appendix 2 of item 6 on 12 July 2023?",
    "What did the Strategic Land Panel resolve on 17 September 2025?",
    "Strategic Land Panel",
    "What does MOLT stand for?",
    "How much did Marigold Bassett Partners offer for Quorn Yard?",
    "What is item 9 of the meeting on 12 February 2025?",
    "What was item 4 on 17 September 2025?",
    "canal-road-depot-exempt.docx",
    "exempt report Part 2 not for publication",
    "Disposal of the former depot: recommendations in the exempt report",
    "Deborah Quill Head of Property bids",
)


def lay_out(folder: Path, *, exempt: bool = True) -> Path:
    """The papers in a folder; without the exempt ones if told so."""
    closed = (SAMPLE, PACK, MINUTES) if exempt else ()
    for source in (*PUBLIC, *closed):
        (folder / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SAMPLES / source, folder / source)
    if exempt:
        (folder / YARD).parent.mkdir(parents=True, exist_ok=True)
        (folder / YARD).write_text(YARD_TEXT, "utf-8")
    return folder


def given_away(text: str, *asked: str) -> list[str]:
    """What of exempt matter stands in a text, but for what the reader themselves wrote."""
    return _found(_GIVEN, text, asked)


def named(text: str, *asked: str) -> list[str]:
    """The names of exempt files in a text, but for what the reader themselves wrote."""
    return _found(_NAMED, text, asked)


def _found(pattern: re.Pattern[str], text: str, asked: tuple[str, ...]) -> list[str]:
    for words in asked:
        text = text.replace(words, "")
    return [found[0] for found in pattern.finditer(text)]
