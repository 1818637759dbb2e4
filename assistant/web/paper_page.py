"""A part of a paper as a page of its own, that works without a script (pure)."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from assistant.answers import Citation
from assistant.citing import TYPE_NAMES, meeting_name, replaced_note
from assistant.cleaning import EXEMPT
from assistant.web.passage_html import body, item_name, shown
from assistant.web.places import laid_out
from ingest.papers import Access, DateBasis, Kind, Paper, Replaced, Span

_AT = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?")
_BASES = {
    DateBasis.STATED: "The paper itself gives this date.",
    DateBasis.MATCHED: "The paper gives no date; this is the date that another paper of the same meeting gives.",
    DateBasis.SIDECAR: "The date comes from the list kept with the papers, not from the paper itself.",
    DateBasis.BOUNDED: "The paper does not say when its meeting was; what it says of other days bounds it.",
    DateBasis.UNKNOWN: "The paper does not say when its meeting was, and no other paper of the same meeting does.",
}


def address(citation: Citation) -> str:
    """Where the page of a citation is, relative to this host; it opens at the words cited."""
    return place(citation.source, Span(citation.start, citation.end))


def parse(query: Mapping[str, str]) -> tuple[str, Span | None]:
    """The source and the run that an address asks for; "" and None for what is missing or makes no sense.

    `at` is START-END, or START alone for a place where nothing is marked.
    """
    found = _AT.fullmatch(query.get("at", ""))
    start, end = (int(found[1]), int(found[2] or found[1])) if found else (0, -1)
    return query.get("source", ""), Span(start, end) if start <= end else None


def page(paper: Paper, marked: Sequence[Span], *, around: int, reach: int = 60) -> str:
    """The page that shows the `reach` paragraphs around an offset, with the marked runs in <mark>."""
    indexes = _readable(paper, marked)
    first, last = _window(paper, indexes, around, reach)
    kept = indexes[first:last]
    called = name(paper)
    parts = (
        f'<a class="skip" href="#text">Skip to the text of the paper</a><header><p><a href="/">Back to the chat</a></p>'
        f"<h1>{shown(called)}</h1>{_about(paper)}</header>",
        _items(paper, frozenset(kept), around),
        f'<main id="text" tabindex="-1">{_turn(paper, indexes, first - reach, first, "Earlier")}',
        _text(paper, marked, kept),
        f"{_turn(paper, indexes, last, last + reach, 'Later')}</main>",
    )
    return framed(called, "".join(parts), "")


def framed(title: str, inside: str, look: str) -> str:
    """A page of a paper around what it holds (HTML); `look` is a further class of its body."""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        '<meta name="referrer" content="no-referrer">'
        f'<title>{shown(title)} - Clerk</title><link rel="stylesheet" href="/paper.css"></head>'
        f'<body class="{f"paper {look}".strip()}">{inside}</body></html>'
    )


def _address(source: str, at: str) -> str:
    return f"/paper?{urlencode({'source': source, 'at': at}, errors='replace')}"


def place(source: str, span: Span) -> str:
    """Where the text of a run is, relative to this host."""
    return f"{_address(source, f'{span.start}-{span.end}')}#cited"


def name(paper: Paper) -> str:
    """What a paper is called: its meeting and kind (plain text)."""
    called = f"{meeting_name(paper.identity)}, {TYPE_NAMES[paper.paper_type]}"
    return called[0].upper() + called[1:]


def _readable(paper: Paper, marked: Sequence[Span]) -> list[int]:
    """All paragraphs but page furniture that no mark goes through."""
    return [
        index
        for index, paragraph in enumerate(paper.paragraphs)
        if paragraph.kind is not Kind.FURNITURE
        or any(run.start < paragraph.end and paragraph.start < run.end for run in marked)
    ]


def _window(paper: Paper, indexes: Sequence[int], around: int, reach: int) -> tuple[int, int]:
    """The range of the paragraphs shown, `reach` of them where there are so many, `around` in the middle."""
    at = sum(paper.paragraphs[index].start <= around for index in indexes) - 1
    first = max(min(at - reach // 2, len(indexes) - reach), 0)
    return first, min(first + reach, len(indexes))


def _about(paper: Paper) -> str:
    exempt = paper.access is Access.EXEMPT
    lines = [shown(item_name(paper.items[0]))] if len(paper.items) == 1 else []
    lines.append(_BASES[paper.identity.date_basis])
    lines += [_replacement(paper, one) for one in paper.replaced]
    lines += dict.fromkeys(f"Left out here: {shown(part.kind)}, {shown(part.reason)}." for part in paper.withheld)
    lines.append(f"Source: {shown(paper.source)}{_published(paper.url)}")
    label = f'<p class="exempt">{EXEMPT}</p>' if exempt else ""
    return label + "".join(f'<p class="about">{line}</p>' for line in lines)


def _replacement(paper: Paper, replaced: Replaced) -> str:
    """That this is an earlier version, or holds one, with a link to what takes its place."""
    what = "This is an earlier version" if replaced.item is None else item_name(paper.items[replaced.item])
    link = f'<a href="{escape(_address(replaced.by, "0"))}">the later version</a>'
    return f"{shown(what)}: {replaced_note(replaced)}. See {link}."


def _published(url: str | None) -> str:
    if url is None or not url.startswith(("https://", "http://")):
        return ""
    return f' (<a href="{escape(url)}" rel="noopener noreferrer">as published</a>)'


def _items(paper: Paper, kept: frozenset[int], around: int) -> str:
    if len(paper.items) < 2:
        return ""
    here = next((paragraph.item for paragraph in paper.paragraphs if paragraph.end > around), None)
    firsts: dict[int, int] = {}
    for index, paragraph in enumerate(paper.paragraphs):
        if paragraph.item is not None and paragraph.kind is not Kind.FURNITURE:
            firsts.setdefault(paragraph.item, index)
    entries = "".join(
        f"<li>{_entry(paper, item, firsts.get(item), kept, item == here)}</li>" for item in range(len(paper.items))
    )
    return f'<nav aria-label="Items of this paper"><ul>{entries}</ul></nav>'


def _entry(paper: Paper, item: int, first: int | None, kept: frozenset[int], is_here: bool) -> str:
    name = shown(item_name(paper.items[item]))
    if first is None:
        return name
    where = f"#item-{item}"
    if first not in kept:
        where = escape(_address(paper.source, str(paper.paragraphs[first].start))) + where
    current = ' aria-current="true"' if is_here else ""
    return f'<a href="{where}"{current}>{name}</a>'


def _turn(paper: Paper, indexes: Sequence[int], first: int, last: int, word: str) -> str:
    """The link to the part before or after, which stands in the middle of its own page."""
    first, last = max(first, 0), min(last, len(indexes))
    if first >= last:
        return ""
    start = paper.paragraphs[indexes[(first + last) // 2]].start
    where = escape(_address(paper.source, str(start)))
    return f'<p class="turn"><a href="{where}#text">{word} in this paper</a></p>'


def _text(paper: Paper, marked: Sequence[Span], kept: Sequence[int]) -> str:
    if not kept:
        return "<p>This paper holds no text that can be read here.</p>"
    return f'<div class="passage">{_cited(body(laid_out(paper, marked, kept), outline=True))}</div>'


def _cited(text: str) -> str:
    """The text with its first mark as the place that an address leads to, and its last one told apart.

    Every word of the paper is escaped, so each "<mark>" is one of ours.
    """
    before, mark, after = text.replace("<mark>", '<mark id="cited">', 1).rpartition("<mark")
    inside, _, rest = after.partition(">")
    return f'{before}{mark}{inside} class="last">{rest}' if mark else text
