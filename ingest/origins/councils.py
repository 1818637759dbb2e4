"""Which council a paper says it is of: from headings and officers' addresses, never from running text (pure)."""

import re
from collections import Counter
from collections.abc import Iterable

_TYPE = r"(?:City|County|Borough|District|Metropolitan|Town|Unitary|Metropolitan Borough|Borough and|of|the)"
_LONDON = re.compile(
    r"(?:Royal[\s\xa0]+|London[\s\xa0]+)+Borough[\s\xa0]+of[\s\xa0]+(?P<name>[A-Z][\w-]+(?:[\s\xa0]+(?:and"
    r"|upon|&)?[\s\xa0]*[A-Z][\w-]+){0,3}?)(?=[\s\xa0]+(?:Council|Civic|Town|Committee)|[,.\n]|[\s\xa0]*$)"
)
_COUNCIL = re.compile(
    r"^(?:The[\s\xa0]+)?(?P<name>(?:[A-Z][\w’'-]+[\s\xa0]+(?:(?:and|upon|on|&|the|of|in)[\s\xa0]+)*){1,4}?)"
    r"(?:(?:City|County|Borough|District|Metropolitan|Metropolitan Borough|Town|Parish)[\s\xa0]+)*(?:Council"
    r"|COUNCIL)(?=[\s\xa0]*$|[\s\xa0]+(?:[-–—:|]|(?i:agenda|minutes|summons|notice)\b)|,)"
)
_BEFORE_BODY = re.compile(
    r"^(?P<name>(?:[A-Z][\w’'-]+[\s\xa0]+){1,3}?)(?:City|County|Borough|District|Metropolitan)[\s\xa0]+(?:Borough[\s\xa0]+)?"
    r"Council[\s\xa0]+[A-Z].{0,80}\b(?:Committee|Board|Panel|Cabinet|Commission|Forum|Executive)$"
)
_OF_COUNCIL = re.compile(
    r"\b(?:City|County|Borough|Council)[\s\xa0]+of[\s\xa0]+(?P<name>[A-Z][\w-]+)(?:[\s\xa0]+Council)?$"
)
# "Civic Suite, Ashby Town Hall": a place may be called after a ward, so the text must name the council as well
_HALL = re.compile(
    r"(?P<name>[A-Z][\w-]+(?:[\s\xa0]+[A-Z][\w-]+)?)[\s\xa0]+(?:Town Hall|Civic (?:Centre|Offices|Suite)|City Hall"
    r"|County Hall|Council (?:Offices|House|Chamber)|Guildhall)\b"
)
_ADDRESS = re.compile(r"(?:@|www\.|democracy\.|https?://)(?:[\w-]+\.)*?(?P<domain>[\w-]+)\.gov\.(?:uk|wales)\b", re.I)
_LGA = re.compile(r"(?:@|www\.|//|\b)local\.gov\.uk\b", re.I)
_NOT_COUNCILS = frozenset(
    {
        "local",
        "www",
        "gov",
        "education",
        "homeoffice",
        "cabinetoffice",
        "dwp",
        "hmrc",
        "communities",
        "levellingup",
        "service",
        "parliament",
        "planninginspectorate",
        "planningportal",
        "legislation",
        "ons",
        "justice",
    }
)
_NOT_NAMES = frozenset(
    {
        "the",
        "full",
        "county",
        "city",
        "borough",
        "district",
        "parish",
        "town",
        "youth",
        "extraordinary",
        "annual",
        "budget",
        "special",
        "ordinary",
    }
)
_LGA_NAME = "LGA"


def _spelt(domain: str, text: str) -> str:
    """A council's name from its address, spelt as the text spells it: towerhamlets.gov.uk is Tower Hamlets."""
    letters = re.sub(r"[^a-z]", "", domain.lower())
    pattern = re.compile(r"\b" + r"[\s\xa0-]?".join(letters) + r"\b", re.I)
    spellings = Counter(" ".join(match[0].split()) for match in pattern.finditer(text) if match[0][0].isupper())
    usual = [name for name, _ in spellings.most_common() if not name.isupper()]
    return usual[0] if usual else letters.title()


def from_addresses(text: str) -> tuple[str, ...]:
    """The councils of the addresses in a text, the one most named alone where it has two in three of them."""
    found = Counter(match["domain"].lower() for match in _ADDRESS.finditer(text))
    if _LGA.search(text):
        found["local"] += len(_LGA.findall(text))
    named = {domain: count for domain, count in found.items() if domain not in _NOT_COUNCILS - {"local"}}
    if not named:
        return ()
    best = max(sorted(named), key=lambda domain: named[domain])
    if named[best] * 3 < sum(named.values()) * 2:
        return ()
    return (_LGA_NAME,) if best == "local" else (_spelt(best, text),)


def _clean(name: str) -> str | None:
    words = " ".join(name.split()).strip()
    words = words.title() if words.isupper() else words
    return None if words.lower() in _NOT_NAMES or not words else words


def from_headings(lines: Iterable[str]) -> tuple[str, ...]:
    """The councils that heading lines name: "London Borough of Sutton", "Manchester City Council"."""
    found: dict[str, str] = {}
    for line in lines:
        spelt = line.strip().title() if line.isupper() else line.strip()
        for pattern in (_LONDON, _COUNCIL, _BEFORE_BODY, _OF_COUNCIL):
            match = pattern.search(spelt)
            name = _clean(match["name"]) if match else None
            if name:
                found.setdefault(name.lower(), name)
                break
        if re.search(r"\bLocal Government Association\b", line) and len(line) < 120:
            found.setdefault("lga", _LGA_NAME)
    return tuple(found.values())


def from_halls(lines: Iterable[str], text: str) -> tuple[str, ...]:
    """The council whose hall the meeting is in, where the text has the same name for a council or borough."""
    names = dict.fromkeys(" ".join(match["name"].split()) for line in lines for match in _HALL.finditer(line))
    told = [
        name
        for name in names
        if re.search(rf"\b{name}(?: {_TYPE})* Council\b|\bBorough of {name}\b", text) and _clean(name)
    ]
    return tuple(told) if len(told) == 1 else ()


def councils(front: Iterable[str], text: str, trust_text: bool = False) -> tuple[str, ...]:
    """Councils of the headings, else of the addresses in the front lines, else (`trust_text`) in the text."""
    lines = tuple(line for words in front for line in words.split("\n"))
    head = "\n".join(lines)
    told = from_headings(lines) or from_addresses(head) or from_halls(lines, text)
    return told or (from_addresses(text) if trust_text else ())
