"""Who sits on a committee, as the front of its agendas lists its members (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant.answers import Query
from assistant.evidence.rolls import NAME
from assistant.evidence.units import Unit, unit_at
from assistant.evidence.untimely import may_be_of
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, Span

# So many papers of the committee are read, the latest first; so many lines may stand between label and list.
MOST_PAPERS, LONGEST, SIGNED = 6, 200, 2
_BODY = r"(?:committee|sub-committee|board|panel|cabinet|executive|council|forum|group|authority)"
_ASKS = re.compile(
    rf"\bwho(?:['’]s| is| are| was| were| sits?| sat| serves?| served)(?: all)? on [^?]{{0,80}}\b{_BODY}\b"
    r"|\b(?:who|which|what|list|names?)\b[^?]{0,40}\b(?:members(?:hip)?|members) (?:of|on) (?:the|our|its|this)\b"
    r"|\bwho (?:are|were) (?:the|its|our|all the) (?:[\w’'-]+ ){0,5}members\b",
    re.I,
)
_ASKS_MORE = re.compile(
    r"\b(?:present|attend\w*|absent|apolog\w+|sa(?:id|y)|ask\w*|vot\w+|rais\w+|declar\w+|spoke|chair\w*|moved|second\w*"
    r"|propos\w+|public|staff|appoint\w*|elect\w*|task|working)\b",
    re.I,
)
_LABEL = re.compile(
    rf"\W*(?:{_BODY} )?member(?:s|ship)(?: of (?:the|this) (?:[\w&’'-]+ ){{0,6}}?{_BODY})?"
    r"(?:\W*|,? (?:listed|named) below\b.{0,120})",
    re.I | re.S,
)
_ENTRY = re.compile(rf"[\s·•*|-]*(?:the )?{NAME}")
_NO_MEMBER = re.compile(
    r"\b(?:published|quorum|contact|telephone|tel|e-?mail|dated|(?:proper|monitoring) officer|democratic services)\b"
    r"|@|\d{4}",
    re.I,
)
_BESIDES = re.compile(
    r"\b(?:besides|apart from|other than|as well as|in addition to)\b.*?(?=,? (?:who|which|what|list)\b|\?|$)",
    re.I | re.S,
)


def members(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The entries of the list of members of the one committee that a question, or a part of it, asks for: of the
    meeting that it names, else of the latest that lists them; none where it asks for anything else."""
    plain = _BESIDES.sub("", text)
    if not _ASKS.search(plain) or _ASKS_MORE.search(plain) or len(query.committees) != 1:
        return ()
    own = [one for one in papers if one.identity.committee == query.committees[0] and _is_meant(one, query)]
    own.sort(key=lambda one: one.identity.meeting_date or date.min, reverse=True)
    listed = (tuple(_of(whole(one.source))) for one in own[:MOST_PAPERS])
    known = set(stems(" ".join(_BESIDES.findall(f"{query.question} {text}"))))
    found = next((entries for entries in listed if len(entries) > 1), ())
    return tuple(unit for unit in found if not known & set(stems(unit.words.split("(")[0].split(",")[0])[-1:]))


def _of(paper: Paper) -> Iterator[Unit]:
    """The lines below the label of a list of members, up to one that is no entry; who summons them may sign above."""
    left = told = 0
    for one in paper.paragraphs:
        words = paper.text[one.start : one.end]
        if one.kind is Kind.FURNITURE:
            continue
        if left and _is_entry(words):
            told += 1
            yield unit_at(paper, Span(one.start, one.end))
        elif left:
            left = 0 if told else left - 1
        elif not told and _LABEL.fullmatch(words):
            left = SIGNED


def _is_entry(words: str) -> bool:
    return len(words) <= LONGEST and bool(_ENTRY.match(words)) and not _NO_MEMBER.search(words)


def _is_meant(paper: Paper, query: Query) -> bool:
    exact = [period for period in query.periods if period.is_exact]
    return not exact or any(may_be_of(paper, period, query) for period in exact)
