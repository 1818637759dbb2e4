"""How papers say that something in a paper is corrected, revised or replaced (pure)."""

import re

from ingest.dates import MONTHS

# What to search the keyword index for, among the papers that may hold a notice.
TERMS = (
    "should read",
    "should have read",
    "amended to read",
    "corrected to read",
    "correct record",
    "true record",
    "accurate record",
    "previous meeting",
    "last meeting",
    "minutes of the meeting",
    "note of the meeting",
    "changed to",
    "and not as",
    "as printed",
    "following correction",
    "following amendment",
    "supersedes",
    "superseded",
    "replaces",
    "is replaced",
    "is withdrawn",
    "set aside",
    "revised table",
    "revised report",
    "revised version",
    "corrected report",
    "corrected version",
    "corrected minutes",
    "replacement report",
    "where the report",
    "erratum",
    "errata",
    "corrigendum",
    "addendum",
)

_QUOTED = r"""(?:"[^"]{1,400}"|“[^”]{1,400}”|(?<!\w)[‘'](?:[^‘'’]|(?<=\w)['’](?=\w)){1,400}['’](?!\w))"""
_FIGURE = (
    r"(?:(?<![\w.,/])(?:[£$€]\s?)?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:%|(?i:per ?cent|million|billion|bn|[mk]))(?!\w))?)"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?i:{'|'.join(MONTHS)})(?: \d{{4}})?)"
_COUNT = r"(?i:\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)"
_NAME = r"(?:[A-Z][\w’'-]*(?: (?:of |and |the )?[A-Z][\w’'-]*){0,5})"
_VALUE = rf"(?:{_QUOTED}|{_DAY}|{_FIGURE}|{_COUNT}|{_NAME})"
_WORDS = rf"(?:{_VALUE}|[^\0.;:,\"“”]{{2,60}}?)"
_THE = r"(?:(?i:the (?:words?|figure(?: of)?|name|number|date|sum|amount|phrase)) )?"
# Between the wrong words and the verb: "... in minute 5 ..."; named places are masked by \0.
_AT = r"(?:\s+(?:(?i:in|on|at|of|under|the|first|second|third|last|line|sentence)|\0+|\([^)]{0,40}\)),?){0,6}\s+"
_CHANGED = r"(?:(?:be|is|are|was|were|being|to be)\s+)?(?:now\s+)?(?:amended|corrected|changed|altered|revised)"
_READ = (
    rf"(?P<firm>(?i:should (?:have )?(?:now )?(?:read|said)|ought to (?:have )?read|{_CHANGED} (?:so as )?to read"
    r"|(?:is |are )?to (?:now )?read|reads|(?:should |to |be |is |are ){0,3}replaced (?:by|with)(?= the following))"
    r"(?i: as follows| as| the following)?:?)"
)
_BE = (
    rf"(?i:should (?:have been|be)|{_CHANGED} to|(?:(?:be|is|was|to be)\s+)?(?:deleted and )?"
    r"(?:replaced|substituted) (?:by|with))"
)
_END = r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|in|on|under|as|at|for|that)\b)"
_NOT = r",?\s+\(?(?i:(?:and|but) not|not|rather than|instead of|in place of)\s+"
_PRINTED = r"(?i:printed|stated|recorded|minuted|shown|given|reported|published)"
# The first of those that begin at one place is taken.
FORMS = tuple(
    re.compile(form.replace("OLD", f"(?P<old>{old})").replace("NEW", f"(?P<new>{new})"))
    for form, old, new in (
        (rf"OLD{_AT}(?:{_READ}|{_BE})\s+{_THE}NEW(?!{_NOT})", _VALUE, rf"(?>{_VALUE})"),
        (rf"(?:{_READ}|{_BE})\s+{_THE}NEW{_NOT}{_THE}OLD{_END}", _WORDS, _WORDS),
        (rf"(?:was|is|were|are)\s+NEW,?\s+(?:and |but )?not,? (?P<firm>as {_PRINTED}),?\s+OLD{_END}", _WORDS, _WORDS),
        (
            rf"(?i:{_PRINTED}) as {_THE}OLD[;,]?\s+(?:and |but )?(?:this|it|which|that) (?:{_READ}|{_BE})\s+NEW{_END}",
            _WORDS,
            _WORDS,
        ),
        (rf"(?P<firm>(?i:replac(?:e|ing)))\s+{_THE}OLD{_AT}(?i:with|by)\s+{_THE}NEW", _VALUE, _VALUE),
        (
            rf"(?P<firm>(?i:delet(?:e|ing)))\s+{_THE}OLD,?\s+(?i:and (?:insert|substitut)\w*)\s+{_THE}NEW",
            _VALUE,
            _VALUE,
        ),
        (rf"(?P<firm>(?i:substitut(?:e|ing)))\s+{_THE}NEW\s+(?i:for)\s+{_THE}OLD", _VALUE, _VALUE),
        (rf"(?P<firm>\b(?i:for))\s+{_THE}OLD,?\s+(?i:(?:please )?read)\s+{_THE}NEW", _QUOTED, _VALUE),
        (rf"(?i:{_CHANGED})\s+(?i:from)\s+{_THE}OLD\s+(?i:to)\s+{_THE}NEW", _VALUE, _VALUE),
        (rf"{_READ}\s+{_THE}NEW", "", rf"{_VALUE}|[^\0\"“”]{{12,400}}$"),
    )
)
# Words without which no form can fit; they spare most units the search.
CUES = re.compile(
    r"read|said|should|not|correct|amend|chang|alter|revis|replac|supersed|withdraw|set aside|delet|substitut|in place"
    r"|instead|rather|where the",
    re.I,
)
# Words of one sort are put right by words of that sort.
SORTS = (re.compile(r"[£$€]"), re.compile(r"%|per ?cent", re.I), re.compile(rf"{_DAY}|^(?:19|20)\d\d$"))
SAYS = re.compile(
    rf"(?P<new>{_FIGURE}),?\s+where the (?:report|pack|paper|agenda|table|original)(?: in the \w+(?: pack)?)? "
    rf"(?:says|said|gave|gives|has|had|stated|shows|showed) (?P<old>{_FIGURE})"
)

