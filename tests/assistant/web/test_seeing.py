"""The page of a paper as a picture: shown to those who may read the paper, and only as it was taken in."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from assistant.shelf import Shelf
from assistant.web import sights
from assistant.web.accounts import Reader
from assistant.web.desk import Desk
from assistant.web.kept import Kept
from assistant.web.reading_log import ReadingLog
from assistant.web.seeing import NO_PAPER, seen
from ingest.papers import Access, Paper, Span
from ingest.pipeline import ingest
from ingest.settings import Settings
from tests.assistant.web.readers import COUNCILLOR, OFFICER

OPEN, CLOSED, PARTLY, PLAIN = "open.pdf", "closed.pdf", "partly.pdf", "plain.txt"
WEIR = "RESOLVED that the weir be mended by June"
SECRET = "Zephyrine Roofing asks for 212,345 pounds"
HEAD = ("Rivers Committee", "Tuesday, 5 March 2024")


def _pdf(*pages: tuple[str, ...]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for lines in pages:
        for at, line in enumerate(lines):
            canvas.drawString(60, 760 - 24 * at, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A public paper, an exempt one, one of which an appendix is withheld, and one that is no PDF."""
    home = tmp_path_factory.mktemp("papers")
    (home / OPEN).write_bytes(
        _pdf(("Minutes of the Rivers Committee", HEAD[1], "1. Weirs", f"{WEIR}."), ("2. Fords", "None were seen <b>."))
    )
    (home / CLOSED).write_bytes(
        _pdf((*HEAD, "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A", f"1.1 {SECRET}."))
    )
    partly = (*HEAD, "Report title: Weirs", "1. Purpose", "1.1 This report tells of weirs.")
    closed = ("Appendix A", "NOT FOR PUBLICATION: exempt by paragraph 3 of Schedule 12A", f"{SECRET}.")
    (home / PARTLY).write_bytes(_pdf(partly, closed))
    (home / PLAIN).write_text(f"Minutes of the Rivers Committee\n\n5 March 2024\n\n1. Weirs\n\n{WEIR}.\n", "utf-8")
    return home


def _desk(papers: Path, folder: Path, settings: Settings, *, exempt: bool) -> Desk:
    assert not ingest([papers], folder / "library", settings, exempt=exempt).failed
    shelf = Shelf(folder / "library", settings)
    return Desk(shelf=shelf, settings=settings, kept=Kept(), log=ReadingLog(folder, clock=lambda: 0.0))


