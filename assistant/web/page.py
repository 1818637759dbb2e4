"""The page: a tab with a conversation and one question box below, one with what is new, one with the registers, one for
briefings."""

from typing import Any

import gradio as gr

from assistant.citing import TYPE_NAMES
from assistant.web import briefing_tab, news_tab, register_tab, welcome
from assistant.web.briefing_events import BriefingEvents
from assistant.web.events import ANY_COMMITTEE, ANY_TYPE, Events
from assistant.web.guard import ANYBODY
from assistant.web.news_events import NewsEvents
from assistant.web.register_events import RegisterEvents
from ingest.papers import PaperType

TITLE = "Clerk: ask the committee papers"
ASKING_AT_ONCE = 4
# What a click on the page's own buttons tells the server; events.py reads nothing else of it.
ON_CLICK = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  const told = button && window.clerk ? window.clerk.act(button) : null;
  if (told) trigger('click', told);
});
"""
_ASKING = "(talk, question, ...filters) => { window.clerk?.asking(question); return [talk, question, ...filters]; }"
# The box is emptied when the answer has come, unless the reader has written something new by then.
_CAME = "(written) => window.clerk ? window.clerk.came(written) : ''"


def page(events: Events) -> gr.Blocks:
    """The chat as Gradio Blocks; all that depends on the reader comes with the load event, none of it is built in."""
    with gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as blocks:
        head = html("head", shown=welcome.head(ANYBODY))
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Ask", elem_id="asking-tab"):
                parts = {"head": head, **_parts(stoppable=events.desk.words_answers)}
            with gr.Tab("New", elem_id="news-tab"):
                news = news_tab.parts()
            with gr.Tab("Registers", elem_id="registers-tab"):
                registers = register_tab.parts()
            with gr.Tab("Briefings", elem_id="briefings-tab"):
                briefings = briefing_tab.parts()
        opened = _wire(blocks, events, parts)
        news_tab.wire(NewsEvents(desk=events.desk), news)
        register_tab.wire(opened, RegisterEvents(desk=events.desk), registers)
        briefing_tab.wire(blocks, BriefingEvents(desk=events.desk), briefings)
    blocks.queue(default_concurrency_limit=None, api_open=False)
    return blocks


def _parts(*, stoppable: bool) -> dict[str, Any]:
    parts: dict[str, Any] = {"talk": gr.State(None, time_to_live=8 * 3600)}
    with gr.Accordion("Filters", open=False, elem_id="filters"), gr.Row():
        parts["committee"] = gr.Dropdown([ANY_COMMITTEE], value=ANY_COMMITTEE, label="Committee")
        parts["from"] = gr.Textbox(label="Meetings from", placeholder="March 2024 or 2023/24", max_lines=1)
        parts["to"] = gr.Textbox(label="Meetings until", placeholder="June 2025", max_lines=1)
        kinds = [ANY_TYPE, *(TYPE_NAMES[kind] for kind in PaperType)]
        parts["type"] = gr.Dropdown(kinds, value=ANY_TYPE, label="Paper type")
    parts["answers"] = html("answers", js_on_load=ON_CLICK, shown=welcome.OPENING)
    with gr.Column(elem_id="asking"):
        parts["bar"] = html("bar", js_on_load=ON_CLICK)
        with gr.Row(elem_id="box"):
            parts["question"] = gr.Textbox(
                label="Your question",
                placeholder="Ask the papers",
                max_lines=4,
                max_length=1000,
                scale=5,
                elem_id="question",
            )
            parts["ask"] = gr.Button("Ask", variant="primary", scale=0, min_width=90, elem_id="ask")
            parts["stop"] = gr.Button("Stop", scale=0, min_width=90, elem_id="stop", visible=stoppable)
    return parts


def html(name: str, js_on_load: str | None = None, shown: str = "") -> gr.HTML:
    """An element that holds nothing but HTML of ours."""
    return gr.HTML(shown, elem_id=name, js_on_load=js_on_load, apply_default_css=False)


def _wire(blocks: gr.Blocks, events: Events, parts: dict[str, Any]) -> Any:
    """What happens where; the event that opens the page."""
    filters = [parts[name] for name in ("committee", "from", "to", "type")]
    shown = [parts[name] for name in ("talk", "answers", "bar")]
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    slow = quiet | {"concurrency_limit": ASKING_AT_ONCE, "concurrency_id": "asking"}
    opened = blocks.load(events.opened, [], [*shown, parts["head"], *filters], **quiet)
    asked = [parts["question"].submit, parts["ask"].click]
    answered = gr.on(
        asked,
        events.told if events.desk.words_answers else events.asked,
        # With the filters as they stand: one that was written just before may still be on its way.
        [parts["talk"], parts["question"], *filters],
        shown,
        api_name="asked",
        js=_ASKING,
        # A question typed while another waits is not thrown away; the talk answers them one by one.
        trigger_mode="multiple",
        **slow,
    )
    answered.then(None, parts["question"], parts["question"], js=_CAME, **quiet)
    parts["stop"].click(events.stopped, [parts["talk"]], [], **quiet)
    for name in ("answers", "bar"):
        parts[name].click(events.clicked, [parts["talk"]], [*shown, *filters], trigger_mode="once", **slow)
    chosen = [parts["committee"].input, parts["type"].input]
    written = [one for name in ("from", "to") for one in (parts[name].submit, parts[name].blur)]
    told = [parts["talk"], parts["bar"]]
    # What is written while an earlier change is on its way still counts.
    gr.on([*chosen, *written], events.filtered, [parts["talk"], *filters], told, trigger_mode="always_last", **quiet)
    return opened
