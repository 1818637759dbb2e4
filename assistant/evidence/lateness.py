"""Why a paper came late, as its front sheet, its item or the agenda says (pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Query
from assistant.evidence.posts import titled_best
from assistant.evidence.units import Unit, unit_at
from assistant.understanding.narrowing import narrowing
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, Paragraph, Span

MOST = 2
_ASKS = re.compile(
    r"\b(?:why|how come|what reason|reasons?)\b(?=.{0,300}\b(?:report|paper|agenda|pack|appendix|minutes)s?\b)"
    r"(?=.{0,300}\b(?:late|delayed|to follow|at the last minute|not (?:ready|published|sent out|in the pack))\b)",
    re.I | re.S,
)
_LATE = re.compile(r"\bto follow\b|\blate\b|\blateness\b|\burgen(?:t|cy)\b|\bnot (?:been )?(?:available|ready)\b", re.I)
_REASON = re.compile(
    r"\b(?:due to|because|owing to|as (?:the|it|a|this)|so that|in order|awaiting|since|pending)\b", re.I
)
_HEADED = re.compile(r"\breasons? for (?:the )?(?:lateness|urgency|late)", re.I)
_WORDING = frozenset(
    stems("late lateness delayed delay report paper reason explanation follow minute published ready out")
)


def lateness(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The runs that say why the paper came late that a question is about; none where no one title fits it best."""
    subject = narrowing(text, query) - _WORDING
    if not _ASKS.search(text) or not subject:
        return ()
    for paper, item in titled_best(subject, query, papers, near, whole):
        own = [one for one in paper.paragraphs if one.item in (item, None) and one.kind is not Kind.HEADING]
        told = [Span(one.start, one.end) for one in own if _says_why(paper, one)]
        if told:
            return tuple(unit_at(paper, span) for span in told[:MOST])
    return ()


def _says_why(paper: Paper, one: Paragraph) -> bool:
    words = paper.text[one.start : one.end]
    headed = bool(one.section and _HEADED.search(one.section)) or bool(_HEADED.match(words.lstrip(" *\t|")))
    return headed or bool(_LATE.search(words) and _REASON.search(words))
