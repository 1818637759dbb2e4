"""How a Word document of answers looks: styles that Word itself lists, British English, one plain typeface."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

INK, ACCENT, QUIET = RGBColor(0x1D, 0x24, 0x33), RGBColor(0x1F, 0x4E, 0x79), RGBColor(0x4A, 0x52, 0x66)
FONT = "Arial"
# Word's own version of the format; without it a document opens in compatibility mode.
_MODE = "15"


def dress(made: Any) -> None:
    """Set page, language and styles of a new document."""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    _speak_british(made)
    _settle_mode(made)
    _style(made, "Normal", size=11, colour=INK, after=6)
    _style(made, "Title", size=22, colour=ACCENT, after=4)
    _style(made, "Subtitle", size=11, colour=QUIET, after=12)
    _style(made, "Heading 1", size=15, colour=ACCENT, before=18, after=6)
    _style(made, "Heading 2", size=12, colour=ACCENT, before=12, after=4)
    _style(made, "List Bullet", size=11, colour=INK, after=6)
    _style(made, "Quote", size=11, colour=INK, after=2, indent=0.8)
    _new(made, "Remark", size=10, colour=QUIET, after=6)
    _new(made, "Source", size=11, colour=INK, before=8, after=2)
    _new(made, "Where", size=9.5, colour=QUIET, after=6, indent=0.8)
    for name in ("Source", "Quote"):
        made.styles[name].paragraph_format.keep_with_next = True
    link = made.styles.add_style("Link", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = ACCENT, True


def number(footer: Any) -> None:
    """Write "Page 1 of 3" into a paragraph; Word fills in both numbers."""
    for words, name in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(words)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), name)
        run = footer.add_run("1")
        footer._p.append(field)
        field.append(run._r)


def _new(made: Any, name: str, **looks: Any) -> None:
    made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = made.styles["Normal"]
    _style(made, name, **looks)


def _style(
    made: Any, name: str, *, size: float, colour: RGBColor, before: float = 0, after: float = 0, indent: float = 0
) -> None:
    style = made.styles[name]
    style.font.size, style.font.color.rgb, style.font.name = Pt(size), colour, FONT
    style.font.italic = False
    # The template spaces out the letters of a subtitle and closes up the entries of a list.
    for spread in list(style.element.iter(qn("w:contextualSpacing"))) + style.element.xpath("w:rPr/w:spacing"):
        spread.getparent().remove(spread)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    if indent:
        shape.left_indent = Cm(indent)


def _speak_british(made: Any) -> None:
    """The language of all text, for spelling and for readers aloud."""
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _settle_mode(made: Any) -> None:
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _MODE)
