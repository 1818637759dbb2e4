"""Answers as a Word document: real styles, numbers linked to sources, marked on every page where exempt."""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from assistant.answers import Answer, Citation
from assistant.citing import day
from assistant.cleaning import EXEMPT, clean
from assistant.web.plain import looked_through, remarks, sources_heading, understood, where
from assistant.word_styles import dress, number
from ingest.papers import Access

HEADER = "Exempt: contains matter not for publication"
# The most that a core property of a document may hold.
LONGEST_PROPERTY = 255


def document(answers: Sequence[Answer], *, title: str, today: date) -> bytes:
    """The answers as a DOCX file: a heading for each question, its statements, its sources."""
    made = Document()
    dress(made)
    _describe(made, clean(title), today)
    _mark_pages(made, any(one.access is Access.EXEMPT for answer in answers for one in _cited(answer)))
    made.add_paragraph(clean(title), style="Title")
    made.add_paragraph(f"Answered by Clerk from the papers it holds, {day(today)}.", style="Subtitle")
    for place, answer in enumerate(answers, 1):
        _write(made, answer, place)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _cited(answer: Answer) -> tuple[Citation, ...]:
    return answer.citations or answer.nearest


def _describe(made: Any, title: str, today: date) -> None:
    properties = made.core_properties
    properties.title = title[:LONGEST_PROPERTY]
    properties.subject = "Answers from committee papers, with their sources"
    properties.author = properties.last_modified_by = "Clerk"
    properties.comments = properties.keywords = ""
    properties.language = "en-GB"
    properties.created = properties.modified = datetime.combine(today, time())
    properties.revision = 1


def _mark_pages(made: Any, exempt: bool) -> None:
    section = made.sections[0]
    if exempt:
        header = section.header.paragraphs[0]
        header.add_run(HEADER).bold = True
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number(footer)


def _write(made: Any, answer: Answer, number: int) -> None:
    made.add_paragraph(clean(answer.question), style="Heading 1")
    made.add_paragraph(understood(answer.query), style="Remark")
    for remark in remarks(answer):
        made.add_paragraph(remark, style="Remark")
    if not answer.statements:
        made.add_paragraph(clean(answer.text))
    for statement in answer.statements:
        paragraph = made.add_paragraph(style="List Bullet" if len(answer.statements) > 1 else "Normal")
        lead = clean(statement.lead)
        paragraph.add_run(lead).bold = True
        paragraph.add_run(f"{clean(statement.text).removeprefix(lead)} ")
        for n in statement.citations:
            _link(paragraph, f"[{n}]", anchor=_bookmark(number, n))
    if _cited(answer):
        made.add_paragraph(sources_heading(answer), style="Heading 2")
    for cited in _cited(answer):
        _source(made, cited, number)
    made.add_paragraph(looked_through(answer.searched), style="Remark")


def _source(made: Any, cited: Citation, number: int) -> None:
    head = made.add_paragraph(style="Source")
    _mark(head, _bookmark(number, cited.n), identifier=number * 1000 + cited.n)
    if cited.access is Access.EXEMPT:
        head.add_run(f"{EXEMPT}. ").bold = True
    head.add_run(clean(cited.label))
    made.add_paragraph(f"“{clean(cited.quote)}”", style="Quote")
    last = made.add_paragraph(f"{where(cited)}  ", style="Where")
    if cited.url and cited.url.startswith(("https://", "http://")):
        _link(last, clean(cited.url), url=clean(cited.url))


def _bookmark(number: int, n: int) -> str:
    return f"answer_{number}_source_{n}"


def _mark(paragraph: Any, name: str, *, identifier: int) -> None:
    """The number of a source, as the place that links lead to."""
    n = name.rpartition("_")[2]
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), name)
    for element in (start, end):
        element.set(qn("w:id"), str(identifier))
    paragraph._p.append(start)
    paragraph.add_run(f"[{n}]").bold = True
    paragraph._p.append(end)
    paragraph.add_run(" ")


def _link(paragraph: Any, words: str, *, anchor: str | None = None, url: str | None = None) -> None:
    """A link to a bookmark of this document, or to an address."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(words, style="Link")
    link.append(run._r)
    paragraph._p.append(link)
