"""Which of the library's committees and councils a question names: by name, part of a name or initials (pure)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.understanding.english import is_english
from assistant.understanding.lexicon import alternatives
from assistant.understanding.words import STOP, stem, words

BODY_KINDS = frozenset(
    stem(word)
    for word in """committee board panel cabinet council forum group commission subcommittee select scrutiny
    overview executive""".split()
)
# Kinds that are another word for each other: scrutiny is done by select committees.
_ALIKE = frozenset(stem(word) for word in ("select", "scrutiny", "overview"))
_JOINERS = frozenset(("and", "of", "the", "for", "on", "to", "in", "with", "a", "&"))
_GENERIC = frozenset("london borough city county metropolitan district royal unitary council of the and".split())
# People, who decide and agree too.
_PEOPLE = frozenset(
    stem(word)
    for word in "child children young people youth families family adults residents schools pupils parents".split()
)
NAMED = 0.5
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_AMPERSAND = re.compile(r"\b([A-Z]{1,3})&([A-Z]{1,4})\b")
# Kinds of which a library that holds one committee makes clear which is meant: "what did scrutiny say".
_TELLING = frozenset(stem(word) for word in ("select", "scrutiny", "cabinet", "executive"))
_RUN = r"((?:[\w'’]+\s+(?:and\s+|&\s*)?){0,2}?[\w'’]+?)(?:['’]s)?"
_OVER = r"(?=\s*(?:$|[?.,;])|\s+(?:in|on|last|this|held|say|said)\b)"
_DONE = r"(?:approved|agreed|decided|refused|considered|rejected|deferred|endorsed|passed|voted)"
# Where a subject alone is its committee: "what did planning decide", but not "what was said about planning".
_DECIDES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:did|has|have|does|will)\s+(?:the\s+)?{_RUN}\s+(?:ever\s+|actually\s+|then\s+|finally\s+|last\s+)?(?:decided?"
        r"|agreed?|resolved?|approved?|refused?|noted?|recommend(?:ed)?|refer(?:red)?|endorsed?|met|meet|rejected?|deferred?)\b",
        rf"\b{_DONE}\s+(?:by|at)\s+{_RUN}{_OVER}",
        rf"\b(?:went|go(?:es|ing)?|sent|referred|up|back)\s+(?:up\s+|back\s+)?to\s+{_RUN}"
        r"(?=\s*(?:$|[?.,;])|\s+(?:in|on|last|this)\s+(?:\d|[A-Z]|year|month|week|spring|summer))",
        rf"\bnew\s+(?:(?:papers?|reports?|minutes|agendas?)\s+)?from\s+(?:the\s+)?{_RUN}"
        r"(?=\s*(?:$|[?.,;])|\s+(?:since|in|on|over|last|this|today|yesterday|recently|lately)\b)",
    )
)
_MEETS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:meetings?|minutes|agendas?)\s+(?:of|for|at)\s+(?:the\s+)?{_RUN}{_OVER}",
        rf"(?=\b{_RUN}\s+(?:(?:last|latest|next|previous|most recent)\s+)?(?:meeting|minutes|agenda)\b)",
        rf"\b(?:last|latest|next)\s+{_RUN}(?=\s*(?:$|[?.,;]))",
        rf"\bdid\s+{_RUN}\s+last\s+meet\b",
    )
)
_FULL = re.compile(r"\bfull council\b|\b(?:at|to|by) council\b|\bcouncil meeting\b", re.I)


def committees(question: str, known: Iterable[str]) -> tuple[str, ...]:
    """The committees that a question names; several where they fit equally well; none on a faint likeness."""
    names = tuple(known)
    text = _AMPERSAND.sub(r"\1\2", question)
    named = {name for run, _ in _runs(text, names) for name in _of_run(run, names)}
    return tuple(sorted(named or _of_whole(text, names) or _of_subject(text, names)))


def replaced_by(words_said: str, known: Iterable[str]) -> tuple[str, ...]:
    """The committee that words are the name or nickname of, and nothing else: "health", "the health board"."""
    names = tuple(known)
    bare = [word for word in words(words_said) if word.lower() not in STOP | _JOINERS]
    of_subject = _with_subject(bare, names)
    return tuple(sorted(of_subject)) if bare and len(of_subject) == 1 else ()


def places(question: str, committee: Iterable[str]) -> list[tuple[int, int]]:
    """Where a question names these committees by words: beginning and end of each."""
    names = tuple(committee)
    return [place for run, place in _runs(question, names) if _of_run(run, names)]


def councils(question: str, known: Iterable[str]) -> tuple[str, ...]:
    """The councils of the library that a question names; "Lewisham" is the London Borough of Lewisham."""
    asked = {_bare(word) for word in words(question)}
    own = {name: {_bare(word) for word in words(name)} for name in known}
    return tuple(sorted(name for name, said in own.items() if (said - _GENERIC or said) <= asked))


def without_councils(question: str, councils: Iterable[str]) -> str:
    """A question as one would ask it within these councils: "Wexcombe's budget" is "the budget"."""
    for council in councils:
        own = r"\s+".join(re.escape(word) for word in council.split() if _bare(word) not in _GENERIC)
        if own:
            question = re.sub(rf"\s+(?:in|of|at|for|across)\s+{own}(?=\s*(?:[?.,;]|$))", "", question, flags=re.I)
            question = re.sub(
                rf"\b(?:the\s+)?{own}(?:['’]s\b|(?=\s+(?:council|borough)\b))", "the", question, flags=re.I
            )
            question = re.sub(rf"\b{own}\s+(?=[a-z])", "", question)
    return question


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """The initials that a name may go by: "CYPSC", "CYP" of "Children and Young People Select Committee"."""
    found: set[str] = set()
    for spelt in {name, re.sub("wellbeing", "Well Being", name, flags=re.I)}:
        letters = [word[0].lower() for word in _names(spelt)]
        kinds = [stem(word) in BODY_KINDS for word in _names(spelt)]
        subject = "".join(letter for letter, kind in zip(letters, kinds, strict=True) if not kind)
        whole = "".join(letters)
        found |= {subject, whole, *(whole[:end] for end in range(3, len(whole)))}
    return frozenset(form for form in found if len(form) >= 3)


def fit(committee: str, asked: frozenset[str]) -> float:
    """How well the stems of a question name a committee, 0 to 1; initials count as the subject named whole."""
    kind = _kinds(committee)
    subject = _subject(committee) or kind
    named = 1.0 if initials(committee) & asked else len(subject & asked) / max(1, len(subject))
    return 0.75 * named + 0.25 * (len(kind & asked) / max(1, len(kind)))


def _names(committee: str) -> list[str]:
    return [word for word in words(committee) if word.lower() not in _JOINERS]


@lru_cache(maxsize=4096)
def _subject(committee: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _names(committee)) - BODY_KINDS


def _stems(said: Sequence[str]) -> frozenset[str]:
    """The stems said, those that papers use instead, and what may be initials."""
    plain = {stem(word) for word in said}
    short = {word.lower() for word in said if word.isupper() or (word.lower() not in STOP and not is_english(word))}
    return frozenset(plain | short).union(*(alternatives(one) for one in plain))


def _runs(text: str, names: Sequence[str]) -> Iterator[tuple[list[str], tuple[int, int]]]:
    """Each kind of body with the words of committees' subjects that stand before it, and where it stands."""
    subjects = set().union(*(_subject(name) | initials(name) for name in names))
    found = list(_WORD.finditer(text))
    at = 0
    for place, match in enumerate(found):
        if stem(match[0]) in BODY_KINDS:
            continue
        if place and at < place and stem(found[place - 1][0]) in BODY_KINDS:
            yield _run(found, at, place, subjects)
            at = place
    if found and stem(found[-1][0]) in BODY_KINDS:
        yield _run(found, at, len(found), subjects)


