"""A text to what it says: words with their stems, numbers, times, names (pure)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.understanding.english import is_english
from assistant.understanding.words import STOP, stem
from assistant.verification.calendar import whens
from assistant.verification.nouns import Name, Text, Token, When
from assistant.verification.numerals import figures

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CAPITAL = re.compile(r"[A-Z](?:\.[A-Z])+\b\.?|[A-Z][\w'’]*(?:-[A-Z][\w'’]*)*")
# Titles and words of office stand before names, or begin with a capital in council papers without being one.
TITLES = frozenset(
    """cllr cllrs councillor councillors mr mrs ms miss dr prof professor sir dame lord lady baroness rev the chair
    chairman vice-chair member members officer officers council committee cabinet board panel report director head
    resolved agreed noted approved recommended action decision item i it he she they we you this that these those
    in on at of for by to from with and or but if as is was a an no not all there""".split()
)
_SPACE = re.compile(r"[ \t\xa0]+(?:(?:of|de|van|von|der|la|le|and|for|the|&)[ \t\xa0]+){0,2}$")
_SENTENCE = re.compile(r"(?:^|[.!?:;\n•]|[-–]\s)[\s\"'“‘(\[]*$")


@lru_cache(maxsize=4096)
def read(words: str) -> Text:
    """What the words say."""
    times = whens(words)
    rest = _blanked(words, times)
    return Text(
        words=words,
        tokens=tuple(_tokens(words)),
        figures=tuple(figures(rest)),
        whens=times,
        names=tuple(_names(words, times)),
    )


def _blanked(words: str, taken: tuple[When, ...]) -> str:
    kept, at = [], 0
    for one in taken:
        kept += [words[at : one.start], "\n" * (one.end - one.start)]
        at = one.end
    return "".join((*kept, words[at:]))


def _tokens(words: str) -> Iterator[Token]:
    for match in _WORD.finditer(words):
        low = match.group().lower().replace("’", "'")
        is_plain = low in STOP or (len(low) == 1 and not low.isdigit())
        yield Token(
            word=match.group(), stem="" if is_plain else stem(match.group()), start=match.start(), end=match.end()
        )


def _names(words: str, times: tuple[When, ...]) -> Iterator[Name]:
    """Words with a capital that stand together; one that only begins a sentence, or an office, is none."""
    group: list[re.Match[str]] = []
    taken = frozenset(place for one in times for place in range(one.start, one.end))
    for match in _CAPITAL.finditer(words):
        if match.start() in taken:
            continue
        if group and not re.fullmatch(r"[ \t\xa0]+", words[group[-1].end() : match.start()]):
            yield from _named(words, group)
            group = []
        group.append(match)
    yield from _named(words, group)


def _named(words: str, group: list[re.Match[str]]) -> Iterator[Name]:
    kept = [match for match in group if _plain(match.group()) not in TITLES]
    if kept and kept[0] is group[0] and _SENTENCE.search(words[max(0, kept[0].start() - 12) : kept[0].start()]):
        opens = kept[0].group()
        if not opens.isupper() and is_english(_plain(opens)):
            kept = kept[1:]
    if kept:
        yield Name(words=tuple(_plain(match.group()) for match in kept), start=kept[0].start(), end=kept[-1].end())


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower()).replace(".", "").replace("’", "'")
