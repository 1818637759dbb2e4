"""The tab of briefings: a topic, how long and for whom, and where it is to be had. What happens is in
briefing_events.py."""

from typing import Any

import gradio as gr

from assistant.web.briefing_events import AUDIENCES, LENGTHS, BriefingEvents
from assistant.web.events import ANY_COMMITTEE

AT_ONCE = 2


def parts() -> dict[str, Any]:
    """The fields, the buttons and the place for what they show."""
    made: dict[str, Any] = {"job": gr.State(None, time_to_live=8 * 3600)}
    with gr.Column(elem_id="wish"):
        made["topic"] = gr.Textbox(label="Topic", placeholder="School places", max_lines=1, max_length=300)
        with gr.Row():
            made["length"] = gr.Dropdown(list(LENGTHS), value="Ten or so", label="Length in pages")
            made["audience"] = gr.Dropdown(list(AUDIENCES), value="Members", label="For whom")
        with gr.Row():
            made["committee"] = gr.Dropdown([ANY_COMMITTEE], value=ANY_COMMITTEE, label="Papers of")
            made["from"] = gr.Textbox(label="Meetings since", placeholder="March 2024 or 2023/24", max_lines=1)
            made["to"] = gr.Textbox(label="Meetings up to", placeholder="June 2025", max_lines=1)
        with gr.Row():
            made["write"] = gr.Button("Write the briefing", variant="primary", elem_id="write")
            made["stop"] = gr.Button("Stop", interactive=False, elem_id="stop-writing")
    made["briefing"] = gr.HTML("", elem_id="briefing", apply_default_css=False)
    return made


def wire(blocks: gr.Blocks, events: BriefingEvents, made: dict[str, Any]) -> None:
    """What the tab does: lists the committees when a reader opens the page, writes what is asked for, stops it."""
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    fields = [made[name] for name in ("topic", "length", "audience", "committee", "from", "to")]
    shown = [made[name] for name in ("job", "briefing", "write", "stop")]
    blocks.load(events.opened, [], [made["committee"]], **quiet)
    slow = quiet | {"concurrency_limit": AT_ONCE, "concurrency_id": "briefings"}
    gr.on([made["write"].click, made["topic"].submit], events.begun, fields, shown, trigger_mode="once", **slow)
    made["stop"].click(events.stopped, [made["job"]], [], **quiet)
