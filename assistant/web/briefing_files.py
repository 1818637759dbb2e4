"""A briefing made in the chat as a file, for the reader for whom it was made."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from assistant.briefing import writers
from assistant.web.desk import Desk
from assistant.web.guard import reader_of
from ingest import plugins

TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
}
UNKNOWN = "application/octet-stream"
GONE = "This briefing is no longer kept here: write it again, then save it."


def files(desk: Desk) -> Callable[[Request], Response]:
    """What answers "/briefing/KEY.KIND"."""

    def file(request: Request) -> Response:
        found = desk.briefings.find(request.path_params["key"], reader_of(request))
        suffix = f".{request.path_params['kind']}"
        writer = next((one for one in plugins.load_all(writers).values() if suffix == one.SUFFIX), None)
        if found is None or writer is None:
            return PlainTextResponse(GONE, 404)
        name = f"clerk-briefing-{found.made_on:%Y-%m-%d}{suffix}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(writer.write(found, None), media_type=TYPES.get(suffix, UNKNOWN), headers=headers)

    return file
