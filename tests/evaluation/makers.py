"""Short ways to say a trial in a test."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from eval.cases import Case, Gold
from eval.corpus import Corpus
from eval.origins import Origin
from eval.records import Answer, Citation, Passage, Statement
from eval.trials import Trial

PAPERS = {
    "min.txt": "Items\n1.\nThe budget of £4,200 was agreed.\n2.\nThe pool stays open.",
    "pack.txt": "Board Agenda\n1. Budget\n2. Pool\nAgenda Item 1\nIt is £4,200.\nAgenda Item 2\nThe pool leaks.",
    "note.txt": "A note that names no meeting. Eels were counted.",
}
BOARD = {"committee": "River Board", "meeting_date": "2020-05-06"}
ORIGINS = {
    "min.txt": Origin(file="min.txt", **BOARD, date_basis=("matched", "sidecar")),
    "pack.txt": Origin(file="pack.txt", **BOARD, date_basis=("stated",)),
    "note.txt": Origin(file="note.txt", committee=None, meeting_date=None, date_basis=("unknown",)),
}


def corpus(papers: Mapping[str, str] = PAPERS, *, judged: bool = True) -> Corpus:
    return Corpus(sources=tuple(papers), text=papers.get, origins=ORIGINS, judged=judged)


def gold(file: str, item: str | None, quote: str = "words", **more: Any) -> Gold:
    return Gold(file=file, item=item, quote=quote, **more)


def cite(source: str, item: str | None, quote: str = "", n: int = 1, **more: Any) -> Citation:
    """A citation of the quote where it first stands in the paper, named as its meeting is."""
    origin = ORIGINS[source]
    start = PAPERS[source].index(quote)
    said = {
        "committee": origin.committee,
        "meeting_date": origin.meeting_date,
        "date_basis": origin.date_basis[0],
        "start": start,
        "end": start + len(quote),
        "label": source,
    }
    return Citation(n=n, source=source, item=item, quote=quote, **(said | more))


def trial(
    *,
    facts: Iterable[Iterable[str]] = (),
    gold: Iterable[Gold] = (),
    expect: Any = None,
    forbidden: Iterable[str] = (),
    status: Any = "answered",
    answer: str = "",
    statements: Iterable[str] = (),
    citations: Iterable[Citation] = (),
    passages: Iterable[tuple[str, str]] = (),
    judged: bool = True,
    kind: str = "",
    identifier: str = "q1",
    conflict: bool = False,
    secret: Iterable[str] = (),
    conflicts: Iterable[tuple[int, int]] = (),
    likely: Iterable[float] = (),
    elapsed_ms: int = 0,
) -> Trial:
    return Trial(
        case=Case(
            id=identifier,
            turns=("What?",),
            kind=kind,
            conflict=conflict,
            secret=tuple(secret),
            facts=tuple(map(tuple, facts)),
            gold=tuple(gold),
            expect=expect,
            forbidden=tuple(forbidden),
        ),
        answer=Answer(
            id=identifier,
            status=status,
            answer=answer,
            statements=tuple(_stated(tuple(statements), len(cited := tuple(citations)))),
            citations=cited,
            conflicts=tuple(conflicts),
            likely=tuple(likely),
            elapsed_ms=elapsed_ms,
        ),
        passages=tuple(Passage(source=source, text=text) for source, text in passages),
        corpus=corpus(judged=judged),
    )


def _stated(statements: tuple[str, ...], citations: int) -> Iterator[Statement]:
    """Statements that cite one citation each where there are as many, else all the first."""
    for n, text in enumerate(statements, 1):
        yield Statement(text=text, citations=(n if citations == len(statements) else 1,))


def write_lines(path: Path, records: Iterable[Mapping[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path
