"""Which runs are headings of a report or a minute (pure)."""

import re

from ingest import numbering
from ingest.papers import BlockKind
from ingest.structure.furniture import plain_words
from ingest.structure.runs import Run

_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,5})[.)]?[\s\xa0]+[A-Z\"“‘(]")
_DIVISION = re.compile(
    r"\(\d{1,2}\)[\s\xa0]+[A-Z]|(?:Appendix|Annex|Schedule|Part|Section|Chapter|APPENDIX|ANNEX|PART"
    r"|SECTION)[\s\xa0]+[A-Z0-9]{1,4}\b"
)
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Graph|Fig\.?)[\s\xa0]+\d+[.:]?", re.I)
_BOLD = re.compile(r"(?:\*\*[^*]+\*\*|<(?:u|b|strong)>.+</(?:u|b|strong)>)[:.]?$", re.S)
_END = re.compile(r"[.;:,!…-]$")
_LOW = re.compile(r"[a-z]")
_PERSON = re.compile(r"(?:@|\d{5,}|https?:|www\.)")
_MOST_WORDS = 16
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|does|did"
    r"|(?:said|told|asked|agreed|noted|reported|explained|added|replied)(?=[\s\xa0](?:that|the|members|to)\b))\b"
)
_CLAUSE = re.compile(r"[.!?][\s\xa0”\"’')*]*(?:[\s\xa0]|$)|[:;][\s\xa0*]*$")
_CLOSED = re.compile(r"[.!?:;][\s\xa0”\"’')*]*$")
# "8.1 To consider the hedge at Long Lane.": an agenda says what is to be done at an item.
_TO_DO = re.compile(r"to[\s\xa0]+[a-z]", re.I)
_FEWEST_WORDS = 4
# Who was there, or was not.
PRESENT = re.compile(
    r"(?:members |councillors )?(?:present|in attendance|also present|apologies(?: for absence)?"
    r"|attendance)\b[\s\xa0]*[:-]?",
    re.I,
)
_PAPER = re.compile(
    r"(?:draft |printed |public )?(?:agenda|minutes|decisions?|cofnodion|summons|supplementary agenda"
    r"|(?:public )?(?:document|reports?) pack)$"
    r"|agenda(?:,? (?:and )?(?:draft )?(?:decisions|minutes))+$|part [12ab]$|agenda item$|decision details$",
    re.I,
)


def names_paper(line: str) -> bool:
    """Whether a line says what the paper is: "Agenda and minutes"."""
    return bool(_PAPER.match(plain_words(line)))


def is_caption(words: str) -> bool:
    """Whether a line names a table or figure: "Table 3"."""
    return bool(_CAPTION.match(words)) and len(words) < 150


def _is_title_like(words: str, most: int = _MOST_WORDS) -> bool:
    return 0 < len(words.split()) <= most and not _END.search(words) and not _PERSON.search(words) and len(words) < 160


def is_sentence(words: str) -> bool:
    """Whether a numbered line is a whole sentence or leads in to a list: "2.1 The hall was shut.", no heading."""
    plain = plain_words(words)
    number = numbering.paragraph(plain)
    bare = numbering.bare(plain) if number else numbering.unnumbered(plain)
    clause = _CLAUSE.search(bare)
    if bare == plain or not clause or len(bare.split()) < _FEWEST_WORDS or bare.isupper() or _TO_DO.match(bare):
        return False
    tells = bool(_FINITE.search(bare[: clause.start()]))
    # Two numbers before a line that ends like a sentence are a paragraph's, whatever its verb.
    return tells or (number is not None and bool(_CLOSED.search(bare)))


def is_prose(words: str) -> bool:
    """Whether words are a sentence of some length with its verb and full stop, as no particular of a head is."""
    plain = plain_words(words)
    return len(plain.split()) > _FEWEST_WORDS * 2 and bool(_CLOSED.search(plain) and _FINITE.search(plain))


def heads_minute(run: Run) -> bool:
    """Whether a run is a sub-heading within a minute: marked as one, in bold, or a few words in capitals."""
    words = plain_words(run.words)
    if is_caption(words) or run.goes_on or run.block.kind is BlockKind.TABLE_ROW:
        return False
    if run.block.kind is BlockKind.HEADING or (_BOLD.match(run.words) and _is_title_like(words)):
        return True
    return not _LOW.search(words) and len(words) > 5 and _is_title_like(words, 10) and any(c.isalpha() for c in words)


def heads_report(run: Run) -> bool:
    """Whether a run is a heading of a report: marked, numbered ("3 Policy"), in capitals, or a short line alone."""
    words = plain_words(run.words)
    if is_caption(words) or run.goes_on or run.block.kind is BlockKind.TABLE_ROW:
        return False
    if run.block.kind is BlockKind.HEADING:
        return True
    if _NUMBERED.match(words) and _BOLD.match(numbering.unnumbered(run.words)):
        return True
    number = numbering.paragraph(words)
    # "2.0 Recommendations" heads 2.1
    if not _is_title_like(words) or (number and not number.endswith(".0")):
        return False
    if number:
        return len(words.split()) > 1
    if _NUMBERED.match(words) or _DIVISION.match(words):
        return run.block.kind is not BlockKind.LIST_ENTRY or run.gap > 1
    if run.block.kind is BlockKind.LIST_ENTRY:
        return False
    return heads_minute(run) or (
        run.gap > 1 and words[0].isupper() and (len(words.split()) <= 10 or _is_capital(words))
    )


def _is_capital(words: str) -> bool:
    """Whether most words of some length have a capital, as in a title."""
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) * 10 >= len(long) * 7
