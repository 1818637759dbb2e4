"""An answer as plain text, its citations beneath, for the clipboard (pure)."""

from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.answers import Answer, Citation, Query, Searched
from assistant.citing import TYPE_NAMES, day
from assistant.cleaning import EXEMPT, clean
from ingest.papers import Access


def copied(answer: Answer) -> str:
    """The answer as plain text: question, statements with their numbers, then each citation with quote and page."""
    return "\n\n".join("\n".join(block) for block in _blocks(answer) if block) + "\n"


def _blocks(answer: Answer) -> Iterator[list[str]]:
    cited = answer.citations or answer.nearest
    yield [EXEMPT] if any(one.access is Access.EXEMPT for one in cited) else []
    yield [f"Question: {clean(answer.question)}"]
    yield said(answer)
    yield remarks(answer)
    if cited:
        yield [sources_heading(answer)]
    for one in cited:
        yield source(one)
    yield [looked_through(answer.searched)]


def said(answer: Answer) -> list[str]:
    """The answer's statements, a line each, with the numbers of their citations; of "not found", its sentences."""
    if not answer.statements:
        return [clean(answer.text)]
    lines = [
        f"{clean(statement.text)} {''.join(f'[{n}]' for n in statement.citations)}".strip()
        for statement in answer.statements
    ]
    return lines if len(lines) == 1 else [f"- {line}" for line in lines]


def remarks(answer: Answer) -> list[str]:
    """What belongs beside the answer: that it is a part, the question back, citations that differ on a figure."""
    found = [clean(answer.ask_back)] if answer.ask_back else []
    said_so = any(statement.support == "absent" for statement in answer.statements)
    if answer.status == "partial" and not found and not said_so:
        found.append("The papers answer only part of this.")
    found += [clean(answer.note)] if answer.note else []
    if answer.model:
        worded = "Worded by the language model {}; each statement was checked against the passages that it cites."
        found.append(worded.format(clean(answer.model)))
    return found + [
        f"[{one}] and [{other}] give different figures for the same thing." for one, other in answer.conflicts
    ]


def sources_heading(answer: Answer) -> str:
    """The heading of the citations: what was quoted, or what comes nearest where nothing answers."""
    return "Sources" if answer.citations else "Nearest passages (they do not answer the question)"


def source(cited: Citation) -> list[str]:
    """A citation in lines: number and label, quote, page and file, address where there is one."""
    exempt = f" ({EXEMPT})" if cited.access is Access.EXEMPT else ""
    lines = [f"[{cited.n}] {clean(cited.label)}{exempt}", f"“{clean(cited.quote)}”"]
    return [*lines, where(cited), *filter(None, [clean(cited.url or "")])]


def where(cited: Citation) -> str:
    """The page, as far as it is known, and the name of the paper's file."""
    return ", ".join(filter(None, (pages(cited), clean(cited.source))))


def pages(cited: Citation) -> str:
    """Where to turn to: the page of the PDF and the number printed on it, as far as they are known."""
    printed = clean(cited.printed_page or "")
    if cited.page and printed:
        return f"PDF page {cited.page}, printed {printed}"
    if printed:
        return f"Printed {'pages' if '-' in printed else 'page'} {printed}"
    return f"PDF page {cited.page}" if cited.page else ""


def looked_through(searched: Searched) -> str:
    """What was searched, in a sentence or two."""
    span = ""
    if searched.date_from and searched.date_to:
        span = f", {day(searched.date_from)} to {day(searched.date_to)}"
    meetings = f"{_count(searched.papers, 'paper')} of {_count(searched.meetings, 'meeting')}{span}"
    undated = f" ({searched.undated_papers} undated)" if searched.undated_papers else ""
    left_out = f" {_count(searched.left_out, 'paper')} of unknown origin left out by your filters."
    return f"Searched: {meetings}{undated}.{left_out if searched.left_out else ''}"


def understood(query: Query) -> str:
    """How a question was read, in a line: its wording, the filters that were set and what the question implied."""
    filters = query.filters
    start, end = query.spanned
    kind = filters.paper_type or query.paper_type
    wording = clean(query.text)
    said_so = "Understood as asked" if wording == clean(query.question) else f"Understood as: {wording}"
    parts = [clean(filters.committee) if filters.committee else _listed(query.committees)]
    parts += [f"from {day(start)}" if start else "", f"to {day(end)}" if end else ""]
    parts += [f"item {_listed(query.items)}" if query.items else "", f"{TYPE_NAMES[kind]} only" if kind else ""]
    return "; ".join(filter(None, chain([said_so], parts)))


def _listed(names: Sequence[str]) -> str:
    return " or ".join(map(clean, names))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
