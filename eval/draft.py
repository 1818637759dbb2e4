"""Candidate questions from a library's own decisions, actions, table rows and figures, and from readers' thumbs.

A candidate is worded so that a person can accept, edit or drop it; its facts and gold are what the paper says. The
wording names meeting and item and never the fact itself. Candidates come in the order of the papers, spread over them.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from eval.cases import FRONT
from eval.jsonlines import read_lines
from eval.matching import holds
from ingest.errors import UsageError
from ingest.papers import Kind, Paper, Paragraph

COLUMNS = ("accept", "id", "question", "kind", "facts", "file", "item", "quote", "note")
LONGEST_QUOTE = 400
_YES = frozenset(("y", "yes", "x", "1", "ok", "accept", "true"))
_AMOUNT = r"[£$€]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|k)\b)?"
_SHARE = r"\d+(?:\.\d+)?\s?(?:%|per cent\b)"
_DAY = (
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?:\s+\d{4})?"
)
_FIGURES = re.compile(f"{_AMOUNT}|{_SHARE}|{_DAY}")
_NUMBER = re.compile(rf"{_AMOUNT}|{_SHARE}|-?\d[\d,.]*")
_WHO = re.compile(r"^\W*(?:action[:\s-]+)?((?:[A-Z][\w'’-]+\s){1,3}[A-Z][\w'’-]+)\s+to\s", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One question proposed. `facts` are single spellings; `accept` is empty until a person writes yes."""

    id: str
    question: str
    kind: str
    facts: tuple[str, ...] = ()
    file: str = ""
    item: str | None = None
    quote: str = ""
    note: str = ""
    accept: str = ""


def draft(papers: Iterable[Paper], thumbs: Path | None, most: int) -> tuple[Candidate, ...]:
    """Up to `most` candidates: readers' thumbs first, then of each paper in turn; `papers` come with their text."""
    of_papers = [[one for make in _MAKERS for one in make(paper)] for paper in papers]
    spread = [one for row in zip_longest(*of_papers) for one in row if one is not None]
    found = [*(_of_thumbs(thumbs) if thumbs else ()), *spread]
    return tuple(replace(one, id=f"d{number:03d}") for number, one in enumerate(_new(found), 1) if number <= most)


