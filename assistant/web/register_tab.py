"""The tab of the registers: decisions, actions, the trail of a subject. What happens is in register_events.py."""

from typing import Any

import gradio as gr

from assistant.web.events import ANY_COMMITTEE
from assistant.web.register_events import RegisterEvents
from assistant.web.registers import VIEWS

AT_ONCE = 2
_SHOWN = "() => window.clerk?.listed()"
_LOOKING = "(...told) => { window.clerk?.listing(); return told; }"


def parts() -> dict[str, Any]:
    """The fields, the button and the place for what it shows."""
    made: dict[str, Any] = {}
    with gr.Column(elem_id="sift"):
        with gr.Row():
            made["view"] = gr.Dropdown(list(VIEWS), value=next(iter(VIEWS)), label="Show")
            made["about"] = gr.Textbox(
                label="About", placeholder="Words of the text or item", max_lines=1, max_length=200
            )
        with gr.Row():
            made["committee"] = gr.Dropdown([ANY_COMMITTEE], value=ANY_COMMITTEE, label="Of committee")
            made["from"] = gr.Textbox(label="Held from", placeholder="March 2024 or 2023/24", max_lines=1)
            made["to"] = gr.Textbox(label="Held until", placeholder="June 2025", max_lines=1)
        made["show"] = gr.Button("Show", variant="primary", elem_id="show")
    made["register"] = gr.HTML("", elem_id="register", apply_default_css=False)
    return made


def wire(opened: Any, events: RegisterEvents, made: dict[str, Any]) -> None:
    """What the tab does: lists the committees when the page is open for its reader, and shows what is asked for."""
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    fields = [made[name] for name in ("view", "about", "committee", "from", "to")]
    opened.then(events.ready, [], [made["committee"]], **quiet)
    asked = [made["show"].click, *(made[name].submit for name in ("about", "from", "to"))]
    slow = quiet | {"concurrency_limit": AT_ONCE, "concurrency_id": "registers"}
    shown = gr.on(asked, events.shown, fields, [made["register"]], js=_LOOKING, trigger_mode="once", **slow)
    shown.then(None, [], [], js=_SHOWN, **quiet)
