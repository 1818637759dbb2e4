"""Questions for which firm, school or hotel it was, where the evidence names none (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Query
from assistant.evidence.units import Unit
from assistant.understanding.english import is_common
from assistant.understanding.words import stem, stems
from ingest.dates import MONTHS

_BODIES = (
    r"(?:firms?|compan(?:y|ies)|(?:sub-?)?contractors?|builders?|suppliers?|developers?|consultan(?:ts?|cy|cies)|solicitors?"
    r"|auditors?|bidders?|tenderers?|charit(?:y|ies)|organi[sz]ations?|providers?|councils|schools?|primar(?:y|ies)"
    r"|secondar(?:y|ies)|academies|colleges?|universit(?:y|ies)|villages?|towns?|regions|landlords?|surger(?:y|ies)|groups|partners|agenc(?:y|ies)|unions?|operators?|clubs)"
)
# Named with the word itself beside the name: "Mill Road", "the Station Hotel".
_PLACES = (
    r"(?:banks?|hotels?|care homes?|pubs?|wards|roads?|streets?|hospitals?|librar(?:y|ies)|parks|estates?"
    r"|church(?:es)?)"
)
_BETWEEN = (
    r"(?:(?!(?:did|do|does|done|the|an?|of|is|was|were|are|has|have|had|will|would|can|could|should|share|proportion"
    r"|percentage|reasons?|kind|type|sort|number|amount|date|time|impact|effect|role)\b)[\w’']+[ -]+){0,3}?"
)
# What may follow the word where it is not the beginning of a longer one ("the schools rep").
_AFTER = (
    r"(?=\s*(?:$|[?.,;:]|(?:did|do|does|is|are|was|were|has|have|had|will|would|that|who|which|in|at|on|for|from|to|with"
    r"|we|they|it|the|our|now|still|been|actually|exactly|also|g[eo]ts?|won|los[et]s?|came|come|built|build|bid|run|said"
    r"|took|take|put|put|pull|made|used?|\w{2,}(?:ed|ing|s))\b))"
)
_ASKED = r"(?:(?:which|what)|who(?:['’]s| is| was| were| are) (?:the|our|their|its))"
_WHICH = re.compile(rf"\b{_ASKED}\s+{_BETWEEN}(?:({_BODIES})|({_PLACES})){_AFTER}", re.I)
_COUNTS = {
    word: count for count, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)
}
_WHICH_SO_MANY = re.compile(
    rf"\b(?:which|what)\s+(?:were the |are the |the )?({'|'.join(_COUNTS)}|\d{{1,2}})\s+"
    r"(?!(?:mph|to|per|or|and|years?|months?|weeks?|days?|hours?)\b)(?:[a-z-]+\s+)?[a-z]+s\b",
    re.I,
)
FEW = 3
# What parts the entries of a list; a comma before a clause or in a number does not.
_ENTRY = re.compile(r";|,(?! (?:and|but|which|who|where|so|or|as|with|because|to|if|when)\b)(?!\d)|[•·]| \(?\d\)")
_TITLED = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Baroness|Inspector)\.? (?:[A-Z][\w’'-]+ ?){1,3}"
    # a table's cell that names who is responsible
    r"|\b(?:\w+ )?(?:[Oo]fficer|[Ll]ead|[Oo]wner|[Mm]ember|[Dd]irector)s?: [^;]*"
)
_NAME = re.compile(r"(?<![\w’'&-])[A-Z][^\W\d_][^\W\d_’'&-]*")  # no reference
_BEGINS = re.compile(r"(?:^|[.!?•·|-])$")
# "Lead: ...; Due: ...": a table's row as it is quoted.
_ROW, _HEADERS = re.compile(r"^[^;:]{1,40}: .*; [^;:]{1,40}: "), re.compile(r"(?:^|; )[^;:]{1,40}: ")
_NO_NAMES = frozenset(
    stem(word)
    for word in (
        *MONTHS,
        *"monday tuesday wednesday thursday friday saturday sunday council committee cabinet board part chair".split(),
        *"chairman member officer head director executive deputy leader mayor minutes report table appendix".split(),
        *"option scheme recommend resolved that decision action lead status due rec la nhs icb ccg lga agenda".split(),
        *"item paragraph band general fund date subject ref topic kind priority chief finance government".split(),
        *"department section act".split(),
    )
)


def names_too_few(text: str, query: Query, near: Sequence[Unit]) -> bool:
    """Whether a question asks which three or more of a kind it was, and no unit or table near it names so many."""
    match = _WHICH_SO_MANY.search(text)
    count = _COUNTS.get(match[1].lower(), 0) or int(match[1]) if match else 0
    if count < FEW:
        return False
    asked = frozenset(stems(query.question))
    rows = sum(unit.table is not None for unit in near)
    return rows < count and not any(_listed(unit, asked) >= count for unit in near)


def _listed(unit: Unit, asked: frozenset[str]) -> int:
    """How many things a unit may list: names, or entries between commas, semicolons and points; of a row, in a cell."""
    if unit.table is not None:
        return max(1 + len(_ENTRY.findall(cell)) for cell in unit.words.split("; "))
    return max(len(set(_names(unit, asked))), 1 + len(_ENTRY.findall(unit.words)))


def names_none(text: str, query: Query, near: Sequence[Unit]) -> bool:
    """Whether a question asks which body or place it was, and none of the units nearest to it names one."""
    match = _WHICH.search(text)
    if match is None:
        return False
    if match[2]:
        named = _beside(match[2])
        return not any(unit.table is not None or named.search(unit.words) for unit in near)
    asked = frozenset(stems(query.question))
    return not any(name for unit in near for name in _names(unit, asked))


def _beside(kind: str) -> re.Pattern[str]:
    root = re.escape(re.sub(r"(?:ies|es|s|y)$", "", kind.lower()))
    return re.compile(
        rf"[A-Z][\w’'-]+,? (?i:{root})|\b(?i:{root})\w*:? (?:of |called |at )?[A-Z]\w|\b(?i:{root})\w*\s*[:(]"
    )


def _names(unit: Unit, asked: frozenset[str]) -> Iterator[str]:
    """Words written large, but for people, what every paper writes large, and common words that begin a sentence."""
    words = _TITLED.sub(" ", unit.words)
    words = _HEADERS.sub(" · ", words) if _ROW.search(words) else words
    for match in _NAME.finditer(words):
        plain = re.sub(r"['’]s?$", "", match[0].lower())
        if stem(plain) in _NO_NAMES | asked:
            continue
        if not is_common(plain) or not _BEGINS.search(words[max(0, match.start() - 9) : match.start()].rstrip()):
            yield match[0]
