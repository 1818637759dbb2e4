"""Passages to citations: where a run of text stands, said as a label (pure)."""

from datetime import date

from assistant.answers import Citation, Passage
from ingest.papers import Access, DateBasis, Identity, Paper, PaperType, Replaced, Span

TYPE_NAMES = {
    PaperType.MINUTES: "minutes",
    PaperType.AGENDA_ITEM: "agenda item",
    PaperType.AGENDA_PACK: "agenda pack",
    PaperType.REPORT: "report",
    PaperType.DECISION: "decision",
    PaperType.AGENDA: "agenda",
    PaperType.OTHER: "paper",
}


def day(moment: date) -> str:
    """A date as councils write it: 13 July 2017."""
    return f"{moment.day} {moment:%B %Y}"


def meeting_name(identity: Identity) -> str:
    """Committee and date in words; what is unknown is said to be."""
    return f"{_committee(identity)}, {_date(identity)}"


def _committee(identity: Identity) -> str:
    if identity.committee:
        return identity.committee
    return f"{identity.council}, committee not stated" if identity.council else "committee not stated"


def _date(identity: Identity) -> str:
    known = identity.date_basis in (DateBasis.STATED, DateBasis.MATCHED, DateBasis.SIDECAR)
    if known and identity.meeting_date:
        return day(identity.meeting_date)
    bounds = [f"after {day(identity.after)}"] if identity.after else []
    bounds += [f"before {day(identity.before)}"] if identity.before else []
    return f"date not stated ({', '.join(bounds)})" if bounds else "date not stated"


def ocr_note(sure: float) -> str:
    """How a passage was read that had no text of its own: "read by OCR, confidence 87 %"."""
    return f"read by OCR, confidence {sure * 100:.0f} %"


def replaced_note(replaced: Replaced) -> str:
    """That something is an earlier version: "replaced on 23 March 2026"."""
    return f"replaced on {day(replaced.day)}" if replaced.day else "replaced by a later version"


def label(
    paper: Paper,
    item: str | None,
    paragraph: str | None,
    page: int | None,
    printed: str | None,
    sure: float | None = None,
    replaced: Replaced | None = None,
) -> str:
    """One line that names the place: committee, date, item, paragraph, page, kind of paper, whether OCR read it, and
    whether a later version takes its place."""
    parts = [meeting_name(paper.identity)]
    parts += [f"item {item}"] if item else []
    parts += [f"paragraph {paragraph}"] if paragraph else []
    if printed:
        parts.append(f"{'pages' if '-' in printed else 'page'} {printed}")
    elif page:
        parts.append(f"PDF page {page}")
    parts.append(TYPE_NAMES[paper.paper_type])
    parts += [] if sure is None else [ocr_note(sure)]
    return ", ".join((*parts, replaced_note(replaced)) if replaced else parts)


def citation(n: int, passage: Passage, whole: Paper, span: Span) -> Citation:
    """The citation of a run of a passage's paper; `whole` is that paper with its text and paragraphs."""
    return of_run(n, whole, span, whole.access if whole.access is Access.EXEMPT else passage.chunk.access)


def of_run(n: int, whole: Paper, span: Span, access: Access) -> Citation:
    """The citation of any run of a whole paper."""
    place = next((p for p in whole.paragraphs if p.start <= span.start < p.end), None)
    item = whole.items[place.item] if place is not None and place.item is not None else None
    number = item.number if item else None
    paragraph = place.number if place else None
    page = place.page if place else None
    printed = place.printed_page if place else None
    sure = place.read_by_ocr if place else None
    replaced = whole.replacement(place.item if place else None)
    return Citation(
        n=n,
        source=whole.source,
        paper_type=whole.paper_type,
        council=whole.identity.council,
        committee=whole.identity.committee,
        meeting_date=whole.identity.meeting_date,
        date_basis=whole.identity.date_basis,
        item=number,
        item_title=item.title if item else None,
        paragraph=paragraph,
        page=page,
        printed_page=printed,
        url=whole.url,
        label=label(whole, number, paragraph, page, printed, sure, replaced),
        quote=whole.text[span.start : span.end],
        start=span.start,
        end=span.end,
        access=access,
        read_by_ocr=sure,
        replaced=replaced,
    )
