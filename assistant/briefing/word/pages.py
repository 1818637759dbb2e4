"""What stands on every page of a Word briefing, and the table of contents."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from assistant.briefing.nouns import Briefing
from assistant.briefing.wordings import CONTENTS, DRAFT, exempt
from assistant.word_styles import number

_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
# As Word writes it, so that "Remove Watermark" finds it.
_WATERMARK = f"""<w:sdt {nsdecls("w")} {_VML}><w:sdtPr><w:id w:val="-1520773561"/><w:docPartObj>
<w:docPartGallery w:val="Watermarks"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:r><w:rPr><w:noProof/>
</w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight"
xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="Watermark: draft"
style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:172pt;rotation:315;z-index:-251658752;
mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;
mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".35"/>
<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="DRAFT"/></v:shape></w:pict></w:r>
</w:sdtContent></w:sdt>"""


def mark(made: Any, briefing: Briefing) -> None:
    """Watermark and exempt mark in the header, page numbers in the footer."""
    section = made.sections[0]
    header = section.header.paragraphs[0] if section.header.paragraphs else section.header.add_paragraph()
    header._p.append(parse_xml(_WATERMARK.replace("\n", " ")))
    if exempt(briefing):
        header.add_run(exempt(briefing)).bold = True
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer = section.footer.paragraphs[0] if section.footer.paragraphs else section.footer.add_paragraph()
    if footer.text.strip():
        return
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run(f"{DRAFT}. ")
    number(footer)


def contents(made: Any, headings: list[tuple[str, str]]) -> None:
    """A table of contents that Word fills with page numbers when it opens the file; until then links to `headings`
    (bookmark and words)."""
    made.add_paragraph(CONTENTS, style="Remark").runs[0].bold = True
    for place, (bookmark, words) in enumerate(headings):
        paragraph = made.add_paragraph(style="TOC 1")
        if place == 0:
            _sign(paragraph, "begin", dirty=True)
            _code(paragraph, ' TOC \\o "1-2" \\h \\z \\u ')
            _sign(paragraph, "separate")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), bookmark)
        link.set(qn("w:history"), "1")
        paragraph._p.append(link)
        link.append(paragraph.add_run(words)._r)
        if place + 1 == len(headings):
            _sign(paragraph, "end")


def _sign(paragraph: Any, kind: str, *, dirty: bool = False) -> None:
    sign = OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    if dirty:
        sign.set(qn("w:dirty"), "true")
    paragraph.add_run()._r.append(sign)


def _code(paragraph: Any, text: str) -> None:
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = text
    paragraph.add_run()._r.append(code)


def bookmarked(paragraph: Any, name: str, identifier: int) -> None:
    """Let a paragraph be a place that links lead to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), name)
    for element in (start, end):
        element.set(qn("w:id"), str(identifier))
    runs = paragraph._p.findall(qn("w:r"))
    runs[0].addprevious(start)
    runs[-1].addnext(end)
