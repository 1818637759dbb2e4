"""How strongly words hold something: what must, may and need not be; what is sure, likely or left open (pure)."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType

_NOT = r"(?:not|n['’]t|never|no longer)(?: \w+ly| yet| currently)?"
_NO_ = r"(?:no|without|without any|lacks?|lacked)"
# Longer wordings first: what one takes is no more there for those after it ("is not allowed to" is no "allowed to").
_DUTIES: tuple[tuple[str, str], ...] = (
    (
        "permitted",
        r"(?:lift|end|remov|scrap|dropp|abolish|revok|rescind|repeal|withdr[ae]w)(?:e|s|es|ed|d|ing|al|n|al of)?"
        r" (?:(?:the|its|their|a|an|any|this|that|all) )?(?:\w+ )?(?:bans?|prohibitions?)",
    ),
    (
        "free",
        rf"need not|needn['’]t|{_NOT} (?:have to|has to|need(?:ed)? to|required|obliged|bound to|compelled|compulsory"
        rf"|mandatory|obligatory|forced|necessary|a requirement)|{_NO_} (?:need|requirement|obligation|duty|compulsion)"
        r"|optional|voluntar(?:y|ily)|discretion(?:ary)?|(?:may|can) (?:choose|decide|pick) (?:whether|if)"
        r"|(?:free|at liberty|up to \w+|left to \w+) to (?:choose|decide) (?:whether|if)|unnecessary|dispensed with"
        r"|exempted? from (?:the )?(?:requirement|duty|obligation)",
    ),
    (
        "forbidden",
        rf"(?:must|may|can|shall|could|might) {_NOT}(?! (?:be (?:able|enough|ready|possible|needed|required)|only))"
        r"|cannot|mustn['’]t|can['’]t"
        rf"|{_NOT} (?:allow(?:ed)?|permit(?:ted)?|free to|entitled|eligible to|authorised to|empowered|at liberty"
        rf"|able to|have (?:the )?(?:right|power))|{_NO_} (?:right|power|permission|authority|entitlement) to"
        r"|forbid(?:den|s)?|forbade|prohibit(?:ed|s|ion)?|bann?(?:ed|s)?|barred from|disallowed|outlawed|off limits"
        rf"|{_NO_} \w+ (?:may|can|is allowed|are allowed|is permitted|are permitted)",
    ),
    (
        "required",
        r"must|ha(?:ve|s|d) to|need(?:s|ed)? to|requir(?:ed|es?|ing) to|(?:is|are|was|were|be) required|requirement"
        r"|oblig(?:ed|ation|atory|es)|bound to|compel(?:led|s)?|forced to|compulsory|compulsorily|mandatory"
        r"|(?:a|the|their|its|under|statutory|legal) duty|under orders to|is essential|are essential",
    ),
    (
        "permitted",
        r"may(?! (?:\d|be |have |well |also be |not ))|allow(?:ed|s)?|permit(?:ted|s)|permission to"
        r"|(?:is|are|was|were|be) free to|at liberty|entitled|(?:the |a |have |has )right to"
        r"|(?:the |has |have )power to|empowered|authorised to|can(?! ?not\b| be (?:seen|found))|whichever"
        r"|whatever \w+ (?:they|he|she|it|we) (?:likes?|wish(?:es)?|choose)",
    ),
)
_CHANCES: tuple[tuple[str, str], ...] = (
    (
        "doubtful",
        r"unlikely|improbable|(?<!no )(?<!without )(?<!beyond )doubt(?:s|ed|ful)?"
        r"|sceptical|unsure|uncertain|unconvinced|(?:probably|likely|expected|in all likelihood) not"
        r"|(?:will not|won['’]t|would not|wouldn['’]t) (?:probably|likely)"
        rf"|{_NOT} (?:likely|expected|sure|certain|convinced|confident)|remote chance|little chance|little prospect"
        r"|could not (?:promise|guarantee)|no guarantee",
    ),
    (
        "certain",
        r"certain(?:ly|ty)?|definite(?:ly)?|guarantee[sd]?|inevitabl[ey]|sure(?:ly)?|confirmed|(?:has|have|had|was|were)"
        r" (?:been )?(?:shown|proved|proven|established)|(?:showed|proved|established|ascertained) that|without doubt"
        r"|no doubt|undoubtedly|conclusively|for certain|beyond doubt|unquestionably|in any event|is going to"
        r"|are going to|was going to|were going to",
    ),
    (
        "likely",
        r"likely|probabl[ey]|expect(?:ed|s|ation|ing)?|anticipat(?:ed?|es|ing)|forecast|predict(?:ed|s)|due to|should"
        r"|estimat(?:ed?|es)|believ(?:ed?|es)|thought|thinks?|(?:in|on) [^.,;]{0,40}(?:view|opinion)"
        r"|assum(?:ed?|es)|suspect(?:ed|s)?|in all likelihood|presumably",
    ),
    (
        "possible",
        r"may(?! (?:\d|not\b))|might|could(?! not|n['’]t)|possib(?:le|ly|ility)|perhaps|maybe|potential(?:ly)?|chance"
        r"|conceivabl[ey]|risk(?:s|ed)?|fear(?:s|ed)?|would be able|tentative(?:ly)?|option",
    ),
    (
        "intended",
        r"plan(?:s|ned|ning)?|inten(?:d|ds|ded|t|tion|tions|ding)|propos(?:e|ed|es|al|als|ing)"
        r"|recommend(?:ed|s|ation|ations)?|suggest(?:ed|s|ion)?|aim(?:s|ed)?|hop(?:e|es|ed|ing)|scheduled|set to"
        r"|wish(?:es|ed)?|would like|meant to|advi[cs]e[ds]?|consider(?:ed|ing|s)?|draft|provisional(?:ly)?"
        r"|in principle",
    ),
    (
        "promised",
        r"promis(?:e|ed|es|ing)|under(?:took|take[sn]?|taking)|commit(?:ted|ment|s)?|pledg(?:e|ed|es)|agreed to"
        r"|assur(?:ed|ance)|gave (?:his|her|its|their) word|offer(?:ed|s)? to",
    ),
    ("future", r"will|would|shall|['’]ll|(?:is|are|was|were) to|to be"),
)
Kinds = tuple[tuple[str, re.Pattern[str]], ...]
_DUTY: Kinds = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _DUTIES)
_CHANCE: Kinds = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _CHANCES)
# A capital begins a month or a name.
_MAY = re.compile(r"(?<=[a-z,] )May\b(?! not)")


@lru_cache(maxsize=4096)
def duties(words: str) -> Mapping[str, str]:
    """What the words require, permit, forbid or leave free, each with the first wording that says so."""
    return _told(words, _DUTY)


@lru_cache(maxsize=4096)
def chances(words: str) -> Mapping[str, str]:
    """How sure the words are of something: doubtful, certain, likely, possible, intended, promised, future."""
    return _told(words, _CHANCE)


def without(words: str, kinds: Collection[str]) -> str:
    """The words with what requires, permits, forbids or frees, as far as it is of these kinds, put out; as long."""
    for name, pattern in _DUTY:
        if name in kinds:
            words = pattern.sub(lambda match: " " * len(match.group()), words)
    return words


def _told(words: str, kinds: Kinds) -> Mapping[str, str]:
    rest = _MAY.sub("   ", words)
    found: dict[str, str] = {}
    for name, pattern in kinds:
        first = pattern.search(rest)
        if first:
            found.setdefault(name, first.group().lower())
            rest = pattern.sub(lambda match: " " * len(match.group()), rest)
    return MappingProxyType(found)
