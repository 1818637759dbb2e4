"""Which papers later versions take the place of, settled over all papers at once, once their meetings are known (pure).

A metadata file may say it. Else a paper must call itself a new version, and it must be plain of what: of one paper, or
one item of a pack, of the same meeting, kind, number and title; a word stamped on it is believed of one paper in all.
Where several fit, nothing is replaced. Minutes, an
agenda or a pack go as a whole only where the new version has all of their items; else item by item.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.origins.revising import adds, appendix, bare, mark, version
from ingest.papers import Access, AgendaItem, Paper, PaperType, Replaced
from ingest.sidecar import Sidecar

_REPORTS = (PaperType.REPORT, PaperType.OTHER)
_WHOLE = (PaperType.MINUTES, PaperType.AGENDA, PaperType.AGENDA_PACK)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
# A page that the council's site makes of what counts now is no version of anything.
_LIVE = re.compile(r"ieListDocuments\.aspx", re.I)

Names = frozenset[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """A paper, or an item of a pack (by index), as something that may have versions.

    `names` are what it is called, each with what calls it so; `number` is its version's, None where it has none.
    `appendix` is the letter of one, None for what is no appendix; `stamped`: a lone word at its head may call it new.
    """

    paper: Paper
    item: int | None
    kind: str
    names: Names
    at: str
    new: bool
    number: int | None = None
    appendix: str | None = None
    stamped: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing calls it a later version."""
        return not self.new and self.number in (None, 1)

    @property
    def is_of_meeting(self) -> bool:
        """Whether it is a paper of a whole meeting: its minutes, its agenda, its pack."""
        return self.kind in _WHOLE


def settle(papers: Sequence[Paper], sidecars: Mapping[str, Sidecar]) -> tuple[Paper, ...]:
    """The papers, in the order given, each with what later versions take the place of."""
    told = {paper.source: _told(paper, sidecars.get(paper.source), papers) for paper in papers}
    meetings: dict[object, list[Paper]] = defaultdict(list)
    for paper in papers:
        if not told[paper.source] and _meeting(paper):
            meetings[_meeting(paper)].append(paper)
    found: dict[str, list[Replaced]] = defaultdict(list)
    for held in meetings.values():
        faces = [face for paper in held for face in _faces(paper, sidecars.get(paper.source))]
        for old, new in _pairs(faces):
            taken = (Replaced(by=new.paper.source, item=item) for item in _taken(old, new))
            found[old.paper.source].extend(taken)
    return tuple(replace(paper, replaced=told[paper.source] or _ordered(found[paper.source])) for paper in papers)


def _told(paper: Paper, says: Sidecar | None, papers: Sequence[Paper]) -> tuple[Replaced, ...]:
    """What the metadata file says, where the paper in its place is held."""
    if says is None or says.replaced_by is None:
        return ()
    name = says.replaced_by
    named = [one for one in papers if one.source == name or one.source.endswith(f"/{name}")]
    by = [one for one in named if _may_replace(one, paper)]
    if len(by) != 1 or by[0].source == paper.source:
        return ()
    return (Replaced(by=by[0].source, day=says.replaced_on),)


def _may_replace(new: Paper, old: Paper) -> bool:
    """What the public reads is not replaced by what it may not know of."""
    return new.access is Access.PUBLIC or old.access is Access.EXEMPT


def _meeting(paper: Paper) -> object:
    known = paper.identity
    if known.meeting_date is None or known.committee is None:
        return None
    return (known.council or "").casefold(), known.committee.casefold(), known.meeting_date


def _ordered(found: Iterable[Replaced]) -> tuple[Replaced, ...]:
    return tuple(sorted(set(found), key=lambda one: (-1 if one.item is None else one.item, one.by)))


def _faces(paper: Paper, says: Sidecar | None) -> Iterator[_Face]:
    title = says.title if says else None
    stem = _ENDING.sub("", paper.source.rpartition("/")[2])
    called = [name for name in (title, stem.replace("_", " ")) if name]
    new = None in paper.claims.revises or any(map(mark, called))
    numbers = {found for name in called if (found := version(name)) is not None}
    if paper.paper_type in _WHOLE:
        supplement = adds(paper.text) or any(map(adds, called))
        live = bool(says and says.url and _LIVE.search(says.url))
        if not (supplement or live):
            names: Names = frozenset({("kind", (paper.paper_type.value,))})
            number = numbers.pop() if len(numbers) == 1 else None
            yield _Face(paper=paper, item=None, kind=paper.paper_type, names=names, at="", new=new, number=number)
    if paper.paper_type is PaperType.AGENDA_PACK:
        for index, item in enumerate(paper.items):
            own = index in paper.claims.revises or (len(paper.items) == 1 and None in paper.claims.revises)
            names = frozenset({("item", bare(item.title))})
            yield _Face(
                paper=paper,
                item=index,
                kind="report",
                names=names,
                at=_number(item.number),
                new=own,
                appendix=appendix(item.title),
            )
    elif paper.paper_type in _REPORTS and len(paper.items) < 2:
        own = new or bool(paper.claims.revises)
        number = numbers.pop() if len(numbers) == 1 else None
        yield _Face(
            paper=paper,
            item=None,
            kind="report",
            names=frozenset(_names(paper, title, stem)),
            at=_number(paper.items[0].number) if paper.items else "",
            new=own,
            number=number,
            appendix=_appendix([*called, *(item.title for item in paper.items)]),
            stamped=paper.claims.stamped and not any(map(adds, (paper.text, *called))),
        )


