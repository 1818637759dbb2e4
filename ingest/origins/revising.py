"""Whether a paper, or an item in it, calls itself a new version of something that was published before (pure).

Only words that speak of the whole count: "Revised report", "Quay wall (revised)", "This report replaces the version
published on 3 March". "Revised Table 2" or "a revised budget" are what a paper is about, or a part of it.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.dates import first_date
from ingest.papers import Kind, Paper

_MARK = r"(?:revised|corrected|amended|replacement)"
_WHOLE = r"(?:report|paper|version|document|minutes|agenda|copy|draft)"
_ASIDE = re.compile(rf"\(\s*(?:as )?{_MARK}(?: {_WHOLE})?(?:[,:]?\s[^()]*)?\)", re.I)
_FIRST = re.compile(
    rf"^\W*(?:(?i:{_MARK} (?:{_WHOLE}|draft minutes))\b(?! (?:on|of) the (?:ombudsman|auditor|inspector)))[\s:,–-]*"
    rf"|^\W*(?:REVISED|CORRECTED|AMENDED|REPLACEMENT)\b(?=[\s:,–-]+\w{{0,40}}[a-z])[\s:,–-]*"
)
_LAST = re.compile(rf"(?:\s?[-–—:,]\s?|\s){_MARK} {_WHOLE}\W{{0,9}}$|\s?[-–—:]\s?{_MARK}\W{{0,9}}$", re.I)
_VERSION = re.compile(r"[\s(_.,-]{0,4}\b(?:v|ver|version|rev|revision)[\s._-]{0,2}(?P<number>\d{1,2})\b\)?", re.I)
_LINE = re.compile(rf"\W{{0,9}}{_MARK}(?P<noun> {_WHOLE}\b)?(?:[\s,:–-]{{1,4}}(?P<more>[^.]{{1,40}}))?\W{{0,9}}", re.I)
_STAMP = re.compile(r"\W{0,9}(?:revised|corrected|amended)\W{0,9}", re.I)
# What a slip corrects: "Page 14", "Table 2", "Appendix B", "Paragraph 3.1".
_PART = re.compile(
    r"\b(?:pages?|tables?|figures?|appendix|appendices|annexe?s?|para(?:graph)?s?|sections?|lines?)"
    r"[\s\xa0.]*(?:no\.?[\s\xa0]*|numbers?[\s\xa0]*)?(?:\d|[a-z]\b|[ivx]{1,4}\b)|\bpp?\.\s?\d",
    re.I,
)
# What may stand between "Revised" and its day.
_ON = re.compile(r"\W*(?:(?:on|of|as (?:at|of)|dated)\b)?\W*", re.I)
_NOUN = r"(?:report|paper|version|document|minutes|agenda)"
_SENTENCE = re.compile(
    rf"\b(?:this|these) (?:\w+ )?{_NOUN}\b[^.]{{0,60}}?\b(?:replaces?|supersedes?|"
    rf"(?:is|are) (?:a |the )?{_MARK} version of)\s+(?:the|that|those|any)\s(?:\w+ ){{0,3}}?"
    rf"(?:{_NOUN}|one|published|circulated|issued|sent)\b",
    re.I,
)
_APPENDIX = re.compile(
    r"(?<![^\W_])(?:appendix|appendices|annexe?|annexes)(?:[\s._-]{0,2}(?P<mark>\d{1,2}|[a-z]|[ivx]{1,4})(?![^\W_])|(?![^\W_]))",
    re.I,
)
_SUPPLEMENT = re.compile(
    r"\bsupplement(?:ary|al)?\b|\baddend(?:um|a)\b|\bto follow\b|\blate (?:items?|papers?)\b", re.I
)
# So many paragraphs of a paper, or of an item, stand on its first page.
_HEAD = 14
# So many of these may bear a stamp.
_TOP = 6
# So many characters are its heading.
_BEGINNING = 400
# So many characters of a name are read; the patterns take time that grows with its square.
_NAME = 300


def revises(paper: Paper) -> tuple[int | None, ...]:
    """Those items of a paper, by index, that call themselves new versions; None stands for the paper itself."""
    found: list[int | None] = [None] if any(_head(paper, None)) else []
    for index, item in enumerate(paper.items):
        if mark(item.title) or (len(paper.items) > 1 and any(_head(paper, index))):
            found.append(index)
    return tuple(found)


def stamped(paper: Paper) -> bool:
    """Whether "REVISED" or the like stands alone on a line at the head of a paper, outside of any table.

    Where a line right below or the beginning of a later one there names a page, a table or another part, it is a slip
    that corrects that part.
    """
    held = (one for one in paper.paragraphs if one.kind is not Kind.FURNITURE)
    lines = [
        line.strip()
        for _, one in zip(range(_TOP), held)
        if one.table is None and one.kind is not Kind.TABLE_ROW
        for line in paper.text[one.start : one.end].split("\n")
        if line.strip()
    ]
    at = next((at for at, line in enumerate(lines) if _STAMP.fullmatch(line)), None)
    return at is not None and not _is_slip(lines[at + 1 :])


def _is_slip(below: Sequence[str]) -> bool:
    return bool(below and _PART.search(below[0])) or any(map(_PART.match, below))


def is_told(line: str, *, in_table: bool = False) -> bool:
    """Whether a line at the head of a paper says that it is a new version; of a table's, a sentence alone can.

    A lone "Revised" says it of nothing: it may be the head of a column.
    """
    if _SENTENCE.search(line):
        return True
    match = None if in_table else _LINE.fullmatch(line)
    if match and (match["noun"] or match["more"]) and (not match["more"] or _is_day(match["more"], match["noun"])):
        return True
    return not in_table and bool(re.match(rf"\W{{0,9}}{_MARK} minutes\b", line, re.I))


def mark(name: str) -> bool:
    """Whether a title says that what it names is a new version as a whole: "Quay wall (revised)"."""
    short = _short(name)
    return any(_speaks(match) for match in _ASIDE.finditer(short)) or bool(_FIRST.match(short) or _LAST.search(short))


def version(name: str) -> int | None:
    """The number of the version in a title or file name: "Quay wall (v2)"."""
    match = _VERSION.search(_short(name))
    return int(match["number"]) if match else None


def bare(name: str) -> tuple[str, ...]:
    """The words of a title or file name without what tells its version, and without "report"."""
    plain = _ASIDE.sub(lambda match: " " if _speaks(match) else match[0], _short(name))
    plain = _LAST.sub(" ", _FIRST.sub(" ", _VERSION.sub(" ", " ".join(plain.split()))))
    words = re.findall(r"[^\W_]+", plain.casefold())
    return tuple(word for word in words if word not in ("the", "a", "report", "paper", "draft")) or tuple(words)


def appendix(name: str) -> str | None:
    """What a title or file name says of being an appendix: its letter or number, empty where it has none; else None."""
    match = _APPENDIX.search(_short(name))
    return (match["mark"] or "").casefold() if match else None


def adds(text: str) -> bool:
    """Whether a paper calls itself a supplement: what it holds comes beside what was published, not in its place."""
    return bool(_SUPPLEMENT.search(text[:_BEGINNING]))


def _short(name: str) -> str:
    return " ".join(name.split())[:_NAME].rstrip()


def _is_day(words: str, noun: str | None) -> bool:
    """Whether words after "Revised" give its day; after "Revised report" other words may stand before it."""
    found = first_date(words)
    return found is not None and (noun is not None or _ON.fullmatch(words[: found.start]) is not None)


def _speaks(match: re.Match[str]) -> bool:
    """Whether the words in brackets speak of the whole: "(revised)", "(revised 3 March)", not "(revised Table 2)"."""
    inside = re.sub(rf"^\W*(?:as )?{_MARK}(?: {_WHOLE})?", "", match[0], flags=re.I).strip(" ,:()")
    return not inside or inside.isdigit() or first_date(inside) is not None


def _head(paper: Paper, item: int | None) -> Iterator[bool]:
    """Whether they say so, of the first lines of a paper under an item; with None, of those above its items where it
    has several."""
    whole = item is None and len(paper.items) < 2
    held = (one for one in paper.paragraphs if one.kind is not Kind.FURNITURE and (whole or one.item == item))
    for _, one in zip(range(_HEAD), held):
        for line in paper.text[one.start : one.end].split("\n"):
            yield is_told(" ".join(line.split()), in_table=one.table is not None or one.kind is Kind.TABLE_ROW)
