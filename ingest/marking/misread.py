"""Words of markings as OCR misreads them, "EXEMP7" or "C0NFIDENTIAL", read as what they are (pure).

Only towards what closes a paper: to withhold one page too many is mended by a metadata file, to show one is not.
"""

import re

from rapidfuzz.distance import Levenshtein

_WORDS = ("exempt", "private", "restricted", "disclosure", "publication", "confidential")
_ALIKE = str.maketrans("015|!$€", "oislise")
_TOKEN = re.compile(r"[\w|!$€]{5,16}")
# So many letters may be wrong in a word of this length.
_LONG, _FEW, _MORE = 8, 1, 2


def mended(words: str) -> str:
    """The words, with those that are a letter or two from a word of a marking replaced by it."""
    return _TOKEN.sub(lambda token: _nearest(token[0]), words)


def _nearest(token: str) -> str:
    plain = token.lower().translate(_ALIKE)
    for word in _WORDS:
        most = _MORE if len(word) > _LONG else _FEW
        if plain == word or Levenshtein.distance(plain, word, score_cutoff=most) <= most:
            return word.upper() if token.isupper() else word
    return token
