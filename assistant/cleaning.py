"""Words of papers and readers made fit to show or save: one line, nothing unseen in it (pure)."""

import re

EXEMPT = "Exempt: not for publication"
# Characters that no reader sees but that turn text about, break XML or hide what is copied.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Text in one line: white space as single spaces; no control characters, no overrides of direction."""
    return " ".join(_UNSEEN.sub("", " ".join(text.split())).split())
