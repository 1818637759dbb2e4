from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from made_answers import answer, citation

from assistant.answers import Answer, Statement
from assistant.web.word import document
from ingest.papers import Access

TODAY = date(2025, 5, 1)


def written(*answers: Answer, title: str = "Museum roof") -> Any:
    return Document(BytesIO(document(answers, title=title, today=TODAY)))


def of(made: Any, style: str) -> list[str]:
    return [paragraph.text.strip() for paragraph in made.paragraphs if paragraph.style.name == style]


def test_each_question_is_a_heading_with_its_statements_and_sources() -> None:
    made = written(answer(citation(1), citation(2)), answer(citation(1), question="Who chairs?"))
    assert of(made, "Title") == ["Museum roof"]
    assert of(made, "Heading 1") == ["What of the museum roof?", "Who chairs?"]
    assert of(made, "Heading 2") == ["Sources", "Sources"]
    assert of(made, "List Bullet") == ["Statement 1 on the roof. [1]", "Statement 2 on the roof. [2]"]
    assert of(made, "Normal") == ["Statement 1 on the roof. [1]"]
    assert of(made, "Quote") == ["“The roof was mended in May.”"] * 3
    assert of(made, "Source")[1].startswith("[2] Culture Panel, 4 March 2025")
    assert of(made, "Where")[0] == "PDF page 12, printed 5, panel.txt  https://marlbridge.example/panel.pdf"
    assert of(made, "Remark")[0] == "Understood as: museum roof"
    assert of(made, "Remark")[1].startswith("Searched: 5 papers of 4 meetings")


def test_the_words_that_name_the_meeting_stand_out() -> None:
    statement = Statement(
        text="Culture Panel, minutes: The roof leaked.", citations=(1,), lead="Culture Panel, minutes: "
    )
    made = written(answer(citation(1), statements=(statement,)))
    paragraph = next(one for one in made.paragraphs if one.style.name == "Normal")
    assert paragraph.text == "Culture Panel, minutes: The roof leaked. [1]"
    assert [run.text for run in paragraph.runs if run.bold] == ["Culture Panel, minutes:"]


def test_every_number_leads_to_its_own_source() -> None:
    made = written(answer(citation(1), citation(2)), answer(citation(1)))
    root = made.element
    bookmarks = [mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))]
    anchors = [link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    ids = [mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkStart"))]
    assert anchors == bookmarks == ["answer_1_source_1", "answer_1_source_2", "answer_2_source_1"]
    assert len(set(ids)) == len(ids)


def test_only_a_web_address_becomes_a_link() -> None:
    made = written(answer(citation(1, url="javascript:x"), citation(2, url=None), citation(3)))
    outside = [link for link in made.part.rels.values() if link.is_external]
    assert [link.target_ref for link in outside] == ["https://marlbridge.example/panel.pdf"]
    assert of(made, "Where")[0] == "PDF page 12, printed 5, panel.txt"


def test_nothing_found_is_a_paragraph_and_its_nearest_passages_are_not_sources() -> None:
    made = written(answer(nearest=(citation(1),)))
    assert "found nothing that answers this." in of(made, "Normal")[0]
    assert of(made, "Heading 2") == ["Nearest passages (they do not answer the question)"]


def test_exempt_matter_is_marked_on_every_page() -> None:
    made = written(answer(citation(1)), answer(nearest=(citation(1, access=Access.EXEMPT),)))
    assert made.sections[0].header.paragraphs[0].text == "Exempt: contains matter not for publication"
    assert not made.sections[0].different_first_page_header_footer
    assert of(made, "Source")[1].startswith("[1] Exempt: not for publication. Culture Panel")
    public = written(answer(citation(1)))
    assert "xempt" not in "".join(paragraph.text for paragraph in public.sections[0].header.paragraphs)


def test_pages_are_numbered_by_word_itself() -> None:
    footer = written(answer(citation(1))).sections[0].footer.paragraphs[0]._p
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_document_is_in_british_english_and_says_what_it_is() -> None:
    made = written(answer(citation(1)), title="Roof " * 100)
    properties = made.core_properties
    assert properties.language == "en-GB"
    assert properties.author == "Clerk"
    assert properties.title.startswith("Roof Roof")
    assert properties.created == datetime(2025, 5, 1, tzinfo=properties.created.tzinfo)
    assert {mark.get(qn("w:val")) for mark in made.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_control_characters_and_markup_of_a_paper_are_text() -> None:
    hostile = "a\x00b\x0bc\u202e <w:p> & ]]> \ufffe\ud800"
    made = written(answer(citation(1, quote=hostile, label=hostile, source=hostile), question=hostile), title=hostile)
    assert of(made, "Quote") == ["“ab c <w:p> & ]]>”"]
    assert of(made, "Title") == ["ab c <w:p> & ]]>"]


def test_a_document_holds_nothing_but_its_own_parts() -> None:
    data = document([answer(citation(1))], title="Roof", today=TODAY)
    names = ZipFile(BytesIO(data)).namelist()
    assert not [name for name in names if "vba" in name.lower() or "embeddings" in name]
    assert document([], title="Roof", today=TODAY)
