"""When two papers are of one meeting: the same contact or venue line, and the same item titles in order."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from ingest.papers import Claims

_FURNITURE = re.compile(
    r"<[^>]*>|[*_]{1,3}|\bpdf icon\b|\b(?:pdf|docx?|dotx|xlsx?|pptx?) [\d.,]+ ?[km]b\b"
    r"|\(?\bto follow\b\)?\.?|\(?\bpages? \d+ ?[-–] ?\d+\)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^\s*(?:(?:agenda )?[il]tem (?:no\.? ?)?\d+[a-z]?\b[.):\s-]*|\d+(?:[./]\d+)*(?:\.?[a-z])?[.)\t]\s*)", re.IGNORECASE
)
_LOOKALIKES = str.maketrans("авекмнорстухіјѕοαερτυικνхϲ", "abekmhopctyxijsoaeptuikvxc")
_OCR = str.maketrans("i1|!0", "llllo")

# Item titles that nearly every agenda has: they tell nothing about which meeting it is.
_STANDING = {
    "minutes": r"(?:(?:agreement|approval|confirmation|signing|confirm|approve|agree|sign|to|of|the|and|draft|previous"
    r"|last|public|open|committee) )*minutes\b",
    "interests": r"(?:disclosures?|declarations?|members?|disclosable)\b.*\binterests?\b",
    "apologies": r"(?:to receive )?(?:any )?apolog",
    "referrals": r"(?:responses? (?:to|from) )?referrals?(?:$| (?:to|from|of) .*(?:mayor|cabinet|executive|council))"
    r"|responses? (?:to|from) (?:the )?(?:mayor|cabinet|executive)\b",
    "programme": r"(?:.{0,60} )?(?:work|business|forward) programmes?\b|(?:.{0,60} )?(?:forward|work) plans?$",
    "exclusion": r"(?:.* )?exclusion of\b.*\b(?:public|press)\b|exempt (?:items|business|information)$",
    "other": r"any other (?:urgent |other )?(?:business|items|matters)|(?:other )?urgent (?:business|items|matters)",
    "next": r"(?:dates?|time)\b.*\b(?:next|future|forthcoming) meetings?\b|(?:next|future) meetings?$",
    "questions": r"(?:public|members?) (?:questions?|participation|speaking|forum)\b|questions? (?:by|from)\b",
    "petitions": r"(?:petitions?|deputations?|delegations?)(?:$| and\b| from\b)",
    "announcements": r"(?:(?:chair|chairman|chairperson|mayor)s?(?: s)? )?(?:announce|communicat)\w+$",
    "welcome": r"welcome\b|introductions?$",
    "substitutes": r"(?:notification of )?substitut|membership$|attendance$",
    "arising": r"matters arising\b|action (?:log|tracker|list)\b",
    "filming": r"filming\b|webcasting\b|(?:emergency )?evacuation\b",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """An item title made comparable: its words, without furniture, case, marks or slips of character recognition."""

    words: tuple[str, ...]
    joined: str
    telling: tuple[str, ...]
    standing: str | None


@lru_cache(maxsize=65536)
def title(text: str) -> Title:
    """The comparable form of an item title."""
    plain = _plain(_NUMBER.sub("", _FURNITURE.sub(" ", unicodedata.normalize("NFKC", text))))
    words = tuple(_unslip(word) for word in plain.split())
    mended = re.sub(r"\bl(?=[b-df-hjkm-np-tv-z])", "i", plain)
    standing = next((name for name, pattern in _STANDING.items() if re.match(pattern, mended)), None)
    telling = tuple(word for word in words if len(word) < 3 or any(letter.isdigit() for letter in word))
    return Title(words=words, joined="".join(words), telling=telling, standing=standing)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LOOKALIKES).replace("&", " and ")
    return " ".join(re.sub(r"[^\w\s]+|_", " ", re.sub(r"['’‘`\u0300-\u036f]", "", folded)).split())


def _unslip(word: str) -> str:
    return word if word.isdigit() else word.translate(_OCR).replace("rn", "m")


def same(one: Title, other: Title) -> bool:
    """Are these one title, but for one slip of character recognition? Numbers and short words must be equal."""
    if one.joined == other.joined:
        return True
    if one.telling != other.telling or min(len(one.joined), len(other.joined)) < 12:
        return False
    return Levenshtein.distance(one.joined, other.joined, score_cutoff=1) <= 1


def _continues(one: Title, other: Title) -> bool:
    short, long = sorted((one.words, other.words), key=len)
    rest = "".join(long[len(short) :])
    return len(short) > 1 and long[: len(short)] == short and not any(letter.isdigit() for letter in rest)


def _numbers(one: Title) -> tuple[str, ...]:
    return tuple(word for word in one.words if word.isdigit())


def _compatible(one: Title, other: Title) -> bool:
    if same(one, other):
        return True
    if one.standing and one.standing == other.standing:
        dated = _numbers(one), _numbers(other)
        return dated[0] == dated[1] or not all(dated)
    return _continues(one, other)


def same_items(ones: Sequence[Title], others: Sequence[Title], withheld: int = 0) -> bool:
    """Have both papers the same item titles in order, at least two of them the same and not standing items?

    `withheld` says how many items may be missing from the shorter list because they were left out of the paper.
    """
    short, long = sorted((tuple(ones), tuple(others)), key=len)
    if len(long) - len(short) > withheld:
        return False
    told, place = 0, 0
    for one in short:
        while place < len(long) and not _compatible(one, long[place]):
            place += 1
        if place == len(long):
            return False
        told += same(one, long[place]) and not one.standing and not long[place].standing
        place += 1
    return told >= 2


_LABEL = re.compile(
    r"^(?:for (?:more|further|any) (?:information|details|queries).{0,40}?)?(?:please )?contact\b(?: officer)?|^venue\b"
)
_NAME = re.compile(
    r"^(\w+(?: \w+)*?) (?:principal|senior|lead|scrutiny|committees?|democratic|governance|members?|manager|officer"
    r"|clerk|secretary|support|tel|telephone|phone|direct|e?mail|ext|\w*\d\w*|at)\b"
)
_ANYWHERE = frozenset(
    "the main large small council committee conference meeting board civic chamber room rooms suite centre center hall "
    "town guildhall office offices house virtual virtually online remote remotely microsoft ms teams zoom via video by "
    "on at and or hybrid".split()
)


def _line(text: str) -> str:
    return _LABEL.sub("", _plain(text.replace("@", " at "))).strip(" :")


@lru_cache(maxsize=4096)
def contact_keys(text: str) -> frozenset[str]:
    """What identifies a contact line: all of it, the name before particulars, telephone numbers, e-mail addresses."""
    line = _line(text)
    named = _NAME.match(line)
    keys = {line, named.group(1) if named and " " in named.group(1) else line}
    keys |= {re.sub(r"\D", "", run) for run in re.findall(r"\d[\d\s()-]{8,}\d", text)}
    keys |= {address.casefold().rstrip(".") for address in re.findall(r"[\w.+-]+@[\w.-]+", text)}
    return frozenset(f"contact {key}" for key in keys if key)


def _venue(text: str) -> str:
    return _line(text).removesuffix("view directions").strip()


def venue_keys(text: str) -> frozenset[str]:
    """What identifies a venue line: the whole of it, without "View directions"."""
    return frozenset({f"venue {_venue(text)}"} if _venue(text) else ())


def place_keys(claims: Claims) -> frozenset[str]:
    """Under which keys a paper's contact and venue lines are found."""
    contact = contact_keys(claims.contact) if claims.contact else frozenset()
    return contact | (venue_keys(claims.venue) if claims.venue else frozenset())


def same_place(one: Claims, other: Claims) -> bool:
    """Have both papers the same contact or venue line? Where contacts differ, a venue that any council has is none."""
    shared = place_keys(one) & place_keys(other)
    if not (one.contact and other.contact) or any(key.startswith("contact ") for key in shared):
        return bool(shared)
    return bool(shared) and not _anywhere(one.venue or "")


def _anywhere(venue: str) -> bool:
    return all(word in _ANYWHERE or word.isdigit() or len(word) == 1 for word in _venue(venue).split())
