"""The kind of answer that a question wants, and the questions within it (pure)."""

import re

from assistant.answers import Wanted
from ingest.papers import PaperType

_MONEY = r"(?:cost|spen[dt]|spending|pay|paid|paying|money|fund\w*|budget\w*|grant|worth|need\w*|sav\w+)"
_BODY = r"(?:they|we|(?:the )?(?:[\w'’-]+ ){0,4}?(?:committee|council|cabinet|panel|board|executive|members|scrutiny))"
_IN_THE_END = r"(?:actually|finally|then|itself|in the end)"
# "Has it come back", not "when it came back", "the meeting where the plan came back".
_COMES_BACK = (
    r"^(?!.*\b(?:when|after|before|once|(?:meeting|time|session|one|day) (?:where|that|(?:at |to )?which))\b"
    r"[^?]{0,60}\bc[ao]mes? back\b).*\bc[ao]mes? back\b"
)
_PATTERNS: tuple[tuple[Wanted, tuple[str, ...]], ...] = (
    (
        Wanted.DECISION,
        (
            r"\bwhat (?:has )?happened (?:at|under|on|in|with) (?:the )?(?:agenda )?(?:item|minute)\b",
            r"\bwhat (?:does|did|was|is) (?:the )?minute (?:no\.? ?|number )?\d[\w/.]* (?:say|said|record|tell|about)",
        ),
    ),
    (
        Wanted.ITEM,
        (
            r"\b(?:what|which)(?:'s| is| was| were)?\s+(?:the )?(?:(?:agenda )?item|minute) (?:no\.? ?|number )?\d",
            r"\b(?:item|minute) \d[\w/.]*\b.{0,80}\b(?:what was (?:it|that)|subject|what about|called)\b",
        ),
    ),
    (
        Wanted.DEFINITION,
        (
            r"\bstands? for\b",
            # "VAWG = ?", "what's VAWG short for", "VAWG meaning"
            r"(?-i:^\W{0,9}[A-Z][A-Za-z&]{0,9}[A-Z][A-Za-z&]{0,9})[\s=?]*$|(?-i:\b[A-Z]{2,}) mean(?:s|ing)?\b(?! for\b)"
            r"|(?-i:\b[A-Z]{2,})\b[^?.]{0,8} short for\b",
            r"\bwhat (?:is|are|was) (?:an? |the )?(?-i:[A-Z]{2,}s?)(?=\s*(?:$|[?.,;]|(?:and|in|exactly)\b))",
            r"\bwhat (?:does|do|did) (?:the )?(?-i:[A-Z]{2,}s?) (?:mean|stand)\b",
            r"(?-i:\b[A-Z]{2,}\b).{0,12}\bwhat is (?:it|that)\b",
        ),
    ),
    (Wanted.PER_CENT, (r"\bper ?cent(?:age)?\b", r"%", r"\bwhat (?:share|proportion)\b")),
    (
        Wanted.AMOUNT,
        (
            rf"\bhow much\b.{{0,60}}\b{_MONEY}\b",
            r"\bhow much (?:did|do|does|was|were|is|are|has|have|had|will)\b.{0,60}"
            r"\b(?:propos|ask|offer|charg|claim|bid|quot|fin(?:ed?\b|ing)|rais|award)\w*\b",
            r"\bworth\b",
            r"£",
            r"\b(?:cost|price|budget|funding|fee)s? of\b",
            r"\bwhat did .* (?:cost|charge)\b",
        ),
    ),
    (Wanted.COUNT, (r"\bhow many\b", r"\bnumber of\b", r"\bwhat ages?\b", r"\bhow old\b")),
    (
        Wanted.DATE,
        (
            # "when was it", not "when it was set up"
            r"\b(?:tell (?:me|us)|know|check|find out|ask(?:ed)?|and|or),? when\b",
            r"\bwhen(?:'s|’s)?\b(?! (?:it|they|he|she|we|you|this|that|these|those|the \w+)"
            r" (?:was|were|is|are|had|has|came|went|met|got|first|last)\b)",
            r"\b(?:what|which) (?:date|day|year|month|time)\b",
            r"\bwhich (?:\d{4} )?meeting\b",
            r"\bhow soon\b",
            r"\bdeadline\b",
            r"\btarget (?:date|for)\b",
        ),
    ),
    (
        Wanted.PERSON,
        (
            r"(?:^|[^\w\s]\s*|\b(?:and|or|to|by|from|for|with|but|so)\s+)who(?:['’]?s|se|m)?\b",
            r"\bwhich (?:councillor|cllr|officer|member|person)s?\b",
            r"\bjob title\b",
        ),
    ),
    (
        Wanted.RECOMMENDATION,
        (
            r"\b(?:committee|cabinet|board|panel|members?|councillors|council|scrutiny|we|us|it)\b.{0,25}"
            r"\b(?:asked|invited|recommended|requested) to (?:do|agree|approve|note|decide|consider|support|endorse)\b",
            r"\brecommend(?:ed|ations?|s|ing)?\b",
        ),
    ),
    (
        Wanted.ACTION,
        (
            r"\b(?:told|asked|instructed|left|meant|supposed|going) to do\b",
            r"\b(?:what|which|any)\b.{0,20}\bactions\b(?! plan)",
            r"\bfollow(?:ed|s)?[- ]ups?\b",
            r"\bwho (?:ha[ds]|was|is|were|are) to\b|\bwho(?:'s|’s)? (?:got|had|has) to\b",
            r"\bwho took (?:it|that|this|on)\b",
        ),
    ),
    (
        Wanted.DECISION,
        (
            r"\b(?:resolve[ds]?|resolution|decide[ds]?|decision|agree[ds]?|approve[ds]?|vot(?:e|ed|es))\b",
            r"\b(?:referred|sent) (?:up )?to\b",
            r"\b(?:get|got|anything) (?:sent|referred)\b",
            r"\b(?:outcome|turn(?:ed)? down|reject(?:ed)?|refused?|endorse[ds]?|go[- ]ahead)\b",
            r"\b(?:sign(?:ed|s)?(?:\s+\w+){0,2}\s+off|go(?:es)? through|went through|get passed|was passed)\b",
            r"\b(?:(?:got|was|were|get) added|added to)\b",
            r"\b(?:settled? on|g[eo]t passed|plump(?:ed)? for|opt(?:ed)? for|went for|do about|did about)\b",
            r"\bwhat (?:did|have|has) (?:[\w'’-]+ ){1,5}?(?:do|done) (?:about|with)\b",
            r"\bwhat did (?:they|we|it|the (?:committee|council|cabinet|panel|board|sub-committee)) do to\b",
            rf"\bwhat (?:did|has|have) {_BODY}(?: {_IN_THE_END})* (?:go|gone) (?:for|with)\b",
            rf"\bwhat (?:did|has|have) {_BODY}(?: {_IN_THE_END})+ (?:give|given|grant|allow|do|choose|pick|want)\b",
            r"\bc[ao]mes? (?:out )?of (?:it|this|that)\b",
            r"\bwhat (?:has )?happened (?:about|with|over)\b",
        ),
    ),
    (Wanted.REASON, (r"\bwhy\b", r"\breasons?\b")),
    (
        Wanted.SAID,
        (
            r"\b(?:say|said|told|hear|heard|explain(?:ed)?|mention(?:ed)?|comment(?:ed)?|raised?|suggest(?:ed)?)\b",
            r"\b(?:views? of|thoughts?|concerns?|discussed)\b",
        ),
    ),
    (
        Wanted.COMPARISON,
        (
            r"\b(?:compare[ds]?|comparison|versus|vs|differ(?:ent|ence|s)?|each give|both|better or worse)\b",
            r"\bby (?:the time|(?:19|20)\d\d)\b",
            r"\b(?:newer|later|earlier|since then|like for like)\b",
            # "what has changed", not "what changes to it did they agree"
            r"\bchang(?:ed?|es)\b(?! (?:to|in|of)\b[^?]{0,80}\b(?:did|were|was|agreed?|made|resolved?|approved?)\b)",
            r"\bmoved between\b",
            r"\bagainst (?:the |its |their )?(?:outturn|budget(?! holder)|forecast|target|q(?:uarter )?[1-4]"
            r"|(?:19|20)\d\d|(?:first|second|third|fourth|last|previous) (?:quarter|year|half))\b",
        ),
    ),
    (
        Wanted.HISTORY,
        (
            r"\b(?:history|stor(?:y|ies)|timeline|chronolog\w*|over (?:the years|time)|so far|at each|each time)\b",
            r"\bsince \d{4}\b",
            _COMES_BACK,
            r"\bever (?:came|come|been)\b|\bwhat has been (?:said|decided|done|reported)\b",
            r"\bevery(?:thing| time)\b.{0,60}\b(?:said|decided|resolved|discussed|reported)\b",
            r"\bstage by stage\b|\btrack\b|\bevery time\b|\beach report\b|\b(report|quarter|meeting|year) by \1\b"
            r"|\btake (?:me|us) through\b|\bin order of (?:date|time)\b|\bfigures? in order\b"
            r"|\bdates?\b[^?]{0,40} in order\b",
            # "how the wait has moved from January through to July", "set out how the opening slipped"
            r"\bhow\b[^?]{0,120}\b(?:moved|shifted|changed|gone|went|progressed|developed)\b[^?]{0,20}"
            r"\b(?:from|since|over)\b"
            r"|\b(?:set out|show|trace) how\b[^?]{0,120}\b(?:slipped|moved|changed|risen|rose|fallen|fell|grown|grew)\b"
            r"|\bhow did\b[^?]{0,80}\b(?:move|shift|progress|develop)\b"
            r"|\bthrough(?: to)? (?:19|20)\d\d\b|\bthrough to\b|\bfrom start to finish\b",
        ),
    ),
    (
        Wanted.TABLE_VALUE,
        (
            r"\b(?:in|from|according to) (?:the )?(?:\w+ ){0,3}table\b|\btables?\s+\d",
            r"\b(?:target|baseline|score[ds]?|ranking|status|rag rating|risk rating|variance|forecast|outturn)\b",
        ),
    ),
    (
        Wanted.YES_NO,
        (
            r"^(?:(?:and|so|but|ok(?:ay)?)[\s,]+)?(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should)\b",
            r"[,;:-]\s*(?:did|is|are|was|were|has|have) (?:it|they|he|she|we|that|this|there)\b",
        ),
    ),
    (
        Wanted.LIST,
        (
            r"\blist\b",
            r"\bwhich (?:\w+ ){0,3}\w+s\b",
            r"\bwhat (?:\w+ ){0,2}(?:groups|stages|items|topics|priorities|areas|names|options|points)\b",
            r"\ball of\b|\ball the (?:bits|points|parts|reasons|names|steps|options)\b|\bbullet(?:s|ed)?\b",
            r"\bkey (?:messages|points|findings|themes|issues)\b|\bname (?:every|each|all|them)\b",
            r"\bthe (?:two|three|four|five|six|seven|eight|nine|ten) "
            r"(?!years|months|weeks|days|hours|times|meetings|quarters|papers|reports|figures)(?:[a-z]+ )?[a-z]+s\b",
            r"\bset out\b",
        ),
    ),
)
# In which kind of paper a question says that something stands.
_PAPERS = (
    (PaperType.MINUTES, re.compile(r"\b(?:in|according to|from|do|per) the (?:\w+ ){0,3}minutes\b(?! of)", re.I)),
    (PaperType.AGENDA_PACK, re.compile(r"\b(?:agenda|reports?) pack\b", re.I)),
    (PaperType.DECISION, re.compile(r"\bdecision (?:notice|record|page)\b", re.I)),
)
_SIGNS = tuple((kind, re.compile("|".join(patterns), re.I)) for kind, patterns in _PATTERNS)
_ASKING = r"(?:how|what|which|who|whose|whom|when|where|why|did|do|does|is|are|was|were|has|have|had|can|could|should)"
_LED = rf"(?:(?:also|then|by|for|to|at|in|on|from|with|of)\s+)?{_ASKING}\b"
_ASKS = re.compile(rf"\b(?:{_ASKING}|when's|who's|what's|list|set out|summarise|compare|need|tell)\b|\?", re.I)
_VERSION = r"(?:versions?|reports?|papers?|minutes|drafts?|agendas?|text|wording|figures?|pack)"
_EARLIER = re.compile(
    rf"\b(?:original(?:ly)?|earlier|previous|first|older?|superseded|replaced|withdrawn|uncorrected)"
    rf"\s+(?:published\s+|printed\s+)?{_VERSION}\b|\boriginally\b"
    r"|\bbefore (?:it|they|this|that|these|the \w+) (?:was|were|had been) "
    r"(?:corrected|revised|replaced|amended|changed)\b"
    rf"|\b(?:changed|differs?|different)\b.{{0,80}}\b(?:revised|corrected|new|later|first|original) {_VERSION}\b",
    re.I,
)
_LATER = re.compile(r"\b(?:now|since(?: then)?|later on|afterwards?|so far|today|latest)\b", re.I)
_CAME_BACK = re.compile(rf"{_COMES_BACK}|\bsince then\b", re.I)
_CUT = re.compile(rf"(?<=[?!;])\s+|(?<=[a-z]\.)\s+|,?\s+(?:and|but)\s+(?={_LED})|,\s+(?={_LED})|:\s+|\s+-\s+", re.I)


