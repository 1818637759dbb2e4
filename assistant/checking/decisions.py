"""That something was resolved, agreed, approved or referred stands in a decision, or in words that say so."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from assistant.verification.alignment import cut
from assistant.verification.clauses import clauses
from assistant.verification.nouns import Evidence, Finding, Text
from ingest.papers import Kind

_GENERAL = (
    r"resolv\w*|resolution|decid\w*|decision|agree[sd]?|agreement|adopt\w*|endors\w*|confirm\w*"
    r"|pass(?:ed|es)|vot\w+|approv\w*"
)
# What a body agrees to ask for it has not approved: "agreed to ask for a plan", "RESOLVED that the ICB be asked".
_NOT_ASKED = (
    r"(?!\W+(?:to|that)\W+(?:ask|request|invite|seek|defer|consider|hear)\b"
    r"|\W+(?:that\W+)?(?:[\w'’]+\s+){1,6}be\s+(?:asked|requested|invited)\b)"
)
# What a statement says was done, and the words in which a run says it.
DONE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        r"resolved|decided|agreed|voted": re.compile(
            rf"\b(?:{_GENERAL}|accept\w*|order\w*|rul(?:ed|es"
            rf"|ing))\b",
            re.I,
        ),
        r"approved|adopted|endorsed": re.compile(
            rf"\b(?:approv\w*|(?:resolved|agree[sd]?){_NOT_ASKED}|adopt\w*|endors\w*|confirm\w*|pass(?:ed|es)|accept\w*"
            r"|authoris\w*|sign\w* off|award\w*|grant\w*)\b",
            re.I,
        ),
        r"rejected|refused|turned down|dismissed": re.compile(
            r"\b(?:reject\w*|refus\w*|dismiss\w*|turn\w* down|against|not (?:agree|approv|support|proceed)\w*"
            r"|lost|oppos\w*|declin\w*)\b",
            re.I,
        ),
        r"referred": re.compile(r"\b(?:refer\w*|forward\w*|pass(?:ed)? to|sent)\b", re.I),
        r"deferred|postponed|adjourned": re.compile(
            r"\b(?:defer\w*|postpon\w*|adjourn\w*|delay\w*|put (?:off|back)|later)\b", re.I
        ),
        r"noted": re.compile(
            r"\b(?:not(?:e|es|ed|ing)|receiv\w*|heard|consider\w*|remark\w*|point\w* out|observ\w*|said)\b", re.I
        ),
        r"recommended": re.compile(
            r"\b(?:recommend\w*|propos\w*|advis\w*|suggest\w*|urg\w*|ask\w*|request\w*)\b", re.I
        ),
    }
)
_FORMAL = re.compile(r"^(?:resolved|decided|agreed|voted)$", re.I)
_BODY = r"(?:committee|cabinet|board|panel|council|sub-committee|members|executive|forum|it was|was|were|be)"
_BY_BODY = re.compile(rf"\b{_BODY}(?:\s+(?:also|then|therefore|has|have|had|unanimously|formally|so))*\s+$", re.I)
# "(2) the officers be asked to report": a resolution's own mood.
_LIMB = re.compile(
    r"\b(?!(?:to|not|would|will|should|could|may|must|can|might|shall|cannot|also"
    r"|then)\b)\w+ (?:not )?be \w+(?:ed|en|ld|nt)\b"
)


# So far before a run stands the heading of its decision.
LEAD = 160
_HEADING = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|DECISION|Resolved:|Agreed:)")


# To consider a thing is not to approve it: what settles a matter, what does not, what may settle it in other words.
_SETTLES = re.compile(r"\b(?:approved|adopted|endorsed|accepted|ratified|rejected|refused)\b", re.I)
_LOOKS = re.compile(r"\b(?:considered|discussed|noted|received|reviewed|debated|deferred|looked at)\b", re.I)
_SETTLED = re.compile(
    r"\b(?:approv\w*|adopt\w*|endors\w*|confirm\w*|accept\w*|ratif\w*|authoris\w*|sign\w* off|award\w*|grant\w*"
    r"|pass(?:ed|es)|support\w*|back(?:ed|ing)|carried|reject\w*|refus\w*|dismiss\w*|turn\w* down|declin\w*|lost"
    r"|against|not (?:agree|support|proceed)\w*|permission"
    r"|agreed(?! to (?:consider|note|defer|discuss|receive|review)))\b",
    re.I,
)
# In another sentence what was done settles a matter, not what was asked for; what was resolved may need no such word.
_DONE = re.compile(
    r"\b(?:approved|adopted|endorsed|confirmed|accepted|ratified|authorised|signed off|awarded|granted|passed"
    r"|carried|rejected|refused|dismissed|turned down|declined|lost)\b",
    re.I,
)
_DECIDED = re.compile(r"\b(?:approv|adopt|endors|confirm|accept|ratif|authoris|award|grant|reject|refus|dismiss)", re.I)
_FORMALLY = re.compile(r"\b(?:resolved|agreed|decided)\b", re.I)
_ASKED_FOR = re.compile(
    r"\b(?:recommend\w*|propos\w*|suggest\w*|request\w*|ask\w*|urg\w*|seek\w*|whether|if|should|could|would"
    r"|not|to be)\b",
    re.I,
)
_LOOKS_AT = re.compile(r"\b(?:consider|discuss|note[ds]?\b|noting|receiv|review|debat|defer|look|not\b)", re.I)
# A shorter sentence is the heading of the next.
FEWEST = 3
# A clause of which the run's sentence has this share tells of the same thing.
SAME = 0.4


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each word of decision that neither the run's own words nor its kind bears out."""
    yield from _looked_at(said, evidence)
    for pattern, borne in DONE.items():
        for match in re.finditer(rf"\b(?:{pattern})\b", said.words, re.I):
            if not _bears(match.group(), borne, said, match.start(), evidence):
                yield Finding(
                    reason=f"the passage does not say that it was {match.group().lower()}", contradicts=True, weight=1.0
                )