def _names(paper: Paper, title: str | None, stem: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a report is called: by the site, which then counts alone among its papers, by its heading, by its file."""
    if title:
        yield "title", bare(title)
    if paper.items:
        yield "item", bare(paper.items[0].title)
    folder = paper.source.rpartition("/")[0]
    yield "file", (folder, *bare(stem.replace("_", " ")))


def _appendix(called: Iterable[str]) -> str | None:
    return next((found for name in called if (found := appendix(name)) is not None), None)


def _number(number: str | None) -> str:
    return (number or "").rstrip(".").casefold()


def _pairs(faces: Sequence[_Face]) -> Iterator[tuple[_Face, _Face]]:
    """Each face that is replaced, with what takes its place.

    What is public is settled among public papers alone, so that what exempt ones are held shows nowhere in it.
    """
    public = [face for face in faces if face.paper.access is Access.PUBLIC]
    yield from _pairs_among(public)
    yield from ((old, new) for old, new in _pairs_among(faces) if old.paper.access is Access.EXEMPT)


def _pairs_among(faces: Sequence[_Face]) -> Iterator[tuple[_Face, _Face]]:
    for new in faces:
        if not new.is_plain:
            alike = [face for face in faces if face.paper.source != new.paper.source and _same(face, new)]
            yield from ((old, new) for old in _before(new, alike))
        elif new.stamped:
            yield from ((old, new) for old in _only_other(new, faces))


def _only_other(new: _Face, faces: Sequence[_Face]) -> Sequence[_Face]:
    """What a stamp is believed of: the one other paper of that item number and title, itself without any mark, and no
    more than twice as long.
    """
    own = {name for name in new.names if name[0] == "item"}
    others = [face for face in faces if face.paper.source != new.paper.source and _same(face, new)]
    others = [face for face in others if new.at and face.at == new.at and own & face.names]
    plain = [face for face in others if face.is_plain and not face.stamped and _may_replace(new.paper, face.paper)]
    return [face for face in plain if 2 * len(new.paper.text) >= _length(face)] if len(others) == 1 else ()


def _length(face: _Face) -> int:
    """So many characters has a paper, or an item of a pack."""
    if face.item is None:
        return len(face.paper.text)
    return sum(one.end - one.start for one in face.paper.paragraphs if one.item == face.item)


def _before(new: _Face, alike: Sequence[_Face]) -> Sequence[_Face]:
    """What a new version replaces: what is not marked, or the version before it; of a report, one in a pack as well."""
    rivals = [face for face in alike if not face.is_plain and _rivals(face, new)]
    alike = [face for face in alike if _may_replace(new.paper, face.paper)]
    if new.number is None or new.new:
        fitting = [face for face in alike if face.is_plain] if not rivals else []
    else:
        lower = [face for face in alike if not face.new and (face.number or 1) < new.number]
        numbers = [face.number or 1 for face in lower]
        fitting = [face for face in lower if (face.number or 1) == max(numbers)] if lower else []
    packed, alone = ([face for face in fitting if (face.item is not None) is within] for within in (True, False))
    return fitting if len(packed) < 2 and len(alone) < 2 else ()


def _rivals(one: _Face, other: _Face) -> bool:
    """Whether two new versions may be meant for the same place; corrections of different items are not."""
    if (one.item is None) is not (other.item is None):
        return False
    apart = one.is_of_meeting and one.paper.items and other.paper.items
    return not apart or bool(_marks(one.paper) & _marks(other.paper))


def _taken(old: _Face, new: _Face) -> tuple[int | None, ...]:
    """What of a paper goes, by item; None is the whole. A paper of a whole meeting stays for what the new one lacks."""
    if not old.is_of_meeting:
        return (old.item,)
    items, titles = old.paper.items, _titles(new.paper)
    if not items:
        # Nothing tells what the new one lacks but its length.
        return (None,) if 2 * len(new.paper.text) >= len(old.paper.text) else ()
    numbers = {_number(item.number) for item in new.paper.items if item.number}
    if any(bare(item.title) in titles for item in items) and all(
        bare(item.title) in titles or _number(item.number) in numbers for item in items
    ):
        return (None,)
    return tuple(at for at, item in enumerate(items) if _has(new.paper, item, old.paper))


def _has(new: Paper, item: AgendaItem, old: Paper) -> bool:
    """Whether a paper has that item of another: its title, and its number where the title stands twice."""
    title = bare(item.title)
    once = sum(bare(one.title) == title for one in old.items) == 1
    return any(bare(one.title) == title and (once or _number(one.number) == _number(item.number)) for one in new.items)


def _marks(paper: Paper) -> frozenset[object]:
    return _titles(paper) | {_number(item.number) for item in paper.items if item.number}


def _titles(paper: Paper) -> frozenset[tuple[str, ...]]:
    return frozenset(bare(item.title) for item in paper.items)


def _same(one: _Face, other: _Face) -> bool:
    """Whether two are versions of one thing: their kind, their numbers as far as both have them, and a name.

    No appendix is a version of a report, nor of another appendix.
    """
    if one.kind != other.kind or one.appendix != other.appendix or (one.at and other.at and one.at != other.at):
        return False
    titles = [{name for name in face.names if name[0] == "title"} for face in (one, other)]
    if all(titles):
        return titles[0] == titles[1]
    words = [{words for _, words in face.names if words} for face in (one, other)]
    return bool(words[0] & words[1])
