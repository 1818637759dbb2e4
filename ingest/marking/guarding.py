"""Whether a paper speaks of closed business at all: then nothing new is tried in dividing it (pure)."""

import re

from ingest.marking import leaving

_CLOSED = re.compile(
    r"exempt|confiden|restricted|\bprivate\b|\bclosed\b(?! (?:at|the meeting)\b)|not for publication|schedule 12"
    r"|\bpart (?:2|two|ii|b)\b|\bpink\b|\bpress\b|exclu(?:de|sion)|sensitive|in camera|withheld|redact"
    r"|not (?:open|available) to the public|absence of the public|eithried|cyfrinach|\b(?:[^\W\d_] ){4,}\w\b"
)
# Of these some only where they mark a part, or tell of the public.
_CLOSES = re.compile(
    r"exempt|confidential|restricted|withheld|redact|not for publication|schedule 12|in camera"
    r"|\bpart (?:2|two|ii|b)\b|\bpink\b|\bprivate\b|sensitive"
    r"|closed (?:session|part|item|business|to the public)|press and (?:the )?public|public and (?:the )?press"
    r"|exclu(?:de|ding|sion).{0,60}(?:public|press)|(?:public|press)\b.{0,60}exclu"
    r"|not (?:open|available) to the public|absence of the public|eithri|cyfrinach|\b(?:[^\W\d_] ){4,}\w\b"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def speaks_of_closed(text: str) -> bool:
    """Whether any word of a text may be a marking, or tell of one; standing wording counts as well, and that the
    public left."""
    words = _simple(text)
    return bool(_CLOSED.search(words) or leaving.OUT.search(words))


def may_close(text: str) -> bool:
    """Whether a text has words that mark a part as closed, or tell that the public left: then items are divided as
    finely as can be."""
    words = _simple(text)
    return bool(_CLOSES.search(words) or leaving.OUT.search(words))


def _simple(text: str) -> str:
    return " ".join(_UNSEEN.sub("", text).lower().split())
