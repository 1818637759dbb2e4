"""Whose paper it is and of which meeting: settled over all papers of a library at once, before any is stored.

A paper's own word comes first (a metadata file's before it), then that of another paper of the same meeting, then
a range. A matched date is never handed on: only what a paper states, or its metadata file says, bears witness.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from ingest.origins import matching
from ingest.origins.file_names import weaker_than
from ingest.origins.naming import differing, same_committee, same_council
from ingest.origins.telling import contradictions, with_item, written
from ingest.papers import Access, DateBasis, Identity, Paper, PaperType
from ingest.sidecar import Sidecar

# One meeting has one paper of each of these types, so two that differ are of two meetings.
_ONE_A_MEETING = frozenset({PaperType.MINUTES, PaperType.AGENDA_PACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """All papers, in the order given, each with its identity; `warnings` are sentences, sorted."""

    papers: tuple[Paper, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Own:
    """What a paper says by itself, and the questions on which it says two things."""

    paper: Paper
    council: str | None
    committee: str | None
    day: date | None
    basis: DateBasis
    divided: frozenset[str]
    reasons: tuple[str, ...]
    titles: tuple[matching.Title, ...]


def settle(papers: Sequence[Paper], sidecars: Mapping[str, Sidecar] | None = None) -> Settled:
    """Give every paper its identity; `sidecars` maps sources to what the metadata file says of them.

    The order of the papers makes no difference. Papers come as they were read: what an earlier call filled in is
    not looked at.
    """
    told = sidecars or {}
    given = {paper.source: weaker_than(paper.claims, told.get(paper.source, Sidecar())) for paper in papers}
    owns = {paper.source: _own(paper, given[paper.source]) for paper in papers}
    replaced = {source for source, says in told.items() if says.replaced_by}
    current = {source: own for source, own in owns.items() if source not in replaced}
    fits = dict.fromkeys(owns, ()) | _fits(current)
    settled = tuple(_settled(owns[paper.source], fits, given[paper.source]) for paper in papers)
    warnings = [line for paper in papers for line in contradictions(paper, told.get(paper.source, Sidecar()))]
    return Settled(papers=settled, warnings=tuple(sorted(warnings)))


def _own(paper: Paper, told: Sidecar) -> _Own:
    claims, divided, reasons = paper.claims, set(), []
    council = differing(claims.councils, same_council)
    committee = differing(claims.committees, partial(same_committee, councils=claims.councils))
    days = tuple(dict.fromkeys(claims.dates))
    for question, values in (("council", council), ("committee", committee), ("date", tuple(map(written, days)))):
        if len(values) > 1 and not _given(told, question):
            divided.add(question)
            reasons.append(f"the paper gives differing {question}s, {_listed(values)}, and none is chosen")
    basis = DateBasis.SIDECAR if told.meeting_date else DateBasis.STATED if len(days) == 1 else DateBasis.UNKNOWN
    if told.meeting_date:
        reasons.append(f"the date is from {told.table('meeting_date')}")
    return _Own(
        paper=paper,
        council=told.council or (council[0] if len(council) == 1 else None),
        committee=told.committee or (committee[0] if len(committee) == 1 else None),
        day=told.meeting_date or (days[0] if len(days) == 1 else None),
        basis=basis,
        divided=frozenset(divided),
        reasons=tuple(reasons),
        titles=tuple(matching.title(item.title) for item in paper.items),
    )


def _given(told: Sidecar, question: str) -> bool:
    return {"council": told.council, "committee": told.committee, "date": told.meeting_date}[question] is not None


def _listed(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} and {values[-1]}"


def _fits(owns: Mapping[str, _Own]) -> dict[str, tuple[_Own, ...]]:
    """For each paper, in order of source, those that have the same contact or venue line and items and deny nothing."""
    index: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, own in owns.items():
        for key in _keys(own):
            index[key].add(source)
    near: dict[str, set[str]] = defaultdict(set)
    for source, own in owns.items():
        for other in _near(own, index) - {source}:
            near[source].add(other)
            near[other].add(source)
    return {
        source: tuple(owns[other] for other in sorted(near[source]) if _same_meeting(own, owns[other]))
        for source, own in owns.items()
    }


def _keys(own: _Own) -> set[tuple[str, str]]:
    titles = {title.joined for title in own.titles if not title.standing}
    return {(place, title) for place in matching.place_keys(own.paper.claims) for title in titles}


def _near(own: _Own, index: Mapping[tuple[str, str], set[str]]) -> set[str]:
    """Papers that share a contact or venue line and one of the three rarest titles there, told by looking at few."""
    near: set[str] = set()
    for place in matching.place_keys(own.paper.claims):
        rarest = sorted((key for key in _keys(own) if key[0] == place), key=lambda key: (len(index[key]), key))
        near.update(*(index[key] for key in rarest[:3]))
    return near


def _same_meeting(one: _Own, other: _Own) -> bool:
    return (
        _undenied(one, other)
        and _within(one, other.day)
        and _within(other, one.day)
        and matching.same_place(one.paper.claims, other.paper.claims)
        and matching.same_items(one.titles, other.titles, _missing(one, other))
    )


def _missing(one: _Own, other: _Own) -> int:
    return len((one if len(one.titles) < len(other.titles) else other).paper.withheld)


def _undenied(one: _Own, other: _Own) -> bool:
    """Do they say nothing that cannot be true of one meeting?"""
    councils = tuple(name for name in (one.council, other.council) if name)
    return not (
        (one.day and other.day and one.day != other.day)
        or (len(councils) == 2 and not same_council(*councils))
        or (one.committee and other.committee and not same_committee(one.committee, other.committee, councils))
    )


def _within(own: _Own, day: date | None) -> bool:
    claims = own.paper.claims
    if own.day or not day:
        return True
    return not (claims.after and day <= claims.after) and not (claims.before and day >= claims.before)


def _settled(own: _Own, fits: Mapping[str, tuple[_Own, ...]], told: Sidecar) -> Paper:
    identity = _matched(own, fits)
    if identity.meeting_date is None:
        identity = _bounded(own, identity, bool(fits[own.paper.source]))
    return replace(with_item(own.paper, told), identity=identity, url=told.url or own.paper.url)


def _lacks(own: _Own, question: str) -> bool:
    value = {"council": own.council, "committee": own.committee, "date": own.day}[question]
    return value is None and question not in own.divided


def _matched(own: _Own, fits: Mapping[str, tuple[_Own, ...]]) -> Identity:
    said = Identity(
        council=own.council,
        committee=own.committee,
        meeting_date=own.day,
        date_basis=own.basis,
        reason=_sentence(own.reasons),
    )
    open_to = [question for question in ("council", "committee", "date") if _lacks(own, question)]
    witnesses = [one for one in fits[own.paper.source] if _may_speak(one, own) and _adds(one, open_to)]
    if not witnesses:
        return said
    against = _objection(own, witnesses, fits)
    if against:
        return replace(said, reason=_sentence((*own.reasons, against)))
    return _inherit(own, said, witnesses)


def _may_speak(witness: _Own, own: _Own) -> bool:
    return witness.paper.access is Access.PUBLIC or own.paper.access is Access.EXEMPT


def _adds(witness: _Own, open_to: Sequence[str]) -> bool:
    has = {"council": witness.council, "committee": witness.committee, "date": witness.day}
    return any(has[question] is not None for question in open_to)


def _objection(own: _Own, witnesses: Sequence[_Own], fits: Mapping[str, tuple[_Own, ...]]) -> str | None:
    """Why no match is made although papers fit: they differ among themselves, or another paper fits them as well."""
    first, *others = witnesses
    for other in others:
        if not _undenied(first, other):
            return f"it fits {first.paper.source} and {other.paper.source} equally well, so it is matched with neither"
    circle = {one.paper.source: one for witness in witnesses for one in (witness, *fits[witness.paper.source])}
    for source in sorted(circle.keys() - {own.paper.source}):
        if _rivals(own.paper, circle[source].paper):
            return f"it has the same items as {source}, another paper, so it cannot be told which meeting each is of"
    return None


def _rivals(one: Paper, other: Paper) -> bool:
    if one.paper_type is not other.paper_type or one.paper_type not in _ONE_A_MEETING:
        return False
    ours, theirs = _wording(one), _wording(other)
    return 2 * len(ours & theirs) < min(len(ours), len(theirs))


def _wording(paper: Paper) -> set[tuple[str, ...]]:
    words = paper.text.casefold().split()
    return set(zip(words, words[1:], words[2:], words[3:]))


def _inherit(own: _Own, said: Identity, witnesses: Sequence[_Own]) -> Identity:
    council = next((one.council for one in witnesses if one.council), None) if _lacks(own, "council") else None
    committee = next((one.committee for one in witnesses if one.committee), None) if _lacks(own, "committee") else None
    dated = next((one for one in witnesses if one.day), None) if _lacks(own, "date") else None
    witness = dated or witnesses[0]
    clause = f"it has the same contact or venue line and the same items in order as {witness.paper.source}"
    if dated and dated.day:
        clause += f", of the meeting on {written(dated.day)}"
    return replace(
        said,
        council=said.council or council,
        committee=said.committee or committee,
        meeting_date=said.meeting_date or (dated.day if dated else None),
        date_basis=DateBasis.MATCHED if dated else said.date_basis,
        reason=_sentence((*own.reasons, clause)),
    )


def _bounded(own: _Own, identity: Identity, has_fits: bool) -> Identity:
    claims = own.paper.claims
    if "date" in own.divided:
        return identity
    told = (identity.reason.rstrip("."),) if identity.reason else ()
    if claims.after and claims.before and claims.after >= claims.before:
        against = f"it cannot be later than {written(claims.after)} and earlier than {written(claims.before)}"
        return replace(identity, reason=_sentence((*told, against)))
    if not (claims.after or claims.before):
        clause = claims.bound_reason or "the paper does not say when its meeting was"
        clause += "" if has_fits else ", and no other paper of the same meeting does"
        return replace(identity, reason=_sentence((*told, clause)))
    clause = claims.bound_reason.rstrip(".") if claims.bound_reason else _range(claims.after, claims.before)
    reason = _sentence((*told, clause))
    return replace(identity, date_basis=DateBasis.BOUNDED, after=claims.after, before=claims.before, reason=reason)


def _range(after: date | None, before: date | None) -> str:
    ends = [f"later than {written(after)}" if after else "", f"earlier than {written(before)}" if before else ""]
    return f"its own words show only that it is {' and '.join(end for end in ends if end)}"


def _sentence(clauses: Sequence[str]) -> str | None:
    text = "; ".join(clauses)
    return f"{text[0].upper()}{text[1:]}." if text else None
