"""A page of a paper as a picture, on a page of its own that works without a script (pure)."""

import base64
from collections.abc import Sequence
from html import escape

from assistant.cleaning import EXEMPT
from assistant.web import paper_page
from assistant.web.passage_html import page_label, shown
from assistant.web.sights import USUAL, WIDTHS, address, last_page, pages
from ingest.imaging.drawing import Picture
from ingest.papers import Access, Paper, Span

UNMARKED = "The cited words could not be found on this picture of the page; they stand below."
_LONGEST_ALT = 300
_LONGEST_QUOTE = 2000


def page(paper: Paper, span: Span | None, number: int | None, size: str | None, made: Picture | str) -> str:
    """The picture with what it shows in words, or a sentence that says why there is none."""
    name = paper_page.name(paper)
    about = [f"Source: {shown(paper.source)}"]
    parts = [f"<h1>{shown(name)}</h1>", *(f'<p class="about">{line}</p>' for line in about)]
    if paper.access is Access.EXEMPT:
        parts.insert(1, f'<p class="exempt">{EXEMPT}</p>')
    back = paper_page.place(paper.source, span) if span else "/"
    header = f'<header><p><a href="{escape(back)}">The text of this paper</a></p>{"".join(parts)}</header>'
    body = f'<p class="problem">{shown(made)}</p>' if isinstance(made, str) else ""
    if span and number and isinstance(made, Picture):
        body = _seen(paper, span, number, size, made)
    return paper_page.framed(f"{name}, {_called(paper, number)}", f'{header}<main id="text">{body}</main>', "sight")


def _called(paper: Paper, number: int | None) -> str:
    printed = next((one.printed_page for one in paper.paragraphs if one.page == number), None)
    return page_label(number, printed) or "page"


def _seen(paper: Paper, span: Span, number: int, size: str | None, made: Picture) -> str:
    quote = " ".join(paper.text[span.start : span.end].split())
    label = _called(paper, number)
    alt = f"{label[0].upper()}{label[1:]} of the paper as it was printed."
    if made.boxes:
        alt += f" The cited words are boxed: {_short(quote, _LONGEST_ALT)}"
    source = base64.b64encode(made.png).decode()
    fitted = "" if size else " fitted"
    return (
        f"<h2>{label[0].upper()}{label[1:]}</h2>{_ways(paper, span, number, size)}"
        f"{'' if made.boxes else f'<p class=problem>{UNMARKED}</p>'}"
        f'<div class="sheet{fitted}" role="region" aria-label="The page as it was printed" tabindex="0">'
        f'<div class="frame"><img alt="{shown(alt)}" width="{made.width}" height="{made.height}" '
        f'src="data:image/png;base64,{source}">{_spot(made)}</div></div><h2>The cited words</h2>'
        f"<blockquote>{shown(_short(quote, _LONGEST_QUOTE))}</blockquote>"
    )


def _spot(made: Picture) -> str:
    """An unseen mark over the first box, to which the address leads: a style in place is not allowed here."""
    if not made.boxes:
        return ""
    box = made.boxes[0]
    return (
        f'<svg class="spot" viewBox="0 0 {made.width} {made.height}" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect id="cited" x="{box.x0}" y="{box.top}" width="{box.width}" height="{box.height}" fill="none"/></svg>'
    )


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"


def _ways(paper: Paper, span: Span, number: int, size: str | None) -> str:
    """Links to sizes and to the pages beside; the page shown is told as such."""
    sizes = [_link(paper, span, number, one, one.capitalize(), current=one == (size or USUAL)) for one in WIDTHS]
    beside = [
        _link(paper, span, other, size, f"Page {other}{' (cited words)' if other in pages(paper, span) else ''}")
        for other in (number - 1, number + 1)
        if 0 < other <= last_page(paper)
    ]
    parts = [_listed("Size of the picture", sizes)]
    return "".join([*parts, *([_listed("Other pages", beside)] if beside else [])])


def _listed(label: str, links: Sequence[str]) -> str:
    return f'<nav class="ways" aria-label="{label}"><ul>{"".join(f"<li>{link}</li>" for link in links)}</ul></nav>'


def _link(paper: Paper, span: Span, number: int, size: str | None, words: str, *, current: bool = False) -> str:
    told = ' aria-current="true"' if current else ""
    return f'<a href="{escape(address(paper.source, span, number, size))}"{told}>{shown(words)}</a>'
