"""What one line of a paper says of its own publication: a class, a heading, a reason under Schedule 12A (pure).

Standing wording ("the public may be excluded", "there were no exempt items") says nothing, and neither does a
reference to some other, exempt report.
"""

import re
from functools import lru_cache

from ingest.marking.forms import form
from ingest.marking.marks import ONE, OPEN, TWO, Marking, Scope, Verdict, plain, reason_of, simple, unsettled
from ingest.marking.sentences import sentence
from ingest.marking.turns import Say, turns

_BARE = re.compile(
    r"(?:strictly |private and |commercial(?:ly)?(?: in)? |draft |embargoed |the |this (?:report |paper |item )?is )*"
    r"(?:confidential|confidence|sensitive|exempt|restricted|private|marked-closed|in camera|pink papers?|printed"
    r" on pink(?: paper)?|closed (?=\w))"
    r"(?:(?: and| or|,|/| -|:|\()* ?(?:confidential|exempt|restricted|marked-closed|report|reports|item|paper"
    r"|papers|minutes?|agenda"
    r"|document|session|appendix|annex|part|policy|staff|only|circulation|pack|cover|draft|page \d+|of \d+|\d+)\)?)*"
)
_DIVISION = re.compile(
    rf"(?:agenda )?(?:section |{TWO}|part \w+)[\s:()-]*(?P<rest>.*)"
    r"|(?:exempt|confidential|private|closed|restricted)(?: and (?:exempt|confidential))? (?:items?|business"
    r"|session|matters|reports|section|part)(?P<more>.*)"
    r"|(?:items?|reports?|business|matters) (?:likely )?(?:to be )?(?:considered|taken|discussed|dealt with) in "
    r"(?:private|closed session"
    r"|the absence of the (?:press|public))(?P<last>.*)"
)


# "Closed session ended at 8 pm", "Part 2 closed at 8 pm" head nothing.
_OVER = re.compile(
    rf"\b(?:session|business|{TWO})(?: of the \w+)? (?:was |were |had )?(?:ended|concluded|finished|closed (?:at|by))\b"
)


def _line(line: str) -> Marking | None:
    """A line that is nothing but a marking: "EXEMPT", "PART 2 - PRIVATE"."""
    words = re.sub(r"[\s().:\[\]-]*$|^[\s().:\[\]-]*", "", simple(line))
    if len(words.split()) > 24 or "denied" in words:
        return None
    if _BARE.fullmatch(words) and words not in ("private part", "sensitive", "confidence"):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.LINE, reason=reason_of(words))
    if re.fullmatch(r"official[\s:-]*sensitive.{0,30}", words):
        return unsettled(Scope.LINE)
    division = _DIVISION.fullmatch(words)
    if not division or _OVER.search(words):
        return None
    rest = next((part for part in division.groups() if part), "")
    two = bool(re.match(TWO, words))
    closed = bool(re.search(r"exempt|confidential|restricted|private|closed|pink|schedule-12a|excluded", rest))
    named = not re.match(r"(?:section|part)\b", words)
    if (
        closed
        or (two and (not rest or re.fullmatch(r"(?:report|item|minute|business|agenda|paper)s?", rest)))
        or (named and (not rest or len(rest.split()) < 12))
    ):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.ONWARD, reason=reason_of(words))
    return None


def reopens(text: str) -> bool:
    """Whether a line ends a closed part: "Part 1", "Open session", "the public were readmitted"."""
    line = plain(text)
    heading = re.fullmatch(
        rf"(?:{ONE}|open|public)[\s:()-]*(?:(?:open|public|items?|session|business|part \w|for|to the|and"
        rf"|press)[\s()-]*)*",
        line,
    )
    return bool(heading) or returns(text)


@lru_cache(maxsize=8192)
def returns(text: str, *, first: bool = False) -> bool:
    """Whether words say that the public is back, `first` of all: "the public were readmitted"."""
    told = turns(text)
    return any(turn.say is Say.BACK for turn in (told[:1] if first else told))


def third_part(text: str) -> bool:
    """Whether a line is the heading of a third part, so that a document's "Part 2" is only its second."""
    return bool(re.match(r"part (?:3|iii|three)\b", plain(text)))


