"""The web server, which ends as soon as it is told to, however many pages stand open."""

import asyncio
import gc
import socket

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LAST_ANSWERS = 2


def serve(app: ASGIApp, host: str, port: int) -> None:
    """Serve the app until the process is told to stop; answers under way have LAST_ANSWERS seconds to be sent."""
    leaving = asyncio.Event()
    config = uvicorn.Config(
        ending(app, leaving),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=LAST_ANSWERS,
    )
    try:
        _Server(config, leaving).run()
    except KeyboardInterrupt:
        pass
    finally:
        # Else Python looks once more through all that the model is made of, which takes seconds.
        gc.freeze()


def ending(app: ASGIApp, leaving: asyncio.Event) -> ASGIApp:
    """The app, told that each of its readers has gone once `leaving` is set.

    Every open page of Gradio's holds a stream that never ends by itself; without this the server waits for it, and
    then cuts it off with a traceback.
    """

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        async def heard() -> Message:
            return await _first(receive, leaving)

        await app(scope, heard if scope["type"] == "http" else receive, send)

    return inner


async def _first(receive: Receive, leaving: asyncio.Event) -> Message:
    coming, gone = asyncio.ensure_future(receive()), asyncio.ensure_future(leaving.wait())
    try:
        await asyncio.wait({coming, gone}, return_when=asyncio.FIRST_COMPLETED)
        return coming.result() if coming.done() else {"type": "http.disconnect"}
    finally:
        coming.cancel()
        gone.cancel()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, leaving: asyncio.Event) -> None:
        super().__init__(config)
        self._leaving = leaving

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell the streams first, then wait for what is left."""
        self._leaving.set()
        await super().shutdown(sockets)
