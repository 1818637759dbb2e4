"""The people whom a question names, as it names them: "Cllr Tam", "Lucie Heyes" (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.understanding.english import is_common
from assistant.understanding.words import STOP

_TITLE = r"(?:Cllrs?|Councillors?|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Rev(?:erend)?)"
_NAME = r"(?:[A-Z]['’])?[A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?(?:-[A-Z][a-zà-ÿ]+)*"
_WHOLE = rf"(?:{_NAME}\s+){{0,2}}{_NAME}"
_AND = rf"(?:\s*,\s*|\s+(?:and|or|&)\s+)(?!(?i:{_TITLE})\b)"
_TITLED = re.compile(rf"\b(?i:{_TITLE})\b\.?\s+({_WHOLE})(?:{_AND}({_WHOLE}))?")
_SMALL = r"(?:o['’])?[a-zà-ÿ-]{2,}"
_TITLED_SMALL = re.compile(rf"\b(?i:{_TITLE})\b\.?\s+({_SMALL}(?:\s+{_SMALL})?)")
_PAIR = re.compile(rf"(?=\b({_NAME}\s+{_NAME})\b)")
# "Lucie Heyes' report", "the Tam item": whose item it was, and nothing that is asked of her.
_THEIRS = r"(?:report|item|paper|presentation|update|briefing|talk|session|slot)"
_BROUGHT = r"(?:(?:has|had)\s+)?(?:introduced|presented|brought|gave|wrote)"
_PAIR_SMALL = re.compile(r"(?=(?<![\w'’-])([a-zà-ÿ]{2,}\s+(?:o['’])?[a-zà-ÿ-]{3,})(['’]s?)?(?![\w'’-]))")


def people(question: str, is_person: Callable[[str], bool]) -> tuple[str, ...]:
    """The people named, in order: after a title, or by a first and a last name that `is_person` knows.

    `is_person` tells whether the papers use such a name as a person's; a name in small letters is one only then.
    """
    found = list(_titled(question))
    found += _by_pairs(question, is_person, [name for _, name in found])
    found = found or list(_in_small_letters(question, is_person))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def presenters(question: str, named: Sequence[str]) -> tuple[str, ...]:
    """Those of the people named by whom a question only says which item it is about: "Lucie Heyes' report"."""
    return tuple(name for name in named if without_presenters(question, (name,)) != question)


def without_presenters(question: str, named: Sequence[str]) -> str:
    """The question without the names of those whose report or item it is about: "the report"."""
    for name in named:
        said = rf"(?:(?i:{_TITLE})\.?\s+)?(?i:{re.escape(name)})"
        own = rf"(?:\bthe\s+)?\b{said}['’]s?\s+((?:[\w-]+\s+){{0,2}}?{_THEIRS})\b|\bthe\s+{said}\s+({_THEIRS})\b"
        question = re.sub(own, lambda match: f"the {match[1] or match[2]}", question)
        question = re.sub(rf"\b({_THEIRS})\s+(?:by|from)\s+{said}", r"\1", question)
        question = re.sub(rf"\b({_THEIRS})\s+(?:(?:that|which)\s+)?{said}\s+{_BROUGHT}\b", r"\1", question)
    return question


def _titled(question: str) -> Iterator[tuple[int, str]]:
    for match in _TITLED.finditer(question):
        for group in (1, 2):
            if match[group] and match[group].lower() not in STOP:
                yield match.start(group), match[group]


def _by_pairs(question: str, is_person: Callable[[str], bool], known: list[str]) -> Iterator[tuple[int, str]]:
    for match in _PAIR.finditer(question):
        first = match[1].split()[0]
        is_free = not re.fullmatch(_TITLE, first, re.I) and not any(match[1] in name for name in known)
        if is_free and first.lower() not in STOP and is_person(match[1]):
            yield match.start(1), match[1]


def _in_small_letters(question: str, is_person: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Names that were typed without capitals: "cllr tam", "lucie heyes"."""
    for match in _TITLED_SMALL.finditer(question):
        first, *rest = match[1].split()
        for name in (" ".join((first, *rest)), first):
            if first not in STOP and is_person(name.title()):
                yield match.start(1), name.title()
                return
    for match in _PAIR_SMALL.finditer(question):
        words = match[1].split()
        may_be = bool(match[2]) or not all(is_common(word) for word in words)
        if may_be and not set(words) & STOP and is_person(match[1].title()):
            yield match.start(1), match[1].title()
