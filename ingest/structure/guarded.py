"""Whether a paper has words by which a part of it may be closed: then items are divided as finely as can be (pure)."""

import re

from ingest.marking import speech

_CLOSES = re.compile(
    r"exempt|confidential|restricted|withheld|redact|not for publication|schedule 12|in camera"
    r"|\bpart (?:2|two|ii|b)\b|\bpink\b|\bprivate\b|sensitive"
    r"|closed (?:session|part|item|business|to the public)|press and (?:the )?public|public and (?:the )?press"
    r"|exclu(?:de|ding|sion).{0,60}(?:public|press)|(?:public|press)\b.{0,60}exclu"
    r"|not (?:open|available) to the public|absence of the public|eithri|cyfrinach|\b(?:\w ){4,}\w\b"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def may_close(text: str) -> bool:
    """Whether a text has words that mark a part as closed, or tell that the public left, whatever they are about."""
    words = " ".join(_UNSEEN.sub("", text).lower().split())
    return bool(_CLOSES.search(words) or speech.OUT.search(words))
