"""How papers number things: each pattern beside examples of what it takes (pure)."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from ingest.dates import first_date

# "5", "137", "6.a", "6a", "6(a)", "8.7", "045/21", "CAB12", "PL/45/21"
_NUMBER = (
    r"(?:(?!(?:PART|PAGE|WARD|UNIT|ZONE|TIER)\b)[A-Z]{1,4}[./ -]?)?"
    r"\d{1,4}(?:/\d{2,4}|\.\d{1,2}|\.?[a-z](?![a-z])|\([a-z]\))?"
)
_MINUTE = r"(?:Minute|MINUTE|Min\.)(?:[\s\xa0]+(?:No\.?|NO\.?))?[\s\xa0]+"
# "5." / "137." / "6.a" / "8.7" / "045/21" / "Minute 34" alone on a line
_ALONE = re.compile(rf"(?:{_MINUTE})?(?P<number>{_NUMBER})\.?$")
# "12. Declarations of interest" / "045/21 Apologies" / "6.a Parking in the High Street" / "Item 2: Floods" / "Item 5(a)
# Rents" / "Minute 34 - Rents"
_BEFORE_TITLE = re.compile(
    rf"(?:(?:(?:Agenda[\s\xa0]+)?(?:Item|ITEM)[\s\xa0]+|{_MINUTE})(?={_NUMBER}(?:[\s\xa0]?[:.–-]|[\s\xa0]+[A-Z])))?(?P<number>{_NUMBER})(?:[.:)]|\s?[-–])?[\s\xa0]+(?P<title>[^\W\d_a-z][^\n]*|[\"“‘'][^\n]+)",
    re.S,
)
# "Item 3. 21/00417/FUL - 34 flats": what is named an item may have a title that begins with a number
_NAMED_TITLE = re.compile(
    rf"(?:Agenda[\s\xa0]+)?(?:Item|ITEM)[\s\xa0]+(?P<number>{_NUMBER})[\s\xa0]?[:.–-][\s\xa0]+(?P<title>\d[^\n]*[A-Za-z]{{3}}[^\n]*)"
)
# "8.2 24/00102/F - Land at Pike Lane" / "8.2 Rents": a number of two parts before what may be a title
# What may follow a date that is no title: "12 October 2022 at 7 pm", "12 October 2022 (Wednesday)".
_OF_DAY = re.compile(
    r"[\s\xa0,.:;–-]*(?:(?:at|from|commencing|\()[\s\xa0]*\S.*|\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)?",
    re.I,
)
_SUB_TITLE = re.compile(
    r"(?P<number>\d{1,3}\.\d{1,2})\.?[\s\xa0]+(?P<title>(?:\d{2,4}/\d{3,6}\b|[^\W\d_a-z]|[\"“‘'])[^\n]*[A-Za-z]{3}[^\n]*)"
)
# "A. Welcome" / "C) Market layout" / "(c) Market layout"
_LETTERED = re.compile(r"\(?(?P<number>[A-Z]|[a-z](?=\)))[.)][\s\xa0]+(?P<title>[^\W\d_a-z][^\n]{2,})")
# "Agenda Item 7" / "AGENDA ITEM NO. 7" / "Agenda Item: 6a" / "Eitem 4"
_AGENDA_ITEM = re.compile(
    rf"(?:agenda[\s\xa0]+)?(?:item|eitem)(?:[\s\xa0]+(?:no|number"
    rf"|rhif))?\.?[\s\xa0]*:?[\s\xa0]*(?P<number>{_NUMBER})\.?$",
    re.I,
)
_AGENDA = re.compile(r"agenda|eitem", re.I)
# "3.7" / "4.2." / "- 1.1" / "10.2.1" before the words of a paragraph; not "7.19 pm", "2.5 million", "3.5%"
_PARAGRAPH = re.compile(
    r"(?:[-–•·*][\s\xa0]+)?(?P<number>\d{1,4}(?:\.\d{1,3}){1,3})\.?(?=[\s\xa0]|$)"
    r"(?![\s\xa0]*(?:a\.?m\b|p\.?m\b|million|billion|per cent|percent|%|hours?\b|miles?\b|metres?\b|years?\b))"
)
# "12" / "12." / "12)" before the words of a paragraph that a report numbers straight through
_PLAIN = re.compile(r"(?:[-–][\s\xa0]+)?(?P<number>\d{1,3})[.)]?[\s\xa0]+(?=\S)")
# "· " / "- " / "1. " / "(a) " / "iv) " before the words of a list entry
_ENTRY = re.compile(
    r"(?:[·•▪●◦‣\uf0b7\uf0a7*–-]|\((?:\d{1,2}|[a-z]|[ivxl]{1,5}|[A-Z])\)|(?:\d{1,2}|[a-z]|[ivxl]{1,5}"
    r"|[A-Z])[.)])(?=[\s\xa0]|$)[\s\xa0]*"
)
# "4.2. The Board" inside a line, after a sentence or a label
_INSIDE = re.compile(r"(?<![\w£$€.,/(-])(?P<major>\d{1,4})\.(?P<minor>\d{1,3})\.?[\s\xa0]+(?=[\"“‘'(]?[A-Z])")
_REFERS = re.compile(
    r"\b(?:see|paragraphs?|paras?|sections?|tables?|figures?|items?|pages?|parts?|rules?|at|to|and|of|in|by|or|with|from|under)"
    r"[\s\xa0]*$",
    re.I,
)
_SENTENCE_END = re.compile(r"(?:[.:;?!…)\"”’'|]|^)[\s\xa0]*$")
# "Appendix B" / "Annex 2 - Equality analysis"
_APPENDIX = re.compile(r"(?:appendix|annex|atodiad)[\s\xa0]+(?P<name>[A-Z]?\d{0,2})\b", re.I)


def alone(line: str) -> str | None:
    """The item number that a line holds and nothing else: "137." is "137", "045/21" is itself."""
    match = _ALONE.match(line.strip())
    return match["number"] if match else None


def before_title(line: str) -> tuple[str, str] | None:
    """Number and title of a line that holds both: "12. Any other business"; none of a date, "12 October 2022"."""
    match = _BEFORE_TITLE.match(line.strip()) or _NAMED_TITLE.match(line.strip())
    found = first_date(line.strip()) if match else None
    if match is None or (found and found.start == 0 and _OF_DAY.fullmatch(line.strip()[found.end :])):
        return None
    return match["number"], match["title"].strip()


def sub_title(line: str) -> tuple[str, str] | None:
    """Number of two parts and title of a line that holds both: "8.2 Land at Pike Lane"."""
    match = _SUB_TITLE.match(line.strip())
    return (match["number"], match["title"].strip()) if match else None


def lettered(line: str) -> tuple[str, str] | None:
    """Letter and title of a line that holds both: "C. Market layout"."""
    match = _LETTERED.match(line.strip())
    return (match["number"], match["title"].strip()) if match else None


def agenda_item(line: str) -> str | None:
    """The number in "Agenda Item 7", the line that a report pack prints where a report begins."""
    match = _AGENDA_ITEM.match(line.strip())
    return match["number"] if match and _AGENDA.match(line.strip()) else None


def named_item(cell: str) -> str | None:
    """The number in "Item No. 7" or "Item 7", as a cell at the head of a report gives it."""
    match = _AGENDA_ITEM.match(cell.strip())
    return match["number"] if match else None


def paragraph(words: str) -> str | None:
    """The number of parts that a paragraph begins with: "4.2. The Board" is "4.2"."""
    match = _PARAGRAPH.match(words)
    return match["number"] if match else None


def plain(words: str) -> str | None:
    """The plain number that a paragraph begins with: "12. The Board" is "12"."""
    match = _PLAIN.match(words)
    return match["number"] if match else None


def is_entry(words: str) -> bool:
    """Whether the words begin like a list entry: a bullet, "1.", "(a)", "iv)"."""
    return bool(_ENTRY.match(words)) and not paragraph(words)


def unnumbered(words: str) -> str:
    """A heading without its number: "12. Background" is "Background"."""
    found = _PLAIN.match(words)
    return words[found.end() :] if found else words


def bare(words: str) -> str:
    """The words without a list mark or paragraph number before them."""
    found = _PARAGRAPH.match(words) or _ENTRY.match(words)
    return words[found.end() :].lstrip() if found else words


def appendix(line: str) -> str | None:
    """The name in "Appendix B"."""
    match = _APPENDIX.match(line.strip())
    return match["name"] if match else None


def order(number: str) -> tuple[tuple[int, str], ...]:
    """A key that puts item numbers in the order of the meeting: 6 < 6.a < 6.b < 10; 045/21 < 046/21; 23/9 < 23/10."""
    parts = re.findall(r"\d+|[a-z]+", number.lower())
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def same(one: str, other: str) -> bool:
    """Whether two item numbers are one, however they are printed: "6a" and "6.a"."""
    return one == other or (order(one) == order(other) and "/" not in one + other)


# One number that is an item's for sure is worth a list of five within an item.
_SURE = 5.0


def _step(before: tuple[tuple[int, str], ...], after: tuple[tuple[int, str], ...], leap: int) -> float:
    """How well one number follows another: 1.5 for the next one, 1 for a later one, 0 for none that can follow."""
    ahead = after[0][0] - before[0][0]
    if not before < after or ahead > leap:
        return 0.0
    return 1.5 if ahead < 2 else 1.0


def rising(numbers: Sequence[str], leap: int = 30, sure: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Indexes of the longest run of numbers that goes up, steps of one before leaps; the others number no item.

    `sure` are indexes of numbers that by what follows them are an item's: they outweigh lists within an item.
    """
    keys = [order(number) for number in numbers]
    best: list[tuple[float, int]] = []
    for at, key in enumerate(keys):
        steps = ((best[back][0] + step, back) for back in range(at) if (step := _step(keys[back], key, leap)))
        score, back = max(steps, default=(1.0, -1), key=lambda pair: pair[0])
        best.append((score + _SURE * (at in sure), back))
    at = max(range(len(best)), key=lambda place: best[place][0], default=-1)
    taken: list[int] = []
    while at >= 0:
        taken.append(at)
        at = best[at][1]
    return tuple(reversed(taken))


