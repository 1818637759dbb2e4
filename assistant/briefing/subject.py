"""What a topic is about, and how well a run of words bears on it (pure)."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from assistant.understanding.lexicon import alternatives
from assistant.understanding.words import is_frame, stem, stems, words

# What a word counts for that papers use instead of the topic's own.
INSTEAD = 0.8
# Words that only say which papers are wanted of a topic.
LONGEST_COMPOUND = 4
_BREAKS = re.compile(r"[:;,()/]|\s[–-]\s")
_JOINS = frozenset("a an the of on in to for and or with by from at including".split())
_ASKING = frozenset(
    stem(word)
    for word in """everything anything since until between before after during information background history update
    briefing overview summary issue issues matter matters topic subject relating related regarding concerning""".split()
)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The stems of a topic with their weights (a rare word weighs more); `long_of` spells out short forms near it.

    `kin` are other names that the papers give it, from titles of items on it that hardly stand elsewhere.
    """

    weights: Mapping[str, float]
    long_of: Mapping[str, str]
    kin: tuple[str, ...] = ()

    @cached_property
    def _short(self) -> re.Pattern[str] | None:
        listed = "|".join(map(re.escape, sorted(self.long_of)))
        return re.compile(rf"\b({listed})(?:s|\b)") if listed else None

    @cached_property
    def _akin(self) -> re.Pattern[str] | None:
        listed = "|".join(r"\W+".join(map(re.escape, name.split())) for name in self.kin)
        return re.compile(rf"\b(?:{listed})", re.I) if listed else None

    def is_akin(self, text: str) -> bool:
        """Whether a text uses one of the topic's other names."""
        return bool(self._akin and self._akin.search(text))

    def told(self, text: str) -> frozenset[str]:
        """The stems of a text, its short forms spelt out."""
        spelt = self._short.sub(lambda match: self.long_of[match[1]], text) if self._short else text
        return frozenset(stems(spelt))

    def compound(self, title: str) -> str:
        """What a short title puts before the topic's own word ("county lines exploitation"); else empty."""
        named = words(title)
        at = next((at for at, word in enumerate(named) if stem(word) in self.weights), 0)
        is_plain = len(named) <= LONGEST_COMPOUND and not _BREAKS.search(title)
        return " ".join(named[:at]).lower() if is_plain and at > 1 and not _JOINS & set(named[:at]) else ""

    def coverage(self, text: str) -> float:
        """The share of the topic's weight that a text holds, 0 to 1."""
        return self.held(self.told(text))

    def held(self, told: frozenset[str]) -> float:
        """The same of stems."""
        total = sum(self.weights.values())
        found = sum(weight * _held(word, told) for word, weight in self.weights.items())
        return found / total if total else 0.0


def _held(word: str, told: frozenset[str]) -> float:
    return 1.0 if word in told else INSTEAD if alternatives(word) & told else 0.0


def subject(topic: str, counts: Counter[str], chunks: int, long_of: Mapping[str, str]) -> Subject:
    """The subject of a topic; `counts` are the library's words, `long_of` what its papers say short forms stand for."""
    told = dict.fromkeys(stems(topic))
    kept = [word for word in told if not is_frame(word) and word not in _ASKING] or list(told)
    often = _often(counts, frozenset(kept))
    weights = {word: log(1 + chunks / (1 + often[word])) for word in kept}
    near = {short: long for short, long in long_of.items() if set(stems(long)) & weights.keys()}
    return Subject(weights=weights, long_of=near)


def spelt_out(topic: str, forms: Sequence[tuple[str, str]]) -> str:
    """A topic with the short forms that it uses replaced by the long ones."""
    for short, long in forms:
        topic = long.join(re.split(rf"\b{re.escape(short)}\b", topic, flags=re.I))
    return topic


def _often(counts: Counter[str], wanted: frozenset[str]) -> Counter[str]:
    """How often each stem stands in the library."""
    found: Counter[str] = Counter()
    for word, count in counts.items():
        if (stemmed := stem(word)) in wanted:
            found[stemmed] += count
    return found
