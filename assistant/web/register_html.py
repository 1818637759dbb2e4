"""Registers and trails as HTML; every word of a paper or a reader is escaped (pure)."""

from collections.abc import Sequence
from html import escape

from assistant.answers import Citation
from assistant.citing import meeting_name
from assistant.registering.entries import Entry, Step
from assistant.registering.register import Register
from assistant.registering.timeline import drawn
from assistant.registering.told import named
from assistant.web.paper_page import address
from assistant.web.passage_html import shown, untemplated
from assistant.web.registers import Asked
from ingest.papers import Access

# A page of more would take a browser seconds to lay out.
MOST = 200
COLUMNS = ("Meeting", "Item", "Kind", "Text", "Owner and due date", "Status")


def listed(found: Register, wanted: Asked) -> str:
    """A register as a table, with what it holds said before and the workbook offered."""
    entries = found.entries
    told = _counted(len(entries), wanted.view)
    head = f'<p class="told" data-told="{shown(told)}">{shown(told)}{_rest(len(entries))} {_searched(found)}</p>'
    if not entries:
        return head
    save = f'<p class="ways"><a class="quiet" href="{escape(wanted.address)}" download>Save as Excel</a></p>'
    names = "".join(f'<th role="columnheader" scope="col">{name}</th>' for name in COLUMNS)
    rows = "".join(map(_row, entries[:MOST]))
    return (
        f'{head}{save}<table role="table" class="register"><caption class="unseen">{shown(wanted.view)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{names}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _counted(number: int, view: str) -> str:
    name = view.lower()
    return f"{number or 'No'} {name if number != 1 else name.removesuffix('s')}."


def _rest(number: int) -> str:
    return f" The first {MOST} are shown: narrow them, or save them all." if number > MOST else ""


def _searched(found: Register) -> str:
    looked = found.searched
    out = f" {looked.left_out} that do not say their committee or date were left out." if looked.left_out else ""
    return f"{looked.papers} papers were looked through.{out}"


def _row(entry: Entry) -> str:
    cells = (_meeting(entry), _item(entry), entry.kind.value, _text(entry), _owned(entry), _status(entry))
    made = "".join(
        f'<td role="cell" data-name="{name}">{cell}</td>' if cell else '<td role="cell" class="none"></td>'
        for name, cell in zip(COLUMNS, cells, strict=True)
    )
    return f'<tr role="row">{made}</tr>'


def _meeting(entry: Entry) -> str:
    return f"{_exempt(entry.citation)}{shown(meeting_name(entry.identity))}"


def _item(entry: Entry) -> str:
    return shown(": ".join(filter(None, (entry.citation.item, entry.citation.item_title))))


def _exempt(cited: Citation) -> str:
    return '<strong class="exempt">Exempt</strong> ' if cited.access is Access.EXEMPT else ""


def _text(entry: Entry) -> str:
    """The paper's own words, in the lines that it has them in, and the way to their places."""
    lines = "<br>".join(shown(line) for line in entry.text.splitlines() if line.strip())
    again = "".join(f" {_link(one, 'Printed again')}" for one in entry.also)
    return f"<blockquote>{lines}</blockquote>{_link(entry.citation, 'Source')}{again}"


def _link(cited: Citation, words: str) -> str:
    name = f"{words}: {cited.label}"
    return f'<a href="{escape(address(cited))}" target="_blank" rel="noopener">{shown(name)}</a>'


def _owned(entry: Entry) -> str:
    due = f"due {shown(entry.due)}" if entry.due else ""
    return "<br>".join(filter(None, (shown(entry.owner or ""), due)))


def _status(entry: Entry) -> str:
    stated = f"{shown(entry.stated)}<br>" if entry.stated else ""
    back = "".join(f"<li>{_back(one)}</li>" for one in entry.came_back)
    return f"{stated}{shown(entry.follow_up)}" + (f"<ul>{back}</ul>" if back else "")


def _back(cited: Citation) -> str:
    name = f"{cited.item_title}, {cited.label}" if cited.item_title else cited.label
    return f'<a href="{escape(address(cited))}" target="_blank" rel="noopener">{shown(name)}</a>'


def trailed(subject: str, steps: Sequence[Step]) -> str:
    """A trail: the drawing, then each step in words with its source."""
    if not steps:
        told = f"No paper held tells of “{subject}”."
        return f'<p class="told" data-told="{shown(told)}">{shown(told)}</p>'
    told = f"{len(steps)} steps, oldest first." if len(steps) > 1 else "1 step."
    drawing = untemplated(drawn(subject, steps, alone=False))
    listed = "".join(map(_step, steps))
    return (
        f'<p class="told" data-told="{shown(told)}">{shown(told)}</p>'
        f'<div class="drawing" role="region" tabindex="0" aria-label="Timeline, drawn">{drawing}</div>'
        f'<ol class="trail">{listed}</ol>'
    )


def _step(step: Step) -> str:
    owned = _owned(step.entry) if step.entry and not step.entry.stated else ""
    status = f'<p class="aside">{shown(step.entry.status)}</p>' if step.entry else ""
    lines = "<br>".join(shown(line) for line in step.text.splitlines() if line.strip())
    meeting = f"{_exempt(step.citation)}{shown(meeting_name(step.identity))}"
    return (
        f"<li><p><b>{shown(named(step).capitalize())}</b>, {meeting}</p>"
        f"<blockquote>{lines}</blockquote>{f'<p>{owned}</p>' if owned else ''}{status}"
        f"<p>{_link(step.citation, 'Source')}</p></li>"
    )
