"""What a sentence says of publication: a reason under Schedule 12A, a resolution to exclude the public (pure)."""

import re

from ingest.marking.marks import APPENDIX, EXCLUDED, TWO, Marking, Scope, Verdict, appendices, named, reason_of

_PARTICULAR = re.compile(
    r"\bany (?:particular|individual|consultation|contemplated|labour|action|person|such|terms)\w*"
)
_CONDITION = re.compile(
    r"\b(?:may|might|if|should|whether|where|could|any|unless|when|whenever|means|would need|required to be given|power"
    r"|entitled|right to|examples?|except|normally|usually|generally|ordinarily)\b"
)
_THIS = r"report|item|paper|document|appendix|annexe?|minutes?|matter|business|addendum|decision|section|part|agenda"
_SUBJECT = re.compile(
    rf"\b(?:this|the (?:whole|entire) (?:of this )?)\s*(?:\w+ )?(?:{_THIS})\b|^(?:the|all) (?:\w+ )?(?:information"
    rf"|contents?|detail)s? (?:\w+ ){{0,3}}(?:this|the) (?:{_THIS})"
    rf"|^(?:the|these) (?:following )?(?:{_THIS})s?(?= (?:is|are|contains?|involves?)\b)"
)
_PREDICATE = re.compile(
    r"marked-closed|schedule-12a|\bin private\b|\b(?:private|closed) session\b|\bin the absence of the (?:press|public)"
    r"|\b(?:contain\w*|includ\w*|involv\w*|disclos\w*(?: of)?|comprises|has|is|as) (?:[\w-]+ ){0,4}?(?:exempt"
    r"|confidential)"
    r" (?:information|material|matters?|details|business)"
    rf"|(?:\b(?:is|are|be|remains?|as|was|were|marked|considered|deemed|classified)\b"
    rf"|[-:(]) ?(?:[\w-]+ ){{0,2}}?(?:exempt|confidential|restricted"
    rf"|{TWO})(?= *(?:[.,;:)/-]|$|by |under |because |and |as |in accordance|pursuant|within|for |report|item))"
)
_EXCLUDES = re.compile(
    r"\b(?:public|press)\b.{0,160}?\b(?:excluded|exclusion)\b|\bexclu(?:de|ding"
    r"|sion of)\b.{0,40}\b(?:public|press)\b"
)
# Decided, and for no item by name: for all that follows until the public is back.
_DONE = re.compile(
    r"\b(?:resolved|agreed|decided)\b[^.]{0,160}\b(?:public|press)\b[^.]{0,60}\bbe excluded\b"
    r"|\b(?:resolved|agreed|decided)\b[^.]{0,60}\bto exclude\b[^.]{0,40}\b(?:public|press)\b"
)
_REASON_FIRST = re.compile(
    r"^(?:\W|reasons?:?)*(?:marked-closed|(?:exempt|confidential)?[\s:,(-]*(?:information |report "
    r"|item )?(?:as defined )?"
    r"(?:by (?:virtue|reason) of|under|in accordance with|pursuant to|in terms of|within|because of|category"
    r"|categories)?\s*(?:the )?"
    r"(?:categor(?:y|ies)|paragraphs?) \d.*schedule-12a|(?:exempt"
    r"|confidential)[\s:,(-]*(?:information )?(?:(?:by virtue of|under) )?(?:paragraphs? \d|section 100|schedule-12a))"
)
_ELSEWHERE = re.compile(
    rf"\b(?:separate|accompanying|another|associated|corresponding|linked|related)\b[^.]{{0,60}}\b(?:report"
    rf"|appendix|paper|item)|\b(?:exempt|confidential|{TWO}) (?:report|appendi\w+|annex\w*|paper|version|item"
    rf"|agenda|minutes?)\b"
    r"|\bforward plan\b|\bbackground (?:papers|documents)\b|\bfreedom of information\b|\bsection (?:36|40|41|42|43)\b"
)


def sentence(words: str) -> Marking | None:
    """What a sentence says; conditions, denials and other reports say nothing."""
    if "denied" in words or _CONDITION.search(_PARTICULAR.sub(" ", words)):
        return None
    if _EXCLUDES.search(words):
        return _excluding(words)
    appended = re.search(rf"{APPENDIX.pattern}[^.]{{0,160}}?(?:{_PREDICATE.pattern})", words)
    if appended:
        return Marking(
            verdict=Verdict.EXEMPT, scope=Scope.APPENDIX, reason=reason_of(words), names=appendices(appended[0])
        )
    if re.match(_REASON_FIRST, words) and len(words.split()) < 70:
        return _reasoned(words)
    subject = _SUBJECT.search(words)
    if subject and _PREDICATE.search(words, subject.end()) and not _ELSEWHERE.search(words, subject.end()):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason=reason_of(words))
    return None


def _reasoned(words: str) -> Marking:
    items = re.search(r"\bitems? (\d[\w, and&-]*)", words)
    if items:
        return Marking(
            verdict=Verdict.EXEMPT, scope=Scope.ITEMS, reason=reason_of(words), names=named(items[1].strip(" ,-"))
        )
    return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason=reason_of(words))


def _excluding(words: str) -> Marking | None:
    """For which items the public is shut out; None where it is not said."""
    reason = EXCLUDED
    numbered = re.search(
        r"\b(?:agenda )?items? (?:nos?\.? |numbers? )?(\d[\w]*(?:(?:, ?| and | to | & | ?- ?)(?:item )?\d\w*)*)", words
    )
    if numbered:
        names = named(numbered[1].replace("item ", ""))
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.ITEMS, reason=reason, names=names)
    if (
        re.search(r"\b(?:this|the) (?:agenda )?(?:report|item|matter|paper)\b(?! of business(?:es)? listed)", words)
        and "following" not in words
    ):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason=reason)
    if re.search(r"\bfollowing (?:agenda )?(?:report|item|matter|paper|item of business)\b(?!s)|\bnext item\b", words):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.NEXT, reason=reason)
    if re.search(r"\b(?:following|remaining|remainder|rest of|next items|items below|part 2|part ii)\b", words):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.FOLLOWING, reason=reason)
    if _DONE.search(words):
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.FOLLOWING, reason=reason)
    return None
