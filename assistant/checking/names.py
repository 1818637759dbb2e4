"""Every proper name of a statement stands in the run or in what is known of the passage."""

import re
from collections.abc import Iterator

from assistant.understanding.words import stem
from assistant.verification.nouns import Evidence, Finding, Name, Text
from assistant.verification.reading import read

# A name that stands elsewhere in the passage may be what a pronoun of the run means.
ELSEWHERE = 0.35
# Letters that stand for words may stand for words that the passage takes as known, unless it has others in their place.
SHORTENED = 0.5
_TITLE = re.compile(
    r"\b(?:councillor|cllr|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|baroness)\b\.?\s+$", re.I
)
_SHORT = {
    "us": ("united", "states", "america", "american", "usa"),
    "usa": ("united", "states", "america", "us"),
    "uk": ("united", "kingdom", "britain", "british"),
    "eu": ("european", "union"),
    "un": ("united", "nations"),
    "britain": ("uk", "british"),
    "british": ("uk", "britain"),
    "america": ("us", "usa"),
    "american": ("us", "usa"),
    "united": ("us", "usa", "uk", "un"),
    "states": ("us", "usa"),
    "kingdom": ("uk",),
}


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each name of which a word is nowhere near."""
    source = evidence.source
    known = read(" ".join(filter(None, (source.committee, source.item_title, source.name))))
    near, around = _words(evidence.run) | _words(known), _words(evidence.whole)
    large = _words(evidence.run, large=True)
    for name in said.names:
        # Who has a title is a person: "Councillor Group" is nobody where the run only has a group.
        titled = _is_titled(name, said)
        among = large if titled and evidence.run.names else near
        missing = [word for word in name.words if not _stands(word, among) and not _is_rank(word, name, evidence.run)]
        if missing and not _is_initials(name, evidence.run):
            strange = [word for word in missing if not _stands(word, around)]
            contradicts = bool(strange) and bool(evidence.run.names)
            replaces = titled and _has_other_person(said, evidence.run)
            weight = 1.0 if strange or replaces else ELSEWHERE
            if _is_short_form(name, said) and not _has_others(said, evidence.run):
                weight = min(weight, SHORTENED)
            where = "passage" if strange else "run of the passage that it rests on"
            yield Finding(reason=f"name {said.raw(name)} is not in the {where}", contradicts=contradicts, weight=weight)


def _is_titled(name: Name, text: Text) -> bool:
    return bool(_TITLE.search(text.words[: name.start]))


def _has_other_person(said: Text, run: Text) -> bool:
    """Whether the run has somebody with a title whom the statement has not."""
    spoken = {word for name in said.names for word in name.words}
    return any(_is_titled(name, run) and not spoken & set(name.words) for name in run.names)


def _is_short_form(name: Name, text: Text) -> bool:
    return len(name.words) == 1 and text.raw(name).isupper()


def _has_others(said: Text, run: Text) -> bool:
    """Whether the run has a short form of its own that the statement has not."""
    spoken = {word for name in said.names for word in name.words}
    return any(_is_short_form(name, run) and name.words[0] not in spoken for name in run.names)


def _words(text: Text, *, large: bool = False) -> frozenset[str]:
    """Its words in small letters; with `large`, those alone that it writes with a capital."""
    words = [token.word for token in text.tokens if not large or token.word[:1].isupper()]
    return frozenset(word.lower().replace("’", "'").removesuffix("'s").rstrip("'") for word in words)


def _stands(word: str, among: frozenset[str]) -> bool:
    if word in among or any(short in among for short in _SHORT.get(word, ())):
        return True
    if "-" in word:
        return all(part in among for part in word.split("-"))
    return any(_kin(word, other) for other in among if other[:3] == word[:3])


def _kin(one: str, other: str) -> bool:
    """Whether two words differ in their endings only: "Britain's", "Tories"; "Germany", "German"."""
    if stem(one) == stem(other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 5 and long.startswith(short[: max(5, len(short) - 1)]) and len(long) - len(short) <= 4


def _is_rank(word: str, name: Name, run: Text) -> bool:
    """Whether letters before a name stand for a rank that the run spells out: "DI" for "Detective Inspector"."""
    if len(name.words) < 2 or word != name.words[0] or len(word) > 3:
        return False
    spoken = [token.word for token in run.tokens]
    return any(
        "".join(one[0].lower() for one in spoken[at : at + len(word)]) == word
        and all(one[0].isupper() for one in spoken[at : at + len(word) + 1])
        for at in range(len(spoken) - len(word))
    )


def _is_initials(name: Name, run: Text) -> bool:
    """Whether a name is the first letters of words that the run has in a row, or the other way round."""
    spoken = [token.word.lower() for token in run.tokens if token.word.lower() not in ("of", "the", "and", "for")]
    letters = "".join(word[0] for word in spoken)
    if len(name.words) == 1 and 2 <= len(name.words[0]) <= 6 and name.words[0] in letters:
        return True
    return len(name.words) > 1 and "".join(word[0] for word in name.words) in spoken
