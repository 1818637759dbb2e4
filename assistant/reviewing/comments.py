"""A copy of a Word draft with a comment on each sentence that the papers do not bear out."""

import re
from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from assistant.reviewing.review import Reviewed
from assistant.reviewing.telling import heading, remarks

AUTHOR, INITIALS = "Clerk", "C"


def commented(data: bytes, found: Sequence[Reviewed]) -> bytes:
    """The document with its comments; nothing else of it changes."""
    document = docx.Document(BytesIO(data))
    paragraphs = [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]
    place, at = 0, 0
    for one in found:
        where = _find(paragraphs, " ".join(one.assertion.text.split()), place, at)
        if where is not None:
            place, at, runs = where
            if runs and not one.is_supported:
                _comment(document, runs, one)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _find(paragraphs: Sequence[Paragraph], sentence: str, place: int, at: int) -> tuple[int, int, list[Run]] | None:
    """The paragraph of a sentence from a place on, where it ends there, and its runs: all, where a link divides it."""
    for number in range(place, len(paragraphs)):
        words, places = _plain(paragraphs[number])
        start = words.find(sentence, at if number == place else 0)
        if start >= 0:
            end = start + len(sentence)
            return number, end, _cut_out(paragraphs[number], places[start], places[end - 1] + 1)
        if sentence in " ".join(paragraphs[number].text.split()):
            return number, 0, list(paragraphs[number].runs)
    return None


def _plain(paragraph: Paragraph) -> tuple[str, list[int]]:
    """The words of a paragraph's runs with white space folded, and where each sign stands in them."""
    text = "".join(run.text for run in paragraph.runs)
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isspace() and (not signs or signs[-1] == " "):
            continue
        signs.append(" " if sign.isspace() else sign)
        places.append(place)
    return "".join(signs), places


def _cut_out(paragraph: Paragraph, start: int, end: int) -> list[Run]:
    """The runs that hold just [start, end) of a paragraph's text, cut where they begin or end in the middle."""
    for border in (start, end):
        at = 0
        for run in paragraph.runs:
            length = len(run.text)
            if at < border < at + length and re.fullmatch(r"[^\t\n]*", run.text):
                _cut(run, border - at)
                break
            at += length
    found, at = [], 0
    for run in paragraph.runs:
        length = len(run.text)
        if at < end and at + length > start and length:
            found.append(run)
        at += length
    return found


def _cut(run: Run, at: int) -> None:
    text = run.text
    rest = deepcopy(run._r)
    run._r.addnext(rest)
    run.text = text[:at]
    Run(rest, run._parent).text = text[at:]


def _comment(document: Any, runs: list[Run], one: Reviewed) -> None:
    made = document.add_comment(runs, text="\n".join((heading(one), *remarks(one))), author=AUTHOR, initials=INITIALS)
    # The time would make of the same draft another file.
    made._comment_elm.attrib.pop(qn("w:date"), None)
