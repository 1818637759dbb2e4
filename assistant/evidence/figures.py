"""The figures of a unit, each with what is said of it: what it counts, of whom, when and by which words told from its
like (pure)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from assistant.evidence.units import Unit, cells, plain
from assistant.understanding.quarters import quarters
from assistant.understanding.times import periods
from assistant.understanding.words import stem, stems, words
from ingest.dates import dates
from ingest.papers import Kind, Paragraph

# The longest clause that can be taken to say one thing; the words after a number in which stands what it counts; and
# those before a colon that can be a list's entry.
LONGEST, COUNTED, ENTRY = 320, 4, 6

_NUMBERS = dict(
    zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True), twenty=20
)
# "£m", "£ million", "£'000" at the head of a column.
_IN_HEAD = re.compile(r"£\s?['’]?(million|m|thousand|k|000s?)\b", re.I)
_SHORT = {"million": "m", "m": "m", "thousand": "k", "k": "k", "000": "k", "000s": "k"}
_SHARE = re.compile(r"%|\bper ?cent", re.I)
_CELL = re.compile(r"([+−–-]?)\s?(.+)")
_SCALE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_N = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"£\s?(?P<amount>{_N})\s?(?P<scale>(?:million|thousand|billion|bn|m|k)\b)?"
    rf"|(?<![\w£.,/-])(?P<share>{_N})\s?(?:%|per ?cent\b)"
    rf"|\b(?:aged?|age of)\s(?P<age>\d{{1,2}})\b(?!\s?(?:to|and|or|[-–/])\s?\d)"
    rf"|(?<![\w£.,/:-])(?P<count>{_N}|(?i:{'|'.join(_NUMBERS)}))(?![\w%/:-]|[.,]\d|\s?(?:per ?cent|[-–]\s?\d))"
)
# Numbers that name rather than count: "table 2", "Year 7", "5 March", "at 7.30 pm", "2024".
_NAMES_BEFORE = re.compile(
    r"(?:\b(?:table|section|item|paragraph|para|page|year|stage|phase|option|part|no|number|room|quarter|level|tier|band"
    r"|grade|appendix|article|schedule|figure|class|minute|route|ks|version|chapter|regulation|between|from|and)\.?|[(–-])\s*$",
    re.I,
)
_MONTHS = "january february march april may june july august september october november december".split()
_IS_DATE = re.compile(
    rf"\s?(?:st|nd|rd|th)?\s?(?:of )?(?:{'|'.join(_MONTHS)}|a\.?m\b|p\.?m\b|to\s\d|or\s\d|out of)", re.I
)
_BOUND = re.compile(
    r"\b(?:at least|at most|up to|more than|less than|fewer than|over|under|above|below|no more than|minimum of"
    r"|maximum of|beyond|out of|half|than|further|another|extra|other)\s*$",
    re.I,
)
_ROUGH = re.compile(r"\b(?:about|around|some|nearly|almost|approximately|roughly|circa|just over|just under)\s*$", re.I)
_RATE = re.compile(r"\s*(?:per|an?|each|every)\s+([a-z]+)", re.I)
_SENTENCE = re.compile(r"(?<=[.;?!])\s+")
_CLAUSE = re.compile(
    r"[()]|,\s+(?=£?\d)|,\s+(?:and|but|while|which|of which|of whom|with|compared|against)\b|\s+[–-]\s+"
    r"|\b(?:of which|of whom|compared (?:with|to)|while|whereas)\b",
    re.I,
)
# Words of which each tells one of like things from another; a unit that has one is not about what has it not.
_TELLING = frozenset(
    """not no never without none target targets planned plan forecast forecasts expected estimate estimated estimates
    projected proposed budgeted would will could should may might actual outturn provisional final initial original
    revised corrected amended latest net gross capital revenue mean median average minimum maximum highest lowest
    largest smallest total totals all overall altogether cumulative combined only remaining rest left other others
    another additional further extra more less fewer increase increased rise rose fall fell reduction reduced saving
    savings spend spent cost costs income overspend underspend applied bid requested sought asked awarded granted
    approved received secured paid due started begin began begins open opened opening closed closing close end ended
    ends outstanding overdue before after earlier later since previous previously last next first second third fourth
    fifth now current currently then former new existing old male female men women boys girls man woman boy girl under
    over aged adults adult children child young older primary secondary nursery infant junior reception weekly monthly
    yearly annual annually daily quarter quarterly half term spring summer autumn winter north south east west northern
    southern eastern western central inner outer national nationally regional england london local internal external
    permanent temporary fixed full part day days week weeks month months weekday weekend monday tuesday wednesday
    thursday friday saturday sunday internal private public voluntary statutory eligible ineligible except excluding
    including excluded included both each every either neither per respectively minority majority unlikely likely
    """.split()
) | frozenset(_MONTHS)
# Words that only lead to what is said; they make no thing another.
GENERIC = frozenset(
    stem(word)
    for word in """number numbers figure figures table tables example examples following follows follow include includes
    including report reports reporting period periods year borough council committee show shows shown stood stand gave
    given set total were was been note noted told reported currently there present share percentage rate per cent
    value amount criteria measure measures performance people""".split()
)
_NAME = re.compile(r"(?<=[a-z,;'’] )[A-Z][\w'’-]+")
_CORRECTS = re.compile(
    r"\b(?:should (?:have )?(?:read|been|be)|correct(?:ed|ion|ly)|supersed\w+|erratum|misprint\w*|and not|rather than"
    r"|instead of)\b",
    re.I,
)
# At the head of a table: it is corrected, or is the correction.
_IS_CORRECTED = re.compile(rf"{_CORRECTS.pattern}|\b(?:revised|amend(?:ed|ment)|replac\w+|withdrawn)\b", re.I)

Times = frozenset[object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value with what is said of it. `label` is a table's; the rest is empty where nothing is said."""

    kind: str
    value: float
    exact: bool
    rate: str
    counted: frozenset[str]
    subject: frozenset[str]
    label: frozenset[str]
    telling: frozenset[str]
    names: frozenset[str]
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A unit with its figures and what stands around it; `shows` are the words that say what its table shows.

    `values` are all that it holds, each with its kind, those of which nothing is said among them.
    """

    unit: Unit
    figures: tuple[Figure, ...]
    around: frozenset[str]
    shows: frozenset[str]
    telling: frozenset[str]
    times: Times
    values: frozenset[tuple[str, float]]


def told_of(unit: Unit) -> Told:
    """A unit's figures and what is said around it; a correction, or what it corrects, gives none."""
    paper, place = unit.paper, _paragraph(unit)
    caption = paper.text[place.caption.start : place.caption.end] if place and place.caption else ""
    says = caption or _lead(unit)
    title = paper.items[unit.item].title if unit.item is not None else ""
    is_corrected = _IS_CORRECTED.search(f"{title} {caption}")
    figures = () if is_corrected else tuple(_figures(unit, place))
    held = {(_kind(match), _value(match)) for match in _FIGURE.finditer(unit.words)}
    return Told(
        unit=unit,
        figures=figures,
        values=frozenset(held | {(figure.kind, figure.value) for figure in figures}),
        around=frozenset(stems(f"{unit.around} {says}")) - GENERIC,
        shows=_subject(says) - GENERIC,
        telling=_telling(says),
        times=_times(says) or _times(unit.around),
    )


