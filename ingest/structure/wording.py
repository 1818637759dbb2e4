"""The words by which councils mark decisions, actions, recommendations and the parts of a minute (pure)."""

import re
from enum import StrEnum

from ingest import numbering
from ingest.structure.furniture import plain_words


class Label(StrEnum):
    """What stands under a label line of a minute or a decision page."""

    DECISION = "decision"
    MINUTES = "minutes"
    ACTION = "action"
    RECOMMENDATION = "recommendation"
    REASON = "reason"
    OTHER = "other"


_LABELS = (
    (
        Label.DECISION,
        r"(?:the )?(?:decisions?|resolutions?|decision(?:s)? (?:made|taken)|penderfyniad(?:au)?)",
    ),
    (
        Label.MINUTES,
        r"(?:minutes?|notes?|discussion|summary of (?:the )?(?:discussion|debate|report and (?:debate|discussion))"
        r"|key points(?: from (?:the )?discussion)?|cofnodion)",
    ),
    (Label.ACTION, r"(?:actions?|actions? (?:points?|agreed|required|arising)|follow[- ]up actions?|camau gweithredu)"),
    (Label.RECOMMENDATION, r"(?:recommendations?|recommended|argymhelliad(?:au)?)"),
    (
        Label.REASON,
        r"(?:reasons?(?: for (?:the )?(?:decisions?|recommendations?|resolutions?))?"
        r"|(?:alternative|other) options(?: considered)?(?: and rejected)?|alternatives considered(?: and rejected)?)",
    ),
    (
        Label.OTHER,
        r"(?:purpose|background|witnesses|wards? affected|consultation"
        r"|details of (?:any )?conflicts? of interest.{0,40})",
    ),
)
_LABEL = tuple((label, re.compile(rf"{pattern}[\s\xa0]*[:.]?$", re.I)) for label, pattern in _LABELS)
_BARE = re.compile(
    r"(?:Minutes?|Decisions?(?: (?:taken|made))?|Actions?|Recommendations?|Reasons?|DECISIONS?|ACTIONS?|MINUTES"
    r"|REASONS?)$"
)
# Labels of several words are such without a colon, too.
_LONG = (Label.OTHER, Label.REASON)
# "... PDF 294 KB Decision: RESOLVED ... Minutes: RESOLVED ..."
_INSIDE = re.compile(
    r"(?<![\w’'-])(?P<label>Decisions?|Minutes|Penderfyniad(?:au)?|Cofnodion|Reasons for (?:the )?[Dd]ecision"
    r"|Alternative options considered)"
    r"[\s\xa0]*:(?=[\s\xa0]|$|[A-Z])"
)
# a resolution that follows a sentence in the same line, in capitals
_RESOLVED_INSIDE = re.compile(
    r"(?<=[.:;?!”\"’)])[\s\xa0]+(?=(?:(?:It was|IT WAS|The [A-Z][\w-]+(?: [A-Z][\w-]+){0,4}"
    r"|THE [A-Z]+)[\s\xa0]+)?(?:RESOLVED|AGREED|DECIDED)\b)"
)
# the same in small letters only where a colon marks it
_AGREED_INSIDE = re.compile(r"(?<=[.:;?!”\"’)])[\s\xa0]+(?=It was (?:agreed|resolved|decided)(?: that)?[\s\xa0]*:)")
_ADVERBS = (
    r"(?:(?:unanimously|also|then|formally|further|therefore|accordingly|duly|subsequently|collectively)[\s,]+){0,2}"
)
_BODY = (
    r"(?:(?:The|That the|This)[\s\xa0]+)?(?:[A-Z][\w&’'-]*[\s\xa0]+(?:[\w&’',-]+[\s\xa0]+){0,9}?)?"
    r"(?:Sub-?[Cc]ommittee|[Cc]ommittee|Board|Panel|Cabinet|Council|Commission|Forum|Executive|Assembly"
    r"|Authority|Members|Councillors|Trustees|Governors)"
    r",?[\s\xa0]+"
)
_NOTED = (
    r"(?:the[\s\xa0]+)?(?:(?:verbal|oral|written|contents?|content|above|said|annual|quarterly|progress|latest"
    r"|work|draft|final|\w+’s|\w+'s)[\s\xa0]+)*"
    r"(?:of[\s\xa0]+the[\s\xa0]+)?"
    r"(?:reports?|contents?|updates?|minutes|presentations?|position|recommendations?|terms|information"
    r"|progress|decisions?|apologies|programme|plans?|documents?|appointments?|membership|declarations?|forward)\b"
)
_UNSURE = r"(?:was|were|had|is|are|has|have)"
# "After a long discussion it was agreed ..."; not "In 2019 it was agreed ..."
_AFTER = (
    r"(?:(?:After|Following|Having|Upon|On)[\s\xa0]+[^.;:]{0,60}?\b(?:talk|discussion|debate|consideration|considered"
    r"|deliberation|questions|vote|put)\b[^.;:]{0,60}?[\s\xa0,]+)"
)
_FORMULAE = (
    r"(?:it[\s\xa0]+(?:was|is)[\s\xa0]+)?" + _ADVERBS + r"(?:RESOLVED|Resolved|PENDERFYNWYD|Penderfynwyd)\b",
    r"(?:it|It|IT)[\s\xa0]+(?:was|WAS|is)[\s\xa0,]+"
    + _ADVERBS
    + r"(?:resolved|RESOLVED|agreed|AGREED|decided|DECIDED)\b",
    r"(?:UNANIMOUSLY[\s\xa0]+)?(?:RESOLVED|AGREED|DECIDED|APPROVED|NOTED|RECOMMENDED|DEFERRED|REFERRED|REFUSED"
    r"|GRANTED)\b",
    r"(?:The|This)[\s\xa0]+(?:matter|item|application|report|petition|decision)[\s\xa0]+(?:was|be)[\s\xa0]+"
    r"(?:DEFERRED|REFERRED|REFUSED|GRANTED|AGREED|APPROVED|NOTED)\b",
    r"It[\s\xa0]+was[\s\xa0]+(?:moved|proposed)\b[^.;]{0,200}?\band[\s\xa0]+(?:RESOLVED|resolved)\b",
    r"(?:Moved|Proposed|On[\s\xa0]+the[\s\xa0]+(?:motion|proposition|proposal))\b[^.;]{0,200}?\bit[\s\xa0]+was[\s\xa0]+"
    + _ADVERBS
    + r"(?:resolved|RESOLVED|agreed|AGREED|decided|DECIDED)\b",
    _AFTER + r"it[\s\xa0]+was[\s\xa0]+" + _ADVERBS + r"(?:resolved|RESOLVED|agreed|AGREED|decided|DECIDED)\b",
    r"(?:Having|After|Following|Upon|On)[\s\xa0][^.;]{0,200}?,[\s\xa0]+(?:the|this)[\s\xa0]+"
    + _BODY
    + _ADVERBS
    + r"(?:RESOLVED|resolved|DECIDED|AGREED)\b",
    r"The[\s\xa0]+(?:parish[\s\xa0]+|town[\s\xa0]+)?council[\s\xa0]+(?:considered\b[^.]{0,120}?\band[\s\xa0]+)?"
    + _ADVERBS
    + r"(?:RESOLVED|AGREED|resolved|agreed)[\s\xa0]+(?:to|that)\b",
    r"The[\s\xa0]+following[\s\xa0]+(?:[\w’'-]+[\s\xa0]+){1,5}?(?:was|were)[\s\xa0]+"
    + _ADVERBS
    + r"(?:agreed|approved|authorised|noted)\b",
    r"(?:The[\s\xa0]+)?(?:[Bb]ank[\s\xa0]+)?(?:reconciliations?|accounts|correspondence)\b[^.;]{0,80}?\b(?:was|were)"
    r"[\s\xa0]+" + _ADVERBS + r"(?:noted|approved|agreed)\b",
    r"Noted\.?$",
    r"(?:Agreed|Decided|Approved)(?:[\s\xa0]*[:–-]|[\s\xa0]+(?:that|to)\b|\.?$|\.[\s\xa0])",
    r"(?:Decision|DECISION|Resolution|RESOLUTION)[\s\xa0]*(?:\([^)]{1,80}\)[\s\xa0]*)?[:–-][\s\xa0]*"
    r"(?!(?:[Nn]one|NONE|[Nn]/?[Aa]|[Nn]o decision)\b)\S",
    _BODY
    + _ADVERBS
    + r"(?:RESOLVED|resolved|AGREED|DECIDED|decided|APPROVED|approved|endorsed|adopted|NOTED|ratified)\b",
    _BODY + _ADVERBS + r"(?:agreed(?:[\s\xa0]+(?:that|to))?|noted)[\s\xa0]*:",
    _BODY + r"(?:was|were)[\s\xa0]+" + _ADVERBS + r"agreed[\s\xa0]+on[\s\xa0]+(?:these|the[\s\xa0]+following)\b",
    _BODY
    + _ADVERBS
    + r"agreed[\s\xa0]+(?:to\b|the\b|with[\s\xa0]+the[\s\xa0]+recommend|(?:that\b)?(?:(?!\b"
    + _UNSURE
    + r"\b)[^.]){0,250}?\b(?:be|shall|should|would|will)\b)",
    _BODY + _ADVERBS + r"(?:received and )?noted[\s\xa0]+" + _NOTED,
    _BODY + _ADVERBS + r"(?:considered|discussed|reviewed|received|provided[\s\xa0]+comments?"
    r"|commented[\s\xa0]+on)\b[^.]{0,120}?\band[\s\xa0]+(?:agreed|approved|noted|endorsed|adopted)\b",
    # "The minutes of 13.02.24 were agreed": the dots of a date end no sentence.
    r"The[\s\xa0]+(?:[\w-]+[\s\xa0]+){0,3}?(?:[Mm]inutes?|[Nn]otes?)\b(?:[^.]|\.(?=\d)){0,160}?\b(?:was|were)[\s\xa0]+"
    + _ADVERBS
    + r"(?:agreed|approved|confirmed|signed|accepted|AGREED|APPROVED|CONFIRMED|SIGNED|ACCEPTED)\b",
    r"The[\s\xa0]+(?:reports?|updates?|figures|recommendations?|presentations?)\b[^.]{0,80}?\b(?:was|were)[\s\xa0]+"
    + _ADVERBS
    + r"(?:noted|agreed|approved|endorsed)\b",
)
_CAPITALS = re.compile(r"\b(?:RESOLVED|AGREED|DECIDED|APPROVED|NOTED|REFUSED|GRANTED|PENDERFYNWYD)\b")
_FORMULA = re.compile("|".join(f"(?:{formula})" for formula in _FORMULAE))
_REASON = re.compile(r"(?:REASONS?|Reasons?)(?: for (?:the )?(?:decision|recommendation)s?)?[\s\xa0]*[:–-]", re.I)
_ACTION = re.compile(
    r"(?:ACTIONS?|Actions?)(?:[\s\xa0]+(?:(?:point|POINT|Point)s?[\s\xa0]*)?(?:no\.?[\s\xa0]*)?"
    r"(?:[A-Z]{1,5}[ /-]?(?=\d))?\d{0,4}(?:[./]\d{1,4}){0,2})?[\s\xa0]*[:–-]"
    r"[\s\xa0]*\S"
    r"|ACTIONS?[\s\xa0]+(?!(?:LOGS?|PLANS?|POINTS?|TRACKERS?|SHEETS?|LISTS?|NOTES?|SUMMARY|REGISTERS?|SCHEDULES?"
    r"|AND|FROM|BY|OF|ON|FOR|AGREED|ARISING|OUTSTANDING|REQUIRED)\b)[A-Z0-9]\w*[\s\xa0]"
)
_MARKED = re.compile(r"(?:\(|\[|\s)ACTIONS?(?:[\s\xa0]*[:–-][\s\xa0]*[\w ,/&’'-]{1,200})?[\s\xa0]*[\])]?\.?$")
_RECOMMENDED = re.compile(
    _BODY + r"(?:is|are)[\s\xa0]+(?:asked|recommended|invited|requested|ASKED|RECOMMENDED|INVITED|REQUESTED)"
    r"[\s\xa0]+to\b"
    r"|(?:It is (?:therefore )?(?:RECOMMENDED|recommended)|(?:RECOMMENDATION|Recommendation)[Ss]?[\s\xa0]*[:–-]"
    r"|That (?:the )?(?:Committee|Board|Cabinet|Members|Panel) )"
)
# "What the Board is asked to do": the recommendations by another name
_ASKED = re.compile(r"what\b.{0,60}\b(?:is|are)[\s\xa0]+(?:being[\s\xa0]+)?(?:asked|recommended|invited)\b", re.I)
_INCOMPLETE = re.compile(
    r"(?:[:–—-]|\b(?:[Tt]hat|THAT|to|and|RESOLVED|[Rr]esolved|AGREED|[Aa]greed|the following))[\s\xa0]*[:–-]?$"
    # "Members raised the following points;"
    r"|\b(?:following|points|these)(?:[\s\xa0]\w+){0,4}[\s\xa0]*;$"
)
_LIMB = re.compile(r"(?:That|THAT|that|and|And|AND|or|to|To|ii?i?|[b-f])\b[\s\xa0)]")
# What the past tells is no decision of this meeting: "Cabinet agreed in February 2024 that ...".
_PAST = re.compile(
    r"[^.:;]{0,120}?\b(?:agreed|resolved|decided|approved|noted|endorsed|adopted|ratified)[\s\xa0]+"
    r"(?:(?:in|on)[\s\xa0]+(?:\d{1,2}(?:st|nd|rd|th)?[\s\xa0]+)?(?:early[\s\xa0]+|late[\s\xa0]+)?(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b"
    r"|(?:at|in)[\s\xa0]+(?:its|their|the|an)[\s\xa0]+(?:last|previous|earlier)\b|last[\s\xa0]+(?:year|month|week|autumn"
    r"|spring|summer|winter)\b)"
)
_NARRATIVE = re.compile(
    r"\b(?:was|were|had|did|said|thanked|noted|asked|heard|explained|informed|left|ended|closed|adjourned|joined"
    r"|declared|advised|commented|welcomed|introduced|reported)\b",
    re.I,
)
_INTEREST = re.compile(r"declar|interest|^none\b|^no (?:member|declar)|^there were (?:none|no)", re.I)
_INTERESTS = re.compile(
    r"declarations?\b.{0,40}\binterests?|\bdatganiadau? o (?:fuddiant|ddiddordeb)|^interests$"
    r"|members['’]? interests|disclosures? of (?:\w+ )?interests?",
    re.I,
)
_MIXED = re.compile(r"apolog|welcome|minutes|substitut|membership", re.I)


