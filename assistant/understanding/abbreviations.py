"""Abbreviations as the papers themselves explain them: "Multi-Agency Safeguarding Hub (MASH)" (pure)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.understanding.english import is_english
from assistant.understanding.words import stems

# What councillors write short and papers may spell out without saying so; each counts where the papers use the phrase.
USUAL = {
    "T&F": "task and finish",
    "ASB": "anti-social behaviour",
    "CIL": "community infrastructure levy",
    "CPZ": "controlled parking zone",
    "DSG": "dedicated schools grant",
    "EHCP": "education, health and care plan",
    "EIA": "equality impact assessment",
    "FOI": "freedom of information",
    "HMO": "house in multiple occupation",
    "HRA": "housing revenue account",
    "HWRC": "household waste recycling centre",
    "KPI": "key performance indicator",
    "LTN": "low traffic neighbourhood",
    "MTFP": "medium term financial plan",
    "MTFS": "medium term financial strategy",
    "TPO": "tree preservation order",
    "TRO": "traffic regulation order",
    "VCS": "voluntary and community sector",
}
_IN_BRACKETS = re.compile(r"\s?\(([A-Z][A-Za-z&]{1,7})\)")
# "the s19 report", "s.106 money"
_SECTION = re.compile(r"(?<!['’])\b(?:s\.\s?|s)(\d{1,3}[A-Z]?)\b|(?<!['’])\bS\.\s?(\d{1,3}[A-Z]?)\b")
_REACH = 120
LONGEST = 6
_SHORT = re.compile(r"\b(?:[A-Z][A-Z&]{1,6}s?|[a-z]{3,7})\b")
_JOINERS = frozenset(("and", "of", "the", "for", "on", "to", "in", "with", "a", "&"))
_WORDS = re.compile(r"[^\W_]+(?:[&'’-][^\W_]+)*")


def forms(text: str, long_of: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Short and long forms of what a text names by either; `long_of` is what the papers say that short forms mean."""
    said = {match[0]: f"section {match[1] or match[2]}" for match in _SECTION.finditer(text)}
    said |= {short: long_of[short] for short in _shorts(text) if short in long_of}
    for letters, phrase in _runs(text):
        if letters in long_of and _plain(long_of[letters]) == _plain(phrase):
            said[letters] = long_of[letters]
    return tuple(said.items())


def in_either_form(held: frozenset[str], pairs: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Stems of a text with those of the long form of what it names in short, and of the short form of the long."""
    for short, long in pairs:
        brief, full = frozenset(stems(short)), frozenset(stems(long))
        if brief and full and (brief <= held or full <= held):
            held |= brief | full
    return held


def _shorts(text: str) -> Iterator[str]:
    """Words written as abbreviations, and those in small letters that English does not know: "nrpf"."""
    for typed in _SHORT.findall(text):
        if not typed.islower():
            yield typed.removesuffix("s")
        elif not is_english(typed):
            yield typed.upper()


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Runs of two to six words that papers might have shortened, each after its initials."""
    found = list(_WORDS.finditer(text))
    joins = [match[0].lower() in _JOINERS for match in found]
    for start, first in enumerate(found):
        initials = ""
        for end in range(start, min(start + LONGEST, len(found))):
            initials += "" if joins[end] else _initials(found[end][0])
            if end > start and not joins[start] and not joins[end]:
                yield initials, text[first.start() : found[end].end()]


def _initials(word: str) -> str:
    return "".join(piece[0] for piece in word.split("-") if piece).upper()


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower().replace("’", "'"))


def explained(texts: Iterable[str]) -> dict[str, str]:
    """Short form to long form, as the texts explain them; the explanation given most often stands."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spelt: dict[str, str] = {}
    for text in texts:
        for match in _IN_BRACKETS.finditer(text):
            before = " ".join(text[max(0, match.start() - _REACH) : match.start()].split())
            long = _initialled(before, match[1])
            if long:
                plain = " ".join(_plain(long))
                found[match[1]][plain] += 1
                spelt.setdefault(plain, long)
    return {short: spelt[longs.most_common(1)[0][0]] for short, longs in found.items()}


def _initialled(before: str, short: str) -> str | None:
    """The last words before the brackets whose initials make the short form."""
    listed = re.findall(r"[\w'’&]+", before)
    letters = [letter for letter in short.lower() if letter.isalpha()]
    for start in range(len(listed) - 1, max(-1, len(listed) - 2 * len(letters) - 1), -1):
        words = listed[start:]
        firsts = [word[0].lower() for word in words]
        bare = [word[0].lower() for word in words if word.lower() not in _JOINERS]
        if letters in (firsts, bare) and words[0].lower() not in _JOINERS:
            return " ".join(words)
    return None
