"""Which of the library's committees and councils a question names: by name, part of a name or initials (pure)."""

from collections.abc import Iterable

from assistant.understanding.words import stem, words

BODY_KINDS = frozenset(
    stem(word)
    for word in """committee board panel cabinet council forum group commission subcommittee select scrutiny
    overview executive""".split()
)
_JOINERS = frozenset(("and", "of", "the", "for", "on", "to", "in", "with", "a", "&"))


def _names(committee: str) -> list[str]:
    return [word for word in words(committee) if word.lower() not in _JOINERS]


def initials(name: str) -> set[str]:
    """The initials that a name may go by: "CYPSC", "CYP" of "Children and Young People Select Committee"."""
    letters = [word[0].lower() for word in _names(name)]
    kinds = [stem(word) in BODY_KINDS for word in _names(name)]
    subject = "".join(letter for letter, kind in zip(letters, kinds, strict=True) if not kind)
    whole = "".join(letters)
    return {form for form in (subject, whole, *(whole[:end] for end in range(3, len(whole)))) if len(form) >= 3}


def fit(committee: str, asked: frozenset[str]) -> float:
    """How well the words of a question name a committee, 0 to 1; initials count as the subject named whole."""
    kind = {stem(word) for word in _names(committee)} & BODY_KINDS
    subject = {stem(word) for word in _names(committee)} - BODY_KINDS or kind
    named = 1.0 if initials(committee) & asked else len(subject & asked) / max(1, len(subject))
    return 0.75 * named + 0.25 * (len(kind & asked) / max(1, len(kind)))


def committees(question: str, known: Iterable[str]) -> tuple[str, ...]:
    """The committees that a question names; several where they fit equally well; none on a faint likeness."""
    asked = frozenset(stem(word) for word in words(question)) | frozenset(word.lower() for word in words(question))
    if not asked & (BODY_KINDS | {form for name in known for form in initials(name)}):
        return ()
    scored = {name: fit(name, asked) for name in known}
    best = max(scored.values(), default=0.0)
    return tuple(sorted(name for name, score in scored.items() if score >= max(0.5, best - 0.05)))


def councils(question: str, known: Iterable[str]) -> tuple[str, ...]:
    """The councils of the library that a question names."""
    asked = {_bare(word) for word in words(question)}
    return tuple(sorted(name for name in known if {_bare(word) for word in words(name)} <= asked))


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")
