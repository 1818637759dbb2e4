"""Whether a paper speaks of closed business at all: then nothing new is tried in dividing it (pure)."""

import re

from ingest.marking import leaving

_CLOSED = re.compile(
    r"exempt|confiden|restricted|\bprivate\b|\bclosed\b(?! (?:at|the meeting)\b)|not for publication|schedule 12"
    r"|\bpart (?:2|two|ii|b)\b|\bpink\b|\bpress\b|exclu(?:de|sion)|sensitive|in camera|withheld|redact"
    r"|not (?:open|available) to the public|absence of the public|eithried|cyfrinach|\b(?:\w ){4,}\w\b"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def speaks_of_closed(text: str) -> bool:
    """Whether any word of a text may be a marking, or tell of one; standing wording counts as well, and that the
    public left."""
    words = " ".join(_UNSEEN.sub("", text).lower().split())
    return bool(_CLOSED.search(words) or leaving.OUT.search(words))
