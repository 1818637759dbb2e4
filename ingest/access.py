"""Public or exempt: what of a paper is marked, part by part, and what is left of it for everybody (pure).

A part is an item, or an appendix within it. A part that is marked exempt, or whose marking cannot be settled, is
withheld; a paper that says nothing of its publication is public.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ingest.marking import lines as markings
from ingest.marking import sections, titles
from ingest.marking.blanking import Part, without
from ingest.marking.marks import Marking, Scope, Verdict
from ingest.marking.places import TOP, Places, words_of
from ingest.marking.shutting import Shut
from ingest.origins import matching
from ingest.papers import Access, Kind, Paper, PaperType

# So many words are nothing but a marking.
_LINE = 6
_OF_PAGE = (Scope.HERE, Scope.LINE, Scope.ONWARD)


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
    named = markings.of_source(paper.source)
    if named:
        return (_whole(paper, named),)
    places = Places.of(paper)
    seen = _Seen()
    found = [places.markings(at) for at in range(len(paper.paragraphs))]
    heads = {at for at, own in enumerate(found) if _heads(places, at, own)}
    shut = Shut.of(paper, heads, {at for at in range(len(found)) if places.plans(at)}, places.feet)
    for at, own in enumerate(found):
        for marking in own:
            if shut.settles(at, marking):
                continue
            if at in places.feet and marking.verdict is not Verdict.PUBLIC and marking.scope in _OF_PAGE:
                _note_page(places, seen, at, marking)
            else:
                _note(places, seen, at, marking, shut)
    if paper.paper_type is PaperType.MINUTES:
        _note_titles(paper, seen, shut)
    _note_item_titles(places, seen)
    outside = _settled(places, seen, None)
    if outside and (outside.kind == "item"):
        return (_whole(paper, outside.reason),)
    settled = {item: part for item in range(len(paper.items)) if (part := _settled(places, seen, item))}
    items = [*settled.values(), *_below(places, settled)]
    marked = {part.item for part in items if part.kind == "item"}
    items += shut.parts(marked)
    whole_items = {part.item for part in items if part.kind == "item"}
    if paper.items and len(whole_items) == len(paper.items):
        return (_whole(paper, items[0].reason),)
    rest = [*items, *([outside] if outside else []), *_appended(places, seen, marked)]
    out = {at for part in rest for at in part.paragraphs}
    return (*rest, *(part for part in sections.closed(places) if not out.issuperset(part.paragraphs)))


def _note_item_titles(places: Places, seen: _Seen) -> None:
    for item, whole in enumerate(places.paper.items):
        found = markings.of_title(whole.title)
        if found:
            seen.marks[item].append((places.start(item), found))


def _note_page(places: Places, seen: _Seen, at: int, marking: Marking) -> None:
    """A marking at the foot of a page is about all that stands on it, not only about the item that ends there."""
    for item in places.on_page(at):
        seen.marks[item].append((at, replace(marking, scope=Scope.HERE)))


def _heads(places: Places, at: int, found: Iterable[Marking]) -> bool:
    """Does a heading in minutes divide off a closed part there, and not in their front sheet?"""
    if places.divided or at in places.feet or places.appendix[at] is not None or at <= max(places.listed, default=-1):
        return False
    row = places.paper.paragraphs[at].kind is Kind.TABLE_ROW
    return not row and any(one.scope is Scope.ONWARD for one in found)


def _note(places: Places, seen: _Seen, at: int, marking: Marking, shut: Shut) -> None:
    """Put one marking where it belongs."""
    paragraph = places.paper.paragraphs[at]
    item = places.listed.get(at, paragraph.item)
    if item is None and places.listed and min(places.listed) < at <= max(places.listed) + 3:
        item = places.listed[max(row for row in places.listed if row < at)]
    appendix = places.appendix[at]
    if marking.scope is Scope.APPENDIX:
        for name in marking.names:
            seen.appendices.setdefault((item, name), marking.reason)
    elif appendix is not None and marking.scope in (Scope.HERE, Scope.LINE, Scope.ONWARD):
        if marking.verdict is not Verdict.PUBLIC:
            seen.appendices.setdefault((item, appendix), marking.reason)
    elif marking.scope in (Scope.ONWARD, Scope.FOLLOWING, Scope.NEXT, Scope.ITEMS):
        _note_onward(places, seen, at, marking, shut)
    else:
        seen.marks[item].append((at, marking))
        after = _heads_next(places, at, marking)
        if after is not None:
            seen.marks[after].append((at, replace(marking, scope=Scope.HERE)))


def _heads_next(places: Places, at: int, marking: Marking) -> int | None:
    """The item that begins right below a line that is nothing but a marking, where words of the item before stand above
    it: it may be meant for either."""
    paper = places.paper
    alone = marking.scope in (Scope.LINE, Scope.HERE) and len(_at(places, at).split()) <= _LINE
    if not alone or marking.verdict is not Verdict.EXEMPT or not _begins_next(places, at):
        return None
    after = next((one.item for one in paper.paragraphs[at + 1 : at + 2]), None)
    own = paper.paragraphs[at].item
    start = places.start(own) if own is not None else at
    said = any(one.kind is not Kind.HEADING for one in paper.paragraphs[start:at])
    if after is None or (own is not None and not said and start != at):
        return None
    return None if matching.title(paper.items[after].title).standing else after


def _below(places: Places, settled: Mapping[int, Part]) -> Iterator[Part]:
    """The items numbered below one that is withheld: 8.1 and 8.2 below 8."""
    closed = {item: part for item, part in settled.items() if part.kind == "item"}
    for item, whole in enumerate(places.paper.items):
        for above, part in closed.items():
            number = places.paper.items[above].number
            if item not in closed and number and (whole.number or "").startswith(f"{number.rstrip('.')}."):
                yield _all(places, item, part.reason)
                break


def _note_titles(paper: Paper, seen: _Seen, shut: Shut) -> None:
    """A title of minutes that is marked where it stands in a cell, or on one line with its words: how far that goes
    cannot be told, so that all of the item is closed, or the paper where the title is of no item."""
    for at, one in enumerate(paper.paragraphs):
        firm = titles.marked(paper, one)
        if firm and not shut.settles(at, firm):
            seen.marks[one.item].append((at, replace(firm, scope=Scope.HERE)))


def _note_onward(places: Places, seen: _Seen, at: int, marking: Marking, shut: Shut) -> None:
    paper, own = places.paper, places.paper.paragraphs[at].item
    if marking.scope is Scope.ITEMS:
        numbers = {(item.number or "").rstrip("."): index for index, item in enumerate(paper.items)}
        for name in marking.names:
            if name in numbers:
                seen.marks[numbers[name]].append((at, replace(marking, scope=Scope.HERE)))
        return
    if marking.scope is not Scope.ONWARD:
        if own is None or not _denied(places, own):
            _close(places, seen, at, marking)
        return
    inside = own is not None and not _begins_next(places, at)
    if inside and own is not None and at - places.start(own) < TOP and not _body_before(places, own, at):
        seen.marks[own].append((at, marking))
    elif inside and places.divided:
        return
    elif inside and at not in shut.heads:
        seen.cuts.setdefault(own, (at, marking.reason))
    if at not in shut.heads and (not inside or paper.paper_type is not PaperType.AGENDA_PACK):
        _close(places, seen, at, marking)


def _close(places: Places, seen: _Seen, at: int, marking: Marking) -> None:
    """The items that come later are closed, until the paper says that the public is back."""
    later = places.later(at)
    onward = range(at + 1, len(places.paper.paragraphs))
    back = next((place for place in onward if markings.reopens(_at(places, place))), None)
    if back is not None:
        later = [item for item in later if item not in _open_from(places, back)]
    for item in later[:1] if marking.scope is Scope.NEXT else later:
        if marking.scope is Scope.ONWARD or not matching.title(places.paper.items[item].title).standing:
            seen.onward.setdefault(item, marking.reason)
    if not places.paper.items and marking.scope in (Scope.ONWARD, Scope.FOLLOWING, Scope.NEXT):
        seen.cuts.setdefault(None, (at, marking.reason))


def _open_from(places: Places, at: int) -> set[int]:
    """The items that are open once the public is back: those that come later, and one that says so before all else."""
    own = places.paper.paragraphs[at].item
    if own is None or not markings.returns(_at(places, at), first=True):
        return set(places.later(at))
    before = places.paper.paragraphs[places.start(own) : at]
    return {*places.later(at), *([own] if all(one.kind is Kind.HEADING for one in before) else [])}


def _at(places: Places, place: int) -> str:
    return words_of(places.paper, places.paper.paragraphs[place])


def _begins_next(places: Places, at: int) -> bool:
    """Does another item begin with the next paragraph?"""
    own = places.paper.paragraphs[at].item
    following = places.paper.paragraphs[at + 1 : at + 2]
    return not following or following[0].item != own


def _body_before(places: Places, item: int, at: int) -> bool:
    kinds = (Kind.DISCUSSION, Kind.DECISION, Kind.ACTION, Kind.RECOMMENDATION)
    return any(
        one.kind in kinds and one.end - one.start > 100 for one in places.paper.paragraphs[places.start(item) : at]
    )


def _denied(places: Places, item: int) -> bool:
    return any(markings.none_there(words_of(places.paper, one)) for one in places.paper.paragraphs if one.item == item)


def _settled(places: Places, seen: _Seen, item: int | None) -> Part | None:
    """What of an item (or of what stands outside them) is withheld, and why."""
    marks = seen.marks[item]
    firm = [(at, one) for at, one in marks if one.verdict is not Verdict.PUBLIC and not one.weak]
    public = [at for at, one in marks if one.verdict is Verdict.PUBLIC]
    weak = [one for _, one in marks if one.weak and not public]
    if firm and public and min(public) < firm[0][0] and firm[0][1].scope is Scope.LINE:
        return _rest(places, item, firm[0][0], firm[0][1].reason)
    if firm and public:
        return _all(places, item, "its marking cannot be settled")
    if firm or weak:
        return _all(places, item, firm[0][1].reason if firm else weak[0].reason)
    if item is not None and item in seen.onward and not public:
        return _all(places, item, seen.onward[item])
    if item in seen.cuts and not (item is None and places.paper.items):
        return _rest(places, item, *seen.cuts[item])
    return None


def _all(places: Places, item: int | None, reason: str) -> Part:
    rows = {at for at, listed in places.listed.items() if listed == item and item is not None}
    own = {at for at, one in enumerate(places.paper.paragraphs) if one.item == item}
    return Part(kind="item", reason=reason, item=item, paragraphs=tuple(sorted(own | rows)))


def _rest(places: Places, item: int | None, at: int, reason: str) -> Part:
    """From a marking to the end of its item; particulars and headings right before it go with it."""
    paragraphs = places.paper.paragraphs
    while at > 0 and paragraphs[at - 1].item == item and paragraphs[at - 1].kind in (Kind.HEADING, Kind.PARTICULARS):
        at -= 1
    own = (place for place in range(at, len(paragraphs)) if paragraphs[place].item == item)
    return Part(kind="appendix", reason=reason, item=None, paragraphs=tuple(own))


def _appended(places: Places, seen: _Seen, whole: Iterable[int | None]) -> Iterator[Part]:
    """The appendices that are marked, in their own heading or by the report."""
    runs: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for at, name in enumerate(places.appendix):
        if name is not None:
            runs[places.paper.paragraphs[at].item, name].append(at)
    for (item, name), own in runs.items():
        title = markings.of_title(_at(places, own[0]))
        reason = seen.appendices.get((item, name)) or (title.reason if title else None)
        only_named = len(own) == 1 and len(_at(places, own[0]).split()) < 16
        if reason and item not in set(whole) and not only_named:
            yield Part(kind="appendix", reason=reason, item=None, paragraphs=tuple(own))
