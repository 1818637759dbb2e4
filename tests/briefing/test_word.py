"""The Word file: what Word and those who read it aloud need."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from briefs import Make
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from told import said

from assistant.briefing.nouns import Briefing
from assistant.briefing.templating import copies
from assistant.briefing.writers import docx
from ingest.errors import SettingsError
from ingest.papers import Access


def _parts(content: bytes) -> dict[str, Any]:
    with ZipFile(BytesIO(content)) as packed:
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith(".xml")}


@pytest.fixture()
def told(made: Make) -> Briefing:
    return made()


@pytest.fixture()
def parts(told: Briefing) -> dict[str, Any]:
    return _parts(docx.write(told, None))


def test_each_footnote_stands_once_and_is_referred_to_once(told: Briefing, parts: dict[str, Any]) -> None:
    notes = [one.get(qn("w:id")) for one in parts["word/footnotes.xml"] if one.get(qn("w:type")) is None]
    referred = [one.get(qn("w:id")) for one in parts["word/document.xml"].iter(qn("w:footnoteReference"))]
    assert notes == referred and len(notes) == len(told.citations)


def test_a_run_cited_again_refers_to_the_footnote_that_it_has(told: Briefing, parts: dict[str, Any]) -> None:
    codes = [one.text for one in parts["word/document.xml"].iter(qn("w:instrText")) if "NOTEREF" in (one.text or "")]
    times = sum(len(citations) for _, citations in said(*told.sections))
    heads = sum(len(b.table.cited) for s in told.sections for b in s.blocks if b.table)
    assert len(codes) == times + heads - len(told.citations) > 0
    marks = {one.get(qn("w:name")) for one in parts["word/document.xml"].iter(qn("w:bookmarkStart"))}
    assert {code.split()[1] for code in codes} <= marks


def test_headings_styles_and_language_are_real(told: Briefing) -> None:
    made = Document(BytesIO(docx.write(told, None)))
    headings = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
    assert headings == [*(section.title for section in told.sections), "Sources"]
    languages = {one.get(qn("w:val")) for one in made.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"} and made.core_properties.language == "en-GB"
    assert made.core_properties.title == told.title


def test_every_table_marks_its_heads_and_says_what_it_is(parts: dict[str, Any]) -> None:
    tables = list(parts["word/document.xml"].iter(qn("w:tbl")))
    assert tables
    for one in tables:
        assert one.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert one.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))


def test_contents_and_draft_mark_are_there(parts: dict[str, Any]) -> None:
    codes = "".join(one.text or "" for one in parts["word/document.xml"].iter(qn("w:instrText")))
    assert "TOC" in codes
    header = next(etree.tostring(part) for name, part in parts.items() if name.startswith("word/header"))
    assert b"PowerPlusWaterMarkObject" in header and b"DRAFT" in header


def test_a_briefing_of_exempt_papers_is_marked_on_every_page(made: Make) -> None:
    content = _parts(docx.write(made(clearance=Access.EXEMPT), None))
    header = next(etree.tostring(part) for name, part in content.items() if name.startswith("word/header"))
    assert b"not for publication" in header
    public = _parts(docx.write(made(), None))
    assert b"not for publication" not in b"".join(etree.tostring(part) for part in public.values())


def test_a_councils_own_styles_are_used(told: Briefing, tmp_path: Path) -> None:
    own = Document(BytesIO(copies()["briefing.docx"]))
    own.styles["Heading 1"].font.name = "Garamond"
    own.add_paragraph("Words of the template")
    own.save(str(tmp_path / "briefing.docx"))
    made = Document(BytesIO(docx.write(told, tmp_path)))
    assert made.styles["Heading 1"].font.name == "Garamond"
    assert not any("Words of the template" in one.text for one in made.paragraphs)


def test_a_plain_word_file_serves_as_a_template(told: Briefing, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "briefing.docx"))
    assert _parts(docx.write(told, tmp_path))["word/footnotes.xml"] is not None


def test_footnotes_of_a_template_go_with_its_text(told: Briefing, tmp_path: Path) -> None:
    (tmp_path / "briefing.docx").write_bytes(docx.write(told, None))
    parts = _parts(docx.write(told, tmp_path))
    referred = [one.get(qn("w:id")) for one in parts["word/document.xml"].iter(qn("w:footnoteReference"))]
    notes = [one.get(qn("w:id")) for one in parts["word/footnotes.xml"] if one.get(qn("w:type")) is None]
    assert referred == notes and len(notes) == len(set(notes)) == len(told.citations)


def test_a_template_that_is_no_word_file_is_named_in_a_sentence(told: Briefing, tmp_path: Path) -> None:
    (tmp_path / "briefing.docx").write_bytes(b"no zip")
    with pytest.raises(SettingsError, match="is no Word document that can be used"):
        docx.write(told, tmp_path)