def label(line: str) -> Label | None:
    """What a line that is nothing but a label announces: "Minutes:", "Decision", "Actions"."""
    words = plain_words(line).strip(" \xa0")
    for name, pattern in _LABEL:
        if pattern.match(words):
            return name if words.endswith(":") or _BARE.match(words) or (name in _LONG and len(words) > 9) else None
    return None


def numbered_label(line: str) -> Label | None:
    """What a heading that is nothing but a number and a label announces: "2. Decision"."""
    plain = plain_words(line)
    bare = numbering.unnumbered(plain)
    return label(bare) if bare != plain else None


def subject(words: str) -> Label | None:
    """What a heading of a report announces: "4. Recommendations"; None for all but recommendations."""
    bare = numbering.bare(words).lower().lstrip("*<u>1234567890. ")
    return Label.RECOMMENDATION if bare.startswith("recommend") or _ASKED.match(bare) else None


def label_places(words: str) -> tuple[int, ...]:
    """Where labels and resolutions begin and end inside a long line: before each, and after each label."""
    places = [place for match in _INSIDE.finditer(words) for place in match.span()]
    resolved = (match.end() for pattern in (_RESOLVED_INSIDE, _AGREED_INSIDE) for match in pattern.finditer(words))
    # The mark of an entry ("a) It was RESOLVED") stays with it.
    return (*places, *(place for place in resolved if numbering.bare(words[:place]).strip()))


