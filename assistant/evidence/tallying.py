"""A register said in cited statements: the number first, then every entry in the paper's own words (pure)."""

from collections.abc import Iterator

from assistant.answers import Citation, Statement
from assistant.citing import TYPE_NAMES, citation, meeting_name
from assistant.evidence.counting import Counted
from assistant.evidence.registers import Entry, Register
from assistant.evidence.units import passage_at, plain

FEW = 6
_OF_MEETINGS = (Counted.MEETINGS, Counted.PAPERS)


def tallied(register: Register) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """The number, which cites all that it counts, then each entry with its own citation.

    Where only the number of many is asked, it stands alone.
    """
    listed = (*register.entries, *register.near)
    cited = tuple(
        citation(n, passage_at(entry.paper, entry.span, entry.kind, entry.item), entry.paper, entry.span)
        for n, entry in enumerate(listed, 1)
    )
    lead = _lead(register, cited[0])
    numbers = tuple(one.n for one in cited)
    alone = not register.counting.lists and register.count > FEW
    text = f"{lead}{_number(register)}{'.' if alone else ':'}"
    first = Statement(text=text, citations=numbers, support="checked", lead=lead)
    return (first,) if alone else (first, *_each(register)), cited


def _each(register: Register) -> Iterator[Statement]:
    before: int | None = None
    for n, entry in enumerate(register.entries, 1):
        lead = _item(entry) if entry.item != before else ""
        before = entry.item
        if register.counting.counted in _OF_MEETINGS:
            yield Statement(text=entry.words, citations=(n,), support="checked")
        elif register.counting.counted is Counted.ITEMS:
            yield Statement(text=f"{_number_of(entry)}{entry.words}", citations=(n,), lead=_number_of(entry))
        else:
            yield Statement(text=lead + entry.words, citations=(n,), lead=lead)


def _lead(register: Register, cited: Citation) -> str:
    if register.counting.counted in _OF_MEETINGS:
        return f"{cited.committee}: "
    paper = register.entries[0].paper
    said = f"{meeting_name(paper.identity)}, {TYPE_NAMES[paper.paper_type]}: "
    return said[0].upper() + said[1:]


def _number(register: Register) -> str:
    """The number with what it counts, as far as it is known: of the papers held, of the rows of a table."""
    counting, count = register.counting, register.count
    one = count == 1
    if counting.counted is Counted.ROWS:
        return _of_status(register)
    are = " is" if one else "s are"
    of = f", of {register.of} at the meeting" if register.of else ""
    said = {
        Counted.MEETINGS: f"papers are held of {count} meeting{'' if one else 's'}",
        Counted.PAPERS: f"{count} paper{are} held",
        Counted.ITEMS: f"the agenda has {count} item{'' if one else 's'}",
        Counted.DECISIONS: f"{count} decision{are} recorded{of}",
        Counted.REPORTS_NOTED: f"{count} decision{' notes' if one else 's note'} a report{of}",
        Counted.ACTIONS: f"{count} action{are} recorded{of}",
        Counted.RECOMMENDATIONS: f"{count} recommendation{are} made",
    }
    return said[counting.counted]


def _of_status(register: Register) -> str:
    noun = f"{register.counting.noun}s" if register.counting.noun != "entry" else "entries"
    near = len(register.near)
    more = f" ({near} more {'are' if near > 1 else 'is'} {', '.join(f'“{said}”' for said in register.instead)})"
    are = "is" if register.count == 1 else "are"
    value = register.counting.value or ""
    return f"{register.count} of the {register.of} {noun} in the table {are} {value}{more if near else ''}"


def _item(entry: Entry) -> str:
    """The item that an entry stands under, named before its words."""
    if entry.item is None:
        return ""
    found = entry.paper.items[entry.item]
    return f"Item {found.number} ({plain(found.title)}): " if found.number else f"{plain(found.title)}: "


def _number_of(entry: Entry) -> str:
    number = entry.paper.items[entry.item].number if entry.item is not None else None
    return f"{number}. " if number else ""