def _new(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each question once, none that gives its own facts away, and none with more than one answer of its wording."""
    asked: dict[str, list[Candidate]] = {}
    for one in found:
        kept = tuple(fact for fact in one.facts if not holds(one.question, fact))
        if kept or not one.facts:
            asked.setdefault(one.question, []).append(replace(one, facts=kept))
    for alike in asked.values():
        if len(alike) == 1:
            yield alike[0]


def _meeting(paper: Paper) -> str:
    known = paper.identity
    day = f"{known.meeting_date.day} {known.meeting_date:%B %Y}" if known.meeting_date else ""
    body = known.committee or "the meeting"
    return f"{body} on {day}" if day else f"{body} ({paper.source})"


def _about(paper: Paper, paragraph: Paragraph) -> str | None:
    item = None if paragraph.item is None else paper.items[paragraph.item]
    return None if item is None or not item.title.strip() else " ".join(item.title.split())


def _words(paper: Paper, paragraph: Paragraph) -> str:
    return paper.text[paragraph.start : paragraph.end]


def _made(paper: Paper, paragraph: Paragraph, question: str, kind: str, facts: Sequence[str]) -> Candidate:
    item = None if paragraph.item is None else paper.items[paragraph.item].number
    quote = _words(paper, paragraph)[:LONGEST_QUOTE].strip()
    kept = tuple(dict.fromkeys(fact for fact in facts if holds(quote, fact)))
    return Candidate(
        id="", question=question, kind=kind, facts=kept, file=paper.source, item=item or FRONT, quote=quote
    )


def decisions(paper: Paper) -> Iterator[Candidate]:
    """Of resolutions with a figure or date in them."""
    for paragraph in paper.paragraphs:
        about, figures = _about(paper, paragraph), _FIGURES.findall(_words(paper, paragraph))
        if paragraph.kind is Kind.DECISION and about and figures:
            question = f"What was resolved about {about} by {_meeting(paper)}?"
            yield _made(paper, paragraph, question, "decision", figures[:3])


def actions(paper: Paper) -> Iterator[Candidate]:
    """Of actions that begin with who is to do them."""
    for paragraph in paper.paragraphs:
        who = _WHO.search(_words(paper, paragraph)) if paragraph.kind is Kind.ACTION else None
        about = _about(paper, paragraph)
        if who and about:
            question = f"Who was given an action on {about} by {_meeting(paper)}, and by when?"
            days = re.findall(_DAY, _words(paper, paragraph))
            yield _made(paper, paragraph, question, "action", [who[1], *days[:1]])


def rows(paper: Paper) -> Iterator[Candidate]:
    """Of table rows with named columns: the first number of each."""
    for paragraph in paper.paragraphs:
        heads = [paper.text[run.start : run.end] for run in paragraph.headers][-1:]
        names = re.split(r"\s*[|\t]\s*", heads[0].strip("| \t")) if heads else []
        cells = re.split(r"\s*[|\t]\s*", _words(paper, paragraph).strip("| \t\n"))
        whole = paragraph.kind is Kind.TABLE_ROW and len(names) == len(cells) > 1 and names[1] and cells[0]
        if whole and _NUMBER.fullmatch(cells[1]) and not cells[0][0].isdigit():
            about = _about(paper, paragraph) or "the table"
            question = f"In {about}, {_meeting(paper)}: what is {names[1]} for {cells[0]}?"
            yield _made(paper, paragraph, question, "table", [cells[1]])


def figures(paper: Paper) -> Iterator[Candidate]:
    """Of sentences with one amount or per cent: the subject is for the person to word."""
    for paragraph in paper.paragraphs:
        words, about = _words(paper, paragraph), _about(paper, paragraph)
        found = re.findall(f"{_AMOUNT}|{_SHARE}", words)
        if paragraph.kind is Kind.DISCUSSION and about and len(found) == 1 and len(words) <= LONGEST_QUOTE:
            kind = "per_cent" if re.fullmatch(_SHARE, found[0]) else "amount"
            asks = "What percentage" if kind == "per_cent" else "What amount"
            question = f"{asks} was reported on {about} to {_meeting(paper)}?"
            yield replace(_made(paper, paragraph, question, kind, found), note="say which, if the item has several")


_MAKERS: tuple[Callable[[Paper], Iterator[Candidate]], ...] = (decisions, actions, rows, figures)


def _of_thumbs(path: Path) -> Iterator[Candidate]:
    """What readers asked and thought of the answer; nothing that is not marked as resting on public papers alone."""
    for _, entry in read_lines(path, dict[str, Any]):
        if entry.get("question") and entry.get("access") == "public":
            thought = "a reader found the answer good" if entry.get("good") else "a reader found the answer wanting"
            labels = ", ".join(str(label) for label in entry.get("labels", ())[:2])
            reason = f": {entry['reason']}" if entry.get("reason") else ""
            note = f"{thought}{reason}; it cited {labels or 'nothing'}; write facts and gold"
            yield Candidate(id="", question=str(entry["question"]), kind="asked", note=note)


def as_csv(candidates: Iterable[Candidate]) -> str:
    """The candidates as a table for a spreadsheet; no cell is taken for a formula there."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    for one in candidates:
        writer.writerow({name: _cell(value) for name, value in _record(one).items()})
    return file.getvalue()


def _cell(value: str) -> str:
    return f"'{value}" if value[:1] in "=+-@\t\r" else value


def _record(one: Candidate) -> dict[str, str]:
    told = {name: getattr(one, name) for name in COLUMNS}
    return told | {"facts": " | ".join(one.facts), "item": one.item or ""}


def as_lines(candidates: Iterable[Candidate]) -> str:
    """The candidates as JSON lines, each with `accept` to be filled in."""
    return "".join(json.dumps(_record(one), ensure_ascii=False) + "\n" for one in candidates)


def accepted(path: Path) -> tuple[dict[str, Any], ...]:
    """The question lines of the candidates that a person accepted, from the CSV or JSON lines that they edited."""
    kept = [_question(row) for row in _edited(path) if str(row.get("accept") or "").strip().lower() in _YES]
    if not kept:
        raise UsageError(f"{path} has no accepted candidate: write yes under 'accept' beside those to keep.")
    return tuple(kept)


def _edited(path: Path) -> Iterable[Mapping[str, Any]]:
    if path.suffix.lower() != ".csv":
        return [row for _, row in read_lines(path, dict[str, Any])]
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as a UTF-8 table: save it as CSV in UTF-8.") from error
    rows = list(csv.DictReader(io.StringIO(text)))
    return [{name: (value or "").removeprefix("'") for name, value in row.items() if name} for row in rows]


def _question(row: Mapping[str, Any]) -> dict[str, Any]:
    facts = [[spelling.strip() for spelling in fact.split(";;")] for fact in str(row.get("facts") or "").split("|")]
    gold = [{"file": row.get("file"), "item": row.get("item") or None, "quote": row.get("quote")}]
    return {
        "id": row.get("id"),
        "turns": [part.strip() for part in str(row.get("question") or "").split(" || ")],
        "kind": row.get("kind") or "",
        "facts": [fact for fact in facts if any(fact)],
        "gold": gold if row.get("quote") else [],
        "note": row.get("note") or "",
    }