def _figures(unit: Unit, place: Paragraph | None) -> Iterator[Figure]:
    return _of_row(unit, place) if place and unit.kind is Kind.TABLE_ROW else _of_prose(unit.words)


def _paragraph(unit: Unit) -> Paragraph | None:
    return next((one for one in unit.paper.paragraphs if one.start <= unit.span.start < one.end), None)


def _lead(unit: Unit) -> str:
    """The paragraph before a row's table."""
    if unit.table is None:
        return ""
    last = ""
    for one in unit.paper.paragraphs:
        if one.table == unit.table:
            return last
        last = last if one.kind is Kind.FURNITURE else unit.paper.text[one.start : one.end]
    return last


@lru_cache(maxsize=4096)
def _times(text: str) -> Times:
    named = {(period.start, period.end) for period in periods(text)}
    return frozenset(named) | frozenset(quarters(text))


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in {word.lower() for word in words(text)} & _TELLING)


def _subject(text: str) -> frozenset[str]:
    return frozenset(word for word in stems(text) if not word[0].isdigit())


def _of_row(unit: Unit, place: Paragraph) -> Iterator[Figure]:
    """The figures of a table row: each under its header, beside the row's first cell, which must be words."""
    values = cells(unit.paper.text[place.start : place.end])
    heads: list[str] = []
    for run in place.headers:
        heads = _stacked(heads, cells(unit.paper.text[run.start : run.end]))
    if len(values) < 2 or len(heads) != len(values) or not _subject(values[0]):
        return
    for head, value in zip(heads[1:], values[1:], strict=True):
        match = _CELL.fullmatch(plain(value))
        if match and (figure := _FIGURE.fullmatch(match[2])):
            yield _cell(figure, match[1], plain(values[0]), plain(head))


