"""Runs become paragraphs: each gets its kind, number, section and group from where it stands (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest import numbering
from ingest.origins.bodies import heads_paper
from ingest.papers import AgendaItem, BlockKind, Extract, Kind, Paragraph
from ingest.structure import deciding, headings, wording
from ingest.structure.furniture import lists_documents, plain_words
from ingest.structure.grouping import Group, is_labelled_entry, without_lone
from ingest.structure.runs import Run
from ingest.structure.wording import Label


class Role(StrEnum):
    """What a layout says of a run: words of an item, its title, a part of the front sheet, or a heading."""

    BODY = "body"
    TITLE = "title"
    FRONT = "front"
    HEADING = "heading"


class Manner(StrEnum):
    """How the words of a paper are to be taken: a record of a meeting, a report to one, or plain talk."""

    MINUTES = "minutes"
    REPORT = "report"
    TALK = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A run with its item (an index, None outside all items) and its role; `section` overrides the heading above."""

    run: Run
    item: int | None = None
    role: Role = Role.BODY
    section: str | None = None
    printed_page: str | None = None


class _Reader:
    """Walks the runs in order and remembers what is above."""

    def __init__(self, placed: Sequence[Placed], items: Sequence[AgendaItem], manner: Manner) -> None:
        self._placed = placed
        self._items = items
        self._manner = manner
        self._label: Label | None = None
        self._is_decided = False
        self._section: str | None = None
        self._number: str | None = None
        self._group: Group | None = None
        self._groups = 0
        self._last: tuple[int | None, Kind] = (None, Kind.HEADING)

    def read(self) -> tuple[Paragraph, ...]:
        return tuple(self._paragraph(index) for index in range(len(self._placed)))

    def _paragraph(self, index: int) -> Paragraph:
        placed = self._placed[index]
        run = placed.run
        if run.furniture:
            if lists_documents(run.words):
                self._enter()
                self._label = Label.OTHER
            return self._made(placed, Kind.FURNITURE, None)
        if placed.item != self._last[0] or placed.role is Role.TITLE:
            self._enter()
        kind = self._kind(index)
        is_numbered = kind not in (Kind.TABLE_ROW, Kind.PARTICULARS) and placed.role is Role.BODY
        own = numbering.paragraph(run.words) if is_numbered else None
        if own and not (kind is Kind.HEADING and own.count(".") > 2):
            self._number = own
        group = self._grouped(index, kind)
        self._last = (placed.item, kind)
        return self._made(placed, kind, group)

    def _made(self, placed: Placed, kind: Kind, group: int | None) -> Paragraph:
        run = placed.run
        plain = kind in (Kind.FURNITURE, Kind.PARTICULARS)
        return Paragraph(
            start=run.start,
            end=run.end,
            kind=kind,
            item=placed.item,
            number=None if plain else self._number,
            section=placed.section or (None if plain else self._section),
            page=run.block.page,
            printed_page=placed.printed_page,
            table=run.block.table,
            headers=run.block.headers,
            caption=run.block.caption,
            group=group,
        )

    def _enter(self) -> None:
        self._label = None
        self._section = None
        self._number = None
        self._group = None

    def _kind(self, index: int) -> Kind:
        placed = self._placed[index]
        run = placed.run
        if placed.role is Role.TITLE or placed.role is Role.HEADING:
            return Kind.HEADING
        if placed.role is Role.FRONT:
            return Kind.HEADING if _heads_front(run) else Kind.PARTICULARS
        if run.block.kind is BlockKind.TABLE_ROW:
            return Kind.TABLE_ROW
        if self._manner is Manner.TALK:
            return Kind.DISCUSSION
        if run.goes_on and self._last[1] is not Kind.HEADING:
            return self._last[1]
        return self._headed(index)

    def _headed(self, index: int) -> Kind:
        run = self._placed[index].run
        is_report = self._manner is Manner.REPORT
        found = wording.label(run.words)
        if found is None and run.block.kind is BlockKind.HEADING:
            found = wording.numbered_label(run.words)
        if found is not None and (not is_report or found is not Label.MINUTES):
            return self._open_section(run, found)
        is_open = self._group is not None and self._group.is_open and self._group.kind is Kind.DECISION
        if (is_open and not self._is_next_part(run)) or self._is_labelled(index):
            return self._said(index)
        heads = (headings.heads_report if is_report else headings.heads_minute)(run)
        if heads and not headings.is_sentence(run.words) and not wording.resolves(run.words):
            return self._open_section(
                run, wording.subject(run.words) if is_report or not self._decides_below(index) else self._label
            )
        return self._said(index)

    def _is_next_part(self, run: Run) -> bool:
        """Whether a heading has the number after that of the heading above: "3. Reasons" after "2. Decision"."""
        above, own = (numbering.plain(plain_words(words)) for words in (self._section or "", run.words))
        return run.block.kind is BlockKind.HEADING and bool(above and own) and int(own or 0) == int(above or 0) + 1

    def _decides_below(self, index: int) -> bool:
        """Whether a heading below "Decision:" stands over more of what was decided."""
        below = self._next(index)
        return self._label is Label.DECISION and below is not None and deciding.goes_on(below.words)

    def _breaks_off(self, index: int) -> bool:
        """Whether a line without its full stop stands over a list: "RESOLVED to RECOMMEND to Council"."""
        below = self._next(index)
        ended = self._placed[index].run.words.rstrip(" *")[-1:] in (".", ";", "!", "?")
        return not ended and below is not None and numbering.is_entry(below.words)

    def _next(self, index: int) -> Run | None:
        return next((each.run for each in self._placed[index + 1 :] if not each.run.furniture), None)

    def _open_section(self, run: Run, found: Label | None) -> Kind:
        self._label = found
        self._is_decided = False
        self._section = " ".join(plain_words(run.words).split()).rstrip(":")
        self._number = None
        self._group = None
        return Kind.HEADING

    def _said(self, index: int) -> Kind:
        placed = self._placed[index]
        joined = self._joins(index)
        if joined is not None:
            return joined
        if self._manner is Manner.REPORT:
            is_asked = self._label is Label.RECOMMENDATION or wording.recommends(placed.run.words)
            return Kind.RECOMMENDATION if is_asked else Kind.DISCUSSION
        return self._minuted(index)

    def _minuted(self, index: int) -> Kind:
        placed = self._placed[index]
        words = placed.run.words
        if self._label is Label.ACTION or wording.acts(words):
            return Kind.ACTION
        if wording.gives_reasons(words):
            return Kind.DISCUSSION
        declared = self._is_declared(placed)
        if self._decides(index) or (not declared and self._stands_below_decision(words)):
            self._is_decided = self._is_decided or deciding.goes_on(words)
            return Kind.DECISION
        if self._label is Label.RECOMMENDATION or (self._label is None and wording.recommends(words)):
            return Kind.RECOMMENDATION
        return Kind.DECLARATION if declared else Kind.DISCUSSION

    def _decides(self, index: int) -> bool:
        words = self._placed[index].run.words
        if self._label is Label.REASON:
            return wording.resolves_in_form(words)
        below = self._next(index) if deciding.names_body(words) else None
        is_lead = below is not None and numbering.is_entry(below.words) and deciding.begins_with_verb(below.words)
        return wording.resolves(words) or is_lead

    def _stands_below_decision(self, words: str) -> bool:
        """Whether "Decision:" stands above: over all of what is plain prose, or until what was resolved is over."""
        is_over = not deciding.goes_on(words) if self._is_decided else deciding.says_nothing(words)
        if self._label is not Label.DECISION or is_over:
            return False
        return not (self._last[1] is Kind.DECISION and deciding.recounts(words))

    def _is_declared(self, placed: Placed) -> bool:
        """Whether the words are those of a declaration, even below "Decision:": "None."."""
        title = "" if placed.item is None else self._items[placed.item].title
        is_theirs = wording.is_about_interests(title) and wording.declares(title, placed.run.words)
        return is_theirs and not wording.is_limb(placed.run.words)

    def _joins(self, index: int) -> Kind | None:
        """The kind of the open group if this run is one of its list entries or limbs."""
        group, run = self._group, self._placed[index].run
        if group is None or run.block.kind is BlockKind.TABLE_ROW or deciding.stands_apart(run.words):
            return None
        if run.goes_on:
            return group.kind
        is_entry = run.block.kind is BlockKind.LIST_ENTRY or numbering.is_entry(run.words) or self._is_labelled(index)
        is_open = group.is_open or (group.kind is Kind.DECISION and self._label is Label.DECISION)
        if is_entry and not numbering.paragraph(run.words) and is_open:
            return None if wording.resolves(run.words) and run.words.isupper() else group.kind
        if group.kind is not Kind.DECISION or (is_entry and group.is_one_of_list):
            return None
        if numbering.paragraph(run.words):
            return group.kind if group.is_open and wording.is_limb(numbering.bare(run.words)) else None
        if wording.resolves(run.words):
            return None
        is_limb = wording.is_limb(run.words) or (group.is_open and not group.has_limbs)
        lists_on = group.is_open and not headings.heads_minute(run) and wording.label(run.words) is None
        is_limb = is_limb or (lists_on and deciding.lists_on(run.words, group.lead, group.entry, run.gap))
        return group.kind if is_limb or self._is_last_limb(index, group) else None

    def _is_labelled(self, index: int) -> bool:
        """Whether a run is an entry of the open list by its label: "Proposal 1: ..."."""
        run, below = self._placed[index].run, self._next(index)
        if self._group is None or run.block.kind is BlockKind.HEADING:
            return False
        return is_labelled_entry(self._group, run.words, below.words if below else "")

    def _is_last_limb(self, index: int, group: Group) -> bool:
        run = self._placed[index].run
        if not group.has_limbs or len(run.words) > 400 or wording.tells(run.words):
            return False
        below = (
            each for each in self._placed[index + 1 :] if not each.run.furniture or lists_documents(each.run.words)
        )
        after = next(below, None)
        if after is None or after.run.furniture:
            return True
        return after.item != self._placed[index].item or wording.label(after.run.words) is not None

    def _grouped(self, index: int, kind: Kind) -> int | None:
        """Keep the group that this paragraph belongs to, or open one if it leads in to a list."""
        words = self._placed[index].run.words
        if kind is Kind.TABLE_ROW and self._group is not None and self._group.kind is Kind.DECISION:
            # A table within a resolution: what follows it may go on, but need not.
            self._group = replace(self._group, has_limbs=True, entry="")
            return None
        if kind in (Kind.HEADING, Kind.TABLE_ROW, Kind.PARTICULARS) or self._manner is Manner.TALK:
            self._group = None
            return None
        leads = wording.is_incomplete(words) or (kind is Kind.DECISION and self._breaks_off(index))
        if self._group is not None and self._joins(index) is kind:
            is_open = self._group.is_open or leads
            entry = "" if numbering.is_entry(words) or wording.is_limb(words) else words
            self._group = replace(self._group, has_limbs=True, is_open=is_open, entry=entry)
            return self._group.ordinal
        self._group = None
        if leads or kind is Kind.DECISION:
            numbered = " 1." in words or "(1)" in words or "(a)" in words or "(i)" in words
            # "b) It was RESOLVED to ..." is one entry of a list in which each says what it is.
            alone = numbering.is_entry(words) and wording.resolves(words)
            alone = alone and not leads
            self._group = Group(self._groups, kind, leads or numbered, numbered, is_one_of_list=alone, lead=words)
            self._groups += 1
            return self._group.ordinal
        return None


def _heads_front(run: Run) -> bool:
    is_row = run.block.kind is BlockKind.TABLE_ROW
    return not is_row and (headings.names_paper(run.words) or headings.heads_minute(run) or heads_paper(run.words))


def paragraphs(
    placed: Sequence[Placed], items: Sequence[AgendaItem], manner: Manner, extract: Extract
) -> tuple[Paragraph, ...]:
    """The paper's paragraphs, one for each run, in order."""
    printed, sure = dict(extract.printed_pages), dict(extract.read_by_ocr)
    made = without_lone(_Reader(placed, items, manner).read())
    return tuple(
        replace(p, printed_page=p.printed_page or printed.get(p.page or 0), read_by_ocr=sure.get(p.page or 0))
        for p in made
    )
