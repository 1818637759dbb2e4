"""The pages beside the chat: a whole paper, an answer as a Word document, the page's own style and script."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from assistant.registering.workbook import workbook
from assistant.web.briefing_files import files
from assistant.web.desk import Desk
from assistant.web.events import UnreadDate
from assistant.web.guard import reader_of
from assistant.web.paper_page import page, parse
from assistant.web.registers import asked, exempt_sources, rows
from assistant.web.seeing import NO_PAPER, seen
from assistant.web.word import document
from ingest.errors import ClerkError
from ingest.papers import Access

STATIC = Path(__file__).parent / "static"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
GONE = "This answer is no longer kept here: ask the question again, then save it."


def routes(desk: Desk) -> list[Route]:
    """The routes, each for the reader whom the guard let in."""

    def paper(request: Request) -> Response:
        reader = reader_of(request)
        source, span = parse(request.query_params)
        try:
            with desk.shelf.borrow() as library:
                found = library.paper(source, clearance=reader.clearance)
        except ClerkError:
            return PlainTextResponse(NO_PAPER, 404)
        try:
            if found.access is Access.EXEMPT:
                desk.log.note(reader, "paper", (found.source,))
        except ClerkError as error:
            return PlainTextResponse(str(error), 503)
        return HTMLResponse(page(found, [span] if span else [], around=span.start if span else 0))

    def register(request: Request) -> Response:
        reader = reader_of(request)
        try:
            with desk.shelf.borrow() as library:
                wanted = asked(request.query_params)
                found = rows(library, reader.clearance, wanted).entries
            desk.log.note(reader, "register", exempt_sources(found))
        except (ClerkError, UnreadDate) as error:
            return PlainTextResponse(str(error), 400)
        headers = {"Content-Disposition": f'attachment; filename="{wanted.view.lower()}.xlsx"'}
        return Response(workbook(wanted.view, found), media_type=EXCEL, headers=headers)

    def answer(request: Request) -> Response:
        found = desk.kept.find(request.path_params["key"], reader_of(request))
        if found is None:
            return PlainTextResponse(GONE, 404)
        made = document([found], title="Answer from the committee papers", today=desk.clock().date())
        headers = {"Content-Disposition": f'attachment; filename="{_file_name(desk.clock().date())}"'}
        return Response(made, media_type=WORD, headers=headers)

    served = [Route(f"/{file.name}", _file(file)) for file in sorted(STATIC.iterdir()) if file.suffix in TYPES]
    return [
        Route("/paper", paper),
        Route("/paper/page", seen(desk)),
        Route("/register.xlsx", register),
        Route("/answer/{key:str}.docx", answer),
        Route("/briefing/{key:str}.{kind:str}", files(desk)),
        *served,
    ]


def _file(path: Path) -> Callable[[Request], Response]:
    body, kind = path.read_bytes(), TYPES[path.suffix]

    def served(request: Request) -> Response:
        return Response(body, media_type=kind)

    return served


def _file_name(today: date) -> str:
    return f"clerk-answer-{today:%Y-%m-%d}.docx"