def _cell(match: re.Match[str], sign: str, label: str, head: str) -> Figure:
    said = f"{label} {head}"
    scale = _IN_HEAD.search(head)
    kind = "share" if _SHARE.search(head) else "amount" if "£" in head else _kind(match)
    return Figure(
        kind=kind,
        value=_value(match)
        * (_SCALE[_SHORT[scale[1].lower()]] if scale else 1.0)
        * (-1 if sign in ("-", "−", "–") else 1),
        exact=True,
        rate="",
        counted=_subject(said),
        subject=_subject(said),
        label=frozenset(stems(label)),
        telling=_telling(said),
        names=frozenset(),
        times=_times(said),
    )


def _stacked(upper: list[str], lower: list[str]) -> list[str]:
    """Two header rows as one, column by column."""
    return [" ".join(filter(None, pair)) for pair in zip_longest(upper, lower, fillvalue="")]


def _of_prose(text: str) -> Iterator[Figure]:
    """The figures of sentences; where a clause has several of a kind it is not told which word belongs to which."""
    said = (sentence for sentence in _SENTENCE.split(text) if not _CORRECTS.search(sentence))
    for clause in (piece for sentence in said for piece in _CLAUSE.split(sentence) if piece):
        yield from _dated(clause, text)
        found = [match for match in _FIGURE.finditer(clause) if _counts(match, clause)]
        kinds = [_kind(match) for match in found]
        for match, kind in zip(found, kinds, strict=True):
            if kinds.count(kind) == 1 and len(clause) <= LONGEST and not _BOUND.search(clause[: match.start()]):
                yield from _said(match, clause, text)


def _said(match: re.Match[str], clause: str, text: str) -> Iterator[Figure]:
    """A figure with what its clause says of it, where that is anything."""
    before, after = clause[: match.start()], clause[match.end() :]
    rate = _RATE.match(after)
    subject = _subject(f"{before} {after}")
    if subject:
        yield Figure(
            kind=_kind(match),
            value=_value(match),
            exact=not _ROUGH.search(before),
            rate=rate[1].lower() if rate else "",
            counted=frozenset([stem(word) for word in words(after)[:COUNTED]]),
            subject=subject,
            label=frozenset(),
            telling=_telling(f"{before} {after}"),
            names=_names(clause) | _entry(text),
            times=_times(clause) or _times(text),
        )


def _dated(clause: str, text: str) -> Iterator[Figure]:
    """The one date of a clause as a figure; its rate is the word that leads to it ("by", "on")."""
    found = list(dates(clause))
    if len(found) != 1 or len(clause) > LONGEST:
        return
    before, after = clause[: found[0].start], clause[found[0].end :]
    yield Figure(
        kind="date",
        value=found[0].day.toordinal(),
        exact=True,
        rate=(words(before) or [""])[-1].lower(),
        counted=frozenset(),
        subject=_subject(f"{before} {after}"),
        label=frozenset(),
        telling=_telling(f"{before} {after}"),
        names=_names(f"{before} {after}") | _entry(text),
        times=frozenset(),
    )


def _names(clause: str) -> frozenset[str]:
    return frozenset(stem(name) for name in _NAME.findall(clause))


def _entry(clause: str) -> frozenset[str]:
    """The words of "Name: figure", the first of a list's entry."""
    name, colon, _ = clause.partition(":")
    return frozenset(stems(name)) if colon and len(name.split()) <= ENTRY else frozenset()


def _counts(match: re.Match[str], clause: str) -> bool:
    """Whether a number counts something: no name of a table, no part of a date or a time."""
    named = _NAMES_BEFORE.search(clause[: match.start()]) or _IS_DATE.match(clause, match.end())
    is_year = match["count"] is not None and re.fullmatch(r"(?:19|20)\d\d", match["count"])
    return not (match["count"] is not None and (named or is_year))


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in ("amount", "share", "age", "count") if match[kind] is not None)


def _value(match: re.Match[str]) -> float:
    figure = match[_kind(match)].lower().replace(",", "")
    return float(_NUMBERS.get(figure) or figure) * _SCALE.get((match["scale"] or "").lower(), 1.0)