def _looked_at(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each clause that has approved or refused what the run only has considered."""
    if any(_settles(one) for one in _from(evidence)):
        return
    for clause in clauses(said, evidence.run):
        settled, looked = _SETTLES.search(clause.words), _LOOKS.search(clause.beside)
        if settled and looked and clause.share >= SAME and not _SETTLED.search(clause.beside):
            reason = f"'{settled.group().lower()}' is '{looked.group().lower()}' in the passage"
            yield Finding(reason=reason, contradicts=True)


def _settles(sentence: str) -> bool:
    """Whether a sentence tells that a matter was settled: minutes first consider, then resolve."""
    if _FORMALLY.search(sentence):
        return bool(_DECIDED.search(sentence)) or not _LOOKS_AT.search(sentence)
    return bool(_DONE.search(sentence)) and not _ASKED_FOR.search(sentence)


def _from(evidence: Evidence) -> Iterator[str]:
    """The source's sentences from the first of the run to the one after its last, each with the heading before it."""
    heading = ""
    for one in cut(evidence.source.text):
        if one.end <= evidence.span.start:
            continue
        words = f"{heading} {evidence.source.text[one.start : one.end]}"
        heading = words if len(words.split()) < FEWEST else ""
        if not heading:
            yield words
            if one.start >= evidence.span.end:
                return


def _lead_in(evidence: Evidence) -> str:
    """The heading of a decision that stands before the run in a passage of which nothing else is known."""
    before = evidence.source.text[max(0, evidence.span.start - LEAD) : evidence.span.start]
    return "".join(_HEADING.findall(before)[-1:])


def _bears(word: str, borne: re.Pattern[str], said: Text, at: int, evidence: Evidence) -> bool:
    if borne.search(evidence.run.words) or (evidence.source.kind is None and borne.search(_lead_in(evidence))):
        return True
    formal = bool(_FORMAL.match(word))
    if formal and (evidence.source.kind is Kind.DECISION or _LIMB.search(evidence.run.words)):
        return True
    # "She agreed to add a column" is no decision of a committee.
    return not formal and not _BY_BODY.search(said.words[max(0, at - 80) : at]) and evidence.source.kind is None
