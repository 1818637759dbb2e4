"""The whole chat as one application: our routes, the page that Gradio mounts, the guard around all of it."""

import os
from typing import Any

from assistant.web.accounts import Accounts
from assistant.web.desk import Desk
from assistant.web.routes import STATIC, routes

HEAD = (
    '<link rel="stylesheet" href="paper.css"><link rel="stylesheet" href="style.css">'
    '<script src="chat.js"></script><meta name="robots" content="noindex">'
)


# Gradio keeps what each tab shows, up to a quarter of a MiB after twenty answers, until as many others have come; its
# own bound is 10,000. A tab put away goes on without its earlier questions.
TABS_AT_HAND = 300


def build(desk: Desk, accounts: Accounts | None, *, host: str, port: int) -> Any:
    """The ASGI application; without accounts everybody who reaches it reads what is public."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr
    from fastapi import FastAPI

    from assistant.web.events import Events
    from assistant.web.guard import protected
    from assistant.web.page import page
    from assistant.web.printing import wordless
    from assistant.web.requests import allowed_hosts

    wordless()
    shown = page(Events(desk=desk))
    shown.state_session_capacity = TABS_AT_HAND
    outer = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    outer.router.routes.extend(routes(desk))
    theme = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
    gr.mount_gradio_app(
        outer,
        shown,
        path="/",
        server_name=host,
        server_port=port,
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        show_error=False,
        enable_monitoring=False,
        mcp_server=False,
        pwa=False,
        max_file_size="1b",
        theme=theme,
        head=HEAD,
        favicon_path=STATIC / "favicon.svg",
    )
    return protected(outer, accounts, hosts=allowed_hosts(host))
