"""Which lines at the head of a paper may be its title, and which name a body or head a part of it (pure)."""

import re
from collections.abc import Iterable

from ingest import numbering
from ingest.dates import first_date
from ingest.origins.bodies import heads_paper, is_whole_council
from ingest.papers import Kind, Paper, PaperType
from ingest.structure.furniture import clean_title, plain_words
from ingest.structure.headings import names_paper

# "1. Purpose of the report": what heads a part of any report
_PART = re.compile(
    r"(?:purpose|(?:executive )?summary|(?:[\w ]{2,30}['’]s )?foreword|introduction|background"
    r"|recommend\w*|reasons?|decisions?|context|contents"
    r"|report|proposals?|information)\b(?:[\s\xa0]+(?:of|for|to|and)\b[^:]{0,50})?[\s\xa0]*[:.]?$",
    re.I,
)
# "Report of: the Head of Parks"
_LABELLED = re.compile(r"[A-Z][\w /()’'-]{1,40}[\s\xa0]*:(?:[\s\xa0]|$)")
# "Report title: Harbour dues"; so many paragraphs and characters are looked at
_TITLE = re.compile(
    r"(?:report )?(?:title|subject)(?: of (?:the )?report)?[ \xa0]{0,9}[:\t|]"
    r"[:\t| \xa0]{0,20}(?P<title>[^\t|: \xa0][^\t|]{2,200})",
    re.I,
)
_HEAD, _LONGEST = 15, 160


def heads_part(words: str) -> bool:
    """Whether a line heads a part of a report, whatever the report is about."""
    return bool(_PART.match(numbering.unnumbered(plain_words(words).strip())))


def may_title(words: str) -> bool:
    """Whether a line may be a paper's title: it is no label, no day, names no body and heads no part of a paper."""
    plain = plain_words(words).strip()
    found = first_date(plain)
    if not any(map(str.isalpha, plain)) or _LABELLED.match(plain) or (found and found.start == 0):
        return False
    return not (heads_part(plain) or heads_paper(plain) or names_paper(plain))


def title_among(lines: Iterable[str]) -> str | None:
    """The first line that may be a title; else the first that heads no part of a paper and names no council, one that
    names no body and no paper before one that does."""
    kept = [line for line in lines if not heads_part(line) and not is_whole_council(plain_words(line).title())]
    others = (line for line in kept if not heads_paper(plain_words(line)) and not names_paper(line))
    return next(filter(may_title, kept), next(others, kept[0] if kept else None))


def subject(paper: Paper) -> str:
    """What a paper without items is about, as its head tells: its title after a label, else its first heading that may
    be one; "" where neither stands there."""
    if paper.items or paper.paper_type is not PaperType.REPORT:
        return ""
    head = paper.paragraphs[:_HEAD]
    lines = [
        line for one in head if one.kind is Kind.PARTICULARS for line in paper.text[one.start : one.end].split("\n")
    ]
    named = next((match["title"] for line in lines if (match := _TITLE.match(plain_words(line)))), None)
    headings = [paper.text[one.start : one.end] for one in head if one.kind is Kind.HEADING]
    return clean_title(named or title_among(headings) or "")[:_LONGEST]
