"""Every amount, share and count of a statement stands in the run, however it is written."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.verification.nouns import Evidence, Figure, Finding, Text
from assistant.verification.numerals import durations, same
from assistant.verification.reading import read

_SCALES = (
    (re.compile(r"£\s?(?:m|mn|million)\b(?<!\d[ m])|\(£\s?m\)", re.I), 1e6),
    (re.compile(r"£\s?['’]?(?:k|000s?)\b", re.I), 1e3),
)


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each number that the run does not hold."""
    about = read(evidence.source.item_title or "")
    held = (*evidence.run.figures, *about.figures)
    held += tuple(_scaled(evidence, held))
    times = durations(evidence.run.words)
    mine = durations(said.words)
    for figure in said.figures:
        lasts = next((length for start, length in mine.items() if start <= figure.start < start + 3), None)
        stands = any(same(figure, other) for other in held) or (lasts is not None and lasts in times.values())
        if not stands and not _is_year(figure.value, evidence) and not _counts_its_list(said, figure):
            contradicts = any(other.kind not in ("time", "ordinal") for other in evidence.run.figures)
            yield Finding(reason=f"number {said.raw(figure)} is not in the passage", contradicts=contradicts)


def _is_year(value: float, evidence: Evidence) -> bool:
    """Whether what looks like a count is a year of the run."""
    return any(value in (when.year, when.until) for when in evidence.run.whens)


def _counts_its_list(said: Text, figure: Figure) -> bool:
    """Whether a small number in words only counts what the statement then lists: "three wards, namely A, B and C"."""
    if figure.kind != "count" or not 2 <= figure.value <= 6 or not said.raw(figure).isalpha():
        return False
    count = int(figure.value)
    piece = r"[^,:;.]{2,60}"
    listed = rf"[^:;.]{{0,40}}(?::|,? namely)\s+{piece}(?:, {piece}){{{count - 2}}},? (?:and|or) {piece}(?:[,;.]|$)"
    return bool(re.match(listed, said.words[figure.end :]))


def _scaled(evidence: Evidence, held: tuple[Figure, ...]) -> Iterator[Figure]:
    """The bare numbers of a table whose header gives their scale, as amounts."""
    scale = next((value for pattern, value in _SCALES if pattern.search(evidence.whole.words)), None)
    for figure in held if scale else ():
        if figure.kind == "count" and scale:
            yield replace(figure, kind="money", value=round(figure.value * scale, 4))
