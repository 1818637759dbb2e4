"""Where a marking stands in its paper: an item, an appendix, a row of the front sheet, a forward plan (pure)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.marking import forms as marked_forms
from ingest.marking import lines as markings
from ingest.marking import marks, misread
from ingest.marking.marks import Marking, Scope
from ingest.origins import matching
from ingest.papers import Kind, Paper, Paragraph

_PLAN = re.compile(
    r"\b(?:forward plan|work(?:ing)? (?:programme|plan)"
    r"|(?:list|notice|schedule|register|plan) of (?:\w+ ){0,3}decisions"
    r"|(?:forthcoming|future) (?:key |executive )?decisions|notice of intention)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
# A heading this many paragraphs into an item still stands at its top: title, table of particulars, running header.
TOP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the items of a paper begin, which one each line of its front sheet lists, and the feet of its pages."""

    paper: Paper
    starts: dict[int, int]
    listed: dict[int, int]
    feet: frozenset[int]
    appendix: tuple[str | None, ...]
    divided: bool

    @classmethod
    def of(cls, paper: Paper) -> "Places":
        """The places of a paper."""
        starts: dict[int, int] = {}
        for at, paragraph in enumerate(paper.paragraphs):
            if paragraph.item is not None:
                starts.setdefault(paragraph.item, at)
        return cls(
            paper=paper,
            starts=starts,
            listed=dict(_listed(paper, min(starts.values(), default=0))),
            feet=_feet(paper),
            appendix=tuple(_appendices(paper)),
            divided=any(markings.third_part(words_of(paper, one)) for one in paper.paragraphs if one.item is not None),
        )

    def start(self, item: int) -> int:
        """The first paragraph of an item."""
        return self.starts.get(item, 0)

    def on_page(self, at: int) -> set[int | None]:
        """The items that stand on the page of a paragraph, None for what is outside them."""
        page = self.paper.paragraphs[at].page
        return {one.item for one in self.paper.paragraphs if one.page == page}

    def later(self, at: int) -> list[int]:
        """The items that a paper lists, or else begins, after a paragraph."""
        if any(row > at for row in self.listed) or (self.listed and at <= max(self.listed)):
            return sorted({item for row, item in self.listed.items() if row > at})
        if self.listed and self.paper.paragraphs[at].item is None:
            return []
        return sorted(item for item, start in self.starts.items() if start > at)

    def markings(self, at: int) -> tuple[Marking, ...]:
        """What a paragraph says of publication, read with its place: a form's value may stand on the next line."""
        paragraph = self.paper.paragraphs[at]
        words = words_of(self.paper, paragraph)
        words = words if paragraph.read_by_ocr is None else misread.mended(words)
        if len(words) > 1500 and paragraph.kind is Kind.TABLE_ROW:
            return ()
        found = markings.of_line(words, row=paragraph.kind is Kind.TABLE_ROW)
        if self.plans(at):
            # A report without an item of its own may follow the work programme: its class tells.
            classed = found if marks.plain(words).startswith("class") else ()
            return tuple(replace(one, scope=Scope.LINE) for one in classed)
        if not found and marked_forms.label_alone(words) and at + 1 < len(self.paper.paragraphs):
            value = words_of(self.paper, self.paper.paragraphs[at + 1])
            found = markings.of_line(f"{words.strip().rstrip(':')}: {value}") if len(value) < 120 else ()
        if not found and self._titles(at) and (title := markings.of_title(words)):
            found = (title,)
        return found

    def _titles(self, at: int) -> bool:
        """Is a paragraph a row of the front sheet, or the heading at the top of a report?"""
        paragraph = self.paper.paragraphs[at]
        if paragraph.kind is not Kind.HEADING:
            return at in self.listed
        return at < TOP if paragraph.item is None else at - self.start(paragraph.item) < 2

    def plans(self, at: int) -> bool:
        """Does a paragraph stand in a plan of coming business, which marks other papers than its own?"""
        paragraph = self.paper.paragraphs[at]
        told = self.paper.items[paragraph.item].title if paragraph.item is not None else ""
        if not self.paper.items and at >= TOP:
            heads = (words_of(self.paper, one) for one in self.paper.paragraphs[:TOP])
            told = " ".join(head for head in heads if len(head) < 120)
        return bool(_PLAN.search(told) or _PLAN.search(paragraph.section or ""))


def words_of(paper: Paper, paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    return paper.text[paragraph.start : paragraph.end]


def _feet(paper: Paper) -> frozenset[int]:
    """The lines that stand at the foot of two pages or more."""
    pages: dict[int, list[int]] = {}
    for at, paragraph in enumerate(paper.paragraphs):
        if paragraph.page is not None:
            pages.setdefault(paragraph.page, []).append(at)
    last = {at: _FIGURES.sub("#", words_of(paper, paper.paragraphs[at])) for own in pages.values() for at in own[-3:]}
    running = Counter(words for words, _ in {(words, paper.paragraphs[at].page) for at, words in last.items()})
    return frozenset(at for at, words in last.items() if running[words] > 1)


def _listed(paper: Paper, first: int) -> Iterator[tuple[int, int]]:
    """Lines outside all items that name one: the rows of a front sheet."""
    titles = [matching.title(item.title).joined for item in paper.items]
    for at, paragraph in enumerate(paper.paragraphs):
        if paragraph.item is not None or len(words_of(paper, paragraph)) > 600:
            continue
        line = matching.title(words_of(paper, paragraph)).joined
        fitting = [item for item, title in enumerate(titles) if len(title) > 5 and line.startswith(title)]
        if fitting:
            yield at, max(fitting, key=lambda item: len(titles[item]))


def _appendices(paper: Paper) -> Iterator[str | None]:
    """For each paragraph the appendix that it stands in; a list of appendices opens none."""
    current: tuple[int | None, str | None] = (None, None)
    names = [marks.appendix_of(words_of(paper, one)) for one in paper.paragraphs]
    for at, paragraph in enumerate(paper.paragraphs):
        near = names[at - 1 : at] + names[at + 1 : at + 2]
        section = paragraph.section or ""
        listing = any(name is not None for name in near) or re.match(
            r"(?:list of )?(?:appendices|attachments)\b", section, re.I
        )
        if current[0] != paragraph.item:
            current = (paragraph.item, None)
        if names[at] is not None and not listing and paragraph.kind is not Kind.TABLE_ROW:
            current = (paragraph.item, names[at])
        yield current[1]
