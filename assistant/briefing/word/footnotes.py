"""Footnotes as Word knows them: a part of their own, references in the text, repeats as cross-references."""

from copy import deepcopy
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

# The two footnotes that every document has: the line above footnotes and the one where they go on.
_EMPTY = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
<w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>
</w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"""


class Footnotes:
    """The footnotes of one document; close() puts them into it."""

    def __init__(self, made: Any) -> None:
        self._document = made.part
        self._part, self._root = self._existing() or self._new(made)
        taken = [int(one.get(qn("w:id"), "0")) for one in self._root]
        self._next = max([0, *taken]) + 1
        self._numbered: dict[int, int] = {}

    def _existing(self) -> tuple[Any, Any] | None:
        """The part of a template that has one, with its separators: the notes went with the text that they were of."""
        for relation in self._document.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES and not relation.is_external:
                root = parse_xml(relation.target_part.blob)
                for note in [one for one in root if one.get(qn("w:type")) is None]:
                    root.remove(note)
                return relation.target_part, root
        return None

    def _new(self, made: Any) -> tuple[Any, Any]:
        root = parse_xml(_EMPTY)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, b"", self._document.package)
        self._document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = made.settings.element
        properties = OxmlElement("w:footnotePr")
        for number in ("-1", "0"):
            one = OxmlElement("w:footnote")
            one.set(qn("w:id"), number)
            properties.append(one)
        # The schema wants it before these.
        later = [settings.find(qn(f"w:{name}")) for name in ("endnotePr", "compat", "rsids")]
        first = next((one for one in later if one is not None), None)
        settings.append(properties) if first is None else first.addprevious(properties)
        return part, root

    def cite(self, paragraph: Any, n: int, text: str) -> None:
        """Footnote `n` at the end of a paragraph; where it was set before, its number again, as a cross-reference."""
        if n in self._numbered:
            self._refer(paragraph, n)
            return
        self._numbered[n] = self._next
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:name"), _bookmark(n))
        for element in (start, end):
            element.set(qn("w:id"), str(20_000 + n))
        paragraph._p.append(start)
        run = paragraph.add_run(style="Footnote Reference")
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._next))
        run._r.append(reference)
        paragraph._p.append(end)
        self._root.append(_note(self._next, text))
        self._next += 1

    def _refer(self, paragraph: Any, n: int) -> None:
        for kind, text in (
            ("begin", ""),
            ("", f" NOTEREF {_bookmark(n)} \\f \\h "),
            ("separate", ""),
            (None, str(n)),
            ("end", ""),
        ):
            run = paragraph.add_run(style="Footnote Reference")
            if kind is None:
                run.text = text
            elif kind:
                sign = OxmlElement("w:fldChar")
                sign.set(qn("w:fldCharType"), kind)
                run._r.append(sign)
            else:
                code = OxmlElement("w:instrText")
                code.set(qn("xml:space"), "preserve")
                code.text = text
                run._r.append(code)

    def close(self) -> None:
        """Put the footnotes into the document."""
        self._part._blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _sign(paragraph: Any, kind: str) -> None:
    sign = OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    paragraph.add_run(style="Footnote Reference")._r.append(sign)


def _bookmark(n: int) -> str:
    return f"_Footnote{n}"


def _note(identifier: int, text: str) -> Any:
    note = parse_xml(
        f'<w:footnote {nsdecls("w")}><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve"/></w:r></w:p></w:footnote>'
    )
    note.set(qn("w:id"), str(identifier))
    list(note.iter(qn("w:t")))[-1].text = text
    return deepcopy(note)
