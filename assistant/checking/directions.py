"""What rose did not fall: words of a pair of opposites are held against the same words of the run."""

import re
from collections.abc import Iterable, Iterator

from assistant.verification.alignment import found
from assistant.verification.clauses import clauses
from assistant.verification.nouns import Evidence, Finding, Text, Token

PAIRS = tuple(
    (re.compile(rf"^(?:{one})$"), re.compile(rf"^(?:{other})$"))
    for one, other in (
        (
            r"r[io]se[sn]?|rising|increas\w*|gr[eo]w[nsth]*|growing|climb\w*|higher|more|gain\w*|improv\w*"
            r"|surg\w*|expand\w*|jump\w*|soar\w*"
            r"|longer|larger|bigger|better|overspen\w*|upward\w*|faster|greater|dearer|stronger",
            r"fall\w*|fell|decreas\w*|declin\w*|drop\w*|reduc\w*|lower\w*|fewer|less|cut|shr[aiu]nk\w*|slip\w*"
            r"|lost|worse\w*|shorter"
            r"|smaller|underspen\w*|downward\w*|slower|cheaper|weaker",
        ),
        (
            r"r[io]se[sn]?|rising|fell|fall(?:s|en)?|increas\w*|decreas\w*|reduc\w*|improv\w*|worsen\w*"
            r"|higher|lower|more|fewer|less|greater|better|worse",
            r"similar\w*|unchanged|identical\w*|steady|stable|static",
        ),
        (r"open(?:ed|s|ing)?|reopen\w*", r"clos(?:e|ed|es|ing|ure)|shut\w*"),
        (r"accept\w*|approv\w*|agree[ds]?|pass(?:ed|es)", r"reject\w*|refus\w*|disapprov\w*|dismiss\w*"),
        (r"support(?:ed|s)?|favour\w*|welcomed", r"oppos\w*|object(?:ed|s)|criticis\w*"),
        (r"w[io]n|wins|won|beat", r"lost|lose[sd]?|defeated"),
        (r"before|earlier|prior|early", r"after|later|following|late"),
        (r"includ\w*", r"exclud\w*"),
        (r"first|earliest", r"last|latest|final"),
        (r"most|majority|largest|highest|best|commonest", r"least|minority|smallest|lowest|worst|rarest"),
        (r"succe\w*", r"fail\w*"),
        (r"permanent\w*", r"temporar\w*|interim"),
        (r"public\w*", r"privat\w*|confidential\w*|exempt"),
        (r"begins?|began|begun|start(?:ed|s)|launched", r"ended|ends|stopped|cancel\w*|abandon\w*"),
        (r"common\w*|frequent\w*|often|many", r"rare\w*|seldom|few"),
        (r"mild", r"severe"),
        (r"admit\w*", r"den(?:y|ied|ies)"),
        (r"join\w*|arriv\w*|enter\w*", r"left|leav\w*|depart\w*|withdr\w*"),
        (r"buy\w*|bought|purchas\w*", r"s[eo]ll\w*|sold"),
        (r"urban", r"rural"),
        (r"minimum", r"maximum"),
    )
)
# What is met is not missed; told by clause only, as these words are common.
_BY_CLAUSE = PAIRS + tuple(
    (re.compile(rf"^(?:{one})$"), re.compile(rf"^(?:{other})$"))
    for one, other in (
        (r"r[io]se[sn]?|rising|increase[sd]?|grew|grows?", r"fewer|fell|less|reduc\w*"),
        (r"fell|falls?|fewer|decrease[sd]?|dropp?(?:ed|s)?", r"r[io]se[sn]?|increase[sd]?|grew"),
        (r"met|meets?", r"miss\w*|short|fail\w*"),
        (r"over", r"under|below"),
        (r"under", r"over|above"),
        (r"agreed|approved|accepted", r"reject\w*|refus\w*|lost|declin\w*"),
        (r"reject\w*|refus\w*", r"agree[ds]?|approv\w*|accept\w*|resolved|carried"),
    )
)
NEAR = 0.35
AROUND = 5
# "falls short of", "at least".
_IDIOM = re.compile(r"(?:f[ae]ll\w*|cut|drop\w*) (?:short|ill|in|into|out|back|off)\b", re.I)
_DENIES = re.compile(r"\b(?:not|no|never|nor|neither|without|against \w+ing|at least|at most|\w+n['’]t)\b", re.I)
_AT_LEAST = re.compile(r"\b(?:at|no|not)\s+$", re.I)


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each word whose opposite the run has with the words around it."""
    yield from _by_clause(said, evidence.run)
    for place, token in enumerate(said.tokens):
        if (
            _denied(said, place)
            or _IDIOM.match(said.words, token.start)
            or _AT_LEAST.search(said.words[max(0, token.start - 8) : token.start])
        ):
            continue
        for one, other in PAIRS:
            for same, opposite in ((one, other), (other, one)):
                if same.match(token.word.lower()) and _turned(said, place, same, opposite, evidence.run):
                    yield Finding(
                        reason=f"'{token.word}' is the other way round in the passage",
                        contradicts=True,
                        by_wording=True,
                    )
                    return


def _by_clause(said: Text, run: Text) -> Iterator[Finding]:
    """A finding for each clause with a word whose opposite alone stands in the run's sentence."""
    for clause in clauses(said, run):
        if clause.share < NEAR or _DENIES.search(clause.words) or _DENIES.search(clause.beside):
            continue
        mine = [word.lower() for word in re.findall(r"[A-Za-z]+", clause.words)]
        theirs = [word.lower() for word in re.findall(r"[A-Za-z]+", clause.beside)]
        for one, other in _BY_CLAUSE:
            for same, opposite in ((one, other), (other, one)):
                turned = next((word for word in mine if same.match(word)), None)
                if turned and not _any(opposite, mine) and _any(opposite, theirs) and not _any(same, theirs):
                    yield Finding(reason=f"'{turned}' is the other way round in the passage", contradicts=True)
                    return


def _any(pattern: re.Pattern[str], words: Iterable[str]) -> bool:
    return any(pattern.match(word) for word in words)


def _turned(said: Text, place: int, same: re.Pattern[str], opposite: re.Pattern[str], run: Text) -> bool:
    """Whether the opposite stands in the run nearer to the words around than the word itself does."""
    around = _around(said.tokens, place)
    if not around:
        return False
    mine = max(
        (_kin(around, run.tokens, at) for at, one in enumerate(run.tokens) if same.match(one.word.lower())), default=-1
    )
    turned = (at for at, one in enumerate(run.tokens) if opposite.match(one.word.lower()) and not _denied(run, at))
    theirs = max((_kin(around, run.tokens, at) for at in turned), default=-1)
    return theirs > max(mine, 0) and (theirs >= 2 or mine < 0)


def _denied(run: Text, place: int) -> bool:
    """Whether the word stands after "not"."""
    return any(one.word.lower() in ("not", "no", "never", "nor") for one in run.tokens[max(0, place - 3) : place])


def _around(tokens: tuple[Token, ...], place: int) -> frozenset[str]:
    near = tokens[max(0, place - AROUND) : place] + tokens[place + 1 : place + 1 + AROUND]
    return frozenset(one.stem for one in near if one.stem)


def _kin(around: frozenset[str], tokens: tuple[Token, ...], place: int) -> int:
    return sum(found(stem, around) > 0 for stem in _around(tokens, place))
