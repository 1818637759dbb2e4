"""The nouns of publication markings, and the words that all of them are made of (pure)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Verdict(StrEnum):
    """What a marking comes to; UNSETTLED where it says both, or leaves open which."""

    PUBLIC = "public"
    EXEMPT = "exempt"
    UNSETTLED = "unsettled"


class Scope(StrEnum):
    """What a marking is about."""

    HERE = "here"
    LINE = "line"
    ONWARD = "onward"
    NEXT = "next"
    FOLLOWING = "following"
    ITEMS = "items"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """One marking. `names` are the items or appendices meant; a `weak` one gives way to a public class.

    HERE is the report or item itself; LINE a bare "EXEMPT" on a line; ONWARD a division ("Part 2") of what comes;
    NEXT and FOLLOWING the next item or all later ones.
    """

    verdict: Verdict
    scope: Scope
    reason: str
    names: tuple[str, ...] = ()
    weak: bool = False


# How an exclusion of the public is told.
EXCLUDED = "the public was excluded for it"
TWO = r"parts? (?:2|ii|two|b)\b"
ONE = r"parts? (?:1|i|one|a)\b"
_NOT = r"(?:not|non|no|un|never)[- ]?"
_CLOSED = re.compile(
    r"\bnot (?:for|open to|available (?:for|to)|to be made available (?:for|to)|(?:to )?be made|suitable for"
    r"|to be) ?(?:the )?(?:general )?"
    r"(?:public\w*|press|inspection|published|disclosed)(?: by (?:the )?(?:press|public))?"
    r"|\bexempt from (?:public\w*|disclosure)|\bwithheld from (?:public\w*|the public)|\bnot be published"
)
_SCHEDULE = re.compile(r"(?:of )?(?:part (?:1|i|one) of )?(?:the )?(?:schedule|sched?\.?) 12 ?(?:\(a\)|a)")
_DENIED = re.compile(
    rf"\b(?:{_NOT}(?:considered |deemed |classed |marked )?(?:to be )?(?:as )?(?:exempt|confidential|restricted"
    rf"|private|part 2|part ii))"
    r"|\b(?:no|not|none|nothing|nil|neither|without)\b[^.;:]{0,60}?\b(?:exempt|confidential|part 2|part ii"
    r"|private|restricted)\b"
    r"|\bunrestricted"
)
MARKED = re.compile(
    rf"\bmarked-?closed\b|\bexempt\b|\bconfidential\b|\brestricted\b|\bprivate\b|\bclosed\b|\bpink\b|{TWO}"
)
OPEN = re.compile(rf"\bdenied\b|\bopen\b|\bpublic\b|\bfor publication\b|\bofficial\b(?!.{{0,3}}sensitive)|{ONE}")
APPENDIX = re.compile(
    r"\b(?:appendix|appendices|annexe?s?|annexures?|enclosures?|schedules?|attachments?) "
    r"((?:(?:[a-z]|\d{1,2}|[ivx]{1,4})(?:[.(]?[a-z0-9]{1,2}\)?)?)(?:(?: ?, ?| and | & | to | ?- ?)(?:appendix "
    r"|annexe? )?"
    r"(?:[a-z]|\d{1,2}|[ivx]{1,4})\b)*)"
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The line in lower case without markup, with single spaces; cells keep a '|' between them."""
    folded = unicodedata.normalize("NFKC", re.sub("[\u00ad\u200b-\u200d\ufeff]", "", text)).casefold()
    folded = re.sub(r"\b(?:\w ){4,}\w\b", lambda spaced: spaced[0].replace(" ", ""), folded)
    folded = re.sub(r"<[^<>]*>|[*_#>~`]+|\\", " ", folded).replace("&", " and ")
    folded = re.sub(r"[–—−‑‐]", "-", folded).replace("’", "'").replace("(s)", "s")
    folded = re.sub(r"\bexempt\w*(?= from (?!public|disclos|the public|the press|press|inspection))", "spared", folded)
    # Spaces are made single before the cells are looked for, so that a long run of them is read once.
    return re.sub(r" ?\|[ |]*", " | ", " ".join(folded.replace("\t", "|").split())).strip(" |")


def simple(line: str) -> str:
    """With the ways of saying "not for publication" and "not exempt" made one word each."""
    line = _CLOSED.sub(" marked-closed ", _SCHEDULE.sub(" schedule-12a ", line))
    return " ".join(_DENIED.sub(" denied ", line).split())


def named(found: str) -> tuple[str, ...]:
    """The names of a list in words: "2 and 3" are 2, 3; "9 to 11" are 9, 10, 11."""
    names = [
        name
        for name in re.split(r"[\s,&]+|-", found)
        if name and name not in ("and", "to", "appendix", "annex", "annexe")
    ]
    if re.search(r" to | ?- ?", found) and len(names) == 2 and all(name.isdigit() for name in names):
        return tuple(str(number) for number in range(int(names[0]), int(names[1]) + 1))
    return tuple(names)


def appendices(line: str) -> tuple[str, ...]:
    """The names of all appendices that a line speaks of: "Appendices B and C" are b, c."""
    return tuple(name for found in APPENDIX.findall(line) for name in named(found))


def appendix_of(text: str) -> str | None:
    """The name of the appendix that a short line opens: "b" for "Appendix B: Valuation", "" where it has none."""
    line = plain(text)
    opens = re.match(
        r"(?:(?:exempt|confidential|private|restricted|part 2|part ii|public|open)\W+)?(?:appendix|annexe?"
        r"|annexure|enclosure)\b",
        line,
    )
    if not opens or len(line) > 160:
        return None
    names = appendices(line[: opens.end() + 8])
    return names[0] if names else ""


def reason_of(line: str) -> str:
    """How a marking is told, without anything of what is marked: "marked Part 2"."""
    if "schedule-12a" in line or re.search(r"\bparagraphs? \d", line):
        paragraph = re.search(r"paragraphs? (\d{1,2}(?:(?:, | and | & )\d{1,2})*)", line)
        return (
            f"marked exempt under paragraph {paragraph[1]} of Schedule 12A"
            if paragraph
            else "marked exempt under Schedule 12A"
        )
    for words, reason in (
        ("marked-closed", "marked not for publication"),
        ("confidential", "marked confidential"),
        ("exempt", "marked exempt"),
        ("restricted", "marked restricted"),
        ("private", "marked private"),
    ):
        if words in line:
            return reason
    return "marked Part 2" if re.search(TWO, line) else "marked as closed to the public"


def unsettled(scope: Scope = Scope.HERE, weak: bool = False) -> Marking:
    """A marking that says both, or neither."""
    return Marking(verdict=Verdict.UNSETTLED, scope=scope, reason="its marking cannot be settled", weak=weak)