@pytest.fixture(scope="module")
def desks(papers: Path, tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Iterator[dict[bool, Desk]]:
    """A desk over a library that holds exempt papers, and one over a library from which they are withheld."""
    made = {exempt: _desk(papers, tmp_path_factory.mktemp("desk"), settings, exempt=exempt) for exempt in (True, False)}
    yield made
    for desk in made.values():
        desk.shelf.close()


def _client(desk: Desk, reader: Reader) -> TestClient:
    app = Starlette(routes=[Route("/paper/page", seen(desk))])

    async def known(scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["reader"] = reader
        await app(scope, receive, send)

    return TestClient(known)


def _paper(desk: Desk, source: str) -> Paper:
    with desk.shelf.borrow() as library:
        return library.paper(source, clearance=Access.EXEMPT)


def _span(paper: Paper, words: str) -> Span:
    start = paper.text.index(words)
    return Span(start, start + len(words))


def test_the_page_is_shown_with_what_it_shows_in_words(desks: dict[bool, Desk]) -> None:
    paper = _paper(desks[False], OPEN)
    where = sights.offered(paper, _span(paper, WEIR))
    answer = _client(desks[False], COUNCILLOR).get(where)
    assert answer.status_code == 200
    assert 'src="data:image/png;base64,' in answer.text
    assert f'alt="Page 1 of the paper as it was printed. The cited words are boxed: {WEIR}"' in answer.text
    assert (
        "Page 2" in answer.text and sights.address(OPEN, _span(paper, WEIR), 1, "largest").split("&")[0] in answer.text
    )


def test_a_larger_size_gives_a_larger_picture(desks: dict[bool, Desk]) -> None:
    paper = _paper(desks[False], OPEN)
    client, span = _client(desks[False], COUNCILLOR), _span(paper, WEIR)
    for size, width in sights.WIDTHS.items():
        assert f'width="{width}"' in client.get(sights.address(OPEN, span, 1, size)).text
    assert 'width="900"' in client.get(sights.address(OPEN, span).replace("#", "&size=99999&page=x#")).text


def test_an_exempt_page_is_shown_only_with_clearance_and_logged(desks: dict[bool, Desk]) -> None:
    desk = desks[True]
    paper = _paper(desk, CLOSED)
    where = sights.address(CLOSED, _span(paper, SECRET))
    refused = _client(desk, COUNCILLOR).get(where)
    assert (refused.status_code, refused.text) == (404, NO_PAPER)
    assert _client(desk, OFFICER).get(where).status_code == 200
    logged = [path.read_text("utf-8") for path in desk.shelf.path.parent.glob("exempt-*.jsonl")]
    assert any('"page"' in text and CLOSED in text and SECRET not in text for text in logged)


def test_a_paper_that_is_withheld_has_no_page(desks: dict[bool, Desk]) -> None:
    answer = _client(desks[False], OFFICER).get(sights.address(CLOSED, Span(0, 400)))
    assert (answer.status_code, answer.text) == (404, NO_PAPER)


@pytest.mark.parametrize("page", ["", "&page=1", "&page=2", "&page=3"])
def test_no_page_is_shown_of_a_paper_with_a_part_withheld(desks: dict[bool, Desk], page: str) -> None:
    paper = _paper(desks[False], PARTLY)
    assert paper.withheld
    span = _span(paper, "This report tells of weirs")
    assert sights.offered(paper, span) == ""
    answer = _client(desks[False], OFFICER).get(sights.address(PARTLY, span).removesuffix("#cited") + page)
    assert answer.status_code == 404
    assert sights.WITHHELD in answer.text and "data:image" not in answer.text and "Zephyrine" not in answer.text


def test_a_page_that_nobody_has_read_is_not_shown(desks: dict[bool, Desk]) -> None:
    paper = _paper(desks[False], OPEN)
    first = tuple(one for one in paper.paragraphs if one.page != 2)
    half = replace(paper, paragraphs=first)
    span = _span(paper, WEIR)
    asked = sights.asked({"source": OPEN, "at": f"{span.start}-{span.end}", "page": "2"})
    assert sights.number(paper, asked) == 2 and sights.number(half, asked) is None


def test_only_pages_of_a_pdf_are_offered(desks: dict[bool, Desk]) -> None:
    paper = _paper(desks[False], PLAIN)
    span = _span(paper, WEIR)
    assert sights.offered(paper, span) == ""
    assert sights.NOT_PDF in _client(desks[False], COUNCILLOR).get(sights.address(PLAIN, span)).text


@pytest.mark.parametrize("source", ["../papers/open.pdf", "/etc/passwd", "open.pdf/../closed.pdf", "", "open.pdf%00"])
def test_a_source_that_climbs_leads_nowhere(desks: dict[bool, Desk], source: str) -> None:
    answer = _client(desks[False], COUNCILLOR).get(sights.address(source, Span(0, 9)))
    assert (answer.status_code, answer.text) == (404, NO_PAPER)


@pytest.mark.parametrize("query", ["", "at=9-2", "at=x", "at=0-5&page=99", "at=999999-999999", "at=0-5&page=-1x"])
def test_an_address_that_makes_no_sense_is_told_so(desks: dict[bool, Desk], query: str) -> None:
    answer = _client(desks[False], COUNCILLOR).get(f"/paper/page?source={OPEN}&{query}")
    sensible = query == "at=0-5&page=-1x"
    assert (answer.status_code == 200) is sensible
    assert (sights.NO_PAGE in answer.text) is not sensible


def test_a_file_that_is_gone_or_another_is_not_shown(papers: Path, tmp_path: Path, settings: Settings) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / OPEN).write_bytes((papers / OPEN).read_bytes())
    desk = _desk(own, tmp_path, settings, exempt=False)
    where = sights.offered(_paper(desk, OPEN), _span(_paper(desk, OPEN), WEIR))
    (own / OPEN).write_bytes(_pdf((SECRET,)))
    changed = _client(desk, COUNCILLOR).get(where)
    assert changed.status_code == 404 and "has changed since it was taken in" in changed.text
    (own / OPEN).unlink()
    gone = _client(desk, COUNCILLOR).get(where)
    assert gone.status_code == 404 and "no longer at its place" in gone.text
    assert "data:image" not in changed.text + gone.text
    desk.shelf.close()


def test_words_of_the_paper_are_text_on_the_page(desks: dict[bool, Desk]) -> None:
    paper = _paper(desks[False], OPEN)
    answer = _client(desks[False], COUNCILLOR).get(sights.offered(paper, _span(paper, "None were seen <b>")))
    assert "None were seen &lt;b&gt;" in answer.text and "seen <b>" not in answer.text


def test_too_many_drawings_at_once_are_put_off(desks: dict[bool, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sights, "_PATIENCE_SECONDS", 0.01)
    paper = _paper(desks[False], OPEN)
    where = sights.offered(paper, _span(paper, WEIR))
    with sights._drawing, sights._drawing:
        answer = _client(desks[False], COUNCILLOR).get(where)
    assert answer.status_code == 503 and "Too many pages" in answer.text