def _names(before: str) -> bool:
    """Whether the word before a number may make a name of it: "Block 3.1"."""
    return before.split()[-1][0].isupper() and before.rstrip()[-1].isalnum()


def inside(words: str) -> tuple[tuple[int, str], ...]:
    """Where numbered paragraphs begin inside a long line, with their numbers: "... 4.1. The ... 4.2. A ...".

    Only a run that counts up by one under the same item is taken, each after a sentence's end, so that amounts,
    times and references ("see 4.2") stay where they are.
    """
    runs: list[list[tuple[int, int, int]]] = []
    for match in _INSIDE.finditer(words):
        major, minor = int(match["major"]), int(match["minor"])
        before = words[max(0, match.start() - 16) : match.start()]
        ended = bool(_SENTENCE_END.search(before))
        open_run = next((run for run in runs if run[-1][1] == major and 0 < minor - run[-1][2] <= 2), None)
        if open_run is not None and ended:
            open_run.append((match.start(), major, minor))
        elif ended or (minor == 1 and not _REFERS.search(before)):
            runs.append([(match.start(), major, minor)])
    if not runs:
        return ()
    longest = max(runs, key=len)
    if len(longest) < 2 and longest[0][0] > 0 and (longest[0][2] > 1 or _names(words[: longest[0][0]])):
        return ()
    return tuple((start, f"{major}.{minor}") for start, major, minor in longest)


def majors(numbers: Iterable[str]) -> int | None:
    """The item that paragraph numbers agree on: 3.1, 3.2, 3.3 speak of item 3; None where they differ."""
    found = [int(number.split(".")[0]) for number in numbers]
    if not found:
        return None
    counted = {major: len(list(same)) for major, same in groupby(sorted(found))}
    best = max(counted, key=lambda major: counted[major])
    return best if counted[best] * 4 >= len(found) * 3 else None


def settle(evidence: Sequence[int | None]) -> tuple[str | None, ...]:
    """Item numbers in order, from what is known of some: all follow where these agree with the order."""
    shifts = {known - place for place, known in enumerate(evidence) if known is not None}
    if len(shifts) == 1:
        shift = shifts.pop()
        if shift >= 0:
            return tuple(str(place + shift) for place in range(len(evidence)))
    return tuple(None if known is None else str(known) for known in evidence)
