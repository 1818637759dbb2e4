"""Titles of minutes that are marked where they stand in a cell, or on one line with their item's words (pure)."""

import re

from ingest.marking import lines as markings
from ingest.marking.marks import Marking, Verdict
from ingest.marking.places import words_of
from ingest.papers import Kind, Paper, Paragraph

_ENDS = re.compile(
    r"(?:EXEMPT|CONFIDENTIAL|(?:NOT FOR|[Nn]ot for) (?:PUBLICATION|publication)"
    r"|\((?:[Ee]xempt\b[^()]*|[^()]*\b[Cc]onfidential\b[^()]*)\))\W*$"
)
# A title and, after a dash, its words on one line of minutes: "4. SALE OF LAND (EXEMPT) - It was resolved ...".
_ON_ITS_LINE = re.compile(r"\d{1,4}(?:/\d{2,4})?[.)]?[\s\xa0]+([^\n]{3,120}?)[\s\xa0]+[-–—][\s\xa0]+\S")


def marked(paper: Paper, paragraph: Paragraph) -> Marking | None:
    """The marking of a title in a paragraph, a row's cell or the head of a line; None where none says "exempt"."""
    titles = _titles(paper, paragraph)
    told = [mark for title in titles for mark in (markings.of_title(title), *markings.of_line(_end(title))) if mark]
    return next((mark for mark in told if mark.verdict is Verdict.EXEMPT and not mark.weak), None)


def _titles(paper: Paper, paragraph: Paragraph) -> list[str]:
    words = words_of(paper, paragraph)
    if paragraph.kind is Kind.TABLE_ROW:
        return re.split(r"[\t|\n]", words)
    line = _ON_ITS_LINE.match(words)
    return [line[1]] if line else []


def _end(cell: str) -> str:
    """A cell's words, or the marking alone that they end with: "Sale of land EXEMPT"."""
    found = _ENDS.search(cell)
    return found[0] if found else cell