def wanted(question: str) -> tuple[Wanted, ...]:
    """The kinds of answer asked for, the most particular first; a plain fact if nothing shows."""
    found = tuple(dict.fromkeys(kind for kind, sign in _SIGNS if sign.search(question)))
    return found or (Wanted.FACT,)


def paper_type(question: str) -> PaperType | None:
    """The kind of paper in which a question says that something stands, if it names one."""
    return next((kind for kind, sign in _PAPERS if sign.search(question)), None)


def asks_of_earlier(question: str) -> bool:
    """Whether a question asks what stood in a paper before a later version took its place."""
    return bool(_EARLIER.search(question))


def asks_of_later(question: str) -> bool:
    """Whether a question asks what became of a thing: whether it came back, or in its second part how it stands now."""
    return bool(_CAME_BACK.search(question)) or any(tells_of_later(part) for part in parts(question)[1:])


def tells_of_later(part: str) -> bool:
    """Whether a part of a question is not of the time that the part before it names, but of what came after."""
    return bool(_LATER.search(part) or _CAME_BACK.search(part))


def parts(question: str) -> tuple[str, ...]:
    """The questions within a question, in order; what only sets the scene ("For a briefing on parks:") is none."""
    pieces = [piece.strip(" ,;") for piece in _CUT.split(question)]
    kept: list[str] = []
    for piece in filter(None, pieces):
        if len(piece.split()) >= 3 or not kept:
            kept.append(piece)
        else:
            kept[-1] = f"{kept[-1]} {piece}"
    asking = tuple(piece for piece in kept if _ASKS.search(piece))
    return asking or (question.strip(),)
