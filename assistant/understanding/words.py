"""Content words of a text as stems, and what a question's wording alone carries no subject (pure)."""

import re
import unicodedata
from functools import lru_cache

from snowballstemmer import stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
STOP = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been before being below
    between both but by can could couldn't did didn't do does doesn't doing don't down during each else few for
    from further get gets give given go goes going got had has have having he her here hers him his how i if in
    into is isn't it its itself just let let's me more most much my no nor not now of off on once one ones only
    or other our ours out over own per please put said same say says she should so some such tell than that the
    their theirs them then there these they this those through to too two under until up us very was wasn't we
    were weren't what what's when when's where where's which while who who's whom whose why will with would you
    your yours actually exactly anyone anybody anything someone something everything there's it's that's we'd
    i'm i'd they'd back ever still yet thing things according many set want wants need know like mean means
    called call came come turn turns kept keep keeps used use took take taken happen happened happening make
    made list lines line""".split()
)
# Words about the asking, not about the subject: they name a meeting, a paper or a kind of answer.
FRAME = frozenset(
    """committee committees meeting meetings board boards paper papers report reports minute minutes item items agenda
    council councils councillor councillors cllr member members officer officers question decide decided
    decision decisions resolve resolved resolution agree agreed action actions briefing say said discuss
    discussed mention mentioned january february march april may june july august september october november
    december""".split()
)


_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
_SAME = {
    **{word: str(number) for number, word in enumerate(_NUMBERS)},
    "childrens": "child",
    "children": "child",
    "yrs": "year",
    "yr": "year",
}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word, lower case, apostrophes and accents plain; number words up to twenty as figures."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.removesuffix("'s").replace("'", "")
    # A stemmer of its own for each word: one keeps the word it works on, and threads that share it mix theirs up.
    return _SAME.get(plain) or str(stemmer("english").stemWord(plain))


def words(text: str) -> list[str]:
    """Every word of the text, in order, as it is written."""
    return _WORD.findall(text)


def content(text: str) -> list[str]:
    """The words that carry a subject, as they are written."""
    return [word for word in words(text) if word.lower().replace("’", "'") not in STOP]


def stems(text: str) -> list[str]:
    """The stems of the content words, in order."""
    return list(_stems(text))


# One question reads a run several times over, and the next one most of the same runs again.
@lru_cache(maxsize=8192)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in content(text))


_FRAME_STEMS = frozenset(stem(word) for word in FRAME)


def is_frame(stemmed: str) -> bool:
    """Whether a stem names a meeting, a paper or a kind of answer rather than a subject."""
    return stemmed in _FRAME_STEMS or (stemmed.isdigit() and len(stemmed) == 4)
