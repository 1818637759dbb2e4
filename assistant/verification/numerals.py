"""Numbers as they are written, in figures and in words, to what they mean (pure)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.verification.nouns import Figure

# How far what is said roughly may be from what it rounds.
ROUGHLY = 0.06
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: value for value, word in enumerate(_UNITS)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_SCALES = {
    "dozen": 12,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_MANY = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE_WORD = "dozen|hundred|thousand|million|billion|trillion"
_WORDS = (
    rf"(?:half\s+an?\s+(?:{_SCALE_WORD})\b|(?:{_WORD})\b|an?\s+(?=(?:{_SCALE_WORD})\b))"
    rf"(?:[\s-]+(?:and\s+)?(?:{_WORD}|{_SCALE_WORD})\b)*(?:{_SCALE_WORD})?"
)
_NUMBER = re.compile(
    r"(?P<currency>(?:US|A|C)?[£$€]\s?)?(?<![\w.])(?<![A-Za-z]-)"
    rf"(?:(?P<time>\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|(?<!\d)[012]?\d:[0-5]\d(?![\d:]))"
    rf"|(?P<part>one in (?:two|three|four|five|ten)\b|(?:{'|'.join(_MANY)})[\s-]+(?:{'|'.join(_PARTS)})s?\b"
    rf"|half\b(?!\s+an?\s))(?!\s+(?:past|term|day|hour)\b)"
    rf"|(?P<figures>{_FIGURES})(?P<ordinal>st|nd|rd|th)?(?:\s?(?P<scale>{_SCALE_WORD}|mn|bn|[mk])\b)?"
    rf"|(?P<rank>{'|'.join(_ORDINALS)})\b"
    rf"|(?P<words>{_WORDS}))"
    r"(?P<unit>\s?%|[\s-]?per[\s-]?cent(?:age\s+points?)?\b|\s+percent\b|\s?pc\b|\s+(?:pounds|dollars|euros)\b)?",
    re.I,
)
_ROUGH = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|just\s+(?:over|under)|over|under"
    r"|more\s+than|less\s+than|fewer\s+than|close\s+to|upwards\s+of|circa)|~|c\.)\s*(?:an?\s+)?$",
    re.I,
)
_TWICE = re.compile(r"\b(?:twice|a couple of|a pair of)\b", re.I)


def figures(words: str) -> Iterator[Figure]:
    """All numbers of the words, in order: amounts, shares, counts, places in an order, times of day."""
    for match in _NUMBER.finditer(words):
        value = _value(match)
        if value is not None:
            yield Figure(
                kind=_kind(match),
                value=value,
                rough=bool(_ROUGH.search(words[max(0, match.start() - 24) : match.start()])),
                start=match.start(),
                end=match.end(),
            )
    for match in _TWICE.finditer(words):
        yield Figure(kind="count", value=2.0, rough=False, start=match.start(), end=match.end())


def same(one: Figure, other: Figure) -> bool:
    """Whether two numbers are the same, however written; what is said roughly may be rounded.

    `one` is what a statement says, `other` what stands in the passage.
    """
    kinds = {one.kind, other.kind}
    if kinds == {"ordinal", "per_cent"}:
        # "A third of it", and "that third".
        part, rank = (one, other) if one.kind == "per_cent" else (other, one)
        return rank.value in (3.0, 5.0, 10.0) and abs(part.value - 100 / rank.value) < 0.01
    if len(kinds) > 1 and kinds not in ({"count", "money"}, {"count", "ordinal"}):
        return False
    slack = ROUGHLY if one.rough or other.rough else 0.005 if one.kind == "per_cent" and one.value % 1 else 1e-9
    apart = abs(one.value - other.value)
    if apart > slack * max(abs(one.value), abs(other.value), 1e-12):
        return False
    return apart <= 1e-9 * abs(one.value) or slack < ROUGHLY or apart < _step(one.value)


def _step(value: float) -> float:
    """What a number may be rounded to, by the last of its figures: 0.1 for 2.4, 100 for 5,100, 50 for 650."""
    plain = Decimal(str(round(value, 6))).normalize()
    unit = Decimal(1).scaleb(int(plain.as_tuple().exponent))
    return float(unit * 5 if plain.as_tuple().digits[-1] == 5 else unit)


def _kind(match: re.Match[str]) -> str:
    unit = (match["unit"] or "").strip().lower()
    if match["time"]:
        return "time"
    if match["part"] or unit.startswith(("%", "per", "pc")):
        return "per_cent"
    if match["currency"] or unit:
        return "money"
    return "ordinal" if match["ordinal"] or match["rank"] else "count"


def _value(match: re.Match[str]) -> float | None:
    if match["time"]:
        return _minutes(match["time"])
    if match["part"]:
        return _share(match["part"])
    if match["rank"]:
        return float(_ORDINALS.index(match["rank"].lower()) + 3)
    if match["figures"]:
        return float(match["figures"].replace(",", "")) * _SCALES.get((match["scale"] or "").lower(), 1.0)
    return _in_words(match["words"])


def _minutes(words: str) -> float:
    """Minutes after midnight."""
    hour, _, minute = re.sub(r"[^\d:.]", "", words).rstrip(".").replace(".", ":").partition(":")
    late = "p" in words.lower() and int(hour) < 12
    return 60.0 * (int(hour) + 12 * late) + int(minute or 0)


def _share(words: str) -> float:
    """A part in words as a per cent: "two thirds"."""
    pieces = re.split(r"[\s-]+", words.lower())
    if pieces[1:2] == ["in"]:
        return 100.0 / _SMALL[pieces[2]]
    part = _PARTS[pieces[-1].removesuffix("s") if pieces[-1] != "half" else "half"]
    return part * (_MANY[pieces[0]] if len(pieces) > 1 else 1)


def _in_words(words: str) -> float | None:
    """A number in words; "one" alone is seldom a number that is meant."""
    pieces = [piece for piece in re.split(r"[\s-]+", words.lower()) if piece and piece != "and"]
    if pieces in (["one"], ["zero"]):
        return None
    if pieces[0] == "half":
        return _SCALES[pieces[2]] / 2
    total, part = 0.0, 0.0
    for piece in pieces:
        if piece in _SCALES:
            part = (part or 1.0) * _SCALES[piece]
            if _SCALES[piece] >= 1e3:
                total, part = total + part, 0.0
        else:
            part += _SMALL.get(piece, 1 if piece in ("a", "an") else 0)
    return total + part


_LASTS = re.compile(
    rf"\b(?P<number>\d+(?:\.\d+)?|half(?:[\s-]an?)?|an?|(?:{_WORD})(?:[\s-](?:{_WORD}))?)[\s-]+"
    r"(?:working\s+|calendar\s+)?(?P<unit>minute|hour|day|week|fortnight|month|year|decade)s?\b",
    re.I,
)
_UNITS_OF_TIME = {
    "minute": ("minutes", 1.0),
    "hour": ("minutes", 60.0),
    "day": ("minutes", 1440.0),
    "week": ("minutes", 10080.0),
    "fortnight": ("minutes", 20160.0),
    "month": ("months", 1.0),
    "year": ("months", 12.0),
    "decade": ("months", 120.0),
}


def durations(words: str) -> dict[int, tuple[str, float]]:
    """How long things last, by where it is said: "twelve months" and "a year" are the same."""
    found = {}
    for match in _LASTS.finditer(words):
        number = match["number"].lower()
        value = (
            0.5 if number.startswith("half") else 1.0 if number in ("a", "an", "one") else _in_words_or_figures(number)
        )
        unit, size = _UNITS_OF_TIME[match["unit"].lower()]
        found[match.start()] = (unit, (value or 0.0) * size)
    return found


def _in_words_or_figures(number: str) -> float | None:
    return float(number) if number[0].isdigit() else _in_words(number)
