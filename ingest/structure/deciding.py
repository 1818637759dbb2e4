"""How far a decision reaches: what goes on with it, what only tells of it, and what leads in to it (pure)."""

import re

from ingest import numbering
from ingest.structure.furniture import plain_words
from ingest.structure.wording import acts, gives_reasons, is_limb, resolves, tells

_BODY = (
    r"(?:Sub-?[Cc]ommittee|[Cc]ommittee|Board|Panel|Cabinet|Council|Commission|Forum|Executive|Assembly|Authority"
    r"|Members)"
)
# What the body is to do: "the licence be granted", not "it will be granted".
_SUBJUNCTIVE = re.compile(
    r"(?:(?!\b(?:to|will|would|should|shall|can|could|may|might|must|not)[\s\xa0]+be\b)[^.;])*?"
    r"\bbe[\s\xa0]+(?:not[\s\xa0]+)?\w+(?:ed|en|t)\b"
)
_REFRAINS = re.compile(rf"(?:The[\s\xa0]+)?(?:[\w-]+[\s\xa0]+){{0,3}}?{_BODY}[\s\xa0]+(?:did not|declined to)\b")
_ACTS = re.compile(
    rf"(?:The[\s\xa0]+)?(?:[\w-]+[\s\xa0]+){{0,3}}?{_BODY}[\s\xa0]+(?:(?:also|then|further)[\s\xa0]+)?"
    r"(?:resolved|agreed|decided|approved|noted|endorsed|adopted|welcomed|asked|requested|supported|received)\b"
)
_OPENS = re.compile(
    r"(?:(?:Thereafter|Accordingly|Therefore|Following discussion|Having (?:considered|heard)[^:]{0,160})[\s\xa0,]+)?"
    rf"(?:[Tt]he[\s\xa0]+)?(?:[A-Z][\w&’'-]*[\s\xa0]+){{0,6}}?{_BODY}[^.:]{{0,120}}:[\s\xa0]*[–-]?$"
)
_VERB = re.compile(
    r"(?:also[\s\xa0]+)?(?:resolved|agreed|decided|approved|noted|referred|endorsed|adopted|refused|continued"
    r"|recommended|instructed|delegated)\b",
    re.I,
)
_SPEAKS = re.compile(
    r"(?:County[\s\xa0]+)?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Prof|Officers?|In (?:reply|response|answer)"
    r"|The (?:Chair|Vice|Leader|Mayor|Director|Head|Chief|Manager|Clerk|Monitoring|Section|Deputy|Portfolio"
    r"|[A-Z][a-z]+ Officer))\b[^.]{0,120}?\b(?:said|asked|thanked|replied|told|explained|reported|advised|confirmed"
    r"|added|wished|declared|observed|felt|thought|voted|voting|abstained|requested|introduced|presented|pointed|left|came|went|rejoined"
    r"|returned)\b"
    r"|(?:The|An?)[\s\xa0]+(?:proposal|amendment|motion)\b[^.]{0,200}?\b(?:withdrawn|lost|fell"
    r"|not (?:carried|supported))\b"
)
# "There were none." below "Decision:" decides nothing; "No action be taken" does
_NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|there (?:were|was) (?:none|nothing|no\b[^.]*)|dim"
    r"|no (?:decisions?|apologies|declarations?|questions|petitions|deputations|urgent business|other business)\b"
    r"(?:(?!\bbe\b)[^.])*)\.?$",
    re.I,
)
# "That grants be made as follows:": the lines below are entries, whatever they say
_LISTS = re.compile(r"\b(?:as follows|following|below|namely|these)\b[^.;]{0,80}:[\s\xa0]*[–-]?$", re.I)
_ENDED = re.compile(r"[.!?][\s\xa0\"”)*]*$")
_REPORTS = re.compile(
    r"\b(?:considered|discussed|agreed|proposed|seconded|received|presented|asked|raised|sought|felt|vot(?:ed|ing)"
    r"|(?:was|were|is|are|has|have|had|will|would)\b(?! to be\b))\b",
    re.I,
)
_MOST_WORDS = 20


def _plain(words: str) -> str:
    return plain_words(numbering.bare(words))


def goes_on(words: str) -> bool:
    """Whether a paragraph below a decision is decided, too: a formula, a limb, what the body did, "... be granted"."""
    plain = _plain(words)
    return (
        resolves(words)
        or is_limb(plain)
        or bool(_SUBJUNCTIVE.match(plain) or _REFRAINS.match(plain) or _ACTS.match(plain))
    )


def says_nothing(words: str) -> bool:
    """Whether words below "Decision:" only tell that there was nothing to decide: "None.", "There were none."."""
    return bool(_NOTHING.match(_plain(words)))


def stands_apart(words: str) -> bool:
    """Whether a paragraph is no limb of what is decided above it, wherever it stands: "ACTION: ...", "Reason: ..."."""
    return acts(words) or gives_reasons(words)


def recounts(words: str) -> bool:
    """Whether words tell what somebody said or did: "The Leader thanked officers"."""
    return bool(_SPEAKS.match(_plain(words)))


def lists_on(words: str, lead: str, entry: str, gap: int) -> bool:
    """Whether a line without a mark is one more entry of the list that `lead` opens and that has come to `entry`.

    `gap` counts the line breaks above it. An entry is no sentence. Both hold a figure, or the lead-in says that a list
    follows and they stand on successive lines.
    """
    if not entry or not lead.rstrip("*– -").endswith(":") or _ENDED.search(entry) or len(words.split()) > _MOST_WORDS:
        return False
    if tells(words) or recounts(words) or _REPORTS.search(words):
        return False
    if all(any(map(str.isdigit, one)) for one in (entry, words)):
        return True
    return gap == 1 and bool(_LISTS.search(plain_words(lead))) and not _ENDED.search(words)


def names_body(words: str) -> bool:
    """Whether the words name a body and lead in to what it did: "Thereafter the Committee:-"."""
    return bool(_OPENS.match(plain_words(words)))


def begins_with_verb(words: str) -> bool:
    """Whether an entry of the list below such words begins with what the body did: "(i) APPROVED the Plan"."""
    return bool(_VERB.match(_plain(words)))