def _run(found: Sequence[re.Match[str]], at: int, end: int, subjects: set[str]) -> tuple[list[str], tuple[int, int]]:
    """The words up to `end` that belong to a committee's name, none before `at`."""
    first = end
    while first > at and (_belongs(found[first - 1][0], subjects)):
        first -= 1
    while first < end - 1 and found[first][0].lower() in _JOINERS:
        first += 1
    run = found[first:end]
    return [match[0] for match in run], (run[0].start(), run[-1].end())


def _belongs(word: str, subjects: set[str]) -> bool:
    own = {stem(word), word.lower(), *alternatives(stem(word))}
    return word.lower() in _JOINERS or bool(own & (subjects | BODY_KINDS))


def _of_run(run: Sequence[str], names: Sequence[str]) -> set[str]:
    """The committees that fit such words best; one that alone has such a subject and kind fits too."""
    said = _stems(run)
    scored = {name: fit(name, said) for name in names if not _is_council(name)}
    best = max(scored.values(), default=0.0)
    if best >= NAMED:
        return {name for name, score in scored.items() if score >= best - 0.05}
    bare = [word for word in run if stem(word) not in BODY_KINDS and word.lower() not in _JOINERS]
    alone = _with_subject(bare, names) if bare else {name for name in names if _kinds(name) & said & _TELLING}
    return alone if len(alone) == 1 and _same_kind(next(iter(alone)), said) else set()


@lru_cache(maxsize=4096)
def _kinds(committee: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _names(committee)) & BODY_KINDS


def _same_kind(committee: str, said: frozenset[str]) -> bool:
    kinds = _kinds(committee)
    return bool(kinds & said) or bool(kinds & _ALIKE and said & _ALIKE)


def _of_whole(text: str, names: Sequence[str]) -> set[str]:
    """The committees that the words of the whole question fit best, where it names any kind of body or initials."""
    asked = (
        _stems(words(text))
        if any(_is_initials(word, names) for word in words(text))
        else frozenset(stem(word) for word in words(text))
    )
    if not asked & (BODY_KINDS | {form for name in names for form in initials(name)}):
        return set()
    scored = {name: fit(name, asked) for name in names if not _is_council(name) or _FULL.search(text)}
    best = max(scored.values(), default=0.0)
    return {name for name, score in scored.items() if score >= max(NAMED, best - 0.05)}


def _is_initials(word: str, names: Sequence[str]) -> bool:
    return any(word.lower() in initials(name) for name in names)


def _is_council(name: str) -> bool:
    """Whether it is the council itself, whose word is in most questions."""
    return {word.lower() for word in _names(name)} <= {"full", "council"}


def _of_subject(text: str, names: Sequence[str]) -> set[str]:
    """The one committee that a subject alone stands for, where the wording leaves no other meaning."""
    for patterns, may_be_people in ((_DECIDES, False), (_MEETS, True)):
        for match in (match for pattern in patterns for match in pattern.finditer(text)):
            bare = [word for word in words(match[1]) if word.lower() not in _JOINERS]
            found = _with_subject(bare, names)
            if len(found) == 1 and (may_be_people or not {stem(word) for word in bare} & _PEOPLE):
                return found
    return set()


def _with_subject(said: Sequence[str], names: Sequence[str]) -> set[str]:
    """The committees to whose subject every word said belongs."""
    return {
        name
        for name in names
        if said and all(stem(word) in (own := _subject(name)) or alternatives(stem(word)) & own for word in said)
    }


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")
