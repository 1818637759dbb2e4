"""Made-up papers as councils lay them out, and libraries of them."""

from datetime import date
from pathlib import Path

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

HASHING = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
TODAY = date(2026, 1, 15)
MARCH, MAY = date(2025, 3, 4), date(2025, 5, 6)
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def minutes(held: date, *items: tuple[int, str, str], committee: str = "Culture Panel") -> str:
    """A meeting's page: number, title and words of each item."""
    day = f"{held.day}{_SUFFIXES.get(held.day, 'th')}"
    head = (
        f"Agenda and minutes\n\n{committee} - {held:%A}, {day} {held:%B}, {held:%Y} 6.30 pm\n\n"
        "Venue: Assembly Hall, Marlbridge\n\nContact: Ines Okafor (01632 960 114)\n\nItems\nNo. Item\n"
    )
    return head + "".join(
        f"\n{number}.\n\n{title} pdf icon PDF 98 KB\n\nMinutes:\n\n{words}\n" for number, title, words in items
    )


def report(held: date, number: int, title: str, *paragraphs: str, committee: str = "Culture Panel") -> str:
    """A report on one item of a meeting, its paragraphs numbered."""
    body = "\n\n".join(f"1.{at} {words}" for at, words in enumerate(paragraphs, 1))
    return (
        f"Report to: {committee}\nDate: {held.day} {held:%B %Y}\nItem: {number}\nTitle: {title}\n\n"
        f"1. Purpose of the report\n\n{body}\n\n2. Financial implications\n\n2.1 There are none of note.\n"
    )


ROOF = (23, "Museum roof", "Repairs to the museum roof cost £185,000.\n\nDunstan Reyle told the panel so.")
HOURS = (24, "Library opening hours", "It was RESOLVED that the proposal to open three branches on Sundays be agreed.")
PUT_RIGHT = (
    25,
    "Minutes of the meeting held on 4 March 2025",
    "The minutes were agreed with one correction: minute 23 should read £158,000 and not £185,000.",
)
LIGHTS = (26, "Harbour lights", "Members asked for more lamps along the quay and for a count of those who walk there.")
TASKS = (
    23,
    "Museum roof",
    "The panel heard of the leak.\n\nACTION: Dunstan Reyle to ask for three prices by May.\n\n"
    "ACTION: Petra Holm to tell the volunteers of the works.",
)
MORE_TASKS = (24, "Library opening hours", "ACTION: Petra Holm to count those who come on Sundays.")


def quarter(number: int, held: date, amount: str) -> str:
    forecast = f"The museum is forecast to overspend by £{amount} million."
    reserves = "The rule is to keep no less than £11 million in reserves at all times."
    return report(held, 5, f"Museum monitoring 2024/25: quarter {number}", forecast, reserves, committee="Cabinet")


QUARTERS = {
    "q1.txt": quarter(1, date(2024, 7, 24), "1.84"),
    "q2.txt": quarter(2, date(2024, 10, 16), "2.37"),
    "q3.txt": quarter(3, date(2025, 1, 22), "1.96"),
}
SURVEY = report(MARCH, 23, "Museum roof", "The museum roof repairs cost £179,500.", "A survey was made in May.")
COST = "How much did the repairs to the museum roof cost?"
FORECAST = "What is the museum forecast to overspend by?"
COUNT = "How many actions came out of the Culture Panel on 4 March 2025, and who has what?"


def library_of(folder: Path, papers: dict[str, str], closed: dict[str, str] | None = None) -> Path:
    """The folder of a library of papers by name; those that are `closed` are marked exempt by the metadata file."""
    root, library = folder / "papers", folder / "library"
    root.mkdir(parents=True)
    for name, text in (papers | (closed or {})).items():
        (root / name).write_text(text, "utf-8")
    rules = [f'[[paper]]\nmatch = "{name}"\naccess = "exempt"\n' for name in closed or {}]
    (root / "papers.toml").write_text('[[paper]]\nmatch = "*.txt"\ncouncil = "Marlbridge"\n' + "".join(rules), "utf-8")
    made = ingest([root], library, HASHING, exempt=bool(closed))
    assert not made.failed
    return library


def answers(library: Path, *turns: str, clearance: Access = Access.PUBLIC, today: date = TODAY) -> list[Answer]:
    """The answers to the questions of one conversation."""
    conversation = Conversation()
    with Library.open(library, HASHING) as opened:
        return [ask(turn, conversation, opened, HASHING, clearance=clearance, today=today) for turn in turns]


def is_verbatim(library: Path, answer: Answer) -> bool:
    """Whether each quote stands in its paper, and whether what is said is what is marked and cited."""
    with Library.open(library, HASHING) as opened:
        texts = {one.source: opened.paper(one.source, clearance=Access.EXEMPT).text for one in answer.citations}
    numbers = {one.n for one in answer.citations}
    return all(texts[one.source][one.start : one.end] == one.quote for one in answer.citations) and all(
        said.citations and set(said.citations) <= numbers for said in answer.statements
    )
