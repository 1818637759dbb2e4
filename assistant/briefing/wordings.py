"""What every writer prints beside the statements themselves: who it is for, how to read it, footnotes (pure)."""

from assistant.answers import Citation
from assistant.briefing.nouns import Briefing, Source
from assistant.citing import day
from assistant.cleaning import EXEMPT, clean
from ingest.papers import Access

DRAFT = "Draft"
CONTENTS = "Contents"
SOURCES = "Sources"
FOOTNOTES = "Footnotes"
READING = (
    "This briefing rests on committee papers alone: every statement is quoted word for word and cited by a footnote; "
    "headings, the scope and remarks set in grey are Clerk’s own."
)
CHECKED = (
    "This briefing rests on committee papers alone: a language model worded the summary, each statement of which was "
    "checked against its footnotes; all else is quoted word for word; headings, the scope and remarks set in grey are "
    "Clerk’s own."
)
EXEMPT_NOTE = f"{EXEMPT}."


def made(briefing: Briefing) -> str:
    """When and by what it was made."""
    return f"Prepared by Clerk from the papers it holds, {day(briefing.made_on)}."


def reading(briefing: Briefing) -> str:
    """How to read it."""
    if not briefing.covered:
        return ""
    checked = any(p.support != "quoted" for s in briefing.sections for b in s.blocks for p in b.points)
    return CHECKED if checked else READING


def exempt(briefing: Briefing) -> str:
    """What stands on every page of a briefing that quotes exempt papers; empty for others."""
    return EXEMPT_NOTE if briefing.access is Access.EXEMPT else ""


def footnote(cited: Citation, briefing: Briefing) -> str:
    """Where a statement stands: meeting, item, paragraph, page, and which of the sources."""
    label = clean(cited.label)
    number = next((one.n for one in briefing.sources if one.source == cited.source), 0)
    page = f"; PDF page {cited.page}" if cited.page and f"PDF page {cited.page}" not in label else ""
    marked = f"{EXEMPT}. " if cited.access is Access.EXEMPT else ""
    return f"Source: {marked}{label[:1].upper()}{label[1:]}{page} (source {number})."


def source(one: Source) -> str:
    """A paper in the list of sources, without its address."""
    remark = f"; {one.dated}" if one.dated else ""
    marked = f"{EXEMPT}. " if one.access is Access.EXEMPT else ""
    return f"Source: {marked}{clean(one.name)}{remark}; file {clean(one.source)}; {cited_by(one)}."


def address(one: Source) -> str:
    """The address of a paper where it may be linked to."""
    found = clean(one.url or "")
    return found if found.startswith(("https://", "http://")) else ""


def cited_by(one: Source) -> str:
    """The footnotes that cite a paper, runs of numbers as ranges."""
    runs: list[list[int]] = []
    for n in one.notes:
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    listed = ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
    return f"footnote{'s' if len(one.notes) > 1 else ''} {listed}"
