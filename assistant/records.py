"""Answers and passages as the records of the contract (pure)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from assistant.answers import Answer, Citation, Passage, Query, Searched
from assistant.citing import citation
from ingest.papers import Paper

Record = dict[str, Any]

# Ends of lines to some readers of JSONL, though not to JSON.
_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}


def json_line(record: Mapping[str, Any]) -> str:
    """A record as one line of JSONL, whatever ends a line in its words."""
    return json.dumps(record, ensure_ascii=False).translate(_BREAKS) + "\n"


def _day(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def citation_record(cited: Citation) -> Record:
    """The record of a citation, as in `clerk ask`; `read_by_ocr` only where OCR read the page, `replaced` only where a
    later version takes its place."""
    sure = {} if cited.read_by_ocr is None else {"read_by_ocr": cited.read_by_ocr}
    by = cited.replaced
    replaced = {"replaced": {"by": by.by, "on": _day(by.day)}} if by else {}
    return {
        "n": cited.n,
        "source": cited.source,
        "paper_type": cited.paper_type.value,
        "council": cited.council,
        "committee": cited.committee,
        "meeting_date": _day(cited.meeting_date),
        "date_basis": cited.date_basis.value,
        "item": cited.item,
        "item_title": cited.item_title,
        "paragraph": cited.paragraph,
        "page": cited.page,
        "printed_page": cited.printed_page,
        "url": cited.url,
        "label": cited.label,
        "quote": cited.quote,
        "start": cited.start,
        "end": cited.end,
        "access": cited.access.value,
        **sure,
        **replaced,
    }


def understood_record(query: Query) -> Record:
    """The record of what was understood; a range covers every time that the question names, null where open."""
    filters = query.filters
    start, end = query.spanned
    committee = filters.committee or (query.committees[0] if len(query.committees) == 1 else None)
    kind = filters.paper_type
    return {
        "query": query.text,
        "committee": committee,
        "date_from": _day(start),
        "date_to": _day(end),
        "item": query.items[-1] if query.items else None,
        "paper_type": kind.value if kind else None,
        "asks_for": query.wanted[0].value,
    }


def searched_record(looked: Searched) -> Record:
    """The record of what was looked through."""
    return {
        "papers": looked.papers,
        "meetings": looked.meetings,
        "committees": list(looked.committees),
        "from": _day(looked.date_from),
        "to": _day(looked.date_to),
        "undated_papers": looked.undated_papers,
        "left_out": looked.left_out,
    }


def answer_record(answer: Answer, identifier: str | None = None) -> Record:
    """The record of an answer; with an identifier, that of a batch line."""
    return {
        **({"id": identifier} if identifier is not None else {}),
        "question": answer.question,
        "understood": understood_record(answer.query),
        "status": answer.status,
        "answer": answer.text,
        "statements": [
            {"text": said.text, "citations": list(said.citations), "support": said.support}
            for said in answer.statements
        ],
        "citations": [citation_record(cited) for cited in answer.citations],
        "nearest": [citation_record(cited) for cited in answer.nearest],
        "searched": searched_record(answer.searched),
        "ask_back": answer.ask_back,
        "conflicts": [list(pair) for pair in answer.conflicts],
        "engine": answer.engine,
        "model": answer.model,
        "note": answer.note,
        "elapsed_ms": answer.elapsed_ms,
        "likely": [round(float(value), 4) for value in answer.likely],
    }


def passage_record(passage: Passage, whole: Paper) -> Record:
    """The record of a passage, as in `clerk search`; `whole` is its paper with text and paragraphs."""
    cited = citation_record(citation(passage.rank, passage, whole, passage.chunk.main))
    del cited["n"]
    return {
        "rank": passage.rank,
        "score": round(passage.score, 6),
        "text": passage.chunk.text,
        "runs": [list(run) for run in passage.chunk.runs],
        **cited,
    }
