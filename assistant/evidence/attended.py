"""Who was at the meeting that a question means, from what its papers list; nothing where they do not (pure)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.answers import Period, Query
from assistant.evidence.rolls import Attendance, attendances, people
from assistant.evidence.units import Unit, unit_at
from assistant.evidence.untimely import may_be_of
from assistant.understanding.abbreviations import in_either_form
from assistant.understanding.attendance import Part, RollCall, roll_call
from assistant.understanding.lexicon import alternatives
from assistant.understanding.times import periods
from assistant.understanding.words import stem, stems
from ingest.papers import Paper, PaperType, Span

# Reading a whole paper costs about 10 ms; of so many meetings attendance is told at once.
MOST_PAPERS, MOST_MEETINGS = 12, 4
# Where no list tells of somebody, so many of a meeting's sentences in which they speak are told.
MOST_SPOKE = 2
SHORT = 160
_TYPES = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.OTHER)
# Where each part is told: of who came both who belong there and who came besides.
_TOLD_AS = {
    Part.PRESENT: (Part.PRESENT, Part.ALSO, Part.SUBSTITUTE, Part.SPOKE),
    Part.ALSO: (Part.ALSO, Part.SPOKE),
    Part.APOLOGIES: (Part.APOLOGIES,),
    Part.SUBSTITUTE: (Part.SUBSTITUTE,),
    Part.LATE: (Part.LATE,),
    Part.CHAIR: (Part.CHAIR, Part.PRESENT),
}
_CHAIR, _VICE = stem("chair"), frozenset((stem("vice"), stem("deputy")))


def attended(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The runs that answer a question, or a part of one, of who was at a meeting; none where it asks for anything
    else, where no one meeting can be told, or no list or sentence of its papers tells it.

    `papers` are those allowed, `near` those of the passages found; a list may stand in any paper of its meeting.
    """
    asked = roll_call(text, query)
    if asked is None or query.earlier:
        return ()
    times = periods(text) if len(query.parts) > 1 else ()
    for kept in _of_meeting(query, times or query.periods, papers, of_somebody=bool(asked.of)):
        found = [unit for paper in kept for unit in _answering(asked, whole(paper.source), query)]
        if found:
            return tuple({" ".join(unit.words.split()): unit for unit in reversed(found)}.values())[::-1]
    return ()


def _of_meeting(
    query: Query, times: Sequence[Period], papers: Sequence[Paper], *, of_somebody: bool
) -> Iterator[list[Paper]]:
    """The papers of the meeting meant; then, where somebody is asked after by name, those undated that may be of it."""
    typed = sorted((one for one in papers if one.paper_type in _TYPES), key=lambda one: _TYPES.index(one.paper_type))
    cited = {source for source, _ in query.cited}
    anywhere = of_somebody and query.committees
    named = [one for one in typed if _may_be(one, times, query) and (times or anywhere or one.source in cited)]
    dated = [one for one in named if one.identity.meeting_date is not None]
    yield dated if _are_few(dated, query, MOST_PAPERS if anywhere else MOST_MEETINGS) else []
    undated = [one for one in named if one.identity.meeting_date is None]
    yield undated[:MOST_PAPERS] if of_somebody else []


def _may_be(paper: Paper, times: Sequence[Period], query: Query) -> bool:
    of_committee = not query.committees or paper.identity.committee in (None, *query.committees)
    return any(may_be_of(paper, time, query) for time in times) if times else of_committee


def _are_few(papers: Sequence[Paper], query: Query, most: int) -> bool:
    meetings = {(one.identity.committee, one.identity.meeting_date) for one in papers}
    return len(meetings) <= (most if query.committees else 1) and len(papers) <= MOST_PAPERS


def _answering(asked: RollCall, paper: Paper, query: Query) -> Iterator[Unit]:
    """The runs of a paper that give what is asked for; of a list only the entries asked for."""
    own = stems(f"{paper.identity.committee or ''} {paper.identity.council or ''}")
    asked = replace(asked, of=asked.of.difference(own))
    runs = _of_part(asked, paper)
    if asked.part is Part.PRESENT and not asked.of:
        whole = asked.councillors is False or any(run.part is Part.PRESENT for run in runs if run.listed)
        runs = [run for run in runs if run.listed and whole]
    listed = [unit for run in runs if run.part is not Part.SPOKE for unit in _kept(asked, run, paper, query)]
    spoke = (unit for run in runs if run.part is Part.SPOKE and asked.of for unit in _kept(asked, run, paper, query))
    yield from listed or list(spoke)[:MOST_SPOKE]


def _of_part(asked: RollCall, paper: Paper) -> list[Attendance]:
    """The runs that tell of the part asked for; of officers those that are labelled so, where any are."""
    only = asked.part is Part.PRESENT and asked.councillors is False
    wanted = (Part.ALSO,) if only else _TOLD_AS[asked.part]
    runs = [run for run in attendances(paper) if run.part in wanted]
    labelled = [run for run in runs if "officer" in paper.text[run.span.start : run.words.start].lower()]
    return labelled if asked.officers and labelled else runs


def _kept(asked: RollCall, run: Attendance, paper: Paper, query: Query) -> Iterator[Unit]:
    """The run whole where all of it is asked for, else each entry that is."""
    whole = asked.part in (Part.APOLOGIES, Part.SUBSTITUTE, Part.LATE)
    entries = [(run.words, True)] if whole else people(paper.text, run)
    if asked.of and run.words.end - run.words.start <= SHORT and not _any_meant(entries, asked, run, paper, query):
        # A role may hold a comma or an "and" of its own.
        entries = [(run.words, any(councillor for _, councillor in entries))]
    kept = [span for span, councillor in entries if _is_meant(asked, run, _words(paper, span), councillor, query)]
    if entries and (len(kept) == len(entries) or (kept and _is_of_people(asked, query))):
        yield unit_at(paper, run.span)
    else:
        yield from (unit_at(paper, span) for span in kept)


def _any_meant(
    entries: Sequence[tuple[Span, bool]], asked: RollCall, run: Attendance, paper: Paper, query: Query
) -> bool:
    return any(_is_meant(asked, run, _words(paper, span), councillor, query) for span, councillor in entries)


def _is_of_people(asked: RollCall, query: Query) -> bool:
    """Whether somebody is asked after by name: the list tells how they were there."""
    return bool(asked.of) and asked.of <= {word for name in query.people for word in stems(name)}


def _words(paper: Paper, span: Span) -> str:
    return " ".join(paper.text[span.start : span.end].split())


def _is_meant(asked: RollCall, run: Attendance, words: str, councillor: bool, query: Query) -> bool:
    said = in_either_form(frozenset(stems(words)), query.forms)
    if asked.part is Part.CHAIR and run.part is not Part.CHAIR and (_CHAIR not in said or said & _VICE):
        return False
    if asked.councillors is not None and asked.councillors is not councillor:
        return False
    return all({one, *alternatives(one)} & said for one in asked.of)
