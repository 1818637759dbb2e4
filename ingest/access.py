"""Public or exempt: what of a paper is marked, part by part, and what is left of it for everybody (pure).

A part is an item, or an appendix within it. A part that is marked exempt, or whose marking cannot be settled, is
withheld; a paper that says nothing of its publication is public.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest import marked_forms, markings, marks, matching
from ingest.blanking import Part, without
from ingest.marks import Marking, Scope, Verdict
from ingest.papers import Access, Kind, Paper, PaperType, Paragraph

_PLAN = re.compile(
    r"\b(?:forward plan|work(?:ing)? (?:programme|plan)|key decisions?|notice of (?:intention|decisions?))\b", re.I
)
# A heading this many paragraphs into an item still stands at its top: title, table of particulars, running header.
_TOP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldPaper:
    """A paper withheld whole: why, and nothing of its content."""

    source: str
    format: str
    reason: str


def mark(paper: Paper, *, exempt: bool, told: Access | None = None) -> Paper | WithheldPaper:
    """The paper as far as it may be kept.

    `told` is what its metadata file says, and settles it. With `exempt` nothing is withheld: a paper that is marked,
    in whole or in part, is kept as an exempt one.
    """
    parts = _parts(paper) if told is None else (_whole(paper, "its metadata file says that it is exempt"),)
    if told is Access.PUBLIC or not parts:
        return replace(paper, access=Access.PUBLIC)
    if exempt:
        return replace(paper, access=Access.EXEMPT)
    whole = next((part for part in parts if part.kind == "paper"), None)
    if whole is None:
        return replace(without(paper, parts), access=Access.PUBLIC)
    reason = f"It is withheld: {whole.reason}. Ingest it with --exempt to keep it for those entitled to it."
    return WithheldPaper(source=paper.source, format=paper.format, reason=reason)


def _whole(paper: Paper, reason: str) -> Part:
    return Part(kind="paper", reason=reason, item=None, paragraphs=tuple(range(len(paper.paragraphs))))


@dataclass(slots=True, kw_only=True)
class _Seen:
    """What has been found so far, by item (None: outside them); `cuts` are where closed parts of items begin."""

    marks: dict[int | None, list[tuple[int, Marking]]] = field(default_factory=lambda: defaultdict(list))
    onward: dict[int, str] = field(default_factory=dict)
    cuts: dict[int | None, tuple[int, str]] = field(default_factory=dict)
    appendices: dict[tuple[int | None, str], str] = field(default_factory=dict)


def _parts(paper: Paper) -> tuple[Part, ...]:
    """The parts that are withheld; one of kind "paper" where nothing would be left."""
    named = _of_source(paper)
    if named:
        return (_whole(paper, named),)
    layout = _Layout.of(paper)
    seen = _Seen()
    for at in range(len(paper.paragraphs)):
        for marking in layout.markings(at):
            _note(layout, seen, at, marking)
    for item, whole in enumerate(paper.items):
        found = markings.of_title(whole.title)
        if found:
            seen.marks[item].append((layout.start(item), found))
    outside = _settled(layout, seen, None)
    if outside and (outside.kind == "item"):
        return (_whole(paper, outside.reason),)
    items = [part for item in range(len(paper.items)) if (part := _settled(layout, seen, item))]
    whole_items = {part.item for part in items if part.kind == "item"}
    if paper.items and len(whole_items) == len(paper.items):
        return (_whole(paper, items[0].reason),)
    rest = [*items, *([outside] if outside else []), *_appended(layout, seen, whole_items)]
    return tuple(rest)


def _of_source(paper: Paper) -> str | None:
    """A marking in the file's own name: "Appendix B (exempt).pdf"."""
    stem = re.sub(r"[_+]|%20", " ", paper.source.rpartition("/")[2].rpartition(".")[0] or paper.source)
    found = markings.of_title(re.sub(r"\bpart\b.*", "", stem, flags=re.I).strip())
    return f"its file name is {found.reason}" if found and found.verdict is Verdict.EXEMPT and not found.weak else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where the items of a paper begin, and which one each line of its front sheet lists."""

    paper: Paper
    starts: dict[int, int]
    listed: dict[int, int]
    appendix: tuple[str | None, ...]
    divided: bool

    @classmethod
    def of(cls, paper: Paper) -> "_Layout":
        starts: dict[int, int] = {}
        for at, paragraph in enumerate(paper.paragraphs):
            if paragraph.item is not None:
                starts.setdefault(paragraph.item, at)
        return cls(
            paper=paper,
            starts=starts,
            listed=dict(_listed(paper, min(starts.values(), default=0))),
            appendix=tuple(_appendices(paper)),
            divided=any(markings.third_part(_words(paper, one)) for one in paper.paragraphs if one.item is not None),
        )

    def start(self, item: int) -> int:
        return self.starts.get(item, 0)

    def later(self, at: int) -> list[int]:
        """The items that a paper lists, or else begins, after a paragraph."""
        if any(row > at for row in self.listed) or (self.listed and at <= max(self.listed)):
            return sorted({item for row, item in self.listed.items() if row > at})
        if self.listed and self.paper.paragraphs[at].item is None:
            return []
        return sorted(item for item, start in self.starts.items() if start > at)

    def markings(self, at: int) -> tuple[Marking, ...]:
        paragraph = self.paper.paragraphs[at]
        words = _words(self.paper, paragraph)
        if len(words) > 1500 and paragraph.kind is Kind.TABLE_ROW:
            return ()
        if self._plans(paragraph):
            return ()
        found = markings.of_line(words, row=paragraph.kind is Kind.TABLE_ROW)
        if not found and marked_forms.label_alone(words) and at + 1 < len(self.paper.paragraphs):
            value = _words(self.paper, self.paper.paragraphs[at + 1])
            found = markings.of_line(f"{words.strip().rstrip(':')}: {value}") if len(value) < 120 else ()
        if not found and paragraph.item is None and at in self.listed and (title := markings.of_title(words)):
            found = (title,)
        return found

    def _plans(self, paragraph: Paragraph) -> bool:
        item = self.paper.items[paragraph.item].title if paragraph.item is not None else ""
        return bool(_PLAN.search(item) or _PLAN.search(paragraph.section or ""))


def _words(paper: Paper, paragraph: Paragraph) -> str:
    return paper.text[paragraph.start : paragraph.end]


def _listed(paper: Paper, first: int) -> Iterator[tuple[int, int]]:
    """Lines outside all items that name one: the rows of a front sheet."""
    titles = [matching.title(item.title).joined for item in paper.items]
    for at, paragraph in enumerate(paper.paragraphs):
        if paragraph.item is not None or len(_words(paper, paragraph)) > 600:
            continue
        line = matching.title(_words(paper, paragraph)).joined
        fitting = [item for item, title in enumerate(titles) if len(title) > 5 and line.startswith(title)]
        if fitting:
            yield at, max(fitting, key=lambda item: len(titles[item]))


def _appendices(paper: Paper) -> Iterator[str | None]:
    """For each paragraph the appendix that it stands in; a list of appendices opens none."""
    current: tuple[int | None, str | None] = (None, None)
    names = [marks.appendix_of(_words(paper, one)) for one in paper.paragraphs]
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


def _note(layout: _Layout, seen: _Seen, at: int, marking: Marking) -> None:
    """Put one marking where it belongs."""
    paragraph = layout.paper.paragraphs[at]
    item = layout.listed.get(at, paragraph.item)
    if item is None and layout.listed and min(layout.listed) < at <= max(layout.listed) + 1:
        item = layout.listed[max(row for row in layout.listed if row < at)]
    appendix = layout.appendix[at]
    if marking.scope is Scope.APPENDIX:
        for name in marking.names:
            seen.appendices.setdefault((item, name), marking.reason)
    elif appendix is not None and marking.scope in (Scope.HERE, Scope.LINE, Scope.ONWARD):
        if marking.verdict is not Verdict.PUBLIC:
            seen.appendices.setdefault((item, appendix), marking.reason)
    elif marking.scope in (Scope.ONWARD, Scope.FOLLOWING, Scope.NEXT, Scope.ITEMS):
        _note_onward(layout, seen, at, marking)
    else:
        seen.marks[item].append((at, marking))


def _note_onward(layout: _Layout, seen: _Seen, at: int, marking: Marking) -> None:
    paper, own = layout.paper, layout.paper.paragraphs[at].item
    if marking.scope is Scope.ITEMS:
        numbers = {(item.number or "").rstrip("."): index for index, item in enumerate(paper.items)}
        for name in marking.names:
            if name in numbers:
                seen.marks[numbers[name]].append((at, replace(marking, scope=Scope.HERE)))
        return
    if marking.scope is not Scope.ONWARD:
        if own is None or not _denied(layout, own):
            _close(layout, seen, at, marking)
        return
    inside = own is not None and not _begins_next(layout, at)
    if inside and own is not None and at - layout.start(own) < _TOP and not _body_before(layout, own, at):
        seen.marks[own].append((at, marking))
    elif inside and layout.divided:
        return
    elif inside:
        seen.cuts.setdefault(own, (at, marking.reason))
    if not inside or paper.paper_type is not PaperType.AGENDA_PACK:
        _close(layout, seen, at, marking)


def _close(layout: _Layout, seen: _Seen, at: int, marking: Marking) -> None:
    """The items that come later are closed, until the paper says that the public is back."""
    later = layout.later(at)
    back = [place for place in range(at + 1, len(layout.paper.paragraphs)) if markings.reopens(_at(layout, place))]
    if back:
        later = [item for item in later if item not in layout.later(back[0])]
    for item in later[:1] if marking.scope is Scope.NEXT else later:
        if marking.scope is Scope.ONWARD or not matching.title(layout.paper.items[item].title).standing:
            seen.onward.setdefault(item, marking.reason)
    if not layout.paper.items and marking.scope is Scope.ONWARD:
        seen.cuts.setdefault(None, (at, marking.reason))


def _at(layout: _Layout, place: int) -> str:
    return _words(layout.paper, layout.paper.paragraphs[place])


def _begins_next(layout: _Layout, at: int) -> bool:
    """Does another item begin with the next paragraph?"""
    own = layout.paper.paragraphs[at].item
    following = layout.paper.paragraphs[at + 1 : at + 2]
    return not following or following[0].item != own


def _body_before(layout: _Layout, item: int, at: int) -> bool:
    kinds = (Kind.DISCUSSION, Kind.DECISION, Kind.ACTION, Kind.RECOMMENDATION)
    return any(
        one.kind in kinds and one.end - one.start > 100 for one in layout.paper.paragraphs[layout.start(item) : at]
    )


def _denied(layout: _Layout, item: int) -> bool:
    return any(markings.none_there(_words(layout.paper, one)) for one in layout.paper.paragraphs if one.item == item)


def _settled(layout: _Layout, seen: _Seen, item: int | None) -> Part | None:
    """What of an item (or of what stands outside them) is withheld, and why."""
    marks = seen.marks[item]
    firm = [(at, one) for at, one in marks if one.verdict is not Verdict.PUBLIC and not one.weak]
    public = [at for at, one in marks if one.verdict is Verdict.PUBLIC]
    weak = [one for _, one in marks if one.weak and not public]
    if firm and public and min(public) < firm[0][0] and firm[0][1].scope is Scope.LINE:
        return _rest(layout, item, firm[0][0], firm[0][1].reason)
    if firm and public:
        return _all(layout, item, "its marking cannot be settled")
    if firm or weak:
        return _all(layout, item, firm[0][1].reason if firm else weak[0].reason)
    if item is not None and item in seen.onward and not public:
        return _all(layout, item, seen.onward[item])
    if item in seen.cuts and not (item is None and layout.paper.items):
        return _rest(layout, item, *seen.cuts[item])
    return None


def _all(layout: _Layout, item: int | None, reason: str) -> Part:
    rows = {at for at, listed in layout.listed.items() if listed == item and item is not None}
    own = {at for at, one in enumerate(layout.paper.paragraphs) if one.item == item}
    return Part(kind="item", reason=reason, item=item, paragraphs=tuple(sorted(own | rows)))


def _rest(layout: _Layout, item: int | None, at: int, reason: str) -> Part:
    """From a marking to the end of its item; particulars and headings right before it go with it."""
    paragraphs = layout.paper.paragraphs
    while at > 0 and paragraphs[at - 1].item == item and paragraphs[at - 1].kind in (Kind.HEADING, Kind.PARTICULARS):
        at -= 1
    own = (place for place in range(at, len(paragraphs)) if paragraphs[place].item == item)
    return Part(kind="appendix", reason=reason, item=None, paragraphs=tuple(own))


def _appended(layout: _Layout, seen: _Seen, whole: Iterable[int | None]) -> Iterator[Part]:
    """The appendices that are marked, in their own heading or by the report."""
    places: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for at, name in enumerate(layout.appendix):
        if name is not None:
            places[layout.paper.paragraphs[at].item, name].append(at)
    for (item, name), own in places.items():
        title = markings.of_title(_at(layout, own[0]))
        reason = seen.appendices.get((item, name)) or (title.reason if title else None)
        if reason and item not in set(whole):
            yield Part(kind="appendix", reason=reason, item=None, paragraphs=tuple(own))
