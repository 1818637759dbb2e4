"""The page of a paper as a picture, served to a reader who may read the paper."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from assistant.web import sight_page, sights
from assistant.web.accounts import Reader
from assistant.web.desk import Desk
from assistant.web.guard import reader_of
from ingest.errors import ClerkError, LibraryBusy
from ingest.imaging.drawing import Picture
from ingest.library import reading
from ingest.library.rows import Entry
from ingest.papers import Access, Paper

NO_PAPER = "There is no such paper here that you may read."


def seen(desk: Desk) -> Callable[[Request], Response]:
    """The route of such pages, for the reader whom the guard let in."""

    def served(request: Request) -> Response:
        reader, wanted = reader_of(request), sights.asked(request.query_params)
        try:
            with desk.shelf.borrow() as library:
                paper = library.paper(wanted.source, clearance=reader.clearance)
                entry = reading.origin(library.catalogue, paper.source)
        except ClerkError:
            return PlainTextResponse(NO_PAPER, 404)
        number = sights.number(paper, wanted)
        made, status = _made(desk, reader, paper, entry, wanted, number)
        return HTMLResponse(sight_page.page(paper, wanted.span, number, wanted.size, made), status)

    return served


def _made(
    desk: Desk, reader: Reader, paper: Paper, entry: Entry | None, wanted: sights.Asked, number: int | None
) -> tuple[Picture | str, int]:
    """The picture, or a sentence that says why there is none, with the status to answer."""
    if number is None or wanted.span is None or entry is None:
        return sights.refusal(paper, wanted.span) or sights.NO_PAGE, 404
    width = sights.WIDTHS[wanted.size or sights.USUAL]
    try:
        if paper.access is Access.EXEMPT:
            desk.log.note(reader, "page", (paper.source,))
        return sights.picture(paper, entry, number, wanted.span, width, desk.settings, reader.clearance), 200
    except LibraryBusy as error:
        return str(error), 503
    except ClerkError as error:
        return str(error), 404
