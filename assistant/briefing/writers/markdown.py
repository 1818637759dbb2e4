"""A briefing as Markdown with footnotes; every word of a paper is escaped."""

import re
from pathlib import Path

from assistant.briefing.nouns import Briefing
from assistant.briefing.templating import rendered
from assistant.cleaning import clean

SUFFIX = ".md"
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|#~$])")
_OPENS = re.compile(r"^(\s*)([-+]|\d{1,9}[.)])(?=\s|$)")


def write(briefing: Briefing, templates: Path | None) -> bytes:
    """The file."""
    text = rendered(briefing, templates, "briefing.md.j2", {"md": escaped}, html=False)
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """Text in one line that Markdown shows as it is."""
    plain = _SIGNS.sub(r"\\\1", clean(text))
    return _OPENS.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", plain)
