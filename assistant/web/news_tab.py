"""The tab of what is new: since when, and the papers by meeting. What happens is in news_events.py."""

from typing import Any

import gradio as gr

from assistant.web.news_events import CHOICES, NewsEvents

AT_ONCE = 2
_SHOWN = "() => window.clerk?.listed('#news')"
_LOOKING = "(...told) => { window.clerk?.listing(); return told; }"


def parts() -> dict[str, Any]:
    """The fields, the button and the place for what it shows."""
    made: dict[str, Any] = {}
    with gr.Column(elem_id="since"):
        with gr.Row():
            made["since"] = gr.Dropdown(list(CHOICES), value=next(iter(CHOICES)), label="New since")
            made["date"] = gr.Textbox(label="The date", placeholder="1 March 2026 or March 2026", max_lines=1)
        made["show"] = gr.Button("Show what is new", variant="primary", elem_id="show-news")
    made["news"] = gr.HTML("", elem_id="news", apply_default_css=False)
    return made


def wire(events: NewsEvents, made: dict[str, Any]) -> None:
    """What the tab does: shows what is new to its reader when that is asked for."""
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    slow = quiet | {"concurrency_limit": AT_ONCE, "concurrency_id": "news"}
    asked = [made["show"].click, made["date"].submit]
    fields = [made["since"], made["date"]]
    shown = gr.on(asked, events.news, fields, [made["news"]], js=_LOOKING, trigger_mode="once", **slow)
    shown.then(None, [], [], js=_SHOWN, **quiet)