PLACE = re.compile(
    r"\b(?:(?:minutes?|(?:agenda )?items?)(?: no\.?| number)? (?P<item>\d+(?:[./]\d+)*(?: ?\([a-z]+\)|[a-z]\b)?)"
    r"|(?:paragraphs?|paras?\.?) (?P<paragraph>\d+(?:\.\d+)*(?: ?\([a-z]+\))?)"
    r"|table (?P<table>[A-Z]?\d+(?:\.\d+)?[a-z]?)"
    r"|(?:pages?|p\.|appendix|annex|lines?|bullet(?: point)?|recommendation) [\dA-Z][\d.]*)(?![\w%])",
    re.I,
)
# The paragraph of something else than a committee paper: of the Constitution, of a policy.
ELSEWHERE = re.compile(
    r" (?:of|in) (?:the|its|our|that) "
    r"(?!(?:\S+ ){0,3}(?:reports?|papers?|pack|agenda|minutes?|notes?|appendix|addendum|supplement|table)\b)"
)
APPROVES = re.compile(
    r"\b(?:correct|true|accurate) record\b|\b(?:minutes|notes?) of (?:the|its|their|that|our) (?:last|previous)\b", re.I
)
MINUTES_ITEM = re.compile(
    r"(?:to )?(?:(?:confirm|approv|agree|sign|receiv)\w*(?: of)? )?(?:the )?"
    r"(?:draft |public )?(?:minutes|notes?|record)\b",
    re.I,
)
REPORT = re.compile(r"\b(?:report|paper|agenda|pack|appendix|supplement)\b", re.I)
OF_REPORT = re.compile(
    r"\b(?:table|paragraph|page|appendix)\b.{0,40}\b(?:of|in) the (?:\w+ ){0,2}(?:report|pack)\b", re.I
)
ERRATA = re.compile(r"\b(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|corrections?)\b", re.I)
REVISES = re.compile(r"\b(?:revised|corrected)\b", re.I)
RECORD = re.compile(r"\b(?:minutes?|notes?|record|recorded|error|mistake|correct(?:ed|ion|ions)?)\b", re.I)
ASKED = re.compile(r"\b(?:asked (?:whether|if)|queried|wondered)\b", re.I)
REFUSED = re.compile(
    r"\b(?:this|that|it|request|corrections?|amendments?|changes?)\b[^.\"“]{0,40}"
    r"\b(?:not (?:agreed|accepted|supported|made|carried)|declined|rejected|refused|defeated|lost)\b",
    re.I,
)
HELD = re.compile(r"\b(?:meeting|minutes|notes?|report)(?: held)? (?:on|of|for|to|dated|from)(?: \w+day,?)? ?$", re.I)

_MARK = r"(?:revised|corrected|amended|replacement|updated)"
MARKED = re.compile(rf"\({_MARK}\b[^)]*\)|\b{_MARK} (?:report|paper|version|table|minutes)\b|-\s*{_MARK}$", re.I)
MARKS_WHOLE = re.compile(
    r"\((?:revised|corrected|replacement)\b[^)]*\)$|\b(?:revised|corrected|replacement) (?:report|version|minutes)\b",
    re.I,
)
_NUMBER = r"table (?P<{}>[A-Z]?\d+(?:\.\d+)?[a-z]?)"
_FIRST, _SECOND, _THIRD, _FOURTH = (_NUMBER.replace("{}", name) for name in "abcd")
TABLE_REPLACED = re.compile(
    rf"\b{_FIRST}\b(?![^.]{{0,80}}\bnot\b)[^.]{{0,80}}?\b(?:is|are|was|has been|be|now)\s(?:now |therefore |hereby )?"
    r"(?:withdrawn|superseded|replaced)"
    rf"|\b(?:replac(?:es|ing)|supersed(?:es|ing)|set aside|in place of|instead of)\s+(?:the )?(?:\w+ )?"
    rf"{_SECOND}"
    rf"|\b{_THIRD}\b,? (?:as |\()(?:revised|corrected)"
    rf"|\b(?:revised|corrected|replacement) {_FOURTH}",
    re.I,
)
_PAPER = r"(?:report|paper|version|document|appendix|schedule)"
_BEFORE = (
    r"(?:circulated|published|issued|sent|dispatched|printed|previous(?:ly)?|original(?:ly)?|earlier|first|pack"
    r"|with the agenda)"
)
WHOLE_REPLACED = re.compile(
    rf"\bthis (?:\w+ )?{_PAPER}\b[^.]{{0,60}}?"
    r"\b(?:supersed|replac|is in place of|is a (?:revis|correct)ed version of)\w*"
    rf" (?:and (?:replac|supersed)\w+ )?(?:the|that|those)\b[^.]{{0,40}}?\b{_BEFORE}"
    rf"|\bthe {_PAPER}\b[^.]{{0,60}}?\b{_BEFORE}\b[^.]{{0,60}}?\b(?:is|has been|was|are)(?: now)?"
    r" (?:superseded|replaced|withdrawn and replaced)",
    re.I,
)