_TITLED = re.compile(
    rf"[(\[](?P<inside>[^()\[\]]*(?:\bexempt\b|\bclosed session\b|\bin camera\b|\bconfidential\b|\brestricted\b"
    rf"|\bprivate\b|marked-closed|schedule-12a|{TWO})[^()\[\]]*)[)\]]"
    rf"|(?:- ?|: ?|, ?)(?P<after>(?:exempt|confidential|marked-closed|{TWO})(?: (?:report|item|appendix|paper"
    rf"|minutes?))?)\s*$"
    r"|^(?:\d+[a-z]?[.)]? )?(?P<before>(?:exempt|confidential|restricted) (?:report|appendix|appendices|annexe?"
    r"|minutes?|item|paper|agenda)\b)"
    rf"|^(?:\d+[a-z]?[.)]? )?(?P<front>(?:exempt|confidential|private|restricted|marked-closed|{TWO})(?: (?:report"
    rf"|item))?) ?[-:]"
)
_DIVIDED_WORK = re.compile(
    r"\b(?:plan|strategy|act|phase|volume|document|polic\w+|review|bill|order|schedule|code|guide|constitution"
    r"|chapter|programme) parts?\b[^-]*$"
)


def of_title(text: str) -> Marking | None:
    """What an item's or appendix's title says: "Sale of land (exempt)", "Harbour Purchases Part 2"."""
    words = simple(re.sub(r"[:.\s]+$", "", plain(text)))
    found = _TITLED.search(words)
    if found:
        told = next(part for part in found.groups() if part).strip()
        if re.search(r"\b(?:with|plus|has|including) .*(?:appendi|annex)|\bexempt appendi", found["inside"] or ""):
            return None
        if found["inside"] and OPEN.search(told) and "schedule-12a" not in told:
            return unsettled(weak=True)
        weak = bool(re.fullmatch(r"private|restricted|.*part.*", told) or not re.match(r"\W?\b", told))
        weak = weak or bool(found["inside"] and not re.match(r"exempt|confidential|marked-closed|contains|part", told))
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason=reason_of(told), weak=weak)
    if _DIVIDED_WORK.search(words):
        return None
    if re.search(rf"(?:{ONE} ?(?:and|/|,|or) ?{TWO}|parts (?:1|i) ?(?:and|/|or) ?(?:2|ii))\s*$", words):
        return unsettled(weak=True)
    if re.search(r"\S part (?:2|ii|two)$", words):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason="marked Part 2", weak=True)
    return None


def of_source(source: str) -> str | None:
    """A marking in a file's own name, as it is told: "Appendix B (exempt).pdf"; None where it has none."""
    stem = re.sub(r"[_+]|%20", " ", source.rpartition("/")[2].rpartition(".")[0] or source)
    stem = re.sub(r"(?<=\w)-(?=\w)", " ", stem)
    stem = re.sub(r"(?<!non) (exempt|confidential)$", r" - \1", stem, flags=re.IGNORECASE)
    found = of_title(re.sub(r"\bpart\b.*", "", stem, flags=re.I).strip())
    return f"its file name is {found.reason}" if found and found.verdict is Verdict.EXEMPT and not found.weak else None


def none_there(text: str) -> bool:
    """Whether words say that there is nothing exempt: "There were no exempt items." """
    line = plain(text)
    return "denied" in simple(line) or bool(
        re.search(
            r"\b(?:there (?:were|are|was|is) (?:none|no\b)|not (?:required|necessary|needed)|no (?:items|need"
            r"|resolution))|^(?:none|nil|n/a|not applicable)\W*$",
            line,
        )
    )


# Every marking holds one of these, and most lines of a paper none: they need not be looked at any further.
_HINT = re.compile(
    r"exempt|confiden|restrict|privat|camera|publi|press|closed|pink|sensitive|sched|\bpart|class|open|absence"
    r"|\u00ad|\u200b|\b(?:\w ){4,}\w\b",
    re.IGNORECASE,
)


def of_line(text: str, row: bool = False) -> tuple[Marking, ...]:
    """All that a paragraph says of publication; of a table's `row`, only what a form or a bare marking says."""
    if not _HINT.search(text):
        return ()
    line = plain(text)
    told = form(line)
    if told:
        return (told,)
    bare = _line(line)
    if bare:
        return (bare,)
    if row and line.count(" | ") > 2:
        return ()
    sentences = re.split(r"(?<=[.;!?])\s+(?=\D)", simple(line))
    return tuple(found for one in sentences if (found := sentence(one)))
