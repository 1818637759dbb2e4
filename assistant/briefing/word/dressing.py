"""The styles of a Word briefing: a council's template keeps its own, and gets those that it lacks."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from assistant.word_styles import ACCENT, FONT, INK, QUIET, dress

BODY = 10.5
# Word's own identifiers; python-docx would make other ones of the names.
_IDENTIFIERS = {"footnote text": "FootnoteText", "footnote reference": "FootnoteReference", "caption": "Caption"}


def dressed(template: bytes | None) -> Any:
    """A new document with all the styles used; empty of the template's own text."""
    made = Document(BytesIO(template)) if template else Document()
    if template is None:
        dress(made)
        _settle_headings(made)
    else:
        _clear(made)
    _complete(made)
    return made


def blank() -> bytes:
    """The packaged template as a file, to be changed in Word."""
    made = dressed(None)
    made.add_paragraph("Styles of this document are those of briefings; its text is not used.", style="Remark")
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _clear(made: Any) -> None:
    body = made.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)


def _settle_headings(made: Any) -> None:
    for name, size, before in (("Heading 3", 11.5, 10), ("Heading 4", 11, 8)):
        style = made.styles[name]
        style.font.size, style.font.name, style.font.italic, style.font.bold = Pt(size), FONT, False, True
        style.font.color.rgb = ACCENT if name == "Heading 3" else QUIET
        _plain_fonts(style)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(3)
        style.paragraph_format.keep_with_next = True
    for name in ("Normal", "List Bullet", "List Number"):
        made.styles[name].font.size = Pt(BODY)
    made.styles["List Bullet"].paragraph_format.space_after = Pt(4)
    section = made.sections[0]
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.0)


def _complete(made: Any) -> None:
    """Add the styles that the document lacks."""
    for name, size, colour, indent in (
        ("Remark", 9.5, QUIET, 0.0),
        ("Place", 9, QUIET, 0.63),
        ("Run", BODY, INK, 1.1),
        ("Cell", 9, INK, 0.0),
        ("Cell Head", 9, INK, 0.0),
        ("Table Title", 10, INK, 0.0),
        ("footnote text", 8, INK, 0.0),
        ("TOC 1", BODY, INK, 0.0),
        ("TOC 2", 10, QUIET, 0.6),
    ):
        if not _has(made, name):
            _paragraph_style(made, name, size, colour, indent)
    if not _has(made, "footnote reference"):
        style = made.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
        style.element.set(qn("w:styleId"), "FootnoteReference")
        style.font.superscript = True
    if not _has(made, "Link"):
        link = made.styles.add_style("Link", WD_STYLE_TYPE.CHARACTER)
        link.font.color.rgb, link.font.underline = ACCENT, True


def _has(made: Any, name: str) -> bool:
    return any(style.name.lower() == name.lower() for style in made.styles)


def _paragraph_style(made: Any, name: str, size: float, colour: Any, indent: float) -> None:
    shown = "Footnote Text" if name == "footnote text" else name
    style = made.styles.add_style(shown, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), _IDENTIFIERS.get(name, shown.replace(" ", "")))
    style.base_style = made.styles["Normal"]
    style.font.size, style.font.color.rgb = Pt(size), colour
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(0), Pt(2 if name.startswith(("Cell", "foot", "Place", "TOC")) else 4)
    if indent:
        shape.left_indent = Cm(indent)
    if name in ("Cell Head", "Table Title"):
        style.font.bold = True
    if name in ("Place", "Table Title"):
        shape.keep_with_next = True
        shape.space_before = Pt(8 if name == "Table Title" else 5)


def _plain_fonts(style: Any) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
