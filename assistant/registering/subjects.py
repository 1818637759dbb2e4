"""Whether words are about a subject: they hold all its words, in full or as the papers' own abbreviations (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.understanding.words import is_frame, stem, stems, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The stems that must be there, each of one or more ways to say it; `forms` are stems of short forms in full."""

    wanted: tuple[tuple[frozenset[str], ...], ...]
    forms: Mapping[str, frozenset[str]]

    def fits(self, text: str) -> bool:
        """Whether the text holds every part of the subject."""
        held = set(stems(text))
        held |= {one for word in held & self.forms.keys() for one in self.forms[word]}
        return all(any(way <= held for way in ways) for ways in self.wanted)


def subject(text: str, short_forms: Mapping[str, str]) -> Subject | None:
    """The subject that a text names ("CSE" is also "child sexual exploitation"); None if it names none."""
    forms = {stem(short): frozenset(stems(full)) for short, full in short_forms.items() if stems(full)}
    said = dict.fromkeys(stems(text))
    kept = [one for one in said if not is_frame(one)] or list(said)
    if not kept:
        return None
    wanted = tuple((frozenset({one}), *([forms[one]] if one in forms else [])) for one in kept)
    return Subject(wanted=wanted, forms=forms)


def is_empty(text: str) -> bool:
    """Whether nothing was written at all."""
    return not words(text)