def resolves(words: str) -> bool:
    """Whether a paragraph opens with the words by which a committee resolves, agrees or notes a report."""
    plain = plain_words(numbering.bare(words))
    return bool(_FORMULA.match(plain)) and not _PAST.match(plain)


def resolves_in_form(words: str) -> bool:
    """Whether it does so in capitals, as even below "Reasons:" only a resolution does."""
    return resolves(words) and bool(_CAPITALS.search(words[:160]))


def gives_reasons(words: str) -> bool:
    """Whether a paragraph gives the reasons of a decision: "REASON: ..."."""
    return bool(_REASON.match(plain_words(numbering.bare(words))))


def acts(words: str) -> bool:
    """Whether a paragraph opens as an action: "Action: ...", "ACTION Clerk to ..."."""
    return bool(_ACTION.match(plain_words(numbering.bare(words))))


def marked_action(words: str) -> bool:
    """Whether the clerk's mark ACTION closes the paragraph."""
    return bool(_MARKED.search(words))


def recommends(words: str) -> bool:
    """Whether a paragraph asks its readers to do something, as the recommendations of a report do."""
    return bool(_RECOMMENDED.match(plain_words(numbering.bare(words))))


def is_incomplete(words: str) -> bool:
    """Whether the words lead in to what comes next: "It was RESOLVED that:"."""
    return bool(_INCOMPLETE.search(plain_words(words).rstrip(" \xa0*")))


def is_limb(words: str) -> bool:
    """Whether a paragraph begins like one more limb of a resolution: "That the ...", "and ..."."""
    return bool(_LIMB.match(words))


def tells(words: str) -> bool:
    """Whether a paragraph tells what happened, so that it cannot be the last limb of a resolution."""
    return bool(_NARRATIVE.search(" ".join(words.split()[:9])))


def is_about_interests(title: str) -> bool:
    """Whether an item is the one for declarations of interest."""
    return bool(_INTERESTS.search(title))


def declares(title: str, words: str) -> bool:
    """Whether a paragraph of that item is a declaration; where it holds other business, what speaks of it."""
    return not _MIXED.search(title) or bool(_INTEREST.search(words))
