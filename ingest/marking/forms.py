"""What a form says of publication: "Class: Part 1", "Is this report exempt? Yes" (pure)."""

import re

from ingest.marking.marks import (
    MARKED,
    ONE,
    OPEN,
    TWO,
    Marking,
    Scope,
    Verdict,
    appendices,
    plain,
    reason_of,
    simple,
    unsettled,
)

_LABEL = re.compile(
    r"(?:^|\| |(?<=[;,] ))(?P<label>(?:report |paper )?class(?:ification)?|(?:report |paper |publication )?status"
    r"|access|not for publication|exempt from publication|confidentiality|confidential|part(?:ly|ially)?[- ]exempt"
    r"|exempt(?:ion)?(?: status| information| report| item| or open| paragraph\w*)?|restricted|restrictions?|private"
    r"|(?:open|public)(?: ?/ ?| or | and )(?:exempt|closed|private|confidential|part exempt)\w*|(?:exempt|private"
    r"|confidential)(?: ?/ ?| or | and )\w+(?: information| report| item)?"
    r"|part (?:1|i|a)(?: ?/ ?| or )(?:part )?(?:2|ii|b)|(?:security|protective) (?:classification|marking)"
    r"|reasons? for (?:the )?(?:exemption|confidentiality|restriction|exclusion|privacy)|publication|press and public"
    r"|(?:is|does|will) (?:this|the) (?:report|item|paper|decision|matter|document)"
    r"(?=[^?|:]{0,60}(?:exempt|confidential|private|restricted|public|open|closed))[^?|:]{0,60}|for publication"
    r"|type of (?:report|paper)"
    r"|open|public|marking|part)\s*"
    r"(?P<mark>[:?|=]+|- |$)[\s:|]*(?P<value>[^|]*)"
)
_NEXT_LABEL = re.compile(
    r" (?:date|wards?|contributors?|item no|key decision|report (?:of|author|title)|lead|author|contact"
    r"|agenda item)\b.*"
)
_OPEN_LABEL = re.compile(
    r"^(?:for publication|open|public|publication)$|\b(?:be )?(?:public|published|open)\b(?!.*(?:exempt|private))"
)
_FIRM_LABEL = re.compile(r"class|exempt|confidential|part|secur|protect|marking|^is |^does |^will |^reason|publication")
_PURE = re.compile(
    rf"(?:{MARKED.pattern}|{OPEN.pattern}|denied|schedule-12a|sensitive|paragraphs?|categor(?:y|ies)|yes|no|none"
    rf"|nil|n/?a|not"
    r"|applicable|required|of|the|under|by virtue|to|press|report|item|information|with|and|or|appendix \w+"
    r"|annex \w+|\d+"
    r"|[\s/(),.;:&-])+"
)
_BEGINS = re.compile(
    r"\W*(?:parts? \w+|exempt|confidential|restricted|marked-closed|denied|open|public|yes|no|none|not|official"
    r"|paragraphs?"
    r"|schedule-12a|by virtue|under|this|it|the (?:report|item)|appendix|contains)\b"
)
_BLANK = re.compile(
    r"(?:x+|tbc|tba|\?+|to be (?:confirmed|determined|decided|agreed)|unknown|unclear|.*delete (?:as|where).*)\.?"
)


def _valued(label: str, value: str) -> Marking | None:
    """What a form says: "Class: Part 1", "Is this report exempt? Yes"."""
    words = simple(value)
    opens = bool(_OPEN_LABEL.search(label))
    if re.match(r"(?:yes|y)\b", words) and len(words) < 200:
        words = f"{'public' if opens else _reason_word(label)} {words}"
    elif re.match(r"(?:no|none|nil|n|n/a|not applicable|not required)\b", words):
        words = f"{'exempt' if opens else 'public'} {words}"
    if re.fullmatch(r"class(?:ification)?|part", label) and (number := re.fullmatch(r"(1|i|a|2|ii|b)\.?", words)):
        words = f"part {number[1]}"
    if words == "closed" or not (_PURE.fullmatch(words) or (_FIRM_LABEL.search(label) and _BEGINS.match(words))):
        return unsettled() if _BLANK.fullmatch(words) and _FIRM_LABEL.search(label) else None
    closed = bool(MARKED.search(words) or "schedule-12a" in words or re.search(r"\bparagraphs? \d", words))
    return _weighed(label, words, closed, bool(OPEN.search(words)))


def _reason_word(label: str) -> str:
    return next((word for word in ("confidential", "restricted", "private") if word in label), "exempt")


def _weighed(label: str, words: str, closed: bool, opened: bool) -> Marking | None:
    if closed and "part" in label and "exempt" in label and not opened:
        return unsettled()
    if closed and (names := appendices(words)):
        scope = Scope.APPENDIX
        return Marking(verdict=Verdict.EXEMPT, scope=scope, reason=reason_of(words), names=names)
    if closed and re.search(r"\bpart(?:ly|ially)?[- ](?:exempt|confidential|restricted|private)", words):
        return unsettled()
    if closed and opened:
        return None if re.search(r"\bexempt (?:appendix|appendices|annex)", words) else unsettled()
    if closed:
        return Marking(verdict=Verdict.EXEMPT, scope=Scope.HERE, reason=reason_of(words))
    if opened:
        return Marking(verdict=Verdict.PUBLIC, scope=Scope.HERE, reason="marked public")
    return unsettled() if "sensitive" in words else None


def form(line: str) -> Marking | None:
    """What a plain line says as a form, with label and value; None where it is none."""
    found = None
    for match in _LABEL.finditer(line):
        if match["value"] and (len(line) < 400):
            found = found or _valued(match["label"], _NEXT_LABEL.sub("", f" {match['value']}").strip())
    if found is None and (bare := re.match(rf"class (?=(?:{ONE}|{TWO}|open|exempt|closed|confidential))(.*)", line)):
        found = _valued("class", _NEXT_LABEL.sub("", f" {bare[1]}").strip())
    return found


def label_alone(text: str) -> bool:
    """Whether a line is only the label of a form, whose value stands on the next line: "Class:", "Exempt?"."""
    match = _LABEL.fullmatch(plain(text))
    return bool(match and not match["value"])
